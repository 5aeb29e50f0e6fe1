// SPDX-License-Identifier: GPL-3.0-or-later
// Whose page comes next: hosts, pauses, people first.
#include "services/fulltext/page_queue.h"

#include <QTest>

using namespace depesche;
using namespace std::chrono_literals;
using fulltext::PageQueue;

class PageQueueTest : public QObject
{
    Q_OBJECT

private slots:
    void oneOfEachHostWithAPauseBetween();
    void aFewAtATime();
    void peopleComeFirst();
    void whoWaitsForOneArticleKnowsNoPause();
    void waitsOnce();
    void aHostThatWantsToBeLeftAlone();

private:
    static PageQueue::Entry entry(int article, const QString &host, bool forPerson = false,
                                  bool atOnce = false)
    {
        store::WantedPage page;
        page.article = ArticleId{article};
        page.url = QUrl(QStringLiteral("https://%1.example/%2").arg(host).arg(article));
        return {page, forPerson, atOnce};
    }
    /// 0 where nothing may be asked.
    static qint64 next(PageQueue &queue, std::chrono::milliseconds now)
    {
        const auto taken = queue.takeNext(now);
        return taken ? taken->page.article.value : 0;
    }
};

void PageQueueTest::oneOfEachHostWithAPauseBetween()
{
    PageQueue queue;
    for (int article = 1; article <= 2; ++article)
        queue.add(entry(article, QStringLiteral("a")), 0ms);
    queue.add(entry(3, QStringLiteral("b")), 0ms);
    QCOMPARE(next(queue, 0ms), 1);
    QCOMPARE(next(queue, 0ms), 3);
    QCOMPARE(next(queue, 10s), 0);
    QCOMPARE(queue.nextOpening(), std::nullopt);
    queue.release(QUrl(QStringLiteral("https://a.example/1")));
    QCOMPARE(queue.nextOpening(), std::optional(PageQueue::kGap));
    QCOMPARE(next(queue, PageQueue::kGap - 1ms), 0);
    QCOMPARE(next(queue, PageQueue::kGap), 2);
}

void PageQueueTest::aFewAtATime()
{
    PageQueue queue;
    for (int article = 1; article <= PageQueue::kAtOnce + 1; ++article)
        queue.add(entry(article, QStringLiteral("host%1").arg(article)), 0ms);
    for (int article = 1; article <= PageQueue::kAtOnce; ++article)
        QCOMPARE(next(queue, 0ms), article);
    QCOMPARE(next(queue, 1min), 0);
    queue.release(QUrl(QStringLiteral("https://host1.example/1")));
    QCOMPARE(next(queue, 1min), PageQueue::kAtOnce + 1);
}

void PageQueueTest::peopleComeFirst()
{
    PageQueue queue;
    queue.add(entry(1, QStringLiteral("a")), 0ms);
    queue.add(entry(2, QStringLiteral("b"), true), 0ms);
    queue.add(entry(3, QStringLiteral("c"), true), 0ms);
    queue.add(entry(4, QStringLiteral("d"), true, true), 0ms);
    for (const int expected : {4, 2, 3, 1})
        QCOMPARE(next(queue, 0ms), expected);
}

void PageQueueTest::whoWaitsForOneArticleKnowsNoPause()
{
    PageQueue queue;
    queue.add(entry(1, QStringLiteral("a")), 0ms);
    QCOMPARE(next(queue, 0ms), 1);
    queue.add(entry(2, QStringLiteral("a"), true, true), 0ms);
    QCOMPARE(next(queue, 0ms), 0);
    queue.release(QUrl(QStringLiteral("https://a.example/1")));
    QCOMPARE(next(queue, 1ms), 2);
}

void PageQueueTest::waitsOnce()
{
    PageQueue queue;
    queue.add(entry(1, QStringLiteral("a")), 0ms);
    queue.add(entry(1, QStringLiteral("a")), 0ms);
    queue.add(entry(1, QStringLiteral("a"), true), 0ms);
    QVERIFY(queue.contains(ArticleId{1}));
    QVERIFY(queue.remove(ArticleId{1}));
    QVERIFY(!queue.remove(ArticleId{1}));
    QVERIFY(queue.isEmpty());
}

void PageQueueTest::aHostThatWantsToBeLeftAlone()
{
    const QUrl host(QStringLiteral("https://a.example/"));
    PageQueue queue;
    queue.add(entry(1, QStringLiteral("a")), 0ms);
    queue.add(entry(2, QStringLiteral("a"), true), 0ms);
    queue.rest(host, 1h, false);
    QCOMPARE(queue.dropBackground(host), QList<ArticleId>{ArticleId{1}});
    queue.add(entry(3, QStringLiteral("a")), 1min);
    QVERIFY(!queue.contains(ArticleId{3}));
    QVERIFY(queue.isResting(host, 59min) && !queue.isResting(host, 1h));
    QVERIFY(!queue.isClosed(host, 1min));
    queue.rest(host, 30min, true);
    QVERIFY(queue.isClosed(host, 29min) && !queue.isClosed(host, 30min));
    QVERIFY(queue.isResting(host, 59min));
    QCOMPARE(queue.clear(), QList<ArticleId>{ArticleId{2}});
}

QTEST_GUILESS_MAIN(PageQueueTest)
#include "tst_page_queue.moc"
