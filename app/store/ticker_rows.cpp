// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of tickers to values; pages of entries along the index of their times.
#include "store/ticker_rows.h"

#include "store/article_codec.h"
#include "store/sql_lists.h"
#include "store/stored_enum.h"
#include "store/ticker_codec.h"

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

TickerFetchState readTickerState(const Statement &row, int column)
{
    TickerFetchState state;
    state.etag = row.bytes(column++);
    state.lastModified = row.bytes(column++);
    state.contentHash = row.bytes(column++);
    state.lastEventId = row.text(column++);
    state.lastAttempt = row.time(column++);
    state.lastSuccess = row.time(column++);
    state.nextFetch = row.time(column++);
    state.notBefore = row.time(column++);
    state.consecutiveFailures = row.number(column++);
    state.lastFailure.code = knownFailure(row.number(column++));
    state.lastFailure.httpStatus = row.number(column++);
    state.lastFailure.detail = row.text(column++);
    return state;
}

Ticker readTicker(const Statement &row)
{
    int column = 0;
    Ticker ticker;
    ticker.id = TickerId{row.integer(column++)};
    ticker.url = row.url(column++);
    ticker.kind = known(row.number(column++), TickerKind::EventStream, TickerKind::LiveBlog);
    ticker.title = row.text(column++);
    ticker.page = row.url(column++);
    ticker.coverageStart = row.time(column++);
    ticker.coverageEnd = row.time(column++);
    ticker.ended = row.flag(column++);
    ticker.paused = row.flag(column++);
    ticker.oldestFirst = row.flag(column++);
    ticker.keepCount = row.number(column++);
    ticker.keepDays = row.number(column++);
    ticker.alerts = known(row.number(column++), AlertChoice::All, AlertChoice::KeyEvents);
    ticker.entries = row.number(column++);
    ticker.unread = row.number(column++);
    ticker.newestEntry = row.time(column++);
    ticker.seen = TickerEntryId{row.integer(column++)};
    ticker.fetch = readTickerState(row, column);
    return ticker;
}

QString entrySelect()
{
    return u"SELECT e.id, e.ticker, e.key, e.sorted_at, e.arrived, e.edited, e.withdrawn, b.data"
           " FROM ticker_entries e JOIN ticker_bodies b ON b.entry = e.id "_s;
}

TickerEntry readEntry(const Statement &row)
{
    int column = 0;
    TickerEntry entry;
    entry.id = TickerEntryId{row.integer(column++)};
    entry.ticker = TickerId{row.integer(column++)};
    entry.content.key = row.text(column++);
    entry.sortedAt = row.time(column++);
    entry.arrived = row.time(column++);
    entry.edited = row.flag(column++);
    entry.withdrawn = row.flag(column++);
    decodeEntry(unpack(row.bytes(column++)), entry.content);
    return entry;
}

QList<TickerEntry> readAll(Statement &rows)
{
    QList<TickerEntry> entries;
    while (rows.next())
        entries.append(readEntry(rows));
    return entries;
}

} // namespace

QList<Ticker> listTickers(Connection &db)
{
    Statement rows = db.statement(uR"(SELECT t.id, t.url, t.kind, t.title, t.page, t.coverage_start,
            t.coverage_end, t.ended, t.paused, t.oldest_first, t.keep_count, t.keep_days,
            t.alerts, t.entries, t.unread,
            (SELECT max(e.sorted_at) FROM ticker_entries e WHERE e.ticker = t.id), t.seen,
            t.etag, t.last_modified, t.content_hash, t.last_event_id, t.last_attempt, t.last_success,
            t.next_fetch, t.not_before, t.failures, t.failure_code, t.failure_http, t.failure_detail
        FROM tickers t ORDER BY t.id)"_s);
    rows.run();
    QList<Ticker> tickers;
    while (rows.next())
        tickers.append(readTicker(rows));
    return tickers;
}

std::optional<TickerId> findTicker(Connection &db, const QUrl &url)
{
    Statement row = db.statement(u"SELECT id FROM tickers WHERE url = ?"_s);
    row.run(url);
    return row.next() ? std::optional(TickerId{row.integer(0)}) : std::nullopt;
}

TickerId insertTicker(Connection &db, const QUrl &url, TickerKind kind, const QString &title)
{
    Statement row = db.statement(u"INSERT INTO tickers(url, kind, title, keep_count) VALUES(?, ?, ?, ?)"_s);
    return TickerId{row.run(url, int(kind), title, Ticker().keepCount).insertedId()};
}

bool writeTickerSettings(Connection &db, const Ticker &ticker)
{
    return db.execute(
               u"UPDATE tickers SET paused = ?, oldest_first = ?, keep_count = ?, keep_days = ?, alerts = ? "
               "WHERE id = ?"_s,
               ticker.paused, ticker.oldestFirst, ticker.keepCount, ticker.keepDays, int(ticker.alerts),
               ticker.id.value) > 0;
}

bool writeTickerState(Connection &db, TickerId ticker, const TickerFetchState &state, bool ended)
{
    return db.execute(uR"(UPDATE tickers SET etag = ?, last_modified = ?, content_hash = ?, last_event_id = ?,
            last_attempt = ?, last_success = ?, next_fetch = ?, not_before = ?, failures = ?, failure_code = ?,
            failure_http = ?, failure_detail = ?, ended = ? WHERE id = ?)"_s,
                      state.etag, state.lastModified, state.contentHash, state.lastEventId, state.lastAttempt,
                      state.lastSuccess, state.nextFetch, state.notBefore, state.consecutiveFailures,
                      int(state.lastFailure.code), state.lastFailure.httpStatus, state.lastFailure.detail,
                      ended, ticker.value) > 0;
}

QList<TickerEntry> pageOfEntries(Connection &db, TickerId ticker, const std::optional<TickerPosition> &after,
                                 bool oldestFirst, int limit)
{
    const QString order = oldestFirst ? u"ORDER BY e.sorted_at, e.id LIMIT ?"_s
                                      : u"ORDER BY e.sorted_at DESC, e.id DESC LIMIT ?"_s;
    if (!after) {
        Statement rows = db.statement(entrySelect() + u"WHERE e.ticker = ? "_s + order);
        rows.run(ticker.value, limit);
        return readAll(rows);
    }
    const QString beyond =
        oldestFirst ? u"AND (e.sorted_at, e.id) > (?, ?) "_s : u"AND (e.sorted_at, e.id) < (?, ?) "_s;
    Statement rows = db.statement(entrySelect() + u"WHERE e.ticker = ? "_s + beyond + order);
    rows.run(ticker.value, after->sortedAt, after->id.value, limit);
    return readAll(rows);
}

QList<TickerEntry> entriesOf(Connection &db, const QList<TickerEntryId> &ids)
{
    Statement rows = db.statement(
        entrySelect() + u"WHERE e.id IN (SELECT value FROM json_each(?)) ORDER BY e.sorted_at, e.id"_s);
    rows.run(jsonList(ids));
    return readAll(rows);
}

} // namespace depesche::store
