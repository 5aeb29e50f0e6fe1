// SPDX-License-Identifier: GPL-3.0-or-later
// ArrivalWatch: the store's news, put together.
#include "services/offline/arrival_watch.h"

#include "base/continue_on.h"
#include "store/article_repository.h"
#include "store/store.h"

#include <algorithm>

namespace depesche::offline
{

namespace
{

/// More than a person saves at a time; for longer lists it is cheaper to look for missing pictures at once.
constexpr qsizetype kMostLookedAt = 200;
/// More are not told apart from older articles, which matters only where the budget is used up.
constexpr qsizetype kMostArrived = 50'000;

} // namespace

ArrivalWatch::ArrivalWatch(store::Store &store, Clock &clock, QObject *parent)
    : QObject(parent), m_store(store), m_quiet(store, clock)
{
    connect(&m_quiet, &fetching::QuietWatch::due, this, &ArrivalWatch::due);
}

void ArrivalWatch::start()
{
    if (isStarted())
        return;
    connect(&m_store, &store::Store::articlesChanged, this, &ArrivalWatch::take);
    m_quiet.start();
}

void ArrivalWatch::take(const ArticleChanges &changes)
{
    if (m_arrived.size() < kMostArrived)
        m_arrived.unite(QSet<ArticleId>(changes.added.cbegin(), changes.added.cend()));
    if (changes.changed.size() > kMostLookedAt)
        expect();
    else if (!changes.changed.isEmpty() && !m_quiet.isWaiting())
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

} // namespace depesche::offline
