// SPDX-License-Identifier: GPL-3.0-or-later
// Turns among hosts, room on each host, and what is left when it is emptied.
#include "services/refresh/host_queue.h"

#include "base/effective_port.h"

#include <QTest>

using namespace depesche;
using refresh::HostQueue;
using namespace std::chrono_literals;

namespace
{

Feed feedAt(const char *url)
{
    Feed feed;
    feed.url = QUrl(QString::fromLatin1(url));
    return feed;
}

QString nextFrom(HostQueue &queue)
{
    const std::optional<Feed> feed = queue.takeNext(0ms);
    return feed ? feed->url.host() + feed->url.path() : QStringLiteral("none");
}

} // namespace

class HostQueueTest : public QObject
{
    Q_OBJECT

private slots:
    void hostsTakeTurns();
    void aFullHostWaits();
    void portsAreHostsOfTheirOwn();
    void releaseMakesRoomOnce();
    void takeAllEmptiesIt();
    void aHostRestsBetweenTwo();
    void whatAHostHasLeaves();
    void takesOutWhatIsAskedFor();
};

void HostQueueTest::hostsTakeTurns()
{
    HostQueue queue(4);
    for (const char *url : {"http://a.example/1", "http://a.example/2", "http://b.example/1"})
        queue.add(feedAt(url));
    QCOMPARE(nextFrom(queue), QStringLiteral("a.example/1"));
    QCOMPARE(nextFrom(queue), QStringLiteral("b.example/1"));
    QCOMPARE(nextFrom(queue), QStringLiteral("a.example/2"));
    QCOMPARE(nextFrom(queue), QStringLiteral("none"));
    QVERIFY(queue.isEmpty());
}

void HostQueueTest::aFullHostWaits()
{
    HostQueue queue(2);
    for (const char *url :
         {"http://a.example/1", "http://a.example/2", "http://a.example/3", "http://b.example/1"})
        queue.add(feedAt(url));
    QCOMPARE(nextFrom(queue), QStringLiteral("a.example/1"));
    QCOMPARE(nextFrom(queue), QStringLiteral("b.example/1"));
    QCOMPARE(nextFrom(queue), QStringLiteral("a.example/2"));
    QCOMPARE(nextFrom(queue), QStringLiteral("none"));
    QVERIFY(!queue.isEmpty());
    queue.release(QUrl(QStringLiteral("http://b.example/1")));
    QCOMPARE(nextFrom(queue), QStringLiteral("none"));
    queue.release(QUrl(QStringLiteral("http://a.example/2")));
    QCOMPARE(nextFrom(queue), QStringLiteral("a.example/3"));
}

void HostQueueTest::portsAreHostsOfTheirOwn()
{
    HostQueue queue(1);
    for (const char *url : {"http://a.example/1", "http://a.example:80/2", "http://a.example:81/3"})
        queue.add(feedAt(url));
    QCOMPARE(nextFrom(queue), QStringLiteral("a.example/1"));
    QCOMPARE(nextFrom(queue), QStringLiteral("a.example/3"));
    QCOMPARE(nextFrom(queue), QStringLiteral("none"));
}

void HostQueueTest::releaseMakesRoomOnce()
{
    HostQueue queue(2);
    for (const char *url : {"http://a.example/1", "http://a.example/2", "http://a.example/3",
                            "http://a.example/4", "http://a.example/5"})
        queue.add(feedAt(url));
    queue.takeNext(0ms);
    queue.takeNext(0ms);
    queue.release(QUrl(QStringLiteral("http://a.example/1")));
    QCOMPARE(nextFrom(queue), QStringLiteral("a.example/3"));
    QCOMPARE(nextFrom(queue), QStringLiteral("none"));
    queue.release(QUrl(QStringLiteral("http://a.example/2")));
    queue.release(QUrl(QStringLiteral("http://a.example/3")));
    QCOMPARE(nextFrom(queue), QStringLiteral("a.example/4"));
    QCOMPARE(nextFrom(queue), QStringLiteral("a.example/5"));
    QCOMPARE(nextFrom(queue), QStringLiteral("none"));
}

void HostQueueTest::takeAllEmptiesIt()
{
    HostQueue queue(1);
    for (const char *url : {"http://a.example/1", "http://a.example/2", "http://b.example/1"})
        queue.add(feedAt(url));
    queue.takeNext(0ms);
    QCOMPARE(queue.takeAll().size(), 2);
    QVERIFY(queue.isEmpty());
    queue.release(QUrl(QStringLiteral("http://a.example/1")));
    QCOMPARE(nextFrom(queue), QStringLiteral("none"));
    queue.add(feedAt("http://a.example/9"));
    QCOMPARE(nextFrom(queue), QStringLiteral("a.example/9"));
}

void HostQueueTest::aHostRestsBetweenTwo()
{
    HostQueue queue(4, 2s);
    for (const char *url : {"http://a.example/1", "http://a.example/2", "http://b.example/1"})
        queue.add(feedAt(url));
    QVERIFY(queue.takeNext(10s));
    QVERIFY(queue.takeNext(11s));
    QVERIFY(!queue.hasReady());
    QVERIFY(queue.nextOpening() == 12s);
    QVERIFY(!queue.takeNext(11999ms));
    const auto third = queue.takeNext(12s);
    QVERIFY(third);
    QCOMPARE(third->url.path(), QStringLiteral("/2"));
    // A host that nobody waits for is still left alone for its time.
    queue.release(QUrl(QStringLiteral("http://a.example/1")));
    queue.release(QUrl(QStringLiteral("http://a.example/2")));
    queue.add(feedAt("http://a.example/3"));
    QVERIFY(!queue.takeNext(13s));
    QVERIFY(queue.takeNext(14s));
}

void HostQueueTest::whatAHostHasLeaves()
{
    HostQueue queue(1);
    for (const char *url : {"http://a.example/1", "http://a.example/2", "http://b.example/1"})
        queue.add(feedAt(url));
    QCOMPARE(queue.takeHost(hostKey(QUrl(QStringLiteral("http://a.example/9")))).size(), 2);
    QCOMPARE(nextFrom(queue), QStringLiteral("b.example/1"));
    QVERIFY(queue.isEmpty());
    queue.add(feedAt("http://a.example/3"));
    QCOMPARE(nextFrom(queue), QStringLiteral("a.example/3"));
}

void HostQueueTest::takesOutWhatIsAskedFor()
{
    HostQueue queue(1);
    for (int i = 1; i < 5; ++i) {
        Feed feed = feedAt("http://a.example/x");
        feed.id = FeedId{i};
        queue.add(feed);
    }
    QCOMPARE(queue.takeOut({FeedId{2}, FeedId{4}, FeedId{9}}).size(), 2);
    QVERIFY(queue.takeNext(0ms)->id == FeedId{1});
    QVERIFY(!queue.takeNext(0ms));
    QVERIFY(!queue.isEmpty());
}

QTEST_GUILESS_MAIN(HostQueueTest)
#include "tst_host_queue.moc"
