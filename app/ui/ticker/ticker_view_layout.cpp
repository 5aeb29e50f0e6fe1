// SPDX-License-Identifier: GPL-3.0-or-later
// TickerView: heights of rows, where each stands, painting, cursor and selection.
#include "ui/ticker/ticker_model.h"
#include "ui/ticker/ticker_view.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace depesche::ui
{
namespace
{

constexpr int kOneStep = 34;

} // namespace

QStyleOptionViewItem TickerView::rowOption() const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = QRect(0, 0, viewport()->width(), 0);
    return option;
}

void TickerView::measureAll() const
{
    m_heights.assign(size_t(m_model.rowCount()), 0);
    m_measuredWidth = viewport()->width();
    if (!m_heights.empty())
        measureRows(0, int(m_heights.size()) - 1);
    m_topsOutdated = true;
}

void TickerView::measureRows(int first, int last) const
{
    const QStyleOptionViewItem option = rowOption();
    for (int row = first; row <= last; ++row)
        m_heights[size_t(row)] = itemDelegate()->sizeHint(option, m_model.index(row)).height();
    m_topsOutdated = true;
}

const std::vector<int> &TickerView::tops() const
{
    if (m_heights.size() != size_t(m_model.rowCount()))
        measureAll(); // in the middle of a change
    if (!m_topsOutdated)
        return m_tops;
    m_tops.resize(m_heights.size() + 1);
    int top = 0;
    for (size_t row = 0; row < m_heights.size(); ++row) {
        m_tops[row] = top;
        top += m_heights[row];
    }
    m_tops.back() = top;
    m_topsOutdated = false;
    return m_tops;
}

int TickerView::contentHeight() const
{
    return tops().back();
}

/// -1 above the first row, the number of rows below the last one.
int TickerView::rowAtHeight(int y) const
{
    const std::vector<int> &all = tops();
    return int(std::upper_bound(all.begin(), all.end(), y) - all.begin()) - 1;
}

int TickerView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect TickerView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_model.rowCount())
        return {};
    const std::vector<int> &all = tops();
    const auto row = size_t(index.row());
    return QRect(0, all[row] - verticalOffset(), viewport()->width(), m_heights[row]);
}

QModelIndex TickerView::indexAt(const QPoint &point) const
{
    const int row = rowAtHeight(point.y() + verticalOffset());
    return row >= 0 && row < m_model.rowCount() ? m_model.index(row) : QModelIndex();
}

void TickerView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const QRect rect = visualRect(index);
    const int room = viewport()->height();
    QScrollBar *bar = verticalScrollBar();
    if (hint == PositionAtTop || rect.top() < 0 || (hint == EnsureVisible && rect.height() > room))
        bar->setValue(bar->value() + rect.top());
    else if (hint == PositionAtBottom || rect.bottom() >= room)
        bar->setValue(bar->value() + rect.bottom() + 1 - room);
    else if (hint == PositionAtCenter)
        bar->setValue(bar->value() + rect.top() - (room - rect.height()) / 2);
}

void TickerView::doItemsLayout()
{
    QAbstractItemView::doItemsLayout(); // NOLINT(bugprone-parent-virtual-call)
    updateGeometries();
}

void TickerView::updateGeometries()
{
    QAbstractItemView::updateGeometries(); // NOLINT(bugprone-parent-virtual-call)
    QScrollBar *bar = verticalScrollBar();
    bar->setSingleStep(kOneStep);
    bar->setPageStep(viewport()->height());
    bar->setRange(0, std::max(contentHeight() - viewport()->height(), 0));
    placeButton();
}

void TickerView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    QStyleOptionViewItem option = rowOption();
    const QStyle::State common = option.state & ~(QStyle::State_Selected | QStyle::State_HasFocus);
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    const bool hovered = viewport()->underMouse();
    const int last = std::min(rowAtHeight(event->rect().bottom() + verticalOffset()), m_model.rowCount() - 1);
    for (int row = std::max(rowAtHeight(event->rect().top() + verticalOffset()), 0); row <= last; ++row) {
        const QModelIndex index = m_model.index(row);
        option.rect = visualRect(index);
        option.state = common;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        option.state.setFlag(QStyle::State_KeyboardFocusChange,
                             window()->testAttribute(Qt::WA_KeyboardFocusChange));
        option.state.setFlag(QStyle::State_MouseOver, hovered && option.rect.contains(pointer));
        itemDelegate()->paint(&painter, option, index);
    }
    if (m_model.rowCount() > 0)
        emit painted();
}

QModelIndex TickerView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int count = m_model.rowCount();
    if (count == 0)
        return {};
    const int current = currentIndex().row();
    const auto at = [&](int row) { return m_model.index(std::clamp(row, 0, count - 1)); };
    if (current < 0)
        return at(std::max(rowAtHeight(verticalOffset()), 0));
    switch (action) {
    case MoveUp:
    case MovePrevious:
        return at(current - 1);
    case MoveDown:
    case MoveNext:
        return at(current + 1);
    case MoveHome:
        return at(0);
    case MoveEnd:
        return at(count - 1);
    case MovePageUp:
        return at(std::min(rowAtHeight(tops()[size_t(current)] - viewport()->height()), current - 1));
    case MovePageDown:
        return at(std::max(rowAtHeight(tops()[size_t(current)] + viewport()->height()), current + 1));
    case MoveLeft:
    case MoveRight:
        break;
    }
    return at(current);
}

void TickerView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const int first = std::max(rowAtHeight(rect.top() + verticalOffset()), 0);
    const int last = std::min(rowAtHeight(rect.bottom() + verticalOffset()), m_model.rowCount() - 1);
    if (first > last)
        return;
    selectionModel()->select(QItemSelection(m_model.index(first), m_model.index(last)), command);
}

QRegion TickerView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        if (range.isValid())
            region += visualRect(range.topLeft()).united(visualRect(range.bottomRight()));
    }
    return region;
}

QModelIndexList TickerView::selectedIndexes() const
{
    return selectionModel() ? selectionModel()->selectedIndexes() : QModelIndexList();
}

} // namespace depesche::ui
