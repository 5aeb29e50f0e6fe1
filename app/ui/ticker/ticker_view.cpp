// SPDX-License-Identifier: GPL-3.0-or-later
// TickerView: what moves when rows come and go, keys, the button that leads to news.
#include "ui/ticker/ticker_view.h"

#include "ui/common/list_gestures.h"
#include "ui/common/motion.h"
#include "ui/ticker/ticker_model.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollBar>
#include <QVariantAnimation>

#include <algorithm>
#include <utility>

namespace depesche::ui
{
namespace
{

constexpr int kSlideMs = 180;
/// Slower wheels end a few pixels off.
constexpr int kNearNewest = 3;
constexpr int kButtonMargin = 8;

bool changesHeights(const QList<int> &roles)
{
    return roles.isEmpty() || roles.contains(TickerExpandedRole);
}

} // namespace

TickerView::TickerView(TickerModel &model, QWidget *parent)
    : QListView(parent), m_model(model), m_slide(new QVariantAnimation(this)), m_button(new QPushButton(this))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setAccessibleName(tr("Entries of the live ticker"));
    m_button->setObjectName(QStringLiteral("primary"));
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->hide();
    m_slide->setDuration(kSlideMs);
    m_slide->setEasingCurve(QEasingCurve::OutCubic);
    connect(m_slide, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &value) { verticalScrollBar()->setValue(value.toInt()); });
    connect(m_button, &QPushButton::clicked, this, &TickerView::jumpToNewest);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &TickerView::noteScrolled);
    connect(verticalScrollBar(), &QScrollBar::sliderPressed, this, &TickerView::stopSliding);
    connect(&model, &TickerModel::aboutToApply, this, &TickerView::aboutToApply);
    connect(&model, &TickerModel::applied, this, &TickerView::applied);
    setModel(&model);
}

TickerView::~TickerView() = default;

void TickerView::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
        const int rowsBefore = m_model.rowCount() + last - first + 1;
        if (m_heights.size() == size_t(rowsBefore))
            m_heights.erase(m_heights.begin() + first, m_heights.begin() + last + 1);
        m_topsOutdated = true;
        updateGeometries();
        viewport()->update();
    });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        stopSliding();
        m_heights.clear();
        m_topsOutdated = true;
        setBeyond(0);
        updateGeometries();
        viewport()->update();
    });
}

void TickerView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    const int count = end - start + 1;
    if (m_heights.size() == size_t(m_model.rowCount() - count)) {
        m_heights.insert(m_heights.begin() + start, size_t(count), 0);
        measureRows(start, end);
    }
    const bool atNewestEnd = m_model.isOldestFirst() ? end == m_model.rowCount() - 1 : start == 0;
    if (atNewestEnd && m_model.state() == TickerModel::State::Ready)
        m_comeMeanwhile += count;
    // Here and below not QListView's, which would lay out all rows anew.
    QAbstractItemView::rowsInserted(parent, start, end); // NOLINT(bugprone-parent-virtual-call)
    updateGeometries();
    viewport()->update();
}

void TickerView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                             const QList<int> &roles)
{
    const bool known = m_heights.size() == size_t(m_model.rowCount());
    if (changesHeights(roles) && known) {
        measureRows(topLeft.row(), bottomRight.row());
        updateGeometries();
    }
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles); // NOLINT(bugprone-parent-virtual-call)
    viewport()->update();
}

void TickerView::measureAgain()
{
    holdPlace();
    measureAll();
    updateGeometries();
    restorePlace();
    viewport()->update();
}

int TickerView::newestValue() const
{
    return m_model.isOldestFirst() ? verticalScrollBar()->maximum() : 0;
}

bool TickerView::isAtNewest() const
{
    return m_slide->state() == QAbstractAnimation::Running ||
           std::abs(verticalScrollBar()->value() - newestValue()) <= kNearNewest;
}

/// Something is open, or chosen by key, in sight: it must not be pushed away.
bool TickerView::isReading() const
{
    const int last =
        std::min(rowAtHeight(verticalOffset() + viewport()->height() - 1), m_model.rowCount() - 1);
    for (int row = std::max(rowAtHeight(verticalOffset()), 0); row <= last; ++row) {
        if (m_model.isExpanded(row) || (hasFocus() && selectionModel()->isSelected(m_model.index(row))))
            return true;
    }
    return false;
}

void TickerView::holdPlace()
{
    m_held = QPersistentModelIndex();
    if (m_model.rowCount() == 0)
        return;
    const QModelIndex current = currentIndex();
    const bool chosen =
        selectionModel()->isSelected(current) && viewport()->rect().intersects(visualRect(current));
    m_held = chosen ? current : m_model.index(std::max(rowAtHeight(verticalOffset()), 0));
    m_heldTop = visualRect(m_held).top();
}

void TickerView::restorePlace()
{
    if (m_held.isValid())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(m_held).top() - m_heldTop);
    m_held = QPersistentModelIndex();
}

void TickerView::aboutToApply()
{
    m_followsNewest = m_model.rowCount() == 0 || (isAtNewest() && !isReading());
    m_comeMeanwhile = 0;
    const int oldestInSight = m_model.isOldestFirst() ? rowAtHeight(verticalOffset())
                                                      : rowAtHeight(verticalOffset() + viewport()->height());
    m_model.setRowInUse(std::clamp(oldestInSight, 0, std::max(m_model.rowCount() - 1, 0)));
    holdPlace();
}

void TickerView::applied()
{
    const int come = std::exchange(m_comeMeanwhile, 0);
    if (m_followsNewest && !m_held.isValid()) {
        verticalScrollBar()->setValue(newestValue()); // the first rows there are
    } else {
        restorePlace();
        if (m_followsNewest)
            slideToNewest();
        else if (come > 0)
            setBeyond(m_beyond + come);
    }
    noteScrolled();
}

void TickerView::slideToNewest()
{
    const int value = verticalScrollBar()->value();
    const int wanted = newestValue();
    if (value == wanted)
        return;
    m_slide->stop();
    const bool far = std::abs(value - wanted) > viewport()->height();
    if (motionIsReduced() || far || !isVisible()) {
        verticalScrollBar()->setValue(wanted);
        return;
    }
    m_slide->setStartValue(value);
    m_slide->setEndValue(wanted);
    m_slide->start();
}

void TickerView::stopSliding()
{
    m_slide->stop();
}

void TickerView::jumpToNewest()
{
    stopSliding();
    verticalScrollBar()->setValue(newestValue());
    setBeyond(0);
    if (m_model.rowCount() > 0)
        selectionModel()->setCurrentIndex(m_model.index(m_model.newestRow()), QItemSelectionModel::NoUpdate);
    if (m_button->hasFocus())
        setFocus();
}

void TickerView::setOldestFirst(bool oldestFirst)
{
    if (m_model.isOldestFirst() == oldestFirst)
        return;
    const bool atNewest = isAtNewest();
    stopSliding();
    holdPlace();
    if (m_heights.size() == size_t(m_model.rowCount()))
        std::reverse(m_heights.begin(), m_heights.end());
    m_topsOutdated = true;
    m_model.setOldestFirst(oldestFirst);
    updateGeometries();
    restorePlace();
    if (atNewest)
        verticalScrollBar()->setValue(newestValue());
    noteScrolled();
    viewport()->update();
}

void TickerView::setUnfolded(const QModelIndex &index, bool unfolded)
{
    if (!index.isValid())
        return;
    stopSliding();
    m_model.setExpanded(index.row(), unfolded);
    scrollTo(index);
    emit sightChanged();
}

QList<int> TickerView::rowsInSight() const
{
    QList<int> rows;
    const int last =
        std::min(rowAtHeight(verticalOffset() + viewport()->height() - 1), m_model.rowCount() - 1);
    for (int row = std::max(rowAtHeight(verticalOffset()), 0); row <= last; ++row) {
        const QRect rect = visualRect(m_model.index(row));
        const QRect seen = rect.intersected(viewport()->rect());
        if (2 * seen.height() >= std::min(rect.height(), viewport()->height()))
            rows.append(row);
    }
    return rows;
}

void TickerView::noteScrolled()
{
    const int value = verticalScrollBar()->value();
    const int first = std::max(rowAtHeight(value), 0);
    const int last = rowAtHeight(value + viewport()->height() - 1);
    const int beyond = m_model.isOldestFirst() ? m_model.rowCount() - 1 - last : first;
    setBeyond(isAtNewest() ? 0 : std::clamp(m_beyond, 0, std::max(beyond, 0)));
    const int left = m_model.isOldestFirst() ? value : verticalScrollBar()->maximum() - value;
    if (m_model.canFetchMore() && left < 2 * viewport()->height())
        emit olderWanted();
    emit sightChanged();
}

void TickerView::setBeyond(int count)
{
    if (m_beyond == count)
        return;
    m_beyond = count;
    m_button->setText(tr("%n new entries", nullptr, count));
    m_button->setVisible(count > 0);
    placeButton();
    emit newBeyondChanged(count);
}

/// At the end where the news are.
void TickerView::placeButton()
{
    if (m_button->isHidden())
        return;
    m_button->adjustSize();
    const int top =
        m_model.isOldestFirst() ? viewport()->height() - m_button->height() - kButtonMargin : kButtonMargin;
    m_button->move((viewport()->width() - m_button->width()) / 2, top);
    m_button->raise();
}

void TickerView::resizeEvent(QResizeEvent *event)
{
    const bool atNewest = isAtNewest();
    if (event->size().width() != m_measuredWidth)
        measureAgain();
    else
        updateGeometries();
    QAbstractItemView::resizeEvent(event); // NOLINT(bugprone-parent-virtual-call)
    if (atNewest)
        verticalScrollBar()->setValue(newestValue());
    noteScrolled();
}

void TickerView::scrollContentsBy(int, int)
{
    viewport()->update();
}

void TickerView::wheelEvent(QWheelEvent *event)
{
    stopSliding();
    QListView::wheelEvent(event);
}

void TickerView::mousePressEvent(QMouseEvent *event)
{
    stopSliding();
    QListView::mousePressEvent(event);
}

void TickerView::keyPressEvent(QKeyEvent *event)
{
    stopSliding();
    const QModelIndex current = currentIndex();
    switch (event->key()) {
    case Qt::Key_Space:
        if (current.isValid())
            setUnfolded(current, !m_model.isExpanded(current.row()));
        return;
    case Qt::Key_Right:
    case Qt::Key_Left:
        setUnfolded(current, event->key() == Qt::Key_Right);
        return;
    default:
        break;
    }
    if (isWindowsLetter(*event))
        event->ignore();
    else
        QListView::keyPressEvent(event);
}

void TickerView::contextMenuEvent(QContextMenuEvent *event)
{
    if (const auto place = menuPlace(*this, *event))
        emit menuRequested(*place);
}

void TickerView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measureAgain();
}

} // namespace depesche::ui
