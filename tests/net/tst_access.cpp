// SPDX-License-Identifier: GPL-3.0-or-later
// What a source asks for on its own: who asks, secrets that stay at home, cookies, proxies; and who watches.
#include "base/clock.h"
#include "net/qt_http_client.h"
#include "net/scripted_server.h"

#include <QtTest/QTest>

#include <memory>

using namespace depesche;
using namespace depesche::net;
using depesche::testing::ScriptedServer;

namespace
{

/// Writes down what it is told.
class Watcher final : public RequestObserver
{
public:
    void requestStarted(RequestId id, Purpose purpose, const QUrl &url) override
    {
        started.append(id);
        lastPurpose = purpose;
        urls.append(url);
    }
    void requestRedirected(RequestId, int status, const QUrl &target) override
    {
        redirects.append(status);
        urls.append(target);
    }
    void requestProgress(RequestId, qint64 received, qint64) override { bytes = received; }
    void requestFinished(RequestId id, const RequestEnd &end) override
    {
        finished.append(id);
        ends.append(end);
    }

    QList<RequestId> started;
    QList<RequestId> finished;
    QList<RequestEnd> ends;
    QList<QUrl> urls;
    QList<int> redirects;
    Purpose lastPurpose = Purpose::Other;
    qint64 bytes = 0;
};

} // namespace

class TestAccess : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void userAgentAndHeaders();
    void headersThatAreNone_data();
    void headersThatAreNone();
    void passwordIsSentAtOnce();
    void wrongPassword();
    void secretsStayWithTheirOrigin();
    void secretsOfAnotherOriginAreKept();
    void cookiesOnlyWhereTurnedOn();
    void cookiesStayInTheirJar();
    void goesThroughAProxy();
    void proxyFaults();
    void unreadableCertificate();
    void observerSeesEverything();
    void observerSeesFailures();

private:
    Outcome get(Request request);
    Request to(const QByteArray &path) const;
    QByteArray lastHead() const { return m_server->requests().last(); }

    SystemClock m_clock;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<QtHttpClient> m_client;
};

void TestAccess::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_client = std::make_unique<QtHttpClient>(ClientOptions{"Depesche/test", "de"}, m_clock);
}

Outcome TestAccess::get(Request request)
{
    QFuture<Outcome> future = m_client->get(std::move(request));
    [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20000); }();
    return future.result();
}

Request TestAccess::to(const QByteArray &path) const
{
    Request request;
    request.url = m_server->url(path);
    return request;
}

void TestAccess::userAgentAndHeaders()
{
    m_server->reply("/feed", "x");
    Request request = to("/feed");
    request.access.userAgent = "Courier/1";
    request.access.headers = {{"X-Key", "abc"}, {"Accept", "text/xml"}};
    QVERIFY(get(request).hasValue());
    QVERIFY(lastHead().contains("User-Agent: Courier/1\r\n"));
    QVERIFY(lastHead().contains("X-Key: abc\r\n"));
    QVERIFY(lastHead().contains("Accept: text/xml\r\n"));
}

void TestAccess::headersThatAreNone_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("line break in the value") << QByteArray("X-A") << QByteArray("1\r\nX-Smuggled: 2");
    QTest::newRow("line break in the name") << QByteArray("X-A: 1\r\nX-Smuggled") << QByteArray("2");
    QTest::newRow("no name") << QByteArray() << QByteArray("2");
    QTest::newRow("framing") << QByteArray("Content-Length") << QByteArray("20");
    QTest::newRow("host") << QByteArray("hOsT") << QByteArray("smuggled.test");
    QTest::newRow("packing") << QByteArray("Accept-Encoding") << QByteArray("smuggled");
}

void TestAccess::headersThatAreNone()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QVERIFY(!isAllowedHeader(name, value));
    m_server->reply("/feed", "x");
    Request request = to("/feed");
    request.access.headers = {{name, value}};
    QVERIFY(get(request).hasValue());
    QVERIFY(!lastHead().toLower().contains("smuggled"));
    QVERIFY(!lastHead().contains("Content-Length"));
}

void TestAccess::passwordIsSentAtOnce()
{
    m_server->reply("/feed", "x");
    Request request = to("/feed");
    request.access.user = QStringLiteral("ines");
    request.access.password = QStringLiteral("gehe\u00edm");
    QVERIFY(get(request).hasValue());
    QCOMPARE(m_server->requests().size(), 1);
    QVERIFY(
        lastHead().contains("Authorization: Basic " + QByteArray("ines:gehe\xc3\xadm").toBase64() + "\r\n"));
}

void TestAccess::wrongPassword()
{
    m_server->reply("/feed", "no", "401 Unauthorized", "WWW-Authenticate: Basic realm=\"r\"\r\n");
    QCOMPARE(get(to("/feed")).error().kind, FailureKind::AuthenticationRequired);
    Request request = to("/feed");
    request.access.user = QStringLiteral("ines");
    QCOMPARE(get(request).error().kind, FailureKind::AuthenticationFailed);
    QCOMPARE(m_server->requests().size(), 2);
}

void TestAccess::secretsStayWithTheirOrigin()
{
    ScriptedServer other; // same host, another port
    other.reply("/feed", "there");
    m_server->reply("/feed", "", "302 Found", "Location: " + other.url("/feed").toEncoded() + "\r\n");
    Request request = to("/feed");
    request.access.user = QStringLiteral("ines");
    request.access.password = QStringLiteral("geheim");
    request.access.headers = {{"X-Key", "secret"}};
    QVERIFY(get(request).hasValue());
    QVERIFY(lastHead().contains("Authorization: Basic"));
    QVERIFY(lastHead().contains("secret"));
    QVERIFY(!other.requests().last().contains("Authorization"));
    QVERIFY(!other.requests().last().contains("secret"));
}

/// A feed that moved asks at its new address; what was kept for the old one does not go along.
void TestAccess::secretsOfAnotherOriginAreKept()
{
    m_server->reply("/feed", "x");
    Request request = to("/feed");
    request.access.origin = QUrl(QStringLiteral("https://127.0.0.1/feed"));
    request.access.user = QStringLiteral("ines");
    request.access.password = QStringLiteral("geheim");
    QVERIFY(get(request).hasValue());
    QVERIFY(!lastHead().contains("Authorization"));
}

void TestAccess::cookiesOnlyWhereTurnedOn()
{
    m_server->reply("/feed", "x", "200 OK", "Set-Cookie: id=7; Path=/\r\nSet-Cookie: tone=warm\r\n");
    Request request = to("/feed");
    request.access.cookieJar = QStringLiteral("one");
    QVERIFY(get(request).hasValue());
    QVERIFY(!lastHead().contains("Cookie:"));
    QVERIFY(get(request).hasValue());
    QVERIFY(lastHead().contains("Cookie: "));
    QVERIFY(lastHead().contains("id=7"));
    QVERIFY(lastHead().contains("tone=warm"));
    QVERIFY(get(to("/feed")).hasValue());
    QVERIFY(!lastHead().contains("Cookie:"));
}

void TestAccess::cookiesStayInTheirJar()
{
    m_server->reply("/feed", "x", "200 OK", "Set-Cookie: id=7; Path=/\r\n");
    Request request = to("/feed");
    request.access.cookieJar = QStringLiteral("one");
    QVERIFY(get(request).hasValue());
    request.access.cookieJar = QStringLiteral("two");
    QVERIFY(get(request).hasValue());
    QVERIFY(!lastHead().contains("Cookie:"));
}

/// A proxy of plain HTTP gets the whole address in the request line (RFC 9112, 3.2.2).
void TestAccess::goesThroughAProxy()
{
    const QByteArray address = "http://feeds.depesche.test/news";
    m_server->reply(address, "by proxy");
    Request request;
    request.url = QUrl::fromEncoded(address);
    request.access.proxy.kind = ProxyKind::Http;
    request.access.proxy.host = QStringLiteral("127.0.0.1");
    request.access.proxy.port = m_server->serverPort();
    const Outcome outcome = get(request);
    QVERIFY(outcome.hasValue());
    QCOMPARE(outcome->body, QByteArray("by proxy"));
    QVERIFY(lastHead().startsWith("GET " + address));
}

void TestAccess::proxyFaults()
{
    Request request = to("/feed");
    request.access.proxy.kind = ProxyKind::Socks5;
    QCOMPARE(get(request).error().kind, FailureKind::ProxyFailed);
    quint16 freePort = 0;
    {
        ScriptedServer closed;
        freePort = closed.serverPort();
    }
    request.access.proxy.kind = ProxyKind::Http;
    request.access.proxy.host = QStringLiteral("127.0.0.1");
    request.access.proxy.port = freePort;
    QCOMPARE(get(request).error().kind, FailureKind::ProxyFailed);
    QVERIFY(m_server->requests().isEmpty());
}

void TestAccess::unreadableCertificate()
{
    Request request = to("/feed");
    request.access.clientCertificate = "no certificate";
    const Outcome outcome = get(request);
    QCOMPARE(outcome.error().kind, FailureKind::TlsFailed);
    QVERIFY(outcome.error().detail.contains(QLatin1String("client certificate")));
    QVERIFY(m_server->requests().isEmpty());
}

void TestAccess::observerSeesEverything()
{
    m_server->reply("/old", "", "301 Moved", "Location: /feed\r\n");
    m_server->reply("/feed", "hello");
    Watcher watcher;
    m_client->setObserver(&watcher);
    Request request = to("/old");
    request.url.setUserInfo(QStringLiteral("ines:geheim"));
    request.purpose = Purpose::Feed;
    QVERIFY(get(request).hasValue());
    m_client->setObserver(nullptr);
    QCOMPARE(watcher.started.size(), 1);
    QCOMPARE(watcher.finished, watcher.started);
    QCOMPARE(watcher.lastPurpose, Purpose::Feed);
    QCOMPARE(watcher.redirects, QList<int>{301});
    QCOMPARE(watcher.urls, (QList<QUrl>{m_server->url("/old"), m_server->url("/feed")}));
    QCOMPARE(watcher.bytes, 5);
    QCOMPARE(watcher.ends.first().status, 200);
    QCOMPARE(watcher.ends.first().bytes, 5);
    QCOMPARE(watcher.ends.first().url, m_server->url("/feed"));
    QVERIFY(!watcher.ends.first().failure);
}

void TestAccess::observerSeesFailures()
{
    m_server->reply("/feed", "no", "404 Not Found");
    Watcher watcher;
    m_client->setObserver(&watcher);
    QVERIFY(!get(to("/feed")).hasValue());
    QCOMPARE(watcher.ends.size(), 1);
    QCOMPARE(watcher.ends.first().status, 404);
    QVERIFY(watcher.ends.first().failure == FailureKind::HttpStatus);
    m_client->setOffline(true);
    QVERIFY(!get(to("/feed")).hasValue());
    QCOMPARE(watcher.started.size(), 1);
    m_client->setObserver(nullptr);
}

QTEST_GUILESS_MAIN(TestAccess)
#include "tst_access.moc"
