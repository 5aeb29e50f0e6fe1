// SPDX-License-Identifier: GPL-3.0-or-later
// What a newsroom changed, as a page: marks, folded stretches, choice of versions, nothing of the old markup.
#include "rendering/changes_page.h"
#include "rendering/changes_text.h"
#include "rendering/page_fixture.h"

#include <QTest>

using namespace depesche;
using namespace depesche::rendering;

namespace
{

QString counted(int count)
{
    return QStringLiteral("%1 words unchanged").arg(count);
}

ChangeMarks marks()
{
    return {QStringLiteral("added:"), QStringLiteral("removed:"), counted};
}

ArticleRevision revision(int number, const QString &title, const QString &html)
{
    return {number, QDateTime({2026, 11, 24}, {14, number}, Qt::UTC), title, html};
}

ChangesInput twoChanges()
{
    ChangesInput input;
    input.article.id = ArticleId{1};
    input.article.revision = 3;
    input.article.content.title = QStringLiteral("Bridge open");
    input.article.content.language = QStringLiteral("en");
    input.article.content.html = QStringLiteral("<p>Trams run again.</p>");
    input.earlier = {
        revision(1, QStringLiteral("Bridge closed"), QStringLiteral("<p>No trams run.</p>")),
        revision(2, QStringLiteral("Bridge closed"), QStringLiteral("<p>Trams <b>run</b>.</p>"))};
    input.words.heading = QStringLiteral("What the newsroom changed");
    input.words.back = QStringLiteral("Back");
    input.words.versions = QStringLiteral("Versions");
    input.words.version = QStringLiteral("Version %1, since %2");
    input.words.together = QStringLiteral("All together");
    input.words.noWord = QStringLiteral("No word was changed");
    input.words.added = QStringLiteral("added:");
    input.words.removed = QStringLiteral("removed:");
    input.words.unchanged = counted;
    input.locale = QLocale(QStringLiteral("en_GB"));
    input.timeZone = QTimeZone::utc();
    return input;
}

/// Without what is only told to screen readers.
QString seen(QString html)
{
    return html.remove(QStringLiteral("<span class=\"told\">added: </span>"))
        .remove(QStringLiteral("<span class=\"told\">removed: </span>"));
}

} // namespace

class ChangesPageTest : public QObject
{
    Q_OBJECT

private slots:
    void versionIsShown_data();
    void versionIsShown();
    void choiceNamesEachVersion();
    void singleChangeIsNoChoice();
    void changedMarkupAloneIsSaid();
    void markupOfATextStaysText();
    void changesAreTold();
    void neighboursStayOpen();
    void longParagraphIsCut();
    void richTextFoldsWithoutDetails();
    void goneRevisionsAreSaid();
};

void ChangesPageTest::versionIsShown_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("text");
    const QString newTitle = QStringLiteral("<h1>Bridge <del>closed</del><ins>open</ins></h1>");
    const QString newest = QStringLiteral("<p>Trams run <ins>again</ins>.</p>");
    QTest::newRow("newest") << kNewestChange << newTitle << newest;
    QTest::newRow("by its number") << 3 << newTitle << newest;
    QTest::newRow("unknown") << 99 << newTitle << newest;
    QTest::newRow("the first version changed nothing") << 1 << newTitle << newest;
    QTest::newRow("an older one") << 2 << QStringLiteral("<h1>Bridge closed</h1>")
                                  << QStringLiteral("<p><del>No trams </del><ins>Trams </ins>run.</p>");
    QTest::newRow("all together") << kWholeChange << newTitle
                                  << QStringLiteral("<p><del>No trams </del><ins>Trams </ins>run "
                                                    "<ins>again</ins>.</p>");
}

void ChangesPageTest::versionIsShown()
{
    QFETCH(int, version);
    QFETCH(QString, title);
    QFETCH(QString, text);
    ChangesInput input = twoChanges();
    input.version = version;
    const QString page = seen(renderChanges(input));
    QVERIFY2(page.contains(title), qPrintable(page));
    QVERIFY2(page.contains(text), qPrintable(page));
    QVERIFY(page.contains(QLatin1String("<a href=\"depesche://action/article\">Back</a>")));
    QVERIFY(page.indexOf(QLatin1String("<head><meta http-equiv=\"Content-Security-Policy\"")) > 0);
}

void ChangesPageTest::choiceNamesEachVersion()
{
    ChangesInput input = twoChanges();
    input.version = 2;
    const QString page = renderChanges(input);
    const qsizetype newest = page.indexOf(QLatin1String("<a href=\"depesche://action/changes?version=3\">"
                                                        "Version 3, since 24 November 2026, 14:02</a>"));
    const qsizetype older = page.indexOf(QLatin1String(
        "<a href=\"depesche://action/changes?version=2\" aria-current=\"true\">Version 2, since "
        "24 November 2026, 14:01</a>"));
    QVERIFY2(newest > 0 && older > newest, qPrintable(page));
    QVERIFY(
        page.contains(QLatin1String("<a href=\"depesche://action/changes?version=-1\">All together</a>")));
}

void ChangesPageTest::singleChangeIsNoChoice()
{
    ChangesInput input = twoChanges();
    input.earlier.removeFirst();
    const QString page = renderChanges(input);
    QVERIFY(page.contains(QLatin1String("Version 3, since")));
    QVERIFY(!page.contains(QLatin1String("All together")));
}

void ChangesPageTest::changedMarkupAloneIsSaid()
{
    ChangesInput input = twoChanges();
    input.article.content.title = QStringLiteral("Bridge closed");
    input.article.content.html = QStringLiteral("<p><i>Trams</i> run.</p>");
    QVERIFY(renderChanges(input).contains(QLatin1String("<p class=\"note\">No word was changed</p>")));
}

void ChangesPageTest::markupOfATextStaysText()
{
    ChangesInput input = twoChanges();
    input.earlier.last().title = QStringLiteral("<script>x</script>");
    input.earlier.last().html = QStringLiteral("<p>&lt;img src=x&gt; <img src=\"https://a.example/x\">"
                                               "<a href=\"https://a.example/\">Trams</a></p>");
    const QString page = renderChanges(input);
    QVERIFY2(page.contains(QLatin1String("&lt;img src=x&gt;")), qPrintable(page));
    for (const char *never : {"<img", "<script", "a.example"})
        QVERIFY2(!page.contains(QLatin1String(never)), never);
}

void ChangesPageTest::changesAreTold()
{
    const QString line = markedLine(wordDiff(u"The bridge is closed", u"The bridge is open"), marks());
    QCOMPARE(line, QStringLiteral("The bridge is <del><span class=\"told\">removed: </span>closed</del>"
                                  "<ins><span class=\"told\">added: </span>open</ins>"));
}

void ChangesPageTest::neighboursStayOpen()
{
    const QString before = QStringLiteral("one\ntwo two\nthree\nfour\nfive\nsix six\nseven");
    QString after = before;
    after.replace(QStringLiteral("four"), QStringLiteral("vier"));
    const QString text = seen(markedParagraphs(wordDiff(before, after), marks()));
    QCOMPARE(text,
             QStringLiteral("<details><summary>3 words unchanged</summary>\n<p>one</p>\n<p>two "
                            "two</p>\n</details>\n<p>three</p>\n<p><del>four</del><ins>vier</ins></p>\n"
                            "<p>five</p>\n<details><summary>3 words unchanged</summary>\n<p>six six</p>\n"
                            "<p>seven</p>\n</details>\n"));
}

void ChangesPageTest::longParagraphIsCut()
{
    const QString words = QStringLiteral("word ").repeated(1000);
    const QString text = seen(
        markedParagraphs(wordDiff(words + QStringLiteral("end"), words + QStringLiteral("finish")), marks()));
    QVERIFY2(text.size() < 500, qPrintable(QString::number(text.size())));
    QVERIFY2(text.startsWith(QLatin1String("<p><span class=\"gap\">[953 words unchanged]</span> word word")),
             qPrintable(text.left(200)));
    QVERIFY2(text.endsWith(QLatin1String("word <del>end</del><ins>finish</ins></p>\n")),
             qPrintable(text.right(200)));
}

void ChangesPageTest::richTextFoldsWithoutDetails()
{
    ChangeMarks plain = marks();
    plain.richText = true;
    const QString text = markedParagraphs(wordDiff(u"one\ntwo\nthree", u"one\ntwo\ndrei"), plain);
    QCOMPARE(text, QStringLiteral("<p class=\"gap\">[1 words unchanged]</p>\n<p>two</p>\n"
                                  "<p><del>three</del><ins>drei</ins></p>\n"));
}

void ChangesPageTest::goneRevisionsAreSaid()
{
    ChangesInput input = twoChanges();
    input.earlier.clear();
    const QString page = renderChanges(input);
    QVERIFY(page.contains(QLatin1String("No word was changed")));
    QVERIFY(page.contains(QLatin1String("depesche://action/article")));
}

QTEST_GUILESS_MAIN(ChangesPageTest)
#include "tst_changes_page.moc"
