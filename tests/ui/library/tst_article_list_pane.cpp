// SPDX-License-Identifier: GPL-3.0-or-later
// The list as a person uses it: keys, choice, filter, search, empty places, keeping its place.
#include "ui/library/article_list_pane.h"

#include "ui/common/theme.h"
#include "ui/common/words.h"
#include "ui/library/library_fixture.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace depesche;
using namespace depesche::testing;
using namespace depesche::ui;

class ArticleListPaneTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(*static_cast<QApplication *>(QCoreApplication::instance()), false); }

    void init()
    {
        m_fixture = std::make_unique<LibraryFixture>();
        m_feed = m_fixture->subscribe(QStringLiteral("Nordblick"));
        m_pane = std::make_unique<ArticleListPane>(
            m_fixture->library(), [](const QString &) { return QString(); }, m_fixture->executor,
            m_fixture->clock);
        m_view = m_pane->findChild<QListView *>();
        m_pane->resize(320, 600);
        m_pane->show();
        m_pane->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    }

    void cleanup()
    {
        m_pane.reset();
        m_fixture.reset();
    }

    void headerSaysWhatAndHowMuch()
    {
        arriveAndOpen(3);
        QTRY_VERIFY(says(QStringLiteral("3 article(s)")));
        QVERIFY(says(QStringLiteral("Everything")));
        m_fixture->arrive(m_feed, {m_fixture->draft(QStringLiteral("Another"), 0)});
        QTRY_VERIFY(says(QStringLiteral("4 article(s)")));
    }

    void keysChooseOneArticleAtATime()
    {
        const QList<ArticleId> ids = arriveAndOpen(30);
        QSignalSpy chosen(m_pane.get(), &ArticleListPane::articleChosen);
        m_pane->focusList();
        QCOMPARE(lastOf(chosen), ids[0]);
        QTest::keyClick(m_view, Qt::Key_Down);
        QCOMPARE(lastOf(chosen), ids[1]);
        QTest::keyClick(m_view, Qt::Key_End);
        QCOMPARE(lastOf(chosen), ids[29]);
        QTest::keyClick(m_view, Qt::Key_Home);
        QTest::keyClick(m_view, Qt::Key_PageDown);
        QVERIFY(m_pane->currentArticle()->id != ids[0]);
        QTest::keyClick(m_view, Qt::Key_PageUp);
        QCOMPARE(m_pane->currentArticle()->id, ids[0]);
        QSignalSpy activated(m_pane.get(), &ArticleListPane::articleActivated);
        QTest::keyClick(m_view, Qt::Key_Return);
        QCOMPARE(lastOf(activated), ids[0]);
    }

    void severalRowsAreSelectedWithoutShowingThem()
    {
        const QList<ArticleId> ids = arriveAndOpen(6);
        m_pane->focusList();
        QSignalSpy chosen(m_pane.get(), &ArticleListPane::articleChosen);
        QTest::keyClick(m_view, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(m_view, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(chosen.size(), 0);
        QList<ArticleId> selected;
        for (const ArticleSummary &article : m_pane->selectedArticles())
            selected.append(article.id);
        QCOMPARE(selected, QList<ArticleId>({ids[0], ids[1], ids[2]}));
    }

    void movingLoadsWhatItNeeds()
    {
        const QList<ArticleId> ids = arriveAndOpen(70);
        QCOMPARE(m_view->model()->rowCount(), 50);
        m_pane->select(ids[49]);
        m_pane->moveCurrent(1);
        QTRY_COMPARE(m_pane->currentArticle()->id, ids[50]);
        m_pane->moveCurrent(-1);
        QCOMPARE(m_pane->currentArticle()->id, ids[49]);
        m_pane->moveCurrent(-100);
        QCOMPARE(m_pane->currentArticle()->id, ids[0]);
    }

    void movingBeginsAtTheTopUntilARowWasChosen()
    {
        arriveAndOpen(3);
        m_view->clearFocus();
        m_pane->setFocus();
        QCOMPARE(m_view->currentIndex().row(), 0);
        QVERIFY(m_pane->selectedArticles().isEmpty());
        m_fixture->arrive(m_feed, {m_fixture->draft(QStringLiteral("New"), 0)});
        QTRY_COMPARE(m_view->model()->rowCount(), 4);
        QSignalSpy chosen(m_pane.get(), &ArticleListPane::articleChosen);
        m_pane->moveCurrent(1);
        QTRY_COMPARE(chosen.size(), 1);
        QCOMPARE(m_pane->currentArticle()->title, QStringLiteral("New"));
    }

    void selectingFromOutsideChoosesNothing()
    {
        const QList<ArticleId> ids = arriveAndOpen(5);
        QSignalSpy chosen(m_pane.get(), &ArticleListPane::articleChosen);
        m_pane->select(ids[3]);
        QCOMPARE(m_pane->currentArticle()->id, ids[3]);
        m_pane->select(ArticleId{9999});
        QCOMPARE(m_pane->currentArticle()->id, ids[3]);
        QCOMPARE(chosen.size(), 0);
    }

    void theNextUnreadOneIsFound()
    {
        const QList<ArticleId> ids = m_fixture->arrive(m_feed, m_fixture->drafts(70));
        m_fixture->library().setRead(ids.mid(1, 59), true);
        QTRY_COMPARE(m_fixture->library().counts().unread, 11);
        open(ArticleScope::All);
        QVERIFY(m_pane->selectNextUnread());
        QCOMPARE(m_pane->currentArticle()->id, ids[0]);
        QVERIFY(m_pane->selectNextUnread()); // on a page that is not loaded yet
        QTRY_COMPARE(m_pane->currentArticle()->id, ids[60]);
        m_pane->select(ids[69]);
        QVERIFY(m_pane->selectNextUnread()); // from the top
        QCOMPARE(m_pane->currentArticle()->id, ids[0]);
    }

    void withoutUnreadOnesNothingIsFound()
    {
        const QList<ArticleId> ids = m_fixture->arrive(m_feed, m_fixture->drafts(3));
        m_fixture->library().setRead(ids, true);
        open(ArticleScope::All);
        QTRY_VERIFY(m_view->model()
                        ->index(2, 0)
                        .data(Qt::AccessibleTextRole)
                        .toString()
                        .contains(QStringLiteral(", read")));
        QVERIFY(!m_pane->selectNextUnread());
    }

    void newArticlesDoNotMoveWhatIsRead()
    {
        const QList<ArticleId> ids = arriveAndOpen(40);
        m_pane->select(ids[20]);
        m_view->scrollTo(m_view->currentIndex(), QAbstractItemView::PositionAtCenter);
        const int top = m_view->visualRect(m_view->currentIndex()).top();
        QSignalSpy chosen(m_pane.get(), &ArticleListPane::articleChosen);
        m_fixture->arrive(m_feed, {m_fixture->draft(QStringLiteral("New"), 0),
                                   m_fixture->draft(QStringLiteral("Newer"), -1)});
        QTRY_COMPARE(m_view->model()->rowCount(), 42);
        QCOMPARE(m_pane->currentArticle()->id, ids[20]);
        QCOMPARE(m_view->visualRect(m_view->currentIndex()).top(), top);
        QCOMPARE(chosen.size(), 0);
    }

    void newArticlesDoNotMoveWhatIsInSight()
    {
        arriveAndOpen(40);
        m_view->verticalScrollBar()->setValue(500);
        const QPersistentModelIndex first = m_view->indexAt(QPoint(50, 0));
        const int top = m_view->visualRect(first).top();
        m_fixture->arrive(m_feed, {m_fixture->draft(QStringLiteral("New"), 0)});
        QTRY_COMPARE(m_view->model()->rowCount(), 41);
        QCOMPARE(m_view->visualRect(first).top(), top);
    }

    void atTheTopNewArticlesComeIntoSight()
    {
        arriveAndOpen(40);
        m_fixture->arrive(m_feed, {m_fixture->draft(QStringLiteral("New"), 0)});
        QTRY_COMPARE(m_view->model()->rowCount(), 41);
        QCOMPARE(m_view->verticalScrollBar()->value(), 0);
        QCOMPARE(m_view->indexAt(QPoint(50, 20)).data().toString(), QStringLiteral("New"));
    }

    void aCurrentRowThatNobodyChoseHoldsNoPlace()
    {
        arriveAndOpen(40);
        m_view->clearFocus();
        m_pane->setFocus();
        QVERIFY(m_view->currentIndex().isValid());
        QVERIFY(m_pane->selectedArticles().isEmpty());
        m_fixture->arrive(m_feed, {m_fixture->draft(QStringLiteral("New"), 0)});
        QTRY_COMPARE(m_view->model()->rowCount(), 41);
        QCOMPARE(m_view->verticalScrollBar()->value(), 0);
        QCOMPARE(m_view->indexAt(QPoint(50, 20)).data().toString(), QStringLiteral("New"));
    }

    void aRowThatGoesChoosesNoOther()
    {
        const QList<ArticleId> ids = arriveAndOpen(5);
        m_pane->focusList();
        QSignalSpy chosen(m_pane.get(), &ArticleListPane::articleChosen);
        m_fixture->library().hide({ids[0]});
        QTRY_COMPARE(m_view->model()->rowCount(), 4);
        QCOMPARE(chosen.size(), 0);
    }

    void narrowerRowsGetTheirHeights()
    {
        m_fixture->arrive(m_feed, {m_fixture->draft(QStringLiteral("word ").repeated(12), 1),
                                   m_fixture->draft(QStringLiteral("Second"), 2)});
        open(ArticleScope::All);
        const int before = m_view->visualRect(m_view->model()->index(0, 0)).height();
        m_pane->resize(640, 600);
        QTRY_VERIFY(m_view->visualRect(m_view->model()->index(0, 0)).height() < before);
        QCOMPARE(m_view->visualRect(m_view->model()->index(1, 0)).top(),
                 m_view->visualRect(m_view->model()->index(0, 0)).bottom() + 1);
    }

    void filterNarrowsTheList()
    {
        arriveAndOpen(12);
        m_pane->openFilter();
        auto *line = m_pane->findChild<QLineEdit *>();
        QVERIFY(line->isVisible() && line->hasFocus());
        QTest::keyClicks(line, QStringLiteral("article 12"));
        QTRY_COMPARE(m_view->model()->rowCount(), 1);
        QCOMPARE(m_pane->query().titleFilter, QStringLiteral("article 12"));
        QTRY_VERIFY(says(QStringLiteral("1 article(s)")));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(m_view->hasFocus());
        m_pane->openFilter();
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(!line->isVisible());
        QTRY_COMPARE(m_view->model()->rowCount(), 12);
        QVERIFY(m_pane->query().titleFilter.isEmpty());
    }

    void filterGoesWithItsPlace()
    {
        arriveAndOpen(12);
        m_pane->openFilter();
        QTest::keyClicks(m_pane->findChild<QLineEdit *>(), QStringLiteral("12"));
        QTRY_COMPARE(m_view->model()->rowCount(), 1);
        ArticleQuery other = m_pane->query();
        other.titleFilter.clear();
        other.order = ArticleOrder::OldestFirst;
        m_pane->open(other, QStringLiteral("Everything"));
        QCOMPARE(m_pane->query().titleFilter, QStringLiteral("12"));
        open(ArticleScope::Unread);
        QVERIFY(m_pane->query().titleFilter.isEmpty());
        QTRY_COMPARE(m_view->model()->rowCount(), 12);
    }

    void hitsAreShownUntilAPlaceIsOpened()
    {
        arriveAndOpen(3);
        m_pane->search(QStringLiteral("headline"));
        QVERIFY(m_pane->isSearching());
        QTRY_VERIFY(says(QStringLiteral("3 hit(s)")));
        m_pane->search(QStringLiteral("zzzz"));
        QTRY_VERIFY(says(QStringLiteral("Nothing was found for “zzzz”.")));
        m_pane->search(QString());
        QVERIFY(!m_pane->isSearching());
        QTRY_COMPARE(m_view->model()->rowCount(), 3);
        QVERIFY(says(QStringLiteral("Everything")));
    }

    void emptyPlacesSaySo_data()
    {
        QTest::addColumn<ArticleScope>("scope");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("refreshes");
        QTest::newRow("today") << ArticleScope::Today << QStringLiteral("Nothing has come today so far.")
                               << true;
        QTest::newRow("unread") << ArticleScope::Unread << QStringLiteral("Everything is read.") << true;
        QTest::newRow("saved") << ArticleScope::Saved << QStringLiteral("Nothing is saved yet.") << false;
        QTest::newRow("offline") << ArticleScope::Offline
                                 << QStringLiteral("No article is stored with all its pictures yet.") << true;
        QTest::newRow("all") << ArticleScope::All << QStringLiteral("There are no articles here yet.")
                             << true;
    }

    void emptyPlacesSaySo()
    {
        QFETCH(ArticleScope, scope);
        QFETCH(QString, words);
        QFETCH(bool, refreshes);
        QSignalSpy painted(m_pane.get(), &ArticleListPane::firstPagePainted);
        open(scope);
        QTRY_VERIFY(says(words));
        QTRY_COMPARE(painted.size(), 1);
        const auto buttons = m_pane->findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 1);
        QCOMPARE(buttons.first()->isVisible(), refreshes);
        QSignalSpy wanted(m_pane.get(), &ArticleListPane::refreshRequested);
        buttons.first()->click();
        QCOMPARE(wanted.size(), 1);
    }

    void anEmptySourceSaysWhatIsWrong()
    {
        ArticleQuery query;
        query.scope = ArticleScope::Feed;
        query.feed = m_feed;
        m_pane->open(query, QStringLiteral("Nordblick"));
        QTRY_VERIFY(says(QStringLiteral("There are no articles here yet.")));
        m_fixture->fail(m_feed, FeedFailureCode::TimedOut);
        FeedFailure failure;
        failure.code = FeedFailureCode::TimedOut;
        QTRY_VERIFY(says(QStringLiteral("This source could not be read.")));
        QVERIFY(says(describe(failure)));
        QSignalSpy wanted(m_pane.get(), &ArticleListPane::refreshRequested);
        m_pane->findChild<QPushButton *>()->click();
        QCOMPARE(wanted.size(), 1);
    }

    void wordsGiveWayToRows()
    {
        open(ArticleScope::All);
        QTRY_VERIFY(says(QStringLiteral("There are no articles here yet.")));
        m_fixture->arrive(m_feed, m_fixture->drafts(2));
        QTRY_VERIFY(m_view->isVisible());
        QVERIFY(!says(QStringLiteral("There are no articles here yet.")));
    }

    void anEmptyFilterCanBeCleared()
    {
        arriveAndOpen(3);
        m_pane->openFilter();
        QTest::keyClicks(m_pane->findChild<QLineEdit *>(), QStringLiteral("zz"));
        QTRY_VERIFY(says(QStringLiteral("No headline here has “zz”.")));
        m_pane->findChild<QPushButton *>()->click();
        QTRY_COMPARE(m_view->model()->rowCount(), 3);
        QTRY_VERIFY(m_view->isVisible());
    }

    void firstPageIsToldOncePerPlace()
    {
        QSignalSpy painted(m_pane.get(), &ArticleListPane::firstPagePainted);
        arriveAndOpen(3);
        QTRY_COMPARE(painted.size(), 1);
        m_view->viewport()->repaint();
        QCOMPARE(painted.size(), 1);
        open(ArticleScope::Unread);
        QTRY_COMPARE(painted.size(), 2);
    }

    void agesGrow()
    {
        arriveAndOpen(1);
        const QModelIndex row = m_view->model()->index(0, 0);
        QSignalSpy changed(m_view->model(), &QAbstractItemModel::dataChanged);
        m_fixture->clock.advance(std::chrono::minutes(2));
        QCOMPARE(changed.size(), 2);
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("3 min ago")));
    }

    void actionsStandInTheHeader()
    {
        QAction order(QStringLiteral("Newest first"));
        m_pane->setHeaderActions({&order});
        const auto buttons = m_pane->findChildren<QToolButton *>();
        QSignalSpy triggered(&order, &QAction::triggered);
        for (QToolButton *button : buttons) {
            if (button->defaultAction() == &order)
                button->click();
        }
        QCOMPARE(triggered.size(), 1);
    }

    void lettersAreLeftToTheWindow()
    {
        arriveAndOpen(3);
        m_pane->focusList();
        QTest::keyClicks(m_view, QStringLiteral("Article 3"));
        QCOMPARE(m_view->currentIndex().row(), 0);
    }

private:
    void open(ArticleScope scope)
    {
        ArticleQuery query;
        query.scope = scope;
        QSignalSpy painted(m_pane.get(), &ArticleListPane::firstPagePainted);
        m_pane->open(query, QStringLiteral("Everything"));
        QVERIFY(QTest::qWaitFor([&painted] { return !painted.isEmpty(); }));
    }
    /// Newest first, as the list shows them.
    QList<ArticleId> arriveAndOpen(int count)
    {
        const QList<ArticleId> ids = m_fixture->arrive(m_feed, m_fixture->drafts(count));
        open(ArticleScope::All);
        return ids;
    }
    bool says(const QString &words) const
    {
        const auto labels = m_pane->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text() == words; });
    }
    static ArticleId lastOf(const QSignalSpy &spy)
    {
        return spy.isEmpty() ? ArticleId() : spy.last().first().value<ArticleId>();
    }

    std::unique_ptr<LibraryFixture> m_fixture;
    std::unique_ptr<ArticleListPane> m_pane;
    QListView *m_view = nullptr;
    FeedId m_feed;
};

QTEST_MAIN(ArticleListPaneTest)
#include "tst_article_list_pane.moc"
