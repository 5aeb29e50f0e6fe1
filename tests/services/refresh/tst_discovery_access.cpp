// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses that are asked with a person's settings and secrets: what goes where, and what a subscription
// keeps.
#include "base/executor.h"
#include "fake_clock.h"
#include "scripted_http_client.h"
#include "services/refresh/feed_discovery_service.h"

#include <QTemporaryFile>
#include <QTest>

#include <memory>

namespace depesche::refresh
{
using testing::ScriptedHttpClient;

namespace
{

const QUrl kSite(QStringLiteral("https://nordblick.example/"));
const QUrl kOwnFeed(QStringLiteral("https://nordblick.example/feed"));
const QUrl kOtherFeed(QStringLiteral("https://verteiler.example/nordblick"));

constexpr const char *kFeed = "<rss version='2.0'><channel><title>Nordblick</title></channel></rss>";

DiscoveryAccess everything()
{
    DiscoveryAccess access;
    access.settings.userAgent = QStringLiteral("Lesesaal/1");
    access.settings.proxy = {ProxyKind::Http, QStringLiteral("proxy.example"), 3128};
    access.settings.http2 = false;
    access.settings.cookies = true;
    access.secrets.user = QStringLiteral("leserin");
    access.secrets.password = QStringLiteral("eins");
    access.secrets.headers = {{"X-Key", "1"}};
    access.secrets.certificatePassphrase = QStringLiteral("zwei");
    return access;
}

bool isWithoutSecrets(const net::Request &request)
{
    const net::Access &access = request.access;
    return !access.hasPassword() && access.headers.isEmpty() && access.clientCertificate.isEmpty() &&
           access.clientKey.isEmpty() && access.clientKeyPassphrase.isEmpty() && access.cookieJar.isEmpty() &&
           request.url.userInfo().isEmpty();
}

} // namespace

class DiscoveryAccessTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void pageAndItsFeedsAreAskedWithAccess();
    void secretsStayWithTheirHost();
    void secretsAreNotAskedWithoutTls();
    void settingsAloneMayFallBack();
    void certificateIsRead();
    void certificateThatIsMissingIsTold();
    void usualPlacesAreAskedWithAccess();
    void secretsOfAnotherOrigin();
    void subscriptionKeepsWhatItMay();

private:
    using Result = FeedDiscoveryService::Result;
    Result answer(const QFuture<Result> &future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000))
            return Unexpected{FeedFailure{FeedFailureCode::Internal, 0, QStringLiteral("no answer")}};
        return future.result();
    }
    Result discover(const QString &typed, const DiscoveryAccess &access)
    {
        return answer(m_service->discover(typed, access));
    }
    net::Request requestTo(const QUrl &url) const
    {
        for (const net::Request &request : m_http->requests()) {
            if (request.url.adjusted(QUrl::RemoveUserInfo) == url)
                return request;
        }
        return {};
    }
    void servePage()
    {
        m_http->reply(kSite,
                      "<html><head><link rel=alternate type='application/rss+xml' href='/feed'>"
                      "<link rel=alternate type='application/rss+xml' "
                      "href='https://verteiler.example/nordblick'></head></html>",
                      {{"Content-Type", "text/html"}});
        m_http->reply(kOwnFeed, kFeed);
        m_http->reply(kOtherFeed, kFeed);
    }

    testing::FakeClock m_clock;
    Executor m_executor{2};
    std::unique_ptr<ScriptedHttpClient> m_http;
    std::unique_ptr<FeedDiscoveryService> m_service;
};

void DiscoveryAccessTest::init()
{
    m_http = std::make_unique<ScriptedHttpClient>();
    m_service = std::make_unique<FeedDiscoveryService>(*m_http, m_executor, m_clock);
}

void DiscoveryAccessTest::pageAndItsFeedsAreAskedWithAccess()
{
    servePage();
    const Result result = discover(kSite.toString(), everything());
    QVERIFY(result.hasValue());
    QCOMPARE(result->feeds.size(), 2);
    for (const QUrl &url : {kSite, kOwnFeed}) {
        const net::Access sent = requestTo(url).access;
        QCOMPARE(sent.user, QStringLiteral("leserin"));
        QCOMPARE(sent.password, QStringLiteral("eins"));
        QCOMPARE(sent.headers.size(), 1);
        QCOMPARE(sent.clientKeyPassphrase, QByteArray("zwei"));
        QCOMPARE(sent.origin, QUrl(QStringLiteral("https://nordblick.example")));
        QCOMPARE(sent.userAgent, QByteArray("Lesesaal/1"));
        QCOMPARE(sent.proxy.kind, net::ProxyKind::Http);
        QCOMPARE(sent.proxy.host, QStringLiteral("proxy.example"));
        QVERIFY(!sent.http2);
        QVERIFY(!sent.cookieJar.isEmpty());
    }
    const QString jar = requestTo(kSite).access.cookieJar;
    QVERIFY(discover(kOwnFeed.toString(), everything()).hasValue());
    QVERIFY(m_http->requests().last().access.cookieJar != jar);
}

void DiscoveryAccessTest::secretsStayWithTheirHost()
{
    servePage();
    QVERIFY(discover(kSite.toString(), everything()).hasValue());
    const net::Request other = requestTo(kOtherFeed);
    QVERIFY(other.url.isValid());
    QVERIFY(isWithoutSecrets(other));
    // What is no secret goes along: the proxy may be the only way out.
    QCOMPARE(other.access.proxy.host, QStringLiteral("proxy.example"));
    QCOMPARE(other.access.userAgent, QByteArray("Lesesaal/1"));
}

void DiscoveryAccessTest::secretsAreNotAskedWithoutTls()
{
    const QUrl secure(QStringLiteral("https://nordblick.example"));
    m_http->fail(secure, net::FailureKind::ConnectionRefused);
    m_http->reply(QUrl(QStringLiteral("http://nordblick.example")), kFeed);
    DiscoveryAccess key;
    key.secrets.headers = {{"X-Key", "1"}};
    QVERIFY(!discover(QStringLiteral("nordblick.example"), key).hasValue());
    QCOMPARE(m_http->requests().size(), 1);
}

void DiscoveryAccessTest::settingsAloneMayFallBack()
{
    m_http->fail(QUrl(QStringLiteral("https://nordblick.example")), net::FailureKind::ConnectionRefused);
    m_http->reply(QUrl(QStringLiteral("http://nordblick.example")), kFeed);
    DiscoveryAccess access;
    access.settings.proxy = everything().settings.proxy;
    QVERIFY(discover(QStringLiteral("nordblick.example"), access).hasValue());
    QCOMPARE(m_http->requests().last().access.proxy.host, QStringLiteral("proxy.example"));
}

void DiscoveryAccessTest::certificateIsRead()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("PEM of a person");
    file.close();
    servePage();
    DiscoveryAccess access;
    access.settings.certificate = file.fileName();
    QVERIFY(discover(kSite.toString(), access).hasValue());
    QCOMPARE(requestTo(kSite).access.clientCertificate, QByteArray("PEM of a person"));
    QCOMPARE(requestTo(kOwnFeed).access.clientKey, QByteArray("PEM of a person"));
    QVERIFY(isWithoutSecrets(requestTo(kOtherFeed)));
}

void DiscoveryAccessTest::certificateThatIsMissingIsTold()
{
    servePage();
    DiscoveryAccess access;
    access.settings.certificate = QStringLiteral("/nowhere/person.pem");
    QCOMPARE(discover(kSite.toString(), access).error().code, FeedFailureCode::CertificateUnreadable);
    QCOMPARE(answer(m_service->searchUsualPlaces(kSite.toString(), access)).error().code,
             FeedFailureCode::CertificateUnreadable);
    QVERIFY(m_http->requests().isEmpty());
}

void DiscoveryAccessTest::usualPlacesAreAskedWithAccess()
{
    const QUrl news(QStringLiteral("https://karten.example/news.xml"));
    m_http->reply(kSite.resolved(QUrl(QStringLiteral("/robots.txt"))), "Sitemap: " + news.toEncoded());
    QVERIFY(!answer(m_service->searchUsualPlaces(kSite.toString(), everything())).hasValue());
    for (const net::Request &request : m_http->requests()) {
        if (request.url.host() == kSite.host())
            QCOMPARE(request.access.user, QStringLiteral("leserin"));
    }
    QVERIFY(requestTo(news).url.isValid());
    QVERIFY(isWithoutSecrets(requestTo(news)));

    // User and password of a typed address are as good.
    const QUrl found(QStringLiteral("https://eva:ja@nordblick.example/rss.xml"));
    m_http->reply(found, kFeed);
    const Result typed =
        answer(m_service->searchUsualPlaces(QStringLiteral("https://eva:ja@nordblick.example/"), {}));
    QVERIFY(typed.hasValue());
    QCOMPARE(typed->feeds.first().url, found);
}

void DiscoveryAccessTest::secretsOfAnotherOrigin()
{
    servePage();
    DiscoveryAccess access = everything();
    access.secrets.origin = QUrl(QStringLiteral("https://verteiler.example"));
    QVERIFY(discover(kSite.toString(), access).hasValue());
    QVERIFY(isWithoutSecrets(requestTo(kSite)));
    QCOMPARE(requestTo(kOtherFeed).access.user, QStringLiteral("leserin"));
}

void DiscoveryAccessTest::subscriptionKeepsWhatItMay()
{
    DiscoveryAccess access = everything();
    access.settings.certificate = QStringLiteral("/home/eva/person.pem");
    Feed own;
    own.url = QUrl(QStringLiteral("https://eva:ja@nordblick.example/feed"));
    const secrets::FeedSecrets kept = access.takeOver(kSite, own);
    QCOMPARE(own.url, kOwnFeed);
    QCOMPARE(own.access.certificate, access.settings.certificate);
    QCOMPARE(kept.origin, QUrl(QStringLiteral("https://nordblick.example")));
    QCOMPARE(kept.user, QStringLiteral("leserin"));
    QCOMPARE(kept.headers.size(), 1);
    Feed other;
    other.url = kOtherFeed;
    QVERIFY(access.takeOver(kSite, other).isEmpty());
    QVERIFY(other.access.certificate.isEmpty());
    QCOMPARE(other.access.proxy, access.settings.proxy);
}

} // namespace depesche::refresh

QTEST_GUILESS_MAIN(depesche::refresh::DiscoveryAccessTest)
#include "tst_discovery_access.moc"
