// SPDX-License-Identifier: GPL-3.0-or-later
// Patterns of letters as dictionaries have them; which words of a text, and which texts of a page, are
// parted.
#include "rendering/hyphenation_patterns.h"

#include "rendering/page_fixture.h"

#include <QTest>

using namespace depesche;
using rendering::HyphenationPatterns;

namespace
{

const QChar kSoft(QChar::SoftHyphen);

/// "Ha=fen" for what the patterns make of the word.
QString parted(const QByteArray &dictionary, QString word)
{
    const auto patterns = HyphenationPatterns::read(dictionary);
    if (!patterns)
        return QStringLiteral("none");
    const QList<int> places = patterns->breaks(word);
    for (auto place = places.crbegin(); place != places.crend(); ++place)
        word.insert(*place, u'=');
    return word;
}

/// Parts before every second letter.
class EverySecond final : public rendering::Hyphenator
{
public:
    QList<int> breaks(QStringView word) const override
    {
        QList<int> places;
        for (int at = 2; at + 2 <= word.size(); at += 2)
            places.append(at);
        return places;
    }
};

/// Knows German alone, and counts how often it is asked.
class German final : public rendering::Hyphenators
{
public:
    const rendering::Hyphenator *find(const QString &language) const override
    {
        ++asked;
        return language == QLatin1String("de") ? &m_german : nullptr;
    }
    mutable int asked = 0;

private:
    EverySecond m_german;
};

rendering::PageInput page(const QString &html, const std::shared_ptr<German> &rules)
{
    rendering::PageInput input;
    input.article.content.html = html;
    input.article.content.language = QStringLiteral("de");
    input.article.content.title = QStringLiteral("Überschrift");
    input.words = test::englishWords();
    input.hyphenators = rules;
    return input;
}

} // namespace

class HyphenationTest : public QObject
{
    Q_OBJECT

private slots:
    void patterns_data();
    void patterns();
    void dictionariesThatAreNone_data();
    void dictionariesThatAreNone();
    void otherCharacterSet();
    void textsKeepWhatIsNoWord_data();
    void textsKeepWhatIsNoWord();
    void page_data();
    void page();
    void otherLanguagesInside();
    void notInFilesNorSimpleViews();
};

void HyphenationTest::patterns_data()
{
    QTest::addColumn<QByteArray>("dictionary");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("result");
    const QByteArray utf8("UTF-8\n");
    QTest::newRow("a place") << utf8 + "a1f\n"
                             << "hafenstadt"
                             << "ha=fenstadt";
    QTest::newRow("capital letters") << utf8 + "a1f\n"
                                     << "Hafenstadt"
                                     << "Ha=fenstadt";
    QTest::newRow("the higher number counts") << utf8 + "a1f\na2fe\n"
                                              << "hafenstadt"
                                              << "hafenstadt";
    QTest::newRow("and a higher one again") << utf8 + "a1f\na2fe\nha3fen\n"
                                            << "hafenstadt"
                                            << "ha=fenstadt";
    QTest::newRow("beginning of a word") << utf8 + ".ha1f\n"
                                         << "hafenhafen"
                                         << "ha=fenhafen";
    QTest::newRow("end of a word") << utf8 + "ha1fen.\n"
                                   << "hafenhafen"
                                   << "hafenha=fen";
    QTest::newRow("not at the ends") << utf8 + "1h1a1f1e1n1\n"
                                     << "hafen"
                                     << "ha=f=en";
    QTest::newRow("three letters at the end") << utf8 + "RIGHTHYPHENMIN 3\n1a1f1e1n1\n"
                                              << "hafen"
                                              << "ha=fen";
    QTest::newRow("three letters at the beginning") << utf8 + "LEFTHYPHENMIN 3\n1a1f1e1n1\n"
                                                    << "hafenn"
                                                    << "haf=e=nn";
    QTest::newRow("remarks") << utf8 + "% a1f\n# e1n\n\ns1t\n"
                             << "hafenstadt"
                             << "hafens=tadt";
    QTest::newRow("line ends of another system") << utf8 + "a1f\r\ns1t\r\n"
                                                 << "hafenstadt"
                                                 << "ha=fens=tadt";
    QTest::newRow("letters beyond ASCII") << QByteArray("UTF-8\n\xc3\xbc"
                                                        "1c\n")
                                          << QStringLiteral("Brückenbau") << QStringLiteral("Brü=ckenbau");
    QTest::newRow("a letter that changes is not parted") << utf8 + "f1f/ff=f,1,2\n"
                                                         << "schiffahrt"
                                                         << "schiffahrt";
    QTest::newRow("whatever else allows it") << utf8 + "f1f/ff=f,1,2\nf1fa\n"
                                             << "schiffahrt"
                                             << "schiffahrt";
    QTest::newRow("compounds first") << utf8 + "hafen1stadt\nNEXTLEVEL\n.s2t2a\n1s\n.ha1f\n"
                                     << "hafenstadt"
                                     << "ha=fen=stadt";
    QTest::newRow("parts have ends too")
        << utf8 + "COMPOUNDLEFTHYPHENMIN 3\nhafen1stadt\nNEXTLEVEL\ns1t\nt1a\na1d\n"
        << "hafenstadt"
        << "hafen=sta=dt";
}

void HyphenationTest::patterns()
{
    QFETCH(QByteArray, dictionary);
    QFETCH(QString, word);
    QTEST(parted(dictionary, word), "result");
}

void HyphenationTest::dictionariesThatAreNone_data()
{
    QTest::addColumn<QByteArray>("dictionary");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a line") << QByteArray("UTF-8");
    QTest::newRow("no pattern") << QByteArray("UTF-8\nLEFTHYPHENMIN 2\n");
    QTest::newRow("unknown character set") << QByteArray("KLINGON-8\na1f\n");
    QTest::newRow("bytes") << QByteArray(10'000, '\xff');
}

void HyphenationTest::dictionariesThatAreNone()
{
    QFETCH(QByteArray, dictionary);
    QVERIFY(!HyphenationPatterns::read(dictionary));
}

void HyphenationTest::otherCharacterSet()
{
    QCOMPARE(parted("KOI8-R\n\xd2\xc9"
                    "1\xce\n",
                    QStringLiteral("Марина")),
             QStringLiteral("Мари=на"));
    QCOMPARE(parted("ISO8859-1\n\xfc"
                    "1c\n",
                    QStringLiteral("Brücken")),
             QStringLiteral("Brü=cken"));
}

void HyphenationTest::textsKeepWhatIsNoWord_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");
    const auto same = [](const char *name, const QString &text) { QTest::newRow(name) << text << text; };
    QTest::newRow("words") << QStringLiteral("Der Hafenamt, die „Brückenbau“.")
                           << QStringLiteral("Der Hafe=namt, die „Brüc=ke=nbau“.");
    QTest::newRow("both sides of a dash")
        << QStringLiteral("Hafenamt-Brückenbau") << QStringLiteral("Hafe=namt-Brüc=ke=nbau");
    QTest::newRow("spaces as they are")
        << QStringLiteral(" Hafenamt \n\u00a0 Hafenamt ") << QStringLiteral(" Hafe=namt \n\u00a0 Hafe=namt ");
    same("address", QStringLiteral("https://nordblick.example/hafen"));
    same("address without its beginning", QStringLiteral("nordblick.example"));
    same("mail", QStringLiteral("redaktion@nordblick.example"));
    same("name of a file", QStringLiteral("hafen_karte.html"));
    same("number", QStringLiteral("1000tonnen"));
    same("capitals", QStringLiteral("WELTKULTURERBE"));
    same("short", QStringLiteral("Kai"));
    QTest::newRow("too short to part") << QStringLiteral("Hafens") << QStringLiteral("Hafens");
    same("nothing", QString());
    const QString own = QStringLiteral("Hafen") + kSoft + QStringLiteral("stadt");
    QTest::newRow("with its own") << own << QStringLiteral("Hafen=stadt");
}

void HyphenationTest::textsKeepWhatIsNoWord()
{
    QFETCH(QString, text);
    QTEST(rendering::withSoftHyphens(text, EverySecond()).replace(kSoft, u'='), "result");
}

void HyphenationTest::page_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *name, const QString &html, const QString &result) {
        QTest::newRow(name) << html << result;
    };
    row("paragraph", QStringLiteral("<p>Hafenamt</p>"), QStringLiteral("<p>Hafe=namt</p>"));
    row("list", QStringLiteral("<ul><li>Hafenamt</li></ul>"), QStringLiteral("<li>Hafe=namt</li>"));
    row("link", QStringLiteral("<p><a href=\"https://nordblick.example/hafen\">Hafenamt</a></p>"),
        QStringLiteral("<a href=\"https://nordblick.example/hafen\">Hafe=namt</a>"));
    row("heading", QStringLiteral("<h2 id=\"a\">Hafenamt</h2>"),
        QStringLiteral("<h2 id=\"a\">Hafenamt</h2>"));
    row("code", QStringLiteral("<p><code>hafenamt</code> Hafenamt</p>"),
        QStringLiteral("<p><code>hafenamt</code> Hafe=namt</p>"));
    row("text as typed", QStringLiteral("<pre>hafenamt</pre>"), QStringLiteral("<pre>hafenamt</pre>"));
    row("table", QStringLiteral("<table><tr><td><p>Hafenamt</p></td></tr></table>"),
        QStringLiteral("<p>Hafenamt</p>"));
    row("marked word", QStringLiteral("<p>Ha<b>fenstadt</b></p>"),
        QStringLiteral("<p>Ha<b>fens=tadt</b></p>"));
}

void HyphenationTest::page()
{
    QFETCH(QString, html);
    QFETCH(QString, result);
    rendering::PageInput input = ::page(html, std::make_shared<German>());
    QString shown = rendering::renderArticle(input);
    QVERIFY2(shown.replace(kSoft, u'=').contains(result), qPrintable(shown.mid(shown.indexOf(u"<article"))));
    QVERIFY(shown.contains(QStringLiteral("<h1>Überschrift</h1>")));
    input.style.hyphenated = false;
    QVERIFY(!rendering::renderArticle(input).contains(kSoft));
    input.style.hyphenated = true;
    input.article.content.language = QStringLiteral("eo");
    QVERIFY(!rendering::renderArticle(input).contains(kSoft));
}

void HyphenationTest::otherLanguagesInside()
{
    const auto rules = std::make_shared<German>();
    QString html;
    for (int i = 0; i < 1000; ++i)
        html += QStringLiteral("<p>Hafenamt <span lang=\"en\">harbour <i>harbour</i></span> Hafenamt</p>");
    QString shown = rendering::renderArticle(::page(html, rules));
    QVERIFY(shown.replace(kSoft, u'=')
                .contains(QStringLiteral(
                    "<p>Hafe=namt <span lang=\"en\">harbour <i>harbour</i></span> Hafe=namt</p>")));
    QCOMPARE(rules->asked, 2);
}

void HyphenationTest::notInFilesNorSimpleViews()
{
    rendering::PageInput input = ::page(QStringLiteral("<p>Hafenamt</p>"), std::make_shared<German>());
    input.style.richText = true; // its search takes a soft hyphen for a letter
    QVERIFY(!rendering::renderArticle(input).contains(kSoft));
}

QTEST_GUILESS_MAIN(HyphenationTest)
#include "tst_hyphenation.moc"
