// SPDX-License-Identifier: GPL-3.0-or-later
// What makes two items the same article.
#include "feeds/feed_parser.h"

#include <QTest>

using namespace depesche;

namespace
{

QString identityOf(const QByteArray &item)
{
    const auto feed =
        feeds::parseFeed("<rss version=\"2.0\"><channel><item>" + item + "</item></channel></rss>");
    return feed && feed->items.size() == 1 ? feeds::identity(feed->items.first()) : QString();
}

} // namespace

class Identity final : public QObject
{
    Q_OBJECT

private slots:
    void same_data();
    void same();
};

void Identity::same_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<bool>("same");
    const QByteArray date = "<pubDate>Fri, 01 Mar 2024 00:00:00 GMT</pubDate>";
    QTest::newRow("publisher's id, everything else new")
        << QByteArray("<guid>x1</guid><title>A</title><link>https://x.example/a</link>")
        << QByteArray("<guid>x1</guid><title>B</title><link>https://x.example/b</link>") << true;
    QTest::newRow("other id, everything else the same")
        << QByteArray("<guid>x1</guid><title>A</title>") << QByteArray("<guid>x2</guid><title>A</title>")
        << false;
    QTest::newRow("link that only counts clicks differently")
        << QByteArray("<title>A</title><link>https://x.example/a?utm_source=rss#top</link>")
        << QByteArray("<title>A, edited</title><link>https://x.example/a?utm_source=mail</link>") << true;
    QTest::newRow("link with another page number")
        << QByteArray("<title>A</title><link>https://x.example/a?page=1</link>")
        << QByteArray("<title>A</title><link>https://x.example/a?page=2</link>") << false;
    QTest::newRow("title and date, text edited")
        << "<title>A</title><description>one</description>" + date
        << "<title>A</title><description>two</description>" + date << true;
    QTest::newRow("title without date, text differs")
        << QByteArray("<title>A</title><description>one</description>")
        << QByteArray("<title>A</title><description>two</description>") << false;
}

void Identity::same()
{
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, second);
    QFETCH(const bool, same);
    QVERIFY(!identityOf(first).isEmpty());
    QCOMPARE(identityOf(first) == identityOf(second), same);
}

QTEST_APPLESS_MAIN(Identity)
#include "tst_identity.moc"
