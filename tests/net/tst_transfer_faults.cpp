// SPDX-License-Identifier: GPL-3.0-or-later
// The faults that servers have, one row each: what is read all the same, what fails and with which
// particulars.
#include "base/clock.h"
#include "net/qt_http_client.h"
#include "net/scripted_server.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QtTest/QTest>

using namespace depesche;
using namespace depesche::net;
using depesche::testing::After;
using depesche::testing::ScriptedServer;
using Answer = ScriptedServer::Answer;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(ScriptedServer::Answer)

namespace
{

const QByteArray kOk("HTTP/1.1 200 OK\r\n");
constexpr qint64 kMaxBytes = 50'000;
constexpr auto kSilence = 300ms;
constexpr auto kTotal = 1500ms;
constexpr auto kPatience = 20s; // with healthy answers, on a machine that does other things

/// RFC 1950 without the length that qCompress() writes before it.
QByteArray deflated(const QByteArray &body)
{
    return qCompress(body).mid(4);
}

QByteArray withLength(const QByteArray &headers, const QByteArray &body)
{
    return kOk + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

class TransferFaults final : public QObject
{
    Q_OBJECT

private slots:
    void read_data();
    void read();
    void failed_data();
    void failed();
    void certificates_data();
    void certificates();
    void noTls();

private:
    Outcome get(const QUrl &url, std::chrono::milliseconds silence = kSilence,
                std::chrono::milliseconds total = kTotal);

    SystemClock m_clock;
    QtHttpClient m_client{ClientOptions{"Depesche/test", "de"}, m_clock};
};

Outcome TransferFaults::get(const QUrl &url, std::chrono::milliseconds silence,
                            std::chrono::milliseconds total)
{
    Request request;
    request.url = url;
    request.limits.maxBytes = kMaxBytes;
    request.limits.silence = silence;
    request.limits.total = total;
    const QFuture<Outcome> future = m_client.get(request);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20000); }();
    return future.result();
}

void TransferFaults::read_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("pause"); // milliseconds before each byte
    const QByteArray chunked = kOk + "Transfer-Encoding: chunked\r\n";
    QTest::newRow("HTTP/1.0 without a length") << QByteArray("HTTP/1.0 200 OK\r\n\r\nhello") << 0;
    QTest::newRow("chunk extensions and trailers")
        << chunked + "Trailer: X-T\r\n\r\n2;ext=1;q=\"a\"\r\nhe\r\n3\r\nllo\r\n0;end\r\nX-T: 1\r\n\r\n"
        << 0;
    QTest::newRow("chunks count, a length beside them does not")
        << chunked + "Content-Length: 2\r\n\r\n5\r\nhello\r\n0\r\n\r\n"
        << 0;
    QTest::newRow("deflate") << withLength("Content-Encoding: deflate\r\n", deflated("hello")) << 0;
    QTest::newRow("slow, but not too slow") << withLength({}, "hello") << 10;
}

void TransferFaults::read()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, pause);
    ScriptedServer server;
    server.on("/feed", {bytes, After::Close, std::chrono::milliseconds(pause), {}});
    const Outcome outcome = get(server.url("/feed"), kPatience, kPatience);
    QVERIFY2(outcome.hasValue(), qPrintable(outcome ? QString() : outcome.error().detail));
    QCOMPARE(outcome->body, QByteArray("hello"));
    QCOMPARE(server.requests().size(), 1);
}

void TransferFaults::failed_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<int>("status"); // 0: not even the head was there
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const Answer &answer, FailureKind kind, int status,
                        const char *detail) {
        QTest::newRow(name) << answer << kind << status << QString::fromLatin1(detail);
    };
    const QByteArray chunked = kOk + "Transfer-Encoding: chunked\r\n";
    const QByteArray half = kOk + "Content-Length: 100\r\n\r\nhalf";
    row("no answer", {{}, After::KeepOpen}, FailureKind::TimedOut, 0, "0");
    row("the head drips", {kOk + "X-Pad: " + QByteArray(1000, 'x'), After::KeepOpen, 20ms, {}},
        FailureKind::TimedOut, 0, "0");
    row("the head never ends", {"X-Pad: " + QByteArray(2000, 'x') + "\r\n", After::Repeat, 0ms, kOk},
        FailureKind::TimedOut, 0, "0");
    row("the body stalls", {half, After::KeepOpen}, FailureKind::TimedOut, 200, "0");
    row("the body drips",
        {QByteArray(1000, 'x'), After::KeepOpen, 20ms, kOk + "Content-Length: 1000\r\n\r\n"},
        FailureKind::TimedOut, 200, "1");
    row("the connection is reset", {half, After::Reset}, FailureKind::IncompleteBody, 200,
        "the connection broke after 4 of 100 bytes");
    row("shorter than announced", {half, After::Close}, FailureKind::IncompleteBody, 200,
        "the connection broke after 4 of 100 bytes");
    row("the last chunk is missing", {chunked + "\r\n5\r\nhello\r\n", After::Close},
        FailureKind::IncompleteBody, 200, "the last chunk never came");
    row("the packed body is cut",
        {withLength("Content-Encoding: deflate\r\n", deflated("hello and good day").chopped(8))},
        FailureKind::IncompleteBody, 200, "the compressed data break off");
    row("the body never ends",
        {"1000\r\n" + QByteArray(4096, 'x') + "\r\n", After::Repeat, 0ms, chunked + "\r\n"},
        FailureKind::TooLarge, 200, "50000");
    row("unpacked too large",
        {withLength("Content-Encoding: deflate\r\n", deflated(QByteArray(int(kMaxBytes) * 4, 'x')))},
        FailureKind::UnpacksTooLarge, 200, "50000");
    row("brotli, which was not offered", {withLength("Content-Encoding: br\r\n", "hello")},
        FailureKind::BadEncoding, 200, "br");
}

void TransferFaults::failed()
{
    QFETCH(const Answer, answer);
    QFETCH(const FailureKind, kind);
    QFETCH(const int, status);
    QFETCH(const QString, detail);
    ScriptedServer server;
    server.on("/feed", answer);
    const Outcome outcome = get(server.url("/feed"));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, kind);
    QCOMPARE(outcome.error().status, status);
    QCOMPARE(outcome.error().detail, detail);
    const bool hasBeginning = kind == FailureKind::TooLarge;
    QCOMPARE(outcome.error().beginning.isEmpty(), !hasBeginning);
    QVERIFY(outcome.error().beginning.size() <= kMaxBytes);
    QCOMPARE(server.requests().size(), 1);
}

void TransferFaults::certificates_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("expired") << QStringLiteral("certificate has expired");
    QTest::newRow("not-yet-valid") << QStringLiteral("certificate is not valid yet");
    QTest::newRow("other-host") << QStringLiteral("certificate is for another host");
    QTest::newRow("self-signed") << QStringLiteral("certificate is self-signed");
}

void TransferFaults::certificates()
{
    QFETCH(const QString, words);
    QFile file(QStringLiteral(TEST_DATA_DIR "/tls/%1.pem").arg(QLatin1String(QTest::currentDataTag())));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pem = file.readAll();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(pem, QSsl::Pem));
    configuration.setPrivateKey(QSslKey(pem, QSsl::Ec, QSsl::Pem));
    QSslServer server;
    server.setSslConfiguration(configuration);
    QVERIFY(server.listen(QHostAddress::LocalHost));

    // The same after a redirect.
    const QString secure = QStringLiteral("https://127.0.0.1:%1/feed").arg(server.serverPort());
    ScriptedServer plain;
    plain.reply("/old", {}, "301 Moved", "Location: " + secure.toLatin1() + "\r\n");
    for (const QUrl &url : {QUrl(secure), plain.url("/old")}) {
        const Outcome outcome = get(url);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, FailureKind::TlsFailed);
        QCOMPARE(outcome.error().detail, words);
        QCOMPARE(outcome.error().status, 0);
    }
}

void TransferFaults::noTls()
{
    QTcpServer talkative;
    connect(&talkative, &QTcpServer::newConnection, this, [&talkative] {
        while (QTcpSocket *socket = talkative.nextPendingConnection())
            socket->write("220 this is no TLS\r\n");
    });
    QVERIFY(talkative.listen(QHostAddress::LocalHost));
    const Outcome outcome =
        get(QUrl(QStringLiteral("https://127.0.0.1:%1/feed").arg(talkative.serverPort())));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, FailureKind::TlsFailed);
    QVERIFY(!outcome.error().detail.isEmpty());
}

QTEST_GUILESS_MAIN(TransferFaults)
#include "tst_transfer_faults.moc"
