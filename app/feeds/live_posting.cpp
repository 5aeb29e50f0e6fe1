// SPDX-License-Identifier: GPL-3.0-or-later
// readPosting(): the order in which members are asked for each field.
#include "feeds/live_posting.h"

#include "feeds/authors.h"
#include "feeds/body.h"
#include "feeds/feed_dates.h"
#include "feeds/media.h"
#include "feeds/ticker_entry.h"
#include "html/image_object.h"
#include "html/url_resolver.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>

namespace depesche::feeds
{
namespace
{

constexpr qsizetype kMostPostingImages = 50;

QJsonArray listOf(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray();
    return value.isUndefined() || value.isNull() ? QJsonArray() : QJsonArray{value};
}

QString stringOf(const QJsonObject &object, QLatin1StringView name)
{
    const QJsonValue value = html::member(object, name);
    return (value.isArray() ? value.toArray().first() : value).toString().trimmed();
}

QString firstText(const QJsonObject &object, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        if (QString text = html::textMember(object, name); !text.isEmpty())
            return text;
    }
    return {};
}

QDateTime dateOf(const QJsonObject &object, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        if (QDateTime date = parseFeedDate(stringOf(object, name)); date.isValid())
            return date;
    }
    return {};
}

void readPostingAuthors(const QJsonObject &posting, const PostingReferences &references, const QUrl &page,
                        ParsedItem &item)
{
    for (const QJsonValue value : listOf(html::member(posting, QLatin1StringView("author")))) {
        const QJsonObject person = references.resolve(value);
        Author author;
        if (person.isEmpty()) {
            author = parseAuthor(html::toPlainLine(value.toString()));
        } else {
            author.name = html::textMember(person, QLatin1StringView("name"));
            author.url = html::resolveFetchable(page, stringOf(person, QLatin1StringView("url")));
        }
        if (!author.name.isEmpty())
            addAuthor(item.authors, author);
    }
}

void readPostingImages(const QJsonObject &posting, const PostingReferences &references, const QUrl &page,
                       ParsedItem &item)
{
    for (const QJsonValue value : listOf(html::member(posting, QLatin1StringView("image")))) {
        if (item.images.size() >= kMostPostingImages)
            return;
        const QJsonObject object = references.resolve(value);
        const html::ImageObject described = html::readImageObject(
            object.isEmpty() ? QJsonObject{{QStringLiteral("url"), value}} : object, page);
        if (described.url.isEmpty())
            continue;
        Image image;
        image.url = described.url;
        image.caption = described.caption;
        image.credit = described.credit;
        image.copyright = described.copyright;
        image.licence = described.licence;
        image.width = described.width;
        image.height = described.height;
        image.medium = QStringLiteral("image");
        addImage(item.images, image);
    }
}

/// Many newsrooms give every entry the address of the page; that names none of them.
bool namesEntry(const QUrl &url, const QUrl &page)
{
    return url.hasFragment() ? !url.fragment().isEmpty()
                             : !url.isEmpty() && html::canonical(url) != html::canonical(page);
}

QString keyOf(const QJsonObject &posting, const ParsedItem &item, const QUrl &page)
{
    QString id = stringOf(posting, QLatin1StringView("@id"));
    if (!id.isEmpty() && namesEntry(html::resolve(page, id), page))
        return id;
    QString identifier = firstText(posting, {QLatin1StringView("identifier")});
    if (!identifier.isEmpty())
        return identifier;
    if (namesEntry(item.url, page))
        return item.url.hasFragment() ? item.url.fragment() : item.url.toString(QUrl::FullyEncoded);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(item.title.toUtf8());
    hash.addData(QByteArray(1, '\0'));
    const bool dated = item.published.isValid();
    hash.addData(dated ? item.published.toString(Qt::ISODate).toUtf8() : item.bodyText);
    if (item.title.isEmpty())
        hash.addData(QString::fromUtf8(item.bodyText).left(200).toUtf8());
    return QStringLiteral("sha256:") + QString::fromLatin1(hash.result().toHex().left(32));
}

} // namespace

PostingReferences::PostingReferences(const html::JsonLd &data)
{
    for (const QJsonObject &object : data.objects()) {
        const QString id = object.value(QLatin1StringView("@id")).toString();
        if (!id.isEmpty() && object.size() > 1 && !m_objects.contains(id))
            m_objects.insert(id, object);
    }
}

QJsonObject PostingReferences::resolve(const QJsonValue &value) const
{
    QJsonObject object = value.toObject();
    if (object.size() > 1)
        return object;
    const QString id =
        object.isEmpty() ? value.toString() : object.value(QLatin1StringView("@id")).toString();
    return id.isEmpty() ? object : m_objects.value(id, object);
}

ParsedItem readPosting(const QJsonObject &posting, const PostingReferences &references, const QUrl &page)
{
    ParsedItem item;
    item.url = html::resolveFetchable(page, stringOf(posting, QLatin1StringView("url")));
    if (item.url.isEmpty())
        item.url = html::resolveFetchable(page, stringOf(posting, QLatin1StringView("@id")));
    item.title = firstText(posting, {QLatin1StringView("headline"), QLatin1StringView("name")});
    item.published = dateOf(posting, {QLatin1StringView("datePublished"), QLatin1StringView("dateCreated")});
    item.modified = dateOf(posting, {QLatin1StringView("dateModified")});
    for (const auto name :
         {QLatin1StringView("articleBody"), QLatin1StringView("text"), QLatin1StringView("description")}) {
        if (item.contentHtml.isEmpty() && item.contentText.isEmpty())
            setLooseBody(item, stringOf(posting, name), item.url.isEmpty() ? page : item.url);
    }
    readPostingAuthors(posting, references, page, item);
    readPostingImages(posting, references, page, item);
    item.id = keyOf(posting, item, page);
    completeItem(item);
    return item;
}

QStringList postingWords(const QJsonObject &posting)
{
    QStringList words;
    for (const QJsonValue value : listOf(html::member(posting, QLatin1StringView("keywords")))) {
        const QString text = value.isObject() ? html::textMember(value.toObject(), QLatin1StringView("name"))
                                              : value.toString().left(2000);
        words += text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    }
    for (const auto name : {QLatin1StringView("isKeyEvent"), QLatin1StringView("keyEvent"),
                            QLatin1StringView("pinned"), QLatin1StringView("isPinned")}) {
        if (html::member(posting, name).toBool())
            words.append(name);
    }
    return words;
}

bool isPosting(const QJsonObject &object)
{
    return !html::member(object, QLatin1StringView("@type")).isUndefined() ||
           !html::member(object, QLatin1StringView("articleBody")).isUndefined() ||
           !html::member(object, QLatin1StringView("headline")).isUndefined();
}

} // namespace depesche::feeds
