// SPDX-License-Identifier: GPL-3.0-or-later
// Subscription lists: what is read, what is refused, what comes back after writing.
#include "feeds/opml.h"

#include <QTest>
#include <QTimeZone>
#include <QXmlStreamReader>

using namespace depesche;
using feeds::OpmlDocument;
using feeds::OpmlFeed;

namespace
{

QByteArray list(const QByteArray &outlines)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml "
           "version=\"2.0\"><head><title>Liste</title></head><body>" +
           outlines + "</body></opml>";
}

/// "folder/folder|title|address" of every feed.
QStringList rows(const OpmlDocument &document)
{
    QStringList result;
    for (const OpmlFeed &feed : document.feeds)
        result += feed.folder.join(QLatin1Char('/')) + QLatin1Char('|') + feed.title + QLatin1Char('|') +
                  feed.url.toString(QUrl::FullyEncoded);
    return result;
}

bool isWellFormed(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

} // namespace

class Opml final : public QObject
{
    Q_OBJECT

private slots:
    void read_data();
    void read();
    void skipped_data();
    void skipped();
    void refused_data();
    void refused();
    void details();
    void folders();
    void foldersKeepWhatOthersWrote();
    void headKeepsWhatOthersWrote();
    void headIsLimited();
    void furtherListsAreNamed();
    void brokenIsRepairedAndMarked();
    void nothingThatRunsIsKept();
    void limits();
    void roundTrip();
    void writtenIsWellFormed();
    void passwordsAreNeverWritten();
};

void Opml::read_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QStringList>("expected");
    const QByteArray one = "<outline type='rss' text='Eins' xmlUrl='https://eins.example/feed'/>";
    const QString shown = QStringLiteral("|Eins|https://eins.example/feed");
    QTest::newRow("one feed") << list(one) << QStringList{shown};
    QTest::newRow("names in any case")
        << QByteArray("<OPML><BODY><OUTLINE TEXT='Eins' XMLURL='https://eins.example/feed'/></BODY></OPML>")
        << QStringList{shown};
    QTest::newRow("title where there is no text")
        << list("<outline title='Eins' xmlUrl='https://eins.example/feed'/>") << QStringList{shown};
    QTest::newRow("address where there is no name")
        << list("<outline xmlUrl='https://eins.example/feed'/>")
        << QStringList{QStringLiteral("|https://eins.example/feed|https://eins.example/feed")};
    QTest::newRow("nested folders") << list("<outline text='Welt'><outline text='Osten'>" + one +
                                            "</outline></outline>")
                                    << QStringList{QStringLiteral("Welt/Osten") + shown};
    QTest::newRow("folder without a name") << list("<outline>" + one + "</outline>") << QStringList{shown};
    QTest::newRow("the first place wins")
        << list("<outline text='A'>" + one + "</outline><outline text='B'>" + one + "</outline>")
        << QStringList{QStringLiteral("A") + shown};
    QTest::newRow("feed: before the address")
        << list("<outline text='A' xmlUrl='feed:https://a.example/f'/><outline text='B' "
                "xmlUrl='feed://b.example/f'/>")
        << QStringList{QStringLiteral("|A|https://a.example/f"), QStringLiteral("|B|http://b.example/f")};
    QTest::newRow("spaces around") << list("<outline text=' Eins\n' xmlUrl=' https://eins.example/feed '/>")
                                   << QStringList{shown};
    QTest::newRow("international name")
        << list("<outline text='M' xmlUrl='https://m\xc3\xbcller.example/f'/>")
        << QStringList{QStringLiteral("|M|https://xn--mller-kva.example/f")};
    QTest::newRow("commented out") << list("<outline isComment='true'>" + one + "</outline>")
                                   << QStringList{};
    QTest::newRow("links and includes are no feeds")
        << list("<outline type='link' text='L' url='https://l.example/'/><outline type='include' text='I' "
                "url='https://i.example/list.opml'/>" +
                one)
        << QStringList{shown};
    QTest::newRow("end tag forgotten")
        << QByteArray("<opml><body><outline text='Eins' xmlUrl='https://eins.example/feed'>"
                      "<outline text='Zwei' xmlUrl='https://zwei.example/feed'/></body></opml>")
        << QStringList{shown, QStringLiteral("|Zwei|https://zwei.example/feed")};
}

void Opml::read()
{
    QFETCH(const QByteArray, document);
    QFETCH(const QStringList, expected);
    const auto result = feeds::readOpml(document);
    QVERIFY(result);
    QCOMPARE(rows(*result), expected);
    QCOMPARE(result->skipped, 0);
}

void Opml::skipped_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("pipe") << QByteArray("|~/fetch.sh");
    QTest::newRow("exec") << QByteArray("exec:~/fetch.sh");
    QTest::newRow("filter") << QByteArray("filter:~/clean.py:https://a.example/f");
    QTest::newRow("file") << QByteArray("file:///etc/passwd");
    QTest::newRow("path") << QByteArray("/etc/passwd");
    QTest::newRow("data") << QByteArray("data:text/xml,x");
    QTest::newRow("javascript") << QByteArray("javascript:alert(1)");
    QTest::newRow("feed around a file") << QByteArray("feed:file:///etc/passwd");
    QTest::newRow("words") << QByteArray("no address at all");
    QTest::newRow("no host") << QByteArray("https:///feed");
}

void Opml::skipped()
{
    QFETCH(const QByteArray, address);
    const auto result = feeds::readOpml(list("<outline type='rss' text='X' xmlUrl='" + address +
                                             "'/><outline text='Eins' xmlUrl='https://eins.example/feed'/>"));
    QVERIFY(result);
    QCOMPARE(rows(*result), QStringList{QStringLiteral("|Eins|https://eins.example/feed")});
    QCOMPARE(result->skipped, 1);
}

void Opml::refused_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<FeedFailureCode>("code");
    QTest::newRow("nothing") << QByteArray("\n ") << FeedFailureCode::EmptyBody;
    QTest::newRow("a feed") << QByteArray("<rss version='2.0'><channel/></rss>") << FeedFailureCode::NotAFeed;
    QTest::newRow("json") << QByteArray("{\"opml\": 1}") << FeedFailureCode::NotAFeed;
    QTest::newRow("no body") << QByteArray("<opml><head/></opml>") << FeedFailureCode::NotAFeed;
    QTest::newRow("cut before the body")
        << QByteArray("<opml><head><title>x") << FeedFailureCode::BrokenDocument;
    QTest::newRow("too deep") << list(QByteArray("<outline text='x'>").repeated(50'000))
                              << FeedFailureCode::TooDeep;
    QTest::newRow("too large") << list(QByteArray(33 * 1024 * 1024, ' ')) << FeedFailureCode::TooLarge;
}

void Opml::refused()
{
    QFETCH(const QByteArray, document);
    QFETCH(const FeedFailureCode, code);
    const auto result = feeds::readOpml(document);
    QVERIFY(!result);
    QCOMPARE(result.error().code, code);
}

void Opml::details()
{
    const auto result = feeds::readOpml(
        list("<outline text='Eins' xmlUrl='https://eins.example/feed' htmlUrl='https://eins.example/' "
             "description=' Über alles ' language='de' category='/a,b' created='Tue, 12 Jul 2005 23:56:35 "
             "GMT'/>"));
    QVERIFY(result);
    QCOMPARE(result->title, QStringLiteral("Liste"));
    QVERIFY(!result->repaired);
    const OpmlFeed &feed = result->feeds.first();
    QCOMPARE(feed.homePage, QUrl(QStringLiteral("https://eins.example/")));
    QCOMPARE(feed.description, QStringLiteral("Über alles"));
    QCOMPARE(feed.language, QStringLiteral("de"));
    QCOMPARE(feed.otherAttributes.keys(),
             (QStringList{QStringLiteral("category"), QStringLiteral("created")}));
}

void Opml::folders()
{
    const auto result = feeds::readOpml(
        list("<outline text='Leer'/><outline text='A'><outline text='B'/></outline><outline text='A'/>"));
    QVERIFY(result);
    const QList<QStringList> expected{
        {QStringLiteral("Leer")}, {QStringLiteral("A")}, {QStringLiteral("A"), QStringLiteral("B")}};
    QList<QStringList> paths;
    for (const feeds::OpmlFolder &folder : result->folders)
        paths += folder.path;
    QCOMPARE(paths, expected);
}

void Opml::foldersKeepWhatOthersWrote()
{
    const auto result = feeds::readOpml(
        list("<outline text='Welt' title='Welt' type='folder' isOpen='true' description='Fernes' "
             "xmlns:o='urn:other' o:colour='blau' o:command='rm' httpPassword='geheim'>"
             "<outline text='Eins' xmlUrl='https://eins.example/feed'/></outline>"
             "<outline text='Welt' isOpen='false' created='gestern'/>"));
    QVERIFY(result);
    QCOMPARE(result->folders.size(), 1);
    const ForeignAttributes expected{{QStringLiteral("isOpen"), QStringLiteral("true")},
                                     {QStringLiteral("description"), QStringLiteral("Fernes")},
                                     {QStringLiteral("created"), QStringLiteral("gestern")},
                                     {QStringLiteral("{urn:other}o:colour"), QStringLiteral("blau")}};
    QCOMPARE(result->folders.first().otherAttributes, expected);
    const auto again = feeds::readOpml(feeds::writeOpml(*result, {}));
    QVERIFY(again);
    QVERIFY(!again->repaired);
    QCOMPARE(again->folders, result->folders);
}

void Opml::headKeepsWhatOthersWrote()
{
    const auto result = feeds::readOpml(
        "<opml version='2.0' xmlns:o='urn:other'><head o:id='7' profile='x'><title>Liste</title>"
        "<dateCreated>Fri, 01 Mar 2024 08:00:00 GMT</dateCreated><expansionState>1,4</expansionState>"
        "<ownerName>Eva &lt;Ny&gt;</ownerName><o:syncKey o:of='a&quot;b'>77</o:syncKey>"
        "<o:password>geheim</o:password><undeclared:x>1</undeclared:x>"
        "<licence xmlns='urn:rights'><by>Eva</by><by>Jan</by></licence></head><body/></opml>");
    QVERIFY(result);
    QCOMPARE(result->title, QStringLiteral("Liste"));
    const ForeignElement &head = result->head;
    const ForeignAttributes attributes{{QStringLiteral("profile"), QStringLiteral("x")},
                                       {QStringLiteral("{urn:other}o:id"), QStringLiteral("7")}};
    QCOMPARE(head.attributes, attributes);
    QStringList names;
    for (const ForeignElement &element : head.elements)
        names += element.name;
    QCOMPARE(names, (QStringList{QStringLiteral("ownerName"), QStringLiteral("{urn:other}o:syncKey"),
                                 QStringLiteral("{urn:rights}:licence")}));
    QCOMPARE(head.elements.first().text, QStringLiteral("Eva <Ny>"));
    QCOMPARE(head.elements.last().elements.size(), 2);

    const QByteArray written = feeds::writeOpml(*result, {});
    QVERIFY2(isWellFormed(written), written.constData());
    QVERIFY(!written.contains("geheim"));
    const auto again = feeds::readOpml(written);
    QVERIFY(again);
    QVERIFY(!again->repaired);
    QCOMPARE(again->head.attributes, head.attributes);
    QVERIFY(again->head.elements.at(0) == head.elements.at(0));
    QVERIFY(again->head.elements.at(1) == head.elements.at(1));
    QCOMPARE(again->head.elements.at(2).name, QStringLiteral("{urn:rights}ns1:licence"));
    QCOMPARE(again->head.elements.at(2).elements.at(1).text, QStringLiteral("Jan"));
}

void Opml::headIsLimited()
{
    const QByteArray many = QByteArray("<note>x</note>").repeated(10'000);
    const QByteArray deep = QByteArray("<a>").repeated(200) + QByteArray("</a>").repeated(200);
    const QByteArray large = "<large>" + QByteArray(1 << 20, 'n') + "</large>";
    const auto result = feeds::readOpml("<opml><head>" + large + deep + many +
                                        "</head><body><outline text='A'/></body></opml>");
    QVERIFY(result);
    QCOMPARE(result->folders.size(), 1);
    QVERIFY(result->head.elements.size() <= 64);
    QVERIFY(!result->head.elements.isEmpty());
    const QByteArray written = feeds::writeOpml(*result, {});
    QVERIFY(written.size() < 300'000);
    QVERIFY2(isWellFormed(written), written.constData());
}

void Opml::furtherListsAreNamed()
{
    QByteArray many;
    for (int number = 0; number < 1'000; ++number)
        many += "<outline type='include' url='https://viele.example/" + QByteArray::number(number) + "'/>";
    const auto result = feeds::readOpml(
        list("<outline text='Welt'><outline type='include' text='Osten' url='https://i.example/ost#teil'/>"
             "</outline><outline type='Link' url='sub/west.OPML'/>"
             "<outline type='link' text='Seite' url='https://l.example/'/>"
             "<outline type='include' text='Doppelt' url='https://i.example/ost'/>"
             "<outline type='include' text='Datei' url='file:///etc/list.opml'/>"
             "<outline type='include' text='Nichts'/>" +
             many),
        QUrl(QStringLiteral("https://basis.example/listen/alle.opml")));
    QVERIFY(result);
    QCOMPARE(result->lists.size(), 200);
    QCOMPARE(result->lists.at(0).url, QUrl(QStringLiteral("https://i.example/ost")));
    QCOMPARE(result->lists.at(0).title, QStringLiteral("Osten"));
    QCOMPARE(result->lists.at(0).folder, (QStringList{QStringLiteral("Welt"), QStringLiteral("Osten")}));
    QCOMPARE(result->lists.at(1).url, QUrl(QStringLiteral("https://basis.example/listen/sub/west.OPML")));
    QVERIFY(result->lists.at(1).folder.isEmpty());
    QCOMPARE(result->lists.at(2).url, QUrl(QStringLiteral("https://viele.example/0")));
    // Without a place of its own a list names nothing by relative addresses.
    QVERIFY(feeds::readOpml(list("<outline type='include' url='west.opml'/>"))->lists.isEmpty());
}

void Opml::brokenIsRepairedAndMarked()
{
    const auto result =
        feeds::readOpml(list("<outline text='Kunst & K&ouml;ln' xmlUrl='https://eins.example/?a=1&b=2'/>"));
    QVERIFY(result);
    QVERIFY(result->repaired);
    QCOMPARE(rows(*result), QStringList{QStringLiteral("|Kunst & Köln|https://eins.example/?a=1&b=2")});
}

void Opml::nothingThatRunsIsKept()
{
    const auto result = feeds::readOpml(
        list("<outline text='Eins' xmlUrl='https://eins.example/feed' filtercmd='~/x.sh' "
             "xmlns:rssguard='https://reader.example/ns' rssguard:postProcess='x.sh' rssguard:xmlUrlType='1' "
             "rssguard:note='ok' httpPassword='geheim'/>"));
    QVERIFY(result);
    QCOMPARE(result->feeds.first().otherAttributes.keys(),
             QStringList{QStringLiteral("{https://reader.example/ns}rssguard:note")});
}

void Opml::limits()
{
    const auto deep = feeds::readOpml(list(QByteArray("<outline text='x'>").repeated(200) +
                                           "<outline text='Eins' xmlUrl='https://eins.example/feed'/>" +
                                           QByteArray("</outline>").repeated(200)));
    QVERIFY(deep);
    QCOMPARE(deep->feeds.size(), 1);
    QVERIFY(deep->feeds.first().folder.size() <= 32);
    const auto longName = feeds::readOpml(
        list("<outline text='" + QByteArray(1 << 20, 'n') + "' xmlUrl='https://eins.example/feed'/>"));
    QVERIFY(longName);
    QVERIFY(longName->feeds.first().title.size() <= 500);
}

void Opml::roundTrip()
{
    const auto read = feeds::readOpml(list(
        "<outline text='Welt'><outline text='&lt;Osten&gt; &amp; &quot;Süden&quot;'>"
        "<outline text='Eins' xmlUrl='https://eins.example/?a=1&amp;b=2' htmlUrl='https://eins.example/' "
        "description='Zeile&#10;Zeile' language='de' category='/x' isBreakpoint='false' "
        "xmlns:o='urn:other' o:mark='7'/></outline><outline text='Leer'/></outline>"
        "<outline text='Zwei' xmlUrl='https://zwei.example/feed' xmlns:o='urn:another' o:mark='8'/>"));
    QVERIFY(read);
    const QByteArray written =
        feeds::writeOpml(*read, QDateTime(QDate(2024, 3, 1), QTime(8, 0), QTimeZone::utc()));
    QVERIFY2(isWellFormed(written), written.constData());
    QVERIFY(written.contains("<opml "));
    QVERIFY(written.contains("version=\"2.0\""));
    QVERIFY(written.contains("<dateCreated>Fri, 01 Mar 2024 08:00:00 GMT</dateCreated>"));
    QVERIFY(written.contains("type=\"rss\""));
    const auto again = feeds::readOpml(written);
    QVERIFY(again);
    QVERIFY(!again->repaired);
    QCOMPARE(again->title, read->title);
    QCOMPARE(again->folders, read->folders);
    QCOMPARE(rows(*again), rows(*read));
    const OpmlFeed &before = read->feeds.first();
    const OpmlFeed &after = again->feeds.first();
    QCOMPARE(after.homePage, before.homePage);
    QCOMPARE(after.description, before.description);
    QCOMPARE(after.language, before.language);
    QCOMPARE(after.otherAttributes, before.otherAttributes);
    QCOMPARE(again->feeds.last().otherAttributes.values(), QStringList{QStringLiteral("8")});
}

void Opml::writtenIsWellFormed()
{
    OpmlDocument document;
    document.title = QString::fromUtf8("a\x01<b>&\"") + QChar(0xd800) + QChar(0xffff);
    OpmlFeed feed;
    feed.title = document.title;
    feed.url = QUrl(QStringLiteral("https://eins.example/\"<>"));
    feed.folder = {document.title};
    feed.otherAttributes = {{QStringLiteral("{urn:x}xml:y"), QStringLiteral("1")},
                            {QStringLiteral("{urn:z"), QStringLiteral("2")},
                            {QStringLiteral("p:q"), QStringLiteral("3")},
                            {QStringLiteral("{urn:\"/>}o:p"), QStringLiteral("4")},
                            {QStringLiteral("{urn:a}1:p"), QStringLiteral("5")},
                            {QStringLiteral("{urn:b}o:p q"), QStringLiteral("6")},
                            {QStringLiteral("a<b"), QStringLiteral("7")},
                            {QStringLiteral("{http://www.w3.org/2000/xmlns/}x:y"), QStringLiteral("8")}};
    document.feeds = {feed};
    ForeignAttributes doubled = feed.otherAttributes;
    doubled.insert({{QStringLiteral("Text"), QStringLiteral("9")},
                    {QStringLiteral("{urn:c}r:s"), QStringLiteral("10")},
                    {QStringLiteral("{urn:c}t:s"), QStringLiteral("11")}});
    document.folders = {{{QStringLiteral("Ordner")}, doubled}};
    document.head.attributes = doubled;
    document.head.elements = {{QStringLiteral("a><b"), {}, QStringLiteral("x"), {}},
                              {QStringLiteral("{urn:\"/>}o:p"), doubled, document.title, {}}};
    const QByteArray written = feeds::writeOpml(document, {});
    QVERIFY2(isWellFormed(written), written.constData());
    const auto again = feeds::readOpml(written);
    QVERIFY(again);
    QVERIFY(!again->repaired);
    QVERIFY(again->feeds.first().otherAttributes.contains(QStringLiteral("{urn:\"/>}o:p")));
    QCOMPARE(again->head.elements.size(), 1);
}

void Opml::passwordsAreNeverWritten()
{
    OpmlDocument document;
    OpmlFeed feed;
    feed.url = QUrl(QStringLiteral("https://eva:geheim@eins.example/feed"));
    document.feeds = {feed};
    const QByteArray written = feeds::writeOpml(document, {});
    QVERIFY(!written.contains("geheim"));
    QVERIFY(written.contains("https://eins.example/feed"));
}

QTEST_APPLESS_MAIN(Opml)
#include "tst_opml.moc"
