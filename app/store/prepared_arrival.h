// SPDX-License-Identifier: GPL-3.0-or-later
// What a fetch brought, made ready for the writer: packed, hashed and folded on the pool.
#pragma once

#include "store/article_identity.h"
#include "store/feed_repository.h"
#include "store/search_document.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace depesche::store
{

struct PreparedArticle {
    QString identity; ///< by the feed's rule
    IdentityMarks marks;
    QByteArray contentHash; ///< of everything the source said
    QByteArray textHash;    ///< of title and body with white space made one: what makes a revision
    QUrl url;
    std::optional<qint64> urlKey;
    QString title;
    QString excerpt;
    QString author;
    QString language;
    QDateTime published;
    QByteArray body; ///< packed
    QStringList pictures;
    SearchDocument document;
};

struct PreparedArrival {
    Arrival head; ///< without its articles
    QList<PreparedArticle> articles;
};

/// Pure, thread-safe. Of two drafts with one identity only the first is taken.
PreparedArrival prepareArrival(Arrival arrival);

/// At most about 300 characters of the summary, or else of the text, cut at a word.
QString excerptOf(const ArticleDraft &draft);

/// Addresses of the pictures that can be fetched, each once, lead picture first.
QStringList pictureAddresses(const QList<Image> &images);

} // namespace depesche::store
