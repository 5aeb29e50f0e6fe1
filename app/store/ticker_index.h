// SPDX-License-Identifier: GPL-3.0-or-later
// The search index of tickers' entries, and the counts that each ticker keeps; schema 10.
#pragma once

#include "domain/ticker.h"
#include "domain/ticker_hit.h"
#include "store/migrations.h"
#include "store/search_question.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace depesche::store
{

/// Adds the index, the counts with the triggers that keep them, and what a person is alerted to.
MigrationStep tickerIndexStep();

/// Folded, UTF-8, as foldForIndex() gives it.
struct TickerSearchDocument {
    QByteArray headline;
    QByteArray text; ///< with captions
    QByteArray author;
    friend bool operator==(const TickerSearchDocument &, const TickerSearchDocument &) = default;
};

/// Pure, thread-safe.
TickerSearchDocument tickerSearchDocument(const TickerEntryDraft &entry);

/// Takes the place of what was indexed for this entry. Entries that are deleted go from the index by
/// themselves.
void indexEntry(Connection &db, TickerEntryId id, const TickerSearchDocument &document);

/// False for a database of an older schema, which a test may have made.
bool hasTickerIndex(Connection &db);
/// Makes the index anew from the entries. Inside a transaction of the caller's. Throws SqlFailure.
void rebuildTickerIndex(Connection &db);
/// Makes the counts anew. Inside a transaction of the caller's.
void recountTickers(Connection &db);

/// The newest first. `within`: none for all tickers. `limit` + 1 tells whether there are more.
QList<TickerHit> findEntries(Connection &db, const QList<SearchTerm> &terms, std::optional<TickerId> within,
                             int limit);

} // namespace depesche::store
