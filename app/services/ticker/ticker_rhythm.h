// SPDX-License-Identifier: GPL-3.0-or-later
// How often a page or feed is asked while it is followed.
#pragma once

#include "domain/ticker.h"
#include "net/http_client.h"

#include <QDateTime>

#include <chrono>

namespace depesche::ticker
{

inline constexpr std::chrono::seconds kLeastPause{10}; ///< nobody is asked faster
inline constexpr std::chrono::seconds kFirstPause{20};

/// What is known when the next fetch is planned.
struct RhythmFacts {
    std::chrono::seconds last = kFirstPause; ///< the pause before this fetch
    bool news = false;                       ///< it brought entries or edits
    QDateTime newest;                        ///< UTC, of the newest entry; invalid if there is none
    QDateTime coverageStart;
    QDateTime coverageEnd;
    std::chrono::seconds freshFor{0}; ///< Cache-Control's max-age; 0: nothing said
    bool hasValidators = true;        ///< asking again costs the server little
};

/// Half as long after news, a quarter longer after none; within ten seconds and a bound that grows with the
/// age of the newest entry: 30 s in the first ten minutes, 2 min in the first hour, 5 min in the first six,
/// then 30 min. Before the start of coverage: until then, 30 min at most. Never less than the answer is good
/// for (an hour at most), nor than 30 s where asking again cannot be made cheap. Pure.
std::chrono::seconds pauseAfter(const RhythmFacts &facts, const QDateTime &now);

/// Doubles with each failure in a row (from 1 on), from half a minute to half an hour; four hours where the
/// server does not want to be asked and named no time. Pure.
std::chrono::seconds pauseAfterFailure(int failuresInARow, FeedFailureCode code);

/// Coverage is over: its end has passed, or nothing has come for a day where none is announced and `kind` is
/// a live blog. Feeds never end. Pure.
bool isOver(TickerKind kind, const RhythmFacts &facts, const QDateTime &now);

/// A tenth more or less, never below kLeastPause. `chance`: 0 to 1. Pure.
std::chrono::milliseconds withJitter(std::chrono::seconds pause, double chance);

/// max-age of Cache-Control (RFC 9111, 5.2.2.1); 0 where there is none. Pure.
std::chrono::seconds freshness(const net::Response &response);

} // namespace depesche::ticker
