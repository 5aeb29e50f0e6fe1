// SPDX-License-Identifier: GPL-3.0-or-later
// A server that lets nobody in without a certificate of its own authority, with real TLS on a real socket.
// The passphrase of the keys under data/tls is "klappbruecke"; all of them are invented and end in a hundred
// years.
#include "base/clock.h"
#include "net/qt_http_client.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTest>

#include <memory>

using namespace depesche;
using namespace depesche::net;

namespace
{

QString fixture(const QString &name)
{
    return QStringLiteral(TEST_DATA_DIR "/tls/%1.pem").arg(name);
}

QByteArray content(const QString &name)
{
    QFile file(fixture(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Answers every request, and says who asked.
class GuardedServer final : public QSslServer
{
public:
    explicit GuardedServer(QSsl::SslProtocol protocol)
    {
        const QByteArray own = content(QStringLiteral("server"));
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setProtocol(protocol);
        configuration.setLocalCertificate(QSslCertificate(own, QSsl::Pem));
        configuration.setPrivateKey(QSslKey(own, QSsl::Ec, QSsl::Pem));
        configuration.setCaCertificates(QSslCertificate::fromPath(fixture(QStringLiteral("authority"))));
        configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
        setSslConfiguration(configuration);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                auto *secure = qobject_cast<QSslSocket *>(socket);
                connect(socket, &QTcpSocket::readyRead, this, [this, secure] { answer(*secure); });
            }
        });
        (void)listen(QHostAddress::LocalHost);
    }

    QStringList guests; ///< names in the certificates of those who asked

private:
    void answer(QSslSocket &socket)
    {
        if (!socket.readAll().contains("\r\n\r\n"))
            return;
        guests.append(socket.peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0));
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello");
        socket.disconnectFromHost();
    }
};

} // namespace

class ClientCertificateTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void opensWithItsCertificate_data();
    void opensWithItsCertificate();
    void staysShut_data();
    void staysShut();
    void aWrongPassphraseIsToldBefore();
    void isShownToNobodyElse();
    void othersOfTheHostAreNotMixedUp();

private:
    Outcome get(const Request &request);
    static Request to(const GuardedServer &server);
    static Request withCertificate(const GuardedServer &server, const QString &key);

    SystemClock m_clock;
    std::unique_ptr<QtHttpClient> m_client;
};

void ClientCertificateTest::initTestCase()
{
    qputenv("SSL_CERT_FILE", fixture(QStringLiteral("authority")).toLocal8Bit());
}

void ClientCertificateTest::init()
{
    m_client = std::make_unique<QtHttpClient>(ClientOptions{"Depesche/test", "de"}, m_clock);
}

Outcome ClientCertificateTest::get(const Request &request)
{
    const QFuture<Outcome> future = m_client->get(request);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20000); }();
    return future.result();
}

Request ClientCertificateTest::to(const GuardedServer &server)
{
    Request request;
    request.url = QUrl(QStringLiteral("https://127.0.0.1:%1/feed").arg(server.serverPort()));
    return request;
}

Request ClientCertificateTest::withCertificate(const GuardedServer &server, const QString &key)
{
    Request request = to(server);
    request.access.clientCertificate = content(QStringLiteral("client"));
    request.access.clientKey = content(key);
    request.access.clientKeyPassphrase = "klappbruecke";
    return request;
}

void ClientCertificateTest::opensWithItsCertificate_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QSsl::SslProtocol>("protocol");
    QTest::newRow("PKCS 8, TLS 1.3") << "client-key-pkcs8" << QSsl::TlsV1_3OrLater;
    QTest::newRow("PKCS 8, TLS 1.2") << "client-key-pkcs8" << QSsl::TlsV1_2;
    QTest::newRow("SEC 1, TLS 1.3") << "client-key-sec1" << QSsl::TlsV1_3OrLater;
}

void ClientCertificateTest::opensWithItsCertificate()
{
    QFETCH(QString, key);
    QFETCH(QSsl::SslProtocol, protocol);
    GuardedServer server(protocol);
    const Outcome outcome = get(withCertificate(server, key));
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
    QCOMPARE(outcome->body, QByteArray("hello"));
    QCOMPARE(server.guests, QStringList{QStringLiteral("Ines")});
}

void ClientCertificateTest::staysShut_data()
{
    QTest::addColumn<bool>("showsOne");
    QTest::addColumn<QSsl::SslProtocol>("protocol");
    QTest::newRow("none, TLS 1.3") << false << QSsl::TlsV1_3OrLater;
    QTest::newRow("none, TLS 1.2") << false << QSsl::TlsV1_2;
    QTest::newRow("another authority's, TLS 1.3") << true << QSsl::TlsV1_3OrLater;
    QTest::newRow("another authority's, TLS 1.2") << true << QSsl::TlsV1_2;
}

void ClientCertificateTest::staysShut()
{
    QFETCH(bool, showsOne);
    QFETCH(QSsl::SslProtocol, protocol);
    GuardedServer server(protocol);
    Request request = to(server);
    if (showsOne) {
        request.access.clientCertificate = content(QStringLiteral("stranger"));
        request.access.clientKey = content(QStringLiteral("stranger"));
    }
    const Outcome outcome = get(request);
    QVERIFY(!outcome);
    // As the server ends it: with an alert of TLS, or without a word, as Qt's does.
    const FailureKind kind = outcome.error().kind;
    QVERIFY(kind == FailureKind::TlsFailed || kind == FailureKind::ConnectionLost);
    QVERIFY(server.guests.isEmpty());
}

void ClientCertificateTest::aWrongPassphraseIsToldBefore()
{
    GuardedServer server(QSsl::TlsV1_2OrLater);
    Request request = withCertificate(server, QStringLiteral("client-key-sec1"));
    request.access.clientKeyPassphrase = "wrong";
    const Outcome outcome = get(request);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, FailureKind::TlsFailed);
    QVERIFY(outcome.error().detail.contains(QLatin1String("client certificate")));
    QVERIFY(server.guests.isEmpty());
}

void ClientCertificateTest::isShownToNobodyElse()
{
    GuardedServer server(QSsl::TlsV1_2OrLater);
    Request request = withCertificate(server, QStringLiteral("client-key-pkcs8"));
    request.access.origin = QUrl(QStringLiteral("https://127.0.0.1/feed")); // another port
    QVERIFY(!get(request));
    QVERIFY(server.guests.isEmpty());
}

/// Qt keeps connections apart by address only: one that was let in must not let in who has no certificate.
void ClientCertificateTest::othersOfTheHostAreNotMixedUp()
{
    GuardedServer server(QSsl::TlsV1_2OrLater);
    QVERIFY(get(withCertificate(server, QStringLiteral("client-key-pkcs8"))));
    QVERIFY(!get(to(server)));
    QVERIFY(get(withCertificate(server, QStringLiteral("client-key-pkcs8"))));
    QCOMPARE(server.guests.size(), 2);
}

QTEST_GUILESS_MAIN(ClientCertificateTest)
#include "tst_client_certificate.moc"
