// SPDX-License-Identifier: GPL-3.0-or-later
// Keys are part of the stored format: never renumber, never reuse.
#include "store/article_codec.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

namespace depesche::store
{
namespace
{

/// Fast beats small here: text packs to less than half at any level.
constexpr int kCompressionLevel = 1;

enum DraftKey {
    Html = 1,
    RawHtml,
    Text,
    Summary,
    Kicker,
    SanitizerVersion,
    Published,
    Modified,
    Authors,
    Categories,
    Enclosures,
    Images,
    Related,
    Rooms,
    CommentsUrl,
    CommentsFeedUrl,
    CommentsCount,
    Rights,
};

void put(QCborMap &map, qint64 key, const QString &text)
{
    if (!text.isEmpty())
        map.insert(key, text);
}

void put(QCborMap &map, qint64 key, const QUrl &url)
{
    if (!url.isEmpty())
        map.insert(key, url.toString(QUrl::FullyEncoded));
}

void put(QCborMap &map, qint64 key, const QDateTime &time)
{
    if (time.isValid())
        map.insert(key, time.toMSecsSinceEpoch());
}

void put(QCborMap &map, qint64 key, qint64 number, qint64 absent)
{
    if (number != absent)
        map.insert(key, number);
}

QUrl urlOf(const QCborValue &value)
{
    const QString address = value.toString();
    return address.isEmpty() ? QUrl() : QUrl(address);
}

QDateTime timeOf(const QCborValue &value)
{
    return value.isInteger() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC) : QDateTime();
}

QCborMap encode(const Author &author)
{
    QCborMap map;
    put(map, 1, author.name);
    put(map, 2, author.url);
    put(map, 3, author.avatar);
    put(map, 4, author.email);
    return map;
}

void decode(const QCborMap &map, Author &author)
{
    author = {map.value(1).toString(), urlOf(map.value(2)), urlOf(map.value(3)), map.value(4).toString()};
}

QCborMap encode(const Category &category)
{
    QCborMap map;
    put(map, 1, category.term);
    put(map, 2, category.scheme);
    put(map, 3, category.label);
    return map;
}

void decode(const QCborMap &map, Category &category)
{
    category = {map.value(1).toString(), map.value(2).toString(), map.value(3).toString()};
}

QCborMap encode(const Enclosure &enclosure)
{
    QCborMap map;
    put(map, 1, enclosure.url);
    put(map, 2, enclosure.mimeType);
    put(map, 3, enclosure.title);
    put(map, 4, enclosure.sizeBytes, -1);
    put(map, 5, enclosure.durationSeconds, -1);
    return map;
}

void decode(const QCborMap &map, Enclosure &enclosure)
{
    enclosure = {urlOf(map.value(1)), map.value(2).toString(), map.value(3).toString(),
                 map.value(4).toInteger(-1), int(map.value(5).toInteger(-1))};
}

QCborMap encode(const Image &image)
{
    QCborMap map;
    put(map, 1, image.url);
    put(map, 2, image.caption);
    put(map, 3, image.credit);
    put(map, 4, image.copyright);
    put(map, 5, image.alt);
    put(map, 6, image.licence);
    put(map, 7, image.width, 0);
    put(map, 8, image.height, 0);
    put(map, 9, image.medium);
    return map;
}

void decode(const QCborMap &map, Image &image)
{
    image.url = urlOf(map.value(1));
    image.caption = map.value(2).toString();
    image.credit = map.value(3).toString();
    image.copyright = map.value(4).toString();
    image.alt = map.value(5).toString();
    image.licence = urlOf(map.value(6));
    image.width = int(map.value(7).toInteger());
    image.height = int(map.value(8).toInteger());
    image.medium = map.value(9).toString();
}

QCborMap encode(const RelatedLink &link)
{
    QCborMap map;
    put(map, 1, link.url);
    put(map, 2, link.title);
    put(map, 3, link.image);
    return map;
}

void decode(const QCborMap &map, RelatedLink &link)
{
    link = {urlOf(map.value(1)), map.value(2).toString(), urlOf(map.value(3))};
}

QCborMap encode(const ChatRoom &room)
{
    QCborMap map;
    put(map, 1, room.protocol);
    put(map, 2, room.server);
    put(map, 3, room.room);
    return map;
}

void decode(const QCborMap &map, ChatRoom &room)
{
    room = {map.value(1).toString(), map.value(2).toString(), map.value(3).toString()};
}

template <class T>
void putList(QCborMap &map, qint64 key, const QList<T> &list)
{
    if (list.isEmpty())
        return;
    QCborArray array;
    for (const T &entry : list)
        array.append(encode(entry));
    map.insert(key, array);
}

template <class T>
QList<T> listOf(const QCborValue &value)
{
    QList<T> list;
    const QCborArray array = value.toArray();
    for (const QCborValue entry : array) {
        T decoded;
        decode(entry.toMap(), decoded);
        list.append(decoded);
    }
    return list;
}

} // namespace

QByteArray encodeDraft(const ArticleDraft &draft)
{
    QCborMap map;
    put(map, Html, draft.html);
    put(map, RawHtml, draft.rawHtml);
    put(map, Text, draft.text);
    put(map, Summary, draft.summary);
    put(map, Kicker, draft.kicker);
    put(map, SanitizerVersion, draft.sanitizerVersion, 0);
    put(map, Published, draft.published);
    put(map, Modified, draft.modified);
    putList(map, Authors, draft.authors);
    putList(map, Categories, draft.categories);
    putList(map, Enclosures, draft.enclosures);
    putList(map, Images, draft.images);
    putList(map, Related, draft.related);
    putList(map, Rooms, draft.rooms);
    put(map, CommentsUrl, draft.commentsUrl);
    put(map, CommentsFeedUrl, draft.commentsFeedUrl);
    if (draft.commentsCount)
        map.insert(qint64(CommentsCount), *draft.commentsCount);
    put(map, Rights, draft.rights);
    return map.toCborValue().toCbor();
}

void decodeDraft(const QByteArray &encoded, ArticleDraft &draft)
{
    const QCborMap map = QCborValue::fromCbor(encoded).toMap();
    draft.html = map.value(Html).toString();
    draft.rawHtml = map.value(RawHtml).toString();
    draft.text = map.value(Text).toString();
    draft.summary = map.value(Summary).toString();
    draft.kicker = map.value(Kicker).toString();
    draft.sanitizerVersion = int(map.value(SanitizerVersion).toInteger());
    draft.published = timeOf(map.value(Published));
    draft.modified = timeOf(map.value(Modified));
    draft.authors = listOf<Author>(map.value(Authors));
    draft.categories = listOf<Category>(map.value(Categories));
    draft.enclosures = listOf<Enclosure>(map.value(Enclosures));
    draft.images = listOf<Image>(map.value(Images));
    draft.related = listOf<RelatedLink>(map.value(Related));
    draft.rooms = listOf<ChatRoom>(map.value(Rooms));
    draft.commentsUrl = urlOf(map.value(CommentsUrl));
    draft.commentsFeedUrl = urlOf(map.value(CommentsFeedUrl));
    if (map.contains(qint64(CommentsCount)))
        draft.commentsCount = int(map.value(CommentsCount).toInteger());
    draft.rights = map.value(Rights).toString();
}

QByteArray pack(const QByteArray &bytes)
{
    return qCompress(bytes, kCompressionLevel);
}

QByteArray unpack(const QByteArray &packed)
{
    return packed.isEmpty() ? QByteArray() : qUncompress(packed);
}

} // namespace depesche::store
