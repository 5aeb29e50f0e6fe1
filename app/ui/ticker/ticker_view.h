// SPDX-License-Identifier: GPL-3.0-or-later
// The list view of the live ticker: rows of two heights and unfolded ones, and a place that is kept.
#pragma once

#include "domain/ids.h"

#include <QList>
#include <QListView>
#include <QPersistentModelIndex>

#include <vector>

class QPushButton;
class QVariantAnimation;

namespace depesche::ui
{

class TickerModel;

/// Lays rows out itself: QListView does all of them anew for each row that comes. Who stands at the newest
/// entry sees new ones slide in; for others nothing moves, and a button says how many have come.
class TickerView final : public QListView
{
    Q_OBJECT
public:
    explicit TickerView(TickerModel &model, QWidget *parent = nullptr);
    ~TickerView() override;

    /// At the end where news come, or on the way there.
    bool isAtNewest() const;
    void jumpToNewest();
    /// Turns the list round; who stands at the newest entry stays there, else the place is kept.
    void setOldestFirst(bool oldestFirst);
    void setUnfolded(const QModelIndex &index, bool unfolded);
    /// Rows may have other heights.
    void measureAgain();
    /// Entries of which the better part is in sight.
    QList<int> rowsInSight() const;
    int newBeyond() const { return m_beyond; } ///< how many have come that were not in sight

    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    void setModel(QAbstractItemModel *model) override;

signals:
    void menuRequested(const QPoint &globalPosition);
    /// The oldest loaded row is near: more should be loaded.
    void olderWanted();
    /// Other rows may be in sight.
    void sightChanged();
    void newBeyondChanged(int count);
    /// Rows were painted.
    void painted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    QModelIndexList selectedIndexes() const override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles) override;

private:
    // ticker_view_layout.cpp
    void measureAll() const;
    void measureRows(int first, int last) const;
    const std::vector<int> &tops() const; ///< of all rows, and the end of the last one
    int rowAtHeight(int y) const;
    int contentHeight() const;
    QStyleOptionViewItem rowOption() const;

    void holdPlace();
    void restorePlace();
    void aboutToApply();
    void applied();
    bool isReading() const;
    void slideToNewest();
    void stopSliding();
    int newestValue() const;
    void noteScrolled();
    void setBeyond(int count);
    void placeButton();

    TickerModel &m_model;
    mutable std::vector<int> m_heights;
    mutable std::vector<int> m_tops;
    mutable bool m_topsOutdated = true;
    mutable int m_measuredWidth = 0;
    QPersistentModelIndex m_held;
    int m_heldTop = 0;
    bool m_followsNewest = true; ///< while a change is applied
    int m_comeMeanwhile = 0;     ///< rows at the newest end, while a change is applied
    int m_beyond = 0;
    QVariantAnimation *m_slide;
    QPushButton *m_button;
};

} // namespace depesche::ui
