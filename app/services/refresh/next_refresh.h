// SPDX-License-Identifier: GPL-3.0-or-later
// When a feed is asked again: after its own habit, its publisher's wishes, or a growing pause.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

#include <chrono>
#include <optional>

namespace depesche::net
{
struct Response;
}

namespace depesche::refresh
{

/// No pause is planned shorter or longer than these.
inline constexpr std::chrono::minutes kShortestPause{15};
inline constexpr std::chrono::minutes kLongestPause{24 * 60};
/// For feeds that say nothing about themselves, and the least for those whose server gives no validators.
inline constexpr std::chrono::minutes kUsualPause{60};
/// After 403, and after 429 that names no time.
inline constexpr std::chrono::hours kRefusedPause{4};

/// What a document asks of those who read it (RSS ttl, skipHours, skipDays; syndication module).
struct DocumentWishes {
    std::chrono::seconds least{0}; ///< 0: nothing
    quint32 skipHours = 0;         ///< bit n: not from n:00 to n:59 GMT
    quint32 skipDays = 0;          ///< bit 0: not on Mondays, GMT
};

/// What one answer says about how often asking makes sense.
struct RefreshHints {
    QList<QDateTime> published; ///< of the feed's articles, in any order; invalid ones are passed over
    DocumentWishes document;
    std::optional<std::chrono::seconds> freshFor; ///< what the answer's headers say; see freshnessOf()
    bool hasValidators = true;                    ///< asking again costs the server little
    std::chrono::minutes wish{0};                 ///< the person's; 0: none. Wins over everything else
};

/// A pause, and what its end must not break.
struct RefreshPlan {
    std::chrono::seconds pause{kUsualPause};
    std::chrono::seconds least{0}; ///< jitter does not go below this
    quint32 skipHours = 0;
    quint32 skipDays = 0;
};

/// Half of the usual time between two articles, longer for feeds that have gone quiet, and never less than
/// the publisher asks for. Pure.
RefreshPlan planAfterNews(const RefreshHints &hints, const QDateTime &now);

/// Nothing new came: the pause grows by a quarter. `last`: the pause planned before; none: unknown. Pure.
RefreshPlan planAfterNothing(std::optional<std::chrono::seconds> last, const RefreshHints &hints);

/// Doubles with each failure in a row (from 1 on), up to a day. `isRefused`: the server does not want to be
/// asked and has not said for how long. Pure.
RefreshPlan planAfterFailure(int failuresInARow, bool isRefused);

/// Whether a moment (UTC) lies in the hours and days to skip. Whoever skips every hour or every day skips
/// none. Pure.
bool isToSkip(quint32 hours, quint32 days, const QDateTime &moment);

/// The end of a plan's pause: a tenth more or less, so that feeds asked together do not fall due together,
/// and outside of the hours and days to skip. `chance`: 0 to 1. UTC. Pure.
QDateTime momentOf(const RefreshPlan &plan, const QDateTime &now, double chance);

/// How long an answer is good: Cache-Control's max-age (RFC 9111, 5.2.2.1), else Expires less Date (5.3).
/// Nothing where neither is there or can be read. Pure.
std::optional<std::chrono::seconds> freshnessOf(const net::Response &response);

/// `hours`: 0 to 23; `days`: English names. Pure.
DocumentWishes wishesOf(std::optional<int> ttlMinutes, const QList<int> &hours, const QStringList &days);

} // namespace depesche::refresh
