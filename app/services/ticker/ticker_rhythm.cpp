// SPDX-License-Identifier: GPL-3.0-or-later
// The bounds, in numbers.
#include "services/ticker/ticker_rhythm.h"

#include "net/http_dates.h"

#include <algorithm>

namespace depesche::ticker
{
namespace
{

using namespace std::chrono_literals;
using std::chrono::seconds;

constexpr seconds kLongestPause = 30min;
constexpr seconds kLeastWithoutValidators = 30s;
constexpr seconds kMostFreshness = 1h;

seconds since(const QDateTime &moment, const QDateTime &now)
{
    return moment.isValid() ? seconds(moment.secsTo(now)) : seconds(-1);
}

seconds longestFor(const QDateTime &newest, const QDateTime &now)
{
    const seconds age = since(newest, now);
    if (!newest.isValid())
        return 2min;
    if (age < 10min)
        return 30s;
    if (age < 1h)
        return 2min;
    return age < 6h ? seconds(5min) : kLongestPause;
}

} // namespace

seconds pauseAfter(const RhythmFacts &facts, const QDateTime &now)
{
    seconds pause = facts.news ? facts.last / 2 : facts.last + facts.last / 4 + 1s;
    pause = std::clamp(pause, kLeastPause, longestFor(facts.newest, now));
    if (facts.coverageStart.isValid() && facts.coverageStart > now && !facts.newest.isValid())
        pause = std::clamp(seconds(now.secsTo(facts.coverageStart)), kFirstPause, kLongestPause);
    if (!facts.hasValidators)
        pause = std::max(pause, kLeastWithoutValidators);
    return std::max(pause, std::min(facts.freshFor, kMostFreshness));
}

seconds pauseAfterFailure(int failuresInARow, FeedFailureCode code)
{
    if (code == FeedFailureCode::Forbidden || code == FeedFailureCode::TooManyRequests)
        return 4h;
    seconds pause = 30s;
    for (int n = 1; n < failuresInARow && pause < kLongestPause; ++n)
        pause *= 2;
    return std::min(pause, kLongestPause);
}

bool isOver(TickerKind kind, const RhythmFacts &facts, const QDateTime &now)
{
    if (kind != TickerKind::LiveBlog)
        return false;
    if (facts.coverageEnd.isValid())
        return facts.coverageEnd <= now;
    return facts.newest.isValid() && since(facts.newest, now) >= 24h;
}

std::chrono::milliseconds withJitter(seconds pause, double chance)
{
    const auto exact = std::chrono::milliseconds(pause);
    const auto moved = std::chrono::milliseconds(qint64(double(exact.count()) * (0.9 + 0.2 * chance)));
    return std::max<std::chrono::milliseconds>(moved, kLeastPause);
}

seconds freshness(const net::Response &response)
{
    for (const auto &[name, value] : response.headers) {
        if (name.compare("cache-control", Qt::CaseInsensitive) != 0)
            continue;
        if (const auto age = net::parseMaxAge(value))
            return *age;
    }
    return seconds(0);
}

} // namespace depesche::ticker
