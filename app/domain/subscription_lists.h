// SPDX-License-Identifier: GPL-3.0-or-later
// Subscription lists (OPML) that are on their way into the library, and those that they name.
#pragma once

#include "domain/errors.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace depesche
{

/// A further list that a list names (type="include", or a link to an .opml).
struct NamedList {
    QUrl url;           ///< http or https
    QString title;      ///< plain; may be empty
    QStringList folder; ///< where its feeds belong: names from the top
};

struct ListDocument {
    QByteArray bytes;
    QStringList folder; ///< all of it goes below this; empty: top level
};

struct FailedList {
    NamedList list;
    FeedFailure failure;
};

/// What became of named lists that were fetched.
struct FetchedLists {
    QList<ListDocument> documents; ///< in the order in which they were named, outer ones first
    QList<FailedList> failures;
    int leftOut = 0; ///< not asked: too many, too deep, or too large together
};

} // namespace depesche
