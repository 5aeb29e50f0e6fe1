// SPDX-License-Identifier: GPL-3.0-or-later
// The main window: joins the panes, follows library and settings.
#pragma once

#include "domain/ids.h"
#include "domain/query.h"
#include "settings/settings.h"
#include "ui/shell/window_services.h"

#include <QDialog>
#include <QMainWindow>
#include <QPointer>

#include <optional>

class QDockWidget;
class QSplitter;
class QStackedWidget;

namespace depesche::ui
{

class ActionCatalogue;
class ArticleActions;
class ArticleListPane;
class NavigationView;
class ReaderPane;
class SourceActions;
class StatusLine;
class TickerActions;
class TickerPane;
class Toast;
class WindowLayout;
class WindowToolBar;

/// Main thread. Only arranges: what actions do stands in ArticleActions, SourceActions and ViewActions.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const WindowServices &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Brings back the layout of the last start and shows the library as soon as it is loaded. Call before
    /// show().
    void start();
    /// Opens the subscribe dialog and looks at the address at once.
    void subscribeTo(const QString &address);
    /// Entries of tickers; in the title.
    void setUnreadEntries(int count);
    /// Shows this live ticker, at its newest entry.
    void showTicker(TickerId ticker);
    /// A sentence at the window's lower edge.
    void tell(const QString &words);

    ArticleListPane &list() { return *m_list; }
    ReaderPane &reader() { return *m_reader; }
    NavigationView &navigation() { return *m_navigation; }
    TickerPane &ticker() { return *m_ticker; }
    ActionCatalogue &actions() { return *m_actions; }

signals:
    void demoRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildDocks();
    void buildActions();
    void connectPanes();
    void connectReader();
    void connectLibrary();
    void connectTickers();
    void applySettings();
    void applyTheme();
    void applyReadingStyle();
    void showLibrary();
    void showFirstStartIfEmpty();
    void openPlace(const ArticleQuery &query, const QString &title);
    void showTitle();
    void search(const QString &text);
    void showArticle(ArticleId id);
    void showFailures();
    void noteShown(ArticleId id);
    void offerUndo();

    WindowServices m_services;
    ActionCatalogue *m_actions;
    WindowToolBar *m_toolBar = nullptr;
    QDockWidget *m_navigationDock = nullptr;
    NavigationView *m_navigation = nullptr;
    QDockWidget *m_tickerDock = nullptr;
    TickerPane *m_ticker = nullptr;
    QStackedWidget *m_centre = nullptr;
    QSplitter *m_splitter = nullptr;
    ArticleListPane *m_list = nullptr;
    ReaderPane *m_reader = nullptr;
    StatusLine *m_status = nullptr;
    Toast *m_toast = nullptr;
    WindowLayout *m_layout = nullptr;
    ArticleActions *m_articleActions = nullptr;
    SourceActions *m_sourceActions = nullptr;
    TickerActions *m_tickerActions = nullptr;
    QPointer<QDialog> m_failures;

    ArticleQuery m_place; ///< with the order and the filter of the settings
    QString m_placeTitle;
    int m_unreadEntries = 0;
    bool m_started = false;              ///< the library is loaded and the last place known
    bool m_tickersShown = false;         ///< or the person knows where they are
    bool m_undoing = false;              ///< until the library says what can be undone next
    std::optional<ColorScheme> m_scheme; ///< the wish that the theme in force was made for
    std::optional<bool> m_dark;          ///< in force; none before the first theme
};

} // namespace depesche::ui
