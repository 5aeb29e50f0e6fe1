// SPDX-License-Identifier: GPL-3.0-or-later
// The parsed tree: its order, its look-ups, its limits.
#include "html/tree.h"

#include <QTest>

using namespace depesche;
using html::kNoNode;
using html::Tree;

class TreeTest final : public QObject
{
    Q_OBJECT

private slots:
    void look();
    void documentKeepsItsHead();
    void depthIsLimitedAndTextIsKept();
    void numberOfNodesIsLimited();
    void commentsAndTemplatesAreLeftOut();
};

void TreeTest::look()
{
    const Tree tree =
        Tree::parse(u"<div id=a><p CLASS=b>eins<i>zwei</i></p><p>drei</p></div>", Tree::Grammar::Fragment);
    const html::NodeId div = tree.descendant(Tree::root(), "div");
    QVERIFY(div != kNoNode);
    QCOMPARE(html::toString(tree.attribute(div, "id")), QStringLiteral("a"));
    QVERIFY(!tree.hasAttribute(div, "class"));
    const html::NodeId first = tree.descendant(div, "p");
    QCOMPARE(html::toString(tree.attribute(first, "class")), QStringLiteral("b"));
    const html::NodeId inner = tree.descendant(first, "i");
    QCOMPARE(tree.ancestor(inner, "div"), div);
    QCOMPARE(tree.ancestor(inner, "ul"), kNoNode);
    QVERIFY(tree.contains(div, inner));
    QVERIFY(!tree.contains(inner, div));
    const html::NodeId second = tree.afterSubtree(first);
    QVERIFY(tree.isElement(second, "p"));
    QCOMPARE(tree.textContent(div), QStringLiteral("einszweidrei"));
    QCOMPARE(tree.afterSubtree(Tree::root()), tree.size());
}

void TreeTest::documentKeepsItsHead()
{
    const Tree tree = Tree::parse(u"<title>T</title><link rel=feed href=/f><p>x", Tree::Grammar::Document);
    const html::NodeId head = tree.descendant(Tree::root(), "head");
    QVERIFY(head != kNoNode);
    QVERIFY(tree.descendant(head, "link") != kNoNode);
    QVERIFY(tree.descendant(Tree::root(), "body") != kNoNode);
}

void TreeTest::depthIsLimitedAndTextIsKept()
{
    const Tree tree = Tree::parse(QStringLiteral("<div>").repeated(5'000) + QStringLiteral("unten"),
                                  Tree::Grammar::Fragment);
    int deepest = 0;
    for (html::NodeId id = 1; id < tree.size(); ++id) {
        int depth = 0;
        for (html::NodeId at = id; at != Tree::root(); at = tree[at].parent)
            ++depth;
        deepest = std::max(deepest, depth);
    }
    QVERIFY(deepest <= Tree::kMaxDepth + 1);
    QCOMPARE(tree.textContent(Tree::root()), QStringLiteral("unten"));
}

void TreeTest::numberOfNodesIsLimited()
{
    const QString markup = QStringLiteral("Zeile<br>").repeated(Tree::kMaxNodes);
    const Tree tree = Tree::parse(markup, Tree::Grammar::Fragment);
    QVERIFY(tree.size() <= Tree::kMaxNodes + 1);
    QVERIFY(tree.textContent(Tree::root()).startsWith(QStringLiteral("Zeile")));
}

void TreeTest::commentsAndTemplatesAreLeftOut()
{
    const Tree tree = Tree::parse(u"a<!-- b --><template><p>c</p></template>d", Tree::Grammar::Fragment);
    QCOMPARE(tree.textContent(Tree::root()), QStringLiteral("ad"));
}

QTEST_APPLESS_MAIN(TreeTest)
#include "tst_tree.moc"
