// SPDX-License-Identifier: GPL-3.0-or-later
// The client against real sockets: answers, redirects, passwords, limits, cuts, cancellation, the offline
// switch.
#include "base/clock.h"
#include "net/qt_http_client.h"
#include "net/scripted_server.h"

#include <QSignalSpy>
#include <QtTest/QTest>

#include <memory>

using namespace depesche;
using namespace depesche::net;
using depesche::testing::After;
using depesche::testing::ScriptedServer;

class TestHttpClient : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void readsAnAnswer();
    void sendsWhatItShould();
    void knowsWhereTheEndIsCertain_data();
    void knowsWhereTheEndIsCertain();
    void validatorsAreByteExact();
    void notModified();
    void redirects();
    void permanentRedirects();
    void refusedRedirects_data();
    void refusedRedirects();
    void passwordStaysWithItsHost();
    void failures_data();
    void failures();
    void statuses_data();
    void statuses();
    void silenceEnds();
    void slownessEnds();
    void nobodyListens();
    void cancels();
    void offline();
    void manyAtOnceStayWithinLimits();

private:
    Outcome get(Request request);
    Outcome get(const QByteArray &path);

    SystemClock m_clock;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<QtHttpClient> m_client;
};

void TestHttpClient::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_client = std::make_unique<QtHttpClient>(ClientOptions{"Depesche/test", "de"}, m_clock);
}

Outcome TestHttpClient::get(Request request)
{
    QFuture<Outcome> future = m_client->get(std::move(request));
    [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20000); }();
    return future.result();
}

Outcome TestHttpClient::get(const QByteArray &path)
{
    Request request;
    request.url = m_server->url(path);
    return get(std::move(request));
}

void TestHttpClient::readsAnAnswer()
{
    m_server->reply("/feed", "hello", "200 OK",
                    "Content-Type: text/xml\r\nETag: W/\"a b\"\r\nLast-Modified: whatever\r\n");
    const Outcome outcome = get("/feed");
    QVERIFY(outcome.hasValue());
    QCOMPARE(outcome->status, 200);
    QCOMPARE(outcome->body, QByteArray("hello"));
    QCOMPARE(outcome->contentType, QByteArray("text/xml"));
    QCOMPARE(outcome->etag, QByteArray("W/\"a b\""));
    QCOMPARE(outcome->lastModified, QByteArray("whatever"));
    QVERIFY(!outcome->permanentUrl);
}

void TestHttpClient::sendsWhatItShould()
{
    m_server->reply("/feed", "x", "200 OK", "Set-Cookie: a=b\r\n");
    QVERIFY(get("/feed").hasValue());
    QVERIFY(get("/feed").hasValue());
    const QByteArray head = m_server->requests().last().toLower();
    QVERIFY(head.contains("user-agent: depesche/test\r\n"));
    QVERIFY(head.contains("accept-language: de\r\n"));
    QVERIFY(head.contains("accept-encoding: gzip, deflate\r\n"));
    QVERIFY(!head.contains("cookie:"));
    QVERIFY(!head.contains("referer:"));
    QVERIFY(!head.contains("no-cache"));
    QVERIFY(!head.contains("if-none-match:"));
}

void TestHttpClient::knowsWhereTheEndIsCertain_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("isCertain");

    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("length") << ok + "Content-Length: 5\r\n\r\nhello" << true;
    QTest::newRow("end of the connection") << QByteArray("HTTP/1.0 200 OK\r\n\r\nhello") << false;
    QTest::newRow("chunks") << ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n" << false;
    QTest::newRow("a chunk size that is none")
        << ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nZZZZ\r\nworld\r\n0\r\n\r\n"
        << false;
}

void TestHttpClient::knowsWhereTheEndIsCertain()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, isCertain);
    m_server->on("/feed", {answer});
    const Outcome outcome = get("/feed");
    QVERIFY(outcome.hasValue());
    QCOMPARE(outcome->body, QByteArray("hello"));
    QCOMPARE(outcome->endIsCertain, isCertain);
}

void TestHttpClient::validatorsAreByteExact()
{
    m_server->reply("/feed", "x");
    Request request;
    request.url = m_server->url("/feed");
    request.etag = "W/\"odd \xc3\xa4\"";
    request.lastModified = "Thursday, whenever";
    QVERIFY(get(request).hasValue());
    QVERIFY(m_server->requests().last().contains("If-None-Match: W/\"odd \xc3\xa4\"\r\n"));
    QVERIFY(m_server->requests().last().contains("If-Modified-Since: Thursday, whenever\r\n"));
}

void TestHttpClient::notModified()
{
    m_server->on("/feed", {"HTTP/1.1 304 Not Modified\r\nETag: \"x\"\r\nContent-Length: 500\r\n\r\n"});
    const Outcome outcome = get("/feed");
    QVERIFY(outcome.hasValue());
    QVERIFY(outcome->notModified());
    QVERIFY(outcome->body.isEmpty());
}

void TestHttpClient::redirects()
{
    m_server->reply("/a/old", "moved", "302 Found", "Location: ../b/new?x=1\r\n");
    m_server->reply("/b/new?x=1", "here");
    const Outcome outcome = get("/a/old");
    QVERIFY(outcome.hasValue());
    QCOMPARE(outcome->body, QByteArray("here"));
    QCOMPARE(outcome->finalUrl, m_server->url("/b/new?x=1"));
    QVERIFY(!outcome->permanentUrl);
}

void TestHttpClient::permanentRedirects()
{
    m_server->reply("/1", "", "301 Moved Permanently", "Location: /2\r\n");
    m_server->reply("/2", "", "308 Permanent Redirect", "Location: /3\r\n");
    m_server->reply("/3", "here");
    const Outcome outcome = get("/1");
    QVERIFY(outcome.hasValue());
    QCOMPARE(outcome->permanentUrl.value(), m_server->url("/3"));
    m_server->reply("/2", "", "307 Temporary Redirect", "Location: /3\r\n");
    QVERIFY(!get("/1")->permanentUrl);
}

void TestHttpClient::refusedRedirects_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<FailureKind>("kind");
    QTest::newRow("file") << QByteArray("file:///etc/passwd") << FailureKind::RedirectRefused;
    QTest::newRow("javascript") << QByteArray("javascript:alert(1)") << FailureKind::RedirectRefused;
    QTest::newRow("data") << QByteArray("data:text/plain,x") << FailureKind::RedirectRefused;
    QTest::newRow("itself") << QByteArray("/start") << FailureKind::RedirectLoop;
    QTest::newRow("circle") << QByteArray("/circle") << FailureKind::RedirectLoop;
    QTest::newRow("endless") << QByteArray("/0") << FailureKind::TooManyRedirects;
    QTest::newRow("nowhere") << QByteArray() << FailureKind::BadResponse;
}

void TestHttpClient::refusedRedirects()
{
    QFETCH(QByteArray, location);
    QFETCH(FailureKind, kind);
    m_server->reply("/start", "", "302 Found",
                    location.isEmpty() ? QByteArray() : "Location: " + location + "\r\n");
    m_server->reply("/circle", "", "302 Found", "Location: /start\r\n");
    for (int i = 0; i < 20; ++i)
        m_server->reply('/' + QByteArray::number(i), "", "302 Found",
                        "Location: /" + QByteArray::number(i + 1) + "\r\n");
    const Outcome outcome = get("/start");
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, kind);
}

void TestHttpClient::passwordStaysWithItsHost()
{
    ScriptedServer other;
    other.reply("/feed", "there");
    m_server->reply("/feed", "", "302 Found", "Location: " + other.url("/feed").toEncoded() + "\r\n");
    Request request;
    request.url = m_server->url("/feed");
    request.url.setUserInfo(QStringLiteral("ines:geheim"));
    request.access.headers = {{"X-Key", "secret"}};
    const Outcome outcome = get(request);
    QVERIFY(outcome.hasValue());
    QVERIFY(
        m_server->requests().last().contains("Authorization: Basic " + QByteArray("ines:geheim").toBase64()));
    QVERIFY(m_server->requests().last().contains("secret"));
    QVERIFY(!other.requests().last().contains("Authorization"));
    QVERIFY(!other.requests().last().contains("secret"));
    QVERIFY(!outcome->finalUrl.toString().contains(QLatin1String("geheim")));
}

void TestHttpClient::failures_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<FailureKind>("kind");
    const QByteArray ok("HTTP/1.1 200 OK\r\n");
    QTest::newRow("shorter than announced")
        << ok + "Content-Length: 100\r\n\r\nonly this" << FailureKind::IncompleteBody;
    QTest::newRow("closing chunk missing") << ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"
                                           << FailureKind::IncompleteBody;
    QTest::newRow("cut gzip") << ok + "Content-Encoding: gzip\r\nContent-Length: 12\r\n\r\n" +
                                     QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\0\1\2", 12)
                              << FailureKind::IncompleteBody;
    QTest::newRow("unknown encoding")
        << ok + "Content-Encoding: frobnicate\r\nContent-Length: 1\r\n\r\nx" << FailureKind::BadEncoding;
    QTest::newRow("too large") << ok + "Content-Length: 5000\r\n\r\n" + QByteArray(5000, 'x')
                               << FailureKind::TooLarge;
    QTest::newRow("closed at once") << QByteArray() << FailureKind::ConnectionLost;
}

void TestHttpClient::failures()
{
    QFETCH(QByteArray, bytes);
    QFETCH(FailureKind, kind);
    m_server->on("/feed", {bytes, After::Close});
    Request request;
    request.url = m_server->url("/feed");
    request.limits.maxBytes = 4000;
    const Outcome outcome = get(request);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, kind);
}

void TestHttpClient::statuses_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QString>("userInfo");
    QTest::addColumn<FailureKind>("kind");
    QTest::newRow("401") << QByteArray("401 Unauthorized") << QString()
                         << FailureKind::AuthenticationRequired;
    QTest::newRow("401 with password")
        << QByteArray("401 Unauthorized") << QStringLiteral("a:b") << FailureKind::AuthenticationFailed;
    QTest::newRow("404") << QByteArray("404 Not Found") << QString() << FailureKind::HttpStatus;
    QTest::newRow("410") << QByteArray("410 Gone") << QString() << FailureKind::HttpStatus;
    QTest::newRow("418") << QByteArray("418 Teapot") << QString() << FailureKind::HttpStatus;
    QTest::newRow("429") << QByteArray("429 Too Many Requests") << QString() << FailureKind::HttpStatus;
    QTest::newRow("500") << QByteArray("500 Oops") << QString() << FailureKind::HttpStatus;
    QTest::newRow("503") << QByteArray("503 Busy") << QString() << FailureKind::HttpStatus;
}

void TestHttpClient::statuses()
{
    QFETCH(QByteArray, status);
    QFETCH(QString, userInfo);
    QFETCH(FailureKind, kind);
    m_server->reply("/feed", "<html>no</html>", status,
                    "Retry-After: 60\r\nWWW-Authenticate: Basic realm=\"x\"\r\n");
    Request request;
    request.url = m_server->url("/feed");
    request.url.setUserInfo(userInfo);
    const Outcome outcome = get(request);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, kind);
    QCOMPARE(outcome.error().status, status.left(3).toInt());
    QVERIFY(outcome.error().retryAfter > m_clock.now());
    QCOMPARE(m_server->requests().size(), 1);
}

void TestHttpClient::silenceEnds()
{
    m_server->on("/feed", {"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", After::KeepOpen});
    Request request;
    request.url = m_server->url("/feed");
    request.limits.silence = std::chrono::milliseconds(150);
    const Outcome outcome = get(request);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, FailureKind::TimedOut);
}

void TestHttpClient::slownessEnds()
{
    m_server->on("/feed", {"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", After::KeepOpen});
    Request request;
    request.url = m_server->url("/feed");
    request.limits.total = std::chrono::milliseconds(150);
    const Outcome outcome = get(request);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, FailureKind::TimedOut);
}

void TestHttpClient::nobodyListens()
{
    const QUrl url = m_server->url("/feed");
    m_server->close();
    Request request;
    request.url = url;
    const Outcome outcome = get(request);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, FailureKind::ConnectionRefused);
}

void TestHttpClient::cancels()
{
    m_server->on("/feed", {"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", After::KeepOpen});
    Request request;
    request.url = m_server->url("/feed");
    const Cancellation cancellation = Cancellation::make();
    const QFuture<Outcome> future = m_client->get(request, cancellation);
    QTRY_COMPARE(m_server->requests().size(), 1);
    QVERIFY(!future.isFinished());
    cancellation.cancel();
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().kind, FailureKind::Cancelled);
}

void TestHttpClient::offline()
{
    m_server->on("/feed", {"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", After::KeepOpen});
    Request request;
    request.url = m_server->url("/feed");
    const QFuture<Outcome> running = m_client->get(request);
    QTRY_COMPARE(m_server->requests().size(), 1);
    m_client->setOffline(true);
    QVERIFY(running.isFinished());
    QCOMPARE(running.result().error().kind, FailureKind::Offline);
    QCOMPARE(m_client->get(request).result().error().kind, FailureKind::Offline);
    QCOMPARE(m_server->requests().size(), 1);
    m_client->setOffline(false);
    m_server->reply("/feed", "back");
    QVERIFY(get("/feed").hasValue());
}

void TestHttpClient::manyAtOnceStayWithinLimits()
{
    m_client = std::make_unique<QtHttpClient>(ClientOptions{"Depesche/test", {}, 2, 3}, m_clock);
    m_server->on("/hang", {QByteArray(), After::KeepOpen});
    QList<QFuture<Outcome>> futures;
    for (int i = 0; i < 8; ++i) {
        Request request;
        request.url = m_server->url("/hang");
        futures.append(m_client->get(request));
    }
    QTRY_COMPARE(m_server->requests().size(), 2);
    m_server->reply("/ok", "x");
    Request request;
    request.url = m_server->url("/ok", QStringLiteral("localhost"));
    const QFuture<Outcome> other = m_client->get(request);
    QTRY_VERIFY(other.isFinished());
    QCOMPARE(m_server->requests().size(), 3);
    m_client.reset();
    for (const QFuture<Outcome> &future : futures)
        QCOMPARE(future.result().error().kind, FailureKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_http_client.moc"
