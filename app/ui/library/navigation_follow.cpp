// SPDX-License-Identifier: GPL-3.0-or-later
// NavigationModel: bringing the tree to what the library has, with as few steps as it takes.
#include "services/library/library_service.h"
#include "services/ticker/ticker_library.h"
#include "ui/library/navigation_model.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace depesche::ui
{
namespace
{

void collectKeys(const NavigationNode &node, QSet<NavigationKey> &keys)
{
    for (const auto &child : node.children) {
        keys.insert(child->key);
        collectKeys(*child, keys);
    }
}

} // namespace

void NavigationModel::follow()
{
    const std::unique_ptr<NavigationNode> wanted =
        buildNavigation(m_library.subscriptions(), m_tickers.tickers());
    place(*m_root, *wanted);
    removeUnwanted(*m_root, *wanted);
    refreshTexts(*m_root, *wanted);
    updateCounts();
}

/// From the top: when a row is put into `target`, everything above `target` is in its final place, so no row
/// is ever moved into what hangs below it. Rows that are not wanted gather at the end.
void NavigationModel::place(NavigationNode &target, NavigationNode &wanted)
{
    for (size_t row = 0; row < wanted.children.size(); ++row) {
        const NavigationKey wantedKey = wanted.children[row]->key;
        if (NavigationNode *present = m_byKey.value(wantedKey)) {
            const bool isThere = row < target.children.size() && target.children[row].get() == present;
            if (!isThere)
                moveTo(*present, target, int(row));
            continue;
        }
        size_t end = row + 1;
        while (end < wanted.children.size() && !m_byKey.contains(wanted.children[end]->key))
            ++end;
        insertRun(target, int(row), wanted, int(end - row));
        row = end - 1;
    }
    for (size_t row = 0; row < wanted.children.size(); ++row)
        place(*target.children[row], *wanted.children[row]);
}

void NavigationModel::insertRun(NavigationNode &target, int row, NavigationNode &wanted, int count)
{
    beginInsertRows(indexOfNode(target), row, row + count - 1);
    for (int i = row; i < row + count; ++i) {
        const NavigationNode &model = *wanted.children[size_t(i)];
        auto made = std::make_unique<NavigationNode>();
        made->key = model.key;
        made->text = model.text;
        made->expanded = model.expanded;
        made->parent = &target;
        m_byKey.insert(made->key, made.get());
        target.children.insert(target.children.begin() + i, std::move(made));
    }
    endInsertRows();
}

void NavigationModel::moveTo(NavigationNode &node, NavigationNode &target, int row)
{
    NavigationNode &source = *node.parent;
    const int from = node.row();
    beginMoveRows(indexOfNode(source), from, from, indexOfNode(target), row);
    std::unique_ptr<NavigationNode> taken = std::move(source.children[size_t(from)]);
    source.children.erase(source.children.begin() + from);
    taken->parent = &target;
    // Within one parent a row only ever moves up: everything above its place is settled.
    target.children.insert(target.children.begin() + row, std::move(taken));
    endMoveRows();
}

void NavigationModel::removeUnwanted(NavigationNode &target, const NavigationNode &wanted)
{
    const int kept = int(wanted.children.size());
    const int present = int(target.children.size());
    if (present > kept) {
        beginRemoveRows(indexOfNode(target), kept, present - 1);
        for (int row = kept; row < present; ++row)
            forget(*target.children[size_t(row)]);
        target.children.erase(target.children.begin() + kept, target.children.end());
        endRemoveRows();
    }
    for (int row = 0; row < kept; ++row)
        removeUnwanted(*target.children[size_t(row)], *wanted.children[size_t(row)]);
}

void NavigationModel::forget(const NavigationNode &node)
{
    QSet<NavigationKey> keys{node.key};
    collectKeys(node, keys);
    for (const NavigationKey &key : std::as_const(keys))
        m_byKey.remove(key);
}

void NavigationModel::refreshTexts(NavigationNode &target, const NavigationNode &wanted)
{
    for (size_t row = 0; row < wanted.children.size(); ++row) {
        NavigationNode &child = *target.children[row];
        NavigationText text = wanted.children[row]->text;
        text.count = child.text.count;
        child.expanded = wanted.children[row]->expanded;
        if (text != child.text) {
            child.text = text;
            emit dataChanged(indexOfNode(child), indexOfNode(child));
        }
        refreshTexts(child, *wanted.children[row]);
    }
}

void NavigationModel::updateCounts()
{
    updateCount(*m_root);
}

int NavigationModel::updateCount(NavigationNode &target)
{
    const ArticleCounts &counts = m_library.counts();
    int count = 0;
    for (const auto &child : target.children)
        count += updateCount(*child);
    if (target.key.kind == NavigationKind::Feed) {
        count = counts.unreadByFeed.value(FeedId{target.key.id});
    } else if (target.key.kind == NavigationKind::Ticker) {
        count = m_tickers.unread(TickerId{target.key.id});
    } else if (target.key.kind == NavigationKind::Place) {
        switch (ArticleScope(target.key.id)) {
        case ArticleScope::Today:
            count = counts.today;
            break;
        case ArticleScope::Unread:
            count = counts.unread;
            break;
        case ArticleScope::Saved:
            count = counts.saved;
            break;
        case ArticleScope::Offline:
            count = counts.offline;
            break;
        default:
            break;
        }
    }
    if (count != target.text.count && &target != m_root.get()) {
        target.text.count = count;
        const QModelIndex changed = indexOfNode(target);
        emit dataChanged(changed, changed, {CountRole, Qt::AccessibleTextRole});
    }
    return count;
}

} // namespace depesche::ui
