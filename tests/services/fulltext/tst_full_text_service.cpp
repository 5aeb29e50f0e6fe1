// SPDX-License-Identifier: GPL-3.0-or-later
// Full texts in the background and at a press; what is asked for, and what is left alone.
#include "services/fulltext/full_text_service.h"

#include "base/executor.h"
#include "fake_clock.h"
#include "fake_connectivity.h"
#include "newsroom_pages.h"
#include "scripted_http_client.h"
#include "services/test_store.h"
#include "store/full_text_repository.h"

#include <QCoreApplication>
#include <QSignalSpy>

using namespace depesche;
using namespace depesche::testing;
using namespace std::chrono_literals;
using fulltext::FullTextService;

class FullTextServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void fetchesWhatAFeedWantsOnceItIsQuiet();
    void leavesOtherFeedsAlone();
    void nothingWithoutANetwork_data();
    void nothingWithoutANetwork();
    void aPressBringsThePageAnotherTheFeed();
    void whatIsNoArticleStaysOut();
    void failuresAreNoted();
    void readsFurtherPages();
    void longerOnlyWhereItIs();
    void pausesBetweenPagesOfAHost();
    void leavesAnAngryHostAlone();
    void aPersonWaitsForTheTimeAServerNamed();
    void stops();
    void stopsOneArticle();
    void anEditIsFetchedAnew();
    void tellsHowFarItIs();

private:
    FeedId feedWith(TextChoice choice, const QString &name = QStringLiteral("paper"));
    QList<ArticleId> arrive(const QStringList &titles) { return m_store->arrive(m_feed, titles); }
    static QUrl pageOf(const QString &title)
    {
        return QUrl(QStringLiteral("https://nordblick.example/") + title);
    }
    void answerPage(const QString &title, const QByteArray &word = "horn")
    {
        m_http->reply(pageOf(title), articlePage(word), {{"Content-Type", "text/html"}});
    }
    Article article(ArticleId id) { return answer((*m_store)->articles().article(id)).valueOr({}); }
    /// Time passes in steps, so that answers come between them.
    bool showsPageAfter(std::chrono::milliseconds time, ArticleId id);
    bool endsWith(ArticleId id, PageOutcome outcome);

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<Executor> m_executor;
    std::unique_ptr<ScriptedHttpClient> m_http;
    std::unique_ptr<FullTextService> m_service;
    FeedId m_feed;
};

void FullTextServiceTest::init()
{
    m_clock = std::make_unique<FakeClock>();
    m_store = std::make_unique<TestStore>(*m_clock);
    m_executor = std::make_unique<Executor>();
    m_http = std::make_unique<ScriptedHttpClient>();
    m_service = std::make_unique<FullTextService>(**m_store, *m_http, *m_executor, *m_clock);
    m_feed = feedWith(TextChoice::Full);
}

void FullTextServiceTest::cleanup()
{
    m_service.reset();
    m_http.reset();
    m_executor.reset();
    m_store.reset();
    m_clock.reset();
}

FeedId FullTextServiceTest::feedWith(TextChoice choice, const QString &name)
{
    Feed feed;
    feed.url = QUrl(QStringLiteral("https://%1.example/feed").arg(name));
    feed.textChoice = choice;
    return answer((*m_store)->feeds().add({feed, {}})).value().id;
}

bool FullTextServiceTest::showsPageAfter(std::chrono::milliseconds time, ArticleId id)
{
    m_clock->advance(time);
    return QTest::qWaitFor([this, id] { return article(id).showsPage; });
}

bool FullTextServiceTest::endsWith(ArticleId id, PageOutcome outcome)
{
    return QTest::qWaitFor(
        [this, id, outcome] { return !m_service->isRunning() && article(id).page.outcome == outcome; });
}

void FullTextServiceTest::fetchesWhatAFeedWantsOnceItIsQuiet()
{
    m_service->startBackground();
    answerPage(QStringLiteral("ferry"));
    const ArticleId id = arrive({QStringLiteral("ferry")}).first();
    m_clock->advance(2s);
    QVERIFY(m_http->requests().isEmpty());
    QVERIFY(showsPageAfter(2s, id));
    QVERIFY(article(id).content.text.contains(QStringLiteral("horn")));
    QCOMPARE(article(id).content.images.size(), 1);
    QCOMPARE(m_http->requests().size(), 1);
    QVERIFY(m_http->requests().first().access.user.isEmpty());
    QCOMPARE(m_http->requests().first().purpose, net::Purpose::Page);
}

void FullTextServiceTest::leavesOtherFeedsAlone()
{
    m_service->startBackground();
    const FeedId other = feedWith(TextChoice::Feed, QStringLiteral("other"));
    m_store->arrive(other, {QStringLiteral("pier")});
    answerPage(QStringLiteral("ferry"));
    const ArticleId id = arrive({QStringLiteral("ferry")}).first();
    QVERIFY(showsPageAfter(4s, id));
    QVERIFY(m_http->requestsFor(pageOf(QStringLiteral("pier"))).isEmpty());
}

void FullTextServiceTest::nothingWithoutANetwork_data()
{
    QTest::addColumn<bool>("offline");
    QTest::addColumn<bool>("disconnected");
    QTest::addColumn<bool>("metered");
    QTest::newRow("switched off") << true << false << false;
    QTest::newRow("none there") << false << true << false;
    QTest::newRow("metered") << false << false << true;
}

void FullTextServiceTest::nothingWithoutANetwork()
{
    QFETCH(bool, offline);
    QFETCH(bool, disconnected);
    QFETCH(bool, metered);
    FakeConnectivity network;
    network.disconnected = disconnected;
    network.metered = metered;
    m_http->setOffline(offline);
    m_service->setConnectivity(&network);
    m_service->startBackground();
    answerPage(QStringLiteral("ferry"));
    const ArticleId id = arrive({QStringLiteral("ferry")}).first();
    m_clock->advance(4s);
    QVERIFY(m_http->requests().isEmpty());
    network.disconnected = false;
    network.metered = false;
    m_http->setOffline(false);
    m_service->lookSoon();
    QVERIFY(showsPageAfter(4s, id));
    m_service.reset(); // before the network
}

void FullTextServiceTest::aPressBringsThePageAnotherTheFeed()
{
    m_feed = feedWith(TextChoice::Feed, QStringLiteral("own"));
    answerPage(QStringLiteral("ferry"));
    const ArticleId id = arrive({QStringLiteral("ferry")}).first();
    QSignalSpy begun(m_service.get(), &FullTextService::begun);
    QSignalSpy ended(m_service.get(), &FullTextService::ended);
    m_service->fetch({id});
    QTRY_COMPARE(begun.size(), 1);
    QVERIFY(m_service->isFetching(id));
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(!m_service->isFetching(id));
    QVERIFY(article(id).showsPage);
    m_service->bringBack({id});
    QTRY_VERIFY(!article(id).showsPage);
    QCOMPARE(article(id).content.text, QStringLiteral("Text of ferry"));
    QCOMPARE(m_http->requests().size(), 1);
}

void FullTextServiceTest::whatIsNoArticleStaysOut()
{
    const ArticleId id = arrive({QStringLiteral("ferry")}).first();
    m_http->reply(pageOf(QStringLiteral("ferry")), consentPage(), {{"Content-Type", "text/html"}});
    m_service->fetch({id});
    QVERIFY(endsWith(id, PageOutcome::ConsentWall));
    QVERIFY(!article(id).showsPage);
    QCOMPARE(article(id).content.text, QStringLiteral("Text of ferry"));
}

void FullTextServiceTest::failuresAreNoted()
{
    const ArticleId id = arrive({QStringLiteral("ferry")}).first();
    m_http->replyStatus(pageOf(QStringLiteral("ferry")), 404);
    m_service->fetch({id});
    QVERIFY(endsWith(id, PageOutcome::Failed));
    QCOMPARE(article(id).page.failure.code, FeedFailureCode::NotFound);
    m_http->setOffline(true);
    m_service->fetch({id});
    QTRY_COMPARE(article(id).page.failure.code, FeedFailureCode::Offline);
}

void FullTextServiceTest::readsFurtherPages()
{
    const ArticleId id = arrive({QStringLiteral("ferry")}).first();
    const QByteArray links = "<p class=\"pages\"><a rel=\"next\" href=\"/ferry?page=2\">Next page</a></p>";
    m_http->reply(pageOf(QStringLiteral("ferry")), articlePage("horn", links));
    m_http->reply(pageOf(QStringLiteral("ferry?page=2")), articlePage("whistle"));
    m_service->fetch({id});
    QTRY_COMPARE(m_http->requests().size(), 1);
    QVERIFY(QTest::qWaitFor([&] {
        m_clock->advance(1s);
        return article(id).showsPage;
    }));
    QVERIFY(article(id).content.text.contains(QStringLiteral("whistle")));
}

void FullTextServiceTest::longerOnlyWhereItIs()
{
    m_feed = feedWith(TextChoice::Longer, QStringLiteral("long"));
    ArticleDraft whole = TestStore::draft(QStringLiteral("ferry"), m_clock->now());
    whole.text = QStringLiteral("A very long text. ").repeated(500);
    const ArticleId id = m_store->arrive(m_feed, QList<ArticleDraft>{whole}).first();
    answerPage(QStringLiteral("ferry"));
    m_service->startBackground();
    m_clock->advance(4s);
    QVERIFY(endsWith(id, PageOutcome::NotLonger));
    QVERIFY(!article(id).showsPage);
    m_clock->advance(20min);
    QTRY_VERIFY(!m_service->isRunning());
    QCOMPARE(m_http->requests().size(), 1);
}

void FullTextServiceTest::pausesBetweenPagesOfAHost()
{
    answerPage(QStringLiteral("ferry"));
    answerPage(QStringLiteral("pier"));
    const QList<ArticleId> ids = arrive({QStringLiteral("ferry"), QStringLiteral("pier")});
    m_service->startBackground();
    QVERIFY(showsPageAfter(4s, ids.at(0)));
    QCOMPARE(m_http->requests().size(), 1);
    QVERIFY(showsPageAfter(2s, ids.at(1)));
}

void FullTextServiceTest::leavesAnAngryHostAlone()
{
    m_http->replyStatus(pageOf(QStringLiteral("ferry")), 403);
    answerPage(QStringLiteral("pier"));
    const QList<ArticleId> ids = arrive({QStringLiteral("ferry"), QStringLiteral("pier")});
    m_service->startBackground();
    m_clock->advance(4s);
    QVERIFY(endsWith(ids.at(0), PageOutcome::Failed));
    for (int i = 0; i < 4; ++i) {
        m_clock->advance(15min);
        // The store answers in order: what the service asked for then is here now.
        QVERIFY(article(ids.at(0)).id.isValid());
        QCoreApplication::processEvents();
    }
    QCOMPARE(m_http->requests().size(), 1);
    m_service->fetch({ids.at(1)}); // a person may
    QVERIFY(endsWith(ids.at(1), PageOutcome::Article));
}

void FullTextServiceTest::aPersonWaitsForTheTimeAServerNamed()
{
    m_http->replyStatus(pageOf(QStringLiteral("ferry")), 429, m_clock->now().addSecs(600));
    answerPage(QStringLiteral("pier"));
    const QList<ArticleId> ids = arrive({QStringLiteral("ferry"), QStringLiteral("pier")});
    m_service->fetch({ids.at(0)});
    QVERIFY(endsWith(ids.at(0), PageOutcome::Failed));
    m_service->fetch({ids.at(1)});
    QVERIFY(endsWith(ids.at(1), PageOutcome::Failed));
    QCOMPARE(article(ids.at(1)).page.failure.code, FeedFailureCode::TooManyRequests);
    QCOMPARE(m_http->requests().size(), 1);
    m_clock->advance(11min);
    m_service->fetch({ids.at(1)});
    QVERIFY(endsWith(ids.at(1), PageOutcome::Article));
}

void FullTextServiceTest::stops()
{
    const QList<ArticleId> ids = arrive({QStringLiteral("ferry"), QStringLiteral("pier")});
    m_http->hold(pageOf(QStringLiteral("ferry")));
    QSignalSpy finished(m_service.get(), &FullTextService::finished);
    m_service->fetch(ids);
    QTRY_COMPARE(m_http->openRequests(), 1);
    m_service->stop();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!m_service->isRunning());
    QCOMPARE(article(ids.first()).page.outcome, PageOutcome::NotTried);
}

void FullTextServiceTest::stopsOneArticle()
{
    const QList<ArticleId> ids = arrive({QStringLiteral("ferry"), QStringLiteral("pier")});
    m_http->hold(pageOf(QStringLiteral("ferry")));
    answerPage(QStringLiteral("pier"));
    m_service->fetch(ids);
    QTRY_COMPARE(m_http->openRequests(), 1);
    m_service->stop(ids.at(0));
    QVERIFY(showsPageAfter(2s, ids.at(1)) || showsPageAfter(2s, ids.at(1)));
    QVERIFY(!article(ids.at(0)).showsPage);
}

void FullTextServiceTest::anEditIsFetchedAnew()
{
    m_service->startBackground();
    answerPage(QStringLiteral("ferry"));
    const ArticleId id = arrive({QStringLiteral("ferry")}).first();
    QVERIFY(showsPageAfter(4s, id));
    answerPage(QStringLiteral("ferry"), "trumpet");
    ArticleDraft edited = TestStore::draft(QStringLiteral("ferry"), m_clock->now());
    edited.html = QStringLiteral("<p>Another teaser</p>");
    m_store->arrive(m_feed, QList<ArticleDraft>{edited});
    QVERIFY(article(id).content.text.contains(QStringLiteral("horn")));
    m_clock->advance(16min);
    QTRY_VERIFY(article(id).content.text.contains(QStringLiteral("trumpet")));
    QCOMPARE(article(id).revision, 2);
}

void FullTextServiceTest::tellsHowFarItIs()
{
    answerPage(QStringLiteral("ferry"));
    m_http->replyStatus(pageOf(QStringLiteral("pier")), 404);
    const QList<ArticleId> ids = arrive({QStringLiteral("ferry"), QStringLiteral("pier")});
    fulltext::FullTextProgress result;
    int finished = 0;
    connect(m_service.get(), &FullTextService::finished, this,
            [&](const fulltext::FullTextProgress &progress) {
                result = progress;
                ++finished;
            });
    m_service->fetch(ids);
    QTRY_VERIFY(article(ids.at(0)).showsPage);
    m_clock->advance(3s);
    QTRY_COMPARE(finished, 1);
    QCOMPARE(result.total, 2);
    QCOMPARE(result.done, 2);
    QCOMPARE(result.shown, 1);
    m_service->fetchWanted();
    QTRY_COMPARE(finished, 2);
}

QTEST_GUILESS_MAIN(FullTextServiceTest)
#include "tst_full_text_service.moc"
