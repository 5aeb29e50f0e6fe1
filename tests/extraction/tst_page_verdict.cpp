// SPDX-License-Identifier: GPL-3.0-or-later
// Articles told from what is sent in their place, and the further pages of an article.
#include "extraction/page_links.h"
#include "extraction/page_verdict.h"
#include "html/tree.h"

#include <QTest>

using namespace depesche;
using extraction::PageEvidence;
using extraction::PageVerdict;

namespace
{

const QString kSentence =
    QStringLiteral("Am Morgen lag Nebel über dem Kai, und die Fähre wartete länger als sonst. ");

} // namespace

class PageVerdictTest final : public QObject
{
    Q_OBJECT

private slots:
    void verdict_data();
    void verdict();
    void nextPages_data();
    void nextPages();
};

void PageVerdictTest::verdict_data()
{
    QTest::addColumn<PageEvidence>("page");
    QTest::addColumn<QString>("name");
    const QUrl url(QStringLiteral("https://nordblick.example/faehre"));
    const QString title = QStringLiteral("Die Fähre wartet");
    const QString whole = kSentence.repeated(30);
    const auto row = [&](const char *name, const PageEvidence &page, const char *verdict) {
        QTest::newRow(name) << page << QString::fromLatin1(verdict);
    };
    row("article", {url, title, {}, whole, true}, "Article");
    row("short article", {url, title, QStringLiteral("Nebel am Kai"), kSentence.repeated(6), true},
        "Article");
    row("number in a headline",
        {url, QStringLiteral("404 Tage auf See: die Geschichte einer Fähre"), {}, whole, false}, "Article");
    row("not found", {url, QStringLiteral("404 - Seite nicht gefunden"), {}, kSentence, false}, "ErrorPage");
    row("not found, in Russian", {url, QStringLiteral("Страница не найдена"), {}, kSentence, false},
        "ErrorPage");
    row("taken for a machine", {url, QStringLiteral("Just a moment..."), {}, kSentence, false}, "ErrorPage");
    row("consent",
        {url,
         title,
         {},
         QStringLiteral(
             "Wir und unsere Partner verwenden Cookies und Tracking für Werbung. Mit Ihrer Einwilligung "
             "verarbeiten wir personenbezogene Daten. Ihre Zustimmung können Sie in der "
             "Datenschutzerklärung widerrufen. Alle akzeptieren"),
         false},
        "ConsentWall");
    row("consent, in Japanese",
        {url,
         title,
         {},
         QStringLiteral("当サイトではクッキーを使用します。広告のためのクッキーに同意してください。"
                        "個人情報の取り扱いに同意する。同意しない。"),
         false},
        "ConsentWall");
    row("address of a consent page",
        {QUrl(QStringLiteral("https://consent.nordblick.example/a")), title, {}, whole, false},
        "ConsentWall");
    row("article on cookies",
        {url,
         QStringLiteral("Das Ende der Cookies"),
         {},
         whole + QStringLiteral("Die Einwilligung in Cookies und Tracking bleibt im Datenschutz umstritten."),
         true},
        "Article");
    row("for subscribers, its beginning", {url, title, {}, kSentence.repeated(5), true, true}, "Paywalled");
    row("for subscribers, all of it", {url, title, {}, whole.repeated(2), true, true}, "Article");
    row("for subscribers, short and all of it",
        {url, title, {}, kSentence.repeated(5), true, true, false, int(kSentence.size()) * 5}, "Article");
    row("barrier", {url, title, {}, kSentence.repeated(5), true, false, true}, "Paywalled");
    row("two lines", {url, title, {}, kSentence, true}, "Teaser");
    row("its description alone", {url, title, kSentence.repeated(4), kSentence.repeated(4), true}, "Teaser");
    row("read on", {url, title, {}, kSentence.repeated(6) + QStringLiteral("Weiterlesen"), true}, "Teaser");
    row("short text in Chinese is long",
        {url,
         title,
         {},
         QStringLiteral("清晨码头上有雾渡轮比平时等得更久第一批乘客穿着湿外套下了公交车").repeated(3),
         true},
        "Article");
}

void PageVerdictTest::verdict()
{
    QFETCH(const PageEvidence, page);
    QFETCH(const QString, name);
    QCOMPARE(extraction::verdictName(extraction::judge(page)), name);
}

void PageVerdictTest::nextPages_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QStringList>("next");
    const QString first = QStringLiteral("https://nordblick.example/reise/insel");
    QTest::newRow("none") << first << QByteArray("<p>a <a href='/reise/hafen?page=2'>2</a>") << QStringList();
    QTest::newRow("rel=next in the head")
        << first << QByteArray("<head><link rel=next href='/reise/insel?page=2'></head>")
        << QStringList{first + QStringLiteral("?page=2")};
    QTest::newRow("numbers")
        << first
        << QByteArray("<a href='insel/seite-3'>3</a><a href='insel'>1</a><a href='insel/seite-2'>2</a>")
        << QStringList{first + QStringLiteral("/seite-2"), first + QStringLiteral("/seite-3")};
    QTest::newRow("from the second page")
        << first + QStringLiteral("?p=2") << QByteArray("<a href='?p=1'>1</a><a href='?p=3#top'>3</a>")
        << QStringList{first + QStringLiteral("?p=3")};
    QTest::newRow("file names") << QStringLiteral("https://nordblick.example/insel.html")
                                << QByteArray("<a href='insel-2.html'>2</a>")
                                << QStringList{QStringLiteral("https://nordblick.example/insel-2.html")};
    QTest::newRow("the next article is none")
        << first << QByteArray("<link rel=next href='/reise/leuchtturm'>") << QStringList();
    QTest::newRow("another site is none")
        << first << QByteArray("<a rel=next href='https://other.example/reise/insel?page=2'>weiter</a>")
        << QStringList();
    QTest::newRow("a date in the address is none")
        << QStringLiteral("https://nordblick.example/2026/05/insel") << QByteArray("<a href='/2026/06'>6</a>")
        << QStringList();
}

void PageVerdictTest::nextPages()
{
    QFETCH(const QString, address);
    QFETCH(const QByteArray, page);
    QFETCH(const QStringList, next);
    const auto tree = html::Tree::parseUtf8(page, html::Tree::Grammar::Document);
    QStringList found;
    for (const QUrl &url : extraction::readNextPages(tree, QUrl(address), QUrl(address)))
        found.append(url.toString());
    QCOMPARE(found, next);
}

Q_DECLARE_METATYPE(depesche::extraction::PageEvidence)
QTEST_APPLESS_MAIN(PageVerdictTest)
#include "tst_page_verdict.moc"
