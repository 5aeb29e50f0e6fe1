// SPDX-License-Identifier: GPL-3.0-or-later
// Opening articles over a real store: page, pictures, links, and a service that goes while it is asked.
#include "services/reading/reading_service.h"

#include "base/clock.h"
#include "base/executor.h"
#include "store/feed_repository.h"
#include "store/picture_repository.h"
#include "store/store.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace depesche;

namespace
{

const QUrl kArticleUrl(QStringLiteral("https://nordblick.example/bruecke"));
const QUrl kPictureUrl(QStringLiteral("https://nordblick.example/bruecke.png"));

/// A PNG of one pixel.
const QByteArray kPng = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

ArticleDraft bridge()
{
    ArticleDraft draft;
    draft.identity = QStringLiteral("bruecke");
    draft.url = kArticleUrl;
    draft.title = QStringLiteral("Neue Klappbrücke");
    draft.html = QStringLiteral("<p>Nach zwölf Jahren.</p>");
    draft.text = QStringLiteral("Nach zwölf Jahren.");
    draft.images.append(
        {kPictureUrl, QStringLiteral("Die Brücke"), QStringLiteral("© Hafen"), {}, {}, {}, 0, 0, {}});
    return draft;
}

} // namespace

class ReadingServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void articleWithMissingPicture();
    void articleWithStoredPicture();
    void unknownArticleIsNotFound();
    void picturesOnlyByHash_data();
    void picturesOnlyByHash();
    void linkToStoredArticle();
    void changesOfAnEditedArticle();
    void placeComesWithTheArticle();
    void serviceMayGoWhileAsked();

private:
    /// The answer, or an error if none came.
    template <class T>
    store::Result<T> answer(store::Future<T> future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000))
            return Unexpected{
                store::StoreError{store::StoreErrorCode::Busy, QStringLiteral("no answer"), {}}};
        return future.result();
    }
    ArticleId storeBridge();
    static reading::PageSettings settings();

    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
    std::unique_ptr<Executor> m_executor;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<reading::ReadingService> m_service;
};

void ReadingServiceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_executor = std::make_unique<Executor>(2);
    auto opened = store::Store::open({m_folder->path(), false, false}, m_clock);
    QVERIFY(opened.hasValue());
    m_store = std::move(*opened);
    m_service = std::make_unique<reading::ReadingService>(*m_store, *m_executor);
}

void ReadingServiceTest::cleanup()
{
    m_service.reset();
    m_store.reset();
    m_executor.reset();
}

reading::PageSettings ReadingServiceTest::settings()
{
    reading::PageSettings result;
    result.words.pictureMissing = QStringLiteral("Picture not stored yet");
    result.words.getPicture = QStringLiteral("Get picture");
    result.changesWords.unchanged = [](int count) { return QString::number(count); };
    result.locale = QLocale(QLocale::German);
    result.timeZone = QTimeZone::utc();
    return result;
}

ArticleId ReadingServiceTest::storeBridge()
{
    Feed feed;
    feed.url = QUrl(QStringLiteral("https://nordblick.example/feed"));
    feed.title = QStringLiteral("Nordblick");
    const auto added = answer(m_store->feeds().add({feed, {}}));
    if (!added)
        return {};
    store::Arrival arrival;
    arrival.feed = added->id;
    arrival.title = feed.title;
    arrival.articles = {bridge()};
    const auto report = answer(m_store->feeds().storeArrival(arrival));
    return report && report->added.size() == 1 ? report->added.first() : ArticleId();
}

void ReadingServiceTest::articleWithMissingPicture()
{
    const ArticleId id = storeBridge();
    QVERIFY(id.isValid());
    const auto opened = answer(m_service->open(id, settings()));
    QVERIFY(opened.hasValue());
    QCOMPARE(opened->article.id, id);
    QCOMPARE(opened->picturesMissing, 1);
    QVERIFY(opened->html.contains(QStringLiteral("<h1>Neue Klappbrücke</h1>")));
    QVERIFY(opened->html.contains(QLatin1String("Picture not stored yet")));
    QVERIFY(opened->html.contains(QLatin1String("<bdi>Nordblick</bdi>")));
}

void ReadingServiceTest::articleWithStoredPicture()
{
    const ArticleId id = storeBridge();
    QVERIFY(id.isValid());
    const auto stored = answer(m_store->pictures().add(kPictureUrl, kPng, QStringLiteral("image/png"), 1, 1));
    QVERIFY(stored.hasValue());
    const auto opened = answer(m_service->open(id, settings()));
    QVERIFY(opened.hasValue());
    QCOMPARE(opened->picturesMissing, 0);
    QVERIFY(opened->html.contains(QStringLiteral("depesche://picture/") + stored->hash));
    QVERIFY(opened->html.contains(QStringLiteral("© Hafen")));
    const auto picture = answer(m_service->picture(stored->hash));
    QVERIFY(picture.hasValue());
    QCOMPARE(picture->bytes, kPng);
    QCOMPARE(picture->mimeType, QByteArray("image/png"));
}

void ReadingServiceTest::unknownArticleIsNotFound()
{
    const auto opened = answer(m_service->open(ArticleId{4711}, settings()));
    QVERIFY(!opened.hasValue());
    QCOMPARE(opened.error().code, store::StoreErrorCode::NotFound);
}

void ReadingServiceTest::picturesOnlyByHash_data()
{
    QTest::addColumn<QString>("hash");
    QTest::newRow("unknown") << QString(64, QLatin1Char('a'));
    QTest::newRow("a path") << QStringLiteral("../depesche.sqlite");
    QTest::newRow("nothing") << QString();
}

void ReadingServiceTest::picturesOnlyByHash()
{
    QFETCH(QString, hash);
    const auto picture = answer(m_service->picture(hash));
    QVERIFY(!picture.hasValue());
    QCOMPARE(picture.error().code, store::StoreErrorCode::NotFound);
}

void ReadingServiceTest::linkToStoredArticle()
{
    const ArticleId id = storeBridge();
    QVERIFY(id.isValid());
    const auto found = answer(m_service->findByUrl(kArticleUrl));
    QVERIFY(found.hasValue());
    QCOMPARE(*found, id);
    const auto none = answer(m_service->findByUrl(QUrl(QStringLiteral("https://nordblick.example/other"))));
    QVERIFY(!none.hasValue());
    QCOMPARE(none.error().code, store::StoreErrorCode::NotFound);
}

void ReadingServiceTest::changesOfAnEditedArticle()
{
    const ArticleId id = storeBridge();
    QVERIFY(id.isValid());
    const auto first = answer(m_service->open(id, settings()));
    QVERIFY(first.hasValue() && !first->article.changedAt.isValid());
    store::Arrival arrival;
    arrival.feed = first->article.feed;
    arrival.articles = {bridge()};
    arrival.articles.first().html = QStringLiteral("<p>Nach dreizehn Jahren.</p>");
    QVERIFY(answer(m_store->feeds().storeArrival(arrival)).hasValue());

    const auto edited = answer(m_service->open(id, settings()));
    QVERIFY(edited.hasValue());
    QCOMPARE(edited->article.revision, 2);
    QVERIFY(edited->article.changedAt.isValid());
    const auto page = answer(m_service->changes(id, rendering::kNewestChange, settings()));
    QVERIFY(page.hasValue());
    QVERIFY2(page->contains(QStringLiteral("<del>zwölf </del><ins>dreizehn </ins>")), qPrintable(*page));
    const auto none = answer(m_service->changes(ArticleId{4711}, rendering::kNewestChange, settings()));
    QVERIFY(!none.hasValue());
    QCOMPARE(none.error().code, store::StoreErrorCode::NotFound);
}

void ReadingServiceTest::placeComesWithTheArticle()
{
    const ArticleId id = storeBridge();
    const auto first = answer(m_service->open(id, settings()));
    QVERIFY(first.hasValue() && !first->place);
    m_service->setPlace(id, ReadingPlace{12, 340});
    QTRY_COMPARE(answer(m_service->open(id, settings()))->place, std::optional(ReadingPlace{12, 340}));
    m_service->setPlace(id, std::nullopt);
    QTRY_VERIFY(!answer(m_service->open(id, settings()))->place);
}

void ReadingServiceTest::serviceMayGoWhileAsked()
{
    const ArticleId id = storeBridge();
    QVERIFY(id.isValid());
    auto opening = m_service->open(id, settings());
    m_service.reset();
    const auto opened = answer(opening);
    QVERIFY(opened.hasValue());
    QCOMPARE(opened->article.id, id);
}

QTEST_GUILESS_MAIN(ReadingServiceTest)
#include "tst_reading_service.moc"
