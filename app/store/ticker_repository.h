// SPDX-License-Identifier: GPL-3.0-or-later
// Live coverage that is followed: tickers, their entries by page, what a fetch or an event brought.
#pragma once

#include "base/cancellation.h"
#include "domain/ticker.h"
#include "domain/ticker_hit.h"
#include "store/store_error.h"

#include <QList>
#include <QUrl>

#include <optional>

namespace depesche::store
{

class Database;

struct AddedTicker {
    TickerId id;
    bool isNew = false; ///< false: it was followed already
};

class TickerRepository
{
public:
    explicit TickerRepository(Database &database);

    /// In the order in which they were followed, with their counts.
    Future<QList<Ticker>> tickers();

    /// User info of the address is dropped.
    Future<AddedTicker> add(QUrl url, TickerKind kind, QString title = {});
    /// With all entries.
    Future<void> remove(TickerId ticker);
    /// The person's part: paused, oldestFirst, keepCount, keepDays, alerts; retention is applied at once.
    Future<void> update(Ticker ticker);

    Future<void> setPaused(TickerId ticker, bool paused);
    Future<void> setAlerts(TickerId ticker, AlertChoice alerts);

    /// One transaction: entries, withdrawals, the ticker's own fields, its fetch state, then retention.
    /// Entries that are not in `update` stay: a document is a window.
    Future<TickerChanges> storeUpdate(TickerId ticker, TickerUpdate update, TickerFetchState state,
                                      bool ended);
    /// After an answer without news, or a failure.
    Future<void> storeState(TickerId ticker, TickerFetchState state, bool ended);
    /// Entries that arrived up to this one were seen; goes forward only.
    Future<void> markSeen(TickerId ticker, TickerEntryId upTo);

    /// Entries after `after` (none: from the start), withdrawn ones included; `limit` 1 to 1000. Time does
    /// not depend on the number of entries.
    Future<QList<TickerEntry>> page(TickerId ticker, std::optional<TickerPosition> after, bool oldestFirst,
                                    int limit);
    /// The same for what a query wants; one that filters runs on the thread of searches, and looks no further
    /// than the page needs.
    Future<TickerPage> list(TickerQuery query, std::optional<TickerPosition> after, bool oldestFirst,
                            int limit, const Cancellation &cancellation = {});
    /// Entries that arrived after what was seen, withdrawn ones left out, in the order of arrival.
    Future<QList<TickerEntryId>> unseen(TickerId ticker);
    /// As far as they exist, the oldest first.
    Future<QList<TickerEntry>> entries(QList<TickerEntryId> ids);

    /// By the rules of SearchIndex::search(), withdrawn entries too, also what their pictures say.
    /// InvalidQuery where nothing searchable is left; Cancelled.
    Future<TickerSearchPage> search(const TickerSearchQuery &query, const Cancellation &cancellation = {});

private:
    Database &m_database;
};

} // namespace depesche::store
