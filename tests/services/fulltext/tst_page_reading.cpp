// SPDX-License-Identifier: GPL-3.0-or-later
// What of a page takes the feed's place, and what does not.
#include "services/fulltext/page_reading.h"

#include "newsroom_pages.h"

#include <QTest>

using namespace depesche;
using namespace depesche::fulltext;
using namespace depesche::testing;

Q_DECLARE_METATYPE(depesche::PageOutcome)

class PageReadingTest : public QObject
{
    Q_OBJECT

private slots:
    void outcomes_data();
    void outcomes();
    void picturesKeepWhatTheFeedSays();
    void withoutPicturesTheFeedsStay();
    void severalPagesAreOneText();
    void choices_data();
    void choices();

private:
    static net::Response response(const QByteArray &body,
                                  const QByteArray &contentType = "text/html; charset=utf-8")
    {
        net::Response response;
        response.status = 200;
        response.finalUrl = QUrl(QStringLiteral("https://paper.example/ferry"));
        response.body = body;
        response.contentType = contentType;
        return response;
    }
    static Image image(const char *url, const QString &caption = {}, const QString &credit = {})
    {
        Image image;
        image.url = QUrl(QString::fromLatin1(url));
        image.caption = caption;
        image.credit = credit;
        return image;
    }
};

void PageReadingTest::outcomes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<PageOutcome>("outcome");
    const QByteArray html = "text/html";
    QTest::newRow("article") << articlePage("horn") << html << PageOutcome::Article;
    QTest::newRow("type not stated") << articlePage("horn") << QByteArray() << PageOutcome::Article;
    QTest::newRow("consent wall") << consentPage() << html << PageOutcome::ConsentWall;
    QTest::newRow("error page") << QByteArray(
                                       "<html><head><title>404 Not Found</title></head><body><h1>404 Not "
                                       "Found</h1><p>The page could not be found.</p></body></html>")
                                << html << PageOutcome::ErrorPage;
    QTest::newRow("nothing") << QByteArray() << html << PageOutcome::NoText;
    QTest::newRow("a picture") << QByteArray("\x89PNG") << QByteArray("image/png") << PageOutcome::NotAPage;
    QTest::newRow("a document") << QByteArray("%PDF") << QByteArray("application/pdf")
                                << PageOutcome::NotAPage;
}

void PageReadingTest::outcomes()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, contentType);
    QFETCH(PageOutcome, outcome);
    const ReadPage page = readPage(response(body, contentType));
    QCOMPARE(page.outcome, outcome);
    QCOMPARE(page.text.html.isEmpty(), outcome != PageOutcome::Article);
    QCOMPARE(page.text.text.contains(QStringLiteral("horn")), outcome == PageOutcome::Article);
    if (outcome == PageOutcome::Article)
        QCOMPARE(page.text.images.value(0).url, QUrl(QStringLiteral("https://paper.example/large.jpg")));
}

void PageReadingTest::picturesKeepWhatTheFeedSays()
{
    const QList<Image> page{image("https://paper.example/a.jpg?w=1200", QStringLiteral("The pier")),
                            image("https://paper.example/b.jpg")};
    const QList<Image> feed{
        image("https://paper.example/a.jpg?w=300", QStringLiteral("A pier"), QStringLiteral("Ada Ferris"))};
    const QList<Image> merged = mergedImages(page, feed);
    QCOMPARE(merged.size(), 2);
    QCOMPARE(merged.at(0).url, page.at(0).url);
    QCOMPARE(merged.at(0).caption, QStringLiteral("The pier"));
    QCOMPARE(merged.at(0).credit, QStringLiteral("Ada Ferris"));
    QCOMPARE(merged.at(1), page.at(1));
}

void PageReadingTest::withoutPicturesTheFeedsStay()
{
    const QList<Image> feed{image("https://paper.example/a.jpg")};
    QCOMPARE(mergedImages({}, feed), feed);
}

void PageReadingTest::severalPagesAreOneText()
{
    ReadPage first =
        readPage(response(articlePage("horn", "<p class=\"pages\"><a rel=\"next\" href=\"/ferry?page=2\">"
                                              "Next page</a></p>")));
    QCOMPARE(first.outcome, PageOutcome::Article);
    QCOMPARE(first.nextPages, QList<QUrl>{QUrl(QStringLiteral("https://paper.example/ferry?page=2"))});
    appendPage(first, readPage(response(articlePage("whistle"))));
    QVERIFY(first.text.html.contains(QStringLiteral("horn")) &&
            first.text.html.contains(QStringLiteral("whistle")));
    QVERIFY(first.text.text.indexOf(QStringLiteral("horn")) <
            first.text.text.indexOf(QStringLiteral("whistle")));
    QCOMPARE(first.text.images.size(), 1);
}

void PageReadingTest::choices_data()
{
    QTest::addColumn<QString>("feedText");
    QTest::addColumn<bool>("longerOnly");
    QTest::addColumn<PageOutcome>("outcome");
    const QString whole = readPage(response(articlePage("horn"))).text.text;
    QTest::newRow("teaser") << QStringLiteral("The ferry has a horn.") << true << PageOutcome::Article;
    QTest::newRow("the same in the feed") << whole << true << PageOutcome::NotLonger;
    QTest::newRow("white space counts for nothing")
        << whole + QStringLiteral("\n\n   ") << true << PageOutcome::NotLonger;
    QTest::newRow("the page, whatever its length") << whole + whole << false << PageOutcome::Article;
}

void PageReadingTest::choices()
{
    QFETCH(QString, feedText);
    QFETCH(bool, longerOnly);
    QFETCH(PageOutcome, outcome);
    ArticleDraft feed;
    feed.text = feedText;
    const ReadPage page = readPage(response(articlePage("horn")));
    QCOMPARE(chosenText(page, feed, longerOnly ? TextChoice::Longer : TextChoice::Full).outcome, outcome);
    ReadPage wall;
    wall.outcome = PageOutcome::ConsentWall;
    QCOMPARE(chosenText(wall, feed, TextChoice::Full).outcome, PageOutcome::ConsentWall);
}

QTEST_GUILESS_MAIN(PageReadingTest)
#include "tst_page_reading.moc"
