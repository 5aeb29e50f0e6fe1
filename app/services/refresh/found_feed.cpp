// SPDX-License-Identifier: GPL-3.0-or-later
// Describing feeds for a choice: size, newest article, articles per week.
#include "services/refresh/found_feed.h"

#include "feeds/feed_parser.h"

#include <algorithm>

namespace depesche::refresh
{
namespace
{

constexpr double kSecondsPerHour = 3600;
constexpr double kSecondsPerWeek = 7 * 24 * kSecondsPerHour;
/// From so many articles on a few hours tell the rhythm; fewer are counted over a week at least.
constexpr int kManyArticles = 10;
constexpr double kShortestSpan = 3 * kSecondsPerHour;

/// Over the time from the oldest article in the document until now, so that a feed that went quiet shows it.
double articlesPerWeek(const feeds::ParsedFeed &parsed, const QDateTime &now)
{
    QDateTime oldest;
    int dated = 0;
    for (const feeds::ParsedItem &item : parsed.items) {
        if (!item.published.isValid() || item.published > now)
            continue;
        ++dated;
        if (!oldest.isValid() || item.published < oldest)
            oldest = item.published;
    }
    if (dated < 2)
        return 0;
    const double least = dated >= kManyArticles ? kShortestSpan : kSecondsPerWeek;
    return dated * kSecondsPerWeek / std::max(least, double(oldest.secsTo(now)));
}

FoundFeed describe(const QUrl &asked, const net::Response &response, const feeds::ParsedFeed &parsed,
                   const QDateTime &now)
{
    FoundFeed found;
    found.url = response.permanentUrl.value_or(asked);
    found.title = parsed.title;
    found.format = parsed.format;
    found.description = parsed.description;
    found.articles = int(parsed.items.size());
    found.articlesPerWeek = articlesPerWeek(parsed, now);
    for (const feeds::ParsedItem &item : parsed.items) {
        const bool isNewer = item.published.isValid() && item.published <= now &&
                             (!found.newest.isValid() || item.published > found.newest);
        if (isNewer) {
            found.newest = item.published;
            found.newestTitle = item.title;
        }
    }
    if (found.newestTitle.isEmpty() && !found.newest.isValid() && !parsed.items.isEmpty())
        found.newestTitle = parsed.items.first().title;
    return found;
}

QList<QByteArray> linkHeaders(const net::Response &response)
{
    QList<QByteArray> values;
    for (const auto &[name, value] : response.headers) {
        if (name.compare("link", Qt::CaseInsensitive) == 0)
            values.append(value);
    }
    return values;
}

} // namespace

Expected<ReadAddress, FeedFailure> readAddress(const QUrl &asked, const net::Response &response,
                                               const QDateTime &now)
{
    ReadAddress result;
    const auto parsed = feeds::parseFeed(response.body, {response.finalUrl, response.contentType});
    if (parsed) {
        result.feed = describe(asked, response, *parsed, now);
        return result;
    }
    result.candidates =
        feeds::discoverFeeds(response.body, response.finalUrl, response.contentType, linkHeaders(response));
    if (result.candidates.isEmpty() && parsed.error().code != FeedFailureCode::WebPage)
        return Unexpected{parsed.error()};
    result.candidates.resize(std::min(result.candidates.size(), kMostCandidates));
    return result;
}

FoundFeed readCandidate(const feeds::FeedCandidate &candidate, const net::Response &response,
                        const QDateTime &now)
{
    const auto parsed = feeds::parseFeed(response.body, {response.finalUrl, response.contentType});
    FoundFeed found;
    if (parsed) {
        found = describe(candidate.url, response, *parsed, now);
    } else {
        found.url = candidate.url;
        found.format = candidate.format;
        found.failure = parsed.error();
    }
    found.isGuess = candidate.isGuess;
    if (found.title.isEmpty())
        found.title = candidate.title;
    return found;
}

} // namespace depesche::refresh
