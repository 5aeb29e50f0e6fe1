// SPDX-License-Identifier: GPL-3.0-or-later
// Event streams on real sockets: breaks, restarts, silence, answers that end them. Time is the test's.
#include "fake_clock.h"
#include "net/event_source.h"
#include "net/qt_http_client.h"
#include "net/scripted_server.h"

#include <QtTest/QTest>

using namespace depesche;
using namespace depesche::net;
using depesche::testing::After;
using depesche::testing::FakeClock;
using depesche::testing::ScriptedServer;
using namespace std::chrono_literals;
using State = EventSource::State;

namespace
{

const QByteArray kHead("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n\r\n");

class Recorder final : public StreamReader
{
public:
    void begin() override { connections.append(QByteArray()); }
    void take(const QByteArray &bytes) override { connections.last() += bytes; }
    QByteArray lastEventId() const override { return id; }
    std::optional<std::chrono::milliseconds> retry() const override { return wish; }

    QList<QByteArray> connections; ///< what each of them brought
    QByteArray id;
    std::optional<std::chrono::milliseconds> wish;
};

} // namespace

class EventSourceTest final : public QObject
{
    Q_OBJECT

private slots:
    void opensAndPassesOn();
    void connectsAgainWithLastEventId();
    void cutInTheMiddleOfALine();
    void serverRestarts();
    void pausesGrowAndTheStreamNamesThem();
    void noContentEnds();
    void final_data();
    void final();
    void triedAgain_data();
    void triedAgain();
    void serversTimeIsKept();
    void silenceIsDeath();
    void passwordsStayWithTheirHost();
    void idsMakeNoHeaderLines();
    void takesNoPlaceFromOthers();
    void documentsInstead();

private:
    void start(const QUrl &url);
    bool reaches(State state);
    bool asked(int times);
    int askedOnly();

    struct Bench {
        FakeClock clock;
        ScriptedServer server;
        QtHttpClient client{ClientOptions{"Depesche/test", {}, 1, 4}, clock};
        Recorder reader;
        EventSource source{client, clock, reader, [] { return 0.5; }};
    };
    std::unique_ptr<Bench> m_bench;

private slots:
    void init() { m_bench = std::make_unique<Bench>(); }
    void cleanup() { m_bench.reset(); }
};

void EventSourceTest::start(const QUrl &url)
{
    Request request;
    request.url = url;
    request.access.proxy.kind = ProxyKind::None;
    m_bench->source.start(request);
}

bool EventSourceTest::reaches(State state)
{
    return QTest::qWaitFor([&] { return m_bench->source.state() == state; }, 20'000);
}

bool EventSourceTest::asked(int times)
{
    return QTest::qWaitFor([&] { return m_bench->server.requests().size() == times; }, 20'000);
}

/// How often the stream was asked for until a request that was made after everything else has come.
int EventSourceTest::askedOnly()
{
    Request last;
    last.url = m_bench->server.url("/last");
    last.access.proxy.kind = ProxyKind::None;
    const QFuture<Outcome> answer = m_bench->client.get(last);
    if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 20'000))
        return -1;
    return int(m_bench->server.requests().size()) - 1;
}

void EventSourceTest::opensAndPassesOn()
{
    m_bench->server.on("/s", {kHead + "data: a\n\n", After::KeepOpen});
    start(m_bench->server.url("/s"));
    QVERIFY(reaches(State::Open));
    QTRY_COMPARE(m_bench->reader.connections, QList<QByteArray>{"data: a\n\n"});
    const QByteArray head = m_bench->server.requests().first();
    QVERIFY(head.contains("Accept: text/event-stream\r\n"));
    QVERIFY(head.contains("Cache-Control: no-store\r\n"));
    QVERIFY(!head.contains("Last-Event-ID"));
    QVERIFY(!head.contains("gzip"));
    m_bench->source.stop();
    QCOMPARE(m_bench->source.state(), State::Stopped);
}

void EventSourceTest::connectsAgainWithLastEventId()
{
    m_bench->server.on("/s", {kHead + "id: 7\ndata: a\n\n", After::Close});
    start(m_bench->server.url("/s"));
    m_bench->reader.id = "7";
    QVERIFY(reaches(State::Waiting));
    QCOMPARE(m_bench->source.pause(), 3000ms);
    m_bench->server.on("/s", {kHead + "data: b\n\n", After::KeepOpen});
    m_bench->clock.advance(2999ms);
    QCOMPARE(m_bench->server.requests().size(), 1);
    m_bench->clock.advance(1ms);
    QVERIFY(reaches(State::Open));
    QTRY_COMPARE(m_bench->reader.connections.last(), QByteArray("data: b\n\n"));
    QVERIFY(m_bench->server.requests().last().contains("Last-Event-ID: 7\r\n"));
}

void EventSourceTest::cutInTheMiddleOfALine()
{
    m_bench->server.on("/s", {"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                              "Transfer-Encoding: chunked\r\n\r\n9\r\ndata: hal\r\n",
                              After::Close});
    start(m_bench->server.url("/s"));
    QVERIFY(reaches(State::Waiting));
    m_bench->server.on("/s", {kHead + "data: half\n\n", After::KeepOpen});
    m_bench->clock.advance(3s);
    QVERIFY(reaches(State::Open));
    QTRY_COMPARE(m_bench->reader.connections, (QList<QByteArray>{"data: hal", "data: half\n\n"}));
}

void EventSourceTest::serverRestarts()
{
    m_bench->server.on("/s", {kHead + "data: a\n\n", After::Close});
    const quint16 port = m_bench->server.serverPort();
    start(m_bench->server.url("/s"));
    QVERIFY(reaches(State::Waiting));
    m_bench->server.close();
    m_bench->clock.advance(3s);
    QVERIFY(reaches(State::Waiting));
    QTRY_COMPARE(m_bench->source.lastFailure().kind, FailureKind::ConnectionRefused);
    QVERIFY(reaches(State::Waiting));
    m_bench->server.on("/s", {kHead + "data: b\n\n", After::KeepOpen});
    QVERIFY(m_bench->server.listen(QHostAddress::LocalHost, port));
    m_bench->source.hurry();
    QVERIFY(reaches(State::Open));
    QTRY_COMPARE(m_bench->reader.connections.last(), QByteArray("data: b\n\n"));
}

void EventSourceTest::pausesGrowAndTheStreamNamesThem()
{
    m_bench->reader.wish = 2s;
    m_bench->server.on("/s", {kHead, After::Close});
    start(m_bench->server.url("/s"));
    for (const auto expected : {2000ms, 4000ms, 8000ms}) {
        QVERIFY(reaches(State::Waiting));
        QCOMPARE(m_bench->source.pause(), expected);
        m_bench->clock.advance(expected);
    }
    QVERIFY(asked(4));
    // One that lasts begins anew.
    QVERIFY(reaches(State::Waiting));
    m_bench->server.on("/s", {kHead + "data: a\n\n", After::KeepOpen});
    m_bench->clock.advance(16s);
    QVERIFY(reaches(State::Open));
}

void EventSourceTest::noContentEnds()
{
    m_bench->server.on("/s", {"HTTP/1.1 204 No Content\r\n\r\n"});
    start(m_bench->server.url("/s"));
    QVERIFY(reaches(State::Ended));
    m_bench->clock.advance(1h);
    m_bench->source.hurry();
    QCOMPARE(askedOnly(), 1);
}

void EventSourceTest::final_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<FailureKind>("kind");
    const auto row = [](const char *name, const QByteArray &answer, FailureKind kind) {
        QTest::newRow(name) << answer << kind;
    };
    const QByteArray none = "Content-Length: 0\r\n\r\n";
    row("not found", "HTTP/1.1 404 Not Found\r\n" + none, FailureKind::HttpStatus);
    row("a password is wanted", "HTTP/1.1 401 Unauthorized\r\n" + none, FailureKind::AuthenticationRequired);
    row("a page", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\n<p>x",
        FailureKind::BadResponse);
    row("packed", "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Encoding: gzip\r\n" + none,
        FailureKind::BadEncoding);
    row("redirect to a file", "HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\n" + none,
        FailureKind::RedirectRefused);
}

void EventSourceTest::final()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const FailureKind, kind);
    m_bench->server.on("/s", {answer});
    start(m_bench->server.url("/s"));
    QVERIFY(reaches(State::Failed));
    QCOMPARE(m_bench->source.lastFailure().kind, kind);
    QVERIFY(m_bench->reader.connections.last().isEmpty());
    m_bench->clock.advance(1h);
    QCOMPARE(askedOnly(), 1);
}

void EventSourceTest::triedAgain_data()
{
    QTest::addColumn<QByteArray>("answer");
    const QByteArray none = "Content-Length: 0\r\n\r\n";
    QTest::newRow("server error") << QByteArray("HTTP/1.1 500 Error\r\n" + none);
    QTest::newRow("too many") << QByteArray("HTTP/1.1 429 Slow\r\n" + none);
    QTest::newRow("no answer") << QByteArray("");
    QTest::newRow("no stream yet") << QByteArray("HTTP/1.1 202 Later\r\n" + none);
}

void EventSourceTest::triedAgain()
{
    QFETCH(const QByteArray, answer);
    m_bench->server.on("/s", {answer});
    start(m_bench->server.url("/s"));
    QVERIFY(reaches(State::Waiting));
    m_bench->server.on("/s", {kHead, After::KeepOpen});
    m_bench->clock.advance(3s);
    QVERIFY(reaches(State::Open));
}

void EventSourceTest::serversTimeIsKept()
{
    m_bench->server.on("/s", {"HTTP/1.1 503 Later\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n"});
    start(m_bench->server.url("/s"));
    QVERIFY(reaches(State::Waiting));
    QCOMPARE(m_bench->source.pause(), 120s);
    m_bench->source.hurry();
    m_bench->clock.advance(119s);
    QCOMPARE(askedOnly(), 1);
    m_bench->clock.advance(1s);
    QVERIFY(asked(3));
}

void EventSourceTest::silenceIsDeath()
{
    m_bench->server.on("/s", {kHead + ": here\n", After::KeepOpen});
    start(m_bench->server.url("/s"));
    QVERIFY(reaches(State::Open));
    QTRY_COMPARE(m_bench->reader.connections.last(), QByteArray(": here\n"));
    m_bench->clock.advance(4min);
    QCOMPARE(m_bench->source.state(), State::Open);
    m_bench->clock.advance(2min);
    QCOMPARE(m_bench->source.lastFailure().kind, FailureKind::TimedOut);
    QVERIFY(asked(2));
}

void EventSourceTest::passwordsStayWithTheirHost()
{
    m_bench->server.on("/s", {"HTTP/1.1 302 Found\r\nLocation: " +
                              m_bench->server.url("/t", QStringLiteral("localhost")).toEncoded() +
                              "\r\nContent-Length: 0\r\n\r\n"});
    m_bench->server.on("/t", {kHead + "data: a\n\n", After::KeepOpen});
    Request request;
    request.url = m_bench->server.url("/s");
    request.access.proxy.kind = ProxyKind::None;
    request.access.user = QStringLiteral("eva");
    request.access.password = QStringLiteral("geheim");
    m_bench->source.start(request);
    QVERIFY(reaches(State::Open));
    QVERIFY(m_bench->server.requests().first().contains("Authorization:"));
    QVERIFY(!m_bench->server.requests().last().contains("Authorization:"));
}

void EventSourceTest::idsMakeNoHeaderLines()
{
    m_bench->reader.id = "7\r\nCookie: a=b";
    m_bench->server.on("/s", {kHead, After::KeepOpen});
    start(m_bench->server.url("/s"));
    QVERIFY(reaches(State::Open));
    QVERIFY(!m_bench->server.requests().first().contains("\r\nCookie:"));
}

void EventSourceTest::takesNoPlaceFromOthers()
{
    m_bench->server.on("/s", {kHead, After::KeepOpen});
    m_bench->server.reply("/f", "news");
    start(m_bench->server.url("/s"));
    QVERIFY(reaches(State::Open));
    Request request;
    request.url = m_bench->server.url("/f");
    request.access.proxy.kind = ProxyKind::None;
    const QFuture<Outcome> other = m_bench->client.get(request);
    QTRY_VERIFY(other.isFinished());
    QCOMPARE(other.result()->body, QByteArray("news"));
}

void EventSourceTest::documentsInstead()
{
    m_bench->server.reply("/d", "<p>x", "200 OK", "Content-Type: text/html\r\n");
    Request request;
    request.url = m_bench->server.url("/d");
    request.access.proxy.kind = ProxyKind::None;
    bool opened = false;
    request.streaming = Streaming{true, {}, [&opened] { opened = true; }, {}};
    const QFuture<Outcome> document = m_bench->client.get(request);
    QTRY_VERIFY(document.isFinished());
    QCOMPARE(document.result()->body, QByteArray("<p>x"));
    QVERIFY(!opened);
}

QTEST_GUILESS_MAIN(EventSourceTest)
#include "tst_event_source.moc"
