// SPDX-License-Identifier: GPL-3.0-or-later
// What search folding makes of text in several scripts.
#include "base/text_folding.h"

#include <QtTest/QTest>

using namespace depesche;

class TestTextFolding : public QObject
{
    Q_OBJECT
private slots:
    void fold_data();
    void fold();
    void umlautDigraphs();
};

void TestTextFolding::fold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("ascii") << QStringLiteral("Harbour BRIDGE 2") << QStringLiteral("harbour bridge 2");
    QTest::newRow("umlaut") << QStringLiteral("Köln") << QStringLiteral("koln");
    QTest::newRow("decomposed umlaut") << QStringLiteral("Ko\u0308ln") << QStringLiteral("koln");
    QTest::newRow("sharp s") << QStringLiteral("Straße STRASSE") << QStringLiteral("strasse strasse");
    QTest::newRow("io") << QStringLiteral("Ёлка ещё") << QStringLiteral("елка еще");
    QTest::newRow("short i stays") << QStringLiteral("Мой край") << QStringLiteral("мой край");
    QTest::newRow("decomposed short i stays") << QStringLiteral("Мои\u0306") << QStringLiteral("мой");
    QTest::newRow("accents") << QStringLiteral("Crème Brûlée, Łódź, Ærø")
                             << QStringLiteral("creme brulee, lodz, aero");
    QTest::newRow("ligature") << QStringLiteral("ﬁnal") << QStringLiteral("final");
    QTest::newRow("outside the basic plane") << QStringLiteral("😀 Ä") << QStringLiteral("😀 a");
    QTest::newRow("lone surrogate") << QString(QChar(0xd800)) << QString(QChar(0xd800));
}

void TestTextFolding::fold()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(depesche::fold(text), folded);
    QCOMPARE(depesche::fold(folded), folded);
}

void TestTextFolding::umlautDigraphs()
{
    QCOMPARE(foldWithUmlautDigraphs(u"Köln, Straße, Ünder"), QStringLiteral("koeln, strasse, uender"));
}

QTEST_APPLESS_MAIN(TestTextFolding)
#include "tst_text_folding.moc"
