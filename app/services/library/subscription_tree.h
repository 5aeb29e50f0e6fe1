// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of subscriptions in memory: finding, sums of folders, what differs between two readings.
#pragma once

#include "domain/changes.h"
#include "domain/feed.h"

#include <QHash>
#include <QMap>

#include <optional>

namespace depesche::library
{

class SubscriptionTree
{
public:
    const Subscriptions &subscriptions() const { return m_tree; }
    std::optional<Feed> feed(FeedId id) const;
    int unreadInFolder(FolderId folder) const { return m_unreadByFolder.value(folder); }

    /// Takes what was read anew and says what is different: feeds come, feeds go and folders by comparison,
    /// changed feeds as `noted` has them.
    FeedChanges replace(Subscriptions tree, const FeedChanges &noted);
    /// Feeds that are not named have nothing unread.
    void setUnread(const QMap<FeedId, int> &unreadByFeed);

private:
    void sumFolders();

    Subscriptions m_tree;
    QHash<FeedId, qsizetype> m_places; ///< of feeds in m_tree
    QHash<FolderId, int> m_unreadByFolder;
};

} // namespace depesche::library
