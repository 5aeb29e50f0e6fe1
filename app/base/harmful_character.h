// SPDX-License-Identifier: GPL-3.0-or-later
// Characters that no output may carry as they are.
#pragma once

namespace depesche
{

/// Controls, which terminals obey, line and paragraph separators, and marks that turn the direction of what
/// follows (Unicode 23.1, Unicode Standard Annex 9): text from outside could disguise or command with them.
constexpr bool isHarmfulCharacter(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x2028 && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x2069);
}

} // namespace depesche
