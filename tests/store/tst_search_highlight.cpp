// SPDX-License-Identifier: GPL-3.0-or-later
// Matches in text as people read it, and the snippets around them.
#include "store/search_highlight.h"

#include <QtTest>

using namespace depesche;
using namespace depesche::store;
using namespace Qt::StringLiterals;

class TestSearchHighlight : public QObject
{
    Q_OBJECT
private slots:
    void ranges_data();
    void ranges();
    void snippetStandsAroundTheBestPlace();
    void snippetOfTextWithoutMatchIsItsBeginning();
    void snippetIsOneLine();
    void snippetNeverSplitsACharacter();
    void rangesOfSnippetsHoldTheMatches();

private:
    static QStringList marked(const QString &text, const QList<TextRange> &ranges)
    {
        QStringList parts;
        for (const TextRange &range : ranges)
            parts.append(text.mid(range.start, range.length));
        return parts;
    }
};

void TestSearchHighlight::ranges_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("case") << u"harbour"_s << u"The HARBOUR, our Harbour."_s
                          << QStringList{u"HARBOUR"_s, u"Harbour"_s};
    QTest::newRow("whole words only") << u"harbour"_s << u"Harbours"_s << QStringList();
    QTest::newRow("prefix marks the whole word") << u"harb*"_s << u"Harbours"_s << QStringList{u"Harbours"_s};
    QTest::newRow("umlaut by plain letter") << u"koln"_s << u"In Köln am Rhein"_s << QStringList{u"Köln"_s};
    QTest::newRow("umlaut by digraph") << u"koeln"_s << u"In Köln am Rhein"_s << QStringList{u"Köln"_s};
    QTest::newRow("decomposed umlaut") << u"köln"_s << u"Ko\u0308ln"_s << QStringList{u"Ko\u0308ln"_s};
    QTest::newRow("digraph by umlaut") << u"köln"_s << u"Koeln"_s << QStringList{u"Koeln"_s};
    QTest::newRow("sharp s") << u"strasse"_s << u"Lange Straße"_s << QStringList{u"Straße"_s};
    QTest::newRow("io") << u"еще"_s << u"Ещё раз"_s << QStringList{u"Ещё"_s};
    QTest::newRow("io typed") << u"ёлка"_s << u"Елка"_s << QStringList{u"Елка"_s};
    QTest::newRow("phrase") << u"\"old harbour\""_s << u"The old, Harbour and the harbour"_s
                            << QStringList{u"old, Harbour"_s};
    QTest::newRow("phrase with digraph")
        << u"\"koelner dom\""_s << u"Der Kölner Dom"_s << QStringList{u"Kölner Dom"_s};
    QTest::newRow("excluded words are not marked")
        << u"harbour -bridge"_s << u"harbour bridge"_s << QStringList{u"harbour"_s};
    QTest::newRow("overlap becomes one")
        << u"\"old harbour\" harbour"_s << u"old harbour"_s << QStringList{u"old harbour"_s};
    QTest::newRow("soft hyphen") << u"harbour"_s << u"har\u00adbour"_s << QStringList{u"har\u00adbour"_s};
    QTest::newRow("after a character outside of the basic plane")
        << u"harbour"_s << u"😀 harbour"_s << QStringList{u"harbour"_s};
    QTest::newRow("nothing asked") << u""_s << u"harbour"_s << QStringList();
}

void TestSearchHighlight::ranges()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    QCOMPARE(marked(text, TermFinder(searchTerms(typed)).ranges(text)), found);
}

void TestSearchHighlight::snippetStandsAroundTheBestPlace()
{
    const QString filler = u"Nothing to see in this sentence at all. "_s.repeated(20);
    const QString text =
        u"The harbour first. "_s + filler + u"Here the old harbour bridge stands. "_s + filler;
    const Snippet snippet = snippetOf(text, TermFinder(searchTerms(u"harbour bridge")));
    QVERIFY2(snippet.text.contains(u"old harbour bridge stands"), qPrintable(snippet.text));
    QVERIFY(snippet.text.startsWith(u'…'));
    QVERIFY(snippet.text.endsWith(u'…'));
    QVERIFY(snippet.text.size() <= 202);
    QCOMPARE(marked(snippet.text, snippet.matches), (QStringList{u"harbour"_s, u"bridge"_s}));
}

void TestSearchHighlight::snippetOfTextWithoutMatchIsItsBeginning()
{
    const TermFinder finder(searchTerms(u"bridge"));
    const Snippet whole = snippetOf(u"A short text."_s, finder);
    QCOMPARE(whole.text, u"A short text."_s);
    QVERIFY(whole.matches.isEmpty());
    const Snippet cut = snippetOf(u"word "_s.repeated(100), finder);
    QVERIFY(cut.text.startsWith(u"word word"));
    QVERIFY(cut.text.endsWith(u"word…"));
    QCOMPARE(snippetOf(QString(), finder).text, QString());
}

void TestSearchHighlight::snippetIsOneLine()
{
    const Snippet snippet =
        snippetOf(u"  One\n\n  two\tthe \u00a0 harbour\r\n"_s, TermFinder(searchTerms(u"harbour")));
    QCOMPARE(snippet.text, u"One two the harbour "_s);
    QCOMPARE(marked(snippet.text, snippet.matches), QStringList{u"harbour"_s});
}

void TestSearchHighlight::snippetNeverSplitsACharacter()
{
    const TermFinder finder(searchTerms(u"harbour"));
    for (int before = 0; before < 4; ++before) {
        const QString text =
            u"x"_s.repeated(before) + u"😀"_s.repeated(150) + u" harbour "_s + u"😀"_s.repeated(150);
        const Snippet snippet = snippetOf(text, finder);
        QCOMPARE(QString::fromUtf8(snippet.text.toUtf8()), snippet.text);
        QCOMPARE(marked(snippet.text, snippet.matches), QStringList{u"harbour"_s});
    }
}

void TestSearchHighlight::rangesOfSnippetsHoldTheMatches()
{
    const QString text = u"In  Köln\n steht der Dom. "_s.repeated(50);
    const Snippet snippet = snippetOf(text, TermFinder(searchTerms(u"koeln dom")));
    QVERIFY(snippet.matches.size() > 4);
    for (const QString &part : marked(snippet.text, snippet.matches))
        QVERIFY2(part == u"Köln" || part == u"Dom", qPrintable(part));
}

QTEST_APPLESS_MAIN(TestSearchHighlight)
#include "tst_search_highlight.moc"
