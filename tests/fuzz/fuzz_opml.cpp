// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as a subscription list: what was read can be written and read again.
#include "feeds/opml.h"
#include "fuzz/expect.h"
#include "html/url_resolver.h"

#include <cstddef>
#include <cstdint>

using namespace depesche;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto list = feeds::readOpml(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!list)
        return 0;
    for (const feeds::OpmlFeed &feed : list->feeds)
        fuzz::expect(html::isFetchable(feed.url) && !feed.title.isEmpty(),
                     "a feed has a name and an address");
    const auto again = feeds::readOpml(feeds::writeOpml(*list, {}));
    fuzz::expect(bool(again), "what was written can be read");
    fuzz::expect(!again->repaired, "what was written is well-formed");
    // Without user names two addresses may become one.
    fuzz::expect(again->feeds.size() <= list->feeds.size() && again->feeds.isEmpty() == list->feeds.isEmpty(),
                 "no feed is lost or made up");
    return 0;
}
