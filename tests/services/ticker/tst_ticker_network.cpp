// SPDX-License-Identifier: GPL-3.0-or-later
// Real sockets: streams that are cut, servers that restart, a machine that sleeps. Nothing is lost, nothing
// comes twice, and the state is told. Time is the test's.
#include "fake_clock.h"
#include "net/qt_http_client.h"
#include "net/scripted_server.h"
#include "services/ticker/ticker_service.h"
#include "store/store.h"
#include "store/ticker_repository.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

#include <memory>

using namespace depesche;
using namespace depesche::ticker;
using depesche::testing::After;
using depesche::testing::FakeClock;
using depesche::testing::ScriptedServer;
using namespace std::chrono_literals;

namespace
{

const QByteArray kStreamHead("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");

QByteArray event(int n)
{
    const QByteArray number = QByteArray::number(n);
    return "id: " + number + "\ndata: Meldung " + number + "\n\n";
}

/// A newsroom's stream: what came after the id that was asked for, up to `newest`; the last event may be cut.
struct StreamScript {
    int newest = 0;
    After after = After::KeepOpen;
    QByteArray rest; ///< sent behind, as it is

    ScriptedServer::Answer answer(const QByteArray &head) const
    {
        QByteArray bytes = kStreamHead;
        for (int n = lastEventId(head) + 1; n <= newest; ++n)
            bytes += event(n);
        return {bytes + rest, after};
    }

    static int lastEventId(const QByteArray &head)
    {
        const qsizetype at = head.toLower().indexOf("last-event-id: ");
        return at < 0 ? 0 : head.mid(at + 15, head.indexOf('\r', at) - at - 15).toInt();
    }
};

} // namespace

class TickerNetwork final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void streamCutInTheMiddleOfALine();
    void streamServerRestarts();
    void streamAfterSleep();
    void pageWhileTheNetworkIsCut();

private:
    void serve();
    TickerId follow(const QByteArray &path);
    QStringList texts();
    LiveStatus status() const { return m_service->status(m_ticker); }
    /// Time passes in small steps until it is so.
    template <class Condition>
    bool comes(Condition condition, std::chrono::seconds most = 120s)
    {
        for (std::chrono::seconds gone{0}; gone < most; gone += 1s) {
            if (QTest::qWaitFor(condition, 50))
                return true;
            m_clock.advance(1s);
        }
        return QTest::qWaitFor(condition, 10'000);
    }
    template <class T>
    static T wait(QFuture<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
            qFatal("no answer");
        return future.result();
    }

    QStringList expected(int newest) const
    {
        QStringList result;
        for (int n = 1; n <= newest; ++n)
            result.append(QStringLiteral("Meldung %1").arg(n));
        return result;
    }

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Executor> m_executor;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<net::QtHttpClient> m_http;
    std::unique_ptr<TickerService> m_service;
    StreamScript m_script;
    TickerId m_ticker;
};

void TickerNetwork::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_executor = std::make_unique<Executor>(1);
    auto opened = store::Store::open({m_folder->path(), false, false, false}, m_clock);
    QVERIFY(opened);
    m_store = std::move(*opened);
    m_http = std::make_unique<net::QtHttpClient>(net::ClientOptions{"Depesche/test", {}, 2, 4}, m_clock);
    m_server = std::make_unique<ScriptedServer>();
    m_service = std::make_unique<TickerService>(*m_store, *m_http, m_clock, *m_executor, [] { return 0.5; });
    m_service->start();
    m_script = {};
    serve();
}

void TickerNetwork::cleanup()
{
    m_service.reset();
    m_http.reset();
    m_server.reset();
    m_store.reset();
    m_executor.reset();
    m_folder.reset();
}

void TickerNetwork::serve()
{
    m_server->answerWith([this](const QByteArray &head) { return m_script.answer(head); });
}

TickerId TickerNetwork::follow(const QByteArray &path)
{
    const FollowOutcome followed = wait(m_service->follow(m_server->url(path)));
    if (!followed)
        qFatal("not followed");
    m_ticker = followed->id;
    return m_ticker;
}

QStringList TickerNetwork::texts()
{
    QStringList result;
    const auto page = wait(m_store->tickers().page(m_ticker, {}, true, 1000));
    for (const TickerEntry &entry : *page)
        result.append(entry.content.headline.isEmpty() ? entry.content.text : entry.content.headline);
    return result;
}

void TickerNetwork::streamCutInTheMiddleOfALine()
{
    m_script = {2, After::Reset, "id: 3\ndata: Meld"};
    follow("/events");
    QVERIFY(comes([&] { return texts() == expected(2); }));
    QVERIFY(comes([&] { return status().state == LiveState::Reconnecting; }));
    QVERIFY(status().failure.isFailure());
    QVERIFY(status().next.isValid());
    m_script = {4, After::KeepOpen, {}};
    QVERIFY(comes([&] { return texts() == expected(4); }));
    QVERIFY(comes([&] { return status().state == LiveState::Live; }));
    QCOMPARE(StreamScript::lastEventId(m_server->requests().last()), 2);
}

void TickerNetwork::streamServerRestarts()
{
    m_script = {2, After::KeepOpen, {}};
    follow("/events");
    QVERIFY(comes([&] { return texts() == expected(2); }));
    const quint16 port = m_server->serverPort();
    m_server = nullptr;
    QVERIFY(comes([&] { return status().failure.code == FeedFailureCode::ConnectionRefused; }));
    QCOMPARE(status().state, LiveState::Reconnecting);

    m_server = std::make_unique<ScriptedServer>();
    m_server->close();
    QVERIFY(m_server->listen(QHostAddress::LocalHost, port));
    m_script.newest = 5;
    serve();
    QVERIFY(comes([&] { return texts() == expected(5); }, 600s));
    QVERIFY(comes([&] { return status().state == LiveState::Live; }));
    QCOMPARE(StreamScript::lastEventId(m_server->requests().first()), 2);
}

/// The connection is dead, and neither side says so.
void TickerNetwork::streamAfterSleep()
{
    m_script = {2, After::KeepOpen, {}};
    follow("/events");
    QVERIFY(comes([&] { return texts() == expected(2) && status().state == LiveState::Live; }));
    const qsizetype asked = m_server->requests().size();
    m_script.newest = 4;
    m_clock.set(m_clock.now().addSecs(8 * 3600));
    QVERIFY(comes([&] { return m_server->requests().size() > asked; }, 80s));
    QVERIFY(comes([&] { return texts() == expected(4); }));
    QCOMPARE(StreamScript::lastEventId(m_server->requests().last()), 2);
}

void TickerNetwork::pageWhileTheNetworkIsCut()
{
    int newest = 2;
    bool cut = false;
    m_server->answerWith([&](const QByteArray &) -> ScriptedServer::Answer {
        if (cut)
            return {"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<rss", After::Reset};
        QByteArray items;
        for (int n = 1; n <= newest; ++n)
            items += "<item><guid>" + QByteArray::number(n) + "</guid><title>Meldung " +
                     QByteArray::number(n) + "</title></item>";
        return ScriptedServer::made("<rss version=\"2.0\"><channel><title>Nordblick</title>" + items +
                                        "</channel></rss>",
                                    "200 OK", "Content-Type: application/rss+xml\r\n");
    });
    follow("/rss");
    QVERIFY(comes([&] { return texts() == expected(2); }));
    cut = true;
    QVERIFY(comes([&] { return status().state == LiveState::Reconnecting; }));
    QVERIFY(status().failure.isFailure());
    newest = 5;
    cut = false;
    QVERIFY(comes([&] { return texts() == expected(5); }, 600s));
    QVERIFY(comes([&] { return status().state == LiveState::Live; }));
}

QTEST_GUILESS_MAIN(TickerNetwork)
#include "tst_ticker_network.moc"
