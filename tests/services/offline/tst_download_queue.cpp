// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of pictures: order, number at a time, failures, stopping.
#include "services/offline/download_queue.h"

#include "base/executor.h"
#include "fake_clock.h"
#include "picture_store.h"

#include <QSignalSpy>

using namespace depesche;
using namespace depesche::testing;
using offline::DownloadQueue;

class DownloadQueueTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void fetchesEachPictureOnce();
    void fetchesWholeQuery();
    void failuresAreCountedAndRest();
    void personMayTryAgain();
    void refusesWhatIsNoPicture();
    void backgroundIsModest();
    void backgroundTakesWhatIsAccepted();
    void stopsAndBeginsAnew();
    void networkThatIsOffEndsTheRun();
    void queueMayGoWhileFetching();

private:
    ArticleId addArticle(const QString &title, const QStringList &pictures);
    OfflineState stateOf(ArticleId id);
    void runToTheEnd(int runs = 1) { QTRY_COMPARE(m_finished->size(), runs); }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<Executor> m_executor;
    std::unique_ptr<ScriptedHttpClient> m_http;
    std::unique_ptr<offline::PictureFetcher> m_fetcher;
    std::unique_ptr<DownloadQueue> m_queue;
    std::unique_ptr<QSignalSpy> m_finished;
    FeedId m_feed;
};

void DownloadQueueTest::init()
{
    m_clock = std::make_unique<FakeClock>();
    m_store = std::make_unique<TestStore>(*m_clock);
    QVERIFY(m_store->isOpen());
    m_feed = m_store->addFeed(QStringLiteral("nordblick"));
    m_executor = std::make_unique<Executor>(2);
    m_http = std::make_unique<ScriptedHttpClient>();
    m_fetcher = std::make_unique<offline::PictureFetcher>(**m_store, *m_http, *m_executor);
    m_queue = std::make_unique<DownloadQueue>(**m_store, *m_fetcher);
    m_finished = std::make_unique<QSignalSpy>(m_queue.get(), &DownloadQueue::finished);
}

void DownloadQueueTest::cleanup()
{
    m_finished.reset();
    m_queue.reset();
    m_fetcher.reset();
    m_store.reset();
    m_executor.reset();
}

ArticleId DownloadQueueTest::addArticle(const QString &title, const QStringList &pictures)
{
    const auto added =
        m_store->arrive(m_feed, QList<ArticleDraft>{illustrated(title, pictures, m_clock->now())});
    return added.isEmpty() ? ArticleId() : added.first();
}

OfflineState DownloadQueueTest::stateOf(ArticleId id)
{
    const auto article = answer((*m_store)->articles().article(id));
    return article ? article->offline : OfflineState::TextOnly;
}

void DownloadQueueTest::fetchesEachPictureOnce()
{
    const ArticleId first = addArticle(QStringLiteral("a"), {QStringLiteral("one"), QStringLiteral("two")});
    const ArticleId second =
        addArticle(QStringLiteral("b"), {QStringLiteral("two"), QStringLiteral("three")});
    const ArticleId other = addArticle(QStringLiteral("c"), {QStringLiteral("four")});
    for (const char *name : {"one", "two", "three", "four"})
        serve(*m_http, QLatin1String(name));
    m_queue->addArticles({first, second});
    QVERIFY(m_queue->isRunning());
    runToTheEnd();
    QVERIFY(!m_queue->isRunning());
    QCOMPARE(m_finished->first().first().toBool(), true);
    QCOMPARE(m_http->requests().size(), 3);
    QCOMPARE(m_queue->progress().done, 3);
    QCOMPARE(m_queue->progress().total, 3);
    QCOMPARE(m_queue->progress().failed, 0);
    QVERIFY(m_queue->progress().bytes > 0);
    QCOMPARE(stateOf(first), OfflineState::Complete);
    QCOMPARE(stateOf(second), OfflineState::Complete);
    QVERIFY(stateOf(other) != OfflineState::Complete);

    m_queue->addArticles({first, second});
    runToTheEnd(2);
    QCOMPARE(m_http->requests().size(), 3);
}

void DownloadQueueTest::fetchesWholeQuery()
{
    QList<ArticleDraft> drafts;
    for (int i = 0; i < 520; ++i) {
        const QString name = QStringLiteral("p%1").arg(i);
        drafts.append(illustrated(name, {name}, m_clock->now().addSecs(-i)));
        serve(*m_http, name);
    }
    QCOMPARE(m_store->arrive(m_feed, drafts).size(), 520);
    m_queue->addQuery({});
    QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, 60'000);
    QCOMPARE(m_queue->progress().done, 520);
    QCOMPARE(m_queue->progress().failed, 0);
    QCOMPARE(m_http->requests().size(), 520);
}

void DownloadQueueTest::failuresAreCountedAndRest()
{
    const ArticleId id = addArticle(QStringLiteral("a"), {QStringLiteral("here"), QStringLiteral("gone")});
    serve(*m_http, QStringLiteral("here"));
    m_http->replyStatus(pictureUrl(QStringLiteral("gone")), 404);
    m_queue->addKept(OfflinePolicy::All, {});
    runToTheEnd();
    QCOMPARE(m_queue->progress().done, 2);
    QCOMPARE(m_queue->progress().failed, 1);
    QCOMPARE(stateOf(id), OfflineState::Partial);

    m_http->forgetRequests();
    m_queue->addKept(OfflinePolicy::All, {});
    runToTheEnd(2);
    QCOMPARE(m_finished->last().first().toBool(), false);
    QCOMPARE(m_http->requests().size(), 0);

    m_clock->advance(std::chrono::hours(24 * 30));
    serve(*m_http, QStringLiteral("gone"));
    m_queue->addKept(OfflinePolicy::All, {});
    runToTheEnd(3);
    QCOMPARE(stateOf(id), OfflineState::Complete);
}

void DownloadQueueTest::personMayTryAgain()
{
    const ArticleId id = addArticle(QStringLiteral("a"), {QStringLiteral("late")});
    m_http->replyStatus(pictureUrl(QStringLiteral("late")), 503);
    m_queue->addKept(OfflinePolicy::All, {});
    runToTheEnd();
    serve(*m_http, QStringLiteral("late"));
    m_queue->addPicture(pictureUrl(QStringLiteral("late")));
    runToTheEnd(2);
    QCOMPARE(m_queue->progress().done, 1);
    QCOMPARE(stateOf(id), OfflineState::Complete);
}

void DownloadQueueTest::refusesWhatIsNoPicture()
{
    const ArticleId id = addArticle(QStringLiteral("a"), {QStringLiteral("svg"), QStringLiteral("huge")});
    m_http->reply(pictureUrl(QStringLiteral("svg")), "<svg xmlns='http://www.w3.org/2000/svg'/>",
                  {{"Content-Type", "image/png"}});
    m_http->reply(pictureUrl(QStringLiteral("huge")), pngHeader(60'000, 60'000));
    m_queue->addArticles({id});
    runToTheEnd();
    QCOMPARE(m_queue->progress().failed, 2);
    QVERIFY(answer((*m_store)->pictures().ofArticle(id)).valueOr({}).isEmpty());
}

void DownloadQueueTest::backgroundIsModest()
{
    QStringList names;
    for (int i = 0; i < 12; ++i) {
        names.append(QString::number(i));
        serve(*m_http, names.last());
        m_http->hold(pictureUrl(names.last()));
    }
    const ArticleId id = addArticle(QStringLiteral("a"), names);
    serve(*m_http, QStringLiteral("wanted"));
    m_queue->addKept(OfflinePolicy::All, {});
    QTRY_COMPARE(m_http->openRequests(), 2);

    // What a person asks for does not wait behind it.
    m_queue->addPicture(pictureUrl(QStringLiteral("wanted")));
    QCOMPARE(m_http->requests().at(2).url, pictureUrl(QStringLiteral("wanted")));
    QTRY_COMPARE(m_http->openRequests(), 6);
    for (const QString &name : std::as_const(names))
        m_http->release(pictureUrl(name));
    runToTheEnd();
    QCOMPARE(m_http->mostOpenRequests(), 6);
    QCOMPARE(stateOf(id), OfflineState::Complete);
}

void DownloadQueueTest::backgroundTakesWhatIsAccepted()
{
    const ArticleId wanted = addArticle(QStringLiteral("a"), {QStringLiteral("one")});
    addArticle(QStringLiteral("b"), {QStringLiteral("two")});
    serve(*m_http, QStringLiteral("one"));
    serve(*m_http, QStringLiteral("two"));
    m_queue->addKept(OfflinePolicy::All,
                     [wanted](const store::MissingPicture &picture) { return picture.article == wanted; });
    runToTheEnd();
    QCOMPARE(m_http->requests().size(), 1);
    QCOMPARE(m_http->requests().first().url, pictureUrl(QStringLiteral("one")));
}

void DownloadQueueTest::stopsAndBeginsAnew()
{
    const ArticleId id = addArticle(QStringLiteral("a"), {QStringLiteral("one"), QStringLiteral("two")});
    for (const char *name : {"one", "two"}) {
        serve(*m_http, QLatin1String(name));
        m_http->hold(pictureUrl(QLatin1String(name)));
    }
    m_queue->addArticles({id});
    QTRY_COMPARE(m_http->openRequests(), 2);
    m_queue->stop();
    runToTheEnd();
    QCOMPARE(m_http->openRequests(), 0);
    QCOMPARE(m_queue->progress().done, 0);
    QCOMPARE(m_queue->progress().failed, 0);

    for (const char *name : {"one", "two"})
        m_http->release(pictureUrl(QLatin1String(name)));
    m_queue->addArticles({id});
    // Asked for at once after a stop, while nothing has ended yet.
    m_queue->stop();
    m_queue->addArticles({id});
    QTRY_COMPARE(stateOf(id), OfflineState::Complete);
    QTRY_VERIFY(!m_queue->isRunning());
}

void DownloadQueueTest::networkThatIsOffEndsTheRun()
{
    const ArticleId id = addArticle(QStringLiteral("a"), {QStringLiteral("one"), QStringLiteral("two")});
    serve(*m_http, QStringLiteral("one"));
    serve(*m_http, QStringLiteral("two"));
    m_http->setOffline(true);
    m_queue->addArticles({id});
    runToTheEnd();
    QCOMPARE(m_queue->progress().failed, 0);

    // It says nothing about the pictures: they are fetched as soon as there is a network.
    m_http->setOffline(false);
    m_queue->addKept(OfflinePolicy::All, {});
    runToTheEnd(2);
    QCOMPARE(stateOf(id), OfflineState::Complete);
}

void DownloadQueueTest::queueMayGoWhileFetching()
{
    const ArticleId id = addArticle(QStringLiteral("a"), {QStringLiteral("one")});
    serve(*m_http, QStringLiteral("one"));
    m_http->hold(pictureUrl(QStringLiteral("one")));
    m_queue->addArticles({id});
    QTRY_COMPARE(m_http->openRequests(), 1);
    m_finished.reset();
    m_queue.reset();
    QCOMPARE(m_http->openRequests(), 0);
    m_fetcher.reset();
}

QTEST_GUILESS_MAIN(DownloadQueueTest)
#include "tst_download_queue.moc"
