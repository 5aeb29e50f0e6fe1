// SPDX-License-Identifier: GPL-3.0-or-later
// Keeping pictures: in the background by policy, within the budget, not with the switch on.
#include "services/offline/offline_service.h"

#include "base/executor.h"
#include "fake_clock.h"
#include "fake_connectivity.h"
#include "picture_store.h"

#include <QSignalSpy>

#include <algorithm>

using namespace depesche;
using namespace depesche::testing;
using namespace std::chrono_literals;
using offline::OfflineService;

namespace
{

constexpr qint64 kPlenty = 1'000'000'000;

} // namespace

class OfflineServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void fetchesWhatArrivesOnceItIsQuiet();
    void doesNotWaitForEver();
    void policies_data();
    void policies();
    void savedLater();
    void failedIsTriedAgain();
    void nothingToDoIsNotTold();
    void switchStopsAllTraffic();
    void waitsWhileTheConnectionIsMetered();
    void goesOnForThePersonWhereItIsMetered();
    void mayBeAllowedWhereItIsMetered();
    void downloadsWhateverThePolicySays();
    void budgetHolds();
    void budgetThatShrinks();

private:
    ArticleId addArticle(FeedId feed, const QString &title, const QString &picture);
    bool isComplete(ArticleId id);
    bool isCompleteAfter(std::chrono::milliseconds time, ArticleId id)
    {
        m_clock->advance(time);
        return isComplete(id);
    }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<Executor> m_executor;
    std::unique_ptr<ScriptedHttpClient> m_http;
    std::unique_ptr<OfflineService> m_service;
    FeedId m_feed;
};

void OfflineServiceTest::init()
{
    m_clock = std::make_unique<FakeClock>();
    m_store = std::make_unique<TestStore>(*m_clock);
    QVERIFY(m_store->isOpen());
    m_feed = m_store->addFeed(QStringLiteral("nordblick"));
    m_executor = std::make_unique<Executor>(2);
    m_http = std::make_unique<ScriptedHttpClient>();
    m_service = std::make_unique<OfflineService>(**m_store, *m_http, *m_executor, *m_clock);
    m_service->configure(OfflinePolicy::All, kPlenty);
}

void OfflineServiceTest::cleanup()
{
    m_service.reset();
    m_store.reset();
    m_executor.reset();
}

ArticleId OfflineServiceTest::addArticle(FeedId feed, const QString &title, const QString &picture)
{
    const auto added =
        m_store->arrive(feed, QList<ArticleDraft>{illustrated(title, {picture}, m_clock->now())});
    return added.isEmpty() ? ArticleId() : added.first();
}

bool OfflineServiceTest::isComplete(ArticleId id)
{
    const auto article = answer((*m_store)->articles().article(id));
    return article && article->offline == OfflineState::Complete;
}

void OfflineServiceTest::fetchesWhatArrivesOnceItIsQuiet()
{
    QSignalSpy finished(m_service.get(), &OfflineService::finished);
    QSignalSpy usage(m_service.get(), &OfflineService::usageChanged);
    QSignalSpy arrived(&**m_store, &store::Store::articlesChanged);
    m_service->startBackground();
    m_clock->advance(3s);
    QTRY_COMPARE(usage.size(), 1);
    QCOMPARE(m_service->usage().pictures, 0);

    serve(*m_http, QStringLiteral("one"));
    const ArticleId id = addArticle(m_feed, QStringLiteral("a"), QStringLiteral("one"));
    QTRY_VERIFY(!arrived.isEmpty());
    m_clock->advance(2s);
    QVERIFY(!m_service->isRunning());
    m_clock->advance(1s);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!m_service->isRunning());
    QVERIFY(isComplete(id));
    QCOMPARE(m_service->progress().done, 1);
    QCOMPARE(m_service->usage().pictures, 1);
    QCOMPARE(m_service->usage().articlesComplete, 1);
    QCOMPARE(usage.size(), 2);
}

void OfflineServiceTest::doesNotWaitForEver()
{
    QSignalSpy arrived(&**m_store, &store::Store::articlesChanged);
    m_service->startBackground();
    serve(*m_http, QStringLiteral("one"));
    for (int i = 0; i < 31; ++i) {
        addArticle(m_feed, QString::number(i), QStringLiteral("one"));
        QTRY_VERIFY(arrived.size() > i);
        m_clock->advance(2s);
    }
    QTRY_VERIFY(!m_http->requests().isEmpty());
}

void OfflineServiceTest::policies_data()
{
    QTest::addColumn<OfflinePolicy>("fallback");
    QTest::addColumn<OfflinePolicy>("feed");
    QTest::addColumn<QString>("fetched"); ///< of "p" in a plain article and "s" in a saved one
    QTest::newRow("all") << OfflinePolicy::All << OfflinePolicy::Inherit << "ps";
    QTest::newRow("saved only") << OfflinePolicy::SavedOnly << OfflinePolicy::Inherit << "s";
    QTest::newRow("none") << OfflinePolicy::None << OfflinePolicy::Inherit << "";
    QTest::newRow("none, but all of this feed") << OfflinePolicy::None << OfflinePolicy::All << "ps";
    QTest::newRow("all, but none of this feed") << OfflinePolicy::All << OfflinePolicy::None << "";
}

void OfflineServiceTest::policies()
{
    QFETCH(OfflinePolicy, fallback);
    QFETCH(OfflinePolicy, feed);
    QFETCH(QString, fetched);
    const FeedId id = m_store->addFeed(QStringLiteral("harbour"), {}, feed);
    addArticle(id, QStringLiteral("plain"), QStringLiteral("p"));
    const ArticleId saved = addArticle(id, QStringLiteral("saved"), QStringLiteral("s"));
    QVERIFY(answer((*m_store)->articles().setStatus({saved}, store::ArticleStatus::Saved, true)).hasValue());
    serve(*m_http, QStringLiteral("p"));
    serve(*m_http, QStringLiteral("s"));

    // An article of a feed that is always kept shows when the work is done.
    const FeedId marked = m_store->addFeed(QStringLiteral("koog"), {}, OfflinePolicy::All);
    const ArticleId last = addArticle(marked, QStringLiteral("last"), QStringLiteral("last"));
    serve(*m_http, QStringLiteral("last"));

    QSignalSpy finished(m_service.get(), &OfflineService::finished);
    m_service->configure(fallback, kPlenty);
    m_service->startBackground();
    m_clock->advance(3s);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(isComplete(last));
    QStringList names;
    for (const net::Request &request : m_http->requests())
        names.append(request.url.fileName().section(QLatin1Char('.'), 0, 0));
    names.removeAll(QStringLiteral("last"));
    names.sort();
    QCOMPARE(names.join(QString()), fetched);
}

void OfflineServiceTest::savedLater()
{
    m_service->configure(OfflinePolicy::SavedOnly, kPlenty);
    const ArticleId id = addArticle(m_feed, QStringLiteral("a"), QStringLiteral("one"));
    serve(*m_http, QStringLiteral("one"));
    m_service->startBackground();
    m_clock->advance(3s);
    QVERIFY(answer((*m_store)->articles().setStatus({id}, store::ArticleStatus::Saved, true)).hasValue());
    QTRY_VERIFY(isCompleteAfter(1s, id));
}

void OfflineServiceTest::failedIsTriedAgain()
{
    const ArticleId id = addArticle(m_feed, QStringLiteral("a"), QStringLiteral("late"));
    m_http->replyStatus(pictureUrl(QStringLiteral("late")), 503);
    QSignalSpy finished(m_service.get(), &OfflineService::finished);
    m_service->startBackground();
    m_clock->advance(3s);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().value<offline::DownloadProgress>().failed, 1);
    serve(*m_http, QStringLiteral("late"));
    QTRY_VERIFY(isCompleteAfter(15min, id));
}

void OfflineServiceTest::nothingToDoIsNotTold()
{
    QSignalSpy finished(m_service.get(), &OfflineService::finished);
    QSignalSpy progress(m_service.get(), &OfflineService::progressChanged);
    m_service->startBackground();
    m_clock->advance(3s);
    QVERIFY(!m_service->isRunning());
    // One that a person asks for comes after it, and is told though there is nothing to fetch.
    m_service->download(QList<ArticleId>{ArticleId{4711}});
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(progress.size(), 0);
    QCOMPARE(finished.first().first().value<offline::DownloadProgress>().total, 0);
}

void OfflineServiceTest::switchStopsAllTraffic()
{
    const ArticleId id = addArticle(m_feed, QStringLiteral("a"), QStringLiteral("one"));
    serve(*m_http, QStringLiteral("one"));
    m_http->hold(pictureUrl(QStringLiteral("one")));
    QSignalSpy switched(m_service.get(), &OfflineService::offlineChanged);
    QSignalSpy finished(m_service.get(), &OfflineService::finished);
    m_service->startBackground();
    m_clock->advance(3s);
    QTRY_COMPARE(m_http->openRequests(), 1);

    m_service->setOffline(true);
    QVERIFY(m_service->isOffline());
    QCOMPARE(m_http->openRequests(), 0);
    QCOMPARE(switched.size(), 1);
    QTRY_VERIFY(!m_service->isRunning());
    m_http->forgetRequests();
    m_http->release(pictureUrl(QStringLiteral("one")));
    m_clock->advance(1h);
    QCOMPARE(m_http->requests().size(), 0);
    m_service->setOffline(true);
    QCOMPARE(switched.size(), 1);

    m_service->setOffline(false);
    QCOMPARE(switched.size(), 2);
    m_clock->advance(3s);
    QTRY_VERIFY(isComplete(id));
}

void OfflineServiceTest::waitsWhileTheConnectionIsMetered()
{
    FakeConnectivity desktop;
    desktop.metered = true;
    QSignalSpy held(m_service.get(), &OfflineService::heldByMeterChanged);
    m_service->setConnectivity(&desktop);
    QVERIFY(m_service->isHeldByMeter());
    QCOMPARE(held.size(), 1);
    const ArticleId id = addArticle(m_feed, QStringLiteral("a"), QStringLiteral("one"));
    serve(*m_http, QStringLiteral("one"));
    m_service->startBackground();
    m_clock->advance(1h);
    // A wish of a person, which comes after all that the background may have begun.
    QSignalSpy finished(m_service.get(), &OfflineService::finished);
    m_service->download(QList<ArticleId>{ArticleId{4711}});
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(m_http->requests().isEmpty());

    desktop.metered = false;
    emit desktop.changed();
    QVERIFY(!m_service->isHeldByMeter());
    QCOMPARE(held.size(), 2);
    m_clock->advance(3s);
    QTRY_VERIFY(isComplete(id));
    m_service->setConnectivity(nullptr);
}

void OfflineServiceTest::goesOnForThePersonWhereItIsMetered()
{
    FakeConnectivity desktop;
    m_service->setConnectivity(&desktop);
    QList<ArticleId> articles;
    for (int i = 0; i < 6; ++i) {
        const QString name = QString::number(i);
        serve(*m_http, name);
        m_http->hold(pictureUrl(name));
        articles.append(addArticle(m_feed, name, name));
    }
    QSignalSpy finished(m_service.get(), &OfflineService::finished);
    m_service->startBackground();
    m_clock->advance(3s);
    QTRY_COMPARE(m_http->openRequests(), 2);

    // Two are out; of the four that wait, a person wants one, and it is the only one that still goes out.
    const auto asked = [this](int number) {
        const QList<net::Request> requests = m_http->requests();
        return std::any_of(requests.begin(), requests.end(), [number](const net::Request &request) {
            return request.url == pictureUrl(QString::number(number));
        });
    };
    const auto waiting = [&asked] {
        int number = 0;
        while (asked(number))
            ++number;
        return number;
    }();
    desktop.metered = true;
    emit desktop.changed();
    m_service->download(QList<ArticleId>{articles[waiting]});
    for (int i = 0; i < 6; ++i)
        m_http->release(pictureUrl(QString::number(i)));
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(isComplete(articles[waiting]));
    QVERIFY(m_http->requests().size() < 6);
    QCOMPARE(m_service->progress().done, m_service->progress().total);
    m_service->setConnectivity(nullptr);
}

void OfflineServiceTest::mayBeAllowedWhereItIsMetered()
{
    FakeConnectivity desktop;
    desktop.metered = true;
    m_service->setConnectivity(&desktop);
    m_service->setMeteredAllowed(true);
    QVERIFY(!m_service->isHeldByMeter());
    const ArticleId id = addArticle(m_feed, QStringLiteral("a"), QStringLiteral("one"));
    serve(*m_http, QStringLiteral("one"));
    m_service->startBackground();
    m_clock->advance(3s);
    QTRY_VERIFY(isComplete(id));
    m_service->setMeteredAllowed(false);
    QVERIFY(m_service->isHeldByMeter());
    m_service->setConnectivity(nullptr);
}

void OfflineServiceTest::downloadsWhateverThePolicySays()
{
    m_service->configure(OfflinePolicy::None, kPlenty);
    const ArticleId first = addArticle(m_feed, QStringLiteral("a"), QStringLiteral("one"));
    const ArticleId second = addArticle(m_feed, QStringLiteral("b"), QStringLiteral("two"));
    serve(*m_http, QStringLiteral("one"));
    serve(*m_http, QStringLiteral("two"));
    QSignalSpy finished(m_service.get(), &OfflineService::finished);
    m_service->downloadPicture(pictureUrl(QStringLiteral("one")), first);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(isComplete(first));
    QVERIFY(!isComplete(second));
    ArticleQuery query;
    query.scope = ArticleScope::Feed;
    query.feed = m_feed;
    m_service->download(query);
    QVERIFY(m_service->isRunning());
    QTRY_COMPARE(finished.size(), 2);
    QVERIFY(isComplete(second));
}

void OfflineServiceTest::budgetHolds()
{
    constexpr qint64 kBudget = 250'000;
    m_service->configure(OfflinePolicy::All, kBudget);
    for (int i = 0; i < 3; ++i) {
        const QString name = QString::number(i);
        serve(*m_http, name, 100'000);
        QVERIFY(addArticle(m_feed, name, name).isValid());
        m_clock->advance(1min);
    }
    QSignalSpy finished(m_service.get(), &OfflineService::finished);
    m_service->startBackground();
    m_clock->advance(3s);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(m_service->usage().bytes <= kBudget);
    QVERIFY(m_service->usage().pictures > 0);

    // What the budget took is not fetched again and again.
    const qsizetype requests = m_http->requests().size();
    QSignalSpy usage(m_service.get(), &OfflineService::usageChanged);
    m_clock->advance(1h);
    m_service->download(QList<ArticleId>{ArticleId{4711}});
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(m_http->requests().size(), requests);

    // What has just arrived displaces something older.
    serve(*m_http, QStringLiteral("new"), 100'000);
    const ArticleId id = addArticle(m_feed, QStringLiteral("new"), QStringLiteral("new"));
    QTRY_VERIFY(isCompleteAfter(1s, id));
    QTRY_COMPARE(finished.size(), 3);
    QVERIFY(m_service->usage().bytes <= kBudget);
    QVERIFY(isComplete(id));
}

void OfflineServiceTest::budgetThatShrinks()
{
    serve(*m_http, QStringLiteral("one"), 100'000);
    addArticle(m_feed, QStringLiteral("a"), QStringLiteral("one"));
    QSignalSpy finished(m_service.get(), &OfflineService::finished);
    m_service->startBackground();
    m_clock->advance(3s);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(m_service->usage().pictures, 1);
    m_service->configure(OfflinePolicy::All, 50'000);
    QTRY_COMPARE(m_service->usage().pictures, 0);
}

QTEST_GUILESS_MAIN(OfflineServiceTest)
#include "tst_offline_service.moc"
