// SPDX-License-Identifier: GPL-3.0-or-later
// NavigationView: selection, folding, menus; what is selected as text.
#include "ui/library/navigation_view.h"

#include "services/library/library_service.h"
#include "ui/library/navigation_delegate.h"
#include "ui/library/navigation_model.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>

#include <array>
#include <utility>

namespace depesche::ui
{
namespace
{

struct PlaceName {
    ArticleScope scope;
    const char *name;
};

constexpr std::array kPlaces{
    PlaceName{ArticleScope::Today, "today"},
    PlaceName{ArticleScope::Unread, "unread"},
    PlaceName{ArticleScope::Saved, "saved"},
    PlaceName{ArticleScope::Offline, "offline"},
};

QString nameOf(const NavigationKey &key)
{
    if (key.kind == NavigationKind::Feed)
        return QStringLiteral("feed:%1").arg(key.id);
    if (key.kind == NavigationKind::Folder)
        return QStringLiteral("folder:%1").arg(key.id);
    for (const PlaceName &place : kPlaces) {
        if (key.kind == NavigationKind::Place && ArticleScope(key.id) == place.scope)
            return QLatin1String(place.name);
    }
    return {};
}

NavigationKey keyOf(const QString &name)
{
    for (const PlaceName &place : kPlaces) {
        if (name == QLatin1String(place.name))
            return {NavigationKind::Place, qint64(place.scope)};
    }
    const qint64 id = name.section(QLatin1Char(':'), 1).toLongLong();
    if (name.startsWith(QLatin1String("feed:")))
        return {NavigationKind::Feed, id};
    if (name.startsWith(QLatin1String("folder:")))
        return {NavigationKind::Folder, id};
    return {};
}

NavigationKey keyOf(const ArticleQuery &query)
{
    if (query.scope == ArticleScope::Feed)
        return {NavigationKind::Feed, query.feed.value};
    if (query.scope == ArticleScope::Folder)
        return {NavigationKind::Folder, query.folder.value};
    return {NavigationKind::Place, qint64(query.scope)};
}

} // namespace

NavigationView::NavigationView(library::LibraryService &library, ticker::TickerLibrary &tickers,
                               QWidget *parent)
    : QTreeView(parent), m_library(library), m_model(new NavigationModel(library, tickers, this))
{
    setModel(m_model);
    setItemDelegate(new NavigationDelegate(this));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0); // the delegate indents, so that the ground of a row spans the pane
    setExpandsOnDoubleClick(false);
    setFrameShape(QFrame::NoFrame);
    setProperty("ground", QStringLiteral("panel"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionMode(SingleSelection);
    setMouseTracking(true);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(InternalMove);
    setAutoExpandDelay(700);
    setAccessibleName(tr("Navigation"));
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &NavigationView::selectionMoved);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &NavigationView::expandAsStored);
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &i) { rememberExpansion(i, true); });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &i) { rememberExpansion(i, false); });
    connect(&library, &library::LibraryService::loaded, this, &NavigationView::libraryLoaded);
    const auto choose = [this](const QModelIndex &i) {
        if (m_model->key(i).kind == NavigationKind::Ticker)
            emit tickerChosen(TickerId{m_model->key(i).id});
    };
    connect(this, &QTreeView::clicked, this, choose);
    connect(this, &QTreeView::activated, this, choose);
    expandAsStored({}, 0, m_model->rowCount() - 1);
}

/// Not the current index: that is moved to the first row by the focus alone.
QModelIndex NavigationView::selectedIndex() const
{
    return selectionModel()->selectedIndexes().value(0);
}

ArticleQuery NavigationView::place() const
{
    return m_model->query(selectedIndex());
}

QString NavigationView::placeTitle() const
{
    const QModelIndex index = selectedIndex();
    return m_model->title(
        index.isValid() ? index : m_model->indexOf({NavigationKind::Place, qint64(ArticleScope::Unread)}));
}

QString NavigationView::savedPlace() const
{
    return m_wanted.isEmpty() ? nameOf(m_model->key(selectedIndex())) : m_wanted;
}

void NavigationView::restorePlace(const QString &saved)
{
    m_wanted.clear();
    QModelIndex index = m_model->indexOf(keyOf(saved));
    if (!index.isValid() && !m_library.isLoaded() && keyOf(saved).kind != NavigationKind::Root) {
        m_wanted = saved;
        return;
    }
    if (!index.isValid())
        index = m_model->indexOf({NavigationKind::Place, qint64(ArticleScope::Unread)});
    setCurrentIndex(index);
}

void NavigationView::libraryLoaded()
{
    if (!m_wanted.isEmpty())
        restorePlace(std::exchange(m_wanted, {}));
}

void NavigationView::select(const ArticleQuery &place)
{
    const QModelIndex index = m_model->indexOf(keyOf(place));
    if (!index.isValid())
        return;
    m_wanted.clear();
    setCurrentIndex(index);
    scrollTo(index);
}

QSize NavigationView::sizeHint() const
{
    return QSize(217, 400);
}

void NavigationView::selectionMoved()
{
    if (selectedIndex().isValid())
        emit placeSelected(place(), placeTitle());
}

void NavigationView::rememberExpansion(const QModelIndex &index, bool expanded)
{
    if (m_following)
        return;
    const NavigationKey key = m_model->key(index);
    if (key.kind == NavigationKind::Folder)
        m_library.setFolderExpanded(FolderId{key.id}, expanded);
    else if ((key.kind == NavigationKind::Sources || key.kind == NavigationKind::Tickers) && !expanded)
        expand(index); // nothing would show how to bring back what is below
}

void NavigationView::expandAsStored(const QModelIndex &parent, int first, int last)
{
    const QScopedValueRollback following(m_following, true);
    // A row's first child makes it foldable; its own state could not be set before.
    if (parent.isValid())
        setExpanded(parent, parent.data(NavigationModel::ExpandedRole).toBool());
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        setExpanded(index, index.data(NavigationModel::ExpandedRole).toBool());
        if (const int below = m_model->rowCount(index); below > 0)
            expandAsStored(index, 0, below - 1);
    }
}

bool NavigationView::isOnArrow(const QModelIndex &index, const QPoint &position) const
{
    if (m_model->key(index).kind != NavigationKind::Folder)
        return false;
    const int depth = index.data(NavigationModel::DepthRole).toInt();
    return NavigationDelegate::arrowRect(visualRect(index), depth, layoutDirection())
        .adjusted(-4, 0, 4, 0)
        .contains(position);
}

QItemSelectionModel::SelectionFlags NavigationView::selectionCommand(const QModelIndex &index,
                                                                     const QEvent *event) const
{
    if (index.isValid() && m_model->key(index).kind == NavigationKind::Ticker)
        return QItemSelectionModel::NoUpdate;
    return QTreeView::selectionCommand(index, event);
}

void NavigationView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    const QPoint at = byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos();
    if (index.isValid() && m_model->key(index).kind == NavigationKind::Ticker)
        emit tickerMenuRequested(TickerId{m_model->key(index).id}, at);
    if (!index.isValid() || !index.flags().testFlag(Qt::ItemIsSelectable))
        return;
    setCurrentIndex(index);
    emit menuRequested(at);
}

void NavigationView::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    const bool wasDragging = state() == DraggingState;
    QTreeView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || wasDragging || !index.isValid())
        return;
    const NavigationKind kind = m_model->key(index).kind;
    if (kind == NavigationKind::Sources || kind == NavigationKind::Tickers) {
        if (!NavigationDelegate::plusRect(visualRect(index), layoutDirection()).contains(position))
            return;
        if (kind == NavigationKind::Sources)
            emit subscribeRequested();
        else
            emit followRequested();
    } else if (isOnArrow(index, position)) {
        setExpanded(index, !isExpanded(index));
    }
}

void NavigationView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    QTreeView::mouseDoubleClickEvent(event);
    const bool isFolder = index.isValid() && m_model->key(index).kind == NavigationKind::Folder;
    if (event->button() == Qt::LeftButton && isFolder && !isOnArrow(index, position))
        setExpanded(index, !isExpanded(index));
}

void NavigationView::drawBranches(QPainter *, const QRect &, const QModelIndex &) const {}

bool NavigationView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove) {
        const QPoint position = static_cast<QMouseEvent *>(event)->position().toPoint();
        const QModelIndex index = indexAt(position);
        const bool onPlus =
            index.isValid() &&
            (m_model->key(index).kind == NavigationKind::Sources ||
             m_model->key(index).kind == NavigationKind::Tickers) &&
            NavigationDelegate::plusRect(visualRect(index), layoutDirection()).contains(position);
        viewport()->setCursor(onPlus ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
    return QTreeView::viewportEvent(event);
}

} // namespace depesche::ui
