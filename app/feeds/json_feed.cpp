// SPDX-License-Identifier: GPL-3.0-or-later
// readJsonFeed: https://www.jsonfeed.org/version/1.1/ with the liberties people take.
#include "feeds/json_feed.h"

#include "feeds/authors.h"
#include "feeds/body.h"
#include "feeds/feed_dates.h"
#include "feeds/media.h"
#include "feeds/text_construct.h"
#include "html/sanitizer.h"
#include "html/url_resolver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

#include <cmath>

namespace depesche::feeds
{
namespace
{

constexpr int kMostItems = 100'000;

/// Numbers and booleans stand where texts belong.
QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().trimmed();
    if (value.isDouble()) {
        const double number = value.toDouble();
        if (std::floor(number) == number && std::fabs(number) < 1e15)
            return QString::number(qint64(number));
        return QString::number(number, 'g', 15);
    }
    return {};
}

QString lineOf(const QJsonValue &value)
{
    return plainLine({true, textOf(value).toUtf8()});
}

/// A title is plain text by the specification; entities in it are entities all the same.
QString titleOf(const QJsonValue &value)
{
    return textOf(value).simplified();
}

QUrl addressOf(const QJsonValue &value, const QUrl &base)
{
    return address(base, textOf(value).toUtf8());
}

Author readPerson(const QJsonValue &value, const QUrl &base)
{
    if (value.isString())
        return parseAuthor(value.toString());
    const QJsonObject person = value.toObject();
    Author author;
    author.name = titleOf(person.value(QLatin1String("name")));
    author.url = addressOf(person.value(QLatin1String("url")), base);
    author.avatar = addressOf(person.value(QLatin1String("avatar")), base);
    author.email = textOf(person.value(QLatin1String("_email")));
    return author;
}

/// 1.1 has a list, 1.0 one author.
QList<Author> readAuthors(const QJsonObject &object, const QUrl &base)
{
    QList<Author> authors;
    const QJsonValue list = object.value(QLatin1String("authors"));
    for (const QJsonValue person : list.toArray())
        addAuthor(authors, readPerson(person, base));
    if (!authors.isEmpty())
        return authors;
    if (list.isObject())
        addAuthor(authors, readPerson(list, base));
    const QJsonValue single = object.value(QLatin1String("author"));
    if (single.isArray()) {
        for (const QJsonValue person : single.toArray())
            addAuthor(authors, readPerson(person, base));
    } else {
        addAuthor(authors, readPerson(single, base));
    }
    return authors;
}

QStringList readTags(const QJsonObject &item)
{
    constexpr qsizetype kMostJsonTags = 200;
    QStringList tags;
    for (const QJsonValue value : item.value(QLatin1String("tags")).toArray()) {
        const QString tag = titleOf(value);
        if (!tag.isEmpty() && !tags.contains(tag) && tags.size() < kMostJsonTags)
            tags.append(tag);
    }
    return tags;
}

void readAttachments(const QJsonObject &object, const QUrl &base, ParsedItem &item)
{
    constexpr qsizetype kMostFiles = 500;
    for (const QJsonValue value : object.value(QLatin1String("attachments")).toArray()) {
        const QJsonObject file = value.toObject();
        Enclosure enclosure;
        enclosure.url = addressOf(file.value(QLatin1String("url")), base);
        if (enclosure.url.isEmpty() || item.attachments.size() >= kMostFiles)
            continue;
        enclosure.mimeType = textOf(file.value(QLatin1String("mime_type"))).toLower();
        if (enclosure.mimeType.isEmpty())
            enclosure.mimeType = guessMimeType(enclosure.url);
        enclosure.title = titleOf(file.value(QLatin1String("title")));
        const double size = file.value(QLatin1String("size_in_bytes")).toDouble(-1);
        enclosure.sizeBytes = size > 0 && size < 9e15 ? qint64(size) : -1;
        const double seconds = file.value(QLatin1String("duration_in_seconds")).toDouble(-1);
        enclosure.durationSeconds = seconds >= 0 && seconds < 1e9 ? int(seconds) : -1;
        if (enclosure.mimeType.startsWith(QLatin1String("image/"))) {
            Image image;
            image.url = enclosure.url;
            image.caption = enclosure.title;
            image.medium = QStringLiteral("image");
            addImage(item.images, image);
            continue;
        }
        const bool known = std::any_of(item.attachments.begin(), item.attachments.end(),
                                       [&](const Enclosure &other) { return other.url == enclosure.url; });
        if (!known)
            item.attachments.append(enclosure);
    }
}

void readBody(const QJsonObject &object, const QUrl &base, ParsedItem &item)
{
    const QString html = object.value(QLatin1String("content_html")).toString();
    const QString text = object.value(QLatin1String("content_text")).toString();
    if (!html.trimmed().isEmpty())
        setBody(item, {true, html.toUtf8()}, item.url.isEmpty() ? base : item.url);
    else if (!text.trimmed().isEmpty())
        setBody(item, {false, text.trimmed().toUtf8()}, base);
    else if (!item.summary.isEmpty())
        setBody(item, {false, item.summary}, base);
}

QString formatOf(const QString &version)
{
    return version.contains(QLatin1String("/1.1")) ? QStringLiteral("json-1.1") : QStringLiteral("json-1.0");
}

void readFeedFields(const QJsonObject &object, const QUrl &url, ParsedFeed &feed)
{
    feed.format = formatOf(textOf(object.value(QLatin1String("version"))));
    feed.title = lineOf(object.value(QLatin1String("title")));
    feed.homePage = addressOf(object.value(QLatin1String("home_page_url")), url);
    feed.feedUrl = addressOf(object.value(QLatin1String("feed_url")), url);
    if (feed.feedUrl.isEmpty())
        feed.feedUrl = url;
    feed.description = textOf(object.value(QLatin1String("description")));
    feed.language = languageTag(textOf(object.value(QLatin1String("language"))).toUtf8());
}

} // namespace

ParsedItem readJsonFeedItem(const QJsonObject &object, const QUrl &base, const QString &language)
{
    ParsedItem item;
    item.id = textOf(object.value(QLatin1String("id")));
    item.url = addressOf(object.value(QLatin1String("url")), base);
    item.externalUrl = addressOf(object.value(QLatin1String("external_url")), base);
    item.title = titleOf(object.value(QLatin1String("title")));
    item.summary = textOf(object.value(QLatin1String("summary"))).toUtf8();
    item.published = parseFeedDate(textOf(object.value(QLatin1String("date_published"))));
    item.modified = parseFeedDate(textOf(object.value(QLatin1String("date_modified"))));
    item.authors = readAuthors(object, base);
    item.tags = readTags(object);
    for (const QString &tag : std::as_const(item.tags))
        item.categories.append({tag, {}, {}});
    item.language = languageTag(textOf(object.value(QLatin1String("language"))).toUtf8());
    if (item.language.isEmpty())
        item.language = language;
    item.bannerImage = addressOf(object.value(QLatin1String("banner_image")), base);
    for (const QUrl &url : {addressOf(object.value(QLatin1String("image")), base), item.bannerImage}) {
        if (!html::isFetchable(url))
            continue;
        Image image;
        image.url = url;
        image.medium = QStringLiteral("image");
        addImage(item.images, image);
    }
    readAttachments(object, base, item);
    readBody(object, base, item);
    completeItem(item);
    return item;
}

Expected<ParsedFeed, FeedFailure> readJsonFeed(const QByteArray &utf8, const QUrl &url)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(utf8, &error);
    if (error.error != QJsonParseError::NoError) {
        return Unexpected{FeedFailure{
            error.error == QJsonParseError::DeepNesting ? FeedFailureCode::TooDeep
                                                        : FeedFailureCode::BrokenDocument,
            0, QStringLiteral("JSON, byte %1: %2").arg(error.offset + 1).arg(error.errorString())}};
    }
    const QJsonObject object = document.object();
    const QString version = textOf(object.value(QLatin1String("version")));
    if (!version.contains(QLatin1String("jsonfeed.org"), Qt::CaseInsensitive))
        return Unexpected{FeedFailure{FeedFailureCode::NotAFeed, 0, QStringLiteral("JSON")}};

    ParsedFeed feed;
    readFeedFields(object, url, feed);
    const QUrl base = url.isEmpty() ? (feed.homePage.isEmpty() ? feed.feedUrl : feed.homePage) : url;
    feed.icon = addressOf(object.value(QLatin1String("icon")), base);
    feed.favicon = addressOf(object.value(QLatin1String("favicon")), base);
    feed.authors = readAuthors(object, base);
    for (const QJsonValue hub : object.value(QLatin1String("hubs")).toArray()) {
        const QUrl hubUrl = addressOf(hub.toObject().value(QLatin1String("url")), base);
        const QString type = textOf(hub.toObject().value(QLatin1String("type")));
        if (type.compare(QLatin1String("WebSub"), Qt::CaseInsensitive) == 0 && html::isFetchable(hubUrl))
            feed.webSubHubs.append(hubUrl);
    }
    for (const QJsonValue value : object.value(QLatin1String("items")).toArray()) {
        if (!value.isObject() || feed.items.size() >= kMostItems)
            continue;
        feed.items.append(readJsonFeedItem(value.toObject(), base, feed.language));
    }
    return feed;
}

} // namespace depesche::feeds
