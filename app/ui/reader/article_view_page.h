// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader pane needs of the widget that shows a rendered page.
#pragma once

#include "domain/reading_place.h"

#include <QColor>
#include <QPoint>
#include <QString>
#include <QUrl>
#include <QWidget>

#include <memory>
#include <optional>

class QPrinter;

namespace depesche::ui
{

enum class PagePosition { Top, Keep };
enum class ScrollDirection { Up, Down };
enum class FindDirection { Forward, Backward };

/// What lies under the pointer.
struct PageSpot {
    QUrl link;           ///< empty if none
    QString pictureHash; ///< of a stored picture; empty if none
};

/// Main thread. Shows one page of ours at a time, runs nothing in it, loads nothing from the network.
class ArticleViewPage : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// The view is a QTextDocument and wants the simple style sheet.
    virtual bool wantsRichText() const { return false; }

    /// Replaces the page. `Keep` leaves what is being read where it is: the new page is the same article.
    virtual void showPage(const QString &html, PagePosition position) = 0;
    /// Shows the page at this place from the first painting on.
    virtual void showPageAt(const QString &html, const ReadingPlace &place) = 0;
    virtual void clearPage() = 0;
    /// What is seen until the first page is painted.
    virtual void setBackground(const QColor &color) = 0;

    /// Scrolls by a little less than a screen. False if the page was at its end already.
    virtual bool scrollPage(ScrollDirection direction) = 0;

    /// Marks and shows the next place; findFinished() tells how many there are. Empty text ends the search.
    virtual void findText(const QString &text, FindDirection direction) = 0;

    virtual bool hasSelection() const = 0;
    virtual QString selectedText() const = 0;
    virtual void copySelection() = 0;
    virtual void selectAll() = 0;
    /// Writes the page as PDF; printed() follows.
    virtual void printToPdf(const QString &file) = 0;
    /// Lays the page out for the printer and prints it; paperPrinted() follows.
    virtual void print(const std::shared_ptr<QPrinter> &printer) = 0;

signals:
    void pageShown();
    /// The person scrolled, and rests; none where the text is barely begun or was read to its end.
    void placeChanged(const std::optional<depesche::ReadingPlace> &place);
    /// A link was pressed; `newWindow` if the person asked for another window (middle button, modifier).
    void linkActivated(const QUrl &url, bool newWindow);
    /// The address under the pointer; empty if none.
    void linkHovered(const QUrl &url);
    void menuRequested(const depesche::ui::PageSpot &spot, const QPoint &globalPosition);
    /// The space bar was pressed where there is nothing left to scroll.
    void scrolledPastEnd(depesche::ui::ScrollDirection direction);
    /// The wheel was turned with Ctrl: larger text for positive steps.
    void textSizeTurned(int steps);
    /// `current` counts from 1; both 0 if nothing was found.
    void findFinished(int current, int total);
    void printed(const QString &file, bool ok);
    void paperPrinted(bool ok);
    /// The page can not be shown any more; showPage() brings it back.
    void crashed();
};

} // namespace depesche::ui
