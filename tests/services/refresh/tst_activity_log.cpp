// SPDX-License-Identifier: GPL-3.0-or-later
// The log of requests: states, bounds, bundles of changes, and addresses without secrets.
#include "services/refresh/activity_log.h"

#include "fake_clock.h"
#include "net/http_client.h"
#include "services/refresh/public_address.h"
#include "services/refresh/refresh_service.h"

#include <QSignalSpy>
#include <QTest>

using namespace depesche;
using namespace depesche::testing;
using namespace std::chrono_literals;
using refresh::ActivityEntry;
using refresh::ActivityLog;

namespace
{

const QUrl kFeed(QStringLiteral("https://nordblick.example/feed"));

net::RequestEnd done(int status, qint64 bytes)
{
    net::RequestEnd end;
    end.status = status;
    end.bytes = bytes;
    end.duration = 120ms;
    return end;
}

net::RequestEnd failed(net::FailureKind kind)
{
    net::RequestEnd end;
    end.failure = kind;
    return end;
}

} // namespace

class ActivityLogTest final : public QObject
{
    Q_OBJECT

private slots:
    void aRequestFromStartToEnd();
    void failuresHaveReasons();
    void changesComeInBundles();
    void whatCameAndWentIsNotTold();
    void isBounded();
    void failuresOutlastTheRest();
    void clearKeepsWhatRuns();
    void notesUnreadableFeeds();
    void addresses_data();
    void addresses();
};

void ActivityLogTest::aRequestFromStartToEnd()
{
    FakeClock clock;
    ActivityLog log(clock);
    log.requestStarted(7, net::Purpose::Feed, kFeed);
    QCOMPARE(log.running(), 1);
    clock.advance(2s);
    log.requestRedirected(7, 301, QUrl(QStringLiteral("https://nordblick.example/neu")));
    log.requestProgress(7, 500, 2000);
    const ActivityEntry running = log.entries().front();
    QCOMPARE(running.state, ActivityEntry::State::Running);
    QCOMPARE(running.bytes, qint64(500));
    QCOMPARE(running.expected, qint64(2000));
    QCOMPARE(running.duration, std::chrono::milliseconds(2000));
    QCOMPARE(running.movedTo.path(), QStringLiteral("/neu"));
    log.requestFinished(7, done(200, 2000));
    const ActivityEntry &entry = log.entries().front();
    QCOMPARE(log.running(), 0);
    QCOMPARE(entry.kind, ActivityEntry::Kind::Feed);
    QCOMPARE(entry.state, ActivityEntry::State::Done);
    QCOMPARE(entry.url, kFeed);
    QCOMPARE(entry.status, 200);
    QCOMPARE(entry.bytes, qint64(2000));
    QCOMPARE(entry.duration, 120ms);
    log.requestFinished(7, done(500, 1)); // of nobody
    QCOMPARE(log.entries().size(), std::size_t(1));
}

void ActivityLogTest::failuresHaveReasons()
{
    FakeClock clock;
    ActivityLog log(clock);
    log.requestStarted(1, net::Purpose::Feed, kFeed);
    log.requestFinished(1, failed(net::FailureKind::HostNotFound));
    log.requestStarted(2, net::Purpose::Picture, kFeed);
    log.requestFinished(2, failed(net::FailureKind::Cancelled));
    QCOMPARE(log.entries().at(0).state, ActivityEntry::State::Failed);
    QCOMPARE(log.entries().at(0).failure.code, FeedFailureCode::HostNotFound);
    QCOMPARE(log.entries().at(1).state, ActivityEntry::State::Stopped);
}

void ActivityLogTest::changesComeInBundles()
{
    FakeClock clock;
    ActivityLog log(clock);
    QSignalSpy told(&log, &ActivityLog::changed);
    for (net::RequestId id = 1; id <= 500; ++id)
        log.requestStarted(id, net::Purpose::Feed, kFeed);
    QCOMPARE(told.size(), 0);
    clock.advance(100ms);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.takeFirst().first().value<refresh::ActivityChanges>().added.size(), 500);
    for (int second = 0; second < 100; ++second) {
        for (net::RequestId id = 1; id <= 500; ++id)
            log.requestProgress(id, second, -1);
        clock.advance(10ms);
    }
    QCOMPARE(told.size(), 10);
    QCOMPARE(told.first().first().value<refresh::ActivityChanges>().changed.size(), 500);
    clock.advance(1h);
    QVERIFY(told.size() <= 11);
}

void ActivityLogTest::whatCameAndWentIsNotTold()
{
    FakeClock clock;
    ActivityLog log(clock);
    QSignalSpy told(&log, &ActivityLog::changed);
    log.requestStarted(1, net::Purpose::Feed, kFeed);
    log.requestFinished(1, done(304, 0));
    log.clear();
    clock.advance(1s);
    QCOMPARE(told.size(), 1);
    const auto changes = told.first().first().value<refresh::ActivityChanges>();
    QVERIFY(changes.added.isEmpty() && changes.changed.isEmpty() && changes.removed.isEmpty());
}

void ActivityLogTest::isBounded()
{
    FakeClock clock;
    ActivityLog log(clock);
    QSignalSpy told(&log, &ActivityLog::changed);
    QSet<quint64> known;
    for (net::RequestId id = 1; id <= 5000; ++id) {
        log.requestStarted(id, net::Purpose::Feed, kFeed);
        log.requestFinished(id, id % 2 == 0 ? done(200, 10) : failed(net::FailureKind::TimedOut));
        if (id % 37 == 0)
            clock.advance(100ms);
    }
    clock.advance(100ms);
    for (const QList<QVariant> &signal : std::as_const(told)) {
        const auto changes = signal.first().value<refresh::ActivityChanges>();
        for (const quint64 removed : changes.removed)
            QVERIFY(known.remove(removed));
        for (const quint64 added : changes.added)
            known.insert(added);
    }
    QVERIFY(log.entries().size() <= 1500);
    QCOMPARE(std::size_t(known.size()), log.entries().size());
    QVERIFY(std::all_of(log.entries().begin(), log.entries().end(),
                        [&](const ActivityEntry &entry) { return known.contains(entry.id); }));
}

void ActivityLogTest::failuresOutlastTheRest()
{
    FakeClock clock;
    ActivityLog log(clock);
    log.requestStarted(1, net::Purpose::Feed, kFeed);
    log.requestFinished(1, failed(net::FailureKind::TimedOut));
    for (net::RequestId id = 2; id <= 3000; ++id) {
        log.requestStarted(id, net::Purpose::Picture, kFeed);
        log.requestFinished(id, done(200, 10));
    }
    QCOMPARE(log.entries().front().failure.code, FeedFailureCode::TimedOut);
    QCOMPARE(log.entries().size(), std::size_t(1001));
}

void ActivityLogTest::clearKeepsWhatRuns()
{
    FakeClock clock;
    ActivityLog log(clock);
    log.requestStarted(1, net::Purpose::Feed, kFeed);
    log.requestStarted(2, net::Purpose::Feed, kFeed);
    log.requestFinished(1, done(200, 10));
    clock.advance(1s);
    QSignalSpy told(&log, &ActivityLog::changed);
    log.clear();
    clock.advance(1s);
    QCOMPARE(log.entries().size(), std::size_t(1));
    QCOMPARE(told.first().first().value<refresh::ActivityChanges>().removed, QList<quint64>{1});
    log.requestFinished(2, done(200, 10));
    QCOMPARE(log.entries().front().state, ActivityEntry::State::Done);
}

void ActivityLogTest::notesUnreadableFeeds()
{
    FakeClock clock;
    ActivityLog log(clock);
    refresh::FeedOutcome outcome;
    outcome.title = QStringLiteral("Nordblick");
    outcome.url = kFeed;
    log.note(outcome);
    outcome.status = refresh::FeedStatus::Failed;
    outcome.failure.code = FeedFailureCode::TimedOut; // stands with its request
    log.note(outcome);
    QVERIFY(log.entries().empty());
    outcome.failure.code = FeedFailureCode::WebPage;
    log.note(outcome);
    QCOMPARE(log.entries().front().state, ActivityEntry::State::Notice);
    QCOMPARE(log.entries().front().title, QStringLiteral("Nordblick"));

    refresh::FeedOutcome moved;
    moved.url = kFeed;
    moved.movedTo = QUrl(QStringLiteral("https://nordblick.example/neu"));
    log.note(moved);
    QCOMPARE(log.entries().back().movedTo, moved.movedTo);
    QVERIFY(!log.entries().back().failure.isFailure());
}

void ActivityLogTest::addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const char *address, const char *shown) {
        QTest::newRow(name) << QString::fromLatin1(address) << QString::fromLatin1(shown);
    };
    row("plain", "https://a.example/feed?format=rss&page=2", "https://a.example/feed?format=rss&page=2");
    row("user and password", "https://lotse:geheim@a.example/feed", "https://a.example/feed");
    row("token", "https://a.example/feed?Access_Token=abc&page=2",
        "https://a.example/feed?Access_Token=hidden&page=2");
    row("key", "https://a.example/feed?apikey=abc", "https://a.example/feed?apikey=hidden");
    row("query that is a token",
        "https://a.example/feed?0123456789012345678901234567890123456789012345678901234567890123456789",
        "https://a.example/feed?hidden");
    row("fragment", "https://a.example/feed#abc", "https://a.example/feed");
}

void ActivityLogTest::addresses()
{
    QFETCH(QString, address);
    QFETCH(QString, shown);
    QCOMPARE(refresh::publicAddress(QUrl(address)).toString(QUrl::FullyEncoded), shown);
}

QTEST_GUILESS_MAIN(ActivityLogTest)
#include "tst_activity_log.moc"
