// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's actions do with articles: moving, marking, saving, links, offline.
#pragma once

#include "domain/article.h"
#include "domain/query.h"

#include <QObject>
#include <QUrl>

class QWidget;

namespace depesche::library
{
class LibraryService;
}
namespace depesche::offline
{
class OfflineService;
}

namespace depesche::ui
{

class ActionCatalogue;
class ListPane;
class ReaderPane;

/// Main thread. Works on the rows selected in the list; without any, on the article shown.
class ArticleActions final : public QObject
{
    Q_OBJECT
public:
    ArticleActions(library::LibraryService &library, offline::OfflineService &offline,
                   ActionCatalogue &actions, ListPane &list, ReaderPane &reader, QWidget *window);

    /// Hands http, https and mailto to the desktop; says so with the address when that fails.
    void openInBrowser(const QUrl &url);

signals:
    void message(const QString &words);

private:
    void toggleRead();
    void toggleSaved();
    void markRange(ArticleRange range);
    void copyLinks();
    void keepOffline();
    void nextUnread();
    void updateEnabled();

    library::LibraryService &m_library;
    offline::OfflineService &m_offline;
    ActionCatalogue &m_actions;
    ListPane &m_list;
    ReaderPane &m_reader;
    QWidget *m_window;
};

} // namespace depesche::ui
