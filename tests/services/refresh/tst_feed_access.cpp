// SPDX-License-Identifier: GPL-3.0-or-later
// What a feed's settings and secrets make of its request.
#include "refresh_fixture.h"
#include "secrets/feed_secrets.h"
#include "services/refresh/access_reader.h"

#include <QTemporaryFile>

#include <memory>

namespace depesche::refresh
{
using testing::feedUrl;
using testing::rss;

class FeedAccessTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void plainFeedsAskNobody();
    void settingsGoIntoTheRequest();
    void secretsGoIntoTheRequest();
    void secretsStayWithTheirOrigin();
    void unreadableSecretsAreAFailure_data();
    void unreadableSecretsAreAFailure();
    void othersDoNotWait();
    void stoppingDoesNotWait();
    void aWrongPasswordIsReadAnew();
    void readsTheCertificate();
    void saysThatACertificateIsMissing();

private:
    FeedId subscribe(const FeedAccess &access)
    {
        const FeedId id = m_it->subscribe(m_url);
        Feed feed = m_it->feed(id);
        feed.access = access;
        return m_it->answer(m_it->store->feeds().update(feed)) ? id : FeedId();
    }
    void keep(const QUrl &origin)
    {
        secrets::FeedSecrets secrets;
        secrets.origin = secrets::originOf(origin);
        secrets.user = QStringLiteral("leserin");
        secrets.password = QStringLiteral("eins");
        secrets.headers = {{"X-Key", "1"}};
        m_it->vault.keyring().kept.insert(QStringLiteral("s"), secrets::packSecrets(secrets));
    }
    net::Access sent() const { return m_it->http.requests().last().access; }

    const QUrl m_url = feedUrl(QStringLiteral("a"));
    FeedAccess m_secret;
    std::unique_ptr<testing::RefreshFixture> m_it;
};

void FeedAccessTest::init()
{
    m_it = std::make_unique<testing::RefreshFixture>();
    QVERIFY(m_it->isReady());
    m_it->http.reply(m_url, rss({QStringLiteral("eins")}));
    m_secret.secret = QStringLiteral("s");
}

void FeedAccessTest::plainFeedsAskNobody()
{
    QVERIFY(subscribe({}).isValid());
    QCOMPARE(m_it->refresh().added, 1);
    QCOMPARE(m_it->vault.keyring().reads, 0);
    QVERIFY(!sent().hasPassword());
    QCOMPARE(sent().proxy.kind, net::ProxyKind::Desktop);
    QVERIFY(sent().http2);
    QVERIFY(sent().cookieJar.isEmpty());
}

void FeedAccessTest::settingsGoIntoTheRequest()
{
    FeedAccess access;
    access.userAgent = QStringLiteral("Lesesaal/1");
    access.proxy = {ProxyKind::Socks5, QStringLiteral("proxy.example"), 1080};
    access.http2 = false;
    access.cookies = true;
    QVERIFY(subscribe(access).isValid());
    QCOMPARE(m_it->refresh().added, 1);
    QCOMPARE(sent().userAgent, QByteArray("Lesesaal/1"));
    QCOMPARE(sent().proxy.kind, net::ProxyKind::Socks5);
    QCOMPARE(sent().proxy.host, QStringLiteral("proxy.example"));
    QCOMPARE(sent().proxy.port, quint16(1080));
    QVERIFY(!sent().http2);
    QVERIFY(!sent().cookieJar.isEmpty());
}

void FeedAccessTest::secretsGoIntoTheRequest()
{
    keep(m_url);
    QVERIFY(subscribe(m_secret).isValid());
    QCOMPARE(m_it->refresh().added, 1);
    QCOMPARE(sent().user, QStringLiteral("leserin"));
    QCOMPARE(sent().password, QStringLiteral("eins"));
    QCOMPARE(sent().headers.size(), 1);
    QVERIFY(m_it->http.requests().last().url.userInfo().isEmpty());
}

void FeedAccessTest::secretsStayWithTheirOrigin()
{
    keep(QUrl(QStringLiteral("https://other.example/a.xml")));
    QVERIFY(subscribe(m_secret).isValid());
    m_it->refresh();
    QVERIFY(!sent().hasPassword());
    QVERIFY(sent().headers.isEmpty());
}

void FeedAccessTest::unreadableSecretsAreAFailure_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<QString>("words");
    QTest::newRow("locked") << int(secrets::SecretError::Refused) << QStringLiteral("locked");
    QTest::newRow("silent") << int(secrets::SecretError::TimedOut) << QStringLiteral("does not answer");
}

void FeedAccessTest::unreadableSecretsAreAFailure()
{
    QFETCH(int, error);
    QFETCH(QString, words);
    m_it->vault.keyring().failure = secrets::SecretFailure{secrets::SecretError(error), {}};
    const FeedId id = subscribe(m_secret);
    const RefreshReport report = m_it->refresh();
    QCOMPARE(report.failed, 1);
    QCOMPARE(report.feeds.first().failure.code, FeedFailureCode::SecretsUnreadable);
    QVERIFY(report.feeds.first().failure.detail.contains(words));
    QVERIFY(m_it->http.requests().isEmpty());
    QCOMPARE(m_it->feed(id).fetch.lastFailure.code, FeedFailureCode::SecretsUnreadable);
    QVERIFY(m_it->feed(id).fetch.nextRefresh > m_it->clock.now());
}

void FeedAccessTest::othersDoNotWait()
{
    const QUrl other = feedUrl(QStringLiteral("b"), QStringLiteral("senkblei.example"));
    m_it->http.reply(other, rss({QStringLiteral("zwei")}));
    m_it->vault.keyring().hold = true;
    QVERIFY(subscribe(m_secret).isValid());
    m_it->subscribe(other);
    m_it->service->refresh();
    QTRY_COMPARE(m_it->titles(), QStringList{QStringLiteral("zwei")});
    QVERIFY(m_it->service->isRunning());
    QSignalSpy finished(m_it->service.get(), &RefreshService::finished);
    m_it->vault.keyring().release();
    QTRY_COMPARE(finished.size(), 1);
}

void FeedAccessTest::stoppingDoesNotWait()
{
    m_it->vault.keyring().hold = true;
    QVERIFY(subscribe(m_secret).isValid());
    QSignalSpy finished(m_it->service.get(), &RefreshService::finished);
    m_it->service->refresh();
    QTRY_COMPARE(m_it->vault.keyring().reads, 1);
    m_it->service->stop();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(m_it->http.requests().isEmpty());
}

void FeedAccessTest::aWrongPasswordIsReadAnew()
{
    keep(m_url);
    m_it->http.fail(m_url, net::FailureKind::AuthenticationFailed);
    const FeedId id = subscribe(m_secret);
    QCOMPARE(m_it->refresh().feeds.first().failure.code, FeedFailureCode::PasswordWrong);
    QCOMPARE(m_it->refresh({id}).feeds.first().failure.code, FeedFailureCode::PasswordWrong);
    QCOMPARE(m_it->vault.keyring().reads, 2);
}

void FeedAccessTest::readsTheCertificate()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("-----BEGIN CERTIFICATE-----");
    file.close();
    FeedAccess access;
    access.certificate = file.fileName();
    QVERIFY(subscribe(access).isValid());
    QCOMPARE(m_it->refresh().added, 1);
    QCOMPARE(sent().clientCertificate, QByteArray("-----BEGIN CERTIFICATE-----"));
    QCOMPARE(sent().clientKey, sent().clientCertificate);
}

void FeedAccessTest::saysThatACertificateIsMissing()
{
    FeedAccess access;
    access.certificate = QStringLiteral("/nonexistent/key.pem");
    QVERIFY(subscribe(access).isValid());
    const RefreshReport report = m_it->refresh();
    QCOMPARE(report.feeds.first().failure.code, FeedFailureCode::CertificateUnreadable);
    QVERIFY(report.feeds.first().failure.detail.contains(QStringLiteral("/nonexistent/key.pem")));
    QVERIFY(m_it->http.requests().isEmpty());
}

} // namespace depesche::refresh

QTEST_GUILESS_MAIN(depesche::refresh::FeedAccessTest)
#include "tst_feed_access.moc"
