// SPDX-License-Identifier: GPL-3.0-or-later
// Building and filling what the window stands on.
#include "window_fixture.h"

#include "store/picture_repository.h"

namespace depesche::testing
{

ArticleDraft draft(const QString &identity, const QString &title, const QDateTime &now, int minutes)
{
    ArticleDraft draft;
    draft.identity = identity;
    draft.title = title;
    draft.url = QUrl(QStringLiteral("https://nordblick.example/%1").arg(identity));
    draft.summary = QStringLiteral("Kurz: %1").arg(title);
    draft.html = QStringLiteral("<p>Der Text von %1.</p>").arg(title);
    draft.text = QStringLiteral("Der Text von %1.").arg(title);
    draft.language = QStringLiteral("de");
    draft.published = now.addSecs(-60 * minutes);
    return draft;
}

WindowFixture::WindowFixture(const QString &theFolder)
    : folder(theFolder), settings(folder + QStringLiteral("/settings.ini"))
{
    auto opened = store::Store::open({folder, false, false}, clock);
    Q_ASSERT(opened);
    store = std::move(opened).value();
    library = std::make_unique<library::LibraryService>(*store, *vault, executor, clock);
    refresh = std::make_unique<refresh::RefreshService>(*store, http, *vault, executor, clock);
    discovery = std::make_unique<refresh::FeedDiscoveryService>(http, executor, clock);
    activity = std::make_unique<refresh::ActivityLog>(clock);
    reading = std::make_unique<reading::ReadingService>(*store, executor);
    exporter = std::make_unique<reading::ExportService>(*store, executor);
    offline = std::make_unique<offline::OfflineService>(*store, http, executor, clock);
    fullTexts = std::make_unique<fulltext::FullTextService>(*store, http, executor, clock);
    pageKeeper = std::make_unique<keeping::PageKeeper>(*store, http, executor, clock);
    tickers = std::make_unique<ticker::TickerService>(*store, http, clock, executor, [] { return 0.5; });
    tickerLibrary = std::make_unique<ticker::TickerLibrary>(*store);
    tickerDiscovery = std::make_unique<ticker::TickerDiscovery>(http, executor);
    tickerExport = std::make_unique<ticker::TickerExport>(*store, executor, clock);
    // As the core does it.
    QObject::connect(&settings, &Settings::changed, offline.get(),
                     [this] { offline->setOffline(settings.workOffline()); });
}

WindowFixture::~WindowFixture()
{
    close();
}

void WindowFixture::fill(int ofNordblick, int ofWeltspiegel)
{
    QList<ArticleDraft> first;
    QList<ArticleDraft> second;
    for (int i = 1; i <= ofNordblick; ++i)
        first.append(draft(QStringLiteral("n%1").arg(i), QStringLiteral("Hafenmeldung %1").arg(i),
                           clock.now(), 10 * i));
    for (int i = 1; i <= ofWeltspiegel; ++i)
        second.append(draft(QStringLiteral("w%1").arg(i), QStringLiteral("Weltmeldung %1").arg(i),
                            clock.now(), 1000 + 10 * i));
    nordblick = subscribe(QStringLiteral("Nordblick"), {QStringLiteral("Hafen")}, first);
    weltspiegel = subscribe(QStringLiteral("Weltspiegel"), {}, second);
}

FeedId WindowFixture::subscribe(const QString &title, const QStringList &folders,
                                const QList<ArticleDraft> &articles)
{
    Feed feed;
    feed.title = title;
    feed.url = QUrl(QStringLiteral("https://%1.example/feed.xml").arg(title.toLower()));
    const FeedId id = settled(store->feeds().add({feed, folders})).value().id;
    store::Arrival arrival;
    arrival.feed = id;
    arrival.title = title;
    arrival.format = QStringLiteral("rss-2.0");
    arrival.fetch.lastSuccess = clock.now();
    arrival.articles = articles;
    (void)settled(store->feeds().storeArrival(arrival)).value();
    return id;
}

void WindowFixture::open()
{
    window = std::make_unique<ui::MainWindow>(
        ui::WindowServices{*static_cast<QApplication *>(QCoreApplication::instance()),
                           *library,
                           *refresh,
                           *discovery,
                           *activity,
                           *reading,
                           *exporter,
                           *offline,
                           *fullTexts,
                           *pageKeeper,
                           *tickers,
                           *tickerLibrary,
                           *tickerDiscovery,
                           *tickerExport,
                           settings,
                           executor,
                           clock,
                           [this](const QString &hash) { return store->pictures().path(hash); },
                           folder + QStringLiteral("/activity.log"),
                           QStringLiteral("1.2.3"),
                           true});
    window->start();
    window->show();
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    QTRY_VERIFY(library->isLoaded());
}

void WindowFixture::close()
{
    if (window)
        window->close();
    window.reset();
}

QString WindowFixture::currentTitle() const
{
    const std::optional<ArticleSummary> current = window->list().currentArticle();
    return current ? current->title : QString();
}

} // namespace depesche::testing
