// SPDX-License-Identifier: GPL-3.0-or-later
// Places first, along the index of each ticker; bodies only of what the page may hold.
#include "store/ticker_lists.h"

#include "store/ticker_filter.h"
#include "store/ticker_rows.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

/// So many are looked at in one go where a query filters: bodies have to be unpacked for it.
constexpr int kFilteredAtOnce = 250;

QList<TickerId> tickersOf(Connection &db, const TickerQuery &query)
{
    if (query.ticker.isValid())
        return {query.ticker};
    QList<TickerId> all;
    Statement rows = db.statement(u"SELECT id FROM tickers"_s);
    rows.run();
    while (rows.next())
        all.append(TickerId{rows.integer(0)});
    return all;
}

QList<TickerPosition> placesIn(Connection &db, TickerId ticker, const std::optional<TickerPosition> &after,
                               bool oldestFirst, int limit)
{
    QString sql = u"SELECT sorted_at, id FROM ticker_entries WHERE ticker = ?"_s;
    if (after)
        sql += oldestFirst ? u" AND (sorted_at, id) > (?, ?)"_s : u" AND (sorted_at, id) < (?, ?)"_s;
    sql +=
        oldestFirst ? u" ORDER BY sorted_at, id LIMIT ?"_s : u" ORDER BY sorted_at DESC, id DESC LIMIT ?"_s;
    Statement rows = db.statement(sql);
    if (after)
        rows.run(ticker.value, after->sortedAt, after->id.value, limit);
    else
        rows.run(ticker.value, limit);
    QList<TickerPosition> places;
    while (rows.next())
        places.append({rows.time(0), TickerEntryId{rows.integer(1)}});
    return places;
}

/// The next `limit` places of all the tickers together, in order.
QList<TickerPosition> nextPlaces(Connection &db, const QList<TickerId> &tickers,
                                 const std::optional<TickerPosition> &after, bool oldestFirst, int limit)
{
    QList<TickerPosition> places;
    for (const TickerId ticker : tickers)
        places += placesIn(db, ticker, after, oldestFirst, limit);
    const auto order = [](const TickerPosition &place) { return std::pair(place.sortedAt, place.id); };
    std::sort(places.begin(), places.end(), [&](const TickerPosition &a, const TickerPosition &b) {
        return oldestFirst ? order(a) < order(b) : order(b) < order(a);
    });
    return places.mid(0, limit);
}

QList<TickerEntry> entriesAt(Connection &db, const QList<TickerPosition> &places)
{
    QList<TickerEntryId> ids;
    for (const TickerPosition &place : places)
        ids.append(place.id);
    QHash<TickerEntryId, TickerEntry> byId;
    const QList<TickerEntry> entries = entriesOf(db, ids);
    for (const TickerEntry &entry : entries)
        byId.insert(entry.id, entry);
    QList<TickerEntry> ordered;
    for (const TickerEntryId id : std::as_const(ids)) {
        if (const auto found = byId.constFind(id); found != byId.cend())
            ordered.append(*found);
    }
    return ordered;
}

} // namespace

TickerPage listEntries(Connection &db, const TickerQuery &query, const std::optional<TickerPosition> &after,
                       bool oldestFirst, int limit)
{
    const QList<TickerId> tickers = tickersOf(db, query);
    const TickerFilter filter(query);
    const int atOnce = query.filters() ? kFilteredAtOnce : limit;
    TickerPage page;
    page.end = after;
    for (;;) {
        // One more than is taken tells whether there is anything beyond.
        QList<TickerPosition> places = nextPlaces(db, tickers, page.end, oldestFirst, atOnce + 1);
        const bool more = places.size() > atOnce;
        places = places.mid(0, atOnce);
        for (const TickerEntry &entry : entriesAt(db, places)) {
            if (page.entries.size() == limit)
                return page;
            page.end = TickerPosition{entry.sortedAt, entry.id};
            if (filter.accepts(entry))
                page.entries.append(entry);
        }
        if (!more) {
            page.end.reset();
            return page;
        }
        if (page.entries.size() == limit)
            return page;
    }
}

QList<TickerEntryId> unseenEntries(Connection &db, TickerId ticker)
{
    Statement rows = db.statement(uR"(SELECT e.id FROM ticker_entries e JOIN tickers t ON t.id = e.ticker
        WHERE e.ticker = ? AND e.id > t.seen AND e.withdrawn = 0 ORDER BY e.id)"_s);
    rows.run(ticker.value);
    QList<TickerEntryId> ids;
    while (rows.next())
        ids.append(TickerEntryId{rows.integer(0)});
    return ids;
}

} // namespace depesche::store
