// SPDX-License-Identifier: GPL-3.0-or-later
// sitemapsOfIndex(): elements are told by their local names, as those of news sitemaps.
#include "feeds/sitemap_index.h"

#include "feeds/element.h"
#include "feeds/feed_dates.h"
#include "feeds/text_decoding.h"
#include "feeds/xml_readers.h"
#include "html/url_resolver.h"

#include <QDateTime>

#include <algorithm>
#include <vector>

namespace depesche::feeds
{
namespace
{

constexpr size_t kMostSitemapsOfIndex = 1'000;

struct IndexEntry {
    QUrl url;
    QDateTime changed; ///< invalid: unknown
};

IndexEntry readIndexEntry(const Element &entry, const QUrl &base)
{
    IndexEntry read;
    for (const Node &node : entry.nodes) {
        if (!node.element)
            continue;
        if (node.element->name == "loc")
            read.url = html::resolve(base, node.element->text());
        else if (node.element->name == "lastmod")
            read.changed = parseFeedDate(node.element->text());
    }
    return read;
}

} // namespace

QList<QUrl> sitemapsOfIndex(const QByteArray &document, const QUrl &base)
{
    if (!document.left(4096).toLower().contains("sitemapindex"))
        return {};
    const XmlDocument xml = readXml(decodeDocument(document, {}).utf8);
    if (!xml.root || xml.root->name != "sitemapindex")
        return {};
    std::vector<IndexEntry> entries;
    for (const Node &node : xml.root->nodes) {
        if (!node.element || node.element->name != "sitemap" || entries.size() >= kMostSitemapsOfIndex)
            continue;
        const IndexEntry entry = readIndexEntry(*node.element, base);
        if (html::isFetchable(entry.url) && !entry.url.path().endsWith(QLatin1String(".gz")))
            entries.push_back(entry);
    }
    // Invalid times are before all others.
    std::stable_sort(entries.begin(), entries.end(),
                     [](const IndexEntry &a, const IndexEntry &b) { return a.changed > b.changed; });
    QList<QUrl> sitemaps;
    for (const IndexEntry &entry : entries)
        sitemaps.append(entry.url);
    putNewsFirst(sitemaps);
    return sitemaps;
}

void putNewsFirst(QList<QUrl> &sitemaps)
{
    std::stable_partition(sitemaps.begin(), sitemaps.end(), [](const QUrl &url) {
        return url.path().contains(QLatin1String("news"), Qt::CaseInsensitive);
    });
}

} // namespace depesche::feeds
