// SPDX-License-Identifier: GPL-3.0-or-later
// Exporting articles over a real store: files whole or not at all, pictures beside or inside.
#include "services/reading/export_service.h"

#include "base/executor.h"
#include "services/test_store.h"
#include "small_files.h"
#include "store/picture_repository.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace depesche;
using reading::ExportFormat;
using testing::answer;

namespace
{

const QUrl kPictureUrl(QStringLiteral("https://nordblick.example/bruecke.png"));

/// A PNG of one pixel.
const QByteArray kPng = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

} // namespace

class ExportServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void htmlHoldsItsPictures();
    void markdownHasAFolderOfPictures();
    void markdownByItselfLinksToTheSource();
    void articleThatIsGone();
    void placeThatCannotBeWritten_data() { formats(); }
    void placeThatCannotBeWritten();
    void fullDisk_data() { formats(); }
    void fullDisk();
    void namesOfFiles();

private:
    static void formats();
    reading::ExportResult write(ExportFormat format, const QString &name);
    QString path(const QString &name) const { return m_target->filePath(name); }
    QStringList entries() const
    {
        return QDir(m_target->path())
            .entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDir::Name);
    }

    SystemClock m_clock;
    std::unique_ptr<Executor> m_executor;
    std::unique_ptr<testing::TestStore> m_store;
    std::unique_ptr<reading::ExportService> m_service;
    std::unique_ptr<QTemporaryDir> m_target;
    ArticleId m_article;
};

void ExportServiceTest::init()
{
    m_target = std::make_unique<QTemporaryDir>();
    m_executor = std::make_unique<Executor>(2);
    m_store = std::make_unique<testing::TestStore>(m_clock);
    QVERIFY(m_store->isOpen());
    m_service = std::make_unique<reading::ExportService>(**m_store, *m_executor);
    ArticleDraft draft = testing::TestStore::draft(QStringLiteral("Bruecke"), m_clock.now());
    draft.html = QStringLiteral("<p>") + QStringLiteral("Nach zwölf Jahren. ").repeated(100) +
                 QStringLiteral("</p><p><img src=\"https://nordblick.example/fehlt.png\" alt=\"fehlt\"></p>");
    draft.images.append({kPictureUrl,
                         QStringLiteral("Die Brücke"),
                         QStringLiteral("Ines Carstens"),
                         QStringLiteral("© Hafen"),
                         QStringLiteral("Brücke"),
                         {},
                         0,
                         0,
                         {}});
    const QList<ArticleId> ids = m_store->arrive(m_store->addFeed(QStringLiteral("nordblick")), {draft});
    QCOMPARE(ids.size(), 1);
    m_article = ids.first();
    QVERIFY(
        answer((*m_store)->pictures().add(kPictureUrl, kPng, QStringLiteral("image/png"), 1, 1)).hasValue());
}

void ExportServiceTest::cleanup()
{
    m_service.reset();
    m_store.reset();
    m_executor.reset();
}

void ExportServiceTest::formats()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::newRow("html") << ExportFormat::Html;
    QTest::newRow("markdown") << ExportFormat::Markdown;
}

reading::ExportResult ExportServiceTest::write(ExportFormat format, const QString &name)
{
    const auto future = m_service->write(m_article, format, path(name), {});
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000))
        return Unexpected{reading::ExportFailure{}};
    return future.result();
}

void ExportServiceTest::htmlHoldsItsPictures()
{
    const auto written = write(ExportFormat::Html, QStringLiteral("a.html"));
    QVERIFY(written.hasValue());
    QCOMPARE(written->file, path(QStringLiteral("a.html")));
    QCOMPARE(written->pictureFolder, QString());
    QCOMPARE(written->picturesMissing, 1);
    const QByteArray page = contentOf(written->file);
    QVERIFY(page.contains("src=\"data:image/png;base64," + kPng.toBase64() + '"'));
    for (const char *kept : {"Ines Carstens", "© Hafen", "Die Brücke", "https://nordblick.example/fehlt.png"})
        QVERIFY2(page.contains(kept), kept);
    QCOMPARE(entries(), QStringList{QStringLiteral("a.html")});
}

void ExportServiceTest::markdownHasAFolderOfPictures()
{
    const auto written = write(ExportFormat::Markdown, QStringLiteral("Neue Brücke (1).md"));
    QVERIFY(written.hasValue());
    QCOMPARE(entries(),
             (QStringList{QStringLiteral("Neue Brücke (1)-pictures"), QStringLiteral("Neue Brücke (1).md")}));
    const QStringList pictures = QDir(written->pictureFolder).entryList(QDir::Files);
    QCOMPARE(pictures.size(), 1);
    QCOMPARE(contentOf(written->pictureFolder + QLatin1Char('/') + pictures.first()), kPng);
    const QByteArray text = contentOf(written->file);
    QVERIFY(
        text.contains("![Brücke](Neue%20Br%C3%BCcke%20%281%29-pictures/" + pictures.first().toUtf8() + ')'));
    QVERIFY(text.contains("Die Brücke · Ines Carstens · © Hafen"));
    // Once more over itself: the same.
    QVERIFY(write(ExportFormat::Markdown, QStringLiteral("Neue Brücke (1).md")).hasValue());
    QCOMPARE(QDir(written->pictureFolder).entryList(QDir::Files), pictures);
}

void ExportServiceTest::markdownByItselfLinksToTheSource()
{
    const auto document = answer(m_service->document(m_article, ExportFormat::Markdown, {}));
    QVERIFY(document.hasValue());
    QVERIFY(document->contains("[Brücke](https://nordblick.example/bruecke.png)"));
    QVERIFY(document->contains("Ines Carstens · © Hafen"));
}

void ExportServiceTest::articleThatIsGone()
{
    m_article = ArticleId{4711};
    const auto written = write(ExportFormat::Html, QStringLiteral("a.html"));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, reading::ExportFailure::Kind::Store);
    QCOMPARE(written.error().cause.code, store::StoreErrorCode::NotFound);
    QCOMPARE(entries(), QStringList());
}

void ExportServiceTest::placeThatCannotBeWritten()
{
    QFETCH(ExportFormat, format);
    QFile file(path(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto written = write(format, QStringLiteral("file/a.md"));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, reading::ExportFailure::Kind::Writing);
    QVERIFY(written.error().path.startsWith(m_target->path()));
    QVERIFY(!written.error().reason.isEmpty());
    QCOMPARE(entries(), QStringList{QStringLiteral("file")});
}

void ExportServiceTest::fullDisk()
{
    QFETCH(ExportFormat, format);
    QFile before(path(QStringLiteral("a.md")));
    QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
    before.close();
    {
        const test::SmallFiles small(1000);
        const auto written = write(format, QStringLiteral("a.md"));
        QVERIFY(!written);
        QCOMPARE(written.error().path, path(QStringLiteral("a.md")));
    }
    QCOMPARE(entries(), QStringList{QStringLiteral("a.md")});
    QCOMPARE(contentOf(path(QStringLiteral("a.md"))), QByteArray("before"));
}

void ExportServiceTest::namesOfFiles()
{
    QCOMPARE(reading::exportFileName(QStringLiteral("../Hafen: neu?"), ExportFormat::Html),
             QStringLiteral("Hafen neu.html"));
    QCOMPARE(reading::exportFileName(QStringLiteral("-"), ExportFormat::Markdown),
             QStringLiteral("article.md"));
    QVERIFY(reading::exportFileName(QStringLiteral("ü").repeated(5000), ExportFormat::Html).toUtf8().size() <
            140);
}

QTEST_GUILESS_MAIN(ExportServiceTest)
#include "tst_export_service.moc"
