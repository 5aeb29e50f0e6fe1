// SPDX-License-Identifier: GPL-3.0-or-later
// A whole page keeps what it says and shows, and nothing that acts.
#include "extraction/page_cleaner.h"

#include "services/fulltext/newsroom_pages.h"

#include <QTest>

using namespace depesche;
using namespace depesche::extraction;

namespace
{

const QUrl kPage(QStringLiteral("https://nordblick.example/hafen/faehre.html"));

CleanPage clean(const QByteArray &body, const QByteArray &head = {})
{
    const QByteArray page = "<!DOCTYPE html><html lang=\"de\"><head><title>Die Fähre</title>" + head +
                            "</head><body>" + body + "</body></html>";
    const auto cleaned = cleanPage(page, kPage, "text/html; charset=utf-8");
    return cleaned ? *cleaned : CleanPage();
}

} // namespace

class PageCleanerTest : public QObject
{
    Q_OBJECT
private slots:
    void keepsWhatThePageShows();
    void linksOfAMenuStandApart();
    void nothingThatActs_data();
    void nothingThatActs();
    void picturesByAddress();
    void picturesInThePageItself();
    void filmsAreLinks_data();
    void filmsAreLinks();
    void framesAreNamed();
    void countlessFramesAreCounted();
    void tellsWallsFromPages();
    void nothingToKeep_data();
    void nothingToKeep();
};

void PageCleanerTest::keepsWhatThePageShows()
{
    const CleanPage page = clean(
        "<header><a href=\"/\">Nordblick</a></header><h1>Die Fähre</h1><table><tr><th>Zeit<td>9 Uhr</table>"
        "<figure><img src=\"../bild.jpg\" alt=\"Pier\"><figcaption>Der Pier. Foto: M. "
        "Holm</figcaption></figure>"
        "<ul><li>eins<li>zwei</ul><blockquote>Zitat</blockquote><p><a href=\"b.html?x=1&y=2\">weiter</a>");
    QCOMPARE(page.title, QStringLiteral("Die Fähre"));
    QCOMPARE(page.language, QStringLiteral("de"));
    for (const char *part :
         {"<a href=\"https://nordblick.example/\">Nordblick</a>", "<h1>Die Fähre</h1>", "<th>Zeit</th>",
          "<td>9 Uhr</td>", "<figcaption>Der Pier. Foto: M. Holm</figcaption>", "<li>zwei</li>",
          "<blockquote>Zitat</blockquote>", "alt=\"Pier\"",
          "href=\"https://nordblick.example/hafen/b.html?x=1&amp;y=2\""})
        QVERIFY2(page.html.contains(part), part);
    QCOMPARE(page.pictures, QList{QUrl(QStringLiteral("https://nordblick.example/bild.jpg"))});
}

void PageCleanerTest::linksOfAMenuStandApart()
{
    const CleanPage page = clean("<nav><a href=\"/a\">A</a><a href=\"/b\">B</a></nav><p>Text</p>");
    QVERIFY(page.html.contains("A</a> <a "));
}

void PageCleanerTest::nothingThatActs_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("script") << QByteArray("<script>alert(1)</script>");
    QTest::newRow("handler") << QByteArray("<p onclick=\"alert(1)\">x</p>");
    QTest::newRow("form") << QByteArray(
        "<form action=\"/alert\"><input name=alert><button>x</button></form>");
    QTest::newRow("frame") << QByteArray("<iframe src=\"https://h.example/alert\"></iframe>");
    QTest::newRow("style that fetches")
        << QByteArray("<p style=\"background:url(https://h.example/alert)\">x</p>");
    QTest::newRow("style sheet") << QByteArray(
        "<style>@import url(https://h.example/alert);</style><p>x</p>");
    QTest::newRow("script address") << QByteArray("<a href=\"javascript:alert(1)\">x</a>");
    QTest::newRow("drawing") << QByteArray("<svg onload=\"alert(1)\"><script>alert(1)</script></svg>");
    QTest::newRow("plug-in") << QByteArray("<object data=\"https://h.example/alert\"></object>");
    QTest::newRow("comment") << QByteArray("<!--alert--><p>x</p>");
}

void PageCleanerTest::nothingThatActs()
{
    QFETCH(QByteArray, body);
    const CleanPage page = clean(body + "<p>Der Text.</p>");
    QVERIFY2(!page.html.contains("alert"), page.html.constData());
    QVERIFY(page.html.contains("Der Text."));
    QVERIFY(!page.html.contains("<!--"));
}

void PageCleanerTest::picturesByAddress()
{
    const CleanPage page =
        clean("<img src=\"/a.png\"><img data-src=\"/lazy.jpg\" src=\"/spacer.gif\">"
              "<img srcset=\"/s.jpg 400w, /l.jpg 1600w\"><img src=\"/a.png\"><img src=\"file:///etc/passwd\">"
              "<img src=\"/dot.gif\" width=1 height=1>",
              "<base href=\"https://bilder.example/\">");
    QCOMPARE(page.pictures, (QList{QUrl(QStringLiteral("https://bilder.example/a.png")),
                                   QUrl(QStringLiteral("https://bilder.example/lazy.jpg")),
                                   QUrl(QStringLiteral("https://bilder.example/l.jpg"))}));
    QCOMPARE(page.html.count("<img"), 4);
}

void PageCleanerTest::picturesInThePageItself()
{
    const CleanPage page = clean("<p>Text</p><img alt=\"a\" src=\"data:image/png;base64,YWJj\">"
                                 "<img alt=\"b\" src=\"data:image/gif,d%65f\">"
                                 "<img src=\"data:image/svg+xml,%3Csvg/%3E\">");
    QCOMPARE(page.pictures.size(), 2);
    QVERIFY(!page.html.contains("data:"));
    QCOMPARE(page.written.value(page.pictures.at(0)), QByteArray("abc"));
    QCOMPARE(page.written.value(page.pictures.at(1)), QByteArray("def"));
    QCOMPARE(page.pictures.at(0).adjusted(QUrl::RemoveFragment), kPage);
    QVERIFY(page.html.contains(page.pictures.at(1).toEncoded()));
}

void PageCleanerTest::filmsAreLinks_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("source") << QByteArray("<video controls><source src=\"/a.mp4\"><p>alt</p></video>");
    QTest::newRow("address") << QByteArray("<audio src=\"/a.mp4\" autoplay></audio>");
    QTest::newRow("poster") << QByteArray("<video src=\"/a.mp4\" poster=\"/p.jpg\">");
}

void PageCleanerTest::filmsAreLinks()
{
    QFETCH(QByteArray, body);
    const CleanPage page = clean("<p>Text</p>" + body);
    QVERIFY2(page.html.contains("<a href=\"https://nordblick.example/a.mp4\">▶ a.mp4</a>"),
             page.html.constData());
    QVERIFY(!page.html.contains("<video") && !page.html.contains("<audio") && !page.html.contains("p.jpg"));
}

void PageCleanerTest::framesAreNamed()
{
    const CleanPage page =
        clean("<p>Text</p><iframe src=\"https://karte.example/hafen\" title=\"Karte\"></iframe>"
              "<embed src=\"/film.swf\"><iframe srcdoc=\"x\"></iframe>");
    QCOMPARE(page.frames.counts.value(LeftOut::Reason::Frame), 3);
    QCOMPARE(page.frames.named.size(), 2);
    QCOMPARE(page.frames.named.first().url, QUrl(QStringLiteral("https://karte.example/hafen")));
    QVERIFY(page.html.contains("<a href=\"https://karte.example/hafen\">Karte</a>"));
}

void PageCleanerTest::countlessFramesAreCounted()
{
    const CleanPage page = clean("<p>Text</p>" + QByteArray("<iframe src=\"/f\"></iframe>").repeated(5000));
    QCOMPARE(page.frames.total(), 5000);
    QCOMPARE(page.frames.named.size(), LeftOut::kMostNamed);
}

void PageCleanerTest::tellsWallsFromPages()
{
    QCOMPARE(cleanPage(testing::articlePage("horn"), kPage)->verdict, PageVerdict::Article);
    QCOMPARE(cleanPage(testing::consentPage(), kPage)->verdict, PageVerdict::ConsentWall);
}

void PageCleanerTest::nothingToKeep_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("data") << QByteArray("{\"a\": 1}");
    QTest::newRow("scripts alone") << QByteArray("<html><body><script>1</script></body></html>");
    QTest::newRow("hidden") << QByteArray("<html><body><p hidden>x</p></body></html>");
}

void PageCleanerTest::nothingToKeep()
{
    QFETCH(QByteArray, page);
    QVERIFY(!cleanPage(page, kPage));
}

QTEST_GUILESS_MAIN(PageCleanerTest)
#include "tst_page_cleaner.moc"
