// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the machine has slept since somebody last asked.
#pragma once

#include <QDateTime>

#include <chrono>

namespace depesche
{

class Clock;

/// The monotonic clock stands still while the machine sleeps, the one on the wall goes on. Somebody who sets
/// the latter ahead is taken for a sleep, which does no harm.
class SleepWatch
{
public:
    /// `clock` lives longer.
    explicit SleepWatch(const Clock &clock);

    /// Since the last question, or the beginning; shorter sleeps than half a minute are none.
    bool hasSlept();

private:
    const Clock &m_clock;
    std::chrono::milliseconds m_lastLook; ///< monotonic
    QDateTime m_lastLookTime;             ///< the same moment by the wall clock
};

/// What a network needs to come back after a sleep.
inline constexpr std::chrono::seconds kNetworkComesBack{10};

} // namespace depesche
