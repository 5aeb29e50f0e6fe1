// SPDX-License-Identifier: GPL-3.0-or-later
// What is stored of live coverage, for who shows it: tickers with their counts, pages of entries, what was
// seen.
#pragma once

#include "base/cancellation.h"
#include "domain/ticker.h"
#include "services/ticker/seen_entries.h"
#include "store/picture_repository.h"
#include "store/store_error.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QUrl>

#include <optional>

namespace depesche::store
{
class Store;
}

namespace depesche::ticker
{

/// Main thread. Keeps the tickers in memory, up to date with the store; entries are asked for. `store` lives
/// longer.
class TickerLibrary final : public QObject
{
    Q_OBJECT
public:
    explicit TickerLibrary(store::Store &store, QObject *parent = nullptr);

    /// Reads the tickers; tickersChanged() follows, once at least.
    void load();
    bool isLoaded() const { return m_loaded; }
    /// In the order in which they were followed.
    const QList<Ticker> &tickers() const { return m_tickers; }
    std::optional<Ticker> ticker(TickerId id) const;
    /// Entries that arrived and were not in sight yet, withdrawn ones left out: of one ticker, of all.
    int unread(TickerId ticker) const;
    int unread() const;
    bool isUnread(TickerId ticker, TickerEntryId entry) const;

    store::Future<TickerPage> page(const TickerQuery &query, const std::optional<TickerPosition> &after,
                                   int limit, const Cancellation &cancellation = {});
    store::Future<QList<TickerEntry>> entries(const QList<TickerEntryId> &ids);
    /// Stored pictures among these addresses.
    store::Future<QHash<QUrl, store::StoredPictureInfo>> pictures(const QList<QUrl> &urls);

    void setOldestFirst(TickerId ticker, bool oldestFirst);
    /// As in Ticker: 0 keeps all, or for ever.
    void setRetention(TickerId ticker, int keepCount, int keepDays);
    /// These were in sight. On disk is up to where everything was; the rest is known until the program ends.
    void see(TickerId ticker, const QList<TickerEntryId> &entries);
    void seeAll(TickerId ticker);

signals:
    /// Which there are, what is said of one, its settings; not counts and fetch states.
    void tickersChanged();
    void unreadChanged();
    void entriesChanged(const depesche::TickerChanges &changes);
    /// Another process wrote: what is shown must be asked for again.
    void listsOutdated();
    void writeFailed(const depesche::store::StoreError &error);

private:
    void note(const TickerChanges &changes);
    void take(const QList<Ticker> &tickers);
    void write(const Ticker &ticker);

    store::Store &m_store;
    SeenEntries m_seen;
    QList<Ticker> m_tickers;
    bool m_loaded = false;
    bool m_asking = false;
    bool m_askAgain = false;
};

} // namespace depesche::ticker
