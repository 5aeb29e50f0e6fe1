// SPDX-License-Identifier: GPL-3.0-or-later
// Tree, counts and lists over a real store: what is loaded, what follows changes, what a new day does.
#include "services/library/library_service.h"

#include "base/executor.h"
#include "fake_clock.h"
#include "services/test_store.h"
#include "test_vault.h"

#include <QSignalSpy>

#include <ctime>

using namespace depesche;
using library::LibraryService;
using testing::answer;

class LibraryServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void loadsTreeAndCounts();
    void followsArrivals();
    void followsFolders();
    void subscribesOnce();
    void saysWhichFeedsCameAndWent();
    void listsAndSearches();
    void newDay_data();
    void newDay();
    void clockThatIsSet();
    void changesOfAnotherProcess();
    void failedWritesAreTold();
    void oldRemovalsArePurged();

private:
    void load();
    const Folder *folderNamed(const QString &name) const;

    std::unique_ptr<testing::FakeClock> m_clock;
    std::unique_ptr<testing::TestStore> m_store;
    std::unique_ptr<Executor> m_executor;
    testing::TestVault m_vault;
    std::unique_ptr<LibraryService> m_library;
};

void LibraryServiceTest::init()
{
    qputenv("TZ", "UTC");
    tzset();
    m_clock = std::make_unique<testing::FakeClock>();
    m_store = std::make_unique<testing::TestStore>(*m_clock);
    QVERIFY(m_store->isOpen());
    m_executor = std::make_unique<Executor>(2);
    m_library = std::make_unique<LibraryService>(**m_store, *m_vault, *m_executor, *m_clock);
}

void LibraryServiceTest::cleanup()
{
    m_library.reset();
    m_store.reset();
    m_executor.reset();
}

void LibraryServiceTest::load()
{
    m_library->load();
    QTRY_VERIFY(m_library->isLoaded());
}

const Folder *LibraryServiceTest::folderNamed(const QString &name) const
{
    for (const Folder &folder : m_library->subscriptions().folders) {
        if (folder.name == name)
            return &folder;
    }
    return nullptr;
}

void LibraryServiceTest::loadsTreeAndCounts()
{
    const FeedId nordblick = m_store->addFeed(QStringLiteral("nordblick"), {QStringLiteral("News")});
    const FeedId harbour =
        m_store->addFeed(QStringLiteral("harbour"), {QStringLiteral("News"), QStringLiteral("English")});
    const FeedId koog = m_store->addFeed(QStringLiteral("koog"));
    m_store->arrive(nordblick, QStringList{QStringLiteral("a"), QStringLiteral("b")});
    m_store->arrive(harbour, QStringList{QStringLiteral("c")});
    m_store->arrive(koog, QStringList{QStringLiteral("d")});

    QSignalSpy loaded(m_library.get(), &LibraryService::loaded);
    QVERIFY(!m_library->isLoaded());
    load();
    QCOMPARE(loaded.size(), 1);
    QCOMPARE(m_library->subscriptions().feeds.size(), 3);
    QCOMPARE(m_library->counts().unread, 4);
    QCOMPARE(m_library->counts().today, 4);
    QCOMPARE(m_library->feed(nordblick)->unread, 2);
    QVERIFY(!m_library->feed(FeedId{4711}).has_value());
    QVERIFY(folderNamed(QStringLiteral("News")) && folderNamed(QStringLiteral("English")));
    QCOMPARE(m_library->unreadInFolder(folderNamed(QStringLiteral("English"))->id), 1);
    QCOMPARE(m_library->unreadInFolder(folderNamed(QStringLiteral("News"))->id), 3);
}

void LibraryServiceTest::followsArrivals()
{
    const FeedId nordblick = m_store->addFeed(QStringLiteral("nordblick"), {QStringLiteral("News")});
    load();
    QSignalSpy counts(m_library.get(), &LibraryService::countsChanged);
    QSignalSpy feeds(m_library.get(), &LibraryService::subscriptionsChanged);
    QSignalSpy articles(m_library.get(), &LibraryService::articlesChanged);
    const QList<ArticleId> added = m_store->arrive(nordblick, QStringList{QStringLiteral("a")});
    QCOMPARE(added.size(), 1);

    QTRY_COMPARE(m_library->counts().unread, 1);
    QTRY_COMPARE(m_library->feed(nordblick)->unread, 1);
    QTRY_VERIFY(!feeds.isEmpty());
    QVERIFY(!counts.isEmpty());
    QCOMPARE(m_library->unreadInFolder(folderNamed(QStringLiteral("News"))->id), 1);
    QCOMPARE(articles.first().first().value<ArticleChanges>().added, added);
    QCOMPARE(feeds.first().first().value<FeedChanges>().changed, QList<FeedId>{nordblick});
    QCOMPARE(m_library->feed(nordblick)->fetch.lastSuccess, m_clock->now());
}

void LibraryServiceTest::followsFolders()
{
    const FeedId nordblick = m_store->addFeed(QStringLiteral("nordblick"));
    load();
    QSignalSpy changed(m_library.get(), &LibraryService::subscriptionsChanged);
    const auto folder = answer(m_library->addFolder(QStringLiteral("Coast")));
    QVERIFY(folder.hasValue());
    QTRY_VERIFY(folderNamed(QStringLiteral("Coast")));
    QVERIFY(changed.first().first().value<FeedChanges>().foldersChanged);

    QVERIFY(answer(m_library->moveFeeds({nordblick}, *folder)).hasValue());
    QTRY_COMPARE(m_library->feed(nordblick)->folder, *folder);

    QVERIFY(answer(m_library->renameFolder(*folder, QStringLiteral("Harbour"))).hasValue());
    QTRY_VERIFY(folderNamed(QStringLiteral("Harbour")));

    m_library->setFolderExpanded(*folder, false);
    QTRY_VERIFY(!folderNamed(QStringLiteral("Harbour"))->expanded);

    Feed feed = *m_library->feed(nordblick);
    feed.customTitle = QStringLiteral("My paper");
    QVERIFY(answer(m_library->updateFeed(feed)).hasValue());
    QTRY_COMPARE(m_library->feed(nordblick)->displayTitle(), QStringLiteral("My paper"));

    QVERIFY(answer(m_library->removeFolder(*folder)).hasValue());
    QTRY_VERIFY(m_library->subscriptions().folders.isEmpty());
    QVERIFY(!m_library->feed(nordblick)->folder.isValid());
}

void LibraryServiceTest::subscribesOnce()
{
    load();
    Feed feed;
    feed.url = QUrl(QStringLiteral("https://nordblick.example/feed"));
    const auto first = answer(m_library->subscribe(feed, {QStringLiteral("News")}));
    QVERIFY(first.hasValue() && first->isNew);
    const auto second = answer(m_library->subscribe(feed, {}));
    QVERIFY(second.hasValue() && !second->isNew);
    QCOMPARE(second->id, first->id);
    QTRY_COMPARE(m_library->subscriptions().feeds.size(), 1);
    QVERIFY(m_library->feed(first->id)->folder.isValid());
}

void LibraryServiceTest::saysWhichFeedsCameAndWent()
{
    load();
    QSignalSpy changed(m_library.get(), &LibraryService::subscriptionsChanged);
    const FeedId nordblick = m_store->addFeed(QStringLiteral("nordblick"));
    QTRY_VERIFY(m_library->feed(nordblick).has_value());
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.takeFirst().first().value<FeedChanges>().added, QList<FeedId>{nordblick});

    m_library->unsubscribe({nordblick});
    QTRY_VERIFY(!m_library->feed(nordblick).has_value());
    QCOMPARE(changed.takeFirst().first().value<FeedChanges>().removed, QList<FeedId>{nordblick});
}

void LibraryServiceTest::listsAndSearches()
{
    const FeedId nordblick = m_store->addFeed(QStringLiteral("nordblick"));
    const QList<ArticleId> ids =
        m_store->arrive(nordblick, QStringList{QStringLiteral("Klappbrücke"), QStringLiteral("Regatta")});
    QCOMPARE(ids.size(), 2);
    ArticleQuery query;
    query.scope = ArticleScope::Feed;
    query.feed = nordblick;
    const auto page = answer(m_library->page(query, std::nullopt, 1));
    QVERIFY(page.hasValue() && page->more);
    QCOMPARE(page->articles.first().title, QStringLiteral("Klappbrücke"));
    QCOMPARE(answer(m_library->count(query)).valueOr(0), 2);
    const auto rows = answer(m_library->summaries(ids, query));
    QVERIFY(rows.hasValue());
    QCOMPARE(rows->size(), 2);

    SearchQuery search;
    search.text = QStringLiteral("klappbrucke");
    const auto found = answer(m_library->search(search));
    QVERIFY(found.hasValue());
    QCOMPARE(found->hits.size(), 1);
}

void LibraryServiceTest::newDay_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<QDateTime>("today");
    QTest::addColumn<QDateTime>("tomorrow");
    const auto utc = [](const char *time) { return QDateTime::fromString(QLatin1String(time), Qt::ISODate); };
    QTest::newRow("Greenwich") << QByteArray("UTC") << utc("2026-11-24T12:00:00Z")
                               << utc("2026-11-24T00:00:00Z") << utc("2026-11-25T00:00:00Z");
    QTest::newRow("Berlin, late in the evening")
        << QByteArray("Europe/Berlin") << utc("2026-11-24T22:59:59Z") << utc("2026-11-23T23:00:00Z")
        << utc("2026-11-24T23:00:00Z");
    QTest::newRow("Berlin, the day of 25 hours")
        << QByteArray("Europe/Berlin") << utc("2026-10-25T12:00:00Z") << utc("2026-10-24T22:00:00Z")
        << utc("2026-10-25T23:00:00Z");
    QTest::newRow("Auckland, a day ahead") << QByteArray("Pacific/Auckland") << utc("2026-11-24T12:00:00Z")
                                           << utc("2026-11-24T11:00:00Z") << utc("2026-11-25T11:00:00Z");
    QTest::newRow("Havana, where midnight is left out in spring")
        << QByteArray("America/Havana") << utc("2026-03-07T20:00:00Z") << utc("2026-03-07T05:00:00Z")
        << utc("2026-03-08T05:00:00Z");
}

void LibraryServiceTest::newDay()
{
    QFETCH(QByteArray, zone);
    QFETCH(QDateTime, now);
    QFETCH(QDateTime, today);
    QFETCH(QDateTime, tomorrow);
    qputenv("TZ", zone);
    tzset();
    m_clock->set(now);
    m_store->arrive(m_store->addFeed(QStringLiteral("nordblick")),
                    {testing::TestStore::draft(QStringLiteral("a"), today)});
    load();
    QCOMPARE(m_library->startOfToday(), today);
    QCOMPARE(m_library->counts().today, 1);

    QSignalSpy outdated(m_library.get(), &LibraryService::listsOutdated);
    m_clock->advance(std::chrono::milliseconds(now.msecsTo(tomorrow) - 1));
    QCOMPARE(outdated.size(), 0);
    m_clock->advance(std::chrono::milliseconds(1));
    QCOMPARE(outdated.size(), 1);
    QCOMPARE(m_library->startOfToday(), tomorrow);
    // Questions rest after one another, by the clock that only this test moves.
    QTRY_VERIFY((m_clock->advance(std::chrono::milliseconds(100)), m_library->counts().today == 0));
}

void LibraryServiceTest::clockThatIsSet()
{
    load();
    QSignalSpy outdated(m_library.get(), &LibraryService::listsOutdated);
    m_clock->set(m_clock->now().addDays(3));
    m_clock->advance(std::chrono::minutes(10));
    QCOMPARE(outdated.size(), 1);
}

void LibraryServiceTest::changesOfAnotherProcess()
{
    m_library.reset();
    const auto watching = m_store->open(true);
    QVERIFY(watching);
    m_library = std::make_unique<LibraryService>(*watching, *m_vault, *m_executor, *m_clock);
    load();
    QSignalSpy outdated(m_library.get(), &LibraryService::listsOutdated);
    QSignalSpy changed(m_library.get(), &LibraryService::subscriptionsChanged);
    const FeedId nordblick = m_store->addFeed(QStringLiteral("nordblick"));
    m_store->arrive(nordblick, QStringList{QStringLiteral("a")});
    QTRY_COMPARE_WITH_TIMEOUT(m_library->counts().unread, 1, 20'000);
    QVERIFY(m_library->feed(nordblick).has_value());
    QVERIFY(!outdated.isEmpty());
    QVERIFY(!changed.isEmpty());
    m_library.reset();
}

void LibraryServiceTest::failedWritesAreTold()
{
    const QList<ArticleId> ids =
        m_store->arrive(m_store->addFeed(QStringLiteral("nordblick")), QStringList{QStringLiteral("a")});
    m_library.reset();
    const auto readOnly = m_store->open(false, true);
    QVERIFY(readOnly);
    m_library = std::make_unique<LibraryService>(*readOnly, *m_vault, *m_executor, *m_clock);
    load();
    QSignalSpy failed(m_library.get(), &LibraryService::writeFailed);
    m_library->setRead(ids, true, false);
    QTRY_COMPARE(failed.size(), 1);
    m_library->setSaved(ids, true);
    QTRY_COMPARE(failed.size(), 2);
    QCOMPARE(failed.first().first().value<store::StoreError>().code, store::StoreErrorCode::NotWritable);
    QVERIFY(!m_library->undoable().has_value());
    m_library.reset();
}

void LibraryServiceTest::oldRemovalsArePurged()
{
    const FeedId nordblick = m_store->addFeed(QStringLiteral("nordblick"));
    m_library->unsubscribe({nordblick});
    QTRY_VERIFY(m_library->undoable().has_value());
    m_clock->advance(std::chrono::hours(25));
    load();
    // Subscribed again, it is a new feed: the old one is gone for good.
    const auto isGone = [this, nordblick] {
        Feed feed;
        feed.url = QUrl(QStringLiteral("https://nordblick.example/feed"));
        const auto added = answer(m_library->subscribe(feed, {}));
        return added && added->id != nordblick;
    };
    QTRY_VERIFY(isGone());
}

QTEST_GUILESS_MAIN(LibraryServiceTest)
#include "tst_library_service.moc"
