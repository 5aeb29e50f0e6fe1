// SPDX-License-Identifier: GPL-3.0-or-later
// Times and states of live coverage as words.
#pragma once

#include "domain/ticker.h"
#include "services/ticker/ticker_follower.h"
#include "ui/common/list_message.h"

#include <QLocale>
#include <QString>

namespace depesche::ui
{

/// "14:32" for today, else day and time. Days are those of the machine's time zone.
QString entryTime(const QDateTime &then, const QDateTime &now, const QLocale &locale);

/// One word or two beside the title: "Live", "Waiting", "Ended".
QString shortState(const ticker::LiveStatus &status);
/// The whole sentence, with the reason and the next attempt.
QString stateSentence(const ticker::LiveStatus &status, const QDateTime &now, const QLocale &locale);

/// What stands in place of rows.
ListWords noTickers();
ListWords emptyTicker(const ticker::LiveStatus &status, const QDateTime &now, const QLocale &locale);
ListWords noEntriesFound(const TickerQuery &query);
ListWords loadingTicker();
ListWords failedTicker(const store::StoreError &error);

/// What is copied of an entry: time, words, who said it, where.
QString sharedText(const QString &time, const QString &line, const QString &text, const QString &source,
                   const QUrl &url);

} // namespace depesche::ui
