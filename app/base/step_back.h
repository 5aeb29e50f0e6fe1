// SPDX-License-Identifier: GPL-3.0-or-later
// Threads that work in the background leave the processor to the window's.
#pragma once

namespace depesche
{

/// Raises the calling thread's nice value a little (setpriority(2); on Linux it is a property of the thread,
/// and a thread cannot take it back), so that a press of a key or a paint does not wait until parsing has
/// used its turn. Elsewhere it does nothing. Calling it again changes nothing.
void stepBack();

} // namespace depesche
