// SPDX-License-Identifier: GPL-3.0-or-later
// Hash, parse, map.
#include "services/refresh/feed_reading.h"

#include "feeds/feed_parser.h"
#include "services/refresh/arrival_mapping.h"

#include <QCryptographicHash>

namespace depesche::refresh
{
namespace
{

constexpr int kMostTtlMinutes = 7 * 24 * 60;

} // namespace

RefreshHints hintsOf(const Feed &feed, const net::Response &response)
{
    RefreshHints hints;
    hints.wish = std::chrono::minutes(feed.refreshMinutes);
    for (const auto &[name, value] : response.headers) {
        if (name.compare("cache-control", Qt::CaseInsensitive) == 0)
            hints.maxAge = maxAgeOf(value);
    }
    return hints;
}

FeedReading readFeed(const Feed &feed, const net::Response &response)
{
    FeedReading reading;
    reading.hints = hintsOf(feed, response);
    reading.contentHash = QCryptographicHash::hash(response.body, QCryptographicHash::Sha256).toHex();
    reading.unchanged = reading.contentHash == feed.fetch.contentHash;
    if (reading.unchanged)
        return reading;
    auto parsed = feeds::parseFeed(response.body, {response.finalUrl, response.contentType});
    if (!parsed) {
        reading.failure = parsed.error();
        return reading;
    }
    if (const int ttl = parsed->ttlMinutes.value_or(0); ttl > 0)
        reading.hints.timeToLive = std::chrono::minutes(std::min(ttl, kMostTtlMinutes));
    for (const feeds::ParsedItem &item : parsed->items)
        reading.hints.published.append(item.published);
    reading.arrival = toArrival(feed, std::move(parsed).value());
    return reading;
}

} // namespace depesche::refresh
