// SPDX-License-Identifier: GPL-3.0-or-later
// Tickers and their entries as JSON and as lines.
#pragma once

#include "cli/json_values.h"
#include "domain/ticker.h"
#include "domain/ticker_hit.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace depesche::cli
{

/// "live blog", "feed" or "event stream".
QString kindName(TickerKind kind);

QJsonObject tickerValue(const Ticker &ticker);
QString tickerRow(const Ticker &ticker);
/// What can be set of it.
QString tickerSettingsRow(const Ticker &ticker);
/// "none", "key", "words" or "all".
QString alertChoiceName(AlertChoice choice);
std::optional<AlertChoice> alertChoiceOf(const QString &name);

QJsonObject tickerChoiceValue(const TickerChoice &choice);
/// `number`: what --pick takes.
QString tickerChoiceRow(const TickerChoice &choice, int number);

/// What the source says of it.
QJsonObject draftValue(const TickerEntryDraft &entry);
/// With "event": "new", "changed" or "withdrawn".
QJsonObject entryValue(const TickerEntry &entry, bool isNew);
/// The same without what is just happening to it.
QJsonObject storedEntryValue(const TickerEntry &entry);
/// `title` of the ticker goes first where it is not empty.
QString entryRow(const TickerEntry &entry, bool isNew, const QString &title);
QString hitRow(const TickerHit &hit, const QString &title);

} // namespace depesche::cli
