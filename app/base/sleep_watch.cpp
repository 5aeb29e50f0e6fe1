// SPDX-License-Identifier: GPL-3.0-or-later
// SleepWatch: two clocks compared.
#include "base/sleep_watch.h"

#include "base/clock.h"

#include <utility>

namespace depesche
{
namespace
{

/// What the wall clock may be ahead of the monotonic one without anybody having slept.
constexpr std::chrono::milliseconds kShortestSleep{30'000};

} // namespace

SleepWatch::SleepWatch(const Clock &clock)
    : m_clock(clock), m_lastLook(clock.monotonic()), m_lastLookTime(clock.now())
{
}

bool SleepWatch::hasSlept()
{
    const std::chrono::milliseconds now = m_clock.monotonic();
    const QDateTime time = m_clock.now();
    const std::chrono::milliseconds awake = now - std::exchange(m_lastLook, now);
    const std::chrono::milliseconds passed(std::exchange(m_lastLookTime, time).msecsTo(time));
    return passed - awake > kShortestSleep;
}

} // namespace depesche
