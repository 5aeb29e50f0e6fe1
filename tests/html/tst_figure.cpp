// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around a picture and speaks of it, and what does not.
#include "html/figure.h"

#include "html/image_element.h"

#include <QTest>

using namespace depesche;

class Figure final : public QObject
{
    Q_OBJECT

private slots:
    void read_data();
    void read();
    void longTextIsNoCaption();
};

void Figure::read_data()
{
    QTest::addColumn<QString>("markup");
    QTest::addColumn<QString>("caption");
    QTest::addColumn<QString>("credit");
    QTest::addColumn<QString>("copyright");
    const auto row = [](const char *name, const char *markup, const char *caption, const char *credit = "",
                        const char *copyright = "") {
        QTest::newRow(name) << QString::fromUtf8(markup) << QString::fromUtf8(caption)
                            << QString::fromUtf8(credit) << QString::fromUtf8(copyright);
    };
    row("figcaption", "<figure><img src=a><figcaption>Der Kai</figcaption></figure>", "Der Kai");
    row("cite in it", "<figure><img src=a><figcaption>Der Kai <cite>NB</cite></figcaption></figure>",
        "Der Kai", "NB");
    row("classes",
        "<div class=wp-caption><img src=a><p class=wp-caption-text>Der Kai<span class=copyright>© "
        "NB</span></p></div>",
        "Der Kai", "", "© NB");
    row("footer of the figure",
        "<figure><img src=a><figcaption>Der Kai.</figcaption><footer>NB/Eva</footer></figure>", "Der Kai.",
        "NB/Eva");
    row("photographer and agency",
        "<figure><img src=a><figcaption>Der Kai <span class=credit>Eva Muster</span> "
        "<span class=distributor>NB</span></figcaption></figure>",
        "Der Kai", "Eva Muster NB");
    row("author in the caption",
        "<figure><img src=a><figcaption>Der Kai <b class=author>Eva</b></figcaption></figure>", "Der Kai",
        "Eva");
    row("caption beside the figure",
        "<div><div><figure><img src=a></figure></div><figcaption>Der Kai</figcaption></div>", "Der Kai");
    row("caption in a box", "<div><span><img src=a></span><p class=photo-caption>Der Kai</p></div>",
        "Der Kai");
    row("label beside the caption",
        "<figure><img src=a><span>Foto: Eva Muster</span><figcaption>Der Kai</figcaption></figure>",
        "Der Kai", "Eva Muster");
    row("name in an element of its own after the last stop",
        "<figure><img src=a><figcaption><span>Der Kai am Morgen.</span><span>Eva "
        "Muster</span></figcaption></figure>",
        "Der Kai am Morgen.", "Eva Muster");
    row("small print that is all",
        "<figure><img src=a><figcaption><small>Der Kai</small></figcaption></figure>", "Der Kai");
    row("cite that is all", "<figure><img src=a><figcaption><cite>Eva</cite></figcaption></figure>", "",
        "Eva");
    row("shop",
        "<figure><img src=a><div class=copyright><span>© NB</span><a class=m-buy>Kaufen</a></div></figure>",
        "", "", "© NB");
    row("table", "<table><tr><td><img src=a></td></tr><tr><td class=caption>Der Kai</td></tr></table>",
        "Der Kai");
    row("microdata",
        "<figure><img src=a><figcaption><i itemprop=caption>Der Kai</i> <i "
        "itemprop=copyrightHolder>Eva</i></figcaption></figure>",
        "Der Kai", "Eva");
    row("no figure", "<p><img src=a></p><p>Der Kai</p>", "");
    row("two pictures in a box are told by neither",
        "<div class=media><img src=a><img src=b><p class=caption>Der Kai</p></div>", "");
    row("a card with a headline is no figure",
        "<div class=card><img src=a><h3>Anderes</h3><p class=caption>Der Kai</p></div>", "");
    row("an article is no figure", "<article><img src=a><p class=caption>Der Kai</p></article>", "");
}

void Figure::read()
{
    QFETCH(const QString, markup);
    QFETCH(const QString, caption);
    QFETCH(const QString, credit);
    QFETCH(const QString, copyright);
    const html::Tree tree = html::Tree::parse(markup, html::Tree::Grammar::Fragment);
    const html::FigureText text = html::figureText(tree, tree.descendant(html::Tree::root(), "img"));
    QCOMPARE(text.caption, caption);
    QCOMPARE(text.credit, credit);
    QCOMPARE(text.copyright, copyright);
}

void Figure::longTextIsNoCaption()
{
    const QString markup = QStringLiteral("<figure><img src=a><figcaption>") +
                           QStringLiteral("Wort ").repeated(1000) + QStringLiteral("</figcaption></figure>");
    const html::Tree tree = html::Tree::parse(markup, html::Tree::Grammar::Fragment);
    QVERIFY(html::figureText(tree, tree.descendant(html::Tree::root(), "img")).whole.isEmpty());
}

QTEST_APPLESS_MAIN(Figure)
#include "tst_figure.moc"
