// SPDX-License-Identifier: GPL-3.0-or-later
// Questions about the name of an element, as the tree has it: in small letters.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace depesche::html
{

inline bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// h1 to h6 (HTML standard, 4.3.6).
inline bool isHeading(std::string_view name)
{
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

} // namespace depesche::html
