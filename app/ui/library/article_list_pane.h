// SPDX-License-Identifier: GPL-3.0-or-later
// The article list as a pane: header with title, count, filter and order; rows; empty and failed states;
// hits.
#pragma once

#include "domain/article.h"
#include "domain/query.h"

#include <QList>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QAction;

namespace depesche
{
class Clock;
class Executor;
} // namespace depesche
namespace depesche::library
{
class LibraryService;
}

namespace depesche::ui
{

/// Main thread. Lists by page from the library and follows its changes row by row. Rows marked as read while
/// they are shown stay until another place is opened.
class ArticleListPane final : public QWidget
{
    Q_OBJECT
public:
    /// `picturePath` gives the file of a stored picture by content hash.
    using PicturePath = std::function<QString(const QString &hash)>;

    ArticleListPane(library::LibraryService &library, PicturePath picturePath, Executor &executor,
                    Clock &clock, QWidget *parent = nullptr);
    ~ArticleListPane() override;

    /// Shows a place. Order and unread-only come with the query; the pane's own filter stays while the place
    /// is the same.
    void open(const ArticleQuery &query, const QString &title);
    /// Shows ranked hits for a text instead, until open() or an empty text.
    void search(const QString &text);
    bool isSearching() const;
    ArticleQuery query() const; ///< of the place, with filter and order

    std::optional<ArticleSummary> currentArticle() const;
    QList<ArticleSummary> selectedArticles() const; ///< in the list's order
    void select(ArticleId id);                      ///< if its row is loaded; articleChosen() is not emitted
    void moveCurrent(int rows);                     ///< +1 next, -1 previous; loads what is needed
    /// The next unread row below the current one, or from the top; false if there is none loaded or to load.
    bool selectNextUnread();
    void focusList();
    void openFilter();
    /// Shown at the header's right end (order, filter).
    void setHeaderActions(const QList<QAction *> &actions);

signals:
    /// The current row changed by key or press: to be shown.
    void articleChosen(depesche::ArticleId id);
    /// Return or double press.
    void articleActivated(depesche::ArticleId id);
    void selectionChanged();
    /// Context menu wanted for the selected rows.
    void menuRequested(const QPoint &globalPosition);
    /// The rows of the first page, or the words in their place, are painted for the first time since open().
    void firstPagePainted();
    /// The button of an empty list was pressed (refresh).
    void refreshRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace depesche::ui
