// SPDX-License-Identifier: GPL-3.0-or-later
// readNewsSitemap(): elements are told by their local names, which people prefix as they like.
#include "feeds/news_sitemap.h"

#include "feeds/feed_dates.h"
#include "html/url_resolver.h"

#include <algorithm>

namespace depesche::feeds
{
namespace
{

constexpr qsizetype kMostPages = 5'000; // the format allows a thousand

const Element *childNamed(const Element &parent, const char *name)
{
    for (const Node &node : parent.nodes) {
        if (node.element && node.element->name == name)
            return node.element.get();
    }
    return nullptr;
}

QString textOf(const Element &parent, const char *name)
{
    const Element *child = childNamed(parent, name);
    return child != nullptr ? child->text().simplified() : QString();
}

const Element *newsOf(const Element &entry)
{
    const Element *news = entry.name == "url" ? childNamed(entry, "news") : nullptr;
    return news != nullptr && !textOf(*news, "title").isEmpty() ? news : nullptr;
}

QStringList keywordsOf(const Element &news)
{
    QStringList keywords;
    for (const QString &word : textOf(news, "keywords").split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (const QString keyword = word.simplified(); !keyword.isEmpty() && !keywords.contains(keyword))
            keywords.append(keyword);
    }
    return keywords;
}

ParsedItem readEntry(const Element &entry, const Element &news, const QUrl &base)
{
    ParsedItem item;
    item.url = html::resolve(base, textOf(entry, "loc"));
    item.id = item.url.toString(QUrl::FullyEncoded);
    item.title = textOf(news, "title");
    item.published = parseFeedDate(textOf(news, "publication_date"));
    item.tags = keywordsOf(news);
    if (const Element *publication = childNamed(news, "publication"))
        item.language = textOf(*publication, "language");
    if (const Element *picture = childNamed(entry, "image")) {
        Image image;
        image.url = html::resolve(base, textOf(*picture, "loc"));
        image.caption = textOf(*picture, "caption");
        image.medium = QStringLiteral("image");
        if (html::isFetchable(image.url))
            item.images.append(image);
    }
    return item;
}

} // namespace

bool isNewsSitemap(const Element &root)
{
    return root.name == "urlset" && std::any_of(root.nodes.begin(), root.nodes.end(), [](const Node &node) {
               return node.element && newsOf(*node.element) != nullptr;
           });
}

ParsedFeed readNewsSitemap(const Element &root, const QUrl &url)
{
    ParsedFeed feed;
    feed.format = QStringLiteral("news-sitemap");
    feed.feedUrl = url;
    for (const Node &node : root.nodes) {
        const Element *news = node.element ? newsOf(*node.element) : nullptr;
        if (news == nullptr || feed.items.size() >= kMostPages)
            continue;
        ParsedItem item = readEntry(*node.element, *news, url);
        if (!html::isFetchable(item.url))
            continue;
        if (feed.title.isEmpty()) {
            if (const Element *publication = childNamed(*news, "publication"))
                feed.title = textOf(*publication, "name");
            feed.language = item.language;
            feed.homePage = item.url.resolved(QUrl(QStringLiteral("/")));
        }
        feed.items.append(std::move(item));
    }
    return feed;
}

} // namespace depesche::feeds
