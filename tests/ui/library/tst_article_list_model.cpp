// SPDX-License-Identifier: GPL-3.0-or-later
// The list as a model: pages, order, following the store row by row, hits.
#include "ui/library/article_list_model.h"

#include "ui/library/library_fixture.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace depesche;
using namespace depesche::testing;
using namespace depesche::ui;

class ArticleListModelTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_fixture = std::make_unique<LibraryFixture>();
        m_feed = m_fixture->subscribe(QStringLiteral("Nordblick"));
        m_model = std::make_unique<ArticleListModel>(m_fixture->library(), m_fixture->clock);
    }

    void cleanup()
    {
        m_model.reset();
        m_fixture.reset();
    }

    /// The tester may fetch by itself, so it is not there in the other tests.
    void keepsTheRulesOfModels()
    {
        const QAbstractItemModelTester tester(m_model.get(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QList<ArticleId> ids = m_fixture->arrive(m_feed, m_fixture->drafts(120));
        open(ArticleScope::Unread);
        QTRY_COMPARE((m_model->fetchMore(), m_model->rowCount()), 120);
        m_fixture->arrive(m_feed, {m_fixture->draft(QStringLiteral("Top"), 0),
                                   m_fixture->draft(QStringLiteral("Middle"), 60),
                                   m_fixture->draft(QStringLiteral("End"), 200)});
        QTRY_COMPARE(m_model->rowCount(), 123);
        m_fixture->library().hide({ids[3], ids[4], ids[80]});
        QTRY_COMPARE(m_model->rowCount(), 120);
        m_model->search(QStringLiteral("headline"));
        QTRY_COMPARE((m_model->fetchMore(), m_model->rowCount()), 120);
    }

    void comesByPage()
    {
        m_fixture->arrive(m_feed, m_fixture->drafts(120));
        open(ArticleScope::All);
        QCOMPARE(m_model->rowCount(), 50);
        QVERIFY(m_model->canFetchMore());
        fetchAll();
        QCOMPARE(m_model->rowCount(), 120);
        for (int row = 0; row < 120; ++row)
            QCOMPARE(title(row), QStringLiteral("Article %1").arg(row + 1));
    }

    void oldestFirst()
    {
        m_fixture->arrive(m_feed, m_fixture->drafts(120));
        ArticleQuery query;
        query.order = ArticleOrder::OldestFirst;
        open(query);
        fetchAll();
        QCOMPARE(title(0), QStringLiteral("Article 120"));
        QCOMPARE(title(119), QStringLiteral("Article 1"));
        m_fixture->arrive(m_feed, {m_fixture->draft(QStringLiteral("Between"), 60)});
        QTRY_COMPARE(m_model->rowCount(), 121);
        QCOMPARE(title(m_model->rowOf(idOf("Between")) + 1), QStringLiteral("Article 59"));
    }

    void onlyTheLastPlaceCounts()
    {
        m_fixture->arrive(m_feed, m_fixture->drafts(3));
        QSignalSpy pages(m_model.get(), &ArticleListModel::pageAdded);
        ArticleQuery saved;
        saved.scope = ArticleScope::Saved;
        m_model->open({});
        m_model->open(saved);
        QTRY_COMPARE(m_model->state(), ArticleListModel::State::Ready);
        m_model->open({});
        QTRY_COMPARE(m_model->rowCount(), 3);
        QCOMPARE(pages.size(), 2);
    }

    void newArticlesComeInWhereTheyBelong()
    {
        m_fixture->arrive(m_feed, m_fixture->drafts(10));
        open(ArticleScope::All);
        const QPersistentModelIndex first = m_model->index(0);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        m_fixture->arrive(m_feed, {m_fixture->draft(QStringLiteral("Newest"), 0),
                                   m_fixture->draft(QStringLiteral("As new"), 0),
                                   m_fixture->draft(QStringLiteral("Older"), 100)});
        QTRY_COMPARE(m_model->rowCount(), 13);
        QCOMPARE(first.row(), 2);
        QCOMPARE(title(12), QStringLiteral("Older"));
        QCOMPARE(reset.size(), 0);
        QCOMPARE(inserted.size(), 2); // neighbours go in together
    }

    void whatBelongsBelowTheLoadedRowsComesWithItsPage()
    {
        m_fixture->arrive(m_feed, m_fixture->drafts(60));
        open(ArticleScope::All);
        m_fixture->arrive(m_feed, {m_fixture->draft(QStringLiteral("Deep"), 55),
                                   m_fixture->draft(QStringLiteral("High"), 5)});
        QTRY_VERIFY(m_model->rowOf(idOf("High")) > 0);
        QCOMPARE(m_model->rowCount(), 51);
        fetchAll();
        QCOMPARE(m_model->rowCount(), 62);
        QCOMPARE(title(m_model->rowOf(idOf("Deep")) - 1), QStringLiteral("Article 54"));
    }

    void readArticlesStayInTheListOfUnreadOnes()
    {
        const QList<ArticleId> ids = m_fixture->arrive(m_feed, m_fixture->drafts(3));
        open(ArticleScope::Unread);
        m_fixture->library().setRead({ids[0]}, true);
        QTRY_VERIFY(m_model->row(m_model->rowOf(ids[0])).article.read);
        QCOMPARE(m_model->rowCount(), 3);
        open(ArticleScope::Unread);
        QCOMPARE(m_model->rowCount(), 2);
    }

    void unsavedArticlesStayInTheListOfSavedOnes()
    {
        const QList<ArticleId> ids = m_fixture->arrive(m_feed, m_fixture->drafts(3));
        QSignalSpy changed(&m_fixture->library(), &library::LibraryService::articlesChanged);
        m_fixture->library().setSaved({ids[0], ids[1]}, true);
        QTRY_VERIFY(!changed.isEmpty());
        open(ArticleScope::Saved);
        QCOMPARE(m_model->rowCount(), 2);
        m_fixture->library().setSaved({ids[0]}, false);
        QTRY_VERIFY(!m_model->row(m_model->rowOf(ids[0])).article.saved);
        QCOMPARE(m_model->rowCount(), 2);
        m_fixture->library().setSaved({ids[2]}, true);
        QTRY_COMPARE(m_model->rowCount(), 3);
    }

    void hiddenArticlesGoEvenIfTheyAreRead()
    {
        const QList<ArticleId> ids = m_fixture->arrive(m_feed, m_fixture->drafts(3));
        open(ArticleScope::Unread);
        m_fixture->library().setRead({ids[1]}, true);
        QTRY_VERIFY(m_model->row(m_model->rowOf(ids[1])).article.read);
        m_fixture->library().hide({ids[1]});
        QTRY_COMPARE(m_model->rowCount(), 2);
        QCOMPARE(m_model->rowOf(ids[1]), -1);
        m_fixture->library().undo();
        QTRY_COMPARE(m_model->rowOf(ids[1]) >= 0, false); // it is read, so it does not come back here
    }

    void articlesOfAFeedGoWithIt()
    {
        const FeedId other = m_fixture->subscribe(QStringLiteral("Weltspiegel"));
        m_fixture->arrive(m_feed, m_fixture->drafts(4));
        m_fixture->arrive(other, {m_fixture->draft(QStringLiteral("Other"), 2)});
        open(ArticleScope::All);
        QCOMPARE(m_model->rowCount(), 5);
        m_fixture->library().unsubscribe({m_feed});
        QTRY_COMPARE(m_model->rowCount(), 1);
        m_fixture->library().undo();
        QTRY_COMPARE(m_model->rowCount(), 5);
    }

    void editsAreShownInTheirRow()
    {
        m_fixture->arrive(m_feed, m_fixture->drafts(3));
        open(ArticleScope::All);
        ArticleDraft edited = m_fixture->drafts(3).at(1);
        edited.title = QStringLiteral("A better headline");
        m_fixture->arrive(m_feed, {edited});
        QTRY_COMPARE(title(1), QStringLiteral("A better headline"));
        QCOMPARE(m_model->rowCount(), 3);
    }

    void anArticleWithAnotherTimeMoves()
    {
        m_fixture->arrive(m_feed, m_fixture->drafts(5));
        open(ArticleScope::All);
        ArticleDraft edited = m_fixture->drafts(5).at(4);
        edited.title = QStringLiteral("Now on top");
        edited.published = m_fixture->clock.now();
        m_fixture->arrive(m_feed, {edited});
        QTRY_VERIFY(m_model->rowOf(idOf("Now on top")) >= 0);
        QList<ArticlePosition> places;
        for (int row = 0; row < m_model->rowCount(); ++row)
            places.append({m_model->row(row).article.sortedAt, m_model->row(row).article.id});
        QVERIFY(std::is_sorted(places.begin(), places.end(),
                               [](const ArticlePosition &a, const ArticlePosition &b) {
                                   return std::pair(b.sortedAt, b.id) < std::pair(a.sortedAt, a.id);
                               }));
        QCOMPARE(m_model->rowCount(), 5);
    }

    void aFloodDoesNotFillTheList()
    {
        m_fixture->arrive(m_feed, {m_fixture->draft(QStringLiteral("First"), 5000)});
        open(ArticleScope::All);
        m_fixture->arrive(m_feed, m_fixture->drafts(900));
        QTRY_VERIFY(m_model->rowCount() > 1);
        QTRY_COMPARE(title(0), QStringLiteral("Article 1"));
        QTRY_VERIFY(m_model->canFetchMore());
        QVERIFY(m_model->rowCount() <= 250);
        fetchAll();
        QCOMPARE(m_model->rowCount(), 901);
        QCOMPARE(title(900), QStringLiteral("First"));
    }

    void rowsInUseOutliveAFlood()
    {
        m_fixture->arrive(m_feed, m_fixture->drafts(40));
        open(ArticleScope::All);
        connect(m_model.get(), &ArticleListModel::aboutToApply, this,
                [this] { m_model->setRowInUse(m_model->rowOf(m_kept)); });
        m_kept = m_model->row(39).article.id;
        QList<ArticleDraft> flood;
        for (int number = 0; number < 600; ++number)
            flood.append(m_fixture->draft(QStringLiteral("Flood %1").arg(number), 0));
        m_fixture->arrive(m_feed, flood);
        QTRY_COMPARE(m_model->rowOf(m_kept), 639);
    }

    void comparesWithTheStoreWhenToldSo()
    {
        m_fixture->arrive(m_feed, m_fixture->drafts(5));
        open(ArticleScope::All);
        const QPersistentModelIndex third = m_model->index(2);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy applied(m_model.get(), &ArticleListModel::applied);
        m_model->reload();
        QTRY_VERIFY(!applied.isEmpty());
        QCOMPARE(m_model->rowCount(), 5);
        QCOMPARE(third.row(), 2);
        QCOMPARE(reset.size(), 0);
    }

    void hitsAreRankedAndMarked()
    {
        ArticleDraft bridge = m_fixture->draft(QStringLiteral("A bridge opens"), 10);
        bridge.text = QStringLiteral("Nobody knows the rest.");
        ArticleDraft mention = m_fixture->draft(QStringLiteral("Traffic"), 5);
        mention.text = QStringLiteral("Far from every town there is a bridge over the river.");
        m_fixture->arrive(m_feed, {bridge, mention, m_fixture->draft(QStringLiteral("Else"), 1)});
        m_model->search(QStringLiteral("bridge"));
        QVERIFY(m_model->isSearching());
        QTRY_COMPARE(m_model->rowCount(), 2);
        const ArticleRow &first = m_model->row(0);
        QCOMPARE(first.headline(), QStringLiteral("A bridge opens"));
        QCOMPARE(first.titleMatches, QList<TextRange>({{2, 6}}));
        const ArticleRow &second = m_model->row(1);
        QVERIFY(!second.snippetMatches.isEmpty());
        const TextRange match = second.snippetMatches.first();
        QCOMPARE(second.teaser().mid(match.start, match.length), QStringLiteral("bridge"));
    }

    void hitsFollowTheirStatusAndNothingElseComes()
    {
        const QList<ArticleId> ids = m_fixture->arrive(m_feed, m_fixture->drafts(2));
        m_model->search(QStringLiteral("headline"));
        QTRY_COMPARE(m_model->rowCount(), 2);
        m_fixture->arrive(m_feed, {m_fixture->draft(QStringLiteral("Third headline"), 0)});
        m_fixture->library().setRead({ids[0]}, true);
        QTRY_VERIFY(m_model->row(m_model->rowOf(ids[0])).article.read);
        QCOMPARE(m_model->rowCount(), 2);
    }

    void aSearchWithoutAWordFails()
    {
        m_model->search(QStringLiteral("-"));
        QTRY_COMPARE(m_model->state(), ArticleListModel::State::Failed);
        QCOMPARE(m_model->error().code, store::StoreErrorCode::InvalidQuery);
        QCOMPARE(m_model->rowCount(), 0);
        open(ArticleScope::All);
        QCOMPARE(m_model->state(), ArticleListModel::State::Ready);
    }

    void rowsAreSpoken()
    {
        const QList<ArticleId> ids = m_fixture->arrive(m_feed, m_fixture->drafts(2));
        open(ArticleScope::All);
        m_fixture->library().setSaved({ids[0]}, true);
        QTRY_VERIFY(m_model->row(0).article.saved);
        QCOMPARE(spoken(0), QStringLiteral("Article 1, Nordblick, 1 min ago, unread, saved, stored offline"));
        m_fixture->library().setRead({ids[1]}, true);
        QTRY_COMPARE(spoken(1), QStringLiteral("Article 2, Nordblick, 2 min ago, read, stored offline"));
    }

    void agesAreReadFromTheClock()
    {
        m_fixture->arrive(m_feed, m_fixture->drafts(2));
        open(ArticleScope::All);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_fixture->clock.set(m_fixture->clock.now().addSecs(600));
        m_model->refreshAges();
        QCOMPARE(m_model->index(0).data(ArticleAgeRole).toString(), QStringLiteral("11 min ago"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(2).value<QList<int>>(), QList<int>({ArticleAgeRole}));
    }

private:
    void open(const ArticleQuery &query)
    {
        m_model->open(query);
        QVERIFY(QTest::qWaitFor([this] { return m_model->state() != ArticleListModel::State::Loading; }));
    }
    void open(ArticleScope scope)
    {
        ArticleQuery query;
        query.scope = scope;
        open(query);
    }
    void fetchAll()
    {
        QSignalSpy pages(m_model.get(), &ArticleListModel::pageAdded);
        while (m_model->canFetchMore()) {
            const qsizetype before = pages.size();
            m_model->fetchMore();
            QVERIFY(QTest::qWaitFor([&] { return pages.size() > before; }));
        }
    }
    QString title(int row) const { return m_model->index(row).data().toString(); }
    QString spoken(int row) const { return m_model->index(row).data(Qt::AccessibleTextRole).toString(); }
    ArticleId idOf(const char *wanted) const
    {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (title(row) == QLatin1String(wanted))
                return m_model->row(row).article.id;
        }
        return {};
    }

    std::unique_ptr<LibraryFixture> m_fixture;
    std::unique_ptr<ArticleListModel> m_model;
    FeedId m_feed;
    ArticleId m_kept;
};

QTEST_GUILESS_MAIN(ArticleListModelTest)
#include "tst_article_list_model.moc"
