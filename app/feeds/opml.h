// SPDX-License-Identifier: GPL-3.0-or-later
// Subscription lists: OPML 2.0 in both directions.
#pragma once

#include "base/expected.h"
#include "domain/errors.h"
#include "domain/foreign_markup.h"
#include "domain/subscription_lists.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
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
    ForeignAttributes otherAttributes; ///< kept for the way back
};

struct OpmlFolder {
    QStringList path; ///< names from the top
    ForeignAttributes otherAttributes;

    bool operator==(const OpmlFolder &other) const
    {
        return path == other.path && otherAttributes == other.otherAttributes;
    }
};

struct OpmlDocument {
    QString title;
    ForeignElement head;       ///< what else its head says; never its dates
    QList<OpmlFolder> folders; ///< each path once, also of empty ones, in document order
    QList<OpmlFeed> feeds;     ///< each address once, the first place wins, in document order
    QList<NamedList> lists;    ///< further ones, each address once; at most 200
    int skipped = 0;           ///< outlines whose address was not http(s): commands, files, filters
    bool repaired = false;     ///< the XML was broken and read as far as possible
};

/// Pure, thread-safe. Errors: NotAFeed (no opml root or no body), BrokenDocument, TooLarge, EmptyBody.
/// `base`: where it came from, for the addresses of further lists.
Expected<OpmlDocument, FeedFailure> readOpml(const QByteArray &document, const QUrl &base = {});

QByteArray writeOpml(const OpmlDocument &document, const QDateTime &created);

} // namespace depesche::feeds
