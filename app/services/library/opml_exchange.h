// SPDX-License-Identifier: GPL-3.0-or-later
// Between subscription lists of other readers and the store's values.
#pragma once

#include "base/expected.h"
#include "domain/errors.h"
#include "domain/feed.h"
#include "domain/subscription_lists.h"
#include "store/feed_repository.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

namespace depesche::library
{

/// What an OPML document asks the store to add.
struct ImportPlan {
    QList<store::NewFeed> feeds;
    QList<QStringList> folders; ///< all of them, also those without feeds
    ListMarkup markup;
    QList<NamedList> lists; ///< further ones that the documents name
    int skipped = 0;
    bool repaired = false;
};

/// Several documents are one import; heads and further lists count of those that belong at the top level.
/// Pure, thread-safe. Fails as feeds::readOpml() does, for the first document that is none.
Expected<ImportPlan, FeedFailure> planImport(const QList<ListDocument> &documents);

/// The tree as OPML 2.0, in its own order, with the attributes that came from others. Pure, thread-safe.
QByteArray writeSubscriptions(const Subscriptions &tree, const QDateTime &created);

} // namespace depesche::library
