// SPDX-License-Identifier: GPL-3.0-or-later
// A page is kept, read again without a network, replaced, removed; and every reason why it is not.
#include "services/keeping/page_keeper.h"

#include "base/executor.h"
#include "fake_clock.h"
#include "fake_connectivity.h"
#include "scripted_http_client.h"
#include "services/fulltext/newsroom_pages.h"
#include "services/offline/small_pictures.h"
#include "services/reading/reading_service.h"
#include "services/test_store.h"
#include "store/kept_page_repository.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>

using namespace depesche;
using namespace depesche::keeping;
using namespace depesche::testing;
using namespace std::chrono_literals;

class PageKeeperTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void keepsThePageWithItsPictures();
    void readsItWithoutANetwork();
    void aPictureIsServedOutOfTheFile();
    void asksForNoPictureThatIsStored();
    void replacesIt();
    void oneAfterTheOther();
    void whyNot_data();
    void whyNot();
    void withoutANetwork();
    void switchedOffInTheMiddle();
    void overAMeteredConnection();
    void stopsInTheMiddle_data();
    void stopsInTheMiddle();
    void anOldPageOutlivesAFailure();
    void timeIsUp();
    void countlessPictures();
    void removedAndBroughtBack();
    void filesGoWithTheirArticles();
    void damagedFile();

private:
    void keep(MeterRule meter = MeterRule::Respect) { m_keeper->keep({m_id}, writing(), meter); }
    static KeepWriting writing()
    {
        rendering::KeptWords words;
        words.kept = QStringLiteral("Page of %1, kept on %2");
        words.leftOut = QStringLiteral("Not here");
        words.reason = [](LeftOut::Reason reason, int count) {
            return QStringLiteral("reason %1: %2").arg(int(reason)).arg(count);
        };
        return {words, QLocale::c(), QTimeZone::utc()};
    }
    /// What came of it, once it has.
    std::optional<KeepOutcome> outcome()
    {
        if (!QTest::qWaitFor([this] { return !m_outcomes.isEmpty(); }, 60'000))
            return std::nullopt;
        return m_outcomes.takeFirst();
    }
    std::optional<KeepFailure::Kind> failure()
    {
        const auto ended = outcome();
        return ended && !*ended ? std::optional(ended->error().kind) : std::nullopt;
    }
    std::optional<KeptPage> kept() { return answer((*m_store)->articles().article(m_id))->keptPage; }
    QByteArray file()
    {
        const auto stored = answer((*m_store)->keptPages().read(m_id));
        return stored ? stored->bytes : QByteArray();
    }
    void servePage() { m_http->reply(m_page, articlePage("horn"), {{"Content-Type", "text/html"}}); }
    void servePicture() { m_http->reply(m_picture, smallPng("large"), {{"Content-Type", "image/png"}}); }

    const QUrl m_page{QStringLiteral("https://nordblick.example/ferry")};
    const QUrl m_picture{QStringLiteral("https://nordblick.example/large.jpg")};
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<Executor> m_executor;
    std::unique_ptr<ScriptedHttpClient> m_http;
    std::unique_ptr<PageKeeper> m_keeper;
    FeedId m_feed;
    ArticleId m_id;
    QList<KeepOutcome> m_outcomes;
};

void PageKeeperTest::init()
{
    m_clock = std::make_unique<FakeClock>();
    m_store = std::make_unique<TestStore>(*m_clock);
    m_executor = std::make_unique<Executor>();
    m_http = std::make_unique<ScriptedHttpClient>();
    m_keeper = std::make_unique<PageKeeper>(**m_store, *m_http, *m_executor, *m_clock);
    m_outcomes.clear();
    connect(m_keeper.get(), &PageKeeper::ended, this,
            [this](ArticleId, const KeepOutcome &ended) { m_outcomes.append(ended); });
    m_feed = m_store->addFeed(QStringLiteral("paper"));
    m_id = m_store->arrive(m_feed, QStringList{QStringLiteral("ferry")}).first();
    servePage();
    servePicture();
}

void PageKeeperTest::cleanup()
{
    m_keeper.reset();
    m_http.reset();
    m_executor.reset();
    m_store.reset();
    m_clock.reset();
}

void PageKeeperTest::keepsThePageWithItsPictures()
{
    QSignalSpy finished(m_keeper.get(), &PageKeeper::finished);
    keep();
    QVERIFY(m_keeper->isKeeping(m_id));
    const auto ended = outcome();
    QVERIFY(ended && *ended);
    QCOMPARE((*ended)->url, m_page);
    QCOMPARE((*ended)->pictures, 1);
    QCOMPARE((*ended)->leftOut, 0);
    QCOMPARE((*ended)->keptAt, m_clock->now());
    QCOMPARE(kept(), std::optional(**ended));
    QCOMPARE(file().size(), (*ended)->bytes);
    QVERIFY(file().contains("horn") && file().contains("data:image/png;base64,"));
    QVERIFY(file().contains("The pier in spring") && file().contains("Imprint"));
    QCOMPARE(m_http->requests().size(), 2);
    QVERIFY(m_http->requests().first().access.user.isEmpty());
    QTRY_COMPARE(finished.size(), 1);
    QTRY_COMPARE(m_keeper->usedBytes(), (*ended)->bytes);
    QVERIFY(!m_keeper->isRunning());
}

void PageKeeperTest::readsItWithoutANetwork()
{
    keep();
    QVERIFY(outcome()->hasValue());
    m_http->setOffline(true);
    reading::ReadingService reading(**m_store, *m_executor);
    reading::PageSettings settings;
    settings.keptWords = writing().words;
    const auto page = answer(reading.keptPage(m_id, settings));
    QVERIFY(page);
    QVERIFY(page->html.contains(QStringLiteral("horn")));
    QVERIFY(page->html.contains(QStringLiteral("depesche://picture/")));
    QVERIFY(!page->html.contains(QStringLiteral("data:image")));
    QCOMPARE(page->pictures.size(), 0); // of a letter's size
    QCOMPARE(m_http->requests().size(), 2);
    QVERIFY(!answer(reading.keptPage(ArticleId{99}, settings)));
}

void PageKeeperTest::aPictureIsServedOutOfTheFile()
{
    keep();
    QVERIFY(outcome()->hasValue());
    reading::ReadingService reading(**m_store, *m_executor);
    const auto page = answer(reading.keptPage(m_id, {}));
    const QString start = QStringLiteral("depesche://picture/");
    const QString hash = page->html.mid(page->html.indexOf(start) + start.size(), 64);
    const auto picture = answer(reading.picture(hash));
    QVERIFY(picture);
    QCOMPARE(picture->bytes, smallPng("large"));
    QCOMPARE(picture->mimeType, QByteArray("image/png"));
    QVERIFY(!answer(reading.picture(QString(64, u'0'))));
}

void PageKeeperTest::asksForNoPictureThatIsStored()
{
    Image image;
    image.url = m_picture;
    ArticleDraft draft = TestStore::draft(QStringLiteral("pier"), m_clock->now());
    draft.images = {image};
    m_id = m_store->arrive(m_feed, QList<ArticleDraft>{draft}).first();
    QVERIFY(
        answer((*m_store)->pictures().add(m_picture, smallPng("here"), QStringLiteral("image/png"), 1, 1)));
    m_http->reply(QUrl(QStringLiteral("https://nordblick.example/pier")), articlePage("horn"));
    keep();
    QVERIFY(outcome()->hasValue());
    QVERIFY(m_http->requestsFor(m_picture).isEmpty());
    QVERIFY(file().contains(smallPng("here").toBase64()));
}

void PageKeeperTest::replacesIt()
{
    keep();
    QVERIFY(outcome()->hasValue());
    m_http->reply(m_page, articlePage("whistle"), {{"Content-Type", "text/html"}});
    keep();
    QVERIFY(outcome()->hasValue());
    QVERIFY(file().contains("whistle") && !file().contains("horn"));
}

void PageKeeperTest::oneAfterTheOther()
{
    const QList<ArticleId> ids =
        m_store->arrive(m_feed, QStringList{QStringLiteral("ferry"), QStringLiteral("pier")});
    const QUrl pier(QStringLiteral("https://nordblick.example/pier"));
    m_http->reply(pier, articlePage("horn"));
    m_http->hold(m_page);
    m_http->hold(pier);
    m_keeper->keep(ids, writing());
    QTRY_COMPARE(m_http->openRequests(), 1);
    QVERIFY(m_keeper->isKeeping(ids.at(0)) && m_keeper->isKeeping(ids.at(1)));
    m_http->release(m_page);
    m_http->release(pier);
    QTRY_COMPARE(m_outcomes.size(), 2);
    QVERIFY(m_outcomes.at(0) && m_outcomes.at(1));
}

void PageKeeperTest::whyNot_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("outcome");
    QTest::newRow("cookie wall") << consentPage() << QByteArray("text/html") << 200
                                 << int(PageOutcome::ConsentWall);
    QTest::newRow("a file") << QByteArray("%PDF-1.7") << QByteArray("application/pdf") << 200
                            << int(PageOutcome::NotAPage);
    QTest::newRow("nothing in it") << QByteArray("<html></html>") << QByteArray("text/html") << 200
                                   << int(PageOutcome::NoText);
    QTest::newRow("gone") << QByteArray() << QByteArray() << 410 << int(PageOutcome::Failed);
}

void PageKeeperTest::whyNot()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, kind);
    QFETCH(int, status);
    QFETCH(int, outcome);
    if (status == 200)
        m_http->reply(m_page, body, {{"Content-Type", kind}});
    else
        m_http->replyStatus(m_page, status);
    keep();
    const auto ended = this->outcome();
    QVERIFY(ended && !*ended);
    QCOMPARE(ended->error().kind, KeepFailure::Kind::Page);
    QCOMPARE(int(ended->error().page.outcome), outcome);
    QVERIFY(!kept());
}

void PageKeeperTest::withoutANetwork()
{
    m_http->setOffline(true);
    keep();
    QCOMPARE(failure(), std::optional(KeepFailure::Kind::Offline));
    QVERIFY(m_http->requests().isEmpty());
    QVERIFY(!m_keeper->isRunning());
}

void PageKeeperTest::switchedOffInTheMiddle()
{
    m_http->hold(m_picture);
    keep();
    QTRY_COMPARE(m_http->openRequests(), 1);
    m_http->setOffline(true);
    QCOMPARE(failure(), std::optional(KeepFailure::Kind::Offline));
    QVERIFY(!kept());
}

void PageKeeperTest::overAMeteredConnection()
{
    FakeConnectivity network;
    network.metered = true;
    m_keeper->setConnectivity(&network);
    keep();
    QCOMPARE(failure(), std::optional(KeepFailure::Kind::Metered));
    QVERIFY(m_http->requests().isEmpty());
    keep(MeterRule::Ignore);
    QVERIFY(outcome()->hasValue());
    m_keeper->setMeteredAllowed(true);
    keep();
    QVERIFY(outcome()->hasValue());
    m_keeper->setConnectivity(nullptr);
}

void PageKeeperTest::stopsInTheMiddle_data()
{
    QTest::addColumn<QUrl>("held");
    QTest::newRow("of the page") << m_page;
    QTest::newRow("of its pictures") << m_picture;
}

void PageKeeperTest::stopsInTheMiddle()
{
    QFETCH(QUrl, held);
    m_http->hold(held);
    keep();
    QTRY_COMPARE(m_http->openRequests(), 1);
    m_keeper->stop();
    QCOMPARE(failure(), std::optional(KeepFailure::Kind::Stopped));
    QVERIFY(!m_keeper->isRunning());
    QTRY_COMPARE(m_http->openRequests(), 0);
    QVERIFY(!kept());
    m_http->release(held);
    keep();
    QVERIFY(outcome()->hasValue());
}

void PageKeeperTest::anOldPageOutlivesAFailure()
{
    keep();
    QVERIFY(outcome()->hasValue());
    m_http->replyStatus(m_page, 404);
    keep();
    QVERIFY(failure());
    QVERIFY(kept());
    QVERIFY(file().contains("horn"));
}

void PageKeeperTest::timeIsUp()
{
    m_http->hold(m_picture);
    keep();
    QTRY_COMPARE(m_http->openRequests(), 1);
    QTRY_COMPARE(m_keeper->progress().picturesTotal, 1);
    m_clock->advance(60s);
    const auto ended = outcome();
    QVERIFY(ended && *ended);
    QCOMPARE((*ended)->leftOut, 1);
    QVERIFY(file().contains(QByteArray("reason ") + QByteArray::number(int(LeftOut::Reason::NoTime))));
    QVERIFY(file().contains("https://nordblick.example/large.jpg"));
}

void PageKeeperTest::countlessPictures()
{
    QByteArray many;
    for (int i = 0; i < 10'000; ++i)
        many += "<img src=\"/p" + QByteArray::number(i) + ".png\"><iframe src=\"/f\"></iframe>";
    m_http->reply(m_page, articlePage("horn", many));
    keep();
    const auto ended = outcome();
    QVERIFY(ended && *ended);
    QCOMPARE((*ended)->pictures, 1);
    QCOMPARE((*ended)->leftOut, 20'000);
    QCOMPARE(m_http->requests().size(), 301);
}

void PageKeeperTest::removedAndBroughtBack()
{
    keep();
    QVERIFY(outcome()->hasValue());
    QSignalSpy removed(m_keeper.get(), &PageKeeper::removed);
    m_keeper->remove({m_id});
    QTRY_COMPARE(removed.size(), 1);
    QVERIFY(!kept());
    QTRY_COMPARE(m_keeper->usedBytes(), 0);
    m_keeper->restore({m_id});
    QTRY_VERIFY(kept());
    QVERIFY(file().contains("horn"));
    QTRY_COMPARE(m_keeper->usedBytes(), kept()->bytes);
}

void PageKeeperTest::filesGoWithTheirArticles()
{
    m_keeper->startBackground();
    keep();
    QVERIFY(outcome()->hasValue());
    const QString folder = m_store->folder() + QStringLiteral("/pages");
    QTRY_COMPARE(QDir(folder).entryList(QDir::Files).size(), 1);
    QVERIFY(answer((*m_store)->feeds().remove({m_feed})));
    QVERIFY(answer((*m_store)->feeds().purgeRemoved(m_clock->now().addDays(1))));
    PageKeeper next(**m_store, *m_http, *m_executor, *m_clock);
    next.startBackground();
    QTRY_VERIFY(QDir(folder).entryList(QDir::Files).isEmpty());
}

void PageKeeperTest::damagedFile()
{
    keep();
    QVERIFY(outcome()->hasValue());
    QDir folder(m_store->folder() + QStringLiteral("/pages"));
    QFile stored(folder.filePath(folder.entryList(QDir::Files).value(0)));
    QVERIFY(stored.open(QIODevice::ReadWrite) && stored.resize(stored.size() / 2));
    stored.close();
    reading::ReadingService reading(**m_store, *m_executor);
    const auto page = answer(reading.keptPage(m_id, {}));
    QVERIFY(!page);
    QCOMPARE(page.error().code, store::StoreErrorCode::InputOutput);
}

QTEST_GUILESS_MAIN(PageKeeperTest)
#include "tst_page_keeper.moc"
