// SPDX-License-Identifier: GPL-3.0-or-later
// RefreshRhythm: a chain of delayed calls, so that a changed setting counts from the next minute on.
#include "ui/shell/refresh_rhythm.h"

#include "base/clock.h"
#include "services/offline/offline_service.h"
#include "services/refresh/refresh_service.h"
#include "settings/settings.h"

namespace depesche::ui
{
namespace
{

using std::chrono::milliseconds;

} // namespace

RefreshRhythm::RefreshRhythm(refresh::RefreshService &refresh, offline::OfflineService &offline,
                             const Settings &settings, Clock &clock, QObject *parent)
    : QObject(parent),
      m_refresh(refresh),
      m_offline(offline),
      m_settings(settings),
      m_clock(clock),
      m_sleep(clock)
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
    if (!m_sleep.hasSlept()) {
        takeTurn();
        return;
    }
    m_lastTurn.reset();
    m_clock.callAfter(kNetworkComesBack, this, [this] { takeTurn(); });
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
