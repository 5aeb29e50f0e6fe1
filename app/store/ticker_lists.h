// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of what TickerQuery asks for: several tickers merged by time, only certain entries.
#pragma once

#include "domain/ticker.h"
#include "store/connection.h"

#include <QList>

#include <optional>

namespace depesche::store
{

/// Entries that the query wants, after `after` (none: from the start).
TickerPage listEntries(Connection &db, const TickerQuery &query, const std::optional<TickerPosition> &after,
                       bool oldestFirst, int limit);
/// Entries of the ticker that arrived after what was seen, withdrawn ones left out, in the order of arrival.
QList<TickerEntryId> unseenEntries(Connection &db, TickerId ticker);

} // namespace depesche::store
