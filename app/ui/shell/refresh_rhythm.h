// SPDX-License-Identifier: GPL-3.0-or-later
// The refresh that nobody asked for: when the settings say so, and only while the network may be used.
#pragma once

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <optional>

namespace depesche
{
class Clock;
class Settings;
} // namespace depesche
namespace depesche::offline
{
class OfflineService;
}
namespace depesche::refresh
{
class RefreshService;
}

namespace depesche::ui
{

/// Main thread. Looks once a minute, first a minute after the start. When the minutes of the settings have
/// passed since its last turn, it asks for the feeds whose time has come; which these are is the refresh
/// service's knowledge. After a sleep of the machine the pause counts as over, and the network gets some
/// seconds to come back.
class RefreshRhythm final : public QObject
{
    Q_OBJECT
public:
    RefreshRhythm(refresh::RefreshService &refresh, offline::OfflineService &offline,
                  const Settings &settings, Clock &clock, QObject *parent);

signals:
    /// The machine has slept, and the network has had its time to come back.
    void awake();

private:
    void waitAMinute();
    void look();
    bool hasSlept();
    void takeTurn();

    refresh::RefreshService &m_refresh;
    offline::OfflineService &m_offline;
    const Settings &m_settings;
    Clock &m_clock;
    std::optional<std::chrono::milliseconds> m_lastTurn; ///< monotonic; none since the start or a sleep
    std::chrono::milliseconds m_lastLook;                ///< monotonic
    QDateTime m_lastLookTime;                            ///< the same moment by the wall clock
};

} // namespace depesche::ui
