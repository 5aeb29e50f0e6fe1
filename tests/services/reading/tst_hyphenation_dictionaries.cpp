// SPDX-License-Identifier: GPL-3.0-or-later
// Which file is read for which language.
#include "services/reading/hyphenation_dictionaries.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace depesche;

class HyphenationDictionariesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void languages_data();
    void languages();
    void readOnce();
    void noFolder();

private:
    void write(const QString &name, const QByteArray &content);

    QTemporaryDir m_folder;
};

void HyphenationDictionariesTest::write(const QString &name, const QByteArray &content)
{
    QFile file(m_folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

/// Each parts "aaaaaaaa" at another place.
void HyphenationDictionariesTest::initTestCase()
{
    write(QStringLiteral("hyph_de_DE.dic"), "UTF-8\n.aa1a\n");
    write(QStringLiteral("hyph_de_AT.dic"), "UTF-8\n.aaa1a\n");
    write(QStringLiteral("hyph_en_GB.dic"), "UTF-8\n.aaaa1a\n");
    write(QStringLiteral("hyph_en_US.dic"), "UTF-8\n.aaaaa1a\n");
    write(QStringLiteral("hyph_en.dic"), "UTF-8\n.aaaaa1a\n");
    write(QStringLiteral("hyph_pt_BR.dic"), "UTF-8\n.aaaaaa1a\n");
    write(QStringLiteral("hyph_fr.dic"), "no dictionary");
    write(QStringLiteral("passwd"), "UTF-8\n.aa1a\n");
}

void HyphenationDictionariesTest::languages_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("place");
    const auto row = [](const char *language, int place) {
        QTest::newRow(language) << QString::fromLatin1(language) << place;
    };
    row("de", 2);
    row("DE", 2);
    row("de-DE", 2);
    row("de_AT", 3);
    row("de-ch", 2);
    row("de-Latn-AT", 3);
    row("de-DE-1996", 2);
    row("en", 5);
    row("en-GB", 4);
    row("en-US", 5);
    row("en-NZ", 5);
    row("pt", 6);
    row("pt-PT", 6);
    row("fr", 0);
    row("eo", 0);
    row("", 0);
    row("d", 0);
    row("german", 0);
    row("../../passwd", 0);
    row("de/../../passwd", 0);
    row("*", 0);
}

void HyphenationDictionariesTest::languages()
{
    QFETCH(QString, language);
    QFETCH(int, place);
    const reading::HyphenationDictionaries dictionaries(m_folder.path());
    const rendering::Hyphenator *found = dictionaries.find(language);
    QCOMPARE(found ? found->breaks(u"aaaaaaaa") : QList<int>(), place > 0 ? QList<int>{place} : QList<int>());
}

void HyphenationDictionariesTest::readOnce()
{
    const reading::HyphenationDictionaries dictionaries(m_folder.path());
    const rendering::Hyphenator *found = dictionaries.find(QStringLiteral("de"));
    QVERIFY(found);
    QCOMPARE(dictionaries.find(QStringLiteral("de-DE")), found);
    QVERIFY(dictionaries.find(QStringLiteral("de-AT")) != found);
}

void HyphenationDictionariesTest::noFolder()
{
    const reading::HyphenationDictionaries dictionaries(m_folder.filePath(QStringLiteral("missing")));
    QVERIFY(!dictionaries.find(QStringLiteral("de")));
}

QTEST_GUILESS_MAIN(HyphenationDictionariesTest)
#include "tst_hyphenation_dictionaries.moc"
