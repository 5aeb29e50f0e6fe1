// SPDX-License-Identifier: GPL-3.0-or-later
// One request tells what an address offers; a stream is let go of at once.
#include "scripted_http_client.h"
#include "services/ticker/ticker_bench.h"
#include "services/ticker/ticker_discovery.h"

using namespace depesche;
using namespace depesche::ticker;
using depesche::testing::ScriptedHttpClient;
using depesche::testing::TickerBench;

namespace
{

const QUrl kPage(QStringLiteral("https://nordblick.example/live"));

} // namespace

class TickerDiscoveryTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void pages();
    void streams();
    void refusals();
    void stopped();

private:
    std::unique_ptr<ScriptedHttpClient> m_http;
    std::unique_ptr<Executor> m_executor;
    std::unique_ptr<TickerDiscovery> m_discovery;
};

void TickerDiscoveryTest::init()
{
    m_discovery.reset();
    m_http = std::make_unique<ScriptedHttpClient>();
    m_executor = std::make_unique<Executor>(1);
    m_discovery = std::make_unique<TickerDiscovery>(*m_http, *m_executor);
}

void TickerDiscoveryTest::pages()
{
    m_http->reply(kPage, "<!doctype html><html><a href=/rss type=application/rss+xml>RSS</a></html>",
                  {{"Link", "</events>; rel=\"alternate\"; type=\"text/event-stream\""}});
    const auto choices = TickerBench::wait(m_discovery->choices(kPage));
    QVERIFY(choices);
    QCOMPARE(choices->size(), 2);
    QCOMPARE(choices->at(0).kind, TickerKind::EventStream);
    QCOMPARE(choices->at(1).kind, TickerKind::Feed);
    QCOMPARE(m_http->requests().size(), 1);
}

void TickerDiscoveryTest::streams()
{
    m_http->hold(kPage);
    const auto asked = m_discovery->choices(kPage);
    m_http->requests().last().streaming->onOpen();
    const auto choices = TickerBench::wait(asked);
    QVERIFY(choices);
    QCOMPARE(*choices, (QList<TickerChoice>{{TickerKind::EventStream, {}, kPage}}));
    QTRY_COMPARE(m_http->openRequests(), 0);
}

void TickerDiscoveryTest::refusals()
{
    QCOMPARE(TickerBench::wait(m_discovery->choices(QUrl(QStringLiteral("file:///etc/passwd")))).error().code,
             FeedFailureCode::BadAddress);
    QCOMPARE(TickerBench::wait(m_discovery->choices(kPage)).error().code, FeedFailureCode::HostNotFound);
    m_http->reply(kPage, "<!doctype html><html><p>Text</p></html>");
    QCOMPARE(TickerBench::wait(m_discovery->choices(kPage)).error().code, FeedFailureCode::WebPage);
}

void TickerDiscoveryTest::stopped()
{
    m_http->hold(kPage);
    const Cancellation cancellation = Cancellation::make();
    const auto asked = m_discovery->choices(kPage, cancellation);
    cancellation.cancel();
    QCOMPARE(TickerBench::wait(asked).error().code, FeedFailureCode::Stopped);
    QCOMPARE(m_http->openRequests(), 0);

    const auto left = m_discovery->choices(kPage);
    m_discovery.reset();
    QCOMPARE(TickerBench::wait(left).error().code, FeedFailureCode::Stopped);
}

QTEST_GUILESS_MAIN(TickerDiscoveryTest)
#include "tst_ticker_discovery.moc"
