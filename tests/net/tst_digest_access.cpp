// SPDX-License-Identifier: GPL-3.0-or-later
// Digest sign-in: the examples of the standard, challenges as servers write them, and a server on a real
// socket.
#include "base/clock.h"
#include "net/digest_access.h"
#include "net/qt_http_client.h"
#include "net/scripted_server.h"

#include <QtTest/QTest>

#include <memory>

using namespace depesche;
using namespace depesche::net;
using depesche::testing::ScriptedServer;

namespace
{

const QString kUser = QStringLiteral("Mufasa");
const QString kPassword = QStringLiteral("Circle of Life");

/// Parameters of an Authorization line of a head, without quotation marks.
QHash<QByteArray, QByteArray> signedWith(const QByteArray &head)
{
    QHash<QByteArray, QByteArray> parameters;
    const qsizetype from = head.indexOf("Authorization: Digest ");
    if (from < 0)
        return parameters;
    const QByteArray line = head.mid(from + 22, head.indexOf("\r\n", from) - from - 22);
    for (const QByteArray &one : line.split(',')) {
        const qsizetype equals = one.indexOf('=');
        parameters.insert(one.left(equals).trimmed(), one.mid(equals + 1).replace('"', ""));
    }
    return parameters;
}

QByteArray asking(const QByteArray &challenge)
{
    return "WWW-Authenticate: " + challenge + "\r\n";
}

} // namespace

class DigestAccessTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void examplesOfTheStandard_data();
    void examplesOfTheStandard();
    void challenges_data();
    void challenges();
    void signsInWhereItIsAsked();
    void aWrongPasswordIsTriedOnce();
    void anOldNonceIsReplaced();
    void staysWithItsOrigin();
    void nobodySignsInWithoutAPassword();

private:
    Outcome get(const Request &request);
    Request to(const QByteArray &path) const;
    int requestsWithBasic() const;

    SystemClock m_clock;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<QtHttpClient> m_client;
};

void DigestAccessTest::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_client = std::make_unique<QtHttpClient>(ClientOptions{"Depesche/test", "de"}, m_clock);
}

Outcome DigestAccessTest::get(const Request &request)
{
    const QFuture<Outcome> future = m_client->get(request);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20000); }();
    return future.result();
}

Request DigestAccessTest::to(const QByteArray &path) const
{
    Request request;
    request.url = m_server->url(path);
    request.access.user = kUser;
    request.access.password = kPassword;
    return request;
}

int DigestAccessTest::requestsWithBasic() const
{
    const QList<QByteArray> &requests = m_server->requests();
    return int(std::count_if(requests.begin(), requests.end(),
                             [](const QByteArray &head) { return head.contains("Authorization: Basic"); }));
}

/// RFC 7616, 3.9.1, and RFC 2617, 3.5.
void DigestAccessTest::examplesOfTheStandard_data()
{
    QTest::addColumn<QByteArray>("algorithm");
    QTest::addColumn<QByteArray>("response");
    QTest::newRow("MD5") << QByteArray("MD5") << QByteArray("8ca523f5e9506fed4657c9700eebdbec");
    QTest::newRow("SHA-256") << QByteArray("SHA-256")
                             << QByteArray(
                                    "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1");
}

void DigestAccessTest::examplesOfTheStandard()
{
    QFETCH(QByteArray, algorithm);
    QFETCH(QByteArray, response);
    const auto challenge = digestChallenge(
        "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=" + algorithm +
        ", nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", "
        "opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"");
    QVERIFY(challenge);
    const QByteArray value = digestAuthorization(
        *challenge, {kUser, kPassword, "/dir/index.html", "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ", 1});
    QVERIFY2(value.contains("response=\"" + response + "\""), value.constData());
    QVERIFY(value.contains("nc=00000001"));
    QVERIFY(value.contains("opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\""));
}

void DigestAccessTest::challenges_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("nonce"); ///< of the one that is taken; empty: none
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("basic") << QByteArray("Basic realm=\"r\"") << QByteArray();
    QTest::newRow("no algorithm") << QByteArray("Digest realm=\"r\", nonce=\"a\"") << QByteArray("a");
    QTest::newRow("lower case, no spaces")
        << QByteArray("digest realm=r,nonce=a,qop=auth") << QByteArray("a");
    QTest::newRow("beside basic") << QByteArray("Basic realm=\"r, s\", Digest realm=\"r\", nonce=\"a\"")
                                  << QByteArray("a");
    QTest::newRow("the stronger one")
        << QByteArray("Digest realm=\"r\", nonce=\"a\", algorithm=MD5, Digest realm=\"r\", nonce=\"b\", "
                      "algorithm=SHA-256")
        << QByteArray("b");
    QTest::newRow("unknown algorithm")
        << QByteArray("Digest realm=r, nonce=a, algorithm=SHA-3") << QByteArray();
    QTest::newRow("only with the body")
        << QByteArray("Digest realm=r, nonce=a, qop=auth-int") << QByteArray();
    QTest::newRow("no nonce") << QByteArray("Digest realm=r") << QByteArray();
    QTest::newRow("not closed") << QByteArray("Digest nonce=\"a") << QByteArray("a");
    QTest::newRow("nonsense") << QByteArray("=\"\" ,,= Digest") << QByteArray();
    QTest::newRow("endless") << QByteArray(100'000, ',') << QByteArray();
}

void DigestAccessTest::challenges()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, nonce);
    const auto challenge = digestChallenge(header);
    QCOMPARE(challenge ? challenge->nonce : QByteArray(), nonce);
}

void DigestAccessTest::signsInWhereItIsAsked()
{
    const QByteArray ask =
        asking("Digest realm=\"Redaktion\", nonce=\"n1\", qop=\"auth\", algorithm=SHA-256");
    m_server->answerWith([ask](const QByteArray &head) -> ScriptedServer::Answer {
        return head.contains("Authorization: Digest") ? ScriptedServer::made("x", "200 OK")
                                                      : ScriptedServer::made("no", "401 Unauthorized", ask);
    });
    const Outcome outcome = get(to("/feed?page=2"));
    QVERIFY(outcome.hasValue());
    QCOMPARE(outcome->body, QByteArray("x"));
    QCOMPARE(m_server->requests().size(), 2);
    const auto first = signedWith(m_server->requests().last());
    QCOMPARE(first.value("username"), kUser.toUtf8());
    QCOMPARE(first.value("uri"), QByteArray("/feed?page=2"));
    QCOMPARE(first.value("nc"), QByteArray("00000001"));
    DigestChallenge challenge;
    challenge.realm = "Redaktion";
    challenge.nonce = "n1";
    challenge.algorithm = "SHA-256";
    challenge.hasQuality = true;
    QVERIFY(m_server->requests().last().contains(
        digestAuthorization(challenge, {kUser, kPassword, "/feed?page=2", first.value("cnonce"), 1})));

    // It is remembered: the password itself was sent once and never again.
    QVERIFY(get(to("/other")).hasValue());
    QCOMPARE(m_server->requests().size(), 3);
    const auto second = signedWith(m_server->requests().last());
    QCOMPARE(second.value("nc"), QByteArray("00000002"));
    QVERIFY(second.value("cnonce") != first.value("cnonce"));
    QCOMPARE(requestsWithBasic(), 1);
}

void DigestAccessTest::aWrongPasswordIsTriedOnce()
{
    m_server->reply("/feed", "no", "401 Unauthorized",
                    asking("Digest realm=\"r\", nonce=\"n1\", qop=\"auth\""));
    QCOMPARE(get(to("/feed")).error().kind, FailureKind::AuthenticationFailed);
    QCOMPARE(m_server->requests().size(), 2);
}

void DigestAccessTest::anOldNonceIsReplaced()
{
    int number = 0;
    m_server->answerWith([&number](const QByteArray &head) -> ScriptedServer::Answer {
        const QByteArray nonce = signedWith(head).value("nonce");
        if (!nonce.isEmpty() && nonce == "n" + QByteArray::number(number))
            return ScriptedServer::made("x", "200 OK");
        return ScriptedServer::made("no", "401 Unauthorized",
                                    asking("Digest realm=\"r\", nonce=\"n" + QByteArray::number(++number) +
                                           "\", qop=\"auth\"" + (nonce.isEmpty() ? "" : ", stale=true")));
    });
    QVERIFY(get(to("/feed")).hasValue());
    ++number; // the server forgets the nonce
    QVERIFY(get(to("/feed")).hasValue());
    QCOMPARE(m_server->requests().size(), 4);
    QCOMPARE(requestsWithBasic(), 1);
}

void DigestAccessTest::staysWithItsOrigin()
{
    ScriptedServer other; // same host, another port
    other.reply("/feed", "no", "401 Unauthorized", asking("Digest realm=\"r\", nonce=\"n1\""));
    m_server->reply("/feed", "", "302 Found", "Location: " + other.url("/feed").toEncoded() + "\r\n");
    QVERIFY(!get(to("/feed")).hasValue());
    QCOMPARE(other.requests().size(), 1);
    QVERIFY(!other.requests().last().contains("Authorization"));
}

void DigestAccessTest::nobodySignsInWithoutAPassword()
{
    m_server->reply("/feed", "no", "401 Unauthorized", asking("Digest realm=\"r\", nonce=\"n1\""));
    Request request;
    request.url = m_server->url("/feed");
    QCOMPARE(get(request).error().kind, FailureKind::AuthenticationRequired);
    QCOMPARE(m_server->requests().size(), 1);
}

QTEST_GUILESS_MAIN(DigestAccessTest)
#include "tst_digest_access.moc"
