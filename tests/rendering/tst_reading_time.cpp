// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths of texts in several scripts, and the minutes they take.
#include "rendering/reading_time.h"

#include <QTest>

using namespace depesche::rendering;

class ReadingTimeTest : public QObject
{
    Q_OBJECT

private slots:
    void length_data();
    void length();
    void minutes_data();
    void minutes();
    void aWordEndsWithItsPiece();
};

void ReadingTimeTest::length_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("characters");
    const auto row = [](const char *name, const char *text, int words, int characters) {
        QTest::newRow(name) << QString::fromUtf8(text) << words << characters;
    };
    row("nothing", "", 0, 0);
    row("spaces", " \n\t\u00a0", 0, 0);
    row("words", "Die Brücke  klappt\nauf.", 4, 0);
    row("hyphen and apostrophe", "Nord-Süd isn’t", 2, 0);
    row("dash alone", "Brücke – offen", 2, 0);
    row("numbers", "12 000 Menschen", 3, 0);
    row("Cyrillic", "Мост снова открыт", 3, 0);
    row("Chinese", "大桥重新开放。", 0, 6);
    row("Japanese", "橋が開いた", 0, 5);
    row("Korean has spaces", "다리가 다시 열렸다", 3, 0);
    row("mixed", "BBC 大桥 news", 2, 2);
    row("beyond the first plane", "\xf0\xa0\x80\x80\xf0\xa0\x80\x81", 0, 2);
}

void ReadingTimeTest::length()
{
    QFETCH(const QString, text);
    QFETCH(const int, words);
    QFETCH(const int, characters);
    TextLength length;
    length.add(text);
    QCOMPARE(length.words(), words);
    QCOMPARE(length.characters(), characters);
}

void ReadingTimeTest::minutes_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *name, const char *language, const char *word, int count, int expected) {
        QTest::newRow(name) << QString::fromUtf8(language) << QString::fromUtf8(word) << count << expected;
    };
    row("nothing is a minute", "en", "", 0, 1);
    row("English", "en", "word ", 2280, 10);
    row("English of a country", "en-GB", "word ", 2280, 10);
    row("German", "de", "Wort ", 1790, 10);
    row("capital letters", "DE", "Wort ", 1790, 10);
    row("Russian", "ru", "слово ", 1840, 10);
    row("unknown", "", "verbo ", 1840, 10);
    row("Chinese", "zh", "字", 2550, 10);
    row("Japanese", "ja", "字", 3570, 10);
}

void ReadingTimeTest::minutes()
{
    QFETCH(const QString, language);
    QFETCH(const QString, word);
    QFETCH(const int, count);
    QFETCH(const int, expected);
    TextLength length;
    length.add(word.repeated(count));
    QCOMPARE(readingMinutes(length, language), expected);
}

void ReadingTimeTest::aWordEndsWithItsPiece()
{
    TextLength length;
    length.add(QStringLiteral("eins"));
    length.add(QStringLiteral("zwei"));
    length.add(QStringLiteral("字字字字字字字字"));
    QCOMPARE(length.words(), 2);
    QCOMPARE(length.inWords(), 2 + 5);
}

QTEST_APPLESS_MAIN(ReadingTimeTest)
#include "tst_reading_time.moc"
