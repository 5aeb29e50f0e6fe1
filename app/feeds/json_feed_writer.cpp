// SPDX-License-Identifier: GPL-3.0-or-later
// toJsonFeed: one function per object of the format.
#include "feeds/json_feed_writer.h"

#include <QJsonArray>
#include <QLatin1String>
#include <QRegularExpression>

namespace depesche::feeds
{
namespace
{

/// An object that takes only what has a value.
class Fields
{
public:
    void add(const char *key, const QString &text)
    {
        if (!text.isEmpty())
            m_object.insert(QLatin1String(key), text);
    }
    void add(const char *key, const QUrl &url)
    {
        if (!url.isEmpty())
            m_object.insert(QLatin1String(key), url.toString(QUrl::FullyEncoded));
    }
    void add(const char *key, const QDateTime &date)
    {
        if (!date.isValid())
            return;
        const QDateTime utc = date.toUTC();
        m_object.insert(QLatin1String(key),
                        utc.toString(utc.time().msec() ? Qt::ISODateWithMs : Qt::ISODate));
    }
    void add(const char *key, const std::optional<int> &number)
    {
        if (number)
            m_object.insert(QLatin1String(key), *number);
    }
    void addPositive(const char *key, qint64 number)
    {
        if (number > 0)
            m_object.insert(QLatin1String(key), number);
    }
    void add(const char *key, const QJsonArray &list)
    {
        if (!list.isEmpty())
            m_object.insert(QLatin1String(key), list);
    }
    void add(const char *key, const QJsonObject &object)
    {
        if (!object.isEmpty())
            m_object.insert(QLatin1String(key), object);
    }
    /// Also when it is empty or false.
    void always(const char *key, const QJsonValue &value) { m_object.insert(QLatin1String(key), value); }

    QJsonObject take() { return std::move(m_object); }

private:
    QJsonObject m_object;
};

template <class List, class Write>
QJsonArray arrayOf(const List &list, Write write)
{
    QJsonArray array;
    for (const auto &entry : list)
        array.append(write(entry));
    return array;
}

QJsonObject authorObject(const Author &author)
{
    Fields fields;
    fields.add("name", author.name);
    fields.add("url", author.url);
    fields.add("avatar", author.avatar);
    fields.add("_email", author.email);
    return fields.take();
}

QJsonObject categoryObject(const Category &category)
{
    Fields fields;
    fields.add("term", category.term);
    fields.add("scheme", category.scheme);
    fields.add("label", category.label);
    return fields.take();
}

QJsonObject linkObject(const Link &link)
{
    Fields fields;
    fields.add("href", link.href);
    fields.add("rel", link.rel);
    fields.add("type", link.type);
    fields.add("title", link.title);
    fields.add("hreflang", link.hreflang);
    fields.add("length", link.length);
    return fields.take();
}

QJsonObject roomObject(const ChatRoom &room)
{
    Fields fields;
    fields.add("protocol", room.protocol);
    fields.add("server", room.server);
    fields.add("room", room.room);
    return fields.take();
}

QJsonObject enclosureObject(const Enclosure &enclosure)
{
    Fields fields;
    fields.add("url", enclosure.url);
    fields.add("mime_type", enclosure.mimeType);
    fields.add("title", enclosure.title);
    fields.addPositive("size_in_bytes", enclosure.sizeBytes);
    fields.addPositive("duration_in_seconds", enclosure.durationSeconds);
    return fields.take();
}

QJsonObject imageObject(const Image &image)
{
    Fields fields;
    fields.add("url", image.url);
    fields.add("caption", image.caption);
    fields.add("credit", image.credit);
    fields.add("copyright", image.copyright);
    fields.add("alt", image.alt);
    fields.add("licence", image.licence);
    fields.addPositive("width", image.width);
    fields.addPositive("height", image.height);
    fields.add("medium", image.medium);
    return fields.take();
}

QJsonObject relatedObject(const RelatedLink &related)
{
    Fields fields;
    fields.add("url", related.url);
    fields.add("title", related.title);
    fields.add("image", related.image);
    return fields.take();
}

QJsonObject sourceObject(const Source &source)
{
    Fields fields;
    fields.add("title", source.title);
    fields.add("url", source.url);
    fields.add("id", source.id);
    fields.add("updated", source.updated);
    fields.add("rights", source.rights);
    fields.add("icon", source.icon);
    fields.add("authors", arrayOf(source.authors, authorObject));
    return fields.take();
}

QJsonObject itemExtension(const ParsedItem &item)
{
    Fields fields;
    fields.add("images", arrayOf(item.images, imageObject));
    fields.add("related", arrayOf(item.related, relatedObject));
    fields.add("comments_url", item.commentsUrl);
    fields.add("comments_feed_url", item.commentsFeedUrl);
    fields.add("comments_count", item.commentsCount);
    fields.add("chat", arrayOf(item.chat, roomObject));
    fields.add("rights", item.rights);
    if (item.source)
        fields.add("source", sourceObject(*item.source));
    fields.add("categories", arrayOf(item.categories, categoryObject));
    fields.add("contributors", arrayOf(item.contributors, authorObject));
    fields.add("links", arrayOf(item.links, linkObject));
    return fields.take();
}

/// An item without a summary has its body as one if that is short, as feedparser's users know it: sanitised,
/// with void elements closed the way XHTML closes them.
QString summaryOf(const ParsedItem &item)
{
    constexpr qsizetype kShort = 1000;
    if (!item.summary.isEmpty() || item.contentHtml.size() > kShort)
        return item.summary;
    static const QRegularExpression voidElement(
        QStringLiteral(R"(<((?:area|br|col|hr|img|source|track|wbr)(?: [^<>"]+(?:="[^"]*")?)*)>)"));
    QString body = item.contentHtml;
    return body.replace(voidElement, QStringLiteral("<\\1 />"));
}

QJsonObject itemObject(const ParsedItem &item)
{
    Fields fields;
    fields.always("id", item.id);
    fields.add("url", item.url);
    fields.add("external_url", item.externalUrl);
    fields.add("title", item.title);
    fields.add("content_html", item.contentHtml);
    fields.add("content_text", item.contentText);
    fields.add("summary", summaryOf(item));
    fields.add("image", item.image);
    fields.add("banner_image", item.bannerImage);
    fields.add("date_published", item.published);
    fields.add("date_modified", item.modified);
    fields.add("authors", arrayOf(item.authors, authorObject));
    fields.add("tags", QJsonArray::fromStringList(item.tags));
    fields.add("language", item.language);
    fields.add("attachments", arrayOf(item.attachments, enclosureObject));
    fields.add("_depesche", itemExtension(item));
    return fields.take();
}

QJsonObject generatorObject(const Generator &generator)
{
    Fields fields;
    fields.add("name", generator.name);
    fields.add("url", generator.url);
    fields.add("version", generator.version);
    return fields.take();
}

QJsonObject hubObject(const QUrl &hub)
{
    Fields fields;
    fields.add("type", QStringLiteral("WebSub"));
    fields.add("url", hub);
    return fields.take();
}

QJsonObject feedExtension(const ParsedFeed &feed)
{
    Fields fields;
    fields.add("format", feed.format);
    fields.always("malformed", feed.malformed);
    fields.add("encoding", feed.encoding);
    fields.add("id", feed.id);
    fields.add("updated", feed.updated);
    fields.add("published", feed.published);
    fields.add("ttl_minutes", feed.ttlMinutes);
    fields.add("skip_hours", arrayOf(feed.skipHours, [](int hour) { return hour; }));
    fields.add("skip_days", QJsonArray::fromStringList(feed.skipDays));
    fields.add("copyright", feed.copyright);
    if (feed.generator)
        fields.add("generator", generatorObject(*feed.generator));
    fields.add("categories", arrayOf(feed.categories, categoryObject));
    fields.add("contributors", arrayOf(feed.contributors, authorObject));
    fields.add("links", arrayOf(feed.links, linkObject));
    fields.add("chat", arrayOf(feed.chat, roomObject));
    return fields.take();
}

} // namespace

QJsonObject toJsonFeed(const ParsedFeed &feed)
{
    Fields fields;
    fields.always("version", QStringLiteral("https://jsonfeed.org/version/1.1"));
    fields.always("title", feed.title);
    fields.add("home_page_url", feed.homePage);
    fields.add("feed_url", feed.feedUrl);
    fields.add("description", feed.description);
    fields.add("icon", feed.icon);
    fields.add("favicon", feed.favicon);
    fields.add("authors", arrayOf(feed.authors, authorObject));
    fields.add("language", feed.language);
    fields.add("hubs", arrayOf(feed.webSubHubs, hubObject));
    fields.always("items", arrayOf(feed.items, itemObject));
    fields.always("_depesche", feedExtension(feed));
    return fields.take();
}

} // namespace depesche::feeds
