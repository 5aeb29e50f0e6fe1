// SPDX-License-Identifier: GPL-3.0-or-later
// QuietWatch: the store's news, put together.
#include "fetching/quiet_watch.h"

#include "base/clock.h"
#include "domain/changes.h"
#include "store/store.h"

#include <utility>

namespace depesche::fetching
{

namespace
{

constexpr std::chrono::seconds kQuiet(3);
constexpr std::chrono::seconds kLongestWait(60);
constexpr std::chrono::minutes kRetry(15);

} // namespace

QuietWatch::QuietWatch(store::Store &store, Clock &clock, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock)
{
}

void QuietWatch::start()
{
    if (std::exchange(m_started, true))
        return;
    connect(&m_store, &store::Store::articlesChanged, this, [this](const ArticleChanges &changes) {
        if (!changes.added.isEmpty())
            expect();
    });
    connect(&m_store, &store::Store::changedElsewhere, this, &QuietWatch::expect);
    expect();
    m_clock.callAfter(kRetry, this, [this] { comeAgain(); });
}

void QuietWatch::expect()
{
    m_lastNews = m_clock.monotonic();
    if (std::exchange(m_waiting, true))
        return;
    m_firstNews = m_lastNews;
    waitForQuiet(kQuiet);
}

void QuietWatch::waitForQuiet(std::chrono::milliseconds delay)
{
    m_clock.callAfter(delay, this, [this] { lookForQuiet(); });
}

void QuietWatch::lookForQuiet()
{
    const auto now = m_clock.monotonic();
    const auto quietSince = now - m_lastNews;
    if (quietSince < kQuiet && now - m_firstNews < kLongestWait) {
        waitForQuiet(kQuiet - quietSince);
        return;
    }
    m_waiting = false;
    emit due();
}

void QuietWatch::comeAgain()
{
    m_clock.callAfter(kRetry, this, [this] { comeAgain(); });
    expect();
}

} // namespace depesche::fetching
