// SPDX-License-Identifier: GPL-3.0-or-later
// The live ticker as a person meets it: place, news, order, pause, keys, states, what was seen.
#include "ticker_fixture.h"
#include "ui/common/list_message.h"
#include "ui/common/motion.h"
#include "ui/common/theme.h"
#include "ui/ticker/ticker_line.h"
#include "ui/ticker/ticker_model.h"
#include "ui/ticker/ticker_pane.h"
#include "ui/ticker/ticker_view.h"
#include "ui/ticker/ticker_words.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace depesche;
using namespace depesche::testing;
using namespace depesche::ui;

class TickerPaneTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void nothingFollowedSaysWhatToDo();
    void newsComeInAtTheTop();
    void newsDoNotMoveWhatIsRead();
    void anUnfoldedRowIsNotPushedAway();
    void turningRoundKeepsThePlace();
    void turningRoundAtTheNewestStaysThere();
    void orderIsRememberedForEachTicker();
    void pauseCounts();
    void whatWasInSightIsSeen();
    void keysUnfoldAndOpen();
    void findOpensTheSearch();
    void searchThatFindsNothing();
    void statesAreTold_data();
    void statesAreTold();
    void theLiveMarkOnlyWhileItRuns();
    void severalCanBeChosen();
    void oneLineStepsWithoutSliding();
    void oneLineStopsWithTheFocus();
    void everyControlHasAName();

private:
    void followMany(int entries);
    QStringList inSight() const;
    QString lastInSight() const { return inSight().isEmpty() ? QString() : inSight().constLast(); }
    template <class W>
    W *part(const char *name = "") const
    {
        const QString wanted = QLatin1String(name);
        return m_window->findChild<W *>(wanted);
    }

    std::unique_ptr<TickerFixture> m_it;
    std::unique_ptr<QWidget> m_window; ///< the header is its own part in the pane until a dock takes it
    TickerPane *m_pane = nullptr;
    TickerView *m_view = nullptr;
    TickerModel *m_model = nullptr;
    TickerId m_ticker;
};

void TickerPaneTest::initTestCase()
{
    applyTheme(*static_cast<QApplication *>(QCoreApplication::instance()), false);
    setMotionReduced(true);
}

void TickerPaneTest::init()
{
    m_it = std::make_unique<TickerFixture>();
    m_window = std::make_unique<QWidget>();
    m_window->resize(900, 260);
    m_pane = new TickerPane(
        m_it->library(), m_it->service(), [](const QString &) { return QString(); }, m_it->executor,
        m_it->clock, m_window.get());
    m_pane->setGeometry(m_window->rect());
    m_view = part<TickerView>();
    m_model = part<TickerModel>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TickerPaneTest::cleanup()
{
    m_window.reset();
    m_it.reset();
}

void TickerPaneTest::followMany(int entries)
{
    m_ticker = m_it->follow(QStringLiteral("Hafen live"));
    m_it->arrive(m_ticker, m_it->drafts(entries));
    m_pane->showTicker(m_ticker);
    QTRY_COMPARE(m_model->rowCount(), std::min(entries, 100));
}

QStringList TickerPaneTest::inSight() const
{
    QStringList lines;
    for (const int row : m_view->rowsInSight())
        lines.append(m_model->row(row).line);
    return lines;
}

void TickerPaneTest::nothingFollowedSaysWhatToDo()
{
    auto *message = part<ListMessage>();
    QTRY_VERIFY(message->isVisible());
    QSignalSpy wanted(m_pane, &TickerPane::followRequested);
    message->findChild<QPushButton *>()->click();
    QCOMPARE(wanted.size(), 1);
    QVERIFY(!part<QToolButton>("tickerPause")->isVisible());
}

void TickerPaneTest::newsComeInAtTheTop()
{
    followMany(40);
    m_it->arrive(m_ticker, {m_it->draft(QStringLiteral("Fresh"), 0)});
    QTRY_COMPARE(inSight().value(0), QStringLiteral("Fresh"));
    QCOMPARE(m_view->newBeyond(), 0);
}

void TickerPaneTest::newsDoNotMoveWhatIsRead()
{
    followMany(60);
    m_view->verticalScrollBar()->setValue(500);
    const QStringList before = inSight();
    const QPersistentModelIndex row = m_model->index(m_view->rowsInSight().first());
    const int top = m_view->visualRect(row).top();
    m_it->arrive(m_ticker,
                 {m_it->draft(QStringLiteral("Fresh"), 0), m_it->draft(QStringLiteral("Fresher"), 0)});
    QTRY_COMPARE(m_view->newBeyond(), 2);
    QCOMPARE(inSight(), before);
    QCOMPARE(m_view->visualRect(row).top(), top);
    auto *button = m_view->findChild<QPushButton *>();
    QVERIFY(button->isVisible());
    QCOMPARE(button->text(), QStringLiteral("2 new entries"));
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(inSight().value(0), QStringLiteral("Fresher"));
    QVERIFY(!button->isVisible());
}

void TickerPaneTest::anUnfoldedRowIsNotPushedAway()
{
    followMany(40);
    m_view->setUnfolded(m_model->index(1), true);
    const QPersistentModelIndex row = m_model->index(1);
    const int top = m_view->visualRect(row).top();
    QVERIFY(m_view->visualRect(row).height() > m_view->visualRect(m_model->index(0)).height());
    m_it->arrive(m_ticker, {m_it->draft(QStringLiteral("Fresh"), 0)});
    QTRY_COMPARE(row.row(), 2);
    QCOMPARE(m_view->visualRect(row).top(), top);
    QCOMPARE(m_view->newBeyond(), 1);
}

void TickerPaneTest::turningRoundKeepsThePlace()
{
    followMany(90);
    m_view->verticalScrollBar()->setValue(1200);
    const QPersistentModelIndex row = m_model->index(m_view->rowsInSight().first());
    const int top = m_view->visualRect(row).top();
    m_pane->setOldestFirst(true);
    QCOMPARE(m_view->visualRect(row).top(), top);
    QCOMPARE(m_model->index(0).data().toString(), QStringLiteral("Entry 90"));
    m_pane->setOldestFirst(false);
    QCOMPARE(m_view->visualRect(row).top(), top);
}

void TickerPaneTest::turningRoundAtTheNewestStaysThere()
{
    followMany(90);
    QVERIFY(m_view->isAtNewest());
    m_pane->setOldestFirst(true);
    QVERIFY(m_view->isAtNewest());
    QCOMPARE(lastInSight(), QStringLiteral("Entry 1"));
    m_it->arrive(m_ticker, {m_it->draft(QStringLiteral("Fresh"), 0)});
    QTRY_COMPARE(lastInSight(), QStringLiteral("Fresh"));
}

void TickerPaneTest::orderIsRememberedForEachTicker()
{
    followMany(5);
    const TickerId other = m_it->follow(QStringLiteral("Wahlabend"));
    const QList<QRadioButton *> halves = m_window->findChildren<QRadioButton *>();
    QCOMPARE(halves.size(), 2);
    QTest::mouseClick(halves[1], Qt::LeftButton);
    QVERIFY(m_pane->isOldestFirst());
    m_pane->showTicker(other);
    QVERIFY(!m_pane->isOldestFirst());
    QVERIFY(halves[0]->isChecked());
    m_pane->showTicker(m_ticker);
    QVERIFY(m_pane->isOldestFirst());
    QTRY_COMPARE(lastInSight(), QStringLiteral("Entry 1"));
}

void TickerPaneTest::pauseCounts()
{
    followMany(5);
    auto *pause = part<QToolButton>("tickerPause");
    QTest::mouseClick(pause, Qt::LeftButton);
    QCOMPARE(part<QLabel>("tickerState")->text(), QStringLiteral("Paused"));
    m_it->arrive(m_ticker,
                 {m_it->draft(QStringLiteral("Fresh"), 0), m_it->draft(QStringLiteral("Fresher"), 0)});
    QTRY_COMPARE(pause->text(), QStringLiteral("2 waiting"));
    QCOMPARE(m_model->rowCount(), 5);
    QTest::mouseClick(pause, Qt::LeftButton);
    QTRY_COMPARE(m_model->rowCount(), 7);
    QVERIFY(pause->text().isEmpty());
}

void TickerPaneTest::whatWasInSightIsSeen()
{
    followMany(40);
    const qsizetype shown = m_view->rowsInSight().size();
    QVERIFY(shown > 3 && shown < 20);
    auto *count = part<QLabel>("tickerCount");
    QTRY_COMPARE(m_it->library().unread(m_ticker), 40 - int(shown));
    QCOMPARE(count->text(), QString::number(40 - shown));
    QVERIFY(!m_model->index(0).data(TickerUnreadRole).toBool());
    m_it->library().seeAll(m_ticker);
    QTRY_VERIFY(!count->isVisible());
    QTRY_COMPARE(m_it->library().ticker(m_ticker)->unread, 0); // on disk
}

void TickerPaneTest::keysUnfoldAndOpen()
{
    followMany(20);
    m_pane->focusEntries();
    QTRY_VERIFY(m_view->hasFocus());
    QTest::keyClick(m_view, Qt::Key_Down);
    QCOMPARE(m_view->currentIndex().row(), 1);
    QTest::keyClick(m_view, Qt::Key_Space);
    QVERIFY(m_model->isExpanded(1));
    QTest::keyClick(m_view, Qt::Key_Left);
    QVERIFY(!m_model->isExpanded(1));
    QSignalSpy opened(m_pane, &TickerPane::openRequested);
    QTest::keyClick(m_view, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toUrl(), m_model->row(1).url);
    QTest::keyClick(m_view, Qt::Key_End);
    QCOMPARE(m_view->currentIndex().row(), 19);
    QVERIFY(inSight().contains(QStringLiteral("Entry 20")));
}

void TickerPaneTest::findOpensTheSearch()
{
    followMany(30);
    m_pane->focusEntries();
    QTest::keyClick(m_view, Qt::Key_F, Qt::ControlModifier);
    auto *line = m_pane->findChild<QLineEdit *>();
    QTRY_VERIFY(line->hasFocus());
    QTest::keyClicks(line, QStringLiteral("entry 17"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->row(0).line, QStringLiteral("Entry 17"));
    QTest::keyClick(line, Qt::Key_Escape);
    QTRY_COMPARE(m_model->rowCount(), 30);
}

void TickerPaneTest::searchThatFindsNothing()
{
    followMany(5);
    m_pane->openSearch();
    auto *line = m_pane->findChild<QLineEdit *>();
    QTest::keyClicks(line, QStringLiteral("nowhere"));
    QTest::keyClick(line, Qt::Key_Return);
    auto *message = part<ListMessage>();
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->accessibleName().contains(QStringLiteral("nowhere")));
    message->findChild<QPushButton *>()->click();
    QTRY_COMPARE(m_model->rowCount(), 5);
}

void TickerPaneTest::statesAreTold_data()
{
    using ticker::LiveState;
    QTest::addColumn<int>("state");
    QTest::addColumn<FeedFailureCode>("code");
    QTest::addColumn<QString>("words");
    const auto none = FeedFailureCode::None;
    QTest::newRow("live") << int(LiveState::Live) << none << QStringLiteral("Live");
    QTest::newRow("waiting") << int(LiveState::Waiting) << none << QStringLiteral("Waiting");
    QTest::newRow("offline") << int(LiveState::Offline) << none << QStringLiteral("Offline");
    QTest::newRow("stopped") << int(LiveState::Paused) << none << QStringLiteral("Stopped");
    QTest::newRow("ended") << int(LiveState::Ended) << none << QStringLiteral("Ended");
    QTest::newRow("gone") << int(LiveState::Ended) << FeedFailureCode::Gone << QStringLiteral("Ended: ");
    QTest::newRow("slow") << int(LiveState::Reconnecting) << FeedFailureCode::TimedOut
                          << QStringLiteral("Reconnecting: does not answer");
}

void TickerPaneTest::statesAreTold()
{
    QFETCH(int, state);
    QFETCH(FeedFailureCode, code);
    QFETCH(QString, words);
    ticker::LiveStatus status{ticker::LiveState(state), m_it->clock.now().addSecs(60), {}};
    status.failure.code = code;
    QVERIFY2(shortState(status).startsWith(words), qPrintable(shortState(status)));
    const QString sentence = stateSentence(status, m_it->clock.now(), QLocale());
    QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
    QCOMPARE(sentence.contains(QStringLiteral("12:01")), status.state == ticker::LiveState::Reconnecting);
}

void TickerPaneTest::theLiveMarkOnlyWhileItRuns()
{
    followMany(3);
    m_it->service().start();
    auto *state = part<QLabel>("tickerState");
    QTRY_COMPARE(state->text(), QStringLiteral("Ended"));
    QCOMPARE(state->accessibleDescription(), QStringLiteral("The coverage is over; its entries stay here."));
}

void TickerPaneTest::severalCanBeChosen()
{
    followMany(3);
    const TickerId other = m_it->follow(QStringLiteral("Wahl & Abend"));
    m_it->arrive(other, {m_it->draft(QStringLiteral("First figures"), 0)});
    auto *title = part<QToolButton>("tickerTitle");
    QMenu *menu = title->menu();
    emit menu->aboutToShow();
    QVERIFY(menu->actions().value(1)->text().startsWith(QStringLiteral("Wahl && Abend")));
    menu->actions().value(1)->trigger();
    QTRY_COMPARE(inSight(), QStringList(QStringLiteral("First figures")));
    m_pane->showNext();
    QVERIFY(!m_pane->shown().isValid()); // all together
    QTRY_COMPARE(m_model->rowCount(), 4);
    m_pane->showNext();
    QCOMPARE(m_pane->shown(), m_ticker);
    TickerFixture::wait(m_it->service().unfollow(m_ticker));
    QTRY_COMPARE(m_pane->shown(), other);
}

void TickerPaneTest::oneLineStepsWithoutSliding()
{
    followMany(5);
    TickerForm form = m_pane->form();
    form.oneLine = true;
    m_pane->setForm(form);
    auto *line = part<TickerLine>();
    QTRY_VERIFY(line->isVisible());
    QTRY_COMPARE(line->current(), m_model->row(0).id);
    QCOMPARE(line->inSight().size(), 1); // motion is reduced: one after the other
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Right);
    QCOMPARE(line->current(), m_model->row(1).id);
    QSignalSpy opened(m_pane, &TickerPane::openRequested);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(opened.first().first().toUrl(), m_model->row(1).url);
    QTest::keyClick(line, Qt::Key_Left);
    QTest::keyClick(line, Qt::Key_Left);
    QCOMPARE(line->current(), m_model->row(4).id); // round
}

void TickerPaneTest::oneLineStopsWithTheFocus()
{
    followMany(5);
    setMotionReduced(false);
    TickerForm form = m_pane->form();
    form.oneLine = true;
    m_pane->setForm(form);
    auto *line = part<TickerLine>();
    QTRY_VERIFY(line->current().isValid());
    const TickerEntryId first = line->current();
    QTRY_VERIFY_WITH_TIMEOUT(line->current() != first, 20'000); // it runs
    line->setFocus();
    QTRY_VERIFY(line->hasFocus());
    const QImage before = line->grab().toImage();
    QTest::qWait(50); // three frames of a line that would run
    QCOMPARE(line->grab().toImage(), before);
    setMotionReduced(true);
}

void TickerPaneTest::everyControlHasAName()
{
    followMany(3);
    for (const QToolButton *button : m_window->findChildren<QToolButton *>()) {
        const bool ofQt = button->objectName().startsWith(QLatin1String("qt_")) ||
                          qobject_cast<QLineEdit *>(button->parentWidget());
        if (!ofQt)
            QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
    }
    QVERIFY(!m_view->accessibleName().isEmpty());
    QVERIFY(!part<TickerLine>()->accessibleName().isEmpty());
}

QTEST_MAIN(TickerPaneTest)
#include "tst_ticker_pane.moc"
