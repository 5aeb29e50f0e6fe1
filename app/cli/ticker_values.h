// SPDX-License-Identifier: GPL-3.0-or-later
// Tickers and their entries as JSON and as lines.
#pragma once

#include "cli/json_values.h"
#include "domain/ticker.h"

#include <QJsonObject>
#include <QString>

namespace depesche::cli
{

/// "live blog", "feed" or "event stream".
QString kindName(TickerKind kind);

QJsonObject tickerValue(const Ticker &ticker);
QString tickerRow(const Ticker &ticker);

/// What the source says of it.
QJsonObject draftValue(const TickerEntryDraft &entry);
/// With "event": "new", "changed" or "withdrawn".
QJsonObject entryValue(const TickerEntry &entry, bool isNew);
/// `title` of the ticker goes first where it is not empty.
QString entryRow(const TickerEntry &entry, bool isNew, const QString &title);

} // namespace depesche::cli
