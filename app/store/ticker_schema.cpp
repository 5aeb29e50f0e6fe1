// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of tickers: what lists walk is narrow, bodies lie apart.
#include "store/ticker_schema.h"

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

void makeTickerTables(Connection &db)
{
    // seen: entries up to this id were seen; forgotten: retention took entries up to this time.
    db.executeOnce(uR"(CREATE TABLE tickers(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        url TEXT NOT NULL UNIQUE,
        kind INTEGER NOT NULL,
        title TEXT NOT NULL DEFAULT '',
        page TEXT NOT NULL DEFAULT '',
        coverage_start INTEGER,
        coverage_end INTEGER,
        ended INTEGER NOT NULL DEFAULT 0,
        paused INTEGER NOT NULL DEFAULT 0,
        oldest_first INTEGER NOT NULL DEFAULT 0,
        keep_count INTEGER NOT NULL,
        keep_days INTEGER NOT NULL DEFAULT 0,
        seen INTEGER NOT NULL DEFAULT 0,
        forgotten INTEGER,
        etag BLOB NOT NULL DEFAULT '',
        last_modified BLOB NOT NULL DEFAULT '',
        content_hash BLOB NOT NULL DEFAULT '',
        last_event_id TEXT NOT NULL DEFAULT '',
        last_attempt INTEGER,
        last_success INTEGER,
        next_fetch INTEGER,
        not_before INTEGER,
        failures INTEGER NOT NULL DEFAULT 0,
        failure_code INTEGER NOT NULL DEFAULT 0,
        failure_http INTEGER NOT NULL DEFAULT 0,
        failure_detail TEXT NOT NULL DEFAULT ''))"_s);
    db.executeOnce(uR"(CREATE TABLE ticker_entries(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        ticker INTEGER NOT NULL REFERENCES tickers(id) ON DELETE CASCADE,
        key TEXT NOT NULL,
        content_hash BLOB NOT NULL,
        sorted_at INTEGER NOT NULL,
        arrived INTEGER NOT NULL,
        edited INTEGER NOT NULL DEFAULT 0,
        withdrawn INTEGER NOT NULL DEFAULT 0,
        UNIQUE(ticker, key)))"_s);
    db.executeOnce(u"CREATE INDEX ticker_entries_time ON ticker_entries(ticker, sorted_at)"_s);
    db.executeOnce(u"CREATE INDEX ticker_entries_arrival ON ticker_entries(ticker, id, withdrawn)"_s);
    // Everything else of an entry, packed (ticker_codec.h).
    db.executeOnce(uR"(CREATE TABLE ticker_bodies(
        entry INTEGER PRIMARY KEY REFERENCES ticker_entries(id) ON DELETE CASCADE,
        data BLOB NOT NULL))"_s);
}

} // namespace

MigrationStep tickerStep()
{
    return {5, [](Connection &db) { makeTickerTables(db); }};
}

} // namespace depesche::store
