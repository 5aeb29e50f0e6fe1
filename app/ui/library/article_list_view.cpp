// SPDX-License-Identifier: GPL-3.0-or-later
// Scrolling, keys and menus of the list view.
#include "ui/library/article_list_view.h"

#include "ui/common/list_gestures.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>

namespace depesche::ui
{
namespace
{

constexpr int kScrollStep = 40;

} // namespace

ArticleListView::ArticleListView(QWidget *parent) : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    verticalScrollBar()->setSingleStep(kScrollStep);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value + 2 * verticalScrollBar()->pageStep() > verticalScrollBar()->maximum())
            emit endIsNear();
    });
}

QModelIndex ArticleListView::firstInSight() const
{
    return indexAt(QPoint(viewport()->width() / 2, 0));
}

/// The row that a view makes current when it gets the focus was chosen by nobody: at the top, news show.
QModelIndex ArticleListView::chosenIndex() const
{
    const QModelIndex current = currentIndex();
    return selectionModel()->isSelected(current) ? current : QModelIndex();
}

void ArticleListView::holdPlace()
{
    m_held = QPersistentModelIndex();
    if (!model() || model()->rowCount() == 0)
        return;
    const QModelIndex current = chosenIndex();
    const bool currentInSight = current.isValid() && viewport()->rect().intersects(visualRect(current));
    if (!currentInSight && verticalScrollBar()->value() == 0)
        return;
    m_held = currentInSight ? current : firstInSight();
    m_heldTop = visualRect(m_held).top();
}

void ArticleListView::restorePlace()
{
    if (!m_held.isValid())
        return;
    executeDelayedItemsLayout();
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(bar->value() + visualRect(m_held).top() - m_heldTop);
    m_held = QPersistentModelIndex();
}

int ArticleListView::lowestRowInUse() const
{
    if (!model() || model()->rowCount() == 0)
        return -1;
    const QModelIndex last = indexAt(QPoint(viewport()->width() / 2, viewport()->height() - 1));
    const int lastRow = last.isValid() ? last.row() : model()->rowCount() - 1;
    return std::max(lastRow, chosenIndex().row());
}

void ArticleListView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (model() && model()->rowCount() > 0)
        emit painted();
}

void ArticleListView::contextMenuEvent(QContextMenuEvent *event)
{
    if (const auto place = menuPlace(*this, *event))
        emit menuRequested(*place);
}

void ArticleListView::keyPressEvent(QKeyEvent *event)
{
    if (isWindowsLetter(*event))
        event->ignore();
    else
        QListView::keyPressEvent(event);
}

void ArticleListView::resizeEvent(QResizeEvent *event)
{
    // QListView lays out anew when its height changes, but the heights of rows depend on the width.
    const bool otherWidth = event->size().width() != event->oldSize().width();
    if (otherWidth) {
        holdPlace();
        scheduleDelayedItemsLayout();
    }
    QListView::resizeEvent(event);
    if (otherWidth)
        restorePlace();
}

} // namespace depesche::ui
