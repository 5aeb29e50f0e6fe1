// SPDX-License-Identifier: GPL-3.0-or-later
// Subscription lists into the library and out of it.
#include "services/library/library_service.h"

#include "base/executor.h"
#include "fake_clock.h"
#include "feeds/opml.h"
#include "services/test_store.h"
#include "test_vault.h"

#include <QFile>

#include <algorithm>

using namespace depesche;
using library::LibraryService;

namespace
{

QByteArray list()
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/list.opml"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

constexpr int kLong = 1'700; // several steps

QByteArray longList()
{
    QByteArray list = "<opml version=\"2.0\"><body>";
    for (int number = 0; number < kLong; ++number) {
        if (number % 100 == 0)
            list += "<outline text=\"Folder " + QByteArray::number(number) + "\">";
        list += "<outline type=\"rss\" text=\"Feed\" xmlUrl=\"https://blatt.example/" +
                QByteArray::number(number) + "\"/>";
        if (number % 100 == 99)
            list += "</outline>";
    }
    return list + "</body></opml>";
}

/// A library on a profile of its own.
struct Profile {
    Profile() : store(clock), executor(2), library(*store, *vault, executor, clock) {}
    ~Profile() = default;

    Expected<library::OpmlImport, FeedFailure> import(const QByteArray &document)
    {
        const auto future = library.importOpml(document);
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000))
            return Unexpected{FeedFailure{FeedFailureCode::TimedOut, 0, {}}};
        return future.result();
    }
    bool load()
    {
        library.load();
        return QTest::qWaitFor([this] { return library.isLoaded(); }, 30'000);
    }

    testing::FakeClock clock;
    testing::TestStore store;
    Executor executor;
    testing::TestVault vault;
    LibraryService library;
};

} // namespace

class OpmlExchangeTest : public QObject
{
    Q_OBJECT

private slots:
    void importsFoldersAndFeeds();
    void importsOnlyWhatIsNew();
    void refusesOtherDocuments_data();
    void refusesOtherDocuments();
    void exportsWhatWasImported();
    void exportedNamesAreThePersons();
    void serviceMayGoWhileImporting();
    void longImportTellsHowFarItIs();
    void stoppedImportTellsWhatIsLeft();
    void importIsTakenBack();
    void severalListsAreOneImport();
    void tenThousandFeedsAreStoppedAndTakenBack();
};

void OpmlExchangeTest::importsFoldersAndFeeds()
{
    Profile profile;
    const auto imported = profile.import(list());
    QVERIFY(imported.hasValue());
    QCOMPARE(imported->report.added, 3);
    QCOMPARE(imported->report.feeds.size(), 3);
    QCOMPARE(imported->report.folders, 3);
    QCOMPARE(imported->skipped, 1);
    QVERIFY(!imported->repaired);

    QVERIFY(profile.load());
    const Subscriptions &tree = profile.library.subscriptions();
    QStringList folders;
    for (const Folder &folder : tree.folders)
        folders.append(folder.name);
    QCOMPARE(folders.size(), 3);
    QVERIFY(folders.contains(QStringLiteral("Empty")));
    const std::optional<Feed> nordblick = profile.library.feed(imported->report.feeds.first());
    QVERIFY(nordblick.has_value());
    QCOMPARE(nordblick->title, QStringLiteral("Nordblick"));
    QCOMPARE(nordblick->homePage, QUrl(QStringLiteral("https://nordblick.example/")));
    QCOMPARE(nordblick->opmlAttributes.size(), 2);
    QVERIFY(!nordblick->fetch.lastAttempt.isValid());
}

void OpmlExchangeTest::importsOnlyWhatIsNew()
{
    Profile profile;
    QVERIFY(profile.import(list()).hasValue());
    const auto again = profile.import(list());
    QVERIFY(again.hasValue());
    QCOMPARE(again->report.added, 0);
    QCOMPARE(again->report.alreadyThere, 3);
    QCOMPARE(again->report.folders, 0);
}

void OpmlExchangeTest::refusesOtherDocuments_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<int>("code");
    QTest::newRow("nothing") << QByteArray() << int(FeedFailureCode::EmptyBody);
    QTest::newRow("a feed") << QByteArray("<rss version='2.0'><channel><title>x</title></channel></rss>")
                            << int(FeedFailureCode::NotAFeed);
    QTest::newRow("text") << QByteArray("dear reader") << int(FeedFailureCode::NotAFeed);
}

void OpmlExchangeTest::refusesOtherDocuments()
{
    QFETCH(QByteArray, document);
    QFETCH(int, code);
    Profile profile;
    const auto imported = profile.import(document);
    QVERIFY(!imported.hasValue());
    QCOMPARE(int(imported.error().code), code);
    QVERIFY(profile.load());
    QVERIFY(profile.library.subscriptions().feeds.isEmpty());
}

void OpmlExchangeTest::exportsWhatWasImported()
{
    Profile first;
    QVERIFY(first.import(list()).hasValue());
    QVERIFY(first.load());
    const QByteArray exported = first.library.exportOpml();

    const auto read = feeds::readOpml(exported);
    QVERIFY(read.hasValue());
    const auto original = feeds::readOpml(list());
    QVERIFY(original.hasValue());
    QCOMPARE(read->folders, original->folders);
    QCOMPARE(read->folders.first().otherAttributes.size(), 2);
    QVERIFY(read->head == original->head);
    QCOMPARE(read->head.elements.size(), 1);
    QCOMPARE(read->feeds.size(), original->feeds.size());
    for (const feeds::OpmlFeed &feed : original->feeds) {
        const auto same =
            std::find_if(read->feeds.begin(), read->feeds.end(),
                         [&feed](const feeds::OpmlFeed &other) { return other.url == feed.url; });
        QVERIFY(same != read->feeds.end());
        QCOMPARE(same->folder, feed.folder);
        QCOMPARE(same->title, feed.title);
        QCOMPARE(same->homePage, feed.homePage);
        QCOMPARE(same->otherAttributes, feed.otherAttributes);
    }

    Profile second;
    QVERIFY(second.import(exported).hasValue());
    QVERIFY(second.load());
    QCOMPARE(second.library.exportOpml(), exported);
}

void OpmlExchangeTest::exportedNamesAreThePersons()
{
    Profile profile;
    const auto imported = profile.import(list());
    QVERIFY(imported.hasValue());
    QVERIFY(profile.load());
    Feed feed = *profile.library.feed(imported->report.feeds.first());
    feed.customTitle = QStringLiteral("Mein Blatt");
    QVERIFY(testing::answer(profile.library.updateFeed(feed)).hasValue());
    QTRY_COMPARE(profile.library.feed(feed.id)->displayTitle(), QStringLiteral("Mein Blatt"));
    QVERIFY(profile.library.exportOpml().contains("text=\"Mein Blatt\""));
}

void OpmlExchangeTest::serviceMayGoWhileImporting()
{
    testing::FakeClock clock;
    testing::TestStore store(clock);
    Executor executor(1);
    testing::TestVault vault;
    auto service = std::make_unique<LibraryService>(*store, *vault, executor, clock);
    const auto future = service->importOpml(list());
    service.reset();
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.resultCount(), 0);
}

void OpmlExchangeTest::longImportTellsHowFarItIs()
{
    Profile profile;
    QList<int> done;
    QObject::connect(&profile.library, &LibraryService::importProgressChanged, &profile.library, [&] {
        const library::ImportProgress progress = profile.library.importProgress();
        done.append(progress.done);
        if (progress.total > 0)
            QCOMPARE(progress.total, kLong);
    });
    const auto imported = profile.import(longList());
    QVERIFY(imported.hasValue());
    QCOMPARE(imported->report.added, kLong);
    QCOMPARE(imported->report.folders, kLong / 100);
    QCOMPARE(imported->left, 0);
    QTRY_COMPARE(profile.library.importProgress().total, 0);
    QVERIFY(done.size() > 2);
    QVERIFY(done.first() < kLong);
    QVERIFY(done.contains(kLong));
    QCOMPARE(done.last(), 0);
}

void OpmlExchangeTest::stoppedImportTellsWhatIsLeft()
{
    Profile profile;
    QObject::connect(&profile.library, &LibraryService::importProgressChanged, &profile.library,
                     &LibraryService::stopImport);
    const auto imported = profile.import(longList());
    QVERIFY(imported.hasValue());
    QVERIFY(imported->report.added > 0);
    QCOMPARE(imported->report.added + imported->left, kLong);
    QVERIFY(profile.load());
    QCOMPARE(profile.library.subscriptions().feeds.size(), imported->report.added);
    // No folder without a feed was made in advance.
    QCOMPARE(profile.library.subscriptions().folders.size(), imported->report.added / 100);

    const auto again = profile.import(list());
    QVERIFY(again.hasValue());
    QCOMPARE(again->left, 0);
}

void OpmlExchangeTest::importIsTakenBack()
{
    Profile profile;
    QVERIFY(profile.load());
    QVERIFY(profile.import(list()).hasValue());
    QVERIFY(profile.library.undoable().has_value());
    QCOMPARE(profile.library.undoable()->action, library::UndoableAction::Import);
    QCOMPARE(profile.library.undoable()->count, 3);
    QTRY_COMPARE(profile.library.subscriptions().feeds.size(), 3);
    profile.library.undo();
    QTRY_COMPARE(profile.library.subscriptions().feeds.size(), 0);
}

void OpmlExchangeTest::severalListsAreOneImport()
{
    Profile profile;
    QVERIFY(profile.load());
    const QByteArray other = "<opml><head><ownerName>Jan</ownerName></head><body>"
                             "<outline text='Koog' type='rss' xmlUrl='https://koog.example/feed'/>"
                             "<outline text='Marsch'><outline text='Deich' xmlUrl='https://deich.example/f'/>"
                             "</outline><outline type='include' url='https://more.example/'/></body></opml>";
    const auto future = profile.library.importLists(
        {{list(), {}}, {other, {QStringLiteral("Küste"), QStringLiteral("Jan")}}});
    QTRY_VERIFY(future.isFinished());
    const auto imported = future.result();
    QVERIFY(imported.hasValue());
    QCOMPARE(imported->report.added, 4);
    QCOMPARE(imported->report.alreadyThere, 1);
    QVERIFY(imported->lists.isEmpty());
    QTRY_COMPARE(profile.library.subscriptions().feeds.size(), 4);
    const auto exported = feeds::readOpml(profile.library.exportOpml());
    QVERIFY(exported);
    QCOMPARE(exported->head.elements.first().text, QStringLiteral("Eva Ny"));
    const QStringList path{QStringLiteral("Küste"), QStringLiteral("Jan"), QStringLiteral("Marsch")};
    QVERIFY(std::any_of(exported->feeds.begin(), exported->feeds.end(),
                        [&path](const feeds::OpmlFeed &feed) { return feed.folder == path; }));
    profile.library.undo();
    QTRY_COMPARE(profile.library.subscriptions().feeds.size(), 0);
}

void OpmlExchangeTest::tenThousandFeedsAreStoppedAndTakenBack()
{
    constexpr int kMany = 10'000;
    QByteArray document = "<opml version=\"2.0\"><body>";
    for (int number = 0; number < kMany; ++number)
        document += "<outline type=\"rss\" text=\"Feed\" xmlUrl=\"https://blatt.example/" +
                    QByteArray::number(number) + "\"/>";
    document += "</body></opml>";
    Profile profile;
    QVERIFY(profile.load());
    // A quarter is stored when the person has enough.
    QObject::connect(&profile.library, &LibraryService::importProgressChanged, &profile.library, [&profile] {
        if (profile.library.importProgress().done >= kMany / 4)
            profile.library.stopImport();
    });
    const auto stopped = profile.import(document);
    QVERIFY(stopped.hasValue());
    QVERIFY(stopped->report.added >= kMany / 4);
    QVERIFY(stopped->left > 0);
    QCOMPARE(stopped->report.added + stopped->left, kMany);
    QTRY_COMPARE(profile.library.subscriptions().feeds.size(), stopped->report.added);
    QCOMPARE(profile.library.undoable()->count, stopped->report.added);
    profile.library.undo();
    QTRY_COMPARE(profile.library.subscriptions().feeds.size(), 0);

    QObject::disconnect(&profile.library, &LibraryService::importProgressChanged, &profile.library, nullptr);
    const auto whole = profile.import(document);
    QVERIFY(whole.hasValue());
    QCOMPARE(whole->report.added, kMany);
    QCOMPARE(whole->left, 0);
    QTRY_COMPARE_WITH_TIMEOUT(profile.library.subscriptions().feeds.size(), kMany, 30'000);
}

QTEST_GUILESS_MAIN(OpmlExchangeTest)
#include "tst_opml_exchange.moc"
