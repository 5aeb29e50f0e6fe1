// SPDX-License-Identifier: GPL-3.0-or-later
// How long it waits: faster with news, slower without, never below ten seconds.
#include "services/ticker/ticker_rhythm.h"

#include <QTest>

using namespace depesche;
using namespace depesche::ticker;
using namespace std::chrono_literals;
using std::chrono::seconds;

namespace
{

const QDateTime kNow(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

} // namespace

class TickerRhythm final : public QObject
{
    Q_OBJECT

private slots:
    void pauses_data();
    void pauses();
    void failures();
    void coverageEnds();
    void jitterKeepsTheFloor();
    void freshnessOfAnswers_data();
    void freshnessOfAnswers();
};

void TickerRhythm::pauses_data()
{
    QTest::addColumn<int>("last");
    QTest::addColumn<bool>("news");
    QTest::addColumn<int>("age"); // of the newest entry, seconds; -1: there is none
    QTest::addColumn<int>("freshFor");
    QTest::addColumn<bool>("validators");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *name, int last, bool news, int age, int freshFor, bool validators,
                        int expected) {
        QTest::newRow(name) << last << news << age << freshFor << validators << expected;
    };
    row("faster after news", 24, true, 5, 0, true, 12);
    row("never below ten seconds", 12, true, 5, 0, true, 10);
    row("slower after none", 20, false, 60, 0, true, 26);
    row("half a minute while it is lively", 28, false, 500, 0, true, 30);
    row("two minutes within the hour", 300, false, 3000, 0, true, 120);
    row("five within six", 600, false, 4 * 3600, 0, true, 300);
    row("half an hour when it sleeps", 4000, false, 7 * 3600, 0, true, 1800);
    row("as long as the answer is good", 12, true, 5, 45, true, 45);
    row("an hour at most", 12, true, 5, 86400, true, 3600);
    row("dear to ask", 12, true, 5, 0, false, 30);
    row("empty so far", 300, false, -1, 0, true, 120);
}

void TickerRhythm::pauses()
{
    QFETCH(const int, last);
    QFETCH(const bool, news);
    QFETCH(const int, age);
    QFETCH(const int, freshFor);
    QFETCH(const bool, validators);
    RhythmFacts facts;
    facts.last = seconds(last);
    facts.news = news;
    facts.newest = age < 0 ? QDateTime() : kNow.addSecs(-age);
    facts.freshFor = seconds(freshFor);
    facts.hasValidators = validators;
    QTEST(int(pauseAfter(facts, kNow).count()), "expected");
}

void TickerRhythm::failures()
{
    QCOMPARE(pauseAfterFailure(1, FeedFailureCode::HttpStatus), 30s);
    QCOMPARE(pauseAfterFailure(3, FeedFailureCode::ConnectionLost), 120s);
    QCOMPARE(pauseAfterFailure(40, FeedFailureCode::TimedOut), seconds(30min));
    QCOMPARE(pauseAfterFailure(1, FeedFailureCode::Forbidden), seconds(4h));
}

void TickerRhythm::coverageEnds()
{
    RhythmFacts facts;
    facts.newest = kNow.addSecs(-23 * 3600);
    QVERIFY(!isOver(TickerKind::LiveBlog, facts, kNow));
    facts.newest = kNow.addSecs(-24 * 3600);
    QVERIFY(isOver(TickerKind::LiveBlog, facts, kNow));
    QVERIFY(!isOver(TickerKind::Feed, facts, kNow));
    facts.coverageEnd = kNow.addSecs(1);
    QVERIFY(!isOver(TickerKind::LiveBlog, facts, kNow));
    facts.coverageEnd = kNow;
    QVERIFY(isOver(TickerKind::LiveBlog, facts, kNow));
    facts = {};
    QVERIFY(!isOver(TickerKind::LiveBlog, facts, kNow));
    facts.coverageStart = kNow.addSecs(600);
    QCOMPARE(pauseAfter(facts, kNow), 600s);
}

void TickerRhythm::jitterKeepsTheFloor()
{
    QCOMPARE(withJitter(10s, 0.0), std::chrono::milliseconds(10'000));
    QCOMPARE(withJitter(100s, 0.0), std::chrono::milliseconds(90'000));
    QCOMPARE(withJitter(100s, 1.0), std::chrono::milliseconds(110'000));
}

void TickerRhythm::freshnessOfAnswers_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("expected");
    QTest::newRow("plain") << QByteArray("max-age=30") << 30;
    QTest::newRow("among others") << QByteArray("public, Max-Age=\"15\", must-revalidate") << 15;
    QTest::newRow("none") << QByteArray("no-cache") << 0;
    QTest::newRow("nonsense") << QByteArray("max-age=-5") << 0;
}

void TickerRhythm::freshnessOfAnswers()
{
    QFETCH(const QByteArray, value);
    net::Response response;
    response.headers = {{"Cache-Control", value}};
    QTEST(int(freshness(response).count()), "expected");
}

QTEST_APPLESS_MAIN(TickerRhythm)
#include "tst_ticker_rhythm.moc"
