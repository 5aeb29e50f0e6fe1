// SPDX-License-Identifier: GPL-3.0-or-later
// Refreshes nobody waits for: pauses between requests, hosts that want rest, a person who comes in between;
// and what the desktop says of the network.
#include "fake_connectivity.h"
#include "refresh_fixture.h"

#include <QTest>

using namespace depesche;
using namespace depesche::refresh;
using namespace depesche::testing;
using namespace std::chrono_literals;

namespace
{

QString numbered(int i)
{
    return QStringLiteral("nr%1").arg(i);
}

} // namespace

class BackgroundRefreshTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void oneHostIsAskedSlowly();
    void manyHostsAreAskedOneAfterTheOther();
    void aPersonDoesNotWait();
    void a429HoldsTheHost_data();
    void a429HoldsTheHost();
    void aHeldHostIsHeldAfterARestart();
    void aPersonAsksAHeldHost();
    void withoutANetworkNothingIsCounted();
    void mayRefreshByItself();
    void anOpenEndIsNotStored_data();
    void anOpenEndIsNotStored();

private:
    RefreshFixture &f() { return *m_fixture; }
    /// Feeds of one host, or of a host each; all answer.
    QList<FeedId> subscribe(int count, bool oneHost);
    void askDue();

    std::unique_ptr<RefreshFixture> m_fixture;
};

void BackgroundRefreshTest::init()
{
    m_fixture = std::make_unique<RefreshFixture>();
    QVERIFY(f().isReady());
}

void BackgroundRefreshTest::cleanup()
{
    m_fixture.reset();
}

QList<FeedId> BackgroundRefreshTest::subscribe(int count, bool oneHost)
{
    QList<FeedId> feeds;
    for (int i = 0; i < count; ++i) {
        const QString host =
            oneHost ? QStringLiteral("nordblick.example") : numbered(i) + QStringLiteral(".example");
        const QUrl url = feedUrl(numbered(i), host);
        feeds.append(f().subscribe(url));
        f().http.reply(url, rss({numbered(i)}), {{"ETag", "\"1\""}});
    }
    return feeds;
}

void BackgroundRefreshTest::askDue()
{
    f().service->refreshDue();
    QTRY_VERIFY(!f().http.requests().isEmpty());
}

void BackgroundRefreshTest::oneHostIsAskedSlowly()
{
    subscribe(3, true);
    askDue();
    f().clock.advance(1900ms);
    QTRY_COMPARE(f().service->progress().done, 1);
    QCOMPARE(f().http.requests().size(), 1);
    f().clock.advance(100ms);
    QTRY_COMPARE(f().service->progress().done, 2);
    QCOMPARE(f().http.requests().size(), 2);
    f().clock.advance(2s);
    QTRY_VERIFY(!f().service->isRunning());
    QCOMPARE(f().http.requests().size(), 3);
}

void BackgroundRefreshTest::manyHostsAreAskedOneAfterTheOther()
{
    subscribe(4, false);
    askDue();
    QTRY_COMPARE(f().service->progress().done, 1);
    for (int i = 2; i <= 4; ++i) {
        QCOMPARE(f().http.requests().size(), i - 1);
        f().clock.advance(250ms);
        QTRY_COMPARE(f().service->progress().done, i);
    }
    QTRY_VERIFY(!f().service->isRunning());
}

void BackgroundRefreshTest::aPersonDoesNotWait()
{
    const QList<FeedId> feeds = subscribe(5, true);
    QSignalSpy finished(f().service.get(), &RefreshService::finished);
    askDue();
    f().service->refresh({feeds.last()});
    QTRY_COMPARE(f().service->progress().done, 2);
    QCOMPARE(f().http.requestsFor(feedUrl(numbered(4))).size(), 1);
    f().service->refresh();
    const RefreshReport report = RefreshFixture::reportOf(finished);
    // The first was asked before anybody wanted it; the last for the person who asks again.
    QCOMPARE(report.feeds.size(), 6);
    QCOMPARE(f().http.requestsFor(feedUrl(numbered(0))).size(), 2);
    QCOMPARE(f().http.requestsFor(feedUrl(numbered(4))).size(), 1);
}

void BackgroundRefreshTest::a429HoldsTheHost_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("retryAfter"); // seconds; 0: none
    QTest::addColumn<int>("answered");   // of the two other feeds of the host

    QTest::newRow("429 with a time") << 429 << 7200 << 0;
    QTest::newRow("429 without one") << 429 << 0 << 0;
    QTest::newRow("503 with a time") << 503 << 7200 << 0;
    QTest::newRow("503 without one") << 503 << 0 << 2;
    QTest::newRow("404") << 404 << 0 << 2;
}

void BackgroundRefreshTest::a429HoldsTheHost()
{
    QFETCH(int, status);
    QFETCH(int, retryAfter);
    QFETCH(int, answered);
    const QList<FeedId> feeds = subscribe(3, true);
    const QDateTime named = retryAfter > 0 ? f().clock.now().addSecs(retryAfter) : QDateTime();
    f().http.replyStatus(feedUrl(numbered(0)), status, named);
    const RefreshReport report = f().refreshDue();
    QCOMPARE(report.feeds.size(), 3);
    QCOMPARE(report.failed, 1);
    QCOMPARE(int(std::count_if(report.feeds.begin(), report.feeds.end(),
                               [](const FeedOutcome &one) { return one.status == FeedStatus::Postponed; })),
             2 - answered);
    QCOMPARE(f().http.requests().size(), 1 + answered);
    QVERIFY(f().refreshDue().feeds.isEmpty());
    f().clock.advance(std::chrono::hours(5));
    QCOMPARE(f().refreshDue().feeds.isEmpty(), false);
}

void BackgroundRefreshTest::aHeldHostIsHeldAfterARestart()
{
    const QList<FeedId> feeds = subscribe(2, true);
    f().http.replyStatus(feedUrl(numbered(0)), 429, f().clock.now().addSecs(7200));
    f().refresh({feeds.first()});
    f().service = std::make_unique<RefreshService>(*f().store, f().http, *f().vault, f().executor, f().clock);
    QVERIFY(f().refreshDue().feeds.isEmpty());
    f().clock.advance(2h);
    QCOMPARE(f().refreshDue().feeds.size(), 2);
}

/// What one address says may hold for that address alone, and somebody waits.
void BackgroundRefreshTest::aPersonAsksAHeldHost()
{
    subscribe(2, true);
    f().http.replyStatus(feedUrl(numbered(0)), 429, f().clock.now().addSecs(7200));
    QCOMPARE(f().refresh().failed, 1);
    QCOMPARE(f().http.requests().size(), 2);
    const RefreshReport report = f().refresh();
    QCOMPARE(f().http.requests().size(), 3);
    const auto postponed = std::find_if(report.feeds.begin(), report.feeds.end(), [](const FeedOutcome &one) {
        return one.status == FeedStatus::Postponed;
    });
    QVERIFY(postponed != report.feeds.end());
    QVERIFY(postponed->notBefore > f().clock.now());
}

void BackgroundRefreshTest::withoutANetworkNothingIsCounted()
{
    const FeedId id = f().subscribe(feedUrl(QStringLiteral("hafen")));
    f().http.fail(feedUrl(QStringLiteral("hafen")), net::FailureKind::HostNotFound);
    FakeConnectivity desktop;
    desktop.disconnected = true;
    f().service->setConnectivity(&desktop);
    QCOMPARE(f().refresh().feeds.first().failure.code, FeedFailureCode::Offline);
    QCOMPARE(f().feed(id).fetch.consecutiveFailures, 0);
    // A server that answers is proof of the contrary.
    f().http.replyStatus(feedUrl(QStringLiteral("hafen")), 404);
    QCOMPARE(f().refresh().feeds.first().failure.code, FeedFailureCode::NotFound);
    QCOMPARE(f().feed(id).fetch.consecutiveFailures, 1);
    f().service->setConnectivity(nullptr);
    f().http.fail(feedUrl(QStringLiteral("hafen")), net::FailureKind::HostNotFound);
    QCOMPARE(f().refresh().feeds.first().failure.code, FeedFailureCode::HostNotFound);
}

void BackgroundRefreshTest::mayRefreshByItself()
{
    FakeConnectivity desktop;
    QVERIFY(f().service->mayRefreshByItself());
    f().service->setConnectivity(&desktop);
    QVERIFY(f().service->mayRefreshByItself());
    desktop.metered = true;
    QVERIFY(!f().service->mayRefreshByItself());
    f().service->setMeteredAllowed(true);
    QVERIFY(f().service->mayRefreshByItself());
    desktop.disconnected = true;
    QVERIFY(!f().service->mayRefreshByItself());
    f().service->setConnectivity(nullptr);
}

void BackgroundRefreshTest::anOpenEndIsNotStored_data()
{
    QTest::addColumn<bool>("endIsCertain");
    QTest::addColumn<bool>("isCut");
    QTest::addColumn<FeedFailureCode>("wanted");

    QTest::newRow("whole, certain") << true << false << FeedFailureCode::None;
    QTest::newRow("whole, uncertain") << false << false << FeedFailureCode::None;
    QTest::newRow("cut, uncertain") << false << true << FeedFailureCode::IncompleteBody;
    QTest::newRow("cut by its publisher") << true << true << FeedFailureCode::None;
}

void BackgroundRefreshTest::anOpenEndIsNotStored()
{
    QFETCH(bool, endIsCertain);
    QFETCH(bool, isCut);
    QFETCH(FeedFailureCode, wanted);
    const QUrl url = feedUrl(QStringLiteral("hafen"));
    f().subscribe(url);
    const QByteArray whole = rss({QStringLiteral("eins"), QStringLiteral("zwei")});
    net::Response response = ScriptedHttpClient::response(url, isCut ? whole.chopped(60) : whole);
    response.endIsCertain = endIsCertain;
    f().http.on(url, net::Outcome(response));
    QCOMPARE(f().refresh().feeds.first().failure.code, wanted);
    QCOMPARE(f().titles().isEmpty(), wanted != FeedFailureCode::None);
}

QTEST_GUILESS_MAIN(BackgroundRefreshTest)
#include "tst_background_refresh.moc"
