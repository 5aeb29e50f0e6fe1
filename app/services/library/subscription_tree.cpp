// SPDX-License-Identifier: GPL-3.0-or-later
// SubscriptionTree: a value from the store with an index beside it.
#include "services/library/subscription_tree.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace depesche::library
{

namespace
{

bool isSameFolder(const Folder &a, const Folder &b)
{
    return a.id == b.id && a.parent == b.parent && a.name == b.name && a.position == b.position &&
           a.expanded == b.expanded;
}

} // namespace

std::optional<Feed> SubscriptionTree::feed(FeedId id) const
{
    const auto place = m_places.constFind(id);
    if (place == m_places.constEnd())
        return std::nullopt;
    return m_tree.feeds.at(*place);
}

FeedChanges SubscriptionTree::replace(Subscriptions tree, const FeedChanges &noted)
{
    QHash<FeedId, qsizetype> places;
    places.reserve(tree.feeds.size());
    FeedChanges changes;
    for (qsizetype place = 0; place < tree.feeds.size(); ++place) {
        const FeedId id = tree.feeds.at(place).id;
        places.insert(id, place);
        if (!m_places.contains(id))
            changes.added.append(id);
    }
    for (const Feed &feed : std::as_const(m_tree.feeds)) {
        if (!places.contains(feed.id))
            changes.removed.append(feed.id);
    }
    // One that went and came back between two readings was changed as far as anybody can see.
    QSet<FeedId> told;
    for (const FeedId id : noted.added + noted.changed + noted.removed) {
        if (places.contains(id) && m_places.contains(id) && !told.contains(id)) {
            told.insert(id);
            changes.changed.append(id);
        }
    }
    changes.foldersChanged =
        noted.foldersChanged || !std::equal(tree.folders.cbegin(), tree.folders.cend(),
                                            m_tree.folders.cbegin(), m_tree.folders.cend(), isSameFolder);
    m_tree = std::move(tree);
    m_places = std::move(places);
    sumFolders();
    return changes;
}

void SubscriptionTree::setUnread(const QMap<FeedId, int> &unreadByFeed)
{
    for (Feed &feed : m_tree.feeds)
        feed.unread = unreadByFeed.value(feed.id);
    sumFolders();
}

void SubscriptionTree::sumFolders()
{
    m_unreadByFolder.clear();
    for (const Feed &feed : std::as_const(m_tree.feeds)) {
        if (feed.folder.isValid())
            m_unreadByFolder[feed.folder] += feed.unread;
    }
    // Parents stand before children: from the end, each sum is complete when it is passed on.
    for (auto folder = m_tree.folders.crbegin(); folder != m_tree.folders.crend(); ++folder) {
        if (folder->parent.isValid())
            m_unreadByFolder[folder->parent] += m_unreadByFolder.value(folder->id);
    }
}

} // namespace depesche::library
