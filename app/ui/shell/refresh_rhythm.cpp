// SPDX-License-Identifier: GPL-3.0-or-later
// RefreshRhythm: a chain of delayed calls, so that a changed setting counts from the next minute on.
#include "ui/shell/refresh_rhythm.h"

#include "base/clock.h"
#include "services/offline/offline_service.h"
#include "services/refresh/refresh_service.h"
#include "settings/settings.h"

#include <utility>

namespace depesche::ui
{
namespace
{

using std::chrono::milliseconds;

/// What the wall clock may be ahead of the monotonic one without anybody having slept.
constexpr milliseconds kShortestSleep{30'000};
constexpr milliseconds kNetworkComesBack{10'000};

} // namespace

RefreshRhythm::RefreshRhythm(refresh::RefreshService &refresh, offline::OfflineService &offline,
                             const Settings &settings, Clock &clock, QObject *parent)
    : QObject(parent),
      m_refresh(refresh),
      m_offline(offline),
      m_settings(settings),
      m_clock(clock),
      m_lastLook(clock.monotonic()),
      m_lastLookTime(clock.now())
{
    waitAMinute();
}

void RefreshRhythm::waitAMinute()
{
    m_clock.callAfter(std::chrono::minutes(1), this, [this] {
        look();
        waitAMinute();
    });
}

void RefreshRhythm::look()
{
    if (!hasSlept()) {
        takeTurn();
        return;
    }
    m_lastTurn.reset();
    m_clock.callAfter(kNetworkComesBack, this, [this] {
        takeTurn();
        emit awake();
    });
}

/// The monotonic clock stands still while the machine sleeps.
bool RefreshRhythm::hasSlept()
{
    const milliseconds now = m_clock.monotonic();
    const QDateTime time = m_clock.now();
    const milliseconds awake = now - std::exchange(m_lastLook, now);
    const milliseconds passed(std::exchange(m_lastLookTime, time).msecsTo(time));
    return passed - awake > kShortestSleep;
}

void RefreshRhythm::takeTurn()
{
    const std::chrono::minutes pause(m_settings.refreshMinutes());
    const bool isQuiet = m_offline.isOffline() || m_refresh.isRunning() || !m_refresh.mayRefreshByItself();
    if (pause.count() == 0 || isQuiet)
        return;
    const milliseconds now = m_clock.monotonic();
    if (m_lastTurn && now - *m_lastTurn < pause)
        return;
    m_lastTurn = now;
    m_refresh.refreshDue();
}

} // namespace depesche::ui
