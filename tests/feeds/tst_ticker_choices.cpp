// SPDX-License-Identifier: GPL-3.0-or-later
// What a page offers to be followed: its own coverage, streams, feeds, in that order, each once.
#include "feeds/ticker_choices.h"

#include <QTest>

using namespace depesche;

namespace
{

const QUrl kPage(QStringLiteral("https://nordblick.example/live/sturmflut"));

constexpr auto kCoverage =
    R"(<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Sturmflut","liveBlogUpdate":
    [{"@type":"BlogPosting","url":"#e1","headline":"Eins"}]}</script>)";

QByteArray page(const QByteArray &head)
{
    return "<!doctype html><html><head><title>Seite</title>" + head + "</head><body></body></html>";
}

QString words(TickerKind kind)
{
    return kind == TickerKind::LiveBlog ? QStringLiteral("blog")
           : kind == TickerKind::Feed   ? QStringLiteral("feed")
                                        : QStringLiteral("stream");
}

} // namespace

class TickerChoices final : public QObject
{
    Q_OBJECT

private slots:
    void offers_data();
    void offers();
    void linkHeaders();
    void nothing_data();
    void nothing();
    void bounded();
};

void TickerChoices::offers_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QStringList>("expected"); // kind, path, title
    const auto row = [](const char *name, const QByteArray &document, const QStringList &expected) {
        QTest::newRow(name) << document << expected;
    };
    row("coverage", page(kCoverage), {QStringLiteral("blog /live/sturmflut Sturmflut")});
    row("all three, streams before feeds",
        page(QByteArray(R"(<link rel="alternate" type="application/rss+xml" href="/rss" title="Alles">
            <link rel="Alternate" type="text/event-stream; charset=utf-8" href="events" title="Am Draht">)") +
             kCoverage),
        {QStringLiteral("blog /live/sturmflut Sturmflut"), QStringLiteral("stream /live/events Am Draht"),
         QStringLiteral("feed /rss Alles")});
    row("a stream is called as the page's coverage",
        page(QByteArray("<link rel=alternate type=text/event-stream href=events>") + kCoverage),
        {QStringLiteral("blog /live/sturmflut Sturmflut"), QStringLiteral("stream /live/events Sturmflut")});
    row("a stream against the page's base",
        page(R"(<base href="/a/"><link rel=alternate type=text/event-stream href=s#x>
            <link rel=alternate type=text/event-stream href=/a/s title="noch einmal">)"),
        {QStringLiteral("stream /a/s ")});
    row("a link in the text", page(R"(<a type="text/event-stream" href="/s"> am   Draht </a>)"),
        {QStringLiteral("stream /s am Draht")});
    row("a feed offers itself alone",
        R"(<rss version="2.0"><channel><title>Nordblick</title><link>https://nordblick.example/</link>
            <item><guid>1</guid><title>Eins</title></item></channel></rss>)",
        {QStringLiteral("feed /live/sturmflut Nordblick")});
    row("a record of a stream", "data: Eins\n\n", {QStringLiteral("stream /live/sturmflut ")});
    row("what cannot be fetched is none",
        page(R"x(<link rel=alternate type=text/event-stream href="javascript:alert(1)">
            <link rel=alternate type=application/atom+xml href=/atom>)x"),
        {QStringLiteral("feed /atom ")});
}

void TickerChoices::offers()
{
    QFETCH(const QByteArray, document);
    const auto choices = feeds::tickerChoices(document, {kPage, {}});
    QVERIFY(choices);
    QStringList found;
    for (const TickerChoice &choice : *choices)
        found.append(QStringLiteral("%1 %2 %3").arg(words(choice.kind), choice.url.path(), choice.title));
    QTEST(found, "expected");
}

void TickerChoices::linkHeaders()
{
    const auto choices = feeds::tickerChoices(
        page({}), {kPage, {}},
        {R"(</events>; rel=alternate; type="text/event-stream"; title=Draht, </feed>; rel=alternate; type="application/atom+xml")"});
    QVERIFY(choices);
    QCOMPARE(choices->size(), 2);
    QCOMPARE(choices->at(0), (TickerChoice{TickerKind::EventStream, QStringLiteral("Draht"),
                                           QUrl(QStringLiteral("https://nordblick.example/events"))}));
    QCOMPARE(choices->at(1).kind, TickerKind::Feed);
}

void TickerChoices::nothing_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<FeedFailureCode>("code");
    QTest::newRow("a page") << page({}) << FeedFailureCode::WebPage;
    QTest::newRow("guesses are no offers")
        << page(R"(<meta name="generator" content="WordPress 6.4">)") << FeedFailureCode::WebPage;
    QTest::newRow("empty") << QByteArray() << FeedFailureCode::EmptyBody;
}

void TickerChoices::nothing()
{
    QFETCH(const QByteArray, document);
    const auto choices = feeds::tickerChoices(document, {kPage, {}});
    QVERIFY(!choices);
    QTEST(choices.error().code, "code");
}

void TickerChoices::bounded()
{
    QByteArray links;
    for (int n = 0; n < 1000; ++n)
        links += "<link rel=alternate type=text/event-stream href=/" + QByteArray::number(n) + '>';
    const auto choices = feeds::tickerChoices(page(links), {kPage, {}});
    QVERIFY(choices);
    QCOMPARE(choices->size(), feeds::kMostTickerChoices);
}

QTEST_APPLESS_MAIN(TickerChoices)
#include "tst_ticker_choices.moc"
