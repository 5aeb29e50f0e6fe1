// SPDX-License-Identifier: GPL-3.0-or-later
// Documents made to hurt: they end, soon, with little memory, as a feed or as a reason.
#include "feeds/feed_parser.h"

#include <QElapsedTimer>
#include <QTest>

using namespace depesche;

namespace
{

// Far above what is needed, far below what quadratic work would take.
constexpr qint64 kPatience = 10'000; // ms

QByteArray channel(const QByteArray &inside)
{
    return "<rss version=\"2.0\"><channel><title>T</title><link>https://x.example/</link>" + inside +
           "</channel></rss>";
}

QByteArray item(const QByteArray &inside)
{
    return "<item><title>A</title><link>https://x.example/a</link>" + inside + "</item>";
}

} // namespace

class FeedLimits final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_timer.start(); }
    void cleanup() { QVERIFY2(m_timer.elapsed() < kPatience, "took too long"); }

    void senselessDepthIsRefused();
    void senselessDepthInBrokenDocumentIsRefused();
    void depthOfContentIsCut();
    void manyAttributes();
    void manyBrackets();
    void manyUnclosedItems();
    void manyEntities();
    void manyUnclosedBreaks();
    void longTagWithoutEnd();
    void nestedJson();

private:
    QElapsedTimer m_timer;
};

void FeedLimits::senselessDepthIsRefused()
{
    const auto feed = feeds::parseFeed(channel(QByteArray("<a>").repeated(100'000)));
    QVERIFY(!feed);
    QCOMPARE(feed.error().code, FeedFailureCode::TooDeep);
}

void FeedLimits::senselessDepthInBrokenDocumentIsRefused()
{
    const auto feed = feeds::parseFeed("&" + channel(QByteArray("<a b=c>").repeated(100'000)));
    QVERIFY(!feed);
    QCOMPARE(feed.error().code, FeedFailureCode::TooDeep);
}

void FeedLimits::depthOfContentIsCut()
{
    const QByteArray deep = QByteArray("<x>").repeated(5'000) + "unten" + QByteArray("</x>").repeated(5'000);
    const auto feed = feeds::parseFeed(channel(item("<description>" + deep + "</description>")));
    QVERIFY(feed);
    QCOMPARE(feed->items.first().bodyText, QByteArray("unten"));
}

void FeedLimits::manyAttributes()
{
    QByteArray attributes;
    for (int i = 0; i < 50'000; ++i)
        attributes += " a" + QByteArray::number(i) + "='1'";
    const auto feed = feeds::parseFeed(channel("<odd" + attributes + "/>" + item({})));
    QVERIFY(feed);
    QCOMPARE(feed->items.size(), 1);
    const auto broken = feeds::parseFeed(channel("&<odd" + attributes + "/>" + item({})));
    QVERIFY(broken);
    QVERIFY(broken->malformed);
    QCOMPARE(broken->items.size(), 1);
}

void FeedLimits::manyBrackets()
{
    const auto feed = feeds::parseFeed(channel(item("<description>" + QByteArray(1 << 20, '<'))));
    QVERIFY(feed);
    QVERIFY(feed->malformed);
}

void FeedLimits::manyUnclosedItems()
{
    const auto feed = feeds::parseFeed(channel(QByteArray("<item><title>A").repeated(20'000)));
    QVERIFY(feed);
    QCOMPARE(feed->items.size(), 20'000);
}

void FeedLimits::manyEntities()
{
    const QByteArray text = QByteArray("&auml;&unknown;&#228;").repeated(100'000);
    const auto feed = feeds::parseFeed(channel(item("<description>" + text + "</description>")));
    QVERIFY(feed);
    QVERIFY(feed->items.first().bodyText.startsWith("ä&unknown;ä"));
}

void FeedLimits::manyUnclosedBreaks()
{
    const QByteArray text = QByteArray("Zeile<br>").repeated(30'000);
    const auto feed =
        feeds::parseFeed(channel(item("<description>" + text + "</description>") + item("<guid>2</guid>")));
    QVERIFY(feed);
    QVERIFY(feed->malformed);
    QCOMPARE(feed->items.size(), 2);
    QCOMPARE(feed->items.first().contentHtml.count("<br>"), 30'000);
}

void FeedLimits::longTagWithoutEnd()
{
    const auto feed =
        feeds::parseFeed(channel(item("<description") + QByteArray(" a='1'").repeated(500'000)));
    QVERIFY(feed);
    QCOMPARE(feed->title, QStringLiteral("T"));
}

void FeedLimits::nestedJson()
{
    const QByteArray json =
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"x\": " + QByteArray(200'000, '[') +
        QByteArray(200'000, ']') + ", \"items\": []}";
    const auto feed = feeds::parseFeed(json);
    QVERIFY(!feed);
    QCOMPARE(feed.error().code, FeedFailureCode::TooDeep);
}

QTEST_APPLESS_MAIN(FeedLimits)
#include "tst_feed_limits.moc"
