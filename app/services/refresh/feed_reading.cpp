// SPDX-License-Identifier: GPL-3.0-or-later
// Hash, parse, map.
#include "services/refresh/feed_reading.h"

#include "feeds/feed_parser.h"
#include "fetching/content_hash.h"
#include "fetching/failure_mapping.h"
#include "services/refresh/arrival_mapping.h"
#include "services/refresh/document_end.h"

#include <algorithm>

namespace depesche::refresh
{
namespace
{

bool offersValidators(const FetchState &known, const net::Response &response)
{
    const bool isRepeated = response.notModified() && !(known.etag.isEmpty() && known.lastModified.isEmpty());
    return isRepeated || !response.etag.isEmpty() || !response.lastModified.isEmpty();
}

void takeWishes(FetchState &state, const DocumentWishes &wishes)
{
    state.leastSeconds = int(wishes.least.count());
    state.skipHours = wishes.skipHours;
    state.skipDays = wishes.skipDays;
}

/// No article comes near; a book has about one megabyte.
constexpr qsizetype kLargeEntryBytes = 16 * 1024 * 1024;

/// Where the last entry of the beginning of an XML feed begins; -1 without any.
qsizetype lastEntry(const QByteArray &beginning)
{
    return std::max({beginning.lastIndexOf("<item>"), beginning.lastIndexOf("<item "),
                     beginning.lastIndexOf("<entry>"), beginning.lastIndexOf("<entry ")});
}

} // namespace

FeedFailure whyTooLarge(const net::Failure &failure)
{
    const qsizetype entry = lastEntry(failure.beginning);
    if (entry < 0 || failure.beginning.size() - entry <= kLargeEntryBytes)
        return fetching::feedFailure(failure);
    return {FeedFailureCode::EntryTooLarge, failure.status, QString::number(kLargeEntryBytes)};
}

RefreshHints hintsOf(const Feed &feed, const net::Response &response)
{
    RefreshHints hints;
    hints.wish = std::chrono::minutes(feed.refreshMinutes);
    hints.freshFor = freshnessOf(response);
    hints.hasValidators = offersValidators(feed.fetch, response);
    hints.document = {std::chrono::seconds(feed.fetch.leastSeconds), feed.fetch.skipHours,
                      feed.fetch.skipDays};
    return hints;
}

FeedReading readFeed(const Feed &feed, const net::Response &response)
{
    FeedReading reading;
    reading.hints = hintsOf(feed, response);
    reading.contentHash = fetching::contentHash(response.body);
    reading.unchanged = reading.contentHash == feed.fetch.contentHash;
    if (reading.unchanged)
        return reading;
    if (!response.endIsCertain && endsEarly(response.body)) {
        reading.failure = {FeedFailureCode::IncompleteBody, response.status,
                           QStringLiteral("the transfer ended inside of the document")};
        return reading;
    }
    auto parsed = feeds::parseFeed(response.body, {response.finalUrl, response.contentType});
    if (!parsed) {
        reading.failure = parsed.error();
        return reading;
    }
    reading.hints.document = wishesOf(parsed->ttlMinutes, parsed->skipHours, parsed->skipDays);
    for (const feeds::ParsedItem &item : parsed->items)
        reading.hints.published.append(item.published);
    reading.arrival = toArrival(feed, std::move(parsed).value());
    reading.arrival.fetch = feed.fetch;
    takeWishes(reading.arrival.fetch, reading.hints.document);
    return reading;
}

} // namespace depesche::refresh
