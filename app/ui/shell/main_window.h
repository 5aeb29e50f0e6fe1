// SPDX-License-Identifier: GPL-3.0-or-later
// The main window: arranges the panes, remembers its layout, brings menus, tool bar and status bar.
#pragma once

#include "domain/ids.h"
#include "domain/query.h"

#include <QMainWindow>

class QDockWidget;
class QSplitter;
class QStackedWidget;
class QToolBar;

namespace depesche
{
class Clock;
class Executor;
class Settings;
} // namespace depesche
namespace depesche::library
{
class LibraryService;
}
namespace depesche::offline
{
class OfflineService;
}
namespace depesche::reading
{
class ReadingService;
}
namespace depesche::refresh
{
class FeedDiscoveryService;
class RefreshService;
} // namespace depesche::refresh

namespace depesche::ui
{

class ActionCatalogue;
class ArticleActions;
class ArticleListPane;
class NavigationView;
class ReaderPane;
class SearchField;
class SourceActions;
class StatusLine;
class Toast;
class WorkReporter;

/// What the window stands on; all of it outlives the window.
struct WindowServices {
    library::LibraryService &library;
    refresh::RefreshService &refresh;
    refresh::FeedDiscoveryService &discovery;
    reading::ReadingService &reading;
    offline::OfflineService &offline;
    Settings &settings;
    Executor &executor;
    Clock &clock;
    bool demoAvailable = false; ///< the demo newsroom is installed
};

class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const WindowServices &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Brings back the layout of the last start and shows the library as soon as it is loaded.
    void start();

    ArticleListPane &list() { return *m_list; }
    ReaderPane &reader() { return *m_reader; }
    ActionCatalogue &actions() { return *m_actions; }

signals:
    void demoRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildToolBar();
    void buildDocks();
    void connectPanes();
    void connectActions();
    void applySettings();
    void applyTheme();
    void showFirstStartIfEmpty();
    void restoreLayout();
    void saveLayout();
    void openPlace(const ArticleQuery &query, const QString &title);
    void search(const QString &text);
    void showArticle(ArticleId id);
    void offerUndo();

    WindowServices m_services;
    ActionCatalogue *m_actions;
    QToolBar *m_toolBar = nullptr;
    SearchField *m_search = nullptr;
    QDockWidget *m_navigationDock = nullptr;
    NavigationView *m_navigation = nullptr;
    QStackedWidget *m_centre = nullptr;
    QSplitter *m_splitter = nullptr;
    ArticleListPane *m_list = nullptr;
    ReaderPane *m_reader = nullptr;
    StatusLine *m_status = nullptr;
    Toast *m_toast = nullptr;
    ArticleActions *m_articleActions = nullptr;
    SourceActions *m_sourceActions = nullptr;
    WorkReporter *m_workReporter = nullptr;
    QString m_placeTitle;
    ArticleQuery m_place;
};

} // namespace depesche::ui
