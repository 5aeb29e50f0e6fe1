// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as live coverage: a page, a feed or a stream; entries with keys, within bounds, with harmless
// addresses.
#include "feeds/ticker_document.h"
#include "feeds/ticker_entry.h"
#include "fuzz/expect.h"
#include "html/url_resolver.h"

#include <QSet>

#include <cstddef>
#include <cstdint>

using namespace depesche;

namespace
{

void check(const TickerEntryDraft &entry)
{
    fuzz::expect(!entry.key.isEmpty(), "an entry has a key");
    fuzz::expect(feeds::hasContent(entry), "an entry has something to read");
    fuzz::expect(!entry.headline.contains(QLatin1Char('\n')), "a headline is one line");
    fuzz::expect(!entry.html.contains(QLatin1String("<script"), Qt::CaseInsensitive), "a body is clean");
    fuzz::expect(entry.url.isEmpty() || html::isHarmlessLink(entry.url), "an address is harmless");
    fuzz::expect(!entry.published.isValid() || entry.published.timeSpec() == Qt::UTC, "a date is in UTC");
    for (const Image &image : entry.images)
        fuzz::expect(html::isFetchable(image.url), "a picture can be fetched");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray document(reinterpret_cast<const char *>(data), qsizetype(size));
    feeds::ParseOptions options;
    options.url = QUrl(QStringLiteral("https://blatt.example/live/ort"));
    const auto update = feeds::parseTicker(document, options);
    if (!update)
        return 0;
    fuzz::expect(update->entries.size() <= feeds::EntryCollector::kMost, "the number of entries is bounded");
    QSet<QString> keys;
    for (const TickerEntryDraft &entry : update->entries) {
        check(entry);
        keys.insert(entry.key);
    }
    fuzz::expect(keys.size() == update->entries.size(), "each key comes once");
    return 0;
}
