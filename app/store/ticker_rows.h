// SPDX-License-Identifier: GPL-3.0-or-later
// Statements on tickers and on lists of their entries.
#pragma once

#include "domain/ticker.h"
#include "store/connection.h"

#include <QList>
#include <QUrl>

#include <optional>

namespace depesche::store
{

/// In the order in which they were added.
QList<Ticker> listTickers(Connection &db);
std::optional<TickerId> findTicker(Connection &db, const QUrl &url);
TickerId insertTicker(Connection &db, const QUrl &url, TickerKind kind, const QString &title);

/// paused, oldestFirst, keepCount, keepDays, alerts. False if there is none.
bool writeTickerSettings(Connection &db, const Ticker &ticker);
bool writeTickerState(Connection &db, TickerId ticker, const TickerFetchState &state, bool ended);

QList<TickerEntry> pageOfEntries(Connection &db, TickerId ticker, const std::optional<TickerPosition> &after,
                                 bool oldestFirst, int limit);
QList<TickerEntry> entriesOf(Connection &db, const QList<TickerEntryId> &ids);

} // namespace depesche::store
