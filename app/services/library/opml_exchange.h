// SPDX-License-Identifier: GPL-3.0-or-later
// Between subscription lists of other readers and the store's values.
#pragma once

#include "base/expected.h"
#include "domain/errors.h"
#include "domain/feed.h"
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
    int skipped = 0;
    bool repaired = false;
};

/// Pure, thread-safe. Fails as feeds::readOpml() does.
Expected<ImportPlan, FeedFailure> planImport(const QByteArray &document);

/// The tree as OPML 2.0, in its own order, with the attributes that came from others. Pure, thread-safe.
QByteArray writeSubscriptions(const Subscriptions &tree, const QDateTime &created);

} // namespace depesche::library
