// SPDX-License-Identifier: GPL-3.0-or-later
// Which feeds need a person: gone for good, or failing for long.
#pragma once

#include "domain/feed.h"

#include <QDateTime>

namespace depesche::refresh
{

/// The feed was gone (410) when it was asked last, or it failed at least five times in a row and was not read
/// for three days. A feed that never could be read is ailing from its fifth failure. Pure.
bool isAiling(const FetchState &state, const QDateTime &now);

} // namespace depesche::refresh
