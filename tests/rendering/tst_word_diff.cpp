// SPDX-License-Identifier: GPL-3.0-or-later
// Word diffs: a folder per case, and what holds for any two texts.
#include "page_fixture.h"
#include "rendering/article_changes.h"
#include "rendering/word_diff.h"

#include <QRandomGenerator>
#include <QTest>

using namespace depesche;
using namespace depesche::rendering;

namespace
{

/// The words of `runs` with [-removed-] and {+inserted+}.
QString marked(const QList<DiffRun> &runs)
{
    QString text;
    for (const DiffRun &run : runs) {
        if (run.kind == DiffKind::Same)
            text += run.text;
        else if (run.kind == DiffKind::Removed)
            text += QStringLiteral("[-%1-]").arg(run.text);
        else
            text += QStringLiteral("{+%1+}").arg(run.text);
    }
    return text;
}

QString without(const QList<DiffRun> &runs, DiffKind kind)
{
    QString text;
    for (const DiffRun &run : runs) {
        if (run.kind != kind)
            text += run.text;
    }
    return text;
}

QString anyWords(QRandomGenerator &random, int count, int different)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QStringLiteral("w%1 ").arg(random.bounded(different));
    return text;
}

} // namespace

class WordDiffTest : public QObject
{
    Q_OBJECT
private slots:
    void savedCases_data();
    void savedCases();
    void bothTextsComeBack();
    void longTextsEnd_data();
    void longTextsEnd();
    void eachVersionStandsBesideTheNext();
};

void WordDiffTest::savedCases_data()
{
    QTest::addColumn<QString>("folder");
    const QDir data(QStringLiteral(SOURCE_DIR "/tests/rendering/word-diff"));
    const QStringList cases = data.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    QVERIFY(!cases.isEmpty());
    for (const QString &name : cases)
        QTest::newRow(qPrintable(name)) << data.filePath(name);
}

void WordDiffTest::savedCases()
{
    QFETCH(QString, folder);
    const QString before = QString::fromUtf8(test::readFile(folder + QStringLiteral("/before.txt")));
    const QString after = QString::fromUtf8(test::readFile(folder + QStringLiteral("/after.txt")));
    const QString expected = QString::fromUtf8(test::readFile(folder + QStringLiteral("/expected.txt")));
    QCOMPARE(marked(wordDiff(before, after)), expected);
}

void WordDiffTest::bothTextsComeBack()
{
    QRandomGenerator random(42);
    for (int round = 0; round < 500; ++round) {
        const QString before = anyWords(random, random.bounded(60), 8);
        const QString after = anyWords(random, random.bounded(60), 8);
        const QList<DiffRun> runs = wordDiff(before, after);
        QCOMPARE(without(runs, DiffKind::Inserted), before);
        QCOMPARE(without(runs, DiffKind::Removed), after);
    }
}

void WordDiffTest::longTextsEnd_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QRandomGenerator random(7);
    const QString text = anyWords(random, 800'000, 50'000);
    QTest::newRow("nothing in common")
        << text << anyWords(random, 800'000, 50'000).replace(QLatin1Char('w'), QLatin1Char('v'));
    QTest::newRow("words of one stock at random") << text << anyWords(random, 800'000, 50'000);
    QTest::newRow("one word at each end") << QStringLiteral("old ") + text + QStringLiteral("old")
                                          << QStringLiteral("new ") + text + QStringLiteral("new");
}

void WordDiffTest::longTextsEnd()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const QList<DiffRun> runs = wordDiff(before, after);
    QCOMPARE(without(runs, DiffKind::Removed), after);
}

void WordDiffTest::eachVersionStandsBesideTheNext()
{
    Article article;
    article.revision = 3;
    article.content.title = QStringLiteral("Bridge open");
    article.content.html = QStringLiteral("<p>Trams run again.</p>");
    const QDateTime first(QDate(2026, 11, 24), QTime(14, 5), Qt::UTC);
    const QList<ArticleRevision> earlier{
        {1, first, QStringLiteral("Bridge closed"), QStringLiteral("<p>No trams run.</p>")},
        {2, first.addSecs(3600), QStringLiteral("Bridge closed"),
         QStringLiteral("<p>Trams <b>run</b>.</p>")}};

    const QList<ArticleChange> changes = articleChanges(article, earlier);
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes.at(0).number, 2);
    QCOMPARE(changes.at(0).since, first);
    QCOMPARE(marked(changes.at(0).title), QStringLiteral("Bridge closed"));
    QCOMPARE(marked(changes.at(0).text), QStringLiteral("[-No trams -]{+Trams +}run."));
    QCOMPARE(changes.at(1).number, 3);
    QCOMPARE(marked(changes.at(1).title), QStringLiteral("Bridge [-closed-]{+open+}"));
    QCOMPARE(marked(changes.at(1).text), QStringLiteral("Trams run {+again+}."));
}

QTEST_GUILESS_MAIN(WordDiffTest)
#include "tst_word_diff.moc"
