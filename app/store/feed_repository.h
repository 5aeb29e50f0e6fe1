// SPDX-License-Identifier: GPL-3.0-or-later
// Subscriptions, folders, fetch states, and what a fetch brought.
#pragma once

#include "domain/article.h"
#include "domain/feed.h"
#include "store/store_error.h"

#include <QList>
#include <QString>

namespace depesche::store
{

class Database;

/// A feed to be added with the path of the folder it goes into; folders are made as needed.
struct NewFeed {
    Feed feed;
    QStringList folder;
};

struct AddedFeed {
    FeedId id;
    bool isNew = false; ///< false: the address was subscribed already
};

struct ImportReport {
    int added = 0;
    int alreadyThere = 0;
    int folders = 0;     ///< made by this import
    QList<FeedId> feeds; ///< the added ones
};

/// Everything one fetch brought for one feed.
struct Arrival {
    FeedId feed;
    QString title;
    QUrl homePage;
    QString description;
    QString language;
    QUrl iconUrl;
    QString format;
    bool malformed = false;
    FetchState fetch;
    IdentityRule identityRule = IdentityRule::Automatic; ///< the feed's when it was asked
    QList<ArticleDraft> articles; ///< in the document's order; the first of two with one identity wins
};

struct ArrivalReport {
    QList<ArticleId> added;
    QList<ArticleId> updated; ///< a revision was made
    int unchanged = 0;
};

class FeedRepository
{
public:
    explicit FeedRepository(Database &database);

    Future<Subscriptions> subscriptions();

    /// User info of addresses is dropped here, as everywhere in the store: secrets have a keeper of their
    /// own. An address that is there already takes over the new secret's name, where there is one.
    Future<AddedFeed> add(NewFeed feed);
    /// One transaction for a whole list; `folders` are made even if empty. Of `markup`, what is new is kept:
    /// that of these folders, and the head.
    Future<ImportReport> addAll(QList<NewFeed> feeds, QList<QStringList> folders = {},
                                ListMarkup markup = {});

    /// Stores the person's part: customTitle, folder, position, offlinePolicy, retention, refreshMinutes,
    /// access, url, identityRule. Another rule names the stored articles anew, and the next fetch is whole.
    Future<void> update(Feed feed);
    /// Takes the feed out of every list; restore() brings it back with all its articles until purgeRemoved()
    /// runs.
    Future<void> remove(QList<FeedId> feeds);
    Future<void> restore(QList<FeedId> feeds);
    /// Names of the secrets of feeds that purgeRemoved(before) would delete, and that no other feed has.
    Future<QStringList> secretsOfRemoved(QDateTime before);
    /// Names of the secrets of all feeds, also of those that restore() could bring back.
    Future<QStringList> secretNames();
    /// Deletes what was removed before this moment (UTC), with everything that belongs to it.
    Future<int> purgeRemoved(QDateTime before);

    Future<FolderId> addFolder(QString name, FolderId parent = {});
    Future<void> renameFolder(FolderId folder, QString name);
    Future<void> setFolderExpanded(FolderId folder, bool expanded);
    /// Its feeds and subfolders move up to its parent.
    Future<void> removeFolder(FolderId folder);
    /// Moves feeds into a folder (none: top level) before the sibling at `position` (-1: to the end).
    Future<void> moveFeeds(QList<FeedId> feeds, FolderId folder, int position = -1);
    Future<void> moveFolder(FolderId folder, FolderId parent, int position = -1);

    /// One transaction: feed data, fetch state, new articles, revisions, index, counts, then retention.
    Future<ArrivalReport> storeArrival(Arrival arrival);
    /// After a 304 or a failure.
    Future<void> storeFetchState(FeedId feed, FetchState state);
    Future<void> setIcon(FeedId feed, QString hash);

private:
    Database &m_database;
};

} // namespace depesche::store
