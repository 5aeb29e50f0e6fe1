// SPDX-License-Identifier: GPL-3.0-or-later
// Packing, hashing and folding of arriving articles.
#include "store/prepared_arrival.h"

#include "store/article_codec.h"
#include "store/url_key.h"

#include <QCryptographicHash>
#include <QSet>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kExcerptLength = 300;
constexpr qsizetype kContentHashBytes = 16;
/// A hostile document may name any number; no newsroom comes near.
constexpr qsizetype kMostPictures = 500;

QByteArray contentHash(const ArticleDraft &draft, const QString &identity, const QByteArray &encoded)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    for (const QString &field :
         {identity, draft.url.toString(QUrl::FullyEncoded), draft.title, draft.language}) {
        hash.addData(field.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    hash.addData(encoded);
    return hash.result().left(kContentHashBytes);
}

/// The body as received, where there is one: a new sanitizer is no new text.
QByteArray textHash(const ArticleDraft &draft)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    hash.addData(draft.title.simplified().toUtf8());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData((draft.rawHtml.isEmpty() ? draft.html : draft.rawHtml).simplified().toUtf8());
    return hash.result().left(kContentHashBytes);
}

/// As it comes back from the database and out of JSON: well-formed and without NUL.
QString comparable(QString identity)
{
    identity.remove(QChar(u'\0'));
    return QString::fromUtf8(identity.toUtf8());
}

IdentityMarks marksOf(const ArticleDraft &draft)
{
    return {comparable(draft.identity), comparable(draft.publisherId), draft.url, comparable(draft.title),
            draft.published};
}

PreparedArticle prepare(const ArticleDraft &draft, IdentityMarks marks, const QString &identity, FeedId feed)
{
    const QByteArray encoded = encodeDraft(draft);
    PreparedArticle article;
    article.identity = identity;
    article.contentHash = contentHash(draft, identity, encoded);
    article.marks = std::move(marks);
    article.textHash = textHash(draft);
    article.url = draft.url;
    article.urlKey = articleUrlKey(draft.url);
    article.title = draft.title;
    article.excerpt = excerptOf(draft);
    article.author = draft.authors.isEmpty() ? QString() : draft.authors.first().name;
    article.language = draft.language;
    article.published = draft.published;
    article.body = pack(encoded);
    article.pictures = pictureAddresses(draft.images);
    article.document = searchDocument(draft, feed);
    return article;
}

} // namespace

QString excerptOf(const ArticleDraft &draft)
{
    const QString &source = draft.summary.isEmpty() ? draft.text : draft.summary;
    constexpr qsizetype kEnough = 4 * kExcerptLength; // white space may take much of it
    QString text = source.left(kEnough).simplified();
    if (text.size() <= kExcerptLength)
        return text;
    const qsizetype space = text.lastIndexOf(u' ', kExcerptLength);
    qsizetype end = space > kExcerptLength / 2 ? space : kExcerptLength;
    if (text.at(end - 1).isHighSurrogate())
        --end;
    return text.left(end) + u'…';
}

QStringList pictureAddresses(const QList<Image> &images)
{
    QStringList addresses;
    QSet<QString> seen;
    for (const Image &image : images) {
        const QString scheme = image.url.scheme();
        if (scheme != "http"_L1 && scheme != "https"_L1)
            continue;
        const QString address = image.url.toString(QUrl::FullyEncoded);
        if (seen.contains(address))
            continue;
        seen.insert(address);
        addresses.append(address);
        if (addresses.size() == kMostPictures)
            break;
    }
    return addresses;
}

PreparedArrival prepareArrival(Arrival arrival)
{
    PreparedArrival prepared;
    QSet<QString> seen;
    prepared.articles.reserve(arrival.articles.size());
    for (const ArticleDraft &draft : std::as_const(arrival.articles)) {
        IdentityMarks marks = marksOf(draft);
        const QString identity = identityBy(arrival.identityRule, marks);
        if (seen.contains(identity))
            continue;
        seen.insert(identity);
        prepared.articles.append(prepare(draft, std::move(marks), identity, arrival.feed));
    }
    arrival.articles.clear();
    prepared.head = std::move(arrival);
    return prepared;
}

} // namespace depesche::store
