// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text of markup, and markup of plain text.
#include "html/sanitizer.h"

#include <QTest>

using namespace depesche;

class Text final : public QObject
{
    Q_OBJECT

private slots:
    void line_data();
    void line();
    void paragraphs_data();
    void paragraphs();
    void escaping();
};

void Text::line_data()
{
    QTest::addColumn<QString>("markup");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *markup, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(markup) << QString::fromUtf8(expected);
    };
    row("tags go", "Ein <b>fettes</b> Wort", "Ein fettes Wort");
    row("entities", "K&ouml;ln &amp; Bonn &#8211; &lt;neu&gt;", "Köln & Bonn – <neu>");
    row("white space", "  a \n\t b&nbsp;c ", "a b c");
    row("paragraphs on one line", "<p>eins</p><p>zwei</p>", "eins zwei");
    row("several spaces", "eins  zwei\t drei \t vier  ", "eins zwei drei vier");
    row("spaces beside characters of two bytes",
        "\u00ab eins\u00bb  \u00abzwei \u00bb\u00a0\u00ab drei\u00bb ",
        "\u00ab eins\u00bb \u00abzwei \u00bb \u00ab drei\u00bb");
    row("scripts and styles are no text", "a<script>b</script><style>c</style>d", "ad");
    row("a bracket alone", "5 < 6 und 7 > 3", "5 < 6 und 7 > 3");
    row("an ampersand alone", "Müller & Söhne", "Müller & Söhne");
    row("nothing", "", "");
}

void Text::line()
{
    QFETCH(const QString, markup);
    QFETCH(const QString, expected);
    QCOMPARE(html::toPlainLine(markup), expected);
}

void Text::paragraphs_data()
{
    QTest::addColumn<QString>("markup");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *markup, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(markup) << QString::fromUtf8(expected);
    };
    row("paragraphs", "<p>eins</p><p>zwei</p>", "eins\nzwei");
    row("breaks", "eins<br>zwei", "eins\nzwei");
    row("list", "<ul><li>eins<li>zwei</ul>drei", "eins\nzwei\ndrei");
    row("table", "<table><tr><td>a<td>b<tr><td>c</table>", "a b\nc");
    row("hidden", "<p>eins</p><p hidden>zwei</p>", "eins");
    row("frame's words", "eins<iframe src='https://a.example/'> zwei &lt; drei</iframe> vier",
        "eins zwei &lt; drei vier");
    row("frame's markup", "eins<iframe><p>zwei</p></iframe> drei", "eins drei");
    row("hidden frame", "eins<iframe hidden> zwei</iframe> drei", "eins drei");
}

void Text::paragraphs()
{
    QFETCH(const QString, markup);
    QFETCH(const QString, expected);
    QCOMPARE(html::toPlainText(markup), expected);
}

void Text::escaping()
{
    const QString hostile = QStringLiteral("<a href=\"x\" title='y'>&amp;</a>");
    const QString escaped = html::escape(hostile);
    QVERIFY(!escaped.contains(QLatin1Char('<')) && !escaped.contains(QLatin1Char('"')) &&
            !escaped.contains(QLatin1Char('\'')));
    QCOMPARE(html::toPlainLine(escaped), hostile);
}

QTEST_APPLESS_MAIN(Text)
#include "tst_text.moc"
