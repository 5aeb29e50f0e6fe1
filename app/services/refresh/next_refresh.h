// SPDX-License-Identifier: GPL-3.0-or-later
// When a feed is asked again: after its own habit, its publisher's wishes, or a growing pause.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>

namespace depesche::refresh
{

/// No pause is planned shorter or longer than these.
inline constexpr std::chrono::minutes kShortestPause{15};
inline constexpr std::chrono::minutes kLongestPause{24 * 60};
/// For feeds that say nothing about themselves.
inline constexpr std::chrono::minutes kUsualPause{60};

/// What one answer says about how often asking makes sense.
struct RefreshHints {
    QList<QDateTime> published; ///< of the feed's articles, in any order; invalid ones are passed over
    std::optional<std::chrono::seconds> timeToLive; ///< RSS ttl or the syndication module
    std::optional<std::chrono::seconds> maxAge;     ///< Cache-Control (RFC 9111, 5.2.2.1)
    std::chrono::minutes wish{0};                   ///< the person's; 0: none. Wins over everything else
};

/// Half of the usual time between two articles, longer for feeds that have gone quiet, and never less than
/// the publisher asks for. Pure.
std::chrono::seconds pauseAfterNews(const RefreshHints &hints, const QDateTime &now);

/// Nothing new came: the pause grows by a quarter. `last`: the pause planned before; none: unknown. Pure.
std::chrono::seconds pauseAfterNothing(std::optional<std::chrono::seconds> last, const RefreshHints &hints);

/// Doubles with each failure in a row (from 1 on). Pure.
std::chrono::seconds pauseAfterFailure(int failuresInARow);

/// Up to a tenth more, so that feeds asked together do not fall due together. `chance`: 0 to 1. Pure.
std::chrono::seconds withJitter(std::chrono::seconds pause, double chance);

/// max-age of a Cache-Control value; nothing where there is none, or where it is no number. Pure.
std::optional<std::chrono::seconds> maxAgeOf(const QByteArray &cacheControl);

} // namespace depesche::refresh
