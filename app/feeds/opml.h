// SPDX-License-Identifier: GPL-3.0-or-later
// Subscription lists: OPML 2.0 in both directions.
#pragma once

#include "base/expected.h"
#include "domain/errors.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace depesche::feeds
{

struct OpmlFeed {
    QStringList folder; ///< names from the top; empty: top level
    QString title;
    QUrl url; ///< http or https
    QUrl homePage;
    QString description;
    QString language;
    QMap<QString, QString> otherAttributes; ///< kept for the way back
};

struct OpmlDocument {
    QString title;
    QList<QStringList> folders; ///< every folder's path, also of empty ones, in document order
    QList<OpmlFeed> feeds;      ///< each address once, the first place wins, in document order
    int skipped = 0;            ///< outlines whose address was not http(s): commands, files, filters
    bool repaired = false;      ///< the XML was broken and read as far as possible
};

/// Pure, thread-safe. Errors: NotAFeed (no opml root or no body), BrokenDocument, TooLarge, EmptyBody.
Expected<OpmlDocument, FeedFailure> readOpml(const QByteArray &document);

QByteArray writeOpml(const OpmlDocument &document, const QDateTime &created);

} // namespace depesche::feeds
