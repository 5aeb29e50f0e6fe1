// SPDX-License-Identifier: GPL-3.0-or-later
// Frames and comments without an end, which would swallow the rest of a body.
#pragma once

#include <QByteArray>

namespace depesche::html
{

/// By the standard the content of an iframe is no markup, and a comment ends at "-->"; where that end is
/// missing, all that follows is lost. Feeds are cut off and written by hand, so here an iframe that nobody
/// closes loses its tag alone, and such a comment ends as in SGML, at the first ">" after a second "--".
/// Linear in time.
QByteArray withoutUnclosed(QByteArray markup);

} // namespace depesche::html
