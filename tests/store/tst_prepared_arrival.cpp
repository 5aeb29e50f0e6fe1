// SPDX-License-Identifier: GPL-3.0-or-later
// Excerpts, addresses of pictures, hashes and packed bodies.
#include "store/article_codec.h"
#include "store/prepared_arrival.h"

#include <QtTest>

namespace depesche::store
{
using namespace Qt::StringLiterals;

class PreparedArrivalTest : public QObject
{
    Q_OBJECT
private slots:
    void cutsExcerpts_data();
    void cutsExcerpts();
    void takesPicturesThatCanBeFetched();
    void limitsPictures();
    void packsEverythingOfADraft();
    void survivesBrokenBodies_data();
    void survivesBrokenBodies();
    void hashesWhatMatters();
};

namespace
{

ArticleDraft fullDraft()
{
    const QDateTime time(QDate(2026, 3, 29), QTime(2, 30, 1, 250), Qt::UTC);
    ArticleDraft draft;
    draft.kicker = u"Harbour"_s;
    draft.summary = u"Summary — with “quotes”"_s;
    draft.html = u"<p>Text \U0001F6A2</p>"_s;
    draft.rawHtml = u"<p onclick='x'>Text</p>"_s;
    draft.sanitizerVersion = 3;
    draft.text = u"Text"_s;
    draft.published = time;
    draft.modified = time.addDays(1);
    draft.authors = {
        {u"Ada"_s, QUrl(u"https://a.example/"_s), QUrl(u"https://a.example/a.png"_s), u"a@a.example"_s},
        {u"Ben"_s, {}, {}, {}}};
    draft.categories = {{u"sea"_s, u"urn:x"_s, u"The sea"_s}, {u"wind"_s, {}, {}}};
    draft.enclosures = {{QUrl(u"https://a.example/e.mp3"_s), u"audio/mpeg"_s, u"Sound"_s, 12345678901, 90},
                        {QUrl(u"https://a.example/f"_s), {}, {}, -1, -1}};
    Image image;
    image.url = QUrl(u"https://a.example/i.jpg?w=1&h=2"_s);
    image.caption = u"A ship"_s;
    image.credit = u"Photo: C"_s;
    image.copyright = u"© D"_s;
    image.alt = u"ship"_s;
    image.licence = QUrl(u"https://l.example/"_s);
    image.width = 800;
    image.height = 600;
    image.medium = u"image"_s;
    draft.images = {image, Image()};
    draft.related = {{QUrl(u"https://a.example/r"_s), u"More"_s, QUrl(u"https://a.example/r.jpg"_s)}};
    draft.rooms = {{u"xmpp"_s, u"chat.example"_s, u"room"_s}};
    draft.commentsUrl = QUrl(u"https://a.example/c"_s);
    draft.commentsFeedUrl = QUrl(u"https://a.example/c.xml"_s);
    draft.commentsCount = 0;
    draft.rights = u"All of them"_s;
    return draft;
}

} // namespace

void PreparedArrivalTest::cutsExcerpts_data()
{
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("excerpt");
    QTest::newRow("summary first") << u"Short"_s << u"The whole text"_s << u"Short"_s;
    QTest::newRow("text else") << QString() << u" The \n text "_s << u"The text"_s;
    QTest::newRow("nothing") << QString() << QString() << QString();
    const QString words = u"word "_s.repeated(100);
    QTest::newRow("cut at a word") << words << QString() << words.left(299) + u'…';
    QTest::newRow("one long word") << u"x"_s.repeated(1000) << QString() << u"x"_s.repeated(300) + u'…';
    const QString ships = u"\U0001F6A2"_s.repeated(200);
    QTest::newRow("no half character") << u'x' + ships << QString() << u'x' + ships.left(298) + u'…';
    QTest::newRow("exactly as long") << u"y"_s.repeated(300) << QString() << u"y"_s.repeated(300);
}

void PreparedArrivalTest::cutsExcerpts()
{
    QFETCH(QString, summary);
    QFETCH(QString, text);
    QFETCH(QString, excerpt);
    ArticleDraft draft;
    draft.summary = summary;
    draft.text = text;
    QCOMPARE(excerptOf(draft), excerpt);
}

void PreparedArrivalTest::takesPicturesThatCanBeFetched()
{
    QList<Image> images;
    for (const QString &address :
         {u"https://a.example/1.jpg"_s, u"data:image/png;base64,AA"_s, u"file:///etc/passwd"_s, QString(),
          u"http://a.example/ü.jpg"_s, u"https://a.example/1.jpg"_s}) {
        Image image;
        image.url = QUrl(address);
        images.append(image);
    }
    QCOMPARE(pictureAddresses(images),
             (QStringList{u"https://a.example/1.jpg"_s, u"http://a.example/%C3%BC.jpg"_s}));
}

void PreparedArrivalTest::limitsPictures()
{
    QList<Image> images;
    for (int i = 0; i < 10'000; ++i) {
        Image image;
        image.url = QUrl(u"https://a.example/%1.jpg"_s.arg(i));
        images.append(image);
    }
    QCOMPARE(pictureAddresses(images), pictureAddresses(images.first(500)));
}

void PreparedArrivalTest::packsEverythingOfADraft()
{
    const ArticleDraft draft = fullDraft();
    ArticleDraft unpacked;
    decodeDraft(unpack(pack(encodeDraft(draft))), unpacked);
    QCOMPARE(unpacked, draft);
    ArticleDraft empty;
    decodeDraft(unpack(pack(encodeDraft({}))), empty);
    QCOMPARE(empty, ArticleDraft());
}

void PreparedArrivalTest::survivesBrokenBodies_data()
{
    QTest::addColumn<QByteArray>("encoded");
    const QByteArray whole = encodeDraft(fullDraft());
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << whole.left(whole.size() / 2);
    QTest::newRow("no map") << QByteArray("\x83\x01\x02\x03");
    QTest::newRow("text") << QByteArray("<html>");
    QTest::newRow("not packed") << unpack("no compressed bytes");
}

void PreparedArrivalTest::survivesBrokenBodies()
{
    QFETCH(QByteArray, encoded);
    ArticleDraft draft;
    draft.title = u"Title"_s;
    decodeDraft(encoded, draft);
    QCOMPARE(draft.title, u"Title"_s);
}

void PreparedArrivalTest::hashesWhatMatters()
{
    Arrival arrival;
    arrival.feed = FeedId{1};
    ArticleDraft first = fullDraft();
    first.identity = u"1"_s;
    ArticleDraft second = first;
    second.identity = u"2"_s;
    ArticleDraft third = first;
    third.identity = u"3"_s;
    third.rawHtml += u"more"_s;
    arrival.articles = {first, second, third, first};
    const PreparedArrival prepared = prepareArrival(arrival);
    QCOMPARE(prepared.articles.size(), 3);
    QCOMPARE(prepared.articles.at(0).textHash, prepared.articles.at(1).textHash);
    QVERIFY(prepared.articles.at(0).textHash != prepared.articles.at(2).textHash);
    QVERIFY(prepared.articles.at(0).contentHash != prepared.articles.at(1).contentHash);
    QCOMPARE(prepareArrival(arrival).articles.at(0).contentHash, prepared.articles.at(0).contentHash);
    QCOMPARE(prepared.articles.at(0).author, u"Ada"_s);
    QVERIFY(prepared.head.articles.isEmpty());
}

} // namespace depesche::store

QTEST_GUILESS_MAIN(depesche::store::PreparedArrivalTest)
#include "tst_prepared_arrival.moc"
