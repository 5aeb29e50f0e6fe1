// SPDX-License-Identifier: GPL-3.0-or-later
// The ticker repository's reads and writes; statements are in ticker_rows and ticker_writer.
#include "store/ticker_repository.h"

#include "store/database.h"
#include "store/ticker_index.h"
#include "store/ticker_lists.h"
#include "store/ticker_rows.h"
#include "store/ticker_writer.h"

#include <algorithm>
#include <memory>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

constexpr int kMostEntryHits = 500;

Unexpected<StoreError> noSuchTicker()
{
    return Unexpected{StoreError{StoreErrorCode::NotFound, u"no such ticker"_s, {}}};
}

void noteTicker(WriteContext &context, TickerId ticker)
{
    TickerChanges changes;
    changes.ticker = ticker;
    changes.tickerChanged = true;
    context.tickers.append(changes);
}

} // namespace

TickerRepository::TickerRepository(Database &database) : m_database(database) {}

Future<QList<Ticker>> TickerRepository::tickers()
{
    return m_database.read<QList<Ticker>>([](Connection &db) { return listTickers(db); });
}

Future<AddedTicker> TickerRepository::add(QUrl url, TickerKind kind, QString title)
{
    url.setUserInfo({});
    return m_database.write<AddedTicker>(
        [url = std::move(url), kind, title = std::move(title)](WriteContext &context) -> Result<AddedTicker> {
            if (const auto known = findTicker(context.db, url))
                return AddedTicker{*known, false};
            const TickerId id = insertTicker(context.db, url, kind, title);
            noteTicker(context, id);
            return AddedTicker{id, true};
        });
}

Future<void> TickerRepository::remove(TickerId ticker)
{
    return m_database.write<void>([ticker](WriteContext &context) -> Result<void> {
        if (context.db.execute(u"DELETE FROM tickers WHERE id = ?"_s, ticker.value) == 0)
            return noSuchTicker();
        noteTicker(context, ticker);
        return {};
    });
}

Future<void> TickerRepository::update(Ticker ticker)
{
    return m_database.write<void>([ticker = std::move(ticker)](WriteContext &context) -> Result<void> {
        if (!writeTickerSettings(context.db, ticker))
            return noSuchTicker();
        TickerChanges changes;
        changes.ticker = ticker.id;
        changes.tickerChanged = true;
        retainEntries(context, ticker.id, changes);
        context.tickers.append(changes);
        return {};
    });
}

Future<void> TickerRepository::setPaused(TickerId ticker, bool paused)
{
    return m_database.write<void>([ticker, paused](WriteContext &context) -> Result<void> {
        if (context.db.execute(u"UPDATE tickers SET paused = ? WHERE id = ?"_s, paused, ticker.value) == 0)
            return noSuchTicker();
        noteTicker(context, ticker);
        return {};
    });
}

Future<void> TickerRepository::setAlerts(TickerId ticker, AlertChoice alerts)
{
    return m_database.write<void>([ticker, alerts](WriteContext &context) -> Result<void> {
        if (context.db.execute(u"UPDATE tickers SET alerts = ? WHERE id = ?"_s, int(alerts), ticker.value) ==
            0)
            return noSuchTicker();
        noteTicker(context, ticker);
        return {};
    });
}

Future<TickerChanges> TickerRepository::storeUpdate(TickerId ticker, TickerUpdate update,
                                                    TickerFetchState state, bool ended)
{
    auto prepared = m_database.preparation().run([update = std::move(update)]() mutable {
        return std::make_shared<const PreparedTickerUpdate>(prepareTickerUpdate(std::move(update)));
    });
    return prepared
        .then([&database = m_database, ticker, state = std::move(state),
               ended](const std::shared_ptr<const PreparedTickerUpdate> &ready) {
            return database.write<TickerChanges>(
                [ready, ticker, state, ended](WriteContext &context) -> Result<TickerChanges> {
                    Result<TickerChanges> changes = writeTickerUpdate(context, ticker, *ready);
                    if (!changes)
                        return changes;
                    writeTickerState(context.db, ticker, state, ended);
                    changes->tickerChanged = true;
                    context.tickers.append(*changes);
                    return changes;
                },
                Database::Lane::Bulk);
        })
        .unwrap();
}

Future<void> TickerRepository::storeState(TickerId ticker, TickerFetchState state, bool ended)
{
    return m_database.write<void>(
        [ticker, state = std::move(state), ended](WriteContext &context) -> Result<void> {
            if (!writeTickerState(context.db, ticker, state, ended))
                return noSuchTicker();
            noteTicker(context, ticker);
            return {};
        },
        Database::Lane::Bulk);
}

Future<void> TickerRepository::markSeen(TickerId ticker, TickerEntryId upTo)
{
    return m_database.write<void>([ticker, upTo](WriteContext &context) -> Result<void> {
        if (context.db.execute(u"UPDATE tickers SET seen = ? WHERE id = ? AND seen < ?"_s, upTo.value,
                               ticker.value, upTo.value) > 0)
            noteTicker(context, ticker);
        return {};
    });
}

Future<QList<TickerEntry>> TickerRepository::page(TickerId ticker, std::optional<TickerPosition> after,
                                                  bool oldestFirst, int limit)
{
    return m_database.read<QList<TickerEntry>>(
        [ticker, after = std::move(after), oldestFirst, limit](Connection &db) {
            return pageOfEntries(db, ticker, after, oldestFirst, std::clamp(limit, 1, 1000));
        });
}

Future<TickerPage> TickerRepository::list(TickerQuery query, std::optional<TickerPosition> after,
                                          bool oldestFirst, int limit, const Cancellation &cancellation)
{
    const bool filters = query.filters();
    const auto work = [query = std::move(query), after = std::move(after), oldestFirst,
                       limit](Connection &db) {
        return listEntries(db, query, after, oldestFirst, std::clamp(limit, 1, 1000));
    };
    return filters ? m_database.search<TickerPage>(work, cancellation) : m_database.read<TickerPage>(work);
}

Future<QList<TickerEntryId>> TickerRepository::unseen(TickerId ticker)
{
    return m_database.read<QList<TickerEntryId>>(
        [ticker](Connection &db) { return unseenEntries(db, ticker); });
}

Future<QList<TickerEntry>> TickerRepository::entries(QList<TickerEntryId> ids)
{
    return m_database.read<QList<TickerEntry>>(
        [ids = std::move(ids)](Connection &db) { return entriesOf(db, ids); });
}

Future<TickerSearchPage> TickerRepository::search(const TickerSearchQuery &query,
                                                  const Cancellation &cancellation)
{
    const QList<SearchTerm> terms = searchTerms(query.text);
    if (matchExpression(terms).isEmpty())
        return finishedFuture<TickerSearchPage>(
            Unexpected{StoreError{StoreErrorCode::InvalidQuery, u"there is no word to look for"_s, {}}});
    const int limit = std::clamp(query.limit, 1, kMostEntryHits);
    return m_database.search<TickerSearchPage>(
        [terms, within = query.within, limit](Connection &db) -> Result<TickerSearchPage> {
            TickerSearchPage page;
            page.hits = findEntries(db, terms, within, limit + 1);
            page.more = page.hits.size() > limit;
            if (page.more)
                page.hits.removeLast();
            return page;
        },
        cancellation);
}

} // namespace depesche::store
