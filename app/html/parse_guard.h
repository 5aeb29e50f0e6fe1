// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps markup away from the parser that would cost it time or memory out of all proportion.
#pragma once

#include <QByteArray>

#include <string_view>

namespace depesche::html
{

/// The algorithm of the HTML standard is quadratic in places: each start tag walks the open elements and the
/// list of formatting elements, each attribute is compared with those before it. True if `markup` (UTF-8)
/// stays within bounds under a pessimistic simulation, which takes linear time. Real pages stay far below.
bool isTame(std::string_view markup);

/// The text of markup that is not tame: every block tag becomes "<p>", other tags go, scripts and styles go
/// with their content. Character references are left for the parser.
QByteArray flatten(std::string_view markup);

} // namespace depesche::html
