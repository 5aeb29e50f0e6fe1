// SPDX-License-Identifier: GPL-3.0-or-later
// DayWatch: waits for midnight in steps, because delays stand still while the machine sleeps.
#include "services/library/day_watch.h"

#include "base/clock.h"

#include <algorithm>
#include <utility>

namespace depesche::library
{

DayWatch::DayWatch(Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) {}

QDateTime DayWatch::startOfToday() const
{
    return m_clock.now().toLocalTime().date().startOfDay(Qt::LocalTime).toUTC();
}

void DayWatch::start()
{
    if (m_known.isValid())
        return;
    m_known = startOfToday();
    waitOn();
}

void DayWatch::waitOn()
{
    const QDateTime now = m_clock.now();
    const QDateTime midnight = now.toLocalTime().date().addDays(1).startOfDay(Qt::LocalTime);
    const std::chrono::milliseconds left(std::max<qint64>(now.msecsTo(midnight), 1));
    m_clock.callAfter(std::min<std::chrono::milliseconds>(left, std::chrono::minutes(10)), this,
                      [this] { look(); });
}

void DayWatch::look()
{
    const QDateTime today = startOfToday();
    const bool changed = std::exchange(m_known, today) != today;
    waitOn();
    if (changed)
        emit dayChanged();
}

} // namespace depesche::library
