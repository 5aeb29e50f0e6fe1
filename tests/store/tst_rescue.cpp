// SPDX-License-Identifier: GPL-3.0-or-later
// Databases damaged in many ways: what can be read is in the new one, a backup fills the rest, the old one is
// kept.
#include "store/rescue.h"

#include "store/full_text_repository.h"
#include "store/maintenance.h"
#include "store/search_index.h"
#include "store/store.h"
#include "store_fixture.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QRandomGenerator>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace depesche;
using namespace depesche::store;
using namespace depesche::testing;
using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 kPage = 8192;
constexpr int kFeeds = 3;
constexpr int kArticlesPerFeed = 120;
constexpr int kSaved = 7;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, qint64 from, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(from));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Text that does not pack well, so that bodies fill pages.
QString noise(quint32 seed)
{
    QRandomGenerator random(seed);
    QString text;
    for (int word = 0; word < 300; ++word)
        text += QString::number(random.generate(), 36) + u' ';
    return text;
}

} // namespace

class TestRescue : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void soundStoreIsCopiedWhole();
    void damage_data();
    void damage();
    void everyPageInTurn();
    void lostDefinitions();
    void damagedSearchIndex_data();
    void damagedSearchIndex();
    void journalThatWaits();
    void oneAtATime();
    void backupFillsTheGaps();
    void onlyTheBackupIsLeft();
    void bothTextsOfAnArticle_data();
    void bothTextsOfAnArticle();
    void foundInUse();
    void nothingReadable_data();
    void nothingReadable();
    void newerSchemaStays();
    void cutOffBetweenTheNames();
    void idsAreNotGivenAgain();

private:
    QString database() const { return m_folder->filePath(u"depesche.db"_s); }
    Result<std::unique_ptr<Store>> open(bool checkPages = false)
    {
        return Store::open({m_folder->path(), false, false, checkPages}, m_clock);
    }
    void fill(Store &store) const;
    void overwritePages(const QString &table, int count) const;
    void verifyWhole(Store &store) const;
    static void verifySound(Store &store)
    {
        const CheckReport report = valueOf(store.maintenance().check());
        QVERIFY2(report.ok, qPrintable(report.problems.join(u'\n')));
    }

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRescue::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    Result<std::unique_ptr<Store>> store = open();
    QVERIFY(store);
    fill(**store);
}

void TestRescue::fill(Store &store) const
{
    for (int feed = 0; feed < kFeeds; ++feed) {
        Feed wanted;
        wanted.url = QUrl(u"https://paper%1.example/feed"_s.arg(feed));
        Arrival arrival;
        arrival.feed = valueOf(store.feeds().add({wanted, {u"Papers"_s}})).id;
        arrival.title = u"Paper %1"_s.arg(feed);
        for (int n = 0; n < kArticlesPerFeed; ++n) {
            ArticleDraft article = draft(u"%1-%2"_s.arg(feed).arg(n));
            article.text = noise(quint32(feed * 1000 + n));
            article.html = u"<p>"_s + article.text + u"</p>"_s;
            arrival.articles.append(article);
        }
        valueOf(store.feeds().storeArrival(arrival));
    }
    QList<ArticleId> saved;
    for (int id = 1; id <= kSaved; ++id)
        saved.append(ArticleId{id * 10});
    valueOf(store.articles().setStatus(saved, ArticleStatus::Saved, true));
    valueOf(store.maintenance().checkpoint());
}

/// The last pages of a table that hold rows.
void TestRescue::overwritePages(const QString &table, int count) const
{
    QList<qint64> pages;
    {
        Connection db(database(), Connection::Mode::ReadOnly);
        Statement rows = db.statement(
            u"SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path DESC"_s);
        rows.run(table);
        while (rows.next())
            pages.append(rows.integer(0));
    }
    QVERIFY(pages.size() >= count);
    for (const qint64 page : pages.first(count))
        overwrite(database(), (page - 1) * kPage, QByteArray(int(kPage), '\x5a'));
}

void TestRescue::verifyWhole(Store &store) const
{
    verifySound(store);
    QCOMPARE(valueOf(store.maintenance().check()).articles, kFeeds * kArticlesPerFeed);
    Connection db(database(), Connection::Mode::ReadOnly);
    QCOMPARE(db.value(u"SELECT count(*) FROM article_status WHERE saved = 1"_s).toInt(), kSaved);
    const QStringList names =
        db.value(u"SELECT identity FROM articles WHERE id = 200"_s).toString().split(u'-');
    QCOMPARE(valueOf(store.articles().article(ArticleId{200})).content.text,
             noise(names.first().toUInt() * 1000 + names.last().toUInt()));
}

void TestRescue::soundStoreIsCopiedWhole()
{
    const QByteArray before = bytesOf(database());
    const Result<RescueReport> report = rescueStore(m_folder->path(), m_clock);
    QVERIFY(report);
    QVERIFY(report->everythingRead);
    QCOMPARE(report->feeds, kFeeds);
    QCOMPARE(report->articles, kFeeds * kArticlesPerFeed);
    QCOMPARE(bytesOf(report->damagedFile), before);
    Result<std::unique_ptr<Store>> store = open();
    QVERIFY(store);
    verifyWhole(**store);
    SearchQuery query;
    query.text = noise(1079).section(u' ', 0, 0);
    QCOMPARE(valueOf((*store)->search().search(query)).hits.size(), 1);
}

void TestRescue::damage_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("length");
    QTest::addColumn<bool>("cut");
    QTest::addColumn<int>("atLeast"); ///< articles, of 360
    const qint64 half = 0;            // stands for the middle of the file
    QTest::newRow("magic") << qint64(0) << qint64(16) << false << 360;
    QTest::newRow("header") << qint64(0) << qint64(100) << false << 360;
    QTest::newRow("first page") << qint64(0) << kPage << false << 360;
    QTest::newRow("cut in the middle") << half << qint64(-1) << true << 1;
    QTest::newRow("a hole in the middle") << half << kPage * 20 << false << 200;
    QTest::newRow("the last page") << -kPage << kPage << false << 300;
}

void TestRescue::damage()
{
    QFETCH(qint64, from);
    QFETCH(qint64, length);
    QFETCH(bool, cut);
    QFETCH(int, atLeast);
    const qint64 size = QFileInfo(database()).size();
    if (from < 0)
        from += size;
    if (cut) {
        QVERIFY(QFile::resize(database(), size / kPage / 2 * kPage));
    } else {
        if (length == kPage * 20)
            from = size / kPage / 2 * kPage;
        overwrite(database(), from, QByteArray(int(length), '\x5a'));
    }
    const QByteArray damaged = bytesOf(database());
    const Result<std::unique_ptr<Store>> refused = open(true);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, StoreErrorCode::Damaged);
    QCOMPARE(bytesOf(database()), damaged);

    const Result<RescueReport> report = rescueStore(m_folder->path(), m_clock);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QVERIFY2(report->articles >= atLeast, qPrintable(QString::number(report->articles)));
    QCOMPARE(bytesOf(report->damagedFile), damaged);
    Result<std::unique_ptr<Store>> store = open(true);
    QVERIFY(store);
    verifySound(**store);
    if (report->articles == kFeeds * kArticlesPerFeed && report->everythingRead)
        verifyWhole(**store);
}

/// Wherever the damage is: no more goes than was on that page, except where the page leads to others.
void TestRescue::everyPageInTurn()
{
    const QByteArray whole = bytesOf(database());
    const qint64 pages = whole.size() / kPage;
    constexpr qint64 kProbes = 25;
    qint64 least = kFeeds * kArticlesPerFeed;
    qint64 sum = 0;
    for (qint64 probe = 0; probe < kProbes; ++probe) {
        const qint64 page = 1 + probe * (pages - 1) / kProbes;
        QTemporaryDir folder;
        QFile copy(folder.filePath(u"depesche.db"_s));
        QVERIFY(copy.open(QIODevice::WriteOnly));
        QByteArray bytes = whole;
        bytes.replace(page * kPage, kPage, QByteArray(kPage, '\xa5'));
        copy.write(bytes);
        copy.close();
        const Result<RescueReport> report = rescueStore(folder.path(), m_clock);
        QVERIFY2(report, qPrintable(QString::number(page)));
        const Result<std::unique_ptr<Store>> store =
            Store::open({folder.path(), false, false, true}, m_clock);
        QVERIFY2(store, qPrintable(QString::number(page)));
        verifySound(**store);
        least = std::min(least, report->articles);
        sum += report->articles;
    }
    QVERIFY2(
        sum >= kProbes * kFeeds * kArticlesPerFeed * 9 / 10,
        qPrintable(u"%1 of %2, least %3"_s.arg(sum).arg(kProbes * kFeeds * kArticlesPerFeed).arg(least)));
}

void TestRescue::lostDefinitions()
{
    overwritePages(u"sqlite_schema"_s, 1);
    const Result<RescueReport> report = rescueStore(m_folder->path(), m_clock);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->articles, kFeeds * kArticlesPerFeed);
    Result<std::unique_ptr<Store>> store = open(true);
    QVERIFY(store);
    verifyWhole(**store);
}

void TestRescue::damagedSearchIndex_data()
{
    QTest::addColumn<QString>("which");
    QTest::addColumn<bool>("needsRescue");
    // The row 10 says how the others hang together (sqlite.org/src, fts5_index.c).
    QTest::newRow("words") << u"id > 10"_s << false;
    QTest::newRow("everything") << u"true"_s << true;
}

/// Pages are sound, what FTS5 keeps in them is not: found by a search, made anew by the next start.
void TestRescue::damagedSearchIndex()
{
    QFETCH(QString, which);
    QFETCH(bool, needsRescue);
    {
        Connection db(database(), Connection::Mode::ReadWrite);
        db.executeOnce(u"UPDATE article_search_data SET block = x'ffffffffffffffff' WHERE "_s + which);
    }
    SearchQuery query;
    query.text = u"article"_s;
    {
        Result<std::unique_ptr<Store>> store = open();
        QVERIFY(store);
        QCOMPARE(errorOf((*store)->search().search(query)), StoreErrorCode::Damaged);
    }
    if (needsRescue) {
        const Result<std::unique_ptr<Store>> refused = open();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, StoreErrorCode::Damaged);
        QVERIFY(rescueStore(m_folder->path(), m_clock));
    }
    Result<std::unique_ptr<Store>> store = open();
    QVERIFY(store);
    query.text = u"title"_s;
    QVERIFY(!valueOf((*store)->search().search(query)).hits.isEmpty());
    verifySound(**store);
    QVERIFY(!QFile::exists(database() + u".suspect"_s));
}

/// Cut off in a transaction of the older kind: the next start rolls back.
void TestRescue::journalThatWaits()
{
    const QString copy = m_folder->filePath(u"copy"_s);
    {
        Connection db(database(), Connection::Mode::ReadWrite);
        db.executeOnce(u"PRAGMA journal_mode=DELETE"_s);
        db.executeOnce(u"PRAGMA cache_size=1"_s); // what was changed goes to the file before the commit
        db.executeOnce(u"BEGIN"_s);
        db.executeOnce(u"DELETE FROM bodies"_s);
        QVERIFY(QFile::copy(database(), copy));
        QVERIFY(QFile::copy(database() + u"-journal"_s, copy + u"-journal"_s));
        db.executeOnce(u"ROLLBACK"_s);
    }
    QVERIFY(QFile::remove(database()) && QFile::rename(copy, database()));
    QVERIFY(QFile::rename(copy + u"-journal"_s, database() + u"-journal"_s));
    Result<std::unique_ptr<Store>> store = open();
    QVERIFY(store);
    verifyWhole(**store);
}

void TestRescue::oneAtATime()
{
    const int folder = ::open(QFile::encodeName(m_folder->path()).constData(), O_RDONLY | O_DIRECTORY);
    QCOMPARE(::flock(folder, LOCK_EX), 0);
    const Result<RescueReport> refused = rescueStore(m_folder->path(), m_clock);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, StoreErrorCode::Busy);
    ::close(folder);
    QVERIFY(rescueStore(m_folder->path(), m_clock));
}

void TestRescue::backupFillsTheGaps()
{
    {
        Result<std::unique_ptr<Store>> store = open();
        QVERIFY(store);
        QVERIFY(valueOf((*store)->maintenance().backUpNow()));
        // Newer than the backup, and to be kept.
        valueOf((*store)->articles().setStatus({ArticleId{5}}, ArticleStatus::Read, true));
        valueOf((*store)->maintenance().checkpoint());
    }
    const qint64 size = QFileInfo(database()).size();
    overwrite(database(), size / kPage / 3 * kPage, QByteArray(int(kPage * 30), '\x5a'));
    const Result<RescueReport> report = rescueStore(m_folder->path(), m_clock);
    QVERIFY(report);
    QVERIFY(!report->everythingRead);
    QCOMPARE(report->backup, m_clock.now().date());
    Result<std::unique_ptr<Store>> store = open(true);
    QVERIFY(store);
    verifyWhole(**store);
}

void TestRescue::onlyTheBackupIsLeft()
{
    {
        Result<std::unique_ptr<Store>> store = open();
        QVERIFY(valueOf((*store)->maintenance().backUpNow()));
    }
    QVERIFY(QFile::remove(database()));
    const Result<std::unique_ptr<Store>> refused = open();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, StoreErrorCode::Damaged);
    QVERIFY(!QFile::exists(database())); // no empty store where one was
    const Result<RescueReport> report = rescueStore(m_folder->path(), m_clock);
    QVERIFY(report);
    QVERIFY(report->damagedFile.isEmpty());
    QCOMPARE(report->fromBackup, kFeeds * kArticlesPerFeed);
    Result<std::unique_ptr<Store>> store = open();
    QVERIFY(store);
    verifyWhole(**store);
}

void TestRescue::bothTextsOfAnArticle_data()
{
    QTest::addColumn<QString>("damaged");
    QTest::addColumn<bool>("backup");
    QTest::addColumn<bool>("showsPage");
    QTest::newRow("everything but the backup") << QString() << true << true;
    QTest::newRow("what is shown") << u"bodies"_s << false << false;
    QTest::newRow("what is shown, with a backup") << u"bodies"_s << true << false;
    QTest::newRow("the feed's, with a backup") << u"feed_texts"_s << true << false;
}

void TestRescue::bothTextsOfAnArticle()
{
    QFETCH(QString, damaged);
    QFETCH(bool, backup);
    QFETCH(bool, showsPage);
    constexpr ArticleId kLast{kFeeds * kArticlesPerFeed};
    {
        Result<std::unique_ptr<Store>> store = open();
        QVERIFY(store);
        const QString text = noise(77);
        PageTry came;
        came.outcome = PageOutcome::Article;
        valueOf((*store)->fullTexts().showPage(kLast, {u"<p>"_s + text + u"</p>"_s, text, 3, {}}, came));
        if (backup)
            QVERIFY(valueOf((*store)->maintenance().backUpNow()));
        valueOf((*store)->maintenance().checkpoint());
    }
    if (damaged.isEmpty())
        QVERIFY(QFile::remove(database()));
    else
        overwritePages(damaged, 1);
    QVERIFY(rescueStore(m_folder->path(), m_clock));
    Result<std::unique_ptr<Store>> store = open();
    QVERIFY(store);
    verifySound(**store);
    const Article article = valueOf((*store)->articles().article(kLast));
    QCOMPARE(article.showsPage, showsPage);
    QCOMPARE(article.content.text, showsPage ? noise(77) : noise((kFeeds - 1) * 1000));
}

/// A page that only some reads touch: found while the store is in use, refused at the next start.
void TestRescue::foundInUse()
{
    overwritePages(u"bodies"_s, 3);
    {
        Result<std::unique_ptr<Store>> store = open();
        QVERIFY(store);
        QSignalSpy met(store->get(), &Store::damageMet);
        for (int id = 1; id <= kFeeds * kArticlesPerFeed; ++id)
            (void)resultOf((*store)->articles().article(ArticleId{id}));
        QTRY_COMPARE(met.size(), 1);
    }
    const Result<std::unique_ptr<Store>> refused = open();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, StoreErrorCode::Damaged);
    QVERIFY(rescueStore(m_folder->path(), m_clock));
    QVERIFY(open());
}

void TestRescue::nothingReadable_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("this is no database\n").repeated(5000);
    QTest::newRow("zeros") << QByteArray(100'000, '\0');
}

void TestRescue::nothingReadable()
{
    QFETCH(QByteArray, content);
    QVERIFY(QFile::remove(database()));
    overwrite(database(), 0, content);
    const Result<RescueReport> report = rescueStore(m_folder->path(), m_clock);
    QVERIFY(!report);
    QCOMPARE(report.error().code, StoreErrorCode::Damaged);
    QCOMPARE(bytesOf(database()), content);
    QCOMPARE(QDir(m_folder->path()).entryList({u"depesche.db?*"_s}, QDir::Files), QStringList());
}

void TestRescue::newerSchemaStays()
{
    {
        Connection db(database(), Connection::Mode::ReadWrite);
        db.executeOnce(u"PRAGMA user_version=9999"_s);
    }
    const QByteArray before = bytesOf(database());
    const Result<RescueReport> report = rescueStore(m_folder->path(), m_clock);
    QVERIFY(!report);
    QCOMPARE(report.error().code, StoreErrorCode::NewerSchema);
    QCOMPARE(bytesOf(database()), before);
}

/// Stopped after the new database was complete: the next start puts it in its place.
void TestRescue::cutOffBetweenTheNames()
{
    const QByteArray damaged = bytesOf(database());
    QVERIFY(QFile::copy(database(), database() + u".rescued"_s));
    overwrite(database(), 0, QByteArray(100, 'x'));
    overwrite(database() + u"-wal"_s, 0, "a log of the damaged one");
    Result<std::unique_ptr<Store>> store = open();
    QVERIFY(store);
    verifyWhole(**store);
    QCOMPARE(bytesOf(database() + u".damaged-"_s + m_clock.now().date().toString(Qt::ISODate)).mid(100),
             damaged.mid(100));
}

void TestRescue::idsAreNotGivenAgain()
{
    {
        Connection db(database(), Connection::Mode::ReadWrite);
        db.executeOnce(u"UPDATE sqlite_sequence SET seq = 5000 WHERE name = 'articles'"_s);
    }
    QVERIFY(rescueStore(m_folder->path(), m_clock));
    Connection db(database(), Connection::Mode::ReadOnly);
    QCOMPARE(db.value(u"SELECT seq FROM sqlite_sequence WHERE name = 'articles'"_s).toInt(), 5000);
}

QTEST_GUILESS_MAIN(TestRescue)
#include "tst_rescue.moc"
