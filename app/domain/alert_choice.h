// SPDX-License-Identifier: GPL-3.0-or-later
// Of what a source brings, what the desktop tells a person.
#pragma once

namespace depesche
{

/// Stored by number: new ones go to the end.
enum class AlertChoice {
    None,
    KeyEvents, ///< what the source sets apart as important
    WordsToo,  ///< key events, and what has one of the person's own words
    All,
};

} // namespace depesche
