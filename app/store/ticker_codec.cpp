// SPDX-License-Identifier: GPL-3.0-or-later
// Authors, pictures, body and dates go through the articles' codec; what articles do not have is beside it.
#include "store/ticker_codec.h"

#include "store/article_codec.h"

#include <QCborMap>
#include <QCborValue>

namespace depesche::store
{
namespace
{

/// Part of the stored format: never renumber, never reuse.
enum EntryKey { Headline = 1, Address, KeyEvent, Pinned, Rest };

} // namespace

QByteArray encodeEntry(const TickerEntryDraft &entry)
{
    ArticleDraft rest;
    rest.html = entry.html;
    rest.text = entry.text;
    rest.published = entry.published;
    rest.modified = entry.modified;
    rest.authors = entry.authors;
    rest.images = entry.images;
    QCborMap map;
    map.insert(qint64(Headline), entry.headline);
    map.insert(qint64(Address), entry.url.toString(QUrl::FullyEncoded));
    map.insert(qint64(KeyEvent), entry.keyEvent);
    map.insert(qint64(Pinned), entry.pinned);
    map.insert(qint64(Rest), encodeDraft(rest));
    return map.toCborValue().toCbor();
}

void decodeEntry(const QByteArray &encoded, TickerEntryDraft &entry)
{
    const QCborMap map = QCborValue::fromCbor(encoded).toMap();
    entry.headline = map.value(qint64(Headline)).toString();
    entry.url = QUrl(map.value(qint64(Address)).toString());
    entry.keyEvent = map.value(qint64(KeyEvent)).toBool();
    entry.pinned = map.value(qint64(Pinned)).toBool();
    ArticleDraft rest;
    decodeDraft(map.value(qint64(Rest)).toByteArray(), rest);
    entry.html = rest.html;
    entry.text = rest.text;
    entry.published = rest.published;
    entry.modified = rest.modified;
    entry.authors = rest.authors;
    entry.images = rest.images;
}

} // namespace depesche::store
