// SPDX-License-Identifier: GPL-3.0-or-later
// The short way to a tree: the same tree as by the book where it is taken, and not taken where it would
// differ.
#include "html/same_tree.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <array>
#include <random>

using namespace depesche;
using html::Tree;

namespace
{

/// A body as feeds have them, with slips here and there: enough for both ways to be taken.
QString madeUpBody(std::mt19937 &random)
{
    static constexpr std::array<const char *, 44> kPieces = {"<p>",
                                                             "</p>",
                                                             "<b>",
                                                             "</b>",
                                                             "<i>",
                                                             "</i>",
                                                             "<a href='/x?a=1&amp;b=2'>",
                                                             "</a>",
                                                             "<ul>",
                                                             "</ul>",
                                                             "<li>",
                                                             "</li>",
                                                             "<div class=c>",
                                                             "</div>",
                                                             "<br>",
                                                             "<br/>",
                                                             "<hr>",
                                                             "<img src=\"b.png\" alt>",
                                                             "<h2>",
                                                             "</h2>",
                                                             "<pre>",
                                                             "</pre>",
                                                             "<blockquote>",
                                                             "</blockquote>",
                                                             "<dl>",
                                                             "<dt>",
                                                             "<dd>",
                                                             "</dl>",
                                                             "<figure>",
                                                             "</figure>",
                                                             "<figcaption>",
                                                             "</figcaption>",
                                                             "<span lang=de>",
                                                             "</span>",
                                                             "\n",
                                                             " ",
                                                             "Satz",
                                                             "&uuml;ber",
                                                             "&#8222;",
                                                             "a & b",
                                                             "<!-- x -->",
                                                             "ä",
                                                             "<small>",
                                                             "</small>"};
    std::uniform_int_distribution<std::size_t> piece(0, kPieces.size() - 1);
    std::uniform_int_distribution<int> length(1, 14);
    QString body;
    for (int left = length(random); left > 0; --left)
        body += QString::fromUtf8(kPieces[piece(random)]);
    return body;
}

} // namespace

class StraightParserTest final : public QObject
{
    Q_OBJECT

private slots:
    void taken_data();
    void taken();
    void refused_data();
    void refused();
    void fixturesGiveTheSameTree();
    void randomBodiesGiveTheSameTree();
};

void StraightParserTest::taken_data()
{
    QTest::addColumn<QString>("markup");
    QTest::newRow("nothing") << QString();
    QTest::newRow("plain text") << QStringLiteral("Nur Text,\n\tsonst nichts. \U0001F600\u00a0");
    QTest::newRow("paragraphs") << QStringLiteral("<p>eins</p>\n<p class='x' id=\"y\">zwei <b>drei</b></p>");
    QTest::newRow("paragraphs that nobody closes") << QStringLiteral("<p>eins<p>zwei<div>drei</div>vier");
    QTest::newRow("lists") << QStringLiteral("<ul><li>a<li><p>b</ul><ol start=3><li>c</li></ol>");
    QTest::newRow("definitions") << QStringLiteral("<dl><dt>a<dd>b<dt>c</dl>");
    QTest::newRow("figure") << QStringLiteral(
        "<figure><img src=\"b.png\" alt=\"A &amp; B\" width=\"3\"/><figcaption>c</figcaption></figure>");
    QTest::newRow("references") << QStringLiteral("&lt;&amp;&uuml;&#8222;&#x1F600;&nbsp;a & b");
    QTest::newRow("ampersands in an address") << QStringLiteral("<a href=\"?a=1&copy=2&amp;b=3\">x</a>");
    QTest::newRow("upper case") << QStringLiteral("<P>a<BR>b</P>");
    QTest::newRow("comments divide text") << QStringLiteral("a<!-- x -->b<p><!--y--></p>");
    QTest::newRow("comment in an attribute")
        << QStringLiteral("<img src=\"a<!-- b -c->d<!--e-->f<p>\">\n<p>x</p>");
    QTest::newRow("frame in an attribute") << QStringLiteral("<img alt='<iframe src=a>' src=b>x");
    QTest::newRow("formatting around blocks") << QStringLiteral("<b><p>a</p><p>b</p></b>");
}

void StraightParserTest::taken()
{
    QFETCH(const QString, markup);
    const auto straight = Tree::parseStraight(markup);
    QVERIFY(straight.has_value());
    QCOMPARE(html::firstDifference(*straight, Tree::parseByTheBook(markup)), html::kNoNode);
}

void StraightParserTest::refused_data()
{
    QTest::addColumn<QString>("markup");
    QTest::newRow("crossed tags") << QStringLiteral("<b><i>x</b></i>");
    QTest::newRow("formatting left open over a paragraph") << QStringLiteral("<p><b>x<p>y");
    QTest::newRow("paragraph closed twice") << QStringLiteral("<p>x</p></p>");
    QTest::newRow("link in a link") << QStringLiteral("<a href=a>x<b><a href=b>y</a></b></a>");
    QTest::newRow("heading in a heading") << QStringLiteral("<h1>x<h2>y</h2></h1>");
    QTest::newRow("table") << QStringLiteral("<table>x<tr><td>y</table>");
    QTest::newRow("script") << QStringLiteral("<script>x</script>");
    QTest::newRow("unknown element") << QStringLiteral("<x-y>x</x-y>");
    QTest::newRow("line break in front of preformatted text") << QStringLiteral("<pre>\nx</pre>");
    QTest::newRow("reference without its semicolon") << QStringLiteral("&copyx");
    QTest::newRow("control character") << QStringLiteral("a\u0001b");
    QTest::newRow("tag cut off") << QStringLiteral("x<p class=\"a");
    QTest::newRow("attribute twice") << QStringLiteral("<p id=a id=b>x</p>");
    QTest::newRow("more tags than a body has") << QStringLiteral("<br>").repeated(5'000);
    QTest::newRow("deeper than a body is") << QStringLiteral("<div>").repeated(100);
    QString attributes;
    for (int number = 0; number < 300; ++number)
        attributes += QStringLiteral(" a%1").arg(number);
    QTest::newRow("more attributes than a tag has") << QStringLiteral("<p%1>x</p>").arg(attributes);
    QTest::newRow("bracket as text") << QStringLiteral("1 < 2");
}

void StraightParserTest::refused()
{
    QFETCH(const QString, markup);
    QVERIFY(!Tree::parseStraight(markup).has_value());
}

void StraightParserTest::fixturesGiveTheSameTree()
{
    const QDir folder(QStringLiteral(TEST_DATA_DIR "/sanitizer"));
    int taken = 0;
    const QFileInfoList files = folder.entryInfoList({QStringLiteral("*.html")});
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString markup = QString::fromUtf8(file.readAll());
        const auto straight = Tree::parseStraight(markup);
        if (!straight)
            continue;
        ++taken;
        QVERIFY2(html::firstDifference(*straight, Tree::parseByTheBook(markup)) == html::kNoNode,
                 qPrintable(info.filePath()));
    }
    QVERIFY(taken > 0);
}

void StraightParserTest::randomBodiesGiveTheSameTree()
{
    constexpr int kRounds = 60'000;
    std::mt19937 random(1); // the same bodies each time
    int taken = 0;
    for (int round = 0; round < kRounds; ++round) {
        const QString markup = madeUpBody(random);
        const auto straight = Tree::parseStraight(markup);
        if (!straight)
            continue;
        ++taken;
        QVERIFY2(html::firstDifference(*straight, Tree::parseByTheBook(markup)) == html::kNoNode,
                 qPrintable(markup));
    }
    QVERIFY(taken > kRounds / 100);
    QVERIFY(taken < kRounds);
}

QTEST_APPLESS_MAIN(StraightParserTest)
#include "tst_straight_parser.moc"
