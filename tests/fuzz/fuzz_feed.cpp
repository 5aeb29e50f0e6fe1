// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as a feed document: whatever comes, a feed or a reason, and harmless bodies.
#include "feeds/feed_parser.h"
#include "feeds/json_feed_writer.h"
#include "fuzz/expect.h"
#include "html/url_resolver.h"

#include <QJsonDocument>

#include <cstddef>
#include <cstdint>

using namespace depesche;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray document(reinterpret_cast<const char *>(data), qsizetype(size));
    feeds::ParseOptions options;
    options.url = QUrl(QStringLiteral("https://blatt.example/feed"));
    const auto feed = feeds::parseFeed(document, options);
    if (!feed) {
        fuzz::expect(feed.error().isFailure(), "a refusal has a reason");
        return 0;
    }
    fuzz::expect(!feed->format.isEmpty(), "a feed has a format");
    for (const feeds::ParsedItem &item : feed->items) {
        fuzz::expect(!item.id.isEmpty(), "an item has an id");
        fuzz::expect(!feeds::identity(item).isEmpty(), "an item has an identity");
        fuzz::expect(item.url.isEmpty() || html::isHarmlessLink(item.url), "an item's address is harmless");
    }
    fuzz::expect(QJsonDocument::fromJson(feeds::writeJsonFeed(*feed)).isObject(), "a feed can be written");
    return 0;
}
