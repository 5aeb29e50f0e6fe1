// SPDX-License-Identifier: GPL-3.0-or-later
// What stays of style attributes: emphasis and alignment, nothing that fetches, moves, colours or hides.
#pragma once

#include <QByteArray>

#include <string_view>

namespace depesche::html
{

/// The harmless declarations of `style` in a canonical spelling, "name:value" divided by ';'; often empty.
QByteArray filterStyle(std::string_view style);

/// The value of a declaration, without "!important"; empty where there is none. The last one wins.
std::string_view styleValue(std::string_view style, std::string_view property);

} // namespace depesche::html
