// SPDX-License-Identifier: GPL-3.0-or-later
// What typed text becomes: terms, and an expression in which nothing typed is syntax.
#include "store/search_question.h"

#include <QtTest>

using namespace depesche::store;
using namespace Qt::StringLiterals;

class TestSearchQuestion : public QObject
{
    Q_OBJECT
private slots:
    void expression_data();
    void expression();
    void nothingToLookFor_data();
    void nothingToLookFor();
    void titleFilter_data();
    void titleFilter();
    void longTextsAreCut();
};

void TestSearchQuestion::expression_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("match");
    QTest::newRow("one word") << u"Harbour"_s << u"\"harbour\""_s;
    QTest::newRow("words are anded") << u"old  harbour"_s << u"\"old\" AND \"harbour\""_s;
    QTest::newRow("phrase") << u"\"old harbour\" bridge"_s << u"\"old harbour\" AND \"bridge\""_s;
    QTest::newRow("phrase without its end") << u"\"old harbour"_s << u"\"old harbour\""_s;
    QTest::newRow("typographic quotation marks") << u"„old harbour“"_s << u"\"old harbour\""_s;
    QTest::newRow("a phrase ends a word") << u"new\"old harbour\""_s << u"\"new\" AND \"old harbour\""_s;
    QTest::newRow("prefix") << u"harb*"_s << u"\"harb\"*"_s;
    QTest::newRow("prefix of a phrase") << u"\"old harb\"*"_s << u"\"old harb\"*"_s;
    QTest::newRow("prefix of one letter is a word") << u"a* bridge"_s << u"\"a\" AND \"bridge\""_s;
    QTest::newRow("not") << u"harbour -bridge -ferry"_s << u"(\"harbour\") NOT (\"bridge\" OR \"ferry\")"_s;
    QTest::newRow("not a phrase") << u"-\"old bridge\" harbour"_s << u"(\"harbour\") NOT (\"old bridge\")"_s;
    QTest::newRow("a minus alone excludes nothing")
        << u"harbour - bridge"_s << u"\"harbour\" AND \"bridge\""_s;
    QTest::newRow("hyphenated words stand together") << u"E-Mail"_s << u"\"e mail\""_s;
    QTest::newRow("umlaut in both spellings") << u"Köln"_s << u"(\"koln\" OR \"koeln\")"_s;
    QTest::newRow("digraph in a phrase")
        << u"\"Koelner Dom\""_s << u"(\"koelner dom\" OR (\"kolner dom\" AND \"koelner\"))"_s;
    QTest::newRow("sharp s") << u"Straße"_s << u"\"strasse\""_s;
    QTest::newRow("cyrillic") << u"Ещё"_s << u"\"еще\""_s;
    QTest::newRow("soft hyphen") << u"Donau\u00addampf"_s << u"\"donaudampf\""_s;
    QTest::newRow("operators are words")
        << u"a AND b OR NEAR(c) NOT d"_s
        << u"\"a\" AND \"and\" AND \"b\" AND \"or\" AND \"near c\" AND \"not\" AND \"d\""_s;
    QTest::newRow("column filter is a phrase") << u"title:harbour"_s << u"\"title harbour\""_s;
    QTest::newRow("nul") << u"har"_s + QChar(u'\0') + u"bour"_s << u"\"har bour\""_s;
    QTest::newRow("private use") << u"\ue0001 harbour"_s << u"\"1\" AND \"harbour\""_s;
    QTest::newRow("brackets and backslashes")
        << u"(harbour) \\ ^{bridge}"_s << u"\"harbour\" AND \"bridge\""_s;
}

void TestSearchQuestion::expression()
{
    QFETCH(QString, typed);
    QFETCH(QString, match);
    QCOMPARE(matchExpression(searchTerms(typed)), match);
}

void TestSearchQuestion::nothingToLookFor_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("empty") << QString();
    QTest::newRow("blanks") << u" \t\n"_s;
    QTest::newRow("punctuation") << u"?!… \"\" \"-\" * -- ("_s;
    QTest::newRow("only exclusions") << u"-harbour -\"old bridge\""_s;
    QTest::newRow("only a mark without a letter") << u"\u0301"_s;
    QTest::newRow("lone surrogate") << QString(QChar(0xd800));
}

void TestSearchQuestion::nothingToLookFor()
{
    QFETCH(QString, typed);
    QCOMPARE(matchExpression(searchTerms(typed)), QString());
}

void TestSearchQuestion::titleFilter_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("match");
    QTest::newRow("nothing") << u" - "_s << QString();
    QTest::newRow("beginnings of words") << u"Old h"_s << u"{title} : (\"old\"* AND \"h\"*)"_s;
    QTest::newRow("umlaut") << u"Kö"_s << u"{title} : ((\"ko\"* OR \"koe\"*))"_s;
    QTest::newRow("no syntax") << u"-old \"h"_s << u"{title} : (\"old\"* AND \"h\"*)"_s;
}

void TestSearchQuestion::titleFilter()
{
    QFETCH(QString, typed);
    QFETCH(QString, match);
    QCOMPARE(titleFilterExpression(typed), match);
}

void TestSearchQuestion::longTextsAreCut()
{
    QCOMPARE(searchTerms(u"word "_s.repeated(20'000)).size(), 32);
    const QList<SearchTerm> one = searchTerms(u"x"_s.repeated(100'000));
    QCOMPARE(one.size(), 1);
    QCOMPARE(one.first().words.first().size(), 1000);
}

QTEST_APPLESS_MAIN(TestSearchQuestion)
#include "tst_search_question.moc"
