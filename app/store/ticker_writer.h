// SPDX-License-Identifier: GPL-3.0-or-later
// From what a source says to rows: new entries, edits, withdrawals, what is kept.
#pragma once

#include "domain/ticker.h"
#include "store/store_error.h"
#include "store/ticker_index.h"
#include "store/write_context.h"

#include <QByteArray>
#include <QList>

namespace depesche::store
{

struct PreparedEntry {
    QString key;
    QDateTime published;
    QByteArray hash; ///< of everything the source said
    QByteArray packed;
    TickerSearchDocument search;
};

struct PreparedTickerUpdate {
    TickerUpdate head; ///< without its entries
    QList<PreparedEntry> entries;
};

/// Packs, hashes, folds. Pure, thread-safe.
PreparedTickerUpdate prepareTickerUpdate(TickerUpdate update);

/// What is written in one transaction: entries by key, then the ticker's own row, then retention. An entry
/// whose words changed is edited; one that comes back is no longer withdrawn; one that retention took does
/// not come back. NotFound where there is no such ticker.
Result<TickerChanges> writeTickerUpdate(WriteContext &context, TickerId ticker,
                                        const PreparedTickerUpdate &update);

/// Applies keep_count and keep_days; adds what went to `changes`.
void retainEntries(WriteContext &context, TickerId ticker, TickerChanges &changes);

} // namespace depesche::store
