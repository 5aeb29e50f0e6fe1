// SPDX-License-Identifier: GPL-3.0-or-later
// From subscriptions to the tree that the navigation shows.
#include "ui/library/navigation_node.h"

#include "domain/query.h"
#include "ui/common/words.h"

#include <QHash>

#include <algorithm>

namespace depesche::ui
{
namespace
{

NavigationNode *append(NavigationNode &parent, NavigationKey key, const NavigationText &text = {})
{
    auto node = std::make_unique<NavigationNode>();
    node->key = key;
    node->text = text;
    node->parent = &parent;
    parent.children.push_back(std::move(node));
    return parent.children.back().get();
}

/// Being offline or stopped says nothing about the feed.
bool isWorthAMark(const FeedFailure &failure)
{
    return failure.isFailure() && failure.code != FeedFailureCode::Offline &&
           failure.code != FeedFailureCode::Stopped;
}

NavigationText textOf(const Feed &feed)
{
    NavigationText text{feed.displayTitle(), 0, {}, {}, false};
    if (const FeedFailure &failure = feed.fetch.lastFailure; isWorthAMark(failure)) {
        text.mark = shortWords(failure);
        text.failure = describe(failure);
    }
    return text;
}

} // namespace

int NavigationNode::row() const
{
    if (!parent)
        return 0;
    const auto &siblings = parent->children;
    const auto found = std::find_if(siblings.begin(), siblings.end(),
                                    [this](const auto &sibling) { return sibling.get() == this; });
    return int(found - siblings.begin());
}

std::unique_ptr<NavigationNode> buildNavigation(const Subscriptions &subscriptions,
                                                const QList<Ticker> &tickers)
{
    auto root = std::make_unique<NavigationNode>();
    for (const ArticleScope scope :
         {ArticleScope::Today, ArticleScope::Unread, ArticleScope::Saved, ArticleScope::Offline})
        append(*root, {NavigationKind::Place, qint64(scope)});
    NavigationNode *sources = append(*root, {NavigationKind::Sources, 0});

    QHash<FolderId, NavigationNode *> folders;
    for (const Folder &folder : subscriptions.folders) {
        NavigationNode *parent = folders.value(folder.parent, sources);
        NavigationNode *node =
            append(*parent, {NavigationKind::Folder, folder.id.value}, {folder.name, 0, {}, {}, false});
        node->expanded = folder.expanded;
        folders.insert(folder.id, node);
    }
    for (const Feed &feed : subscriptions.feeds) {
        NavigationNode *parent = folders.value(feed.folder, sources);
        append(*parent, {NavigationKind::Feed, feed.id.value}, textOf(feed));
    }
    if (tickers.isEmpty())
        return root;
    NavigationNode *live = append(*root, {NavigationKind::Tickers, 0});
    for (const Ticker &ticker : tickers)
        append(*live, {NavigationKind::Ticker, ticker.id.value},
               {ticker.displayTitle(), 0, {}, {}, ticker.ended});
    return root;
}

} // namespace depesche::ui
