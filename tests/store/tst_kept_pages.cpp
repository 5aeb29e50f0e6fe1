// SPDX-License-Identifier: GPL-3.0-or-later
// Kept pages on disk: with their row, replaced, removed and brought back, gone with their article, mended.
#include "store/kept_page_repository.h"

#include "store/kept_page_files.h"
#include "store/maintenance.h"
#include "store_fixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace depesche;
using namespace depesche::store;
using namespace depesche::testing;
using namespace Qt::StringLiterals;

class TestKeptPages : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void isThereAsItWasGiven();
    void belongsToAnArticle();
    void aNewOneTakesThePlaceOfTheOld();
    void isRemovedAndBroughtBack();
    void goesADayAfterItWasRemoved();
    void goesWithItsArticle();
    void isTold();
    void onlyPartsThatAreThere();
    void otherNamesAreNoPages_data();
    void otherNamesAreNoPages();
    void aLostFileIsNamed();
    void aFileWithoutARowComesBack();
    void aFileWithoutAnArticleGoes();
    void olderStoresGetTheTables();

private:
    KeptPage page() const { return {QUrl(u"https://paper.example/1"_s), m_store->clock.now(), 0, 3, 1}; }
    KeptPage keep(const QByteArray &bytes) { return valueOf(m_pages->put(m_article, page(), bytes)); }
    QStringList files() const { return QDir(m_store->database().keptPagesFolder()).entryList(QDir::Files); }
    QString onlyFile() const { return m_store->database().keptPagesFolder() + u'/' + files().value(0); }
    std::optional<KeptPage> kept() { return valueOf(m_store->articles().article(m_article)).keptPage; }
    CheckReport check() { return valueOf(Maintenance(m_store->database()).check()); }
    CheckReport repair() { return valueOf(Maintenance(m_store->database()).repair()); }
    /// As files are whose write nobody waits for any more.
    static bool makeOld(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadWrite) &&
               file.setFileTime(QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC),
                                QFileDevice::FileModificationTime);
    }

    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<KeptPageRepository> m_pages;
    FeedId m_feed;
    ArticleId m_article;
};

void TestKeptPages::init()
{
    m_store = std::make_unique<StoreFixture>();
    m_pages = std::make_unique<KeptPageRepository>(m_store->database());
    m_feed = m_store->subscribe(u"https://paper.example/feed"_s);
    m_article = m_store->arrive(m_feed, {draft(u"1"_s)}).added.first();
}

void TestKeptPages::cleanup()
{
    m_pages.reset();
    m_store.reset();
}

void TestKeptPages::isThereAsItWasGiven()
{
    QVERIFY(!kept());
    QCOMPARE(errorOf(m_pages->read(m_article)), StoreErrorCode::NotFound);
    const KeptPage stored = keep("<p>page</p>");
    QCOMPARE(stored.bytes, 11);
    QCOMPARE(kept(), std::optional(stored));
    const KeptPageFile file = valueOf(m_pages->read(m_article));
    QCOMPARE(file.bytes, QByteArray("<p>page</p>"));
    QCOMPARE(file.page, stored);
    QCOMPARE(valueOf(m_pages->readPart(file.name, 3, 4)), QByteArray("page"));
    QCOMPARE(QFileInfo(onlyFile()).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
    const KeptPageRepository::Usage usage = valueOf(m_pages->usage());
    QCOMPARE(usage.bytes, 11);
    QCOMPARE(usage.pages, 1);
    const CheckReport report = check();
    QVERIFY2(report.ok, qPrintable(report.problems.join(u'\n')));
    QCOMPARE(report.keptPages, 1);
    QCOMPARE(report.keptPageBytes, 11);
}

void TestKeptPages::belongsToAnArticle()
{
    QCOMPARE(errorOf(m_pages->put(ArticleId{99}, page(), "page")), StoreErrorCode::NotFound);
    QVERIFY(files().isEmpty());
}

void TestKeptPages::aNewOneTakesThePlaceOfTheOld()
{
    keep("one");
    keep("another");
    QCOMPARE(valueOf(m_pages->read(m_article)).bytes, QByteArray("another"));
    QCOMPARE(files().size(), 2);
    QCOMPARE(valueOf(m_pages->sweep()), 1);
    QCOMPARE(files().size(), 1);
    QCOMPARE(valueOf(m_pages->read(m_article)).bytes, QByteArray("another"));
}

void TestKeptPages::isRemovedAndBroughtBack()
{
    const KeptPage stored = keep("page");
    QCOMPARE(valueOf(m_pages->remove({m_article, ArticleId{99}})), QList{m_article});
    QVERIFY(!kept());
    QCOMPARE(errorOf(m_pages->read(m_article)), StoreErrorCode::NotFound);
    QCOMPARE(valueOf(m_pages->usage()).bytes, 0);
    QVERIFY(valueOf(m_pages->remove({m_article})).isEmpty());
    QCOMPARE(valueOf(m_pages->sweep()), 0);
    QVERIFY(check().ok);
    QCOMPARE(check().keptPages, 0);
    QCOMPARE(valueOf(m_pages->restore({m_article})), QList{m_article});
    QCOMPARE(kept(), std::optional(stored));
    QCOMPARE(valueOf(m_pages->read(m_article)).bytes, QByteArray("page"));
}

void TestKeptPages::goesADayAfterItWasRemoved()
{
    keep("page");
    valueOf(m_pages->remove({m_article}));
    m_store->clock.advance(std::chrono::hours(25));
    valueOf(m_pages->sweep()); // the row
    QVERIFY(valueOf(m_pages->restore({m_article})).isEmpty());
    QCOMPARE(valueOf(m_pages->sweep()), 1); // the file
    QVERIFY(files().isEmpty());
    QCOMPARE(m_store->number(u"SELECT count(*) FROM kept_files_gone"_s), 0);
}

void TestKeptPages::goesWithItsArticle()
{
    keep("page");
    valueOf(m_store->feeds().remove({m_feed}));
    valueOf(m_store->feeds().purgeRemoved(m_store->clock.now().addDays(1)));
    QCOMPARE(m_store->number(u"SELECT count(*) FROM kept_pages"_s), 0);
    QVERIFY(check().ok);
    QCOMPARE(valueOf(m_pages->sweep()), 1);
    QVERIFY(files().isEmpty());
}

void TestKeptPages::isTold()
{
    m_store->forgetReports();
    keep("page");
    QCOMPARE(m_store->onlyReport().articles.changed, QList{m_article});
    m_store->forgetReports();
    valueOf(m_pages->remove({m_article}));
    QCOMPARE(m_store->onlyReport().articles.changed, QList{m_article});
    m_store->forgetReports();
    valueOf(m_pages->restore({m_article}));
    QCOMPARE(m_store->onlyReport().articles.changed, QList{m_article});
}

void TestKeptPages::onlyPartsThatAreThere()
{
    keep("page");
    const QString name = valueOf(m_pages->read(m_article)).name;
    QCOMPARE(errorOf(m_pages->readPart(name, 2, 100)), StoreErrorCode::InputOutput);
    QCOMPARE(errorOf(m_pages->readPart(name, -1, 2)), StoreErrorCode::InputOutput);
    QCOMPARE(errorOf(m_pages->readPart(name, 0, kLargestKeptPage + 1)), StoreErrorCode::InputOutput);
}

void TestKeptPages::otherNamesAreNoPages_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << QString();
    QTest::newRow("above") << u"../depesche.db"_s;
    QTest::newRow("absolute") << u"/etc/passwd"_s;
    QTest::newRow("the folder") << u".."_s;
}

void TestKeptPages::otherNamesAreNoPages()
{
    QFETCH(QString, name);
    keep("page");
    const KeptPageFiles files(m_store->database().keptPagesFolder());
    QCOMPARE(files.read(name).error().code, StoreErrorCode::NotFound);
    QCOMPARE(errorOf(m_pages->readPart(name, 0, 1)), StoreErrorCode::NotFound);
    files.remove(name);
    QVERIFY(QFileInfo::exists(m_store->database().path()));
}

void TestKeptPages::aLostFileIsNamed()
{
    keep("page");
    QVERIFY(QFile::remove(onlyFile()));
    QCOMPARE(errorOf(m_pages->read(m_article)), StoreErrorCode::NotFound);
    QVERIFY(check().problems.join(u'\n').contains(u"The files of 1 kept pages are gone"_s));
    const CheckReport mended = repair();
    QVERIFY2(mended.ok, qPrintable(mended.problems.join(u'\n')));
    QVERIFY(!kept());
}

void TestKeptPages::aFileWithoutARowComesBack()
{
    keep("page");
    {
        Connection db(m_store->database().path(), Connection::Mode::ReadWrite);
        db.executeOnce(u"DELETE FROM kept_pages"_s);
        db.executeOnce(u"DELETE FROM kept_files_gone"_s);
    }
    QVERIFY(check().ok); // it may belong to a write that is under way
    QVERIFY(makeOld(onlyFile()));
    QVERIFY(check().problems.join(u'\n').contains(u"1 files in the pages folder are on no list"_s));
    const CheckReport mended = repair();
    QVERIFY2(mended.ok, qPrintable(mended.problems.join(u'\n')));
    QCOMPARE(valueOf(m_pages->read(m_article)).bytes, QByteArray("page"));
    QCOMPARE(kept()->url, QUrl(u"https://paper.example/1"_s));
}

void TestKeptPages::aFileWithoutAnArticleGoes()
{
    keep("page");
    const QString folder = m_store->database().keptPagesFolder();
    for (const QString &name : {u"99-0.html"_s, u"1-0.html"_s, u"1-0.html.0.part"_s}) {
        QFile file(folder + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QVERIFY(makeOld(file.fileName()));
    }
    QVERIFY(check().problems.join(u'\n').contains(u"3 files in the pages folder"_s));
    QVERIFY(repair().ok);
    QCOMPARE(files().size(), 1);
    QCOMPARE(valueOf(m_pages->read(m_article)).bytes, QByteArray("page"));
}

void TestKeptPages::olderStoresGetTheTables()
{
    QTemporaryDir folder;
    DatabaseOptions options;
    options.folder = folder.path();
    options.watchInterval = std::chrono::milliseconds(0);
    QList<MigrationStep> steps = schemaSteps();
    const auto ours =
        std::find_if(steps.begin(), steps.end(), [](const MigrationStep &step) { return step.version == 9; });
    QVERIFY(ours != steps.end());
    options.steps = QList<MigrationStep>(steps.begin(), ours);
    QVERIFY(Database::open(options, m_store->clock, {[](const CommitReport &) {}, [] {}}).hasValue());
    options.steps = steps;
    const auto opened = Database::open(options, m_store->clock, {[](const CommitReport &) {}, [] {}});
    QVERIFY(opened.hasValue());
    KeptPageRepository pages(**opened);
    QCOMPARE(valueOf(pages.usage()).pages, 0);
}

QTEST_GUILESS_MAIN(TestKeptPages)
#include "tst_kept_pages.moc"
