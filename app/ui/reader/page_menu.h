// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of a place in the page: copying, opening, and what can be done with a picture.
#pragma once

#include "services/reading/article_source.h"
#include "ui/reader/article_view_page.h"

#include <QObject>

namespace depesche
{
class Executor;
}

namespace depesche::ui
{

class PictureOutput;

/// Main thread. Shows menus and dialogs that do not block.
class PageMenu final : public QObject
{
    Q_OBJECT
public:
    PageMenu(reading::ArticleSource &source, Executor &executor, QWidget *window);

    void show(const PageSpot &spot, bool hasSelection, const QPoint &globalPosition);

signals:
    void copyRequested();
    void copyQuoteRequested();
    void selectAllRequested();
    /// As the page has it: perhaps depesche://action/ask.
    void openRequested(const QUrl &url);
    void showRequested(const QString &pictureHash);
    void pictureSaved(const QString &file, bool ok);

private:
    PictureOutput *m_output;
    QWidget *m_window;
};

} // namespace depesche::ui
