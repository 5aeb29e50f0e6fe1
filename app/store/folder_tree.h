// SPDX-License-Identifier: GPL-3.0-or-later
// The tree that feeds hang in: finding, making and moving folders, and the order of siblings.
#pragma once

#include "domain/changes.h"
#include "domain/feed.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace depesche::store
{

class Connection;

/// Parents before children, siblings by position. All functions here throw SqlFailure.
QList<Folder> listFolders(Connection &db);

bool folderExists(Connection &db, FolderId folder);
/// True if `folder` is `ancestor` or lies below it.
bool isWithin(Connection &db, FolderId folder, FolderId ancestor);
/// The folder itself and all below it.
QList<FolderId> withDescendants(Connection &db, FolderId folder);

/// Finds folders by their path and makes those that are missing.
class FolderPaths
{
public:
    explicit FolderPaths(Connection &db) : m_db(db) {}
    /// Names from the top; empty: top level.
    FolderId ensure(const QStringList &path);
    FolderId ensureChild(FolderId parent, const QString &name);
    int made() const { return m_made; }

private:
    Connection &m_db;
    QHash<QStringList, FolderId> m_known;
    int m_made = 0;
};

/// Gives feeds their places at the end of their folders.
class FeedPlaces
{
public:
    explicit FeedPlaces(Connection &db) : m_db(db) {}
    int next(FolderId folder);

private:
    Connection &m_db;
    QHash<FolderId, int> m_next;
};

/// Puts feeds into a folder before the sibling at `position` (-1: to the end); notes every feed that moved.
void placeFeeds(Connection &db, const QList<FeedId> &feeds, FolderId folder, int position,
                FeedChanges &changes);
/// One feed, at a place that FeedPlaces gave.
void placeLast(Connection &db, FeedId feed, FolderId folder, int place);
void placeFolder(Connection &db, FolderId folder, FolderId parent, int position);
/// Moves its feeds and subfolders to its parent and deletes it.
void dissolveFolder(Connection &db, FolderId folder, FeedChanges &changes);

} // namespace depesche::store
