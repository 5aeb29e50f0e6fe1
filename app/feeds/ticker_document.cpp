// SPDX-License-Identifier: GPL-3.0-or-later
// parseTicker(): tells pages, feeds and streams apart.
#include "feeds/ticker_document.h"

#include "feeds/event_stream.h"
#include "feeds/live_blog.h"
#include "feeds/ticker_entry.h"
#include "feeds/ticker_events.h"

#include <algorithm>
#include <array>

namespace depesche::feeds
{
namespace
{

constexpr qsizetype kLargestTicker = 64 * 1024 * 1024;

/// The first line is a comment or one of the four fields (WHATWG HTML, 9.2.5), which no other document has.
bool looksLikeStream(QByteArrayView document)
{
    const QByteArray head = document.first(std::min<qsizetype>(document.size(), 4096)).toByteArray();
    qsizetype at = 0;
    while (head.mid(at, 3) == "\xef\xbb\xbf")
        at += 3;
    while (at < head.size() && (head[at] == '\n' || head[at] == '\r'))
        ++at;
    const QByteArray line = head.mid(at);
    if (line.startsWith(':'))
        return true;
    static constexpr std::array kFields{"data", "event", "id", "retry"};
    return std::any_of(kFields.begin(), kFields.end(), [&](const char *field) {
        const auto length = qsizetype(qstrlen(field));
        return line.startsWith(field) &&
               (line.size() == length || line[length] == ':' || line[length] == '\n' || line[length] == '\r');
    });
}

bool looksLikePage(const QByteArray &document)
{
    const QByteArray head = document.left(2048).toLower();
    return head.contains("<!doctype html") || head.contains("<html");
}

TickerUpdate tickerOf(const ParsedFeed &feed)
{
    TickerUpdate update;
    update.kind = TickerKind::Feed;
    update.title = feed.title.left(1000);
    update.page = feed.homePage;
    EntryCollector entries(update);
    for (const ParsedItem &item : feed.items) {
        if (const TickerEntryDraft entry = entryOf(item); hasContent(entry))
            entries.add(entry);
    }
    for (const QString &id : feed.deletedIds)
        entries.withdraw(id);
    return update;
}

} // namespace

Expected<TickerUpdate, FeedFailure> parseTicker(const QByteArray &document, const ParseOptions &options)
{
    if (document.size() > kLargestTicker)
        return Unexpected{FeedFailure{FeedFailureCode::TooLarge, 0, QString::number(kLargestTicker)}};
    if (options.contentType.toLower().contains("text/event-stream") || looksLikeStream(document)) {
        EventStreamParser parser;
        return readTickerEvents(parser.feed(document), options.url);
    }
    if (looksLikePage(document)) {
        if (auto live = readLiveBlog(document, options.url, options.contentType))
            return std::move(*live);
        return Unexpected{FeedFailure{FeedFailureCode::WebPage, 0, {}}};
    }
    const auto feed = parseFeed(document, options);
    if (feed)
        return tickerOf(*feed);
    if (feed.error().code != FeedFailureCode::EmptyBody) {
        if (auto live = readLiveBlog(document, options.url, options.contentType))
            return std::move(*live);
    }
    return Unexpected{feed.error()};
}

} // namespace depesche::feeds
