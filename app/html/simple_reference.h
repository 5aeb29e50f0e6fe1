// SPDX-License-Identifier: GPL-3.0-or-later
// Character references that need no table of two thousand names.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace depesche::html
{

struct SimpleReference {
    std::array<char, 4> utf8{}; ///< the character
    std::size_t size = 0;       ///< its bytes
    std::size_t length = 0;     ///< bytes of the reference; 0 if it is not one of the simple ones
};

/// `text` begins with an ampersand. Simple are: an ampersand that stands for itself, numbers of ordinary
/// characters, and the names that feeds use, each with its semicolon. What is written is never longer than
/// the reference.
SimpleReference readSimpleReference(std::string_view text, bool inAttribute);

} // namespace depesche::html
