// SPDX-License-Identifier: GPL-3.0-or-later
// Following pages and streams: kinds, states, edits, ends, breaks, what the server asks for.
#include "fake_connectivity.h"
#include "services/ticker/ticker_bench.h"

using namespace depesche;
using namespace depesche::ticker;
using depesche::testing::ScriptedHttpClient;
using depesche::testing::TickerBench;
using namespace std::chrono_literals;

namespace
{

const QUrl kPage(QStringLiteral("https://nordblick.example/live"));
const QUrl kStream(QStringLiteral("https://nordblick.example/live/events"));

QByteArray page(const QByteArray &posts, const QByteArray &more = {})
{
    return R"(<!doctype html><html><script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Sturmflut",)" +
           more + R"("liveBlogUpdate":[)" + posts + "]}</script></html>";
}

QByteArray post(int n, const QByteArray &headline)
{
    const QByteArray number = QByteArray::number(n);
    return R"({"@type":"BlogPosting","url":"#e)" + number + R"(","headline":")" + headline +
           R"(","datePublished":"2026-11-24T11:0)" + number + R"(:00Z"})";
}

QByteArray streamed(int n)
{
    const QByteArray number = QByteArray::number(n);
    return "id: " + number + "\ndata: Text " + number + "\n\n";
}

QStringList texts(const QList<TickerEntry> &entries)
{
    QStringList result;
    for (const TickerEntry &entry : entries)
        result.append(entry.content.text);
    return result;
}

} // namespace

class TickerServiceTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<TickerBench>(); }
    void cleanup() { m_bench.reset(); }

    void followsPages();
    void followsFeeds();
    void refuses_data();
    void refuses();
    void newsAndEdits();
    void coverageEnds();
    void failsAndComesBack();
    void serversTimeIsKept();
    void pausedAndOffline();
    void restartMakesNoBurst();
    void streamGoesOnBehindWhatIsStored();
    void streamEnds();
    void historySurvivesItsSource_data();
    void historySurvivesItsSource();
    void asksAtOnceAfterSleep();
    void asksAtOnceWhenTheNetworkIsBack();

private:
    const net::Streaming &stream() { return *m_bench->http.requests().last().streaming; }
    TickerId followStream();
    bool stores(TickerId ticker, int entries)
    {
        return QTest::qWaitFor([&] { return m_bench->entries(ticker).size() == entries; }, 20'000);
    }

    std::unique_ptr<TickerBench> m_bench;
};

void TickerServiceTest::followsPages()
{
    m_bench->http.reply(kPage, page(post(1, "Eins") + ',' + post(2, "Zwei")));
    const FollowOutcome followed = m_bench->follow(kPage);
    QVERIFY(followed);
    QCOMPARE(followed->kind, TickerKind::LiveBlog);
    QCOMPARE(followed->title, QStringLiteral("Sturmflut"));
    QCOMPARE(followed->entries, 2);
    QVERIFY(followed->isNew);
    QCOMPARE(m_bench->entries(followed->id).size(), 2);
    QVERIFY(m_bench->settled(followed->id));
    QVERIFY(!m_bench->follow(kPage)->isNew);
}

void TickerServiceTest::followsFeeds()
{
    m_bench->http.reply(kPage, R"(<rss version="2.0"><channel><title>Nordblick</title>
        <item><guid>1</guid><title>Eins</title></item></channel></rss>)");
    const FollowOutcome followed = m_bench->follow(kPage);
    QVERIFY(followed);
    QCOMPARE(followed->kind, TickerKind::Feed);
    QCOMPARE(followed->title, QStringLiteral("Nordblick"));
    QCOMPARE(m_bench->stored(followed->id).title, QStringLiteral("Nordblick"));
}

void TickerServiceTest::refuses_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<FeedFailureCode>("code");
    QTest::newRow("another scheme") << QUrl(QStringLiteral("file:///etc/passwd"))
                                    << FeedFailureCode::BadAddress;
    QTest::newRow("nobody there") << QUrl(QStringLiteral("https://x.example/"))
                                  << FeedFailureCode::HostNotFound;
    QTest::newRow("a page without coverage") << kPage << FeedFailureCode::WebPage;
}

void TickerServiceTest::refuses()
{
    QFETCH(const QUrl, url);
    m_bench->http.reply(kPage, "<!doctype html><html><p>Text</p></html>");
    const FollowOutcome followed = m_bench->follow(url);
    QVERIFY(!followed);
    QTEST(followed.error().code, "code");
    QVERIFY(m_bench->wait(m_bench->store->tickers().tickers())->isEmpty());
}

void TickerServiceTest::newsAndEdits()
{
    m_bench->http.reply(kPage, page(post(1, "Eins")));
    const TickerId id = m_bench->follow(kPage)->id;
    QVERIFY(m_bench->settled(id));
    m_bench->http.reply(kPage, page(post(1, "Eins, berichtigt") + ',' + post(2, "Zwei")),
                        {{"ETag", "\"b\""}});
    QVERIFY(m_bench->pass(id, 60s));
    const QList<TickerEntry> entries = m_bench->entries(id);
    QCOMPARE(entries.size(), 2);
    QVERIFY(entries[0].edited);
    QCOMPARE(m_bench->service->status(id).state, LiveState::Live);
    QVERIFY(m_bench->pass(id, 60s));
    QCOMPARE(m_bench->http.requests().last().etag, QByteArray("\"b\""));
}

void TickerServiceTest::coverageEnds()
{
    m_bench->http.reply(kPage, page(post(1, "Eins"), R"("coverageEndTime":"2026-11-24T12:10:00Z",)"));
    const TickerId id = m_bench->follow(kPage)->id;
    QVERIFY(m_bench->pass(id, 30min));
    QCOMPARE(m_bench->service->status(id).state, LiveState::Ended);
    QVERIFY(m_bench->stored(id).ended);
    const qsizetype asked = m_bench->http.requests().size();
    QVERIFY(m_bench->pass(id, 30min));
    QCOMPARE(m_bench->http.requests().size(), asked);
}

void TickerServiceTest::failsAndComesBack()
{
    m_bench->http.reply(kPage, page(post(1, "Eins")));
    const TickerId id = m_bench->follow(kPage)->id;
    QVERIFY(m_bench->settled(id));
    m_bench->http.fail(kPage, net::FailureKind::ConnectionLost);
    QVERIFY(m_bench->pass(id, 60s));
    QCOMPARE(m_bench->service->status(id).state, LiveState::Reconnecting);
    QCOMPARE(m_bench->service->status(id).failure.code, FeedFailureCode::ConnectionLost);
    m_bench->http.reply(kPage, page(post(1, "Eins") + ',' + post(2, "Zwei")));
    QVERIFY(m_bench->pass(id, 5min));
    QCOMPARE(m_bench->service->status(id).state, LiveState::Live);
    QCOMPARE(m_bench->entries(id).size(), 2);
}

void TickerServiceTest::serversTimeIsKept()
{
    m_bench->http.reply(kPage, page(post(1, "Eins")));
    const TickerId id = m_bench->follow(kPage)->id;
    QVERIFY(m_bench->settled(id));
    const QDateTime later = m_bench->clock.now().addSecs(900);
    m_bench->http.replyStatus(kPage, 429, later);
    QVERIFY(m_bench->pass(id, 60s));
    const qsizetype asked = m_bench->http.requests().size();
    m_bench->service->hurry(id);
    QVERIFY(m_bench->pass(id, 800s));
    QCOMPARE(m_bench->http.requests().size(), asked);
    QVERIFY(m_bench->pass(id, 120s));
    QVERIFY(m_bench->http.requests().size() > asked);
}

void TickerServiceTest::pausedAndOffline()
{
    m_bench->http.reply(kPage, page(post(1, "Eins")));
    const TickerId id = m_bench->follow(kPage)->id;
    QVERIFY(m_bench->settled(id));
    const qsizetype asked = m_bench->http.requests().size();
    QVERIFY(m_bench->wait(m_bench->service->setPaused(id, true)));
    QVERIFY(m_bench->pass(id, 10min));
    QCOMPARE(m_bench->service->status(id).state, LiveState::Paused);
    QCOMPARE(m_bench->http.requests().size(), asked);
    QVERIFY(m_bench->wait(m_bench->service->setPaused(id, false)));
    QTRY_VERIFY(m_bench->service->status(id).state != LiveState::Paused);
    QVERIFY(m_bench->pass(id, 5s));
    QVERIFY(m_bench->http.requests().size() > asked);
    m_bench->service->setOffline(true);
    QCOMPARE(m_bench->service->status(id).state, LiveState::Offline);
    const qsizetype before = m_bench->http.requests().size();
    QVERIFY(m_bench->pass(id, 10min));
    QCOMPARE(m_bench->http.requests().size(), before);
    m_bench->service->setOffline(false);
    QTRY_VERIFY(m_bench->service->status(id).state != LiveState::Offline);
    QVERIFY(m_bench->pass(id, 5s));
    QVERIFY(m_bench->http.requests().size() > before);
}

void TickerServiceTest::restartMakesNoBurst()
{
    m_bench->http.reply(kPage, page(post(1, "Eins")));
    const TickerId id = m_bench->follow(kPage)->id;
    QVERIFY(m_bench->settled(id));
    const qsizetype asked = m_bench->http.requests().size();
    for (int n = 0; n < 5; ++n) {
        m_bench->restart();
        QTRY_VERIFY(m_bench->service->status(id).next.isValid());
    }
    QCOMPARE(m_bench->http.requests().size(), asked);
    QVERIFY(m_bench->pass(id, 60s));
    QVERIFY(m_bench->http.requests().size() > asked);
}

TickerId TickerServiceTest::followStream()
{
    m_bench->http.hold(kStream);
    const QFuture<FollowOutcome> following = m_bench->service->follow(kStream, QStringLiteral("Am Draht"));
    stream().onOpen();
    const FollowOutcome followed = m_bench->wait(following);
    if (!followed || followed->kind != TickerKind::EventStream ||
        followed->title != QStringLiteral("Am Draht") ||
        m_bench->stored(followed->id).title != followed->title)
        qFatal("not followed as a stream");
    [&] { QTRY_COMPARE(m_bench->http.requests().size(), 2); }();
    return followed->id;
}

void TickerServiceTest::streamGoesOnBehindWhatIsStored()
{
    const TickerId id = followStream();
    stream().onOpen();
    QCOMPARE(m_bench->service->status(id).state, LiveState::Live);
    stream().onBytes(streamed(1) + streamed(2) + "id: 3\ndata: hal");
    QVERIFY(stores(id, 2));

    // Cut in the middle of a line: it is asked for again, and what comes twice is one entry.
    m_bench->http.fail(kStream, net::FailureKind::ConnectionLost);
    m_bench->http.release(kStream);
    QTRY_COMPARE(m_bench->service->status(id).state, LiveState::Reconnecting);
    m_bench->http.hold(kStream);
    m_bench->clock.advance(3s);
    QTRY_COMPARE(m_bench->http.requests().size(), 3);
    QCOMPARE(stream().lastEventId, QByteArray("2"));
    stream().onOpen();
    stream().onBytes(streamed(2) + streamed(3));
    QVERIFY(stores(id, 3));
    QCOMPARE(texts(m_bench->entries(id)),
             (QStringList{QStringLiteral("Text 1"), QStringLiteral("Text 2"), QStringLiteral("Text 3")}));

    m_bench->restart();
    QTRY_COMPARE(m_bench->http.requests().size(), 4);
    QCOMPARE(stream().lastEventId, QByteArray("3"));
    stream().onOpen();
    stream().onBytes("event: delete\ndata: 2\n\n");
    QTRY_VERIFY(m_bench->entries(id).at(1).withdrawn);
}

void TickerServiceTest::streamEnds()
{
    const TickerId id = followStream();
    net::Response nothing;
    nothing.status = 204;
    m_bench->http.on(kStream, nothing);
    m_bench->http.release(kStream);
    QTRY_COMPARE(m_bench->service->status(id).state, LiveState::Ended);
    QTRY_VERIFY(m_bench->stored(id).ended);
    m_bench->restart();
    QTRY_COMPARE(m_bench->service->status(id).state, LiveState::Ended);
    QCOMPARE(m_bench->http.requests().size(), 2);
}

void TickerServiceTest::historySurvivesItsSource_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<LiveState>("state");
    QTest::newRow("not found") << 404 << LiveState::Reconnecting;
    QTest::newRow("gone for good") << 410 << LiveState::Ended;
    QTest::newRow("not for us") << 403 << LiveState::Reconnecting;
}

void TickerServiceTest::historySurvivesItsSource()
{
    QFETCH(const int, status);
    m_bench->http.reply(kPage, page(post(1, "Eins") + ',' + post(2, "Zwei")));
    const TickerId id = m_bench->follow(kPage)->id;
    QVERIFY(m_bench->settled(id));
    m_bench->http.replyStatus(kPage, status);
    QVERIFY(m_bench->pass(id, 60s));
    QTEST(m_bench->service->status(id).state, "state");
    QCOMPARE(m_bench->service->status(id).failure.httpStatus, status);
    QTRY_COMPARE(m_bench->stored(id).fetch.lastFailure.httpStatus, status);
    m_bench->restart();
    QTRY_VERIFY(m_bench->service->status(id).next.isValid() ||
                m_bench->service->status(id).state == LiveState::Ended);
    QCOMPARE(m_bench->entries(id).size(), 2);
    QCOMPARE(m_bench->stored(id).title, QStringLiteral("Sturmflut"));
    QVERIFY(!m_bench->entries(id).first().withdrawn);
}

void TickerServiceTest::asksAtOnceAfterSleep()
{
    m_bench->http.reply(kPage, page(post(1, "Eins")));
    const TickerId id = m_bench->follow(kPage)->id;
    QVERIFY(m_bench->settled(id));
    // A long pause is under way when the lid is closed.
    m_bench->http.fail(kPage, net::FailureKind::ConnectionLost);
    QVERIFY(m_bench->pass(id, 30min, 60s));
    m_bench->http.reply(kPage, page(post(1, "Eins") + ',' + post(2, "Zwei")));
    const qsizetype asked = m_bench->http.requests().size();
    m_bench->clock.set(m_bench->clock.now().addSecs(8 * 3600));
    for (int n = 0; n < 15; ++n)
        m_bench->clock.advance(5s);
    QTRY_VERIFY(m_bench->http.requests().size() > asked);
    QTRY_COMPARE(m_bench->entries(id).size(), 2);
    QTRY_COMPARE(m_bench->service->status(id).state, LiveState::Live);
}

void TickerServiceTest::asksAtOnceWhenTheNetworkIsBack()
{
    depesche::testing::FakeConnectivity network;
    m_bench->service->setConnectivity(&network);
    m_bench->http.reply(kPage, page(post(1, "Eins")));
    const TickerId id = m_bench->follow(kPage)->id;
    QVERIFY(m_bench->settled(id));
    network.disconnected = true;
    emit network.changed();
    m_bench->http.fail(kPage, net::FailureKind::HostNotFound);
    QVERIFY(m_bench->pass(id, 30min, 60s));
    QCOMPARE(m_bench->service->status(id).state, LiveState::Offline);
    const qsizetype asked = m_bench->http.requests().size();
    m_bench->http.reply(kPage, page(post(1, "Eins") + ',' + post(2, "Zwei")));
    network.disconnected = false;
    emit network.changed();
    network.metered = true;
    emit network.changed();
    m_bench->clock.advance(10s);
    QTRY_COMPARE(m_bench->entries(id).size(), 2);
    QCOMPARE(m_bench->http.requests().size(), asked + 1);
}

QTEST_GUILESS_MAIN(TickerServiceTest)
#include "tst_ticker_service.moc"
