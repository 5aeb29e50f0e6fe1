// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses as they may be shown to others.
#pragma once

#include <QUrl>

namespace depesche::refresh
{

/// Without user info and fragment; values of parameters whose names speak of keys, passwords or sessions, and
/// values so long that they can be little else, become "hidden". Pure, thread-safe.
QUrl publicAddress(const QUrl &url);

} // namespace depesche::refresh
