// SPDX-License-Identifier: GPL-3.0-or-later
// Selectors of site rules: what they match, and what is no selector.
#include "extraction/selector.h"

#include <QTest>

using namespace depesche;
using extraction::Selector;

class SelectorTest final : public QObject
{
    Q_OBJECT

private slots:
    void firstMatch_data();
    void firstMatch();
    void otherTextIsNoSelector_data();
    void otherTextIsNoSelector();
};

void SelectorTest::firstMatch_data()
{
    QTest::addColumn<QByteArray>("selector");
    QTest::addColumn<QByteArray>("id"); // of the first match; empty: none
    QTest::newRow("element") << QByteArray("p") << QByteArray("intro");
    QTest::newRow("any") << QByteArray("div *") << QByteArray("intro");
    QTest::newRow("class") << QByteArray(".text") << QByteArray("first");
    QTest::newRow("two classes") << QByteArray("p.text.last") << QByteArray("second");
    QTest::newRow("part of a class is none") << QByteArray(".tex") << QByteArray();
    QTest::newRow("id") << QByteArray("#second") << QByteArray("second");
    QTest::newRow("attribute is there") << QByteArray("[data-type]") << QByteArray("first");
    QTest::newRow("attribute equals") << QByteArray("[data-type=\"quote block\"]") << QByteArray("second");
    QTest::newRow("attribute word") << QByteArray("[data-type~=block]") << QByteArray("second");
    QTest::newRow("attribute begins") << QByteArray("[data-type^='quo']") << QByteArray("second");
    QTest::newRow("attribute ends") << QByteArray("[data-type$=ock]") << QByteArray("second");
    QTest::newRow("attribute contains") << QByteArray("[data-type*=ote]") << QByteArray("second");
    QTest::newRow("descendant") << QByteArray("section p") << QByteArray("first");
    QTest::newRow("child") << QByteArray("div > p") << QByteArray("intro");
    QTest::newRow("grandchild is no child") << QByteArray("#box > .text") << QByteArray();
    QTest::newRow("not") << QByteArray("section p:not(.text)") << QByteArray("third");
    QTest::newRow("list") << QByteArray(".none, #third , #second") << QByteArray("second");
    QTest::newRow("another element") << QByteArray("span.text") << QByteArray();
}

void SelectorTest::firstMatch()
{
    QFETCH(const QByteArray, selector);
    QFETCH(const QByteArray, id);
    const auto tree = html::Tree::parseUtf8(
        "<div id=box><p id=intro>a</p><section id=part><p id=first class='text' data-type=text>b</p>"
        "<p id=second class='last text' data-type='quote block'>c</p><p id=third>d</p></section></div>",
        html::Tree::Grammar::Fragment);
    const auto parsed = Selector::parse({selector.constData(), std::size_t(selector.size())});
    QVERIFY(parsed);
    const html::NodeId found = parsed->first(tree);
    const QString foundId = found == html::kNoNode ? QString() : html::toString(tree.attribute(found, "id"));
    QCOMPARE(foundId, QString::fromUtf8(id));
}

void SelectorTest::otherTextIsNoSelector_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("dot alone") << QByteArray("p.");
    QTest::newRow("open bracket") << QByteArray("[data");
    QTest::newRow("open quote") << QByteArray("[a=\"b]");
    QTest::newRow("no value") << QByteArray("[a=]");
    QTest::newRow("unknown pseudo-class") << QByteArray("p:has(a)");
    QTest::newRow("comma at the end") << QByteArray("p, ");
    QTest::newRow("child of nothing") << QByteArray("> p");
    QTest::newRow("not in not") << QByteArray("p:not(:not(a))");
    QTest::newRow("too long") << QByteArray(5000, 'a');
}

void SelectorTest::otherTextIsNoSelector()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!Selector::parse({text.constData(), std::size_t(text.size())}));
}

QTEST_APPLESS_MAIN(SelectorTest)
#include "tst_selector.moc"
