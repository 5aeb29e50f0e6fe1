// SPDX-License-Identifier: GPL-3.0-or-later
// Server-Sent Events as the HTML standard reads them, in pieces of every length, and within limits.
#include "feeds/event_stream.h"

#include <QTest>

using namespace depesche;
using feeds::EventStreamParser;
using feeds::ServerEvent;

namespace
{

using Events = QList<ServerEvent>;

ServerEvent message(const QString &data, const QString &id = {})
{
    return {QStringLiteral("message"), data, id};
}

ServerEvent named(const QString &data, const QString &id)
{
    return {QStringLiteral("message"), data, id, true};
}

Events inPieces(EventStreamParser &parser, const QByteArray &stream, qsizetype piece)
{
    Events events;
    for (qsizetype at = 0; at < stream.size(); at += piece)
        events += parser.feed(QByteArrayView(stream).sliced(at, qMin(piece, stream.size() - at)));
    return events;
}

} // namespace

class EventStream final : public QObject
{
    Q_OBJECT

private slots:
    void events_data();
    void events();
    void idsLastUntilTheNext();
    void retry_data();
    void retry();
    void longLines();
    void longEvents();
    void longComments();
};

void EventStream::events_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<Events>("expected");
    const auto row = [](const char *name, const QByteArray &stream, const Events &expected) {
        QTest::newRow(name) << stream << expected;
    };
    const Events nebel{message(QStringLiteral("Nebel"))};
    row("one event", "data: Nebel\n\n", nebel);
    row("CR ends a line", "data: Nebel\r\r", nebel);
    row("CR LF ends a line once", "data: a\r\ndata: b\r\n\r\n", {message(QStringLiteral("a\nb"))});
    row("line ends mixed", "data: a\rdata: b\ndata: c\r\n\n", {message(QStringLiteral("a\nb\nc"))});
    row("byte order mark",
        "\xef\xbb\xbf"
        "data: Nebel\n\n",
        nebel);
    row("only the first byte order mark counts",
        "\xef\xbb\xbf\xef\xbb\xbf"
        "data: Nebel\n\n",
        {});
    row("a byte order mark in a value stays", "data:\xef\xbb\xbfx\n\n", {message(QStringLiteral("\ufeffx"))});
    row("one space after the colon is none", "data:  Nebel\n\ndata:Nebel\n\n",
        {message(QStringLiteral(" Nebel")), message(QStringLiteral("Nebel"))});
    row("a colon in the value", "data: a:b\n\n", {message(QStringLiteral("a:b"))});
    row("lines of data", "data: a\ndata:\ndata: b\n\n", {message(QStringLiteral("a\n\nb"))});
    row("empty data is an event", "data\n\ndata:\n\n", {message({}), message({})});
    row("no data is none", "event: entry\nid: 3\n\n", {});
    row("comments", ": still here\n:\ndata: Nebel\n: and here\n\n:\n\n", nebel);
    row("comment after a byte order mark", "\xef\xbb\xbf: hello\ndata: Nebel\n\n", nebel);
    row("a type holds for one event", "event: entry\ndata: a\n\ndata: b\n\n",
        {{QStringLiteral("entry"), QStringLiteral("a"), {}}, message(QStringLiteral("b"))});
    row("the type named last", "event: one\nevent: two\ndata: a\n\n",
        {{QStringLiteral("two"), QStringLiteral("a"), {}}});
    row("an empty type is a message", "event: one\nevent\ndata: a\n\n", {message(QStringLiteral("a"))});
    row("unknown fields", "foo: bar\nDATA: x\n data: y\ndata: Nebel\n\n", nebel);
    row("an id with NUL is ignored", QByteArray("id: 1\ndata: a\n\nid: 2\0\ndata: b\n\n", 31),
        {named(QStringLiteral("a"), QStringLiteral("1")), message(QStringLiteral("b"), QStringLiteral("1"))});
    row("broken UTF-8", "data: a\xc3\n\n", {message(QStringLiteral("a\ufffd"))});
    row("what the end cuts off", "data: Nebel\n\ndata: half\n", nebel);
    row("nothing", "", {});
}

void EventStream::events()
{
    QFETCH(const QByteArray, stream);
    QFETCH(const Events, expected);
    EventStreamParser whole;
    QCOMPARE(whole.feed(stream), expected);
    for (qsizetype piece = 1; piece < stream.size(); ++piece) {
        EventStreamParser parser;
        QCOMPARE(inPieces(parser, stream, piece), expected);
    }
}

void EventStream::idsLastUntilTheNext()
{
    EventStreamParser parser(EventStreamParser::Limits{}, QStringLiteral("7"));
    QCOMPARE(parser.lastEventId(), QStringLiteral("7"));
    QCOMPARE(parser.feed("data: a\n\n"), Events{message(QStringLiteral("a"), QStringLiteral("7"))});
    // An id counts when its event is complete, with data or without.
    QVERIFY(parser.feed("id: 8\n").isEmpty());
    QCOMPARE(parser.lastEventId(), QStringLiteral("7"));
    QVERIFY(parser.feed("\n").isEmpty());
    QCOMPARE(parser.lastEventId(), QStringLiteral("8"));
    QCOMPARE(parser.feed("id\ndata: b\n\n"), Events{named(QStringLiteral("b"), {})});
    QCOMPARE(parser.lastEventId(), QString());
}

void EventStream::retry_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<int>("milliseconds"); // -1: none
    QTest::newRow("digits") << QByteArray("retry: 3000\n") << 3000;
    QTest::newRow("zero") << QByteArray("retry: 0\n") << 0;
    QTest::newRow("the last one counts") << QByteArray("retry: 1\nretry: 2\n") << 2;
    QTest::newRow("not only digits") << QByteArray("retry: 5\nretry: 10s\nretry: -1\nretry: 1.5\n") << 5;
    QTest::newRow("empty") << QByteArray("retry\nretry: \n") << -1;
    QTest::newRow("a day at most") << QByteArray("retry: 999999999999999999999999\n") << 24 * 3600 * 1000;
}

void EventStream::retry()
{
    QFETCH(const QByteArray, stream);
    QFETCH(const int, milliseconds);
    EventStreamParser parser;
    QVERIFY(parser.feed(stream).isEmpty());
    QCOMPARE(parser.retry().value_or(std::chrono::milliseconds(-1)).count(), qint64(milliseconds));
}

void EventStream::longLines()
{
    EventStreamParser parser({20, 100});
    // Its id still counts, or the server would send it again and again.
    const QByteArray stream = "data: " + QByteArray(14, 'x') + "\n\nid: 5\ndata: " + QByteArray(15, 'x') +
                              ":y\ndata: z\n\ndata: ok\n\n";
    for (const qsizetype piece : {stream.size(), qsizetype(1), qsizetype(7)}) {
        parser = EventStreamParser({20, 100});
        const Events events = inPieces(parser, stream, piece);
        QCOMPARE(events, (Events{message(QString(14, QLatin1Char('x'))),
                                 message(QStringLiteral("ok"), QStringLiteral("5"))}));
        QCOMPARE(parser.leftOut(), 1);
    }
}

void EventStream::longEvents()
{
    EventStreamParser parser({20, 10});
    const Events events = parser.feed("data: 12345\ndata: 678\n\ndata: 12345\ndata: 6789\n\ndata: a\n\n");
    QCOMPARE(events, (Events{message(QStringLiteral("12345\n678")), message(QStringLiteral("a"))}));
    QCOMPARE(parser.leftOut(), 1);
}

void EventStream::longComments()
{
    EventStreamParser parser({20, 100});
    const QByteArray stream = "data: a\n:" + QByteArray(1000, 'x') + "\n\n";
    QCOMPARE(inPieces(parser, stream, 10), Events{message(QStringLiteral("a"))});
    QCOMPARE(parser.leftOut(), 0);
}

QTEST_APPLESS_MAIN(EventStream)
#include "tst_event_stream.moc"
