// SPDX-License-Identifier: GPL-3.0-or-later
// How long ago this process began, for measuring the start from outside of main().
#pragma once

#include <chrono>
#include <optional>

namespace depesche
{

/// Time since the kernel made this process (proc(5), field starttime; steps of one clock tick, usually 10
/// ms). Nothing where the system does not say.
std::optional<std::chrono::milliseconds> processAge();

} // namespace depesche
