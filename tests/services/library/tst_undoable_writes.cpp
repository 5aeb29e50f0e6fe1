// SPDX-License-Identifier: GPL-3.0-or-later
// Undo: each action, what exactly it takes back, how many steps, and what happens while the disk is busy.
#include "services/library/library_service.h"

#include "base/executor.h"
#include "fake_clock.h"
#include "services/test_store.h"
#include "test_vault.h"

#include <QSignalSpy>

using namespace depesche;
using library::LibraryService;
using library::UndoableAction;

class UndoableWritesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void eachAction_data();
    void eachAction();
    void takesBackOnlyWhatChanged();
    void marksOneSide();
    void stepsInReverse();
    void nothingChangedIsNoStep();
    void readingIsNoStep();
    void keepsTwentySteps();
    void undoWaitsForTheDisk();

private:
    /// Per article in the order of m_ids: r read, s saved, - neither; x not listed.
    QString state();

    std::unique_ptr<testing::FakeClock> m_clock;
    std::unique_ptr<testing::TestStore> m_store;
    std::unique_ptr<Executor> m_executor;
    testing::TestVault m_vault;
    std::unique_ptr<LibraryService> m_library;
    FeedId m_feed;
    QList<ArticleId> m_ids; ///< newest first
};

void UndoableWritesTest::init()
{
    m_clock = std::make_unique<testing::FakeClock>();
    m_store = std::make_unique<testing::TestStore>(*m_clock);
    QVERIFY(m_store->isOpen());
    m_feed = m_store->addFeed(QStringLiteral("nordblick"));
    m_ids =
        m_store->arrive(m_feed, QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
    QCOMPARE(m_ids.size(), 3);
    m_executor = std::make_unique<Executor>(1);
    m_library = std::make_unique<LibraryService>(**m_store, *m_vault, *m_executor, *m_clock);
}

void UndoableWritesTest::cleanup()
{
    m_library.reset();
    m_store.reset();
    m_executor.reset();
}

QString UndoableWritesTest::state()
{
    const QList<ArticleSummary> listed = m_store->list();
    QString result;
    for (const ArticleId id : std::as_const(m_ids)) {
        const auto row = std::find_if(listed.begin(), listed.end(),
                                      [id](const ArticleSummary &summary) { return summary.id == id; });
        if (row == listed.end())
            result += QLatin1Char('x');
        else
            result += QLatin1Char(row->saved ? 's' : row->read ? 'r' : '-');
    }
    return result;
}

void UndoableWritesTest::eachAction_data()
{
    QTest::addColumn<UndoableAction>("action");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("count");
    QTest::newRow("mark read") << UndoableAction::MarkRead << "---"
                               << "rr-" << 2;
    QTest::newRow("mark unread") << UndoableAction::MarkUnread << "rrr"
                                 << "--r" << 2;
    QTest::newRow("save") << UndoableAction::Save << "---"
                          << "ss-" << 2;
    QTest::newRow("unsave") << UndoableAction::Unsave << "sss"
                            << "--s" << 2;
    QTest::newRow("hide") << UndoableAction::Hide << "---"
                          << "xx-" << 2;
    QTest::newRow("unsubscribe") << UndoableAction::Unsubscribe << "---"
                                 << "xxx" << 1;
}

void UndoableWritesTest::eachAction()
{
    QFETCH(UndoableAction, action);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(int, count);
    if (before == QLatin1String("rrr"))
        m_library->setRead(m_ids, true, false);
    auto &articles = (*m_store)->articles();
    if (before == QLatin1String("sss"))
        QVERIFY(testing::answer(articles.setStatus(m_ids, store::ArticleStatus::Saved, true)).hasValue());
    QTRY_COMPARE(state(), before);

    const QList<ArticleId> two = m_ids.first(2);
    QSignalSpy changed(m_library.get(), &LibraryService::undoableChanged);
    switch (action) {
    case UndoableAction::MarkRead:
    case UndoableAction::MarkUnread:
        m_library->setRead(two, action == UndoableAction::MarkRead);
        break;
    case UndoableAction::Save:
    case UndoableAction::Unsave:
        m_library->setSaved(two, action == UndoableAction::Save);
        break;
    case UndoableAction::Hide:
        m_library->hide(two);
        break;
    case UndoableAction::Unsubscribe:
        m_library->unsubscribe({m_feed});
        break;
    case UndoableAction::Import:
        QFAIL("tst_opml_exchange takes imports back");
    }
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(state(), after);
    QVERIFY(m_library->undoable().has_value());
    QCOMPARE(m_library->undoable()->action, action);
    QCOMPARE(m_library->undoable()->count, count);

    m_library->undo();
    QVERIFY(!m_library->undoable().has_value());
    QTRY_COMPARE(state(), before);
}

void UndoableWritesTest::takesBackOnlyWhatChanged()
{
    m_library->setRead({m_ids.at(1)}, true, false);
    QTRY_COMPARE(state(), QStringLiteral("-r-"));
    m_library->markRead({}, ArticleRange::All, std::nullopt);
    QTRY_VERIFY(m_library->undoable().has_value());
    QCOMPARE(m_library->undoable()->count, 2);
    QCOMPARE(state(), QStringLiteral("rrr"));
    m_library->undo();
    QTRY_COMPARE(state(), QStringLiteral("-r-"));
}

void UndoableWritesTest::marksOneSide()
{
    const QList<ArticleSummary> listed = m_store->list();
    QCOMPARE(listed.size(), 3);
    m_library->markRead({}, ArticleRange::Below, ArticlePosition{listed.at(1).sortedAt, listed.at(1).id});
    QTRY_COMPARE(state(), QStringLiteral("--r"));
    m_library->markRead({}, ArticleRange::Above, ArticlePosition{listed.at(1).sortedAt, listed.at(1).id});
    QTRY_COMPARE(state(), QStringLiteral("r-r"));
}

void UndoableWritesTest::stepsInReverse()
{
    m_library->setRead({m_ids.at(0)}, true);
    m_library->hide({m_ids.at(1)});
    QTRY_COMPARE(state(), QStringLiteral("rx-"));
    QTRY_VERIFY(m_library->undoable() && m_library->undoable()->action == UndoableAction::Hide);
    m_library->undo();
    QTRY_COMPARE(state(), QStringLiteral("r--"));
    QCOMPARE(m_library->undoable()->action, UndoableAction::MarkRead);
    m_library->undo();
    QTRY_COMPARE(state(), QStringLiteral("---"));
    m_library->undo();
    QCOMPARE(state(), QStringLiteral("---"));
}

void UndoableWritesTest::nothingChangedIsNoStep()
{
    m_library->setRead(m_ids, false);
    m_library->setSaved({m_ids.first()}, true);
    QTRY_VERIFY(m_library->undoable().has_value());
    m_library->undo();
    QVERIFY(!m_library->undoable().has_value());
}

void UndoableWritesTest::readingIsNoStep()
{
    m_library->setRead({m_ids.first()}, true, false);
    QTRY_COMPARE(state(), QStringLiteral("r--"));
    QVERIFY(!m_library->undoable().has_value());
}

void UndoableWritesTest::keepsTwentySteps()
{
    QSignalSpy changed(m_library.get(), &LibraryService::undoableChanged);
    for (int i = 0; i < 25; ++i)
        m_library->setRead(m_ids, i % 2 == 0);
    QTRY_COMPARE(changed.size(), 25);
    int steps = 0;
    for (; m_library->undoable(); ++steps)
        m_library->undo();
    QCOMPARE(steps, 20);
    QTRY_COMPARE(state(), QStringLiteral("rrr"));
}

void UndoableWritesTest::undoWaitsForTheDisk()
{
    m_library->hide(m_ids);
    m_library->undo();
    QSignalSpy changed(m_library.get(), &LibraryService::undoableChanged);
    QTRY_COMPARE(changed.size(), 2);
    QTRY_COMPARE(state(), QStringLiteral("---"));
    QVERIFY(!m_library->undoable().has_value());
}

QTEST_GUILESS_MAIN(UndoableWritesTest)
#include "tst_undoable_writes.moc"
