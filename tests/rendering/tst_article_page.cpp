// SPDX-License-Identifier: GPL-3.0-or-later
// Saved cases: each article with what its page must and must not hold. And what holds for every page.
#include "rendering/article_body.h"
#include "rendering/export_document.h"
#include "rendering/page_fixture.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <iterator>

using namespace depesche;

namespace
{

const QString kData = QStringLiteral(TEST_DATA_DIR);

QStringList caseNames()
{
    return QDir(kData).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

QString squeezed(QString text)
{
    return text.replace(QLatin1Char('\n'), QLatin1Char(' ')).simplified();
}

} // namespace

class ArticlePageTest : public QObject
{
    Q_OBJECT

private slots:
    void savedCase_data();
    void savedCase();
    void policyComesFirst_data() { savedCase_data(); }
    void policyComesFirst();
    void everyPictureIsOurs_data() { savedCase_data(); }
    void everyPictureIsOurs();
    void onlyOurActionsUseOurScheme_data() { savedCase_data(); }
    void onlyOurActionsUseOurScheme();
    void withoutWordsPicturesAreNotOffered();
    void picturesAreShownLarger();
    void deepBodyKeepsItsText();
    void longTextsHaveContents_data();
    void longTextsHaveContents();
    void headingsKeepTheirNames();
    void readingTimeOfLongerTexts();
    void everyMissingPictureIsCounted();
    void soundIsPlayed();
    void scrambledBodiesKeepTheRules();
    void directionOfText_data();
    void directionOfText();
};

void ArticlePageTest::savedCase_data()
{
    QTest::addColumn<QString>("folder");
    const QStringList names = caseNames();
    QVERIFY(names.size() >= 12);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << kData + QLatin1Char('/') + name;
}

void ArticlePageTest::savedCase()
{
    QFETCH(QString, folder);
    const QString page = squeezed(rendering::renderArticle(test::readCase(folder)));
    const QStringList expected = test::expectations(folder);
    QVERIFY(!expected.isEmpty());
    const QString afterStyle = page.mid(page.indexOf(QLatin1String("</style>")));
    for (const QString &line : expected) {
        if (line.startsWith(QLatin1String("! ")))
            QVERIFY2(!afterStyle.contains(line.mid(2)), qPrintable(line + QLatin1Char('\n') + afterStyle));
        else
            QVERIFY2(page.contains(line), qPrintable(line + QLatin1Char('\n') + afterStyle));
    }
}

void ArticlePageTest::policyComesFirst()
{
    QFETCH(QString, folder);
    const QString page = rendering::renderArticle(test::readCase(folder));
    const QString head = QStringLiteral("<head>");
    const qsizetype start = page.indexOf(head) + head.size();
    QVERIFY(page.mid(start).startsWith(
        QLatin1String("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src "
                      "'none'; img-src depesche: data:; style-src 'unsafe-inline'; form-action 'none'; "
                      "base-uri 'none'\">")));
    QCOMPARE(page.count(QLatin1String("<head>")), 1);
    QVERIFY(!page.contains(QLatin1String("<script")));
    QVERIFY(page.startsWith(QLatin1String("<!DOCTYPE html>")));
}

void ArticlePageTest::everyPictureIsOurs()
{
    QFETCH(QString, folder);
    const QString page = rendering::renderArticle(test::readCase(folder));
    static const QRegularExpression kImage(QStringLiteral("<img\\b[^>]*>"));
    static const QRegularExpression kOurs(
        QStringLiteral("<img\\b[^>]* src=\"depesche://picture/[0-9a-f]{64}\""));
    for (auto it = kImage.globalMatch(page); it.hasNext();) {
        const QString tag = it.next().captured();
        QVERIFY2(kOurs.match(tag).hasMatch(), qPrintable(tag));
        QVERIFY2(!tag.contains(QLatin1String("srcset")), qPrintable(tag));
    }
}

void ArticlePageTest::onlyOurActionsUseOurScheme()
{
    QFETCH(QString, folder);
    const QString page = rendering::renderArticle(test::readCase(folder));
    static const QRegularExpression kLink(QStringLiteral("href=\"(depesche:[^\"]*)\""));
    static const QRegularExpression kAction(QStringLiteral(
        "^depesche://action/(get-pictures|changes|get-picture\\?url=https?%3A%2F%2F[^/?&#]+)$"));
    for (auto it = kLink.globalMatch(page); it.hasNext();) {
        const QString address = it.next().captured(1);
        QVERIFY2(kAction.match(address).hasMatch(), qPrintable(address));
    }
}

void ArticlePageTest::withoutWordsPicturesAreNotOffered()
{
    auto input = test::readCase(kData + QStringLiteral("/pictures-missing"));
    input.words.getPicture.clear();
    input.words.getPictures.clear();
    const auto page = rendering::renderPage(input);
    QVERIFY(page.html.contains(QLatin1String("Picture not stored yet")));
    QVERIFY(!page.html.contains(QLatin1String("depesche://action/")));
    QCOMPARE(page.picturesMissing, 3);
}

void ArticlePageTest::picturesAreShownLarger()
{
    rendering::PageInput input =
        test::readCase(QStringLiteral(SOURCE_DIR "/tests/rendering/export/pictures-and-rights"));
    input.article.content.html += QStringLiteral("<figure><a href=\"https://nordblick.example/mehr\"><img "
                                                 "src=\"/6.jpg\" alt=\"\"></a></figure><img src=\"/7.jpg\">");
    input.pictures.insert(QUrl(QStringLiteral("https://nordblick.example/6.jpg")),
                          {test::hash('e'), 600, 400});
    input.pictures.insert(QUrl(QStringLiteral("https://nordblick.example/7.jpg")), {test::hash('f'), 64, 64});
    QVERIFY(!rendering::renderArticle(input).contains(QLatin1String("show-picture")));
    input.words.showPicture = QStringLiteral("Show picture");
    const rendering::RenderedPage page = rendering::renderPage(input);
    for (const char digit : {'a', 'b', 'c', 'd'})
        QVERIFY(page.html.contains(
            QStringLiteral("<a class=\"picture\" href=\"depesche://action/show-picture?picture=%1\" "
                           "title=\"Show picture\"")
                .arg(test::hash(digit))));
    QCOMPARE(page.html.count(QLatin1String("show-picture")), 4); // a link stays what it is, a letter too
    QVERIFY(page.html.contains(QLatin1String("<a href=\"https://nordblick.example/mehr\"><img")));
    QStringList shown;
    for (const rendering::PagePicture &picture : page.pictures)
        shown.append(picture.hash.left(1));
    QCOMPARE(shown, (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"),
                                 QStringLiteral("d"), QStringLiteral("e")}));
    QCOMPARE(page.pictures.first(),
             (rendering::PagePicture{test::hash('a'), QStringLiteral("Brücke im Bau"),
                                     QStringLiteral("Die Brücke vom Ostkai."),
                                     QStringLiteral("Ines Carstens"), QStringLiteral("© Nordblick 2026"),
                                     QUrl(QStringLiteral("https://nordblick.example/rechte"))}));
    QVERIFY(!rendering::exportPage(input).text.contains(QLatin1String("show-picture")));
}

void ArticlePageTest::deepBodyKeepsItsText()
{
    rendering::PageInput input;
    for (int i = 0; i < 50'000; ++i)
        input.article.content.html += QStringLiteral("<div><b>");
    input.article.content.html += QStringLiteral("<p>deep</p>");
    QVERIFY(rendering::renderArticle(input).contains(QLatin1String("deep")));
}

void ArticlePageTest::longTextsHaveContents_data()
{
    QTest::addColumn<int>("sections");
    QTest::addColumn<int>("wordsEach");
    QTest::addColumn<bool>("expected");
    QTest::newRow("long") << 4 << 400 << true;
    QTest::newRow("short") << 4 << 100 << false;
    QTest::newRow("two parts") << 2 << 1000 << false;
}

void ArticlePageTest::longTextsHaveContents()
{
    QFETCH(const int, sections);
    QFETCH(const int, wordsEach);
    QFETCH(const bool, expected);
    rendering::PageInput input;
    input.words = test::englishWords();
    for (int i = 1; i <= sections; ++i)
        input.article.content.html += QStringLiteral("<h2>Part &lt;%1&gt;</h2><p>%2</p>")
                                          .arg(i)
                                          .arg(QStringLiteral("word ").repeated(wordsEach));
    const QString page = rendering::renderArticle(input);
    QCOMPARE(page.contains(QLatin1String("<nav class=\"contents\" aria-label=\"Contents\">")), expected);
    QCOMPARE(page.contains(QLatin1String("<li><a href=\"#section-2\">Part &lt;2&gt;</a></li>")), expected);
    QVERIFY(page.contains(QLatin1String("<h2 id=\"section-2\">Part &lt;2&gt;</h2>")));
}

void ArticlePageTest::headingsKeepTheirNames()
{
    rendering::PageInput input;
    input.words = test::englishWords();
    input.article.content.html =
        QStringLiteral("<p id=\"section-1\">%1</p><h2 id=\"own name\">First</h2><h3>Second</h3>"
                       "<h1>Third</h1><h2></h2>")
            .arg(QStringLiteral("word ").repeated(1500));
    const QString page = rendering::renderArticle(input);
    QVERIFY(page.contains(QLatin1String("<li><a href=\"#own%20name\">First</a></li>")));
    QVERIFY(page.contains(QLatin1String("<li class=\"deeper\"><a href=\"#section-2\">Second</a></li>")));
    QVERIFY(page.contains(QLatin1String("<li><a href=\"#section-3\">Third</a></li>\n</ul>")));
    QVERIFY(page.contains(QLatin1String("<h2 id=\"own name\">First</h2>")));
}

void ArticlePageTest::readingTimeOfLongerTexts()
{
    rendering::PageInput input;
    input.words = test::englishWords();
    input.article.content.language = QStringLiteral("en");
    input.article.content.html = QStringLiteral("<p>%1</p>").arg(QStringLiteral("word ").repeated(119));
    QVERIFY(!rendering::renderArticle(input).contains(QLatin1String("min read")));
    input.article.content.html = QStringLiteral("<p>%1</p>").arg(QStringLiteral("word ").repeated(684));
    QVERIFY(rendering::renderArticle(input).contains(QLatin1String("<span dir=\"auto\">3 min read</span>")));
}

void ArticlePageTest::everyMissingPictureIsCounted()
{
    rendering::PageInput input;
    input.words = test::englishWords();
    input.article.content.url = QUrl(QStringLiteral("https://nordblick.example/a"));
    for (int i = 0; i < 10'000; ++i)
        input.article.content.html += QStringLiteral("<p><img src=\"/%1.jpg\"></p>").arg(i);
    QCOMPARE(rendering::renderPage(input).picturesMissing, rendering::kMostPictures);
    input.purpose = rendering::PagePurpose::File; // has all there is
    QCOMPARE(rendering::renderPage(input).picturesMissing, 10'000);
}

void ArticlePageTest::soundIsPlayed()
{
    auto input = test::readCase(kData + QStringLiteral("/related-and-attachments"));
    input.words.play = QStringLiteral("Play");
    const QString link =
        QStringLiteral("<a class=\"play\" href=\"depesche://action/play?url=https%3A%2F%2F"
                       "nordblick.example%2Ffolge.mp3\" aria-label=\"Play: folge.mp3\">Play</a>");
    const QString page = rendering::renderArticle(input);
    QVERIFY2(page.contains(link), qPrintable(page));
    QCOMPARE(page.count(QLatin1String("action/play")), 1); // not for papers, nor for addresses of harm
    input.purpose = rendering::PagePurpose::File;
    QVERIFY(!rendering::renderArticle(input).contains(QLatin1String("action/play")));
}

void ArticlePageTest::scrambledBodiesKeepTheRules()
{
    static const char *const kPieces[] = {"<img src=\"https://nordblick.example/lead.jpg\">",
                                          "<img src=x srcset=\"http://evil.example/a 2x\">",
                                          "<figure>",
                                          "</figure>",
                                          "<figcaption>",
                                          "</figcaption>",
                                          "<p>",
                                          "</p>",
                                          "<a href=\"https://a.example/\">",
                                          "<a href=\"java\nscript:x\">",
                                          "<a href=\"depesche://action/x\">",
                                          "</a>",
                                          "<table>",
                                          "<tr><td>",
                                          "</table>",
                                          "<script>",
                                          "</script>",
                                          "<style>",
                                          "</style>",
                                          "<svg>",
                                          "</svg>",
                                          "<math>",
                                          "<mtext>",
                                          "<!--",
                                          "-->",
                                          "<![CDATA[",
                                          "]]>",
                                          "<title>",
                                          "<textarea>",
                                          "<plaintext>",
                                          "<noscript>",
                                          "</noscript>",
                                          "<template>",
                                          "</template>",
                                          "<b onclick=x>",
                                          "</b>",
                                          "\"",
                                          "'",
                                          "<",
                                          ">",
                                          "&lt;img src=http://e.example&gt;",
                                          "&#0;",
                                          "\xC0\x80",
                                          "Text",
                                          "<video src=\"http://a.example/v.mp4\">",
                                          "<picture>",
                                          "<base href=//e.example>",
                                          "<li id=n>",
                                          "<a href=#n>",
                                          "<h1>",
                                          "<pre>",
                                          "<select>",
                                          "<frameset>",
                                          "</body>",
                                          "</html>",
                                          "<head>"};
    static const QRegularExpression kImage(QStringLiteral("<img\\b[^>]*>"));
    static const QRegularExpression kOurs(
        QStringLiteral("<img( class=\"thumb\")? src=\"depesche://picture/a{64}\""));
    static const QRegularExpression kForbidden(QStringLiteral(
        "<(script|style|svg|math|base|iframe|template|title)\\b|<[a-z][^>]*\\son\\w+=|href=\"(java|"
        "depesche://action/x)"));
    QRandomGenerator random(20261123);
    auto input = test::readCase(kData + QStringLiteral("/whole-article"));
    input.article.offline = OfflineState::TextOnly; // its mark holds our own svg
    for (int round = 0; round < 2000; ++round) {
        QByteArray body;
        for (int i = random.bounded(30); i >= 0; --i)
            body += kPieces[random.bounded(int(std::size(kPieces)))];
        input.article.content.html = QString::fromUtf8(body);
        const QString page = rendering::renderArticle(input);
        const QString afterHead = page.mid(page.indexOf(QLatin1String("</head>")));
        QVERIFY2(!kForbidden.match(afterHead).hasMatch(), body.constData());
        for (auto it = kImage.globalMatch(afterHead); it.hasNext();)
            QVERIFY2(kOurs.match(it.next().captured()).hasMatch(), body.constData());
        QVERIFY2(afterHead.endsWith(QLatin1String("</article>\n</main></body></html>\n")), body.constData());
    }
}

void ArticlePageTest::directionOfText_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("sample");
    QTest::addColumn<QString>("direction");
    const auto rtl = QStringLiteral("rtl");
    const auto ltr = QStringLiteral("ltr");
    QTest::newRow("arabic") << QStringLiteral("ar") << QString() << rtl;
    QTest::newRow("hebrew in israel") << QStringLiteral("he-IL") << QString() << rtl;
    QTest::newRow("german") << QStringLiteral("de") << QString() << ltr;
    QTest::newRow("german with arabic sample") << QStringLiteral("de") << QStringLiteral("سلام") << ltr;
    QTest::newRow("punjabi in arabic script") << QStringLiteral("pa-Arab-PK") << QString() << rtl;
    QTest::newRow("azerbaijani") << QStringLiteral("az") << QString() << ltr;
    QTest::newRow("urdu in latin script") << QStringLiteral("ur-Latn") << QString() << ltr;
    QTest::newRow("underscore") << QStringLiteral("fa_IR") << QString() << rtl;
    QTest::newRow("upper case") << QStringLiteral("HE") << QString() << rtl;
    QTest::newRow("unknown, arabic text") << QString() << QStringLiteral("2026: سلام world") << rtl;
    QTest::newRow("unknown, latin text") << QString() << QStringLiteral("– „Moin“ سلام") << ltr;
    QTest::newRow("unknown, digits only") << QString() << QStringLiteral("2026") << ltr;
}

void ArticlePageTest::directionOfText()
{
    QFETCH(QString, language);
    QFETCH(QString, sample);
    QTEST(rendering::textDirection(language, sample), "direction");
}

QTEST_GUILESS_MAIN(ArticlePageTest)
#include "tst_article_page.moc"
