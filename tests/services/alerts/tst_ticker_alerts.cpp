// SPDX-License-Identifier: GPL-3.0-or-later
// From the store to the desktop: once each, no first fill, held back and summed up, opened and muted.
#include "fake_clock.h"
#include "services/alerts/ticker_alerts.h"
#include "store/store.h"
#include "store/ticker_repository.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace depesche;
using namespace depesche::alerts;
using depesche::testing::FakeClock;
using namespace std::chrono_literals;

namespace
{

const QDateTime kNoon(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

class NotifierForTests final : public desktop::Notifier
{
public:
    quint64 show(const desktop::Notification &notification) override
    {
        shown.append(notification);
        return quint64(shown.size());
    }

    QList<desktop::Notification> shown;
};

} // namespace

class TickerAlertsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void keyEventsAndWords();
    void firstFillIsNoNews();
    void editsAreNotTold();
    void frontAndOff();
    void limitIsSummedUp();
    void quietHoursAreSummedUp();
    void oneHeldBackIsItself();
    void pressed();
    void notShown();

private:
    TickerId follow(const QString &name)
    {
        const auto added =
            wait(m_store->tickers().add(QUrl(QStringLiteral("https://nordblick.example/") + name),
                                        TickerKind::LiveBlog, QStringLiteral("Sturmflut")));
        return added->id;
    }

    template <class T>
    static T wait(QFuture<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
            qFatal("no answer");
        return future.result();
    }

    TickerEntryDraft entry(int n, bool keyEvent = true)
    {
        TickerEntryDraft draft;
        draft.key = QStringLiteral("e%1").arg(n);
        draft.headline = QStringLiteral("Meldung %1").arg(n);
        draft.text = QStringLiteral("Text %1").arg(n);
        draft.published = m_clock.now();
        draft.keyEvent = keyEvent;
        return draft;
    }

    /// Stored and weighed: the store answers in order.
    void store(const QList<TickerEntryDraft> &entries)
    {
        TickerUpdate update;
        update.entries = entries;
        const QSignalSpy changed(m_store.get(), &store::Store::tickerChanged);
        QVERIFY(wait(m_store->tickers().storeUpdate(m_ticker, update, {}, false)));
        QTRY_VERIFY(!changed.isEmpty());
        settle();
    }

    /// What the alerts ask of the store has been answered.
    void settle()
    {
        for (int question = 0; question < 8; ++question) {
            QVERIFY(wait(m_store->tickers().tickers()));
            QCoreApplication::processEvents(); // an answer that finished before ours is delivered, and may
                                               // ask again
        }
    }

    QStringList titles() const
    {
        QStringList result;
        for (const desktop::Notification &one : m_notifier.shown)
            result.append(one.title);
        return result;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock{kNoon};
    NotifierForTests m_notifier;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<TickerAlerts> m_alerts;
    TickerId m_ticker;
};

void TickerAlertsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock.set(kNoon);
    m_notifier.shown.clear();
    auto opened = store::Store::open({m_folder->path(), false, false, false}, m_clock);
    QVERIFY(opened);
    m_store = std::move(*opened);
    m_ticker = follow(QStringLiteral("live"));
    settle();
    m_alerts = std::make_unique<TickerAlerts>(
        *m_store, m_notifier, m_clock,
        AlertTexts{QStringLiteral("Zeigen"), QStringLiteral("Stumm"),
                   [](int count) { return QStringLiteral("%1 weitere").arg(count); }},
        QTimeZone::utc());
    m_alerts->start();
    settle();
    m_clock.advance(60s);
}

void TickerAlertsTest::cleanup()
{
    m_alerts.reset();
    m_store.reset();
    m_folder.reset();
}

void TickerAlertsTest::keyEventsAndWords()
{
    AlertRules rules;
    rules.words = QStringList{QStringLiteral("deich")};
    m_alerts->setRules(rules);
    TickerEntryDraft word = entry(3, false);
    word.headline.clear();
    word.text = QStringLiteral("Der Deich hält.");
    store({entry(1), entry(2, false), word});
    QCOMPARE(titles(), (QStringList{QStringLiteral("Meldung 1"), QStringLiteral("Der Deich hält.")}));
    QCOMPARE(m_notifier.shown[0].body, QStringLiteral("Text 1\nSturmflut"));
    QCOMPARE(m_notifier.shown[1].body, QStringLiteral("Sturmflut"));
    QCOMPARE(m_notifier.shown[0].actions.size(), 2);
}

void TickerAlertsTest::firstFillIsNoNews()
{
    TickerEntryDraft old = entry(1);
    old.published = kNoon.addSecs(-1);
    store({old});
    QVERIFY(titles().isEmpty());

    m_clock.advance(60s);
    m_ticker = follow(QStringLiteral("other"));
    settle();
    TickerEntryDraft before = entry(2);
    before.published = m_clock.now().addSecs(-10);
    TickerEntryDraft undated = entry(3);
    undated.published = {};
    store({before, undated});
    QVERIFY(titles().isEmpty());
    m_clock.advance(90s);
    TickerEntryDraft later = entry(4);
    later.published = {};
    store({later});
    QCOMPARE(titles(), QStringList{QStringLiteral("Meldung 4")});
}

void TickerAlertsTest::editsAreNotTold()
{
    TickerEntryDraft one = entry(1);
    store({one});
    one.headline = QStringLiteral("Meldung 1, berichtigt");
    store({one});
    TickerUpdate gone;
    gone.withdrawn = QStringList{one.key};
    QVERIFY(wait(m_store->tickers().storeUpdate(m_ticker, gone, {}, false)));
    store({one});
    QCOMPARE(titles(), QStringList{QStringLiteral("Meldung 1")});
}

void TickerAlertsTest::frontAndOff()
{
    m_alerts->setInFront(true);
    store({entry(1)});
    m_alerts->setInFront(false);
    AlertRules off;
    off.enabled = false;
    m_alerts->setRules(off);
    store({entry(2)});
    m_alerts->setRules({});
    QVERIFY(wait(m_store->tickers().setAlerts(m_ticker, AlertChoice::None)));
    store({entry(3)});
    QVERIFY(titles().isEmpty());
    QVERIFY(wait(m_store->tickers().setAlerts(m_ticker, AlertChoice::All)));
    store({entry(4, false)});
    QCOMPARE(titles(), QStringList{QStringLiteral("Meldung 4")});
}

void TickerAlertsTest::limitIsSummedUp()
{
    AlertRules rules;
    rules.perHour = 2;
    m_alerts->setRules(rules);
    store({entry(1), entry(2), entry(3), entry(4)});
    m_clock.advance(10min);
    store({entry(5)});
    QCOMPARE(titles().size(), 2);
    m_clock.advance(49min);
    QCOMPARE(titles().size(), 2);
    m_clock.advance(2min);
    QCOMPARE(titles().size(), 3);
    QCOMPARE(titles().last(), QStringLiteral("3 weitere"));
    QCOMPARE(m_notifier.shown.last().body, QStringLiteral("Meldung 3\nMeldung 4\nMeldung 5"));
    m_clock.advance(3h);
    QCOMPARE(titles().size(), 3);
}

void TickerAlertsTest::quietHoursAreSummedUp()
{
    AlertRules rules;
    rules.quietFrom = QTime(12, 0);
    rules.quietTo = QTime(13, 30);
    m_alerts->setRules(rules);
    store({entry(1)});
    m_clock.advance(60min);
    store({entry(2)});
    QVERIFY(titles().isEmpty());
    m_clock.advance(28min);
    QVERIFY(titles().isEmpty());
    m_clock.advance(2min);
    QCOMPARE(titles(), QStringList{QStringLiteral("2 weitere")});

    // Quiet hours that are made longer meanwhile are kept.
    rules.quietTo = QTime(15, 0);
    m_alerts->setRules(rules);
    store({entry(3), entry(4)});
    rules.quietTo = QTime(16, 0);
    m_alerts->setRules(rules);
    m_clock.advance(2h);
    QCOMPARE(titles().size(), 1);
    m_clock.advance(1h);
    QCOMPARE(titles().size(), 2);
}

void TickerAlertsTest::oneHeldBackIsItself()
{
    AlertRules rules;
    rules.perHour = 1;
    m_alerts->setRules(rules);
    store({entry(1), entry(2)});
    m_clock.advance(61min);
    QCOMPARE(titles(), (QStringList{QStringLiteral("Meldung 1"), QStringLiteral("Meldung 2")}));
    QCOMPARE(m_notifier.shown.last().actions.size(), 2);
}

void TickerAlertsTest::pressed()
{
    store({entry(1)});
    QSignalSpy opened(m_alerts.get(), &TickerAlerts::openRequested);
    emit m_notifier.activated(99, QStringLiteral("default"));
    emit m_notifier.activated(1, QStringLiteral("default"));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<TickerId>(), m_ticker);
    emit m_notifier.activated(1, QStringLiteral("mute"));
    QTRY_COMPARE(wait(m_store->tickers().tickers())->first().alerts, AlertChoice::None);
    store({entry(2)});
    QCOMPARE(titles().size(), 1);
}

void TickerAlertsTest::notShown()
{
    store({entry(1)});
    QSignalSpy other(m_alerts.get(), &TickerAlerts::notShown);
    emit m_notifier.failed(1);
    emit m_notifier.failed(1);
    QCOMPARE(other.size(), 1);
    QCOMPARE(other.first().first().toString(), QStringLiteral("Meldung 1"));
}

QTEST_GUILESS_MAIN(TickerAlertsTest)
#include "tst_ticker_alerts.moc"
