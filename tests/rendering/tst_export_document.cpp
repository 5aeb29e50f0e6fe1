// SPDX-License-Identifier: GPL-3.0-or-later
// Exported articles: saved cases of Markdown, what holds for every file, and text that Markdown gives back as
// it was.
#include "rendering/export_document.h"

#include "html/sanitizer.h"
#include "rendering/markdown_text.h"
#include "rendering/page_fixture.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>
#include <QTextDocument>

using namespace depesche;

namespace
{

const QString kCases = QStringLiteral(SOURCE_DIR "/tests/rendering/export");

rendering::PageInput readExportCase(const QString &folder, bool besideTheFile)
{
    rendering::PageInput input = test::readCase(folder);
    for (rendering::StoredPicture &picture : input.pictures)
        picture.address = besideTheFile ? QStringLiteral("artikel-pictures/%1.jpg").arg(picture.hash.left(4))
                                        : rendering::dataAddress("bytes of " + picture.hash.left(1).toUtf8(),
                                                                 QStringLiteral("image/jpeg"));
    return input;
}

/// What a reader of the Markdown sees.
QString seen(const QString &markdown)
{
    QTextDocument document;
    document.setMarkdown(markdown, QTextDocument::MarkdownDialectGitHub);
    return document.toPlainText().simplified();
}

QString unescaped(QString markdown)
{
    static const QRegularExpression kEscape(QStringLiteral("\\\\(?=[!-/:-@\\[-`{-~])"));
    return markdown.remove(kEscape);
}

void addFolders(const QString &path)
{
    const QStringList names = QDir(path).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names)
        QTest::newRow(qPrintable(QDir(path).dirName() + QLatin1Char('/') + name))
            << path + QLatin1Char('/') + name;
}

} // namespace

class ExportDocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void markdownCase_data();
    void markdownCase();
    void pageStandsAlone_data() { everyCase(); }
    void pageStandsAlone();
    void creditsSurvive_data() { everyCase(); }
    void creditsSurvive();
    void sourceAndDateAreNamed();
    void missingPicturesAreLinks();
    void textComesBack_data();
    void textComesBack();
    void scrambledTextComesBack();
    void deepAndWideBodiesEnd();

private:
    static void everyCase();
};

void ExportDocumentTest::markdownCase_data()
{
    QTest::addColumn<QString>("folder");
    addFolders(kCases);
}

void ExportDocumentTest::markdownCase()
{
    QFETCH(QString, folder);
    const QString markdown = rendering::exportMarkdown(readExportCase(folder, true)).text;
    for (const QString &line : test::expectations(folder)) {
        if (line.startsWith(QLatin1String("! ")))
            QVERIFY2(!markdown.contains(line.mid(2)), qPrintable(line + QLatin1Char('\n') + markdown));
        else
            QVERIFY2(markdown.contains(line), qPrintable(line + QLatin1Char('\n') + markdown));
    }
}

void ExportDocumentTest::everyCase()
{
    QTest::addColumn<QString>("folder");
    addFolders(kCases);
    addFolders(QStringLiteral(TEST_DATA_DIR));
}

void ExportDocumentTest::pageStandsAlone()
{
    QFETCH(QString, folder);
    const QString page = rendering::exportPage(readExportCase(folder, false)).text;
    const QString head = QStringLiteral("<head>");
    QVERIFY(page.mid(page.indexOf(head) + head.size())
                .startsWith(QLatin1String(
                    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src "
                    "'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri "
                    "'none'\">")));
    QVERIFY(!page.contains(QLatin1String("\"depesche:")));
    QVERIFY(!page.contains(QLatin1String("<script")));
    static const QRegularExpression kPicture(QStringLiteral("<img\\b[^>]* src=\"([^\"]*)\""));
    for (auto it = kPicture.globalMatch(page); it.hasNext();)
        QVERIFY(it.next().captured(1).startsWith(QLatin1String("data:image/jpeg;base64,")));
    QVERIFY(
        !rendering::exportMarkdown(readExportCase(folder, true)).text.contains(QLatin1String("](depesche:")));
}

void ExportDocumentTest::creditsSurvive()
{
    QFETCH(QString, folder);
    const rendering::PageInput input = readExportCase(folder, false);
    const QString page = rendering::exportPage(input).text.simplified();
    const QString markdown = unescaped(rendering::exportMarkdown(input).text.simplified());
    for (const Image &image : input.article.content.images) {
        const QString address = image.url.toString(QUrl::FullyEncoded);
        const bool shown = input.pictures.contains(image.url) || page.contains(html::escape(address));
        for (const QString &line : {image.credit, image.copyright}) {
            if (!shown || line.isEmpty())
                continue;
            QVERIFY2(page.contains(html::escape(line.simplified())),
                     qPrintable(line + QLatin1Char('\n') + page));
            QVERIFY2(markdown.contains(line.simplified()), qPrintable(line + QLatin1Char('\n') + markdown));
        }
    }
}

void ExportDocumentTest::sourceAndDateAreNamed()
{
    rendering::PageInput input = readExportCase(kCases + QStringLiteral("/related-and-attachments"), false);
    const QString page = rendering::exportPage(input).text;
    QVERIFY(
        page.contains(QLatin1String("<link rel=\"canonical\" href=\"https://nordblick.example/artikel\">")));
    QVERIFY(page.contains(QLatin1String(">https://nordblick.example/artikel</a>")));
    QVERIFY(page.contains(QLatin1String("<meta name=\"date\" content=\"2026-11-23T13:20:00Z\">")));
    QVERIFY(page.contains(QLatin1String("<meta name=\"author\" content=\"Ines Carstens\">")));
    QVERIFY(page.contains(QLatin1String("23 November 2026, 13:20</time>")));
}

void ExportDocumentTest::missingPicturesAreLinks()
{
    rendering::PageInput input = test::readCase(kCases + QStringLiteral("/pictures-and-rights"));
    input.pictures.clear();
    const rendering::ExportedDocument page = rendering::exportPage(input);
    QCOMPARE(page.picturesMissing, 5);
    QVERIFY(!page.text.contains(QLatin1String("<img")));
    QVERIFY(page.text.contains(QStringLiteral(
        "<span class=\"missing\"><a href=\"https://nordblick.example/lead.jpg\">Brücke im Bau</a></span>")));
    const QString markdown = rendering::exportMarkdown(input).text;
    QVERIFY(!markdown.contains(QLatin1String("![")));
    QVERIFY(markdown.contains(QStringLiteral("[Brücke im Bau](https://nordblick.example/lead.jpg)")));
}

void ExportDocumentTest::textComesBack_data()
{
    QTest::addColumn<QString>("text");
    const char *const kTexts[] = {"# x",
                                  "1. x",
                                  "- x",
                                  "+ x",
                                  "> x",
                                  "===",
                                  "- - -",
                                  "*x* _y_",
                                  "a_b_c",
                                  "[a](b)",
                                  "![a](b)",
                                  "<b>x</b>",
                                  "&copy;",
                                  "AT&T",
                                  "a\\*b",
                                  "`x`",
                                  "~~x~~",
                                  "|a|b|",
                                  "https://x.example/a_b_",
                                  "C:\\dir\\",
                                  "***",
                                  "1) x",
                                  "[ ] x",
                                  "# ",
                                  "x #",
                                  "<!-- x -->",
                                  "&#35;",
                                  "\\",
                                  "** x",
                                  "a**b**c",
                                  "_a_",
                                  "__init__",
                                  "x:-:y",
                                  ":-:"};
    for (const char *text : kTexts)
        QTest::newRow(text) << QString::fromLatin1(text);
}

void ExportDocumentTest::textComesBack()
{
    QFETCH(QString, text);
    const QString markdown = rendering::markdownParagraph(rendering::escapeMarkdown(text, {}));
    QCOMPARE(seen(markdown), text.simplified());
}

void ExportDocumentTest::scrambledTextComesBack()
{
    const QString alphabet = QStringLiteral("aB1 *_`~[]()<>#+-.!|&;\\=:/\"'");
    QRandomGenerator random(20261129);
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (int length = random.bounded(1, 16); length > 0; --length)
            text += alphabet.at(random.bounded(int(alphabet.size())));
        const QString markdown = rendering::markdownParagraph(rendering::escapeMarkdown(text, {}));
        QVERIFY2(seen(markdown) == text.simplified(),
                 qPrintable(text + QStringLiteral("\n") + markdown + QStringLiteral("\n") + seen(markdown)));
    }
}

void ExportDocumentTest::deepAndWideBodiesEnd()
{
    rendering::PageInput input = test::readCase(kCases + QStringLiteral("/blocks"));
    input.article.content.html =
        QStringLiteral("<blockquote><ul><li>").repeated(300) + QStringLiteral("Grund");
    QVERIFY(rendering::exportMarkdown(input).text.contains(QLatin1String("Grund")));
    input.article.content.html = QStringLiteral("<table><tr>") + QStringLiteral("<td>x").repeated(20'000) +
                                 QStringLiteral("<tr><td>y").repeated(20'000);
    QVERIFY(rendering::exportMarkdown(input).text.size() < 2'000'000);
}

QTEST_MAIN(ExportDocumentTest)
#include "tst_export_document.moc"
