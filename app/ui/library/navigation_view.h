// SPDX-License-Identifier: GPL-3.0-or-later
// The tree at the left: places (Today, Unread, Saved, Offline), folders, feeds and live tickers with counts
// and marks.
#pragma once

#include "domain/ids.h"
#include "domain/query.h"

#include <QTreeView>

namespace depesche::library
{
class LibraryService;
}
namespace depesche::ticker
{
class TickerLibrary;
}

namespace depesche::ui
{

class NavigationModel;

/// Main thread. Follows library and tickers by itself. Feeds can be dragged into folders. Choosing a ticker
/// leaves the selected place as it is.
class NavigationView final : public QTreeView
{
    Q_OBJECT
public:
    NavigationView(library::LibraryService &library, ticker::TickerLibrary &tickers,
                   QWidget *parent = nullptr);

    /// What is selected; scope Unread before anything was.
    ArticleQuery place() const;
    QString placeTitle() const;
    /// The selected place as text for the settings, and back. Selects Unread where the text names nothing
    /// that is there; a feed or folder is looked for again once the library is loaded.
    QString savedPlace() const;
    void restorePlace(const QString &saved);
    void select(const ArticleQuery &place);

    QSize sizeHint() const override;

signals:
    void placeSelected(const depesche::ArticleQuery &query, const QString &title);
    /// The plus sign beside the heading of the sources.
    void subscribeRequested();
    /// The plus sign beside the heading of the live tickers.
    void followRequested();
    /// A ticker was pressed, or chosen by Return.
    void tickerChosen(depesche::TickerId ticker);
    void tickerMenuRequested(depesche::TickerId ticker, const QPoint &globalPosition);
    /// Context menu wanted for the selected place, at this global position.
    void menuRequested(const QPoint &globalPosition);

protected:
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                         const QEvent *event) const override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    bool viewportEvent(QEvent *event) override;

private:
    QModelIndex selectedIndex() const;
    void selectionMoved();
    void rememberExpansion(const QModelIndex &index, bool expanded);
    void expandAsStored(const QModelIndex &parent, int first, int last);
    void libraryLoaded();
    bool isOnArrow(const QModelIndex &index, const QPoint &position) const;

    library::LibraryService &m_library;
    NavigationModel *m_model;
    QString m_wanted;         ///< place to be restored once the library is loaded
    bool m_following = false; ///< expansion changes because of the model, not of the person
};

} // namespace depesche::ui
