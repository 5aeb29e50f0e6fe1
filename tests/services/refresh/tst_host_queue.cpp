// SPDX-License-Identifier: GPL-3.0-or-later
// Turns among hosts, room on each host, and what is left when it is emptied.
#include "services/refresh/host_queue.h"

#include <QTest>

using namespace depesche;
using refresh::HostQueue;

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
    const std::optional<Feed> feed = queue.takeNext();
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
    queue.takeNext();
    queue.takeNext();
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
    queue.takeNext();
    QCOMPARE(queue.takeAll().size(), 2);
    QVERIFY(queue.isEmpty());
    queue.release(QUrl(QStringLiteral("http://a.example/1")));
    QCOMPARE(nextFrom(queue), QStringLiteral("none"));
    queue.add(feedAt("http://a.example/9"));
    QCOMPARE(nextFrom(queue), QStringLiteral("a.example/9"));
}

QTEST_GUILESS_MAIN(HostQueueTest)
#include "tst_host_queue.moc"
