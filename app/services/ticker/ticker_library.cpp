// SPDX-License-Identifier: GPL-3.0-or-later
// TickerLibrary: one question for the tickers at a time, however fast changes come.
#include "services/ticker/ticker_library.h"

#include "base/continue_on.h"
#include "store/store.h"
#include "store/ticker_repository.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace depesche::ticker
{

namespace
{

/// Counts and fetch states change with every entry, and say nothing of a ticker that anybody shows.
bool isShownTheSame(const Ticker &a, const Ticker &b)
{
    return a.id == b.id && a.url == b.url && a.kind == b.kind && a.title == b.title && a.page == b.page &&
           a.ended == b.ended && a.paused == b.paused && a.oldestFirst == b.oldestFirst &&
           a.keepCount == b.keepCount && a.keepDays == b.keepDays;
}

} // namespace

TickerLibrary::TickerLibrary(store::Store &store, QObject *parent)
    : QObject(parent), m_store(store), m_seen(store.tickers())
{
    connect(&store, &store::Store::tickerChanged, this, &TickerLibrary::note);
    connect(&store, &store::Store::changedElsewhere, this, [this] {
        load();
        emit listsOutdated();
    });
    connect(&m_seen, &SeenEntries::changed, this, &TickerLibrary::unreadChanged);
}

void TickerLibrary::load()
{
    if (m_asking) {
        m_askAgain = true;
        return;
    }
    m_asking = true;
    continueOn(this, m_store.tickers().tickers(), [this](const store::Result<QList<Ticker>> &tickers) {
        m_asking = false;
        if (tickers)
            take(*tickers);
        if (std::exchange(m_askAgain, false))
            load();
    });
}

void TickerLibrary::note(const TickerChanges &changes)
{
    if (changes.hasEntries())
        emit entriesChanged(changes);
    load();
}

void TickerLibrary::take(const QList<Ticker> &tickers)
{
    const int before = m_loaded ? unread() : -1;
    const bool same = m_loaded && std::equal(tickers.begin(), tickers.end(), m_tickers.begin(),
                                             m_tickers.end(), isShownTheSame);
    m_tickers = tickers;
    m_loaded = true;
    for (const Ticker &ticker : tickers)
        m_seen.settle(ticker.id, ticker.seen);
    if (!same)
        emit tickersChanged();
    if (unread() != before)
        emit unreadChanged();
}

std::optional<Ticker> TickerLibrary::ticker(TickerId id) const
{
    const auto found = std::find_if(m_tickers.begin(), m_tickers.end(),
                                    [id](const Ticker &ticker) { return ticker.id == id; });
    return found == m_tickers.end() ? std::nullopt : std::optional(*found);
}

int TickerLibrary::unread(TickerId id) const
{
    const std::optional<Ticker> found = ticker(id);
    return found ? std::max(0, found->unread - m_seen.ahead(id)) : 0;
}

int TickerLibrary::unread() const
{
    int all = 0;
    for (const Ticker &ticker : m_tickers)
        all += std::max(0, ticker.unread - m_seen.ahead(ticker.id));
    return all;
}

bool TickerLibrary::isUnread(TickerId id, TickerEntryId entry) const
{
    return !m_seen.wasSeen(id, entry);
}

store::Future<TickerPage> TickerLibrary::page(const TickerQuery &query,
                                              const std::optional<TickerPosition> &after, int limit,
                                              const Cancellation &cancellation)
{
    return m_store.tickers().list(query, after, false, limit, cancellation);
}

store::Future<QList<TickerEntry>> TickerLibrary::entries(const QList<TickerEntryId> &ids)
{
    return m_store.tickers().entries(ids);
}

store::Future<QHash<QUrl, store::StoredPictureInfo>> TickerLibrary::pictures(const QList<QUrl> &urls)
{
    return m_store.pictures().ofAddresses(urls);
}

void TickerLibrary::setOldestFirst(TickerId id, bool oldestFirst)
{
    std::optional<Ticker> changed = ticker(id);
    if (!changed || changed->oldestFirst == oldestFirst)
        return;
    changed->oldestFirst = oldestFirst;
    write(*changed);
}

void TickerLibrary::setRetention(TickerId id, int keepCount, int keepDays)
{
    std::optional<Ticker> changed = ticker(id);
    if (!changed || (changed->keepCount == keepCount && changed->keepDays == keepDays))
        return;
    changed->keepCount = keepCount;
    changed->keepDays = keepDays;
    write(*changed);
}

void TickerLibrary::write(const Ticker &ticker)
{
    // What is asked for before the store has answered begins with this.
    const auto known = std::find_if(m_tickers.begin(), m_tickers.end(),
                                    [&ticker](const Ticker &one) { return one.id == ticker.id; });
    *known = ticker;
    emit tickersChanged();
    continueOn(this, m_store.tickers().update(ticker), [this](const store::Result<void> &written) {
        if (!written)
            emit writeFailed(written.error());
    });
}

void TickerLibrary::see(TickerId ticker, const QList<TickerEntryId> &entries)
{
    m_seen.see(ticker, entries);
}

void TickerLibrary::seeAll(TickerId ticker)
{
    m_seen.seeAll(ticker);
}

} // namespace depesche::ticker
