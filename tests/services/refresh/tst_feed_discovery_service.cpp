// SPDX-License-Identifier: GPL-3.0-or-later
// From typed addresses to feeds: feeds themselves, pages that name some, and what is neither.
#include "services/refresh/feed_discovery_service.h"

#include "base/executor.h"
#include "fake_clock.h"
#include "scripted_http_client.h"

#include <QTest>

#include <memory>

using namespace depesche;
using namespace depesche::testing;
using refresh::DiscoveryResult;
using refresh::FeedDiscoveryService;

namespace
{

using Result = Expected<DiscoveryResult, FeedFailure>;

const QUrl kPage(QStringLiteral("https://nordblick.example/"));

QUrl at(const QString &path)
{
    return kPage.resolved(QUrl(path));
}

QByteArray pageWith(const QStringList &feeds)
{
    QString links;
    for (const QString &feed : feeds)
        links +=
            QStringLiteral("<link rel=alternate type='application/rss+xml' title='%1' href='/%1'>").arg(feed);
    return QStringLiteral("<!doctype html><html><head><title>Nordblick</title>%1</head><body></body></html>")
        .arg(links)
        .toUtf8();
}

QByteArray feedWith(const QString &items, const QString &title = QStringLiteral("Nordblick"))
{
    return QStringLiteral("<rss version='2.0'><channel><title>%1</title><description>Vom Hafen</description>"
                          "%2</channel></rss>")
        .arg(title, items)
        .toUtf8();
}

} // namespace

class FeedDiscoveryServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void aFeedItself();
    void aMovedFeed();
    void aPageWithFeeds();
    void readableOnesComeFirst();
    void linkHeadersCount();
    void atMostTwelveAreAsked();
    void assumedSchemeFallsBack();
    void patternsWherePageIsClosed();
    void usualPlacesInTurn();
    void usualPlacesEndInSitemaps();
    void sitemapIndexesAreFollowedOnce();
    void sitemapsOfIndexesAreLimited();
    void usualPlacesCanBeStopped();
    void whatIsNone_data();
    void whatIsNone();
    void cancelled();
    void serviceMayGo();

private:
    Result discover(const QString &typed, const Cancellation &cancellation = {});

    FakeClock m_clock;
    Executor m_executor{2};
    std::unique_ptr<ScriptedHttpClient> m_http;
    std::unique_ptr<FeedDiscoveryService> m_service;
};

void FeedDiscoveryServiceTest::init()
{
    m_http = std::make_unique<ScriptedHttpClient>();
    m_service = std::make_unique<FeedDiscoveryService>(*m_http, m_executor, m_clock);
}

Result FeedDiscoveryServiceTest::discover(const QString &typed, const Cancellation &cancellation)
{
    const auto future = m_service->discover(typed, {}, cancellation);
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30'000))
        return Unexpected{FeedFailure{FeedFailureCode::Internal, 0, QStringLiteral("no answer")}};
    return future.result();
}

void FeedDiscoveryServiceTest::aFeedItself()
{
    m_http->reply(at(QStringLiteral("feed")),
                  feedWith(QStringLiteral("<item><guid>1</guid><title>Älteres</title>"
                                          "<pubDate>Tue, 10 Nov 2026 12:00:00 GMT</pubDate></item>"
                                          "<item><guid>2</guid><title>Neueres</title>"
                                          "<pubDate>Tue, 17 Nov 2026 12:00:00 GMT</pubDate></item>"
                                          "<item><guid>3</guid><title>Ohne Datum</title></item>")));
    const Result result = discover(QStringLiteral("https://nordblick.example/feed"));
    QVERIFY(result.hasValue());
    QVERIFY(result->wasFeed);
    QCOMPARE(result->page, at(QStringLiteral("feed")));
    QCOMPARE(result->feeds.size(), 1);
    const refresh::FoundFeed &feed = result->feeds.first();
    QCOMPARE(feed.url, at(QStringLiteral("feed")));
    QCOMPARE(feed.title, QStringLiteral("Nordblick"));
    QCOMPARE(feed.description, QStringLiteral("Vom Hafen"));
    QCOMPARE(feed.format, QStringLiteral("rss-2.0"));
    QCOMPARE(feed.articles, 3);
    QCOMPARE(feed.newestTitle, QStringLiteral("Neueres"));
    QCOMPARE(feed.newest, QDateTime(QDate(2026, 11, 17), QTime(12, 0), Qt::UTC));
    QCOMPARE(feed.articlesPerWeek, 1.0);
    QVERIFY(!feed.failure.isFailure());
    QCOMPARE(m_http->requests().size(), 1);
}

void FeedDiscoveryServiceTest::aMovedFeed()
{
    net::Response response = ScriptedHttpClient::response(at(QStringLiteral("new")), feedWith({}));
    m_http->on(at(QStringLiteral("temporary")), response);
    response.permanentUrl = at(QStringLiteral("new"));
    m_http->on(at(QStringLiteral("old")), response);
    QCOMPARE(discover(QStringLiteral("https://nordblick.example/old"))->feeds.value(0).url,
             at(QStringLiteral("new")));
    QCOMPARE(discover(QStringLiteral("https://nordblick.example/temporary"))->feeds.value(0).url,
             at(QStringLiteral("temporary")));
}

void FeedDiscoveryServiceTest::aPageWithFeeds()
{
    m_http->reply(kPage, pageWith({QStringLiteral("news"), QStringLiteral("sport")}),
                  {{"Content-Type", "text/html"}});
    m_http->reply(at(QStringLiteral("news")), feedWith({}, QStringLiteral("Nachrichten")));
    m_http->reply(at(QStringLiteral("sport")), feedWith({}, QString()));
    const Result result = discover(QStringLiteral("https://nordblick.example/"));
    QVERIFY(result.hasValue());
    QVERIFY(!result->wasFeed);
    QCOMPARE(result->page, kPage);
    QCOMPARE(result->feeds.size(), 2);
    QCOMPARE(result->feeds.at(0).url, at(QStringLiteral("news")));
    QCOMPARE(result->feeds.at(0).title, QStringLiteral("Nachrichten"));
    QCOMPARE(result->feeds.at(1).title, QStringLiteral("sport"));
    QCOMPARE(m_http->requests().size(), 3);
}

void FeedDiscoveryServiceTest::readableOnesComeFirst()
{
    m_http->reply(kPage, pageWith({QStringLiteral("gone"), QStringLiteral("page"), QStringLiteral("news")}),
                  {{"Content-Type", "text/html"}});
    m_http->replyStatus(at(QStringLiteral("gone")), 404);
    m_http->reply(at(QStringLiteral("page")), pageWith({}));
    m_http->reply(at(QStringLiteral("news")), feedWith({}));
    const Result result = discover(QStringLiteral("https://nordblick.example/"));
    QVERIFY(result.hasValue());
    QCOMPARE(result->feeds.size(), 3);
    QCOMPARE(result->feeds.at(0).url, at(QStringLiteral("news")));
    QCOMPARE(result->feeds.at(1).failure.code, FeedFailureCode::NotFound);
    QCOMPARE(result->feeds.at(1).title, QStringLiteral("gone"));
    QCOMPARE(result->feeds.at(2).failure.code, FeedFailureCode::WebPage);
}

void FeedDiscoveryServiceTest::linkHeadersCount()
{
    m_http->reply(kPage, pageWith({}),
                  {{"Content-Type", "text/html"},
                   {"Link", "</atom>; rel=\"alternate\"; type=\"application/atom+xml\""}});
    m_http->reply(at(QStringLiteral("atom")), feedWith({}));
    const Result result = discover(QStringLiteral("https://nordblick.example/"));
    QVERIFY(result.hasValue());
    QCOMPARE(result->feeds.size(), 1);
    QCOMPARE(result->feeds.first().url, at(QStringLiteral("atom")));
}

void FeedDiscoveryServiceTest::atMostTwelveAreAsked()
{
    QStringList names;
    for (int i = 0; i < 40; ++i)
        names += QStringLiteral("feed%1").arg(i);
    m_http->reply(kPage, pageWith(names), {{"Content-Type", "text/html"}});
    const Result result = discover(QStringLiteral("https://nordblick.example/"));
    QVERIFY(result.hasValue());
    QCOMPARE(result->feeds.size(), 12);
    QCOMPARE(m_http->requests().size(), 13);
}

void FeedDiscoveryServiceTest::assumedSchemeFallsBack()
{
    m_http->fail(kPage, net::FailureKind::TlsFailed);
    m_http->fail(QUrl(QStringLiteral("https://nordblick.example")), net::FailureKind::TlsFailed);
    m_http->reply(QUrl(QStringLiteral("http://nordblick.example")), feedWith({}));
    const Result result = discover(QStringLiteral("  nordblick.example "));
    QVERIFY(result.hasValue());
    QCOMPARE(result->feeds.first().url.scheme(), QStringLiteral("http"));
    // Who writes https means it.
    QCOMPARE(discover(kPage.toString()).error().code, FeedFailureCode::TlsFailed);
}

void FeedDiscoveryServiceTest::patternsWherePageIsClosed()
{
    m_http->replyStatus(QUrl(QStringLiteral("https://www.reddit.com/r/hafen/")), 403);
    m_http->reply(QUrl(QStringLiteral("https://www.reddit.com/r/hafen/.rss")), feedWith({}));
    const Result result = discover(QStringLiteral("https://www.reddit.com/r/hafen/"));
    QVERIFY(result.hasValue());
    QCOMPARE(result->feeds.size(), 1);
    QCOMPARE(result->feeds.first().url, QUrl(QStringLiteral("https://www.reddit.com/r/hafen/.rss")));
}

void FeedDiscoveryServiceTest::usualPlacesInTurn()
{
    // The first leads home, where even a feed would not count; the second is a page.
    m_http->on(at(QStringLiteral("feed/")), ScriptedHttpClient::response(kPage, feedWith({})));
    m_http->reply(at(QStringLiteral("rss.xml")), pageWith({}));
    m_http->reply(at(QStringLiteral("atom.xml")), feedWith({}, QStringLiteral("Hafenblatt")));
    const auto future = m_service->searchUsualPlaces(QStringLiteral("nordblick.example"), {});
    QTRY_VERIFY(future.isFinished());
    const Result result = future.result();
    QVERIFY(result.hasValue());
    QCOMPARE(result->feeds.size(), 1);
    QCOMPARE(result->feeds.first().title, QStringLiteral("Hafenblatt"));
    QCOMPARE(m_http->requests().size(), 3);
}

void FeedDiscoveryServiceTest::usualPlacesEndInSitemaps()
{
    m_http->reply(at(QStringLiteral("robots.txt")), "User-agent: *\nDisallow: /intern\nSitemap: /karte.xml\n"
                                                    "SITEMAP: https://nordblick.example/news.xml\n");
    const auto future = m_service->searchUsualPlaces(QStringLiteral("nordblick.example"), {});
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.result().error().code, FeedFailureCode::NotAFeed);
    QList<QUrl> asked;
    for (const net::Request &request : m_http->requests())
        asked += request.url;
    QCOMPARE(asked.size(), 14);
    QCOMPARE(asked.mid(10),
             (QList<QUrl>{at(QStringLiteral("robots.txt")), at(QStringLiteral("news.xml")),
                          at(QStringLiteral("karte.xml")), at(QStringLiteral("sitemap.xml"))}));
}

void FeedDiscoveryServiceTest::sitemapIndexesAreFollowedOnce()
{
    m_http->reply(
        at(QStringLiteral("sitemap.xml")),
        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
        "<sitemap><loc>https://nordblick.example/alt.xml</loc><lastmod>2020-01-01</lastmod></sitemap>"
        "<sitemap><loc>https://nordblick.example/neu.xml</loc><lastmod>2026-11-01</lastmod></sitemap>"
        "<sitemap><loc>https://nordblick.example/packed.xml.gz</loc></sitemap>"
        "<sitemap><loc>file:///etc/passwd</loc></sitemap>"
        "<sitemap><loc>/sitemap.xml</loc></sitemap>"
        "<sitemap><loc>/google-news.xml</loc><lastmod>2019-01-01</lastmod></sitemap></sitemapindex>");
    // An index again: it is not gone into.
    m_http->reply(at(QStringLiteral("google-news.xml")),
                  "<sitemapindex><sitemap><loc>/deeper.xml</loc></sitemap></sitemapindex>");
    m_http->reply(at(QStringLiteral("neu.xml")),
                  "<urlset xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url>"
                  "<loc>https://nordblick.example/1</loc><news:news><news:publication><news:name>Nordblick"
                  "</news:name></news:publication><news:title>Flut</news:title></news:news></url></urlset>");
    const auto future = m_service->searchUsualPlaces(QStringLiteral("nordblick.example"), {});
    QTRY_VERIFY(future.isFinished());
    const Result result = future.result();
    QVERIFY(result.hasValue());
    QCOMPARE(result->feeds.first().url, at(QStringLiteral("neu.xml")));
    QCOMPARE(result->feeds.first().format, QStringLiteral("news-sitemap"));
    QList<QUrl> asked;
    for (const net::Request &request : m_http->requests())
        asked += request.url;
    QCOMPARE(asked.mid(11),
             (QList<QUrl>{at(QStringLiteral("sitemap.xml")), at(QStringLiteral("google-news.xml")),
                          at(QStringLiteral("neu.xml"))}));
    const net::Limits limits = m_http->requests().last().limits;
    QVERIFY(limits.maxBytes <= 16 * 1024 * 1024);
    QVERIFY(limits.total <= std::chrono::seconds(20));
}

void FeedDiscoveryServiceTest::sitemapsOfIndexesAreLimited()
{
    QByteArray entries;
    for (int number = 0; number < 500; ++number)
        entries += "<sitemap><loc>/part" + QByteArray::number(number) + ".xml</loc></sitemap>";
    m_http->reply(at(QStringLiteral("sitemap.xml")), "<sitemapindex>" + entries + "</sitemapindex>");
    auto future = m_service->searchUsualPlaces(QStringLiteral("nordblick.example"), {});
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.result().error().code, FeedFailureCode::NotAFeed);
    QCOMPARE(m_http->requests().size(), 16); // ten places, robots.txt, the index, four of it

    // A server that takes its time: nothing further is begun after a minute.
    m_http->on(at(QStringLiteral("part0.xml")), [this](const net::Request &request) -> net::Outcome {
        m_clock.advance(std::chrono::seconds(61));
        return ScriptedHttpClient::response(request.url, "<urlset/>");
    });
    future = m_service->searchUsualPlaces(QStringLiteral("nordblick.example"), {});
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!future.result().hasValue());
    QCOMPARE(m_http->requests().size(), 16 + 13);
}

void FeedDiscoveryServiceTest::usualPlacesCanBeStopped()
{
    m_http->hold(at(QStringLiteral("feed/")));
    const Cancellation cancellation = Cancellation::make();
    const auto future = m_service->searchUsualPlaces(kPage.toString(), {}, cancellation);
    QTRY_COMPARE(m_http->openRequests(), 1);
    cancellation.cancel();
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.result().error().code, FeedFailureCode::Stopped);
    QCOMPARE(m_http->requests().size(), 1);
}

void FeedDiscoveryServiceTest::whatIsNone_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<FeedFailureCode>("code");

    QTest::newRow("nothing typed") << QStringLiteral("  ") << FeedFailureCode::BadAddress;
    QTest::newRow("a file") << QStringLiteral("file:///etc/passwd") << FeedFailureCode::BadAddress;
    QTest::newRow("nobody there") << QStringLiteral("https://nobody.example/")
                                  << FeedFailureCode::HostNotFound;
    QTest::newRow("404") << at(QStringLiteral("missing")).toString() << FeedFailureCode::NotFound;
    QTest::newRow("a page without feeds")
        << at(QStringLiteral("plain")).toString() << FeedFailureCode::NotAFeed;
    QTest::newRow("empty") << at(QStringLiteral("empty")).toString() << FeedFailureCode::EmptyBody;
    QTest::newRow("other XML") << at(QStringLiteral("svg")).toString() << FeedFailureCode::NotAFeed;
}

void FeedDiscoveryServiceTest::whatIsNone()
{
    QFETCH(QString, typed);
    QFETCH(FeedFailureCode, code);

    m_http->replyStatus(at(QStringLiteral("missing")), 404);
    m_http->reply(at(QStringLiteral("plain")), pageWith({}), {{"Content-Type", "text/html"}});
    m_http->reply(at(QStringLiteral("empty")), {});
    m_http->reply(at(QStringLiteral("svg")), "<svg xmlns='http://www.w3.org/2000/svg'/>");
    const Result result = discover(typed);
    QVERIFY(!result.hasValue());
    QCOMPARE(result.error().code, code);
}

void FeedDiscoveryServiceTest::cancelled()
{
    m_http->hold(kPage);
    const Cancellation cancellation = Cancellation::make();
    const auto future = m_service->discover(QStringLiteral("https://nordblick.example/"), {}, cancellation);
    QCOMPARE(m_http->openRequests(), 1);
    cancellation.cancel();
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!future.result().hasValue());
    QCOMPARE(future.result().error().code, FeedFailureCode::Stopped);
}

void FeedDiscoveryServiceTest::serviceMayGo()
{
    m_http->hold(kPage);
    m_http->reply(kPage, pageWith({}));
    const auto future = m_service->discover(QStringLiteral("https://nordblick.example/"), {});
    m_service.reset();
    m_http->release(kPage);
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!future.isResultReadyAt(0));
}

Q_DECLARE_METATYPE(depesche::FeedFailureCode)

QTEST_GUILESS_MAIN(FeedDiscoveryServiceTest)
#include "tst_feed_discovery_service.moc"
