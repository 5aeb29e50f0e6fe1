// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds that a page names, and addresses that people type.
#include "feeds/discovery.h"

#include <QTest>

using namespace depesche;

namespace
{

QByteArray page(const QByteArray &head, const QByteArray &body = {})
{
    return "<!doctype html><html><head>" + head + "</head><body>" + body + "</body></html>";
}

/// "format title address"
QStringList found(const QByteArray &document, const QList<QByteArray> &headers = {})
{
    QStringList rows;
    for (const feeds::FeedCandidate &feed :
         feeds::discoverFeeds(document, QUrl(QStringLiteral("https://blatt.example/ort/seite")), {}, headers))
        rows +=
            QStringLiteral("%1 %2 %3").arg(feed.format, feed.title, feed.url.toString(QUrl::FullyEncoded));
    return rows;
}

} // namespace

class Discovery final : public QObject
{
    Q_OBJECT

private slots:
    void pages_data();
    void pages();
    void headers_data();
    void headers();
    void channelOfAHandle();
    void order();
    void numberIsLimited();
    void typed_data();
    void typed();
};

void Discovery::pages_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("none") << page({}, "<a href='/ueber'>Über</a>") << QStringList{};
    QTest::newRow("rss")
        << page("<link rel='alternate' type='application/rss+xml' title='Alles' href='/feed'>")
        << QStringList{QStringLiteral("rss Alles https://blatt.example/feed")};
    QTest::newRow("atom, capitals, parameters")
        << page("<LINK REL='Alternate' TYPE='Application/Atom+XML; charset=utf-8' HREF='atom'>")
        << QStringList{QStringLiteral("atom  https://blatt.example/ort/atom")};
    QTest::newRow("json feed") << page("<link rel='alternate' type='application/feed+json' href='/f.json'>")
                               << QStringList{QStringLiteral("json  https://blatt.example/f.json")};
    QTest::newRow("json of an interface is no feed")
        << page("<link rel='alternate' type='application/json' href='/wp-json/wp/v2/pages/2'>")
        << QStringList{};
    QTest::newRow("style sheets are none")
        << page("<link rel='alternate stylesheet' type='text/css' href='/a.css'>"
                "<link rel='alternate' hreflang='fr' href='/fr'>"
                "<link rel='alternate' type='application/json+oembed' href='/oembed'>")
        << QStringList{};
    QTest::newRow("base of the page")
        << page("<base href='https://basis.example/x/'><link rel='feed' href='liste'>")
        << QStringList{QStringLiteral("  https://basis.example/x/liste")};
    QTest::newRow("each address once")
        << page("<link rel='alternate' type='application/rss+xml' href='/feed'>"
                "<link rel='alternate' type='application/rss+xml' title='Später' href='/feed#x'>")
        << QStringList{QStringLiteral("rss Später https://blatt.example/feed")};
    QTest::newRow("links in the text")
        << page({}, "<a href='/rss.xml'>abonnieren</a><a href='/abo'>RSS</a><a href='/rss-erklaert'>Was ist "
                    "RSS?</a>")
        << QStringList{QStringLiteral("rss abonnieren https://blatt.example/rss.xml"),
                       QStringLiteral("  https://blatt.example/abo")};
    QTest::newRow("structured data")
        << page("<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"DataFeed\",\"name\":\"Hafen\","
                "\"encodingFormat\":\"application/rss+xml\",\"url\":\"/hafen\"},{\"url\":\"/seite\"}]}"
                "</script><script type='application/ld+json'>{broken</script>")
        << QStringList{QStringLiteral("rss Hafen https://blatt.example/hafen")};
    QTest::newRow("made by WordPress")
        << page("<meta name='generator' content='WordPress 6.4'>"
                "<link rel='alternate' type='application/activity+json' href='/actor'>")
        << QStringList{QStringLiteral("rss  https://blatt.example/feed/")};
    QTest::newRow("made by Discourse")
        << page("<meta name='generator' content='Discourse 3.2.0 - https://github.com/discourse'>")
        << QStringList{QStringLiteral("rss  https://blatt.example/latest.rss")};
    QTest::newRow("addresses that are not fetched")
        << page("<link rel='alternate' type='application/rss+xml' href='javascript:alert(1)'>"
                "<link rel='alternate' type='application/rss+xml' href='file:///etc/passwd'>",
                "<a href='data:text/xml,rss.xml'>RSS</a>")
        << QStringList{};
    QTest::newRow("feed: as a scheme")
        << page({}, "<a href='feed:https://blatt.example/f'>RSS</a><a href='feed://blatt.example/g'>RSS</a>")
        << QStringList{QStringLiteral("  https://blatt.example/f"),
                       QStringLiteral("  https://blatt.example/g")};
    QTest::newRow("in the body all the same")
        << page({}, "<p><link rel='alternate' type='application/rss+xml' href='/feed'></p>")
        << QStringList{QStringLiteral("rss  https://blatt.example/feed")};
}

void Discovery::pages()
{
    QFETCH(const QByteArray, document);
    QFETCH(const QStringList, expected);
    QCOMPARE(found(document), expected);
}

void Discovery::headers_data()
{
    QTest::addColumn<QList<QByteArray>>("values");
    QTest::addColumn<QStringList>("expected");
    const QStringList one{QStringLiteral("atom A, B https://blatt.example/a,b")};
    QTest::newRow("quotes and commas")
        << QList<QByteArray>{"</a,b>; rel=\"alternate\"; type=\"application/atom+xml\"; title=\"A, B\""}
        << one;
    QTest::newRow("among others")
        << QList<QByteArray>{"<https://hub.example/>; rel=hub, </a,b>;rel=\"x alternate\";title=\"A, B\";"
                             "type=application/atom+xml , </c>; rel=next"}
        << one;
    QTest::newRow("several fields")
        << QList<QByteArray>{"</style.css>; rel=preload",
                             "</a,b>; rel=alternate; type=\"application/atom+xml\"; title=\"A, B\""}
        << one;
    QTest::newRow("not closed") << QList<QByteArray>{"</a,b; rel=alternate"} << QStringList{};
    QTest::newRow("rubbish") << QList<QByteArray>{";;;,,,<>;=\"", QByteArray(100'000, '<')} << QStringList{};
}

void Discovery::headers()
{
    QFETCH(const QList<QByteArray>, values);
    QFETCH(const QStringList, expected);
    QCOMPARE(found(page({}), values), expected);
}

void Discovery::channelOfAHandle()
{
    const QList<feeds::FeedCandidate> feeds =
        feeds::discoverFeeds(page("<meta itemprop='identifier' content='UCabcdefghijklmnopqrstuv'>"),
                             QUrl(QStringLiteral("https://www.youtube.com/@hafenfunk")));
    QCOMPARE(feeds.size(), 1);
    QCOMPARE(
        feeds.first().url,
        QUrl(QStringLiteral("https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv")));
}

void Discovery::order()
{
    const QByteArray document =
        page("<link rel='alternate' type='application/rss+xml' title='Kommentare' href='/comments/feed'>"
             "<link rel='feed' href='/angekuendigt'>"
             "<link rel='alternate' type='application/rss+xml' title='Artikel' href='/artikel'>",
             "<a href='/sport/feed'>Sport</a>");
    const QStringList expected{QStringLiteral("rss Artikel https://blatt.example/artikel"),
                               QStringLiteral("  https://blatt.example/angekuendigt"),
                               QStringLiteral(" Sport https://blatt.example/sport/feed"),
                               QStringLiteral("rss Kommentare https://blatt.example/comments/feed")};
    QCOMPARE(found(document), expected);
}

void Discovery::numberIsLimited()
{
    QByteArray links;
    for (int i = 0; i < 5'000; ++i)
        links += "<link rel=alternate type=application/rss+xml href=/f" + QByteArray::number(i) + ">";
    QCOMPARE(found(page(links)).size(), 50);
}

void Discovery::typed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address");
    const auto row = [](const char *text, const char *address) {
        QTest::newRow(*text ? text : "nothing") << QString::fromUtf8(text) << QString::fromLatin1(address);
    };
    row("https://blatt.example/feed", "https://blatt.example/feed");
    row("HTTP://blatt.example", "http://blatt.example");
    row("blatt.example", "https://blatt.example");
    row("  blatt.example/feed.xml\n", "https://blatt.example/feed.xml");
    row("blatt.example:8080/feed", "https://blatt.example:8080/feed");
    row("localhost:8080/feed", "http://localhost:8080/feed");
    row("127.0.0.1:8080", "http://127.0.0.1:8080");
    row("müller.example", "https://xn--mller-kva.example");
    row("feed:https://blatt.example/f", "https://blatt.example/f");
    row("feed://blatt.example/f", "http://blatt.example/f");
    row("<https://blatt.example/f>", "https://blatt.example/f");
    row("Zum Feed: https://blatt.example/f", "https://blatt.example/f");
    row("", "");
    row("blatt", "");
    row("42", "");
    row("zwei worte", "");
    row("blatt..example", "");
    row("eva@blatt.example", "");
    row("file:///etc/passwd", "");
    row("/etc/passwd", "");
    row("javascript:alert(1)", "");
    row("mailto:eva@blatt.example", "");
    row("|~/fetch.sh", "");
}

void Discovery::typed()
{
    QFETCH(const QString, text);
    QFETCH(const QString, address);
    QCOMPARE(feeds::addressFromInput(text).toString(QUrl::FullyEncoded), address);
}

QTEST_APPLESS_MAIN(Discovery)
#include "tst_discovery.moc"
