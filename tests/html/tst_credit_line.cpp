// SPDX-License-Identifier: GPL-3.0-or-later
// Credits told from captions by their form, in the forms newsrooms use.
#include "html/credit_line.h"

#include <QTest>

using namespace depesche;

class CreditLine final : public QObject
{
    Q_OBJECT

private slots:
    void split_data();
    void split();
    void labels_data();
    void labels();
    void markupWins();
};

void CreditLine::split_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("caption");
    QTest::addColumn<QString>("credit");
    const auto row = [](const char *text, const char *caption, const char *credit) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(caption)
                            << QString::fromUtf8(credit);
    };
    row("Der Kai am Morgen. Foto: Ines Carstens/NB", "Der Kai am Morgen.", "Ines Carstens/NB");
    row("Der Kai am Morgen (Foto: dpa)", "Der Kai am Morgen", "dpa");
    row("The quay at dawn. (AP Photo/Eve Sample)", "The quay at dawn.", "AP Photo/Eve Sample");
    row("The quay at dawn. Photo by Eve Sample", "The quay at dawn.", "Eve Sample");
    row("Der Kai © Nordblick", "Der Kai", "© Nordblick");
    row("Der Kai | Bild: Eva Muster", "Der Kai", "Eva Muster");
    row("Der Kai. Quelle: Stadtarchiv", "Der Kai.", "Stadtarchiv");
    row("Причал утром. Фото: Мария Лунд", "Причал утром.", "Мария Лунд");
    row("Der Kai. REUTERS/Eve Sample", "Der Kai.", "REUTERS/Eve Sample");
    row("Le quai. Crédit photo : Ève Exemple", "Le quai.", "Ève Exemple");
    row("The quay at dawn. (Eve Sample/Harbour Times)", "The quay at dawn.", "Eve Sample/Harbour Times");
    row("Foto: Ines Carstens", "", "Ines Carstens");
    // no credits
    row("Der Kai am Morgen", "Der Kai am Morgen", "");
    row("Ein Ufer. (Archivbild)", "Ein Ufer. (Archivbild)", "");
    row("Eva Muster (rechts) am Kai", "Eva Muster (rechts) am Kai", "");
    row("Das Foto zeigt den Kai im Jahr 1910.", "Das Foto zeigt den Kai im Jahr 1910.", "");
    row("Der Kai (links) und die Werft (rechts)", "Der Kai (links) und die Werft (rechts)", "");
    row("", "", "");
}

void CreditLine::split()
{
    QFETCH(const QString, text);
    QFETCH(const QString, caption);
    QFETCH(const QString, credit);
    const html::CaptionAndCredit result = html::splitCredit(text);
    QCOMPARE(result.credit, credit);
    QCOMPARE(result.caption, caption);
}

void CreditLine::labels_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("credit");
    const auto row = [](const char *line, const char *credit) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(credit);
    };
    row("(Foto: dpa)", "dpa");
    row("Bild: Eva Muster", "Eva Muster");
    row("[Photo by Eve Sample]", "Eve Sample");
    row("© Nordblick", "© Nordblick");
    row("Eva Muster", "Eva Muster");
}

void CreditLine::labels()
{
    QFETCH(const QString, line);
    QFETCH(const QString, credit);
    QCOMPARE(html::withoutLabel(line), credit);
}

void CreditLine::markupWins()
{
    html::BodyImage image;
    image.caption = QStringLiteral("Der Kai. Quelle: Archiv. Eva Muster");
    image.credit = QStringLiteral("Eva Muster");
    const html::CaptionAndCredit result = html::captionAndCredit(image);
    QCOMPARE(result.credit, QStringLiteral("Eva Muster"));
    QCOMPARE(result.caption, QStringLiteral("Der Kai. Quelle: Archiv."));
}

QTEST_APPLESS_MAIN(CreditLine)
#include "tst_credit_line.moc"
