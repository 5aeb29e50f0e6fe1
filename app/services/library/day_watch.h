// SPDX-License-Identifier: GPL-3.0-or-later
// When the person's day began and when the next one does.
#pragma once

#include <QDateTime>
#include <QObject>

namespace depesche
{
class Clock;
}

namespace depesche::library
{

/// Main thread. The day is that of the machine's time zone, daylight saving included.
class DayWatch final : public QObject
{
    Q_OBJECT
public:
    explicit DayWatch(Clock &clock, QObject *parent = nullptr);

    /// Start of the day that it is now, UTC.
    QDateTime startOfToday() const;
    /// dayChanged() comes from now on.
    void start();

signals:
    /// At midnight, or within ten minutes after the clock or the time zone was set or the machine woke up.
    void dayChanged();

private:
    void waitOn();
    void look();

    Clock &m_clock;
    QDateTime m_known;
};

} // namespace depesche::library
