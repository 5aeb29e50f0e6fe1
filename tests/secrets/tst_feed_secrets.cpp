// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets of a feed as bytes and back, and whom they are meant for.
#include "secrets/feed_secrets.h"

#include <QTest>

namespace depesche::secrets
{

class FeedSecretsTest : public QObject
{
    Q_OBJECT
private slots:
    void comesBackAsItWas();
    void refusesOtherBytes_data();
    void refusesOtherBytes();
    void staysWithItsOrigin_data();
    void staysWithItsOrigin();
    void readsAddresses();
    void namesAreMetOnce();
};

void FeedSecretsTest::comesBackAsItWas()
{
    FeedSecrets secrets;
    secrets.origin = QUrl(QStringLiteral("https://paper.example:8443"));
    secrets.user = QStringLiteral("Ines Ä");
    secrets.password = QStringLiteral("\"ge:heim\"\n");
    secrets.headers = {{"X-Key", "ä: 1"}, {"X-Key", "2"}};
    secrets.certificatePassphrase = QStringLiteral("Satz");
    QCOMPARE(unpackSecrets(packSecrets(secrets)), secrets);
}

void FeedSecretsTest::refusesOtherBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("geheim");
    QTest::newRow("cut") << QByteArray("{\"user\":\"ines\"");
    QTest::newRow("list") << QByteArray("[]");
}

void FeedSecretsTest::refusesOtherBytes()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!unpackSecrets(bytes));
}

void FeedSecretsTest::staysWithItsOrigin_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("meant");
    QTest::newRow("same, another path") << QStringLiteral("http://paper.example/other") << true;
    QTest::newRow("the usual port by name") << QStringLiteral("http://paper.example:80/") << true;
    QTest::newRow("now with TLS") << QStringLiteral("https://paper.example/feed") << true;
    QTest::newRow("TLS at an odd port") << QStringLiteral("https://paper.example:8443/feed") << false;
    QTest::newRow("another port") << QStringLiteral("http://paper.example:8080/feed") << false;
    QTest::newRow("another host") << QStringLiteral("http://evil.example/feed") << false;
    QTest::newRow("a host below") << QStringLiteral("http://a.paper.example/feed") << false;
}

void FeedSecretsTest::staysWithItsOrigin()
{
    QFETCH(QString, address);
    QFETCH(bool, meant);
    QCOMPARE(isMeantFor(originOf(QUrl(QStringLiteral("http://paper.example/feed"))), QUrl(address)), meant);
    QVERIFY(!isMeantFor(QUrl(), QUrl(address)));
    QVERIFY(!isMeantFor(originOf(QUrl(QStringLiteral("https://paper.example/"))),
                        QUrl(QStringLiteral("http://paper.example/"))));
}

void FeedSecretsTest::readsAddresses()
{
    const FeedSecrets secrets =
        secretsInAddress(QUrl(QStringLiteral("https://ines%40paper:ge%3Aheim@paper.example:8443/feed?a=b")));
    QCOMPARE(secrets.user, QStringLiteral("ines@paper"));
    QCOMPARE(secrets.password, QStringLiteral("ge:heim"));
    QCOMPARE(secrets.origin, QUrl(QStringLiteral("https://paper.example:8443")));
    QVERIFY(secretsInAddress(QUrl(QStringLiteral("https://paper.example/"))).isEmpty());
}

void FeedSecretsTest::namesAreMetOnce()
{
    const QUrl url(QStringLiteral("https://ines:geheim@paper.example/feed"));
    QVERIFY(newSecretName(url).startsWith(QStringLiteral("paper.example ")));
    QVERIFY(!newSecretName(url).contains(QStringLiteral("geheim")));
    QVERIFY(newSecretName(url) != newSecretName(url));
}

} // namespace depesche::secrets

QTEST_GUILESS_MAIN(depesche::secrets::FeedSecretsTest)
#include "tst_feed_secrets.moc"
