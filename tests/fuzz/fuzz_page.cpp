// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as a web page: its article, its pictures, the feeds it names.
#include "extraction/page_extractor.h"
#include "feeds/discovery.h"
#include "fuzz/expect.h"
#include "html/url_resolver.h"

#include <cstddef>
#include <cstdint>

using namespace depesche;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QUrl url(QStringLiteral("https://blatt.example/ort/seite"));
    for (const feeds::FeedCandidate &feed : feeds::discoverFeeds(bytes, url, {}, {bytes}))
        fuzz::expect(html::isFetchable(feed.url), "a feed that was found can be fetched");
    if (const auto page = extraction::extractPage(bytes, url)) {
        for (const Image &image : page->images)
            fuzz::expect(html::isFetchable(image.url), "a picture can be fetched");
    }
    return 0;
}
