// SPDX-License-Identifier: GPL-3.0-or-later
// Hostile titles as names of files.
#include "base/safe_file_name.h"

#include <QtTest/QTest>

using namespace depesche;

class SafeFileNameTest : public QObject
{
    Q_OBJECT
private slots:
    void name_data();
    void name();
    void lengthIsBounded_data();
    void lengthIsBounded();
};

void SafeFileNameTest::name_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &words, const QString &expected) {
        QTest::newRow(name) << words << expected;
    };
    const auto fallback = QStringLiteral("article");
    row("plain", QStringLiteral("Neue Klappbrücke, 1. Teil"), QStringLiteral("Neue Klappbrücke, 1. Teil"));
    row("decomposed", QStringLiteral("Bru\u0308cke"), QStringLiteral("Brücke"));
    row("separators", QStringLiteral("a/b\\c:d"), QStringLiteral("a b c d"));
    row("up and away", QStringLiteral("../../etc/passwd"), QStringLiteral("etc passwd"));
    row("hidden", QStringLiteral(".bashrc"), QStringLiteral("bashrc"));
    row("option", QStringLiteral("--help"), QStringLiteral("help"));
    row("home", QStringLiteral("~root"), QStringLiteral("root"));
    row("wild cards", QStringLiteral("was? *alles* \"hier\" <b>|"), QStringLiteral("was alles hier b"));
    row("nul and line feed", QStringLiteral("a") + QChar() + QStringLiteral("b\nc\x1b[2J"),
        QStringLiteral("a b c [2J"));
    row("turned around", QStringLiteral("bild\u202egpj.exe"), QStringLiteral("bild gpj.exe"));
    row("zero width", QStringLiteral("a\u200bb\ufeff"), QStringLiteral("a b"));
    row("half a character", QStringLiteral("a") + QChar(0xd83d), QStringLiteral("a"));
    row("ends with dots", QStringLiteral("Warten auf … ..."), QStringLiteral("Warten auf …"));
    row("device", QStringLiteral("CON"), QStringLiteral("article CON"));
    row("device with suffix", QStringLiteral("nul.tar"), QStringLiteral("article nul.tar"));
    row("printer", QStringLiteral("LPT1"), QStringLiteral("article LPT1"));
    row("no device", QStringLiteral("Console"), QStringLiteral("Console"));
    row("nothing", QString(), fallback);
    row("nothing left", QStringLiteral(" ./-.. "), fallback);
    row("other scripts", QStringLiteral("Новый мост 新大橋 جسر"), QStringLiteral("Новый мост 新大橋 جسر"));
}

void SafeFileNameTest::name()
{
    QFETCH(QString, words);
    QTEST(safeFileName(words, QStringLiteral("article")), "expected");
}

void SafeFileNameTest::lengthIsBounded_data()
{
    QTest::addColumn<QString>("piece");
    QTest::newRow("letters") << QStringLiteral("a");
    QTest::newRow("words") << QStringLiteral("Brücke ");
    QTest::newRow("three bytes each") << QStringLiteral("橋");
    QTest::newRow("pairs of surrogates") << QStringLiteral("\U0001f309");
    QTest::newRow("marks without end") << QStringLiteral("\u0308");
}

void SafeFileNameTest::lengthIsBounded()
{
    QFETCH(QString, piece);
    const QString name = safeFileName(piece.repeated(5000), QStringLiteral("article"));
    QVERIFY(!name.isEmpty());
    QVERIFY2(name.toUtf8().size() <= 120, qPrintable(name));
    QCOMPARE(QString::fromUtf8(name.toUtf8()), name); // no half characters
    QVERIFY(!name.endsWith(QLatin1Char(' ')));
}

QTEST_GUILESS_MAIN(SafeFileNameTest)
#include "tst_safe_file_name.moc"
