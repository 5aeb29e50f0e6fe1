// SPDX-License-Identifier: GPL-3.0-or-later
// Where in an article a person stopped reading.
#pragma once

namespace depesche
{

/// Holds for any width, size of text and state of the pictures: blocks of text stay the same, heights do not.
struct ReadingPlace {
    int block = 0;    ///< the first block of text in sight, counted from 0 (headline)
    int permille = 0; ///< how much of it lies above the window, 0 to 999
    friend bool operator==(const ReadingPlace &, const ReadingPlace &) = default;
};

} // namespace depesche
