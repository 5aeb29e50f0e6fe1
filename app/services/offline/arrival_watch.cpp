// SPDX-License-Identifier: GPL-3.0-or-later
// ArrivalWatch: the store's news, put together.
#include "services/offline/arrival_watch.h"

#include "base/clock.h"
#include "base/continue_on.h"
#include "store/article_repository.h"
#include "store/store.h"

#include <algorithm>

namespace depesche::offline
{

namespace
{

constexpr std::chrono::seconds kQuiet(3);
constexpr std::chrono::seconds kLongestWait(60);
constexpr std::chrono::minutes kRetry(15);
/// More than a person saves at a time; for longer lists it is cheaper to look for missing pictures at once.
constexpr qsizetype kMostLookedAt = 200;
/// More are not told apart from older articles, which matters only where the budget is used up.
constexpr qsizetype kMostArrived = 50'000;

} // namespace

ArrivalWatch::ArrivalWatch(store::Store &store, Clock &clock, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock)
{
}

void ArrivalWatch::start()
{
    if (std::exchange(m_started, true))
        return;
    connect(&m_store, &store::Store::articlesChanged, this, &ArrivalWatch::take);
    connect(&m_store, &store::Store::changedElsewhere, this, &ArrivalWatch::expect);
    expect();
    m_clock.callAfter(kRetry, this, [this] { comeAgain(); });
}

void ArrivalWatch::expect()
{
    m_lastNews = m_clock.monotonic();
    if (std::exchange(m_waiting, true))
        return;
    m_firstNews = m_lastNews;
    waitForQuiet(kQuiet);
}

void ArrivalWatch::take(const ArticleChanges &changes)
{
    if (!changes.added.isEmpty()) {
        if (m_arrived.size() < kMostArrived)
            m_arrived.unite(QSet<ArticleId>(changes.added.cbegin(), changes.added.cend()));
        expect();
    }
    if (changes.changed.size() > kMostLookedAt)
        expect();
    else if (!changes.changed.isEmpty() && !m_waiting)
        lookForSaved(changes.changed);
}

/// Every stored picture changes its articles too, so a change alone says little.
void ArrivalWatch::lookForSaved(const QList<ArticleId> &changed)
{
    ArticleQuery saved;
    saved.scope = ArticleScope::Saved;
    using Rows = QList<store::ArticleRepository::Membership>;
    continueOn(this, m_store.articles().summaries(changed, saved), [this](const store::Result<Rows> &rows) {
        const auto lacks = [](const store::ArticleRepository::Membership &row) {
            return row.matches && row.summary.offline != OfflineState::Complete;
        };
        if (rows && std::any_of(rows->begin(), rows->end(), lacks))
            expect();
    });
}

void ArrivalWatch::waitForQuiet(std::chrono::milliseconds delay)
{
    m_clock.callAfter(delay, this, [this] { lookForQuiet(); });
}

void ArrivalWatch::lookForQuiet()
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

void ArrivalWatch::comeAgain()
{
    m_clock.callAfter(kRetry, this, [this] { comeAgain(); });
    expect();
}

} // namespace depesche::offline
