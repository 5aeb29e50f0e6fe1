// SPDX-License-Identifier: GPL-3.0-or-later
// The navigation's rows: what they say, how they follow the library, dragging.
#include "ui/library/navigation_model.h"

#include "ui/library/library_fixture.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace depesche;
using namespace depesche::testing;
using namespace depesche::ui;

namespace
{

constexpr int kPlaces = 4;

} // namespace

class NavigationModelTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_fixture = std::make_unique<LibraryFixture>();
        m_model = std::make_unique<NavigationModel>(m_fixture->library(), m_fixture->tickers());
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_fixture.reset();
    }

    void placesAreThereBeforeAnyFeed()
    {
        QCOMPARE(titles({}),
                 QStringList({QStringLiteral("Today"), QStringLiteral("Unread"), QStringLiteral("Saved"),
                              QStringLiteral("Offline"), QStringLiteral("Sources")}));
        QVERIFY(!m_model->flags(sources()).testFlag(Qt::ItemIsSelectable));
        QVERIFY(m_model->flags(m_model->index(0, 0)).testFlag(Qt::ItemIsSelectable));
    }

    void feedsAndFoldersHangBelowTheSources()
    {
        subscribe("Nordblick");
        subscribe("Harbour Times", {QStringLiteral("English")});
        QCOMPARE(titles(sources()), QStringList({QStringLiteral("English"), QStringLiteral("Nordblick")}));
        const QModelIndex folder = m_model->index(0, 0, sources());
        QCOMPARE(titles(folder), QStringList(QStringLiteral("Harbour Times")));
        QCOMPARE(m_model->index(0, 0, folder).data(NavigationModel::DepthRole).toInt(), 1);
    }

    void countsFollow()
    {
        const FeedId feed = subscribe("Harbour Times", {QStringLiteral("English")});
        const QList<ArticleId> ids = m_fixture->arrive(feed, m_fixture->drafts(5));
        const QModelIndex folder = m_model->index(0, 0, sources());
        QTRY_COMPARE(count(folder), 5);
        QCOMPARE(count(m_model->index(0, 0, folder)), 5);
        QCOMPARE(count(place(ArticleScope::Unread)), 5);
        m_fixture->library().setRead({ids[0], ids[1]}, true);
        QTRY_COMPARE(count(folder), 3);
        QTRY_COMPARE(count(place(ArticleScope::Unread)), 3);
        m_fixture->library().setSaved({ids[0]}, true);
        QTRY_COMPARE(count(place(ArticleScope::Saved)), 1);
    }

    void onlyRowsWithOtherCountsAreToldAbout()
    {
        const FeedId first = subscribe("Nordblick");
        subscribe("Weltspiegel");
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_fixture->arrive(first, {m_fixture->draft(QStringLiteral("One"), 1)});
        QTRY_COMPARE(count(m_model->indexOf({NavigationKind::Feed, first.value})), 1);
        for (const QList<QVariant> &signal : changed)
            QVERIFY(signal.at(0).toModelIndex().data().toString() != QStringLiteral("Weltspiegel"));
    }

    void failuresAreToldInWords()
    {
        const FeedId feed = subscribe("Nordblick");
        m_fixture->fail(feed, FeedFailureCode::TimedOut);
        const QModelIndex row = m_model->indexOf({NavigationKind::Feed, feed.value});
        QTRY_COMPARE(row.data(NavigationModel::MarkRole).toString(), QStringLiteral("does not answer"));
        QVERIFY(row.data(Qt::ToolTipRole).toString().contains(QStringLiteral("too slow")));
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("too slow")));
        m_fixture->fail(feed, FeedFailureCode::None);
        QTRY_VERIFY(row.data(NavigationModel::MarkRole).toString().isEmpty());
    }

    void stoppingIsNoFailureOfTheFeed_data()
    {
        QTest::addColumn<FeedFailureCode>("code");
        QTest::newRow("stopped") << FeedFailureCode::Stopped;
        QTest::newRow("offline") << FeedFailureCode::Offline;
    }

    void stoppingIsNoFailureOfTheFeed()
    {
        QFETCH(FeedFailureCode, code);
        const FeedId feed = subscribe("Nordblick");
        QSignalSpy followed(&m_fixture->library(), &library::LibraryService::subscriptionsChanged);
        m_fixture->fail(feed, code);
        QTRY_VERIFY(!followed.isEmpty());
        const QModelIndex row = m_model->indexOf({NavigationKind::Feed, feed.value});
        QVERIFY(row.data(NavigationModel::MarkRole).toString().isEmpty());
    }

    void movingAFeedKeepsItsRow()
    {
        const FeedId feed = subscribe("Nordblick");
        subscribe("Weltspiegel");
        subscribe("Harbour Times", {QStringLiteral("English")});
        const QPersistentModelIndex row = m_model->indexOf({NavigationKind::Feed, feed.value});
        const QModelIndex folder = m_model->index(0, 0, sources());
        const FolderId target{m_model->key(folder).id};
        awaited(m_fixture->library().moveFeeds({feed}, target));
        QTRY_COMPARE(row.parent(), folder);
        QCOMPARE(m_model->key(row).id, feed.value);
        QCOMPARE(titles(sources()), QStringList({QStringLiteral("English"), QStringLiteral("Weltspiegel")}));
    }

    void removingAFolderLeavesItsFeeds()
    {
        const FeedId feed = subscribe("Harbour Times", {QStringLiteral("English"), QStringLiteral("Daily")});
        const QPersistentModelIndex row = m_model->indexOf({NavigationKind::Feed, feed.value});
        const FolderId outer{m_model->key(m_model->index(0, 0, sources())).id};
        awaited(m_fixture->library().removeFolder(outer));
        QTRY_COMPARE(titles(sources()), QStringList(QStringLiteral("Daily")));
        QVERIFY(row.isValid());
        QCOMPARE(row.parent().data().toString(), QStringLiteral("Daily"));
    }

    void unsubscribingTakesTheRowAway()
    {
        const FeedId feed = subscribe("Nordblick");
        subscribe("Weltspiegel");
        m_fixture->library().unsubscribe({feed});
        QTRY_COMPARE(titles(sources()), QStringList(QStringLiteral("Weltspiegel")));
        QVERIFY(!m_model->indexOf({NavigationKind::Feed, feed.value}).isValid());
        m_fixture->library().undo();
        QTRY_COMPARE(titles(sources()).size(), 2);
    }

    void manyFeedsComeInOneInsertion()
    {
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        QList<store::NewFeed> feeds;
        for (int number = 0; number < 300; ++number) {
            Feed feed;
            feed.url = QUrl(QStringLiteral("https://paper.example/%1").arg(number));
            feed.title = QStringLiteral("Feed %1").arg(number);
            feeds.append({feed, {}});
        }
        awaited(m_fixture->store().feeds().addAll(feeds));
        QTRY_COMPARE(m_model->rowCount(sources()), 300);
        QCOMPARE(inserted.size(), 1);
    }

    void queriesNameTheirPlace()
    {
        const FeedId feed = subscribe("Harbour Times", {QStringLiteral("English")});
        const QModelIndex folder = m_model->index(0, 0, sources());
        QCOMPARE(m_model->query(m_model->index(0, 0, folder)).feed, feed);
        QCOMPARE(m_model->query(folder).scope, ArticleScope::Folder);
        QCOMPARE(m_model->query(folder).folder.value, m_model->key(folder).id);
        const ArticleQuery today = m_model->query(place(ArticleScope::Today));
        QCOMPARE(today.scope, ArticleScope::Today);
        QCOMPARE(today.since, m_fixture->library().startOfToday());
        QCOMPARE(m_model->query({}).scope, ArticleScope::Unread);
    }

    void feedsAreDroppedIntoFolders()
    {
        const FeedId feed = subscribe("Nordblick");
        subscribe("Harbour Times", {QStringLiteral("English")});
        const QModelIndex row = m_model->indexOf({NavigationKind::Feed, feed.value});
        const QModelIndex folder = m_model->index(0, 0, sources());
        QVERIFY(m_model->flags(row).testFlag(Qt::ItemIsDragEnabled));
        QVERIFY(m_model->flags(folder).testFlag(Qt::ItemIsDropEnabled));
        const std::unique_ptr<QMimeData> data(m_model->mimeData({row}));
        QVERIFY(m_model->dropMimeData(data.get(), Qt::MoveAction, 0, 0, folder));
        QTRY_COMPARE(titles(m_model->index(0, 0, sources())),
                     QStringList({QStringLiteral("Nordblick"), QStringLiteral("Harbour Times")}));
    }

    void foreignDropsAreRefused()
    {
        subscribe("Harbour Times", {QStringLiteral("English")});
        const QModelIndex folder = m_model->index(0, 0, sources());
        QVERIFY(!m_model->mimeData({folder}));
        QMimeData text;
        text.setText(QStringLiteral("https://paper.example/feed"));
        QVERIFY(!m_model->dropMimeData(&text, Qt::MoveAction, 0, 0, folder));
        QMimeData broken;
        broken.setData(m_model->mimeTypes().first(), QByteArray("\xff\xff\xff\xff", 4));
        QVERIFY(!m_model->dropMimeData(&broken, Qt::MoveAction, 0, 0, folder));
    }

private:
    FeedId subscribe(const char *title, const QStringList &folder = {})
    {
        const FeedId feed = m_fixture->subscribe(QString::fromLatin1(title), folder);
        if (!QTest::qWaitFor([&] { return m_model->indexOf({NavigationKind::Feed, feed.value}).isValid(); }))
            qFatal("the feed did not come into the tree");
        return feed;
    }
    QModelIndex sources() const { return m_model->index(kPlaces, 0); }
    QModelIndex place(ArticleScope scope) const
    {
        return m_model->indexOf({NavigationKind::Place, qint64(scope)});
    }
    static int count(const QModelIndex &index) { return index.data(NavigationModel::CountRole).toInt(); }
    QStringList titles(const QModelIndex &parent) const
    {
        QStringList all;
        for (int row = 0; row < m_model->rowCount(parent); ++row)
            all.append(m_model->index(row, 0, parent).data().toString());
        return all;
    }

    std::unique_ptr<LibraryFixture> m_fixture;
    std::unique_ptr<NavigationModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(NavigationModelTest)
#include "tst_navigation_model.moc"
