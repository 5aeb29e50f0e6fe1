// SPDX-License-Identifier: GPL-3.0-or-later
// Entries of tickers that a search found.
#pragma once

#include "domain/query.h"
#include "domain/ticker.h"

#include <QList>
#include <QString>

#include <optional>

namespace depesche
{

struct TickerSearchQuery {
    QString text; ///< what the person typed: words, "phrases", prefix*, -not
    std::optional<TickerId> within;
    int limit = 50; ///< 1 to 500
};

struct TickerHit {
    TickerEntry entry;
    QList<TextRange> headlineMatches;
    QString snippet; ///< plain text around the best match
    QList<TextRange> snippetMatches;
};

struct TickerSearchPage {
    QList<TickerHit> hits; ///< the newest first
    bool more = false;
};

} // namespace depesche
