// SPDX-License-Identifier: GPL-3.0-or-later
// Runs over a real store and a scripted network: what is asked, what is stored, what is said.
#include "services/refresh/refresh_fixture.h"

using namespace depesche;
using namespace depesche::testing;
using refresh::FeedOutcome;
using refresh::FeedStatus;
using refresh::RefreshReport;
using refresh::RefreshService;

class RefreshServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }

    void storesWhatComes();
    void nothingSubscribed();
    void onlyTheNamedFeeds();
    void anEditIsAnUpdate();
    void validatorsGoBackByteExact();
    void answer304IsNothingNew();
    void answer304ToAPlainRequestIsAFailure();
    void theSameBodyIsNothingNew_data();
    void theSameBodyIsNothingNew();
    void failuresAreTold_data();
    void failuresAreTold();
    void oneBadFeedNeverHoldsTheOthers();
    void hostsAreSpared();
    void failuresGrowThePause();
    void retryAfterHoldsBack();
    void goneIsAskedOnce();
    void movesAfterThreePermanentRedirects();
    void newIdsAreNewArticlesUnlessChosenOtherwise();
    void movingToATakenAddressKeepsBoth();
    void temporaryRedirectsKeepTheAddress();
    void brokenDocumentIsMarked();
    void offlineTouchesNothing();
    void dueAsksOnlyThoseWhoseTimeHasCome();
    void stopEndsAtOnce();
    void askingAfterAStopBeginsAnew();
    void askingAgainAddsFeeds();
    void progressIsTold();
    void titlesForPeople();
    void serviceMayGoWhileItRuns();

private:
    RefreshFixture &f() { return *m_fixture; }
    std::unique_ptr<RefreshFixture> m_fixture;
};

void RefreshServiceTest::init()
{
    m_fixture = std::make_unique<RefreshFixture>();
    QVERIFY(m_fixture->isReady());
}

void RefreshServiceTest::storesWhatComes()
{
    const FeedId id = f().subscribe(feedUrl(QStringLiteral("hafen")));
    f().http.reply(feedUrl(QStringLiteral("hafen")), rss({QStringLiteral("eins"), QStringLiteral("zwei")}));
    const RefreshReport report = f().refresh();
    QCOMPARE(report.feeds.size(), 1);
    QCOMPARE(report.feeds.first().status, FeedStatus::Updated);
    QCOMPARE(report.feeds.first().httpStatus, 200);
    QCOMPARE(report.feeds.first().added, 2);
    QCOMPARE(report.added, 2);
    QCOMPARE(report.failed, 0);
    QVERIFY(!report.stopped);
    QVERIFY(!f().service->isRunning());
    QCOMPARE(f().titles(), QStringList({QStringLiteral("eins"), QStringLiteral("zwei")}));

    const Feed feed = f().feed(id);
    QCOMPARE(feed.title, QStringLiteral("Nordblick"));
    QCOMPARE(feed.format, QStringLiteral("rss-2.0"));
    QCOMPARE(feed.unread, 2);
    QCOMPARE(feed.fetch.lastSuccess, f().clock.now());
    QVERIFY(feed.fetch.nextRefresh >= f().clock.now().addSecs(15 * 60));
    QVERIFY(feed.fetch.nextRefresh <= f().clock.now().addSecs(27 * 3600));
    QCOMPARE(report.feeds.first().nextRefresh, feed.fetch.nextRefresh);
}

void RefreshServiceTest::nothingSubscribed()
{
    const RefreshReport report = f().refresh();
    QVERIFY(report.feeds.isEmpty());
    QVERIFY(!f().service->isRunning());
}

void RefreshServiceTest::onlyTheNamedFeeds()
{
    f().subscribe(feedUrl(QStringLiteral("hafen")));
    const FeedId rathaus = f().subscribe(feedUrl(QStringLiteral("rathaus")));
    f().http.reply(feedUrl(QStringLiteral("rathaus")), rss({QStringLiteral("eins")}));
    const RefreshReport report = f().refresh({rathaus, FeedId{9999}});
    QCOMPARE(report.feeds.size(), 1);
    QCOMPARE(f().http.requests().size(), 1);
    QCOMPARE(f().http.requests().first().url, feedUrl(QStringLiteral("rathaus")));
}

void RefreshServiceTest::anEditIsAnUpdate()
{
    f().subscribe(feedUrl(QStringLiteral("hafen")));
    f().http.reply(feedUrl(QStringLiteral("hafen")), rss({QStringLiteral("eins"), QStringLiteral("zwei")}));
    f().refresh();
    f().http.reply(feedUrl(QStringLiteral("hafen")), rss({QStringLiteral("eins nachgebessert"),
                                                          QStringLiteral("zwei"), QStringLiteral("drei")}));
    const RefreshReport report = f().refresh();
    QCOMPARE(report.added, 1);
    QCOMPARE(report.updated, 1);
    QCOMPARE(f().titles(), QStringList({QStringLiteral("drei"), QStringLiteral("eins nachgebessert"),
                                        QStringLiteral("zwei")}));
}

void RefreshServiceTest::validatorsGoBackByteExact()
{
    f().subscribe(feedUrl(QStringLiteral("hafen")));
    f().http.reply(feedUrl(QStringLiteral("hafen")), rss({QStringLiteral("eins")}),
                   {{"ETag", "W/\"odd \xc3\xa4 '1'\""}, {"Last-Modified", "Thursday, whenever"}});
    f().refresh();
    QVERIFY(f().http.requests().last().etag.isEmpty());
    QVERIFY(f().http.requests().last().lastModified.isEmpty());
    f().refresh();
    QCOMPARE(f().http.requests().size(), 2);
    QCOMPARE(f().http.requests().last().etag, QByteArray("W/\"odd \xc3\xa4 '1'\""));
    QCOMPARE(f().http.requests().last().lastModified, QByteArray("Thursday, whenever"));
}

void RefreshServiceTest::answer304IsNothingNew()
{
    const FeedId id = f().subscribe(feedUrl(QStringLiteral("hafen")));
    f().http.reply(feedUrl(QStringLiteral("hafen")), rss({QStringLiteral("eins")}), {{"ETag", "\"a\""}});
    f().refresh();
    f().clock.advance(std::chrono::hours(3));
    f().http.on(feedUrl(QStringLiteral("hafen")),
                ScriptedHttpClient::notModified(feedUrl(QStringLiteral("hafen"))));
    const RefreshReport report = f().refresh();
    QCOMPARE(report.feeds.size(), 1);
    QCOMPARE(report.feeds.first().status, FeedStatus::NotModified);
    QCOMPARE(report.feeds.first().httpStatus, 304);
    QCOMPARE(f().feed(id).fetch.etag, QByteArray("\"a\""));
    QCOMPARE(f().feed(id).fetch.lastSuccess, f().clock.now());
    QCOMPARE(f().titles(), QStringList({QStringLiteral("eins")}));
}

void RefreshServiceTest::answer304ToAPlainRequestIsAFailure()
{
    f().subscribe(feedUrl(QStringLiteral("hafen")));
    f().http.on(feedUrl(QStringLiteral("hafen")),
                ScriptedHttpClient::notModified(feedUrl(QStringLiteral("hafen"))));
    const RefreshReport report = f().refresh();
    QCOMPARE(report.failed, 1);
    QCOMPARE(report.feeds.first().failure.code, FeedFailureCode::HttpStatus);
    QCOMPARE(report.feeds.first().failure.httpStatus, 304);
}

void RefreshServiceTest::theSameBodyIsNothingNew_data()
{
    QTest::addColumn<QByteArray>("firstTag");
    QTest::addColumn<QByteArray>("secondTag");

    QTest::newRow("without validators") << QByteArray() << QByteArray();
    QTest::newRow("with a new one each time") << QByteArray("\"1\"") << QByteArray("\"2\"");
}

void RefreshServiceTest::theSameBodyIsNothingNew()
{
    QFETCH(QByteArray, firstTag);
    QFETCH(QByteArray, secondTag);

    QSignalSpy changed(f().store.get(), &store::Store::articlesChanged);
    const FeedId id = f().subscribe(feedUrl(QStringLiteral("hafen")));
    f().http.reply(feedUrl(QStringLiteral("hafen")), rss({QStringLiteral("eins")}), {{"ETag", firstTag}});
    f().refresh();
    QTRY_COMPARE(changed.size(), 1);
    f().http.reply(feedUrl(QStringLiteral("hafen")), rss({QStringLiteral("eins")}), {{"ETag", secondTag}});
    const RefreshReport report = f().refresh();
    QCOMPARE(report.feeds.size(), 1);
    QCOMPARE(report.feeds.first().status, FeedStatus::NotModified);
    QCOMPARE(report.feeds.first().httpStatus, 200);
    QCOMPARE(f().feed(id).fetch.etag, secondTag);
    QCOMPARE(changed.size(), 1);
}

void RefreshServiceTest::failuresAreTold_data()
{
    QTest::addColumn<net::Outcome>("outcome");
    QTest::addColumn<FeedFailureCode>("code");

    const auto failure = [](net::FailureKind kind, int status = 0) {
        net::Failure result;
        result.kind = kind;
        result.status = status;
        return net::Outcome(Unexpected{result});
    };
    const auto body = [](const QByteArray &bytes) {
        return net::Outcome(ScriptedHttpClient::response(feedUrl(QStringLiteral("hafen")), bytes));
    };
    QTest::newRow("host not found") << failure(net::FailureKind::HostNotFound)
                                    << FeedFailureCode::HostNotFound;
    QTest::newRow("timed out") << failure(net::FailureKind::TimedOut) << FeedFailureCode::TimedOut;
    QTest::newRow("certificate") << failure(net::FailureKind::TlsFailed) << FeedFailureCode::TlsFailed;
    QTest::newRow("404") << failure(net::FailureKind::HttpStatus, 404) << FeedFailureCode::NotFound;
    QTest::newRow("500") << failure(net::FailureKind::HttpStatus, 500) << FeedFailureCode::HttpStatus;
    QTest::newRow("empty") << body({}) << FeedFailureCode::EmptyBody;
    QTest::newRow("a web page") << body("<!doctype html><html><body>Hallo</body></html>")
                                << FeedFailureCode::WebPage;
    QTest::newRow("other XML") << body("<svg xmlns='http://www.w3.org/2000/svg'/>")
                               << FeedFailureCode::NotAFeed;
}

void RefreshServiceTest::failuresAreTold()
{
    QFETCH(net::Outcome, outcome);
    QFETCH(FeedFailureCode, code);

    const FeedId id = f().subscribe(feedUrl(QStringLiteral("hafen")));
    f().http.reply(feedUrl(QStringLiteral("hafen")), rss({QStringLiteral("eins")}), {{"ETag", "\"a\""}});
    f().refresh();
    f().http.on(feedUrl(QStringLiteral("hafen")), outcome);
    const RefreshReport report = f().refresh();
    QCOMPARE(report.feeds.size(), 1);
    QCOMPARE(report.failed, 1);
    QCOMPARE(report.feeds.first().status, FeedStatus::Failed);
    QCOMPARE(report.feeds.first().failure.code, code);

    const FetchState state = f().feed(id).fetch;
    QCOMPARE(state.lastFailure.code, code);
    QCOMPARE(state.consecutiveFailures, 1);
    QCOMPARE(state.etag, QByteArray("\"a\""));
    QVERIFY(state.nextRefresh > f().clock.now());
    QCOMPARE(f().titles(), QStringList({QStringLiteral("eins")}));

    f().http.reply(feedUrl(QStringLiteral("hafen")), rss({QStringLiteral("eins"), QStringLiteral("zwei")}));
    QCOMPARE(f().refresh().added, 1);
    QCOMPARE(f().feed(id).fetch.consecutiveFailures, 0);
    QVERIFY(!f().feed(id).fetch.lastFailure.isFailure());
}

void RefreshServiceTest::oneBadFeedNeverHoldsTheOthers()
{
    const QUrl bad = feedUrl(QStringLiteral("bad"), QStringLiteral("slow.example"));
    f().subscribe(bad);
    f().http.hold(bad);
    for (int i = 0; i < 30; ++i) {
        const QUrl url = feedUrl(QString::number(i), QStringLiteral("host%1.example").arg(i));
        f().subscribe(url);
        f().http.reply(url, rss({QStringLiteral("nr%1").arg(i)}));
    }
    f().service->refresh();
    QTRY_COMPARE(f().service->progress().done, 30);
    QVERIFY(f().service->isRunning());
    QCOMPARE(f().titles().size(), 30);

    QSignalSpy finished(f().service.get(), &RefreshService::finished);
    f().http.fail(bad, net::FailureKind::TimedOut, QStringLiteral("60"));
    f().http.release(bad);
    const RefreshReport report = RefreshFixture::reportOf(finished);
    QCOMPARE(report.feeds.size(), 31);
    QCOMPARE(report.failed, 1);
    QCOMPARE(report.feeds.last().url, bad);
}

void RefreshServiceTest::hostsAreSpared()
{
    for (int i = 0; i < 12; ++i) {
        const QUrl url = feedUrl(QString::number(i));
        f().subscribe(url);
        f().http.reply(url, rss({QStringLiteral("nr%1").arg(i)}));
        f().http.hold(url);
    }
    QSignalSpy finished(f().service.get(), &RefreshService::finished);
    f().service->refresh();
    QTRY_COMPARE(f().http.openRequests(), 4);
    for (int i = 0; i < 12; ++i) {
        const QUrl url = feedUrl(QString::number(i));
        QTRY_COMPARE(f().http.requestsFor(url).size(), 1);
        f().http.release(url);
    }
    QCOMPARE(RefreshFixture::reportOf(finished).added, 12);
    QCOMPARE(f().http.mostOpenRequests(), 4);
}

void RefreshServiceTest::failuresGrowThePause()
{
    const FeedId id = f().subscribe(feedUrl(QStringLiteral("hafen")));
    f().http.replyStatus(feedUrl(QStringLiteral("hafen")), 500);
    qint64 last = 0;
    for (int n = 1; n <= 4; ++n) {
        f().refresh();
        const FetchState state = f().feed(id).fetch;
        QCOMPARE(state.consecutiveFailures, n);
        const qint64 pause = f().clock.now().secsTo(state.nextRefresh);
        QVERIFY2(pause > last, QByteArray::number(pause));
        last = pause;
    }
}

void RefreshServiceTest::retryAfterHoldsBack()
{
    const FeedId id = f().subscribe(feedUrl(QStringLiteral("hafen")));
    const QDateTime later = f().clock.now().addSecs(7200);
    f().http.replyStatus(feedUrl(QStringLiteral("hafen")), 429, later);
    RefreshReport report = f().refresh();
    QCOMPARE(report.feeds.first().failure.code, FeedFailureCode::TooManyRequests);
    QCOMPARE(report.feeds.first().nextRefresh, later);
    QCOMPARE(f().feed(id).fetch.notBefore, later);

    f().http.reply(feedUrl(QStringLiteral("hafen")), rss({QStringLiteral("eins")}));
    report = f().refresh({id});
    QCOMPARE(report.feeds.size(), 1);
    QCOMPARE(report.feeds.first().status, FeedStatus::Postponed);
    QCOMPARE(report.feeds.first().nextRefresh, later);
    QVERIFY(!report.feeds.first().failure.isFailure());
    QCOMPARE(report.failed, 0);
    QCOMPARE(f().http.requests().size(), 1);

    f().clock.advance(std::chrono::hours(2));
    QCOMPARE(f().refresh({id}).added, 1);
}

void RefreshServiceTest::goneIsAskedOnce()
{
    const FeedId id = f().subscribe(feedUrl(QStringLiteral("hafen")));
    f().http.reply(feedUrl(QStringLiteral("hafen")), rss({QStringLiteral("eins")}));
    f().refresh();
    f().http.replyStatus(feedUrl(QStringLiteral("hafen")), 410);
    RefreshReport report = f().refresh();
    QCOMPARE(report.feeds.first().status, FeedStatus::Failed);
    QCOMPARE(report.feeds.first().failure.code, FeedFailureCode::Gone);
    QVERIFY(f().feed(id).fetch.gone);

    f().clock.advance(std::chrono::hours(24 * 40));
    report = f().refresh({id});
    QCOMPARE(report.feeds.first().status, FeedStatus::Postponed);
    QCOMPARE(report.feeds.first().failure.code, FeedFailureCode::Gone);
    QVERIFY(f().refreshDue().feeds.isEmpty());
    QCOMPARE(f().http.requests().size(), 2);
    QCOMPARE(f().titles(), QStringList({QStringLiteral("eins")}));
}

void RefreshServiceTest::movesAfterThreePermanentRedirects()
{
    const QUrl old = feedUrl(QStringLiteral("alt"));
    const QUrl moved = feedUrl(QStringLiteral("neu"));
    const FeedId id = f().subscribe(old);
    int asked = 0;
    f().http.on(old, [&](const net::Request &) {
        net::Response response =
            ScriptedHttpClient::response(moved, rss({QStringLiteral("nr%1").arg(++asked)}));
        response.permanentUrl = moved;
        return net::Outcome(response);
    });
    f().http.reply(moved, rss({QStringLiteral("am neuen Ort")}));
    f().refresh();
    f().refresh();
    QCOMPARE(f().feed(id).url, old);
    const RefreshReport report = f().refresh();
    QCOMPARE(report.feeds.first().url, moved);
    QCOMPARE(report.feeds.first().movedTo, moved);
    QCOMPARE(f().feed(id).url, moved);
    QCOMPARE(f().feed(id).unread, 3);
    f().refresh();
    QCOMPARE(f().http.requests().last().url, moved);
    QCOMPARE(f().feed(id).fetch.movedSeen, 0);
    QCOMPARE(f().feed(id).fetch.movedFrom, old);
    QCOMPARE(f().feed(id).fetch.movedAt, f().clock.now());
}

/// Each answer has ids that no earlier one had.
void RefreshServiceTest::newIdsAreNewArticlesUnlessChosenOtherwise()
{
    const QUrl url = feedUrl(QStringLiteral("hafen"));
    const FeedId id = f().subscribe(url);
    int asked = 0;
    f().http.on(url, [&](const net::Request &) {
        QByteArray document = rss({QStringLiteral("Flut"), QStringLiteral("Ebbe")});
        document.replace("<guid isPermaLink=\"false\">",
                         "<guid isPermaLink=\"false\">" + QByteArray::number(++asked));
        return net::Outcome(ScriptedHttpClient::response(url, document, {{"ETag", "\"x\""}}));
    });
    QCOMPARE(f().refresh().added, 2);
    QCOMPARE(f().refresh().added, 2);
    Feed feed = f().feed(id);
    feed.identityRule = IdentityRule::Address;
    QVERIFY(RefreshFixture::answer(f().store->feeds().update(feed)));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(f().refresh().added, 0);
    QVERIFY(f().http.requests().at(2).etag.isEmpty());
    QVERIFY(!f().http.requests().at(3).etag.isEmpty());
    QCOMPARE(f().titles().size(), 4);
    feed = f().feed(id);
    feed.identityRule = IdentityRule::Automatic;
    QVERIFY(RefreshFixture::answer(f().store->feeds().update(feed)));
    QCOMPARE(f().refresh().added, 0);
    QCOMPARE(f().refresh().added, 2);
}

void RefreshServiceTest::movingToATakenAddressKeepsBoth()
{
    const QUrl old = feedUrl(QStringLiteral("alt"));
    const QUrl taken = feedUrl(QStringLiteral("neu"));
    const FeedId id = f().subscribe(old);
    f().subscribe(taken);
    net::Response response = ScriptedHttpClient::response(taken, rss({QStringLiteral("eins")}));
    response.permanentUrl = taken;
    f().http.on(old, response);
    f().http.reply(taken, rss({QStringLiteral("eins")}));
    for (int i = 0; i < 4; ++i)
        QCOMPARE(f().refresh().failed, 0);
    QCOMPARE(f().feed(id).url, old);
}

void RefreshServiceTest::temporaryRedirectsKeepTheAddress()
{
    const FeedId id = f().subscribe(feedUrl(QStringLiteral("alt")));
    f().http.on(feedUrl(QStringLiteral("alt")), ScriptedHttpClient::response(feedUrl(QStringLiteral("heute")),
                                                                             rss({QStringLiteral("eins")})));
    for (int i = 0; i < 4; ++i)
        f().refresh();
    QCOMPARE(f().feed(id).url, feedUrl(QStringLiteral("alt")));
}

void RefreshServiceTest::brokenDocumentIsMarked()
{
    const FeedId id = f().subscribe(feedUrl(QStringLiteral("hafen")));
    f().http.reply(feedUrl(QStringLiteral("hafen")),
                   rss({QStringLiteral("eins"), QStringLiteral("zwei")}).replace("</channel></rss>", ""));
    const RefreshReport report = f().refresh();
    QCOMPARE(report.added, 2);
    QVERIFY(report.feeds.first().malformed);
    QVERIFY(f().feed(id).malformed);
    f().http.reply(feedUrl(QStringLiteral("hafen")), rss({QStringLiteral("eins"), QStringLiteral("zwei")}));
    QVERIFY(!f().refresh().feeds.first().malformed);
    QVERIFY(!f().feed(id).malformed);
}

void RefreshServiceTest::offlineTouchesNothing()
{
    const FeedId id = f().subscribe(feedUrl(QStringLiteral("hafen")));
    f().http.reply(feedUrl(QStringLiteral("hafen")), rss({QStringLiteral("eins")}));
    f().refresh();
    const FetchState before = f().feed(id).fetch;
    f().clock.advance(std::chrono::hours(5));
    f().http.setOffline(true);
    const RefreshReport report = f().refresh();
    QCOMPARE(report.failed, 1);
    QCOMPARE(report.feeds.first().failure.code, FeedFailureCode::Offline);
    const FetchState after = f().feed(id).fetch;
    QCOMPARE(after.consecutiveFailures, 0);
    QCOMPARE(after.lastAttempt, before.lastAttempt);
    QCOMPARE(after.nextRefresh, before.nextRefresh);
    QVERIFY(!after.lastFailure.isFailure());
}

void RefreshServiceTest::dueAsksOnlyThoseWhoseTimeHasCome()
{
    f().subscribe(feedUrl(QStringLiteral("hafen")));
    f().http.reply(feedUrl(QStringLiteral("hafen")), rss({QStringLiteral("eins")}));
    QCOMPARE(f().refreshDue().feeds.size(), 1);
    QVERIFY(f().refreshDue().feeds.isEmpty());
    const FeedId other = f().subscribe(feedUrl(QStringLiteral("rathaus")));
    f().http.reply(feedUrl(QStringLiteral("rathaus")), rss({QStringLiteral("zwei")}));
    const RefreshReport report = f().refreshDue();
    QCOMPARE(report.feeds.size(), 1);
    QCOMPARE(report.feeds.first().feed, other);
    f().clock.advance(std::chrono::hours(30));
    QCOMPARE(f().refreshDue().feeds.size(), 2);
}

void RefreshServiceTest::stopEndsAtOnce()
{
    for (int i = 0; i < 10; ++i) {
        const QUrl url = feedUrl(QString::number(i));
        f().subscribe(url);
        f().http.reply(url, rss({QStringLiteral("nr%1").arg(i)}));
        if (i > 0)
            f().http.hold(url);
    }
    QSignalSpy finished(f().service.get(), &RefreshService::finished);
    f().service->refresh();
    QTRY_COMPARE(f().service->progress().done, 1);
    QTRY_COMPARE(f().http.openRequests(), 4);
    f().service->stop();
    const RefreshReport report = RefreshFixture::reportOf(finished);
    QVERIFY(report.stopped);
    QCOMPARE(report.feeds.size(), 10);
    QCOMPARE(report.added, 1);
    QCOMPARE(report.failed, 0);
    QCOMPARE(std::count_if(report.feeds.begin(), report.feeds.end(),
                           [](const FeedOutcome &o) { return o.status == FeedStatus::Stopped; }),
             9);
    QCOMPARE(f().titles(), QStringList({QStringLiteral("nr0")}));
    QCOMPARE(f().http.openRequests(), 0);
    QVERIFY(!f().service->isRunning());
    f().service->stop();
    QCOMPARE(finished.size(), 1);
}

void RefreshServiceTest::askingAfterAStopBeginsAnew()
{
    f().subscribe(feedUrl(QStringLiteral("hafen")));
    f().http.reply(feedUrl(QStringLiteral("hafen")), rss({QStringLiteral("eins")}));
    f().http.hold(feedUrl(QStringLiteral("hafen")));
    QSignalSpy finished(f().service.get(), &RefreshService::finished);
    f().service->refresh();
    QTRY_COMPARE(f().http.openRequests(), 1);
    f().service->stop();
    f().http.release(feedUrl(QStringLiteral("hafen")));
    f().service->refresh();
    QTRY_COMPARE(finished.size(), 2);
    QVERIFY(qvariant_cast<RefreshReport>(finished.at(0).first()).stopped);
    QCOMPARE(qvariant_cast<RefreshReport>(finished.at(1).first()).added, 1);
}

void RefreshServiceTest::askingAgainAddsFeeds()
{
    const FeedId first = f().subscribe(feedUrl(QStringLiteral("hafen")));
    const FeedId second = f().subscribe(feedUrl(QStringLiteral("rathaus")));
    f().http.reply(feedUrl(QStringLiteral("hafen")), rss({QStringLiteral("eins")}));
    f().http.reply(feedUrl(QStringLiteral("rathaus")), rss({QStringLiteral("zwei")}));
    f().http.hold(feedUrl(QStringLiteral("hafen")));
    QSignalSpy started(f().service.get(), &RefreshService::started);
    QSignalSpy finished(f().service.get(), &RefreshService::finished);
    f().service->refresh({first});
    QTRY_COMPARE(f().http.openRequests(), 1);
    f().service->refresh({first, second});
    QTRY_COMPARE(f().service->progress().done, 1);
    QCOMPARE(f().service->progress().total, 2);
    f().http.release(feedUrl(QStringLiteral("hafen")));
    QCOMPARE(RefreshFixture::reportOf(finished).feeds.size(), 2);
    QCOMPARE(started.size(), 1);
    QCOMPARE(f().http.requestsFor(feedUrl(QStringLiteral("hafen"))).size(), 1);
}

void RefreshServiceTest::progressIsTold()
{
    for (int i = 0; i < 3; ++i) {
        const QUrl url = feedUrl(QString::number(i));
        f().subscribe(url);
        f().http.reply(url, rss({QStringLiteral("nr%1").arg(i)}));
    }
    f().http.replyStatus(feedUrl(QStringLiteral("2")), 404);
    QSignalSpy told(f().service.get(), &RefreshService::progressChanged);
    QSignalSpy ended(f().service.get(), &RefreshService::feedFinished);
    f().refresh();
    QCOMPARE(ended.size(), 3);
    QCOMPARE(told.size(), 4);
    const auto first = qvariant_cast<refresh::RefreshProgress>(told.first().first());
    QCOMPARE(first.total, 3);
    QCOMPARE(first.done, 0);
    const auto last = qvariant_cast<refresh::RefreshProgress>(told.last().first());
    QCOMPARE(last.done, 3);
    QCOMPARE(last.failed, 1);
    QCOMPARE(last.added, 2);
}

void RefreshServiceTest::titlesForPeople()
{
    const FeedId plain = f().subscribe(feedUrl(QStringLiteral("hafen")));
    const FeedId named = f().subscribe(feedUrl(QStringLiteral("rathaus")), QStringLiteral("Mein Rathaus"));
    const FeedId bad = f().subscribe(feedUrl(QStringLiteral("fehlt")));
    f().http.reply(feedUrl(QStringLiteral("hafen")),
                   rss({QStringLiteral("eins")}, QStringLiteral("Hafenblatt")));
    f().http.reply(feedUrl(QStringLiteral("rathaus")),
                   rss({QStringLiteral("zwei")}, QStringLiteral("Amtsblatt")));
    f().http.replyStatus(feedUrl(QStringLiteral("fehlt")), 404);
    QMap<FeedId, QString> titles;
    for (const FeedOutcome &outcome : f().refresh().feeds)
        titles.insert(outcome.feed, outcome.title);
    QCOMPARE(titles.value(plain), QStringLiteral("Hafenblatt"));
    QCOMPARE(titles.value(named), QStringLiteral("Mein Rathaus"));
    QCOMPARE(titles.value(bad), feedUrl(QStringLiteral("fehlt")).toDisplayString());
}

void RefreshServiceTest::serviceMayGoWhileItRuns()
{
    f().subscribe(feedUrl(QStringLiteral("hafen")));
    f().subscribe(feedUrl(QStringLiteral("rathaus")));
    f().http.reply(feedUrl(QStringLiteral("hafen")), rss({QStringLiteral("eins")}));
    f().http.hold(feedUrl(QStringLiteral("rathaus")));
    f().service->refresh();
    QTRY_COMPARE(f().http.openRequests(), 1);
    f().service.reset();
    QCOMPARE(f().http.openRequests(), 0);
    // Whatever the store has been given by now is stored or not, but it answers.
    QVERIFY(f().titles().size() <= 1);
}

Q_DECLARE_METATYPE(depesche::net::Outcome)
Q_DECLARE_METATYPE(depesche::FeedFailureCode)

QTEST_GUILESS_MAIN(RefreshServiceTest)
#include "tst_refresh_service.moc"
