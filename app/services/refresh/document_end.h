// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a document reaches its own end, for bodies of which nothing else can tell.
#pragma once

#include <QByteArray>

namespace depesche::refresh
{

/// True where the XML of a feed never closes its root element, or JSON its outermost bracket. What follows
/// the end does not matter: servers write comments and scripts there. False for everything else. Pure,
/// thread-safe.
bool endsEarly(const QByteArray &body);

} // namespace depesche::refresh
