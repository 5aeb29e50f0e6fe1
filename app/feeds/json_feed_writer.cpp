// SPDX-License-Identifier: GPL-3.0-or-later
// writeJsonFeed: one function per object of the format.
#include "feeds/json_feed_writer.h"

#include "feeds/json_object_writer.h"

#include <QRegularExpression>

namespace depesche::feeds
{
namespace
{

void writeAuthor(JsonObjectWriter &fields, const Author &author)
{
    fields.add("name", author.name);
    fields.add("url", author.url);
    fields.add("avatar", author.avatar);
    fields.add("_email", author.email);
}

void writeCategory(JsonObjectWriter &fields, const Category &category)
{
    fields.add("term", category.term);
    fields.add("scheme", category.scheme);
    fields.add("label", category.label);
}

void writeLink(JsonObjectWriter &fields, const Link &link)
{
    fields.add("href", link.href);
    fields.add("rel", link.rel);
    fields.add("type", link.type);
    fields.add("title", link.title);
    fields.add("hreflang", link.hreflang);
    fields.add("length", link.length);
}

void writeRoom(JsonObjectWriter &fields, const ChatRoom &room)
{
    fields.add("protocol", room.protocol);
    fields.add("server", room.server);
    fields.add("room", room.room);
}

void writeEnclosure(JsonObjectWriter &fields, const Enclosure &enclosure)
{
    fields.add("url", enclosure.url);
    fields.add("mime_type", enclosure.mimeType);
    fields.add("title", enclosure.title);
    fields.addPositive("size_in_bytes", enclosure.sizeBytes);
    fields.addPositive("duration_in_seconds", enclosure.durationSeconds);
}

void writeImage(JsonObjectWriter &fields, const Image &image)
{
    fields.add("url", image.url);
    fields.add("caption", image.caption);
    fields.add("credit", image.credit);
    fields.add("copyright", image.copyright);
    fields.add("alt", image.alt);
    fields.add("licence", image.licence);
    fields.addPositive("width", image.width);
    fields.addPositive("height", image.height);
    fields.add("medium", image.medium);
}

void writeRelated(JsonObjectWriter &fields, const RelatedLink &related)
{
    fields.add("url", related.url);
    fields.add("title", related.title);
    fields.add("image", related.image);
}

void writeSource(JsonObjectWriter &fields, const Source &source)
{
    fields.add("title", source.title);
    fields.add("url", source.url);
    fields.add("id", source.id);
    fields.add("updated", source.updated);
    fields.add("rights", source.rights);
    fields.add("icon", source.icon);
    fields.addObjects("authors", source.authors, writeAuthor);
}

void writeItemExtension(JsonObjectWriter &fields, const ParsedItem &item)
{
    fields.addObjects("images", item.images, writeImage);
    fields.addObjects("related", item.related, writeRelated);
    fields.add("comments_url", item.commentsUrl);
    fields.add("comments_feed_url", item.commentsFeedUrl);
    fields.add("comments_count", item.commentsCount);
    fields.addObjects("chat", item.chat, writeRoom);
    fields.add("rights", item.rights);
    if (item.source)
        fields.addObject("source", *item.source, writeSource);
    fields.addObjects("categories", item.categories, writeCategory);
    fields.addObjects("contributors", item.contributors, writeAuthor);
    fields.addObjects("links", item.links, writeLink);
}

/// An item without a summary has its body as one if that is short, as feedparser's users know it: sanitised,
/// with void elements closed the way XHTML closes them.
QByteArray summaryOf(const ParsedItem &item)
{
    constexpr qsizetype kShort = 1000; // characters
    constexpr qsizetype kMostBytesOfOne = 3;
    if (!item.summary.isEmpty() || item.contentHtml.size() > kShort * kMostBytesOfOne)
        return item.summary;
    static const QRegularExpression voidElement(
        QStringLiteral(R"(<((?:area|br|col|hr|img|source|track|wbr)(?: [^<>"]+(?:="[^"]*")?)*)>)"));
    QString body = QString::fromUtf8(item.contentHtml);
    if (body.size() > kShort)
        return {};
    return body.replace(voidElement, QStringLiteral("<\\1 />")).toUtf8();
}

void writeItem(JsonObjectWriter &fields, const ParsedItem &item)
{
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
    fields.addObjects("authors", item.authors, writeAuthor);
    fields.add("tags", item.tags);
    fields.add("language", item.language);
    fields.addObjects("attachments", item.attachments, writeEnclosure);
    fields.addObject("_depesche", item, writeItemExtension);
}

/// Bytes, so that the output rarely has to grow.
qsizetype likelySize(const ParsedFeed &feed)
{
    constexpr qsizetype kFieldsOfItem = 1500;
    qsizetype size = kFieldsOfItem;
    for (const ParsedItem &item : feed.items) {
        const qsizetype texts = item.contentHtml.size() + item.contentText.size() + item.summary.size();
        size += kFieldsOfItem + texts + texts / 16;
    }
    return size;
}

void writeGenerator(JsonObjectWriter &fields, const Generator &generator)
{
    fields.add("name", generator.name);
    fields.add("url", generator.url);
    fields.add("version", generator.version);
}

void writeHub(JsonObjectWriter &fields, const QUrl &hub)
{
    fields.add("type", QStringLiteral("WebSub"));
    fields.add("url", hub);
}

void writeFeedExtension(JsonObjectWriter &fields, const ParsedFeed &feed)
{
    fields.add("format", feed.format);
    fields.always("malformed", feed.malformed);
    fields.add("encoding", feed.encoding);
    fields.add("id", feed.id);
    fields.add("updated", feed.updated);
    fields.add("published", feed.published);
    fields.add("ttl_minutes", feed.ttlMinutes);
    fields.add("skip_hours", feed.skipHours);
    fields.add("skip_days", feed.skipDays);
    fields.add("copyright", feed.copyright);
    if (feed.generator)
        fields.addObject("generator", *feed.generator, writeGenerator);
    fields.addObjects("categories", feed.categories, writeCategory);
    fields.addObjects("contributors", feed.contributors, writeAuthor);
    fields.addObjects("links", feed.links, writeLink);
    fields.addObjects("chat", feed.chat, writeRoom);
}

} // namespace

QByteArray writeJsonFeed(const ParsedFeed &feed)
{
    QByteArray json;
    json.reserve(likelySize(feed));
    JsonObjectWriter fields(json);
    fields.add("version", QStringLiteral("https://jsonfeed.org/version/1.1"));
    fields.always("title", feed.title);
    fields.add("home_page_url", feed.homePage);
    fields.add("feed_url", feed.feedUrl);
    fields.add("description", feed.description);
    fields.add("icon", feed.icon);
    fields.add("favicon", feed.favicon);
    fields.addObjects("authors", feed.authors, writeAuthor);
    fields.add("language", feed.language);
    fields.addObjects("hubs", feed.webSubHubs, writeHub);
    fields.alwaysObjects("items", feed.items, writeItem);
    fields.addObject("_depesche", feed, writeFeedExtension);
    fields.close();
    return json;
}

} // namespace depesche::feeds
