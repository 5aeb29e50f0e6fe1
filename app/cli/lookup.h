// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds, folders and articles as people name them on a command line.
#pragma once

#include "base/expected.h"
#include "domain/feed.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace depesche::cli
{

/// A feed by its number, its address, or its title where only one feed has it. The error names the word and
/// says what to do.
Expected<FeedId, QString> findFeed(const Subscriptions &subscriptions, const QString &word);

Expected<QList<FeedId>, QString> findFeeds(const Subscriptions &subscriptions, const QStringList &words);

/// "News/Local" to the folder of that path, as written.
Expected<FolderId, QString> findFolder(const Subscriptions &subscriptions, const QString &path);

/// The names of a path; empty names are left out.
QStringList splitFolder(const QString &path);

/// Article numbers as `list` and `search` print them.
Expected<QList<ArticleId>, QString> readArticleIds(const QStringList &words);

} // namespace depesche::cli
