// SPDX-License-Identifier: GPL-3.0-or-later
// Tags of cleaned markup are found one by one, with their attributes; any other markup does no harm.
#include "html/clean_tags.h"

#include "html/sanitizer.h"
#include "html/tree.h"

#include <QTest>

using namespace depesche;
using namespace depesche::html;

class CleanTagsTest : public QObject
{
    Q_OBJECT
private slots:
    void tagsOneByOne();
    void attributes_data();
    void attributes();
    void anyMarkupEnds_data();
    void anyMarkupEnds();
    void referencesAreResolved();
};

void CleanTagsTest::tagsOneByOne()
{
    const QByteArray markup =
        sanitizeUtf8("<p title='a > b'>one <img src=http://h.example/a.png alt='2 > 1'><br></p>").html;
    QString names;
    for (auto tag = nextTag(viewOf(markup), 0); tag; tag = nextTag(viewOf(markup), tag->end))
        names += (tag->isEnd ? QStringLiteral(" /") : QStringLiteral(" ")) + toString(tag->name);
    QCOMPARE(names, QStringLiteral(" p img br /p"));
}

void CleanTagsTest::attributes_data()
{
    QTest::addColumn<QByteArray>("tag");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("first") << QByteArray("<img src=\"a\" alt=\"b\">") << QByteArray("src") << QByteArray("a");
    QTest::newRow("last") << QByteArray("<img src=\"a\" alt=\"b\">") << QByteArray("alt") << QByteArray("b");
    QTest::newRow("none") << QByteArray("<img src=\"a\">") << QByteArray("alt") << QByteArray();
    QTest::newRow("named inside of a value")
        << QByteArray("<img alt=\" src=x\" src=\"a\">") << QByteArray("src") << QByteArray("a");
    QTest::newRow("end of another name")
        << QByteArray("<img data-src=\"b\" src=\"a\">") << QByteArray("src") << QByteArray("a");
    QTest::newRow("references") << QByteArray("<a href=\"x?a=1&amp;b=&quot;\">") << QByteArray("href")
                                << QByteArray("x?a=1&b=\"");
    QTest::newRow("without quotes") << QByteArray("<img src=a>") << QByteArray("src") << QByteArray();
    QTest::newRow("open quotes") << QByteArray("<img src=\"a>") << QByteArray("src") << QByteArray();
}

void CleanTagsTest::attributes()
{
    QFETCH(QByteArray, tag);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    const auto found = nextTag(viewOf(tag), 0);
    QVERIFY(found);
    QCOMPARE(found->attribute(viewOf(name)), value);
}

void CleanTagsTest::anyMarkupEnds_data()
{
    QTest::addColumn<QByteArray>("markup");
    for (const char *markup :
         {"", "<", "<<<>", ">", "<a", "< >", "</>", "<=\">", "<a =\"\" \"=>", "<!--x-->"})
        QTest::newRow(markup) << QByteArray(markup);
}

void CleanTagsTest::anyMarkupEnds()
{
    QFETCH(QByteArray, markup);
    std::size_t last = 0;
    for (auto tag = nextTag(viewOf(markup), 0); tag; tag = nextTag(viewOf(markup), tag->end)) {
        QVERIFY(tag->end > last && tag->end <= std::size_t(markup.size()));
        last = tag->end;
        (void)tag->attribute("src");
    }
}

void CleanTagsTest::referencesAreResolved()
{
    QCOMPARE(unescaped("a &amp;&lt;&gt;&quot;&#39;&#96; b &copy; &"), QByteArray("a &<>\"'` b &copy; &"));
    const QString text = QStringLiteral("5 < 6 & \"7\" > 'x' `y`");
    QCOMPARE(QString::fromUtf8(unescaped(viewOf(escape(text).toUtf8()))), text);
}

QTEST_GUILESS_MAIN(CleanTagsTest)
#include "tst_clean_tags.moc"
