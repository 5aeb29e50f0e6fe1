// SPDX-License-Identifier: GPL-3.0-or-later
// Items to drafts: what is taken over, what is inherited from the feed, what is left out.
#include "services/refresh/arrival_mapping.h"

#include "html/sanitizer.h"

#include <QTest>

using namespace depesche;
using refresh::toArrival;

namespace
{

QUrl url(const char *text)
{
    return QUrl(QString::fromLatin1(text));
}

feeds::ParsedItem itemWithId(const QString &id)
{
    feeds::ParsedItem item;
    item.id = id;
    return item;
}

feeds::ParsedFeed feedWith(const feeds::ParsedItem &item, const QString &format = QStringLiteral("rss-2.0"))
{
    feeds::ParsedFeed parsed;
    parsed.format = format;
    parsed.items = {item};
    return parsed;
}

ArticleDraft draftOf(const feeds::ParsedItem &item)
{
    return toArrival({}, feedWith(item)).articles.value(0);
}

Image imageAt(const char *address)
{
    Image image;
    image.url = url(address);
    return image;
}

} // namespace

class ArrivalMappingTest : public QObject
{
    Q_OBJECT

private slots:
    void feedItself();
    void knownTitleStays();
    void wholeItem();
    void onlyUpdated();
    void plainTextBody_data();
    void plainTextBody();
    void rawBodyOnlyWhereItDiffers();
    void addresses_data();
    void addresses();
    void authors_data();
    void authors();
    void tagsJoinCategories();
    void leadPicture_data();
    void leadPicture();
    void rightsOfTheSource();
    void languageOfTheFeed();
    void identityWithoutId();
    void tooManyItems();
};

void ArrivalMappingTest::feedItself()
{
    Feed feed;
    feed.id = {7};
    feeds::ParsedFeed parsed;
    parsed.title = QStringLiteral("Nordblick");
    parsed.homePage = url("https://nordblick.example/");
    parsed.description = QStringLiteral("Nachrichten vom Hafen");
    parsed.language = QStringLiteral("de");
    parsed.icon = url("https://nordblick.example/logo.png");
    parsed.format = QStringLiteral("atom-1.0");
    parsed.malformed = true;
    const store::Arrival arrival = toArrival(feed, parsed);
    QCOMPARE(arrival.feed.value, 7);
    QCOMPARE(arrival.title, parsed.title);
    QCOMPARE(arrival.homePage, parsed.homePage);
    QCOMPARE(arrival.description, parsed.description);
    QCOMPARE(arrival.language, parsed.language);
    QCOMPARE(arrival.iconUrl, parsed.icon);
    QCOMPARE(arrival.format, parsed.format);
    QVERIFY(arrival.malformed);

    parsed.favicon = url("https://nordblick.example/favicon.png");
    parsed.homePage = url("javascript:alert(1)");
    QCOMPARE(toArrival(feed, parsed).iconUrl, parsed.favicon);
    QVERIFY(toArrival(feed, parsed).homePage.isEmpty());
}

void ArrivalMappingTest::knownTitleStays()
{
    Feed feed;
    feed.title = QStringLiteral("Nordblick");
    QCOMPARE(toArrival(feed, {}).title, QStringLiteral("Nordblick"));
}

void ArrivalMappingTest::wholeItem()
{
    feeds::ParsedItem item = itemWithId(QStringLiteral("tag:nordblick.example,2026:1"));
    item.url = url("https://nordblick.example/1");
    item.title = QStringLiteral("Neue Klappbrücke");
    item.contentHtml = "<p>Nach zwölf Jahren.</p>";
    item.rawHtml = "<p onclick=x()>Nach zwölf Jahren.</p>";
    item.bodyText = "Nach zwölf Jahren.";
    item.summary = "Kurz gesagt.";
    item.published = QDateTime(QDate(2026, 11, 24), QTime(8, 0), Qt::UTC);
    item.modified = item.published.addSecs(60);
    item.language = QStringLiteral("de");
    item.attachments = {{url("https://nordblick.example/1.mp3"), QStringLiteral("audio/mpeg"), {}, 5, 60}};
    item.related = {{url("https://nordblick.example/0"), QStringLiteral("Davor"), {}}};
    item.chat = {{QStringLiteral("xmpp"), QStringLiteral("chat.example"), QStringLiteral("hafen")}};
    item.commentsUrl = url("https://nordblick.example/1/comments");
    item.commentsFeedUrl = url("https://nordblick.example/1/comments.rss");
    item.commentsCount = 12;
    item.rights = QStringLiteral("© Nordblick");

    const ArticleDraft draft = draftOf(item);
    QCOMPARE(draft.identity, item.id);
    QCOMPARE(draft.url, item.url);
    QCOMPARE(draft.title, item.title);
    QCOMPARE(draft.html, QString::fromUtf8(item.contentHtml));
    QCOMPARE(draft.rawHtml, QString::fromUtf8(item.rawHtml));
    QCOMPARE(draft.sanitizerVersion, html::kSanitizerVersion);
    QCOMPARE(draft.text, QString::fromUtf8(item.bodyText));
    QCOMPARE(draft.summary, QString::fromUtf8(item.summary));
    QCOMPARE(draft.published, item.published);
    QCOMPARE(draft.modified, item.modified);
    QCOMPARE(draft.language, item.language);
    QCOMPARE(draft.enclosures, item.attachments);
    QCOMPARE(draft.related, item.related);
    QCOMPARE(draft.rooms, item.chat);
    QCOMPARE(draft.commentsUrl, item.commentsUrl);
    QCOMPARE(draft.commentsFeedUrl, item.commentsFeedUrl);
    QCOMPARE(draft.commentsCount.value_or(0), 12);
    QCOMPARE(draft.rights, item.rights);
    QVERIFY(draft.kicker.isEmpty());
}

void ArrivalMappingTest::onlyUpdated()
{
    feeds::ParsedItem item = itemWithId(QStringLiteral("1"));
    item.modified = QDateTime(QDate(2026, 11, 24), QTime(8, 0), Qt::UTC);
    QCOMPARE(draftOf(item).published, item.modified);
    QCOMPARE(draftOf(item).modified, item.modified);
}

void ArrivalMappingTest::plainTextBody_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");

    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("only white space") << QStringLiteral(" \n \n") << QString();
    QTest::newRow("one line") << QStringLiteral("Guten Morgen.") << QStringLiteral("<p>Guten Morgen.</p>");
    QTest::newRow("paragraphs") << QStringLiteral("Eins.\n\nZwei.\r\n \r\n\r\nDrei.\n")
                                << QStringLiteral("<p>Eins.</p><p>Zwei.</p><p>Drei.</p>");
    QTest::newRow("line breaks") << QStringLiteral("Eins,\nzwei.") << QStringLiteral("<p>Eins,<br>zwei.</p>");
    QTest::newRow("markup is text") << QStringLiteral("<script>a & b</script>")
                                    << QStringLiteral("<p>&lt;script&gt;a &amp; b&lt;/script&gt;</p>");
}

void ArrivalMappingTest::plainTextBody()
{
    QFETCH(QString, text);
    QFETCH(QString, html);

    feeds::ParsedItem item = itemWithId(QStringLiteral("1"));
    item.contentText = text.toUtf8();
    QCOMPARE(draftOf(item).html, html);
}

void ArrivalMappingTest::rawBodyOnlyWhereItDiffers()
{
    feeds::ParsedItem item = itemWithId(QStringLiteral("1"));
    item.contentHtml = item.rawHtml = "<p>Harmlos.</p>";
    QVERIFY(draftOf(item).rawHtml.isEmpty());
}

void ArrivalMappingTest::addresses_data()
{
    QTest::addColumn<QUrl>("link");
    QTest::addColumn<QUrl>("external");
    QTest::addColumn<QUrl>("wanted");

    const QUrl page = url("https://nordblick.example/1");
    QTest::newRow("its own") << page << url("https://elsewhere.example/") << page;
    QTest::newRow("only an external one") << QUrl() << page << page;
    QTest::newRow("none") << QUrl() << QUrl() << QUrl();
    QTest::newRow("mailto") << url("mailto:a@nordblick.example") << QUrl() << QUrl();
    QTest::newRow("file") << url("file:///etc/passwd") << QUrl() << QUrl();
}

void ArrivalMappingTest::addresses()
{
    QFETCH(QUrl, link);
    QFETCH(QUrl, external);
    QFETCH(QUrl, wanted);

    feeds::ParsedItem item = itemWithId(QStringLiteral("1"));
    item.url = link;
    item.externalUrl = external;
    QCOMPARE(draftOf(item).url, wanted);
}

void ArrivalMappingTest::authors_data()
{
    QTest::addColumn<QString>("ofItem");
    QTest::addColumn<QString>("ofSource");
    QTest::addColumn<QString>("ofFeed");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("wanted");

    const QString rss = QStringLiteral("rss-2.0");
    const QString a = QStringLiteral("Ada");
    const QString b = QStringLiteral("Bela");
    const QString c = QStringLiteral("Cleo");
    const QString none;
    QTest::newRow("its own") << a << b << c << rss << a;
    QTest::newRow("of the source") << none << b << c << rss << b;
    QTest::newRow("of an Atom feed") << none << none << c << QStringLiteral("atom-1.0") << c;
    QTest::newRow("of a JSON feed") << none << none << c << QStringLiteral("json-1.1") << c;
    QTest::newRow("a channel's editor wrote nothing") << none << none << c << rss << none;
}

void ArrivalMappingTest::authors()
{
    QFETCH(QString, ofItem);
    QFETCH(QString, ofSource);
    QFETCH(QString, ofFeed);
    QFETCH(QString, format);
    QFETCH(QString, wanted);

    const auto named = [](const QString &name) {
        Author author;
        author.name = name;
        return name.isEmpty() ? QList<Author>() : QList<Author>{author};
    };
    feeds::ParsedItem item = itemWithId(QStringLiteral("1"));
    item.authors = named(ofItem);
    item.source = feeds::Source();
    item.source->authors = named(ofSource);
    feeds::ParsedFeed parsed = feedWith(item, format);
    parsed.authors = named(ofFeed);
    QCOMPARE(toArrival({}, parsed).articles.value(0).authors, named(wanted));
}

void ArrivalMappingTest::tagsJoinCategories()
{
    feeds::ParsedItem item = itemWithId(QStringLiteral("1"));
    item.categories = {{QStringLiteral("local"), QStringLiteral("urn:x"), QStringLiteral("Lokales")}};
    item.tags = {QStringLiteral("Lokales"), QStringLiteral("Hafen")};
    const QList<Category> wanted{item.categories.first(), {QStringLiteral("Hafen"), {}, {}}};
    QCOMPARE(draftOf(item).categories, wanted);
}

void ArrivalMappingTest::leadPicture_data()
{
    QTest::addColumn<QUrl>("lead");
    QTest::addColumn<QStringList>("wanted");

    QTest::newRow("none named") << QUrl() << QStringList{QStringLiteral("a"), QStringLiteral("b")};
    QTest::newRow("the second one") << url("https://p.example/b")
                                    << QStringList{QStringLiteral("b"), QStringLiteral("a")};
    QTest::newRow("one more") << url("https://p.example/c")
                              << QStringList{QStringLiteral("c"), QStringLiteral("a"), QStringLiteral("b")};
    QTest::newRow("not fetchable") << url("data:image/png;base64,AAAA")
                                   << QStringList{QStringLiteral("a"), QStringLiteral("b")};
}

void ArrivalMappingTest::leadPicture()
{
    QFETCH(QUrl, lead);
    QFETCH(QStringList, wanted);

    feeds::ParsedItem item = itemWithId(QStringLiteral("1"));
    item.images = {imageAt("https://p.example/a"), imageAt("https://p.example/b")};
    item.image = lead;
    QStringList names;
    for (const Image &image : draftOf(item).images)
        names += image.url.path().mid(1);
    QCOMPARE(names, wanted);
}

void ArrivalMappingTest::rightsOfTheSource()
{
    feeds::ParsedItem item = itemWithId(QStringLiteral("1"));
    item.source = feeds::Source();
    item.source->rights = QStringLiteral("© Quelle");
    QCOMPARE(draftOf(item).rights, QStringLiteral("© Quelle"));
    item.rights = QStringLiteral("CC0");
    QCOMPARE(draftOf(item).rights, QStringLiteral("CC0"));
}

void ArrivalMappingTest::languageOfTheFeed()
{
    feeds::ParsedFeed parsed = feedWith(itemWithId(QStringLiteral("1")));
    parsed.language = QStringLiteral("ru");
    QCOMPARE(toArrival({}, parsed).articles.value(0).language, QStringLiteral("ru"));
    parsed.items.first().language = QStringLiteral("de");
    QCOMPARE(toArrival({}, parsed).articles.value(0).language, QStringLiteral("de"));
}

void ArrivalMappingTest::identityWithoutId()
{
    feeds::ParsedItem item;
    item.url = url("https://nordblick.example/1?utm_source=rss");
    item.id = item.url.toString(QUrl::FullyEncoded);
    QCOMPARE(draftOf(item).identity, QStringLiteral("https://nordblick.example/1"));
}

void ArrivalMappingTest::tooManyItems()
{
    feeds::ParsedFeed parsed;
    for (int i = 0; i < refresh::kMostArticles + 5; ++i)
        parsed.items.append(itemWithId(QString::number(i)));
    const store::Arrival arrival = toArrival({}, parsed);
    QCOMPARE(arrival.articles.size(), refresh::kMostArticles);
    QCOMPARE(arrival.articles.first().identity, QStringLiteral("0"));
}

QTEST_GUILESS_MAIN(ArrivalMappingTest)
#include "tst_arrival_mapping.moc"
