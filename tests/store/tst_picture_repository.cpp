// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures: files and rows, what they do to articles, what is missing, what goes over the budget.
#include "store/picture_repository.h"

#include "store_fixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

using namespace depesche;
using namespace depesche::store;
using namespace depesche::testing;
using namespace Qt::StringLiterals;

namespace
{

QUrl pictureUrl(const QString &name)
{
    return QUrl(u"https://paper.example/pictures/"_s + name);
}

ArticleDraft illustrated(const QString &identity, const QStringList &pictures, const QDateTime &published)
{
    ArticleDraft article = draft(identity);
    article.published = published;
    for (const QString &name : pictures) {
        Image image;
        image.url = pictureUrl(name);
        article.images.append(image);
    }
    return article;
}

QStringList names(const QList<MissingPicture> &missing)
{
    QStringList names;
    for (const MissingPicture &picture : missing)
        names.append(picture.url.fileName());
    return names;
}

} // namespace

class TestPictureRepository : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void fileAndRow();
    void offlineStateFollowsPictures();
    void onePictureUnderTwoAddresses();
    void addressOfNoArticle();
    void anotherPictureAtTheSameAddress();
    void fileThatWasLostIsWrittenAgain();
    void readRefuses_data();
    void readRefuses();
    void articleThatArrivesAfterItsPicture();
    void failuresPause();
    void missingFollowsThePolicy_data();
    void missingFollowsThePolicy();
    void missingNewestFirstAndOnce();
    void missingOfChosenArticles();
    void budgetTakesTheLeastRecentlyShown();
    void budgetSparesSavedArticlesAndIcons();
    void budgetIsQuietWhereItHolds();
    void readOnlyStoreRefuses();

private:
    StoredPictureInfo add(const QString &name, const QByteArray &bytes)
    {
        return valueOf(m_pictures->add(pictureUrl(name), bytes, u"image/jpeg"_s, 640, 480));
    }
    OfflineState stateOf(ArticleId id)
    {
        return valueOf(m_store->articles().summaries({id}, {})).first().summary.offline;
    }
    /// Arrives, and gives the ids in the order of `articles`.
    QList<ArticleId> arrive(const QList<ArticleDraft> &articles)
    {
        m_store->arrive(m_feed, articles);
        QList<ArticleId> ids;
        for (const ArticleDraft &article : articles)
            ids.append(ArticleId{
                m_store->number(u"SELECT id FROM articles WHERE identity = '%1'"_s.arg(article.identity))});
        return ids;
    }
    QStringList missing(OfflinePolicy fallback, const QList<ArticleId> &ids = {})
    {
        return names(valueOf(m_pictures->missing({}, ids, fallback, 100)));
    }
    QDateTime hoursAgo(int hours) { return m_store->clock.now().addSecs(-3600 * hours); }

    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<PictureRepository> m_pictures;
    FeedId m_feed;
};

void TestPictureRepository::init()
{
    m_store = std::make_unique<StoreFixture>();
    m_pictures = std::make_unique<PictureRepository>(m_store->database());
    m_feed = m_store->subscribe(u"https://paper.example/feed"_s);
}

void TestPictureRepository::cleanup()
{
    m_pictures.reset();
    m_store.reset();
}

void TestPictureRepository::fileAndRow()
{
    const ArticleId id = arrive({illustrated(u"1"_s, {u"a.jpg"_s}, hoursAgo(1))}).first();
    const QByteArray bytes("not really a picture");
    const PictureFacts facts{u"The lighthouse"_s, u"Ada Lund"_s, u"Harbour Times"_s};
    const StoredPictureInfo info =
        valueOf(m_pictures->add(pictureUrl(u"a.jpg"_s), bytes, u"image/jpeg"_s, 640, 480, facts));
    QCOMPARE(info.hash,
             QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
    QCOMPARE(info.bytes, qint64(bytes.size()));
    const QFileInfo file(m_pictures->path(info.hash));
    QCOMPARE(file.size(), qint64(bytes.size()));
    QCOMPARE(file.dir().dirName(), info.hash.left(2));
    QVERIFY(!(file.permissions() &
              (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    QCOMPARE(file.dir().entryList(QDir::Files | QDir::Hidden), QStringList{info.hash});
    const PictureFile stored = valueOf(m_pictures->read(info.hash));
    QCOMPARE(stored.bytes, bytes);
    QCOMPARE(stored.mimeType, u"image/jpeg"_s);
    const PictureFacts read = valueOf(m_pictures->ofArticle(id)).value(pictureUrl(u"a.jpg"_s)).facts;
    QCOMPARE(read.caption, facts.caption);
    QCOMPARE(read.credit, facts.credit);
    QCOMPARE(read.copyright, facts.copyright);
    const PictureRepository::Usage usage = valueOf(m_pictures->usage());
    QCOMPARE(usage.bytes, qint64(bytes.size()));
    QCOMPARE(usage.pictures, 1);
    QCOMPARE(usage.articlesComplete, 1);
}

void TestPictureRepository::offlineStateFollowsPictures()
{
    const ArticleId id = arrive({illustrated(u"1"_s, {u"a.jpg"_s, u"b.jpg"_s}, hoursAgo(1))}).first();
    QCOMPARE(stateOf(id), OfflineState::TextOnly);
    m_store->forgetReports();
    add(u"a.jpg"_s, "first");
    const CommitReport first = m_store->onlyReport();
    QCOMPARE(first.articles.changed, QList<ArticleId>{id});
    QVERIFY(first.counts);
    QCOMPARE(stateOf(id), OfflineState::Partial);
    add(u"b.jpg"_s, "second");
    QCOMPARE(stateOf(id), OfflineState::Complete);
    QCOMPARE(m_store->number(u"SELECT offline FROM feed_counts"_s), 1);
    const auto stored = valueOf(m_pictures->ofArticle(id));
    QCOMPARE(stored.size(), 2);
    QCOMPARE(stored.value(pictureUrl(u"a.jpg"_s)).width, 640);
}

void TestPictureRepository::onePictureUnderTwoAddresses()
{
    const QList<ArticleId> ids = arrive(
        {illustrated(u"1"_s, {u"a.jpg"_s}, hoursAgo(1)), illustrated(u"2"_s, {u"b.jpg"_s}, hoursAgo(2))});
    QCOMPARE(add(u"a.jpg"_s, "same").hash, add(u"b.jpg"_s, "same").hash);
    QCOMPARE(stateOf(ids.at(0)), OfflineState::Complete);
    QCOMPARE(stateOf(ids.at(1)), OfflineState::Complete);
    QCOMPARE(valueOf(m_pictures->usage()).pictures, 1);
}

void TestPictureRepository::addressOfNoArticle()
{
    const StoredPictureInfo icon = add(u"icon.png"_s, "icon");
    QCOMPARE(valueOf(m_pictures->read(icon.hash)).bytes, QByteArray("icon"));
}

void TestPictureRepository::anotherPictureAtTheSameAddress()
{
    const ArticleId id = arrive({illustrated(u"1"_s, {u"a.jpg"_s}, hoursAgo(1))}).first();
    add(u"a.jpg"_s, "old");
    const StoredPictureInfo newer = add(u"a.jpg"_s, "new");
    QCOMPARE(valueOf(m_pictures->ofArticle(id)).value(pictureUrl(u"a.jpg"_s)).hash, newer.hash);
}

void TestPictureRepository::fileThatWasLostIsWrittenAgain()
{
    const StoredPictureInfo info = add(u"a.jpg"_s, "bytes");
    QVERIFY(QFile::remove(m_pictures->path(info.hash)));
    QCOMPARE(errorOf(m_pictures->read(info.hash)), StoreErrorCode::NotFound);
    add(u"a.jpg"_s, "bytes");
    QCOMPARE(valueOf(m_pictures->read(info.hash)).bytes, QByteArray("bytes"));
}

void TestPictureRepository::readRefuses_data()
{
    QTest::addColumn<QString>("hash");
    QTest::newRow("empty") << QString();
    QTest::newRow("unknown") << u"0"_s.repeated(64);
    QTest::newRow("path") << u"../../../../../../../../../../../../../../../../../../etc/passwd12"_s.left(64);
    QTest::newRow("no digits") << u"g"_s.repeated(64);
    QTest::newRow("too long") << u"0"_s.repeated(65);
    QTest::newRow("digits of another script") << u"٠"_s.repeated(64);
}

void TestPictureRepository::readRefuses()
{
    QFETCH(QString, hash);
    QCOMPARE(errorOf(m_pictures->read(hash)), StoreErrorCode::NotFound);
    const bool wellFormed = hash == u"0"_s.repeated(64);
    QCOMPARE(m_pictures->path(hash).isEmpty(), !wellFormed);
}

void TestPictureRepository::articleThatArrivesAfterItsPicture()
{
    arrive({illustrated(u"1"_s, {u"a.jpg"_s}, hoursAgo(2))});
    add(u"a.jpg"_s, "bytes");
    const ArticleId later = arrive({illustrated(u"2"_s, {u"a.jpg"_s}, hoursAgo(1))}).first();
    QCOMPARE(stateOf(later), OfflineState::Complete);
}

void TestPictureRepository::failuresPause()
{
    arrive({illustrated(u"1"_s, {u"a.jpg"_s}, hoursAgo(1))});
    std::chrono::minutes last{0};
    for (int failures = 1; failures <= 4; ++failures) {
        QCOMPARE(missing(OfflinePolicy::All), QStringList{u"a.jpg"_s});
        valueOf(m_pictures->noteFailure(pictureUrl(u"a.jpg"_s)));
        std::chrono::minutes pause{0};
        while (missing(OfflinePolicy::All).isEmpty()) {
            m_store->clock.advance(std::chrono::minutes(5));
            pause += std::chrono::minutes(5);
        }
        QVERIFY2(pause > last, qPrintable(QString::number(failures)));
        last = pause;
        QCOMPARE(valueOf(m_pictures->missing({}, {}, OfflinePolicy::All, 10)).first().failures, failures);
    }
    add(u"a.jpg"_s, "bytes");
    QCOMPARE(m_store->number(u"SELECT failures FROM picture_sources"_s), 0);
    valueOf(m_pictures->noteFailure(pictureUrl(u"of-no-article.jpg"_s)));
}

void TestPictureRepository::missingFollowsThePolicy_data()
{
    QTest::addColumn<OfflinePolicy>("feed");
    QTest::addColumn<OfflinePolicy>("fallback");
    QTest::addColumn<QStringList>("found");
    const QStringList all{u"saved.jpg"_s, u"plain.jpg"_s};
    const QStringList saved{u"saved.jpg"_s};
    QTest::newRow("all") << OfflinePolicy::All << OfflinePolicy::None << all;
    QTest::newRow("saved only") << OfflinePolicy::SavedOnly << OfflinePolicy::All << saved;
    QTest::newRow("none") << OfflinePolicy::None << OfflinePolicy::All << QStringList();
    QTest::newRow("inherits all") << OfflinePolicy::Inherit << OfflinePolicy::All << all;
    QTest::newRow("inherits saved only") << OfflinePolicy::Inherit << OfflinePolicy::SavedOnly << saved;
    QTest::newRow("inherits none") << OfflinePolicy::Inherit << OfflinePolicy::None << QStringList();
}

void TestPictureRepository::missingFollowsThePolicy()
{
    QFETCH(OfflinePolicy, feed);
    QFETCH(OfflinePolicy, fallback);
    QFETCH(QStringList, found);
    Feed settings = valueOf(m_store->feeds().subscriptions()).feeds.first();
    settings.offlinePolicy = feed;
    valueOf(m_store->feeds().update(settings));
    const QList<ArticleId> ids = arrive({illustrated(u"1"_s, {u"saved.jpg"_s}, hoursAgo(1)),
                                         illustrated(u"2"_s, {u"plain.jpg"_s}, hoursAgo(2)),
                                         illustrated(u"3"_s, {u"hidden.jpg"_s}, hoursAgo(3))});
    valueOf(m_store->articles().setStatus({ids.at(0)}, ArticleStatus::Saved, true));
    valueOf(m_store->articles().setStatus({ids.at(2)}, ArticleStatus::Hidden, true));
    QCOMPARE(missing(fallback), found);
    QCOMPARE(missing(fallback, {ids.at(1)}), QStringList{u"plain.jpg"_s});
}

void TestPictureRepository::missingNewestFirstAndOnce()
{
    arrive({illustrated(u"1"_s, {u"old.jpg"_s, u"shared.jpg"_s}, hoursAgo(3)),
            illustrated(u"2"_s, {u"new.jpg"_s, u"shared.jpg"_s}, hoursAgo(1))});
    QCOMPARE(missing(OfflinePolicy::All), (QStringList{u"new.jpg"_s, u"shared.jpg"_s, u"old.jpg"_s}));
    QCOMPARE(names(valueOf(m_pictures->missing({}, {}, OfflinePolicy::All, 1))).size(), 1);
    ArticleQuery saved;
    saved.scope = ArticleScope::Saved;
    QVERIFY(valueOf(m_pictures->missing(saved, {}, OfflinePolicy::All, 10)).isEmpty());
    add(u"new.jpg"_s, "bytes");
    QVERIFY(!missing(OfflinePolicy::All).contains(u"new.jpg"_s));
}

void TestPictureRepository::missingOfChosenArticles()
{
    const QList<ArticleId> ids = arrive(
        {illustrated(u"1"_s, {u"a.jpg"_s}, hoursAgo(1)), illustrated(u"2"_s, {u"b.jpg"_s}, hoursAgo(2))});
    valueOf(m_pictures->noteFailure(pictureUrl(u"b.jpg"_s)));
    QCOMPARE(missing(OfflinePolicy::All), QStringList{u"a.jpg"_s});
    QCOMPARE(missing(OfflinePolicy::None, {ids.at(1)}), QStringList{u"b.jpg"_s});
}

void TestPictureRepository::budgetTakesTheLeastRecentlyShown()
{
    const QList<ArticleId> ids = arrive({illustrated(u"1"_s, {u"shown.jpg"_s}, hoursAgo(30)),
                                         illustrated(u"2"_s, {u"older.jpg"_s}, hoursAgo(20)),
                                         illustrated(u"3"_s, {u"newer.jpg"_s, u"shared.jpg"_s}, hoursAgo(10)),
                                         illustrated(u"4"_s, {u"shared.jpg"_s}, hoursAgo(40))});
    valueOf(m_store->articles().noteShown(ids.at(0)));
    const QString unused = add(u"of-no-article.jpg"_s, "00000").hash;
    const QString shown = add(u"shown.jpg"_s, "11111").hash;
    const QString older = add(u"older.jpg"_s, "22222").hash;
    const QString newer = add(u"newer.jpg"_s, "33333").hash;
    const QString shared = add(u"shared.jpg"_s, "44444").hash;
    m_store->forgetReports();
    QCOMPARE(valueOf(m_pictures->enforceBudget(16)), 2);
    QVERIFY(!QFile::exists(m_pictures->path(unused)));
    QVERIFY(!QFile::exists(m_pictures->path(older)));
    QVERIFY(QFile::exists(m_pictures->path(shown)));
    QVERIFY(QFile::exists(m_pictures->path(newer)));
    QVERIFY(QFile::exists(m_pictures->path(shared)));
    QCOMPARE(stateOf(ids.at(1)), OfflineState::TextOnly);
    QCOMPARE(m_store->onlyReport().articles.changed, QList<ArticleId>{ids.at(1)});
    // The background must not bring it straight back; who asks for it gets it.
    QVERIFY(!missing(OfflinePolicy::All).contains(u"older.jpg"_s));
    QCOMPARE(missing(OfflinePolicy::All, {ids.at(1)}), QStringList{u"older.jpg"_s});
    QCOMPARE(valueOf(m_pictures->enforceBudget(5)), 2);
    QVERIFY(QFile::exists(m_pictures->path(shown)));
    QCOMPARE(valueOf(m_pictures->usage()).bytes, 5);
}

void TestPictureRepository::budgetSparesSavedArticlesAndIcons()
{
    const QList<ArticleId> ids = arrive({illustrated(u"1"_s, {u"kept.jpg"_s}, hoursAgo(20)),
                                         illustrated(u"2"_s, {u"kept.jpg"_s, u"other.jpg"_s}, hoursAgo(10))});
    valueOf(m_store->articles().setStatus({ids.at(0)}, ArticleStatus::Saved, true));
    const QString kept = add(u"kept.jpg"_s, "11111").hash;
    const QString other = add(u"other.jpg"_s, "22222").hash;
    const QString icon = add(u"icon.png"_s, "33333").hash;
    valueOf(m_store->feeds().setIcon(m_feed, icon));
    QCOMPARE(valueOf(m_pictures->enforceBudget(0)), 1);
    QVERIFY(QFile::exists(m_pictures->path(kept)));
    QVERIFY(QFile::exists(m_pictures->path(icon)));
    QVERIFY(!QFile::exists(m_pictures->path(other)));
    QCOMPARE(stateOf(ids.at(0)), OfflineState::Complete);
    QCOMPARE(stateOf(ids.at(1)), OfflineState::Partial);
}

void TestPictureRepository::budgetIsQuietWhereItHolds()
{
    add(u"a.jpg"_s, "bytes");
    m_store->forgetReports();
    QCOMPARE(valueOf(m_pictures->enforceBudget(5)), 0);
    QVERIFY(m_store->reports().isEmpty());
}

void TestPictureRepository::readOnlyStoreRefuses()
{
    const QString hash = add(u"a.jpg"_s, "bytes").hash;
    DatabaseOptions options;
    options.folder = m_store->database().folder();
    options.readOnly = true;
    options.steps = schemaSteps();
    auto opened = Database::open(std::move(options), m_store->clock, {[](const CommitReport &) {}, [] {}});
    QVERIFY(opened.hasValue());
    PictureRepository pictures(**opened);
    QCOMPARE(valueOf(pictures.read(hash)).bytes, QByteArray("bytes"));
    const auto refused = pictures.add(pictureUrl(u"b.jpg"_s), "other", u"image/jpeg"_s, 1, 1);
    QCOMPARE(errorOf(refused), StoreErrorCode::NotWritable);
    QCOMPARE(m_store->number(u"SELECT count(*) FROM pictures"_s), 1);
}

QTEST_GUILESS_MAIN(TestPictureRepository)
#include "tst_picture_repository.moc"
