// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences about where passwords are, in the language of the interface.
#pragma once

#include "secrets/secret_vault.h"

#include <QString>

namespace depesche::ui
{

/// Why a secret cannot be had.
QString describe(const secrets::SecretFailure &failure);
/// Where a secret went, if that is worth telling; empty for the keyring.
QString describe(const secrets::KeptSecret &kept);

} // namespace depesche::ui
