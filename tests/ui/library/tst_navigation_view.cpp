// SPDX-License-Identifier: GPL-3.0-or-later
// The navigation as a widget: selection, folding, keys, pointer, what is kept.
#include "ui/library/navigation_view.h"

#include "ui/common/theme.h"
#include "ui/library/library_fixture.h"
#include "ui/library/navigation_delegate.h"
#include "ui/library/navigation_model.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QSignalSpy>
#include <QTest>

using namespace depesche;
using namespace depesche::testing;
using namespace depesche::ui;

class NavigationViewTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(*static_cast<QApplication *>(QCoreApplication::instance()), false); }

    void init()
    {
        m_fixture = std::make_unique<LibraryFixture>();
        m_view = std::make_unique<NavigationView>(m_fixture->library(), m_fixture->tickers());
        m_view->resize(220, 500);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void cleanup()
    {
        m_view.reset();
        m_fixture.reset();
    }

    void nothingIsSelectedAtFirst()
    {
        QCOMPARE(m_view->place().scope, ArticleScope::Unread);
        QCOMPARE(m_view->placeTitle(), QStringLiteral("Unread"));
    }

    void keysWalkOverTheHeading()
    {
        const FeedId feed = subscribe("Nordblick");
        QSignalSpy selected(m_view.get(), &NavigationView::placeSelected);
        m_view->restorePlace(QStringLiteral("offline"));
        QCOMPARE(selected.size(), 1);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_view->place().feed, feed);
        QCOMPARE(selected.last().at(1).toString(), QStringLiteral("Nordblick"));
        QTest::keyClick(m_view.get(), Qt::Key_Up);
        QCOMPARE(m_view->place().scope, ArticleScope::Offline);
    }

    void placesAreKeptAndBroughtBack_data()
    {
        QTest::addColumn<QString>("saved");
        QTest::addColumn<QString>("restored");
        for (const char *name : {"today", "unread", "saved", "offline"})
            QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(name);
        QTest::newRow("feed") << QStringLiteral("feed:1") << QStringLiteral("feed:1");
        QTest::newRow("folder") << QStringLiteral("folder:1") << QStringLiteral("folder:1");
        QTest::newRow("feed that is gone") << QStringLiteral("feed:77") << QStringLiteral("unread");
        QTest::newRow("nonsense") << QStringLiteral("feed:x;y") << QStringLiteral("unread");
        QTest::newRow("nothing") << QString() << QStringLiteral("unread");
    }

    void placesAreKeptAndBroughtBack()
    {
        QFETCH(QString, saved);
        QFETCH(QString, restored);
        subscribe("Harbour Times", {QStringLiteral("English")});
        m_view->restorePlace(saved);
        QCOMPARE(m_view->savedPlace(), restored);
    }

    void aFeedIsWaitedForUntilTheLibraryIsLoaded()
    {
        subscribe("Nordblick");
        library::LibraryService fresh(m_fixture->store(), *m_fixture->vault, m_fixture->executor,
                                      m_fixture->clock);
        NavigationView view(fresh, m_fixture->tickers());
        view.restorePlace(QStringLiteral("feed:1"));
        QCOMPARE(view.savedPlace(), QStringLiteral("feed:1"));
        QVERIFY(!view.currentIndex().isValid());
        fresh.load();
        QTRY_COMPARE(view.place().feed, FeedId{1});
    }

    void selectionOutlivesChangesOfTheTree()
    {
        const FeedId feed = subscribe("Nordblick");
        subscribe("Harbour Times", {QStringLiteral("English")});
        m_view->restorePlace(QStringLiteral("feed:%1").arg(feed.value));
        QSignalSpy selected(m_view.get(), &NavigationView::placeSelected);
        const FolderId folder = m_fixture->library().subscriptions().folders.first().id;
        awaited(m_fixture->library().moveFeeds({feed}, folder));
        QTRY_COMPARE(m_view->currentIndex().parent().data().toString(), QStringLiteral("English"));
        subscribe("Weltspiegel");
        QCOMPARE(m_view->place().feed, feed);
        QCOMPARE(selected.size(), 0);
    }

    void foldersStayFolded()
    {
        subscribe("Harbour Times", {QStringLiteral("English")});
        const QModelIndex folder = m_view->model()->index(0, 0, sources());
        QVERIFY(m_view->isExpanded(folder));
        m_view->collapse(folder);
        QTRY_VERIFY(!m_fixture->library().subscriptions().folders.first().expanded);
        subscribe("Weltspiegel", {QStringLiteral("English")});
        QVERIFY(!m_view->isExpanded(folder));
        NavigationView another(m_fixture->library(), m_fixture->tickers());
        QVERIFY(!another.isExpanded(another.model()->index(0, 0, another.model()->index(4, 0))));
    }

    void theSourcesCanNotBeFolded()
    {
        subscribe("Nordblick");
        m_view->collapse(sources());
        QVERIFY(m_view->isExpanded(sources()));
    }

    void arrowFoldsAndThePlusSubscribes()
    {
        subscribe("Harbour Times", {QStringLiteral("English")});
        const QModelIndex folder = m_view->model()->index(0, 0, sources());
        const QRect arrow = NavigationDelegate::arrowRect(m_view->visualRect(folder), 0, Qt::LeftToRight);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, arrow.center());
        QVERIFY(!m_view->isExpanded(folder));
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, arrow.center());
        QVERIFY(m_view->isExpanded(folder));

        QSignalSpy wanted(m_view.get(), &NavigationView::subscribeRequested);
        const QRect plus = NavigationDelegate::plusRect(m_view->visualRect(sources()), Qt::LeftToRight);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, plus.center());
        QCOMPARE(wanted.size(), 1);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->visualRect(folder).center());
        QCOMPARE(wanted.size(), 1);
    }

    void menusAreForPlaces()
    {
        const FeedId feed = subscribe("Nordblick");
        QSignalSpy wanted(m_view.get(), &NavigationView::menuRequested);
        const QModelIndex row = m_view->model()->index(0, 0, sources());
        menuAt(m_view->visualRect(row).center());
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(m_view->place().feed, feed);
        menuAt(m_view->visualRect(sources()).center());
        menuAt(QPoint(100, 480));
        QCOMPARE(wanted.size(), 1);
    }

    void selectedRowIsTinted()
    {
        m_view->restorePlace(QStringLiteral("unread"));
        const QImage image = m_view->viewport()->grab().toImage();
        const QRect row = m_view->visualRect(m_view->currentIndex());
        QCOMPARE(image.pixelColor(row.center().x(), row.top() + 4), themeColors(false).tint);
        QCOMPARE(image.pixelColor(2, row.center().y()), themeColors(false).panel);
    }

private:
    FeedId subscribe(const char *title, const QStringList &folder = {})
    {
        const FeedId feed = m_fixture->subscribe(QString::fromLatin1(title), folder);
        if (!QTest::qWaitFor([&] { return m_fixture->library().feed(feed).has_value(); }))
            qFatal("the feed did not come into the tree");
        return feed;
    }
    QModelIndex sources() const { return m_view->model()->index(4, 0); }
    void menuAt(const QPoint &position)
    {
        QContextMenuEvent event(QContextMenuEvent::Mouse, position,
                                m_view->viewport()->mapToGlobal(position));
        QCoreApplication::sendEvent(m_view->viewport(), &event);
    }

    std::unique_ptr<LibraryFixture> m_fixture;
    std::unique_ptr<NavigationView> m_view;
};

QTEST_MAIN(NavigationViewTest)
#include "tst_navigation_view.moc"
