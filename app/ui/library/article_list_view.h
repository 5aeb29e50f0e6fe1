// SPDX-License-Identifier: GPL-3.0-or-later
// The list view: keeps its place while rows come and go.
#pragma once

#include <QListView>
#include <QPersistentModelIndex>

namespace depesche::ui
{

class ArticleListView final : public QListView
{
    Q_OBJECT
public:
    explicit ArticleListView(QWidget *parent = nullptr);

    /// Remembers where the current row (else the first one in sight) stands, and puts it there again. A list
    /// that stands at its top without a current row lets new rows push down the others.
    void holdPlace();
    void restorePlace();
    /// Rows may have other heights; done once, when the event loop runs again.
    void layOutAgain() { scheduleDelayedItemsLayout(); }
    /// The lowest row that is in sight or current; -1 if there is none.
    int lowestRowInUse() const;

signals:
    void menuRequested(const QPoint &globalPosition);
    /// Rows were painted.
    void painted();
    /// The end is near: more should be loaded.
    void endIsNear();

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QModelIndex chosenIndex() const;
    QModelIndex firstInSight() const;

    QPersistentModelIndex m_held;
    int m_heldTop = 0;
};

} // namespace depesche::ui
