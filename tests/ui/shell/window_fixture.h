// SPDX-License-Identifier: GPL-3.0-or-later
// The real window on real services and a real store; clock and network are the test's.
#pragma once

#include "base/executor.h"
#include "fake_clock.h"
#include "scripted_http_client.h"
#include "services/fulltext/full_text_service.h"
#include "services/keeping/page_keeper.h"
#include "services/library/library_service.h"
#include "services/offline/offline_service.h"
#include "services/reading/export_service.h"
#include "services/reading/reading_service.h"
#include "services/refresh/activity_log.h"
#include "services/refresh/feed_discovery_service.h"
#include "services/refresh/refresh_service.h"
#include "services/ticker/ticker_discovery.h"
#include "services/ticker/ticker_export.h"
#include "services/ticker/ticker_library.h"
#include "services/ticker/ticker_service.h"
#include "settings/settings.h"
#include "store/feed_repository.h"
#include "store/store.h"
#include "test_vault.h"
#include "ui/library/article_list_pane.h"
#include "ui/library/navigation_view.h"
#include "ui/reader/article_scheme.h"
#include "ui/reader/reader_pane.h"
#include "ui/shell/action_catalogue.h"
#include "ui/shell/main_window.h"

#include <QAction>
#include <QApplication>
#include <QListView>
#include <QTest>

#include <memory>

namespace depesche::testing
{

/// What a future brought; ends the test's waiting after five seconds.
template <class T>
T settled(const QFuture<T> &future)
{
    (void)QTest::qWaitFor([&] { return future.isFinished(); }, 5000);
    return future.result();
}

/// A draft that is this many minutes old.
ArticleDraft draft(const QString &identity, const QString &title, const QDateTime &now, int minutes);

class WindowFixture
{
public:
    /// On the profile in this folder; two fixtures may follow each other on one.
    explicit WindowFixture(const QString &folder);
    ~WindowFixture();
    WindowFixture(const WindowFixture &) = delete;
    WindowFixture &operator=(const WindowFixture &) = delete;

    /// "Nordblick" with `nordblick` articles in the folder "Hafen", "Weltspiegel" with `weltspiegel` articles
    /// at the top.
    void fill(int nordblick = 8, int weltspiegel = 4);
    FeedId subscribe(const QString &title, const QStringList &folders, const QList<ArticleDraft> &articles);
    /// Makes the window and waits until it is shown and the library is loaded.
    void open();
    void close();

    QAction *action(ui::ActionId id) const { return window->actions()[id]; }
    QAbstractItemModel *rows() const { return window->list().findChild<QListView *>()->model(); }
    QString currentTitle() const;
    template <class W>
    W *part(const char *name) const
    {
        return window->findChild<W *>(QLatin1String(name));
    }

    QString folder;
    FakeClock clock;
    ScriptedHttpClient http;
    TestVault vault;
    Executor executor;
    Settings settings;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<library::LibraryService> library;
    std::unique_ptr<refresh::RefreshService> refresh;
    std::unique_ptr<refresh::FeedDiscoveryService> discovery;
    std::unique_ptr<refresh::ActivityLog> activity;
    std::unique_ptr<reading::ReadingService> reading;
    std::unique_ptr<reading::ExportService> exporter;
    std::unique_ptr<offline::OfflineService> offline;
    std::unique_ptr<fulltext::FullTextService> fullTexts;
    std::unique_ptr<keeping::PageKeeper> pageKeeper;
    std::unique_ptr<ticker::TickerService> tickers;
    std::unique_ptr<ticker::TickerLibrary> tickerLibrary;
    std::unique_ptr<ticker::TickerDiscovery> tickerDiscovery;
    std::unique_ptr<ticker::TickerExport> tickerExport;
    std::unique_ptr<ui::MainWindow> window;
    FeedId nordblick;
    FeedId weltspiegel;
};

/// main() of a window test: the scheme is known before there is an application.
template <class Test>
int runWindowTest(int argc, char **argv)
{
    ui::registerArticleScheme();
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace depesche::testing
