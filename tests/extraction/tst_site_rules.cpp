// SPDX-License-Identifier: GPL-3.0-or-later
// Rules for single sites: which page they are for, what they change, files that cannot be understood.
#include "extraction/page_extractor.h"
#include "extraction/site_rules.h"
#include "html/tree.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace depesche;
using extraction::SiteRules;

namespace
{

constexpr auto kRule =
    R"({"name": "Nordblick", "hosts": ["nordblick.example"], "text": ".story", "title": ".top",
    "authors": ".by b", "credit": ".who", "caption": ".what", "drop": ".also"})";

constexpr auto kPage = R"(<!DOCTYPE html><html><head><title>Anders</title></head><body>
<h1>Nordblick</h1><h2 class="top">Der Deich hält</h2><div class="by">Text: <b>Ines Carstens</b>, <b>Jan Brodersen</b></div>
<div class="story"><p>Die Flut kam in der Nacht, und am Morgen stand das Wasser eine Handbreit unter der Krone des
Deiches, den sie im Frühjahr erhöht hatten.</p>
<div class="shot"><img src="/deich.jpg" width="800" height="500"><span class="what">Der Deich am Morgen</span><span
class="who">Foto: Jan Brodersen</span></div>
<p class="also">Außerdem gibt es heute eine Karte, auf der alle Deiche der Küste verzeichnet sind, zum Ausschneiden.</p>
<p>Gegen Mittag fiel der Pegel, und die Wache ging nach Hause, müde, durchnässt und zufrieden mit sich.</p></div>
<div class="other"><p>Ganz andere Dinge stehen hier, die länger sind als der Text selbst, damit die allgemeinen Regeln
ohne die des Hauses sie für den Text halten müssten, was sie mit gutem Grund auch täten.</p></div></body></html>)";

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

html::Tree treeOf(const QByteArray &page)
{
    return html::Tree::parseUtf8(page, html::Tree::Grammar::Document);
}

} // namespace

class SiteRulesTest final : public QObject
{
    Q_OBJECT

private slots:
    void builtInRulesAreUnderstood();
    void hostsHoldForSubdomains_data();
    void hostsHoldForSubdomains();
    void marksRecogniseAFamilyOfSites();
    void folderComesFirst();
    void faultsAreNamed_data();
    void faultsAreNamed();
    void ruleDecides();
    void outgrownRuleIsPassedOver();
};

void SiteRulesTest::builtInRulesAreUnderstood()
{
    const QDir files(QStringLiteral(SOURCE_DIR "/resources/extraction/sites"));
    const QStringList names = files.entryList({QStringLiteral("*.json")}, QDir::Files);
    QVERIFY(names.size() >= 11);
    for (const QString &name : names) {
        QFile file(files.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto rule = SiteRules::parse(file.readAll());
        QVERIFY2(rule.hasValue(), qPrintable(name));
        QVERIFY2(rule->text.has_value(), qPrintable(name));
    }
    QCOMPARE(SiteRules::builtIn().size(), names.size());
}

void SiteRulesTest::hostsHoldForSubdomains_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("fits");
    QTest::newRow("host") << QStringLiteral("https://nordblick.example/a") << true;
    QTest::newRow("subdomain") << QStringLiteral("https://www.nordblick.example/a") << true;
    QTest::newRow("longer name") << QStringLiteral("https://anordblick.example/a") << false;
    QTest::newRow("name in front") << QStringLiteral("https://nordblick.example.org/a") << false;
}

void SiteRulesTest::hostsHoldForSubdomains()
{
    QFETCH(const QString, address);
    QFETCH(const bool, fits);
    QTemporaryDir folder;
    QVERIFY(write(folder.filePath(QStringLiteral("nordblick.json")), kRule));
    const SiteRules rules = SiteRules::withFolder(folder.path());
    QCOMPARE(rules.find(treeOf("<p>a"), QUrl(address)) != nullptr, fits);
}

void SiteRulesTest::marksRecogniseAFamilyOfSites()
{
    const QUrl url(QStringLiteral("https://kurier.example/20240501/a-1.html"));
    const auto *rule = SiteRules::builtIn().find(
        treeOf("<div class='article__body js-mediator-article mia-analytics'><p>a</p></div>"), url);
    QVERIFY(rule != nullptr);
    QVERIFY(rule->hosts.isEmpty());
    QVERIFY(SiteRules::builtIn().find(treeOf("<div class='article__body'><p>a</p></div>"), url) == nullptr);
}

void SiteRulesTest::folderComesFirst()
{
    QTemporaryDir folder;
    QVERIFY(write(folder.filePath(QStringLiteral("a.json")),
                  R"({"name": "own", "marks": ["div.js-mediator-article"], "text": "div"})"));
    QVERIFY(write(folder.filePath(QStringLiteral("a.txt")), "no rule"));
    QStringList faults;
    const SiteRules rules = SiteRules::withFolder(folder.path(), &faults);
    QCOMPARE(faults, QStringList());
    QCOMPARE(rules.size(), SiteRules::builtIn().size() + 1);
    const auto *rule = rules.find(treeOf("<div class='article__body js-mediator-article'>a</div>"),
                                  QUrl(QStringLiteral("https://kurier.example/a")));
    QVERIFY(rule != nullptr);
    QCOMPARE(rule->name, QStringLiteral("own"));
}

void SiteRulesTest::faultsAreNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("for no page") << QByteArray(R"({"name": "a", "text": "p"})");
    QTest::newRow("a selector") << QByteArray(
        R"rule({"hosts": ["a.example"], "text": "p:nth-child(2)"})rule");
    QTest::newRow("a mark") << QByteArray(R"({"marks": ["p["], "text": "p"})");
    QTest::newRow("too large") << QByteArray(SiteRules::kMaxFileBytes + 1, ' ');
}

void SiteRulesTest::faultsAreNamed()
{
    QFETCH(const QByteArray, json);
    QTemporaryDir folder;
    QVERIFY(write(folder.filePath(QStringLiteral("broken.json")), json));
    QStringList faults;
    const SiteRules rules = SiteRules::withFolder(folder.path(), &faults);
    QCOMPARE(rules.size(), SiteRules::builtIn().size());
    QCOMPARE(faults.size(), 1);
    QVERIFY(faults.first().startsWith(QStringLiteral("broken.json: ")));
}

void SiteRulesTest::ruleDecides()
{
    QTemporaryDir folder;
    QVERIFY(write(folder.filePath(QStringLiteral("nordblick.json")), kRule));
    const auto page = extraction::extractPage(kPage, QUrl(QStringLiteral("https://nordblick.example/deich")),
                                              {}, SiteRules::withFolder(folder.path()));
    QVERIFY(page);
    QCOMPARE(page->title, QStringLiteral("Der Deich hält"));
    QCOMPARE(page->authors, (QStringList{QStringLiteral("Ines Carstens"), QStringLiteral("Jan Brodersen")}));
    QVERIFY(page->text.startsWith(QStringLiteral("Die Flut kam")));
    QVERIFY(page->text.endsWith(QStringLiteral("zufrieden mit sich.")));
    QVERIFY(!page->text.contains(QStringLiteral("Karte")));
    QCOMPARE(page->images.size(), 1);
    QCOMPARE(page->images.first().caption, QStringLiteral("Der Deich am Morgen"));
    QCOMPARE(page->images.first().credit, QStringLiteral("Jan Brodersen"));
}

void SiteRulesTest::outgrownRuleIsPassedOver()
{
    QTemporaryDir folder;
    QVERIFY(write(folder.filePath(QStringLiteral("nordblick.json")),
                  R"({"hosts": ["nordblick.example"], "text": ".by"})"));
    const auto page = extraction::extractPage(kPage, QUrl(QStringLiteral("https://nordblick.example/deich")),
                                              {}, SiteRules::withFolder(folder.path()));
    QVERIFY(page);
    QVERIFY(page->text.contains(QStringLiteral("Die Flut kam")));
}

QTEST_APPLESS_MAIN(SiteRulesTest)
#include "tst_site_rules.moc"
