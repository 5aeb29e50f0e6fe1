// SPDX-License-Identifier: GPL-3.0-or-later
// Mapping of items to drafts: bodies, lead picture, tags, and what an item takes from its feed.
#include "services/refresh/arrival_mapping.h"

#include "feeds/feed_parser.h"
#include "html/sanitizer.h"
#include "html/url_resolver.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

namespace depesche::refresh
{
namespace
{

constexpr qsizetype kLongestTitle = 2000;

QUrl fetchable(const QUrl &url)
{
    return html::isFetchable(url) ? url : QUrl();
}

/// Names after an item that has none itself: of the feed it was taken from, then of its feed (RFC 4287,
/// 4.2.1; JSON Feed 1.1). RSS says no such thing of a channel's editor.
QList<Author> authorsOf(const feeds::ParsedItem &item, const feeds::ParsedFeed &feed)
{
    if (!item.authors.isEmpty())
        return item.authors;
    if (item.source && !item.source->authors.isEmpty())
        return item.source->authors;
    const bool inherits =
        feed.format.startsWith(QLatin1String("atom")) || feed.format.startsWith(QLatin1String("json"));
    return inherits ? feed.authors : QList<Author>();
}

/// Categories, then tags from other elements (dc:subject, media:keywords) that no category names.
QList<Category> categoriesOf(const feeds::ParsedItem &item)
{
    QList<Category> categories = item.categories;
    QSet<QString> known;
    for (const Category &category : categories)
        known << category.term.toCaseFolded() << category.label.toCaseFolded();
    for (const QString &tag : item.tags) {
        if (!known.contains(tag.toCaseFolded()))
            categories.append({tag, {}, {}});
    }
    return categories;
}

/// The picture that the source puts first leads.
QList<Image> imagesOf(const feeds::ParsedItem &item)
{
    QList<Image> images = item.images;
    if (!html::isFetchable(item.image))
        return images;
    const auto lead = std::find_if(images.begin(), images.end(),
                                   [&](const Image &image) { return image.url == item.image; });
    if (lead != images.end()) {
        std::rotate(images.begin(), lead, lead + 1);
    } else {
        Image image;
        image.url = item.image;
        images.prepend(image);
    }
    return images;
}

ArticleDraft toDraft(const feeds::ParsedItem &item, const feeds::ParsedFeed &feed)
{
    ArticleDraft draft;
    draft.identity = feeds::identity(item);
    draft.publisherId = item.id;
    draft.url = fetchable(item.url.isEmpty() ? item.externalUrl : item.url);
    draft.title = item.title.left(kLongestTitle);
    draft.summary = QString::fromUtf8(item.summary);
    draft.html = item.contentHtml.isEmpty() ? paragraphsOf(QString::fromUtf8(item.contentText))
                                            : QString::fromUtf8(item.contentHtml);
    if (item.rawHtml != item.contentHtml)
        draft.rawHtml = QString::fromUtf8(item.rawHtml);
    draft.sanitizerVersion = html::kSanitizerVersion;
    draft.text = QString::fromUtf8(item.bodyText);
    draft.language = item.language.isEmpty() ? feed.language : item.language;
    // Many Atom feeds tell only when an entry was updated; without it their articles would all be of today.
    draft.published = item.published.isValid() ? item.published : item.modified;
    draft.modified = item.modified;
    draft.authors = authorsOf(item, feed);
    draft.categories = categoriesOf(item);
    draft.enclosures = item.attachments;
    draft.images = imagesOf(item);
    draft.related = item.related;
    draft.rooms = item.chat;
    draft.commentsUrl = fetchable(item.commentsUrl);
    draft.commentsFeedUrl = fetchable(item.commentsFeedUrl);
    draft.commentsCount = item.commentsCount;
    draft.rights = item.rights.isEmpty() && item.source ? item.source->rights : item.rights;
    return draft;
}

} // namespace

QString paragraphsOf(const QString &text)
{
    static const QRegularExpression blankLine(QStringLiteral("\\n[ \\t]*\\n\\s*"));
    QString lines = text;
    lines.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    QString result;
    for (const QString &paragraph : lines.trimmed().split(blankLine, Qt::SkipEmptyParts)) {
        QString content = html::escape(paragraph.trimmed());
        content.replace(QLatin1Char('\n'), QLatin1String("<br>"));
        result += QLatin1String("<p>") + content + QLatin1String("</p>");
    }
    return result;
}

store::Arrival toArrival(const Feed &feed, feeds::ParsedFeed parsed)
{
    store::Arrival arrival;
    arrival.feed = feed.id;
    arrival.identityRule = feed.identityRule;
    arrival.title = parsed.title.isEmpty() ? feed.title : parsed.title.left(kLongestTitle);
    arrival.homePage = fetchable(parsed.homePage);
    arrival.description = parsed.description;
    arrival.language = parsed.language;
    arrival.iconUrl = fetchable(parsed.favicon.isEmpty() ? parsed.icon : parsed.favicon);
    arrival.format = parsed.format;
    arrival.malformed = parsed.malformed;
    const qsizetype count = std::min(parsed.items.size(), kMostArticles);
    arrival.articles.reserve(count);
    const QList<feeds::ParsedItem> items = std::exchange(parsed.items, {});
    for (qsizetype i = 0; i < count; ++i)
        arrival.articles.append(toDraft(items.at(i), parsed));
    return arrival;
}

} // namespace depesche::refresh
