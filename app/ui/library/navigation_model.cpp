// SPDX-License-Identifier: GPL-3.0-or-later
// NavigationModel: what each row says, and dragging.
#include "ui/library/navigation_model.h"

#include "services/library/library_service.h"
#include "services/ticker/ticker_library.h"
#include "ui/common/plain_tool_tip.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

namespace depesche::ui
{
namespace
{

constexpr char kFeedsMime[] = "application/x-depesche-feeds";

QString placeTitle(ArticleScope scope)
{
    switch (scope) {
    case ArticleScope::Today:
        return NavigationModel::tr("Today");
    case ArticleScope::Unread:
        return NavigationModel::tr("Unread");
    case ArticleScope::Saved:
        return NavigationModel::tr("Saved");
    case ArticleScope::Offline:
        return NavigationModel::tr("Offline");
    case ArticleScope::All:
    case ArticleScope::Folder:
    case ArticleScope::Feed:
        break;
    }
    return {};
}

QString titleOf(const NavigationNode &node)
{
    switch (node.key.kind) {
    case NavigationKind::Place:
        return placeTitle(ArticleScope(node.key.id));
    case NavigationKind::Sources:
        return NavigationModel::tr("Sources");
    case NavigationKind::Tickers:
        return NavigationModel::tr("Live tickers");
    case NavigationKind::Folder:
    case NavigationKind::Feed:
    case NavigationKind::Ticker:
        return node.text.title;
    case NavigationKind::Root:
        break;
    }
    return {};
}

int depthOf(const NavigationNode &node)
{
    int depth = 0;
    for (const NavigationNode *up = node.parent; up && up->key.kind == NavigationKind::Folder;
         up = up->parent)
        ++depth;
    return depth;
}

QList<FeedId> decoded(const QMimeData &data)
{
    // One number after the other: any program may offer data of this type, and a length that it states would
    // be reserved before it is read.
    QDataStream stream(data.data(QLatin1String(kFeedsMime)));
    QList<FeedId> feeds;
    for (qint64 id = 0; !stream.atEnd();) {
        stream >> id;
        if (stream.status() != QDataStream::Ok)
            return {};
        feeds.append(FeedId{id});
    }
    return feeds;
}

} // namespace

NavigationModel::NavigationModel(library::LibraryService &library, ticker::TickerLibrary &tickers,
                                 QObject *parent)
    : QAbstractItemModel(parent),
      m_library(library),
      m_tickers(tickers),
      m_root(std::make_unique<NavigationNode>())
{
    connect(&tickers, &ticker::TickerLibrary::tickersChanged, this, &NavigationModel::follow);
    connect(&tickers, &ticker::TickerLibrary::unreadChanged, this, &NavigationModel::updateCounts);
    connect(&library, &library::LibraryService::loaded, this, &NavigationModel::follow);
    connect(&library, &library::LibraryService::subscriptionsChanged, this, &NavigationModel::follow);
    connect(&library, &library::LibraryService::countsChanged, this, &NavigationModel::updateCounts);
    follow();
}

NavigationModel::~NavigationModel() = default;

NavigationNode *NavigationModel::node(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<NavigationNode *>(index.internalPointer()) : m_root.get();
}

QModelIndex NavigationModel::indexOfNode(const NavigationNode &node) const
{
    return &node == m_root.get() ? QModelIndex() : createIndex(node.row(), 0, &node);
}

QModelIndex NavigationModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, node(parent)->children[size_t(row)].get());
}

QModelIndex NavigationModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOfNode(*node(index)->parent) : QModelIndex();
}

int NavigationModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(node(parent)->children.size());
}

int NavigationModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant NavigationModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const NavigationNode &row = *node(index);
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(row);
    case Qt::ToolTipRole:
        return plainToolTip(row.text.failure.isEmpty() ? titleOf(row)
                                                       : titleOf(row) + QLatin1Char('\n') + row.text.failure);
    case Qt::AccessibleTextRole:
        return spoken(row);
    case KindRole:
        return int(row.key.kind);
    case ScopeRole:
        return int(row.key.id);
    case CountRole:
        return row.text.count;
    case MarkRole:
        return row.text.mark;
    case DepthRole:
        return depthOf(row);
    case ExpandedRole:
        return row.expanded;
    case EndedRole:
        return row.text.ended;
    default:
        return {};
    }
}

QString NavigationModel::spoken(const NavigationNode &node) const
{
    QStringList parts{titleOf(node)};
    if (node.key.kind == NavigationKind::Folder)
        parts.append(tr("folder"));
    const bool countsUnread =
        node.key.kind == NavigationKind::Folder || node.key.kind == NavigationKind::Feed ||
        node.key.kind == NavigationKind::Ticker ||
        (node.key.kind == NavigationKind::Place && ArticleScope(node.key.id) == ArticleScope::Unread);
    if (countsUnread && node.text.count > 0)
        parts.append(tr("%n unread", nullptr, node.text.count));
    else if (node.key.kind == NavigationKind::Place)
        parts.append(tr("%n article(s)", nullptr, node.text.count));
    if (node.key.kind == NavigationKind::Ticker)
        parts.append(node.text.ended ? tr("live ticker, ended") : tr("live ticker"));
    if (!node.text.failure.isEmpty())
        parts.append(node.text.failure);
    return parts.join(QStringLiteral(", "));
}

Qt::ItemFlags NavigationModel::flags(const QModelIndex &index) const
{
    switch (node(index)->key.kind) {
    case NavigationKind::Root:
    case NavigationKind::Tickers:
        return Qt::NoItemFlags;
    case NavigationKind::Ticker:
        // Not selectable: it opens beside the list, whose place stays selected.
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    case NavigationKind::Sources:
        return Qt::ItemIsDropEnabled; // the keyboard passes over what is not enabled
    case NavigationKind::Place:
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    case NavigationKind::Folder:
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled;
    case NavigationKind::Feed:
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
    }
    return Qt::NoItemFlags;
}

QStringList NavigationModel::mimeTypes() const
{
    return {QLatin1String(kFeedsMime)};
}

QMimeData *NavigationModel::mimeData(const QModelIndexList &indexes) const
{
    QList<qint64> ids;
    for (const QModelIndex &index : indexes) {
        if (key(index).kind == NavigationKind::Feed)
            ids.append(key(index).id);
    }
    if (ids.isEmpty())
        return nullptr;
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (const qint64 id : ids)
        stream << id;
    auto *data = new QMimeData;
    data->setData(QLatin1String(kFeedsMime), bytes);
    return data;
}

bool NavigationModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                                   const QModelIndex &parent)
{
    const NavigationNode &target = *node(parent);
    const bool takesFeeds =
        target.key.kind == NavigationKind::Folder || target.key.kind == NavigationKind::Sources;
    if (!data || action != Qt::MoveAction || !takesFeeds)
        return false;
    const QList<FeedId> feeds = decoded(*data);
    if (feeds.isEmpty())
        return false;
    int position = -1;
    if (row >= 0) {
        // Positions count feeds only; folders stand before them.
        position = 0;
        for (int above = 0; above < row && above < int(target.children.size()); ++above)
            position += target.children[size_t(above)]->key.kind == NavigationKind::Feed;
    }
    m_library.moveFeeds(feeds, FolderId{target.key.id}, position);
    return true;
}

NavigationKey NavigationModel::key(const QModelIndex &index) const
{
    return node(index)->key;
}

QModelIndex NavigationModel::indexOf(const NavigationKey &key) const
{
    const NavigationNode *found = m_byKey.value(key);
    return found ? indexOfNode(*found) : QModelIndex();
}

QModelIndex NavigationModel::sourcesIndex() const
{
    return indexOf(NavigationKey{NavigationKind::Sources, 0});
}

QString NavigationModel::title(const QModelIndex &index) const
{
    return titleOf(*node(index));
}

ArticleQuery NavigationModel::query(const QModelIndex &index) const
{
    const NavigationKey place = key(index);
    ArticleQuery query;
    query.scope = ArticleScope::Unread;
    if (place.kind == NavigationKind::Folder) {
        query.scope = ArticleScope::Folder;
        query.folder = FolderId{place.id};
    } else if (place.kind == NavigationKind::Feed) {
        query.scope = ArticleScope::Feed;
        query.feed = FeedId{place.id};
    } else if (place.kind == NavigationKind::Place) {
        query.scope = ArticleScope(place.id);
    }
    if (query.scope == ArticleScope::Today)
        query.since = m_library.startOfToday();
    return query;
}

} // namespace depesche::ui
