// SPDX-License-Identifier: GPL-3.0-or-later
// When two addresses name the same article or feed.
#include "store/url_key.h"

#include <QtTest>

namespace depesche::store
{
using namespace Qt::StringLiterals;

class UrlKeyTest : public QObject
{
    Q_OBJECT
private slots:
    void namesOneArticle_data();
    void namesOneArticle();
    void hasNoKeyWithoutAddress();
    void comparesFeeds_data();
    void comparesFeeds();
};

void UrlKeyTest::namesOneArticle_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<bool>("same");
    const QString plain = u"https://paper.example/news/bridge"_s;
    QTest::newRow("itself") << plain << plain << true;
    QTest::newRow("http") << plain << u"http://paper.example/news/bridge"_s << true;
    QTest::newRow("fragment") << plain << plain + u"#comments"_s << true;
    QTest::newRow("slash at the end") << plain << plain + u'/' << true;
    QTest::newRow("host in capitals") << plain << u"https://Paper.Example/news/bridge"_s << true;
    QTest::newRow("campaign") << plain << plain + u"?utm_source=rss&utm_medium=feed"_s << true;
    QTest::newRow("click id") << plain + u"?id=1"_s << plain + u"?fbclid=xyz&id=1"_s << true;
    QTest::newRow("dot segments") << plain << u"https://paper.example/news/x/../bridge"_s << true;
    QTest::newRow("encoded") << u"https://paper.example/Br%C3%BCcke"_s << u"https://paper.example/Brücke"_s
                             << true;
    QTest::newRow("query that matters") << plain + u"?id=1"_s << plain + u"?id=2"_s << false;
    QTest::newRow("order of a query") << plain + u"?a=1&b=2"_s << plain + u"?b=2&a=1"_s << false;
    QTest::newRow("other path") << plain << u"https://paper.example/news/Bridge"_s << false;
    QTest::newRow("other host") << plain << u"https://www.paper.example/news/bridge"_s << false;
    QTest::newRow("other port") << plain << u"https://paper.example:8443/news/bridge"_s << false;
}

void UrlKeyTest::namesOneArticle()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(bool, same);
    QCOMPARE(canonicalArticleUrl(QUrl(first)) == canonicalArticleUrl(QUrl(second)), same);
    QCOMPARE(articleUrlKey(QUrl(first)) == articleUrlKey(QUrl(second)), same);
}

void UrlKeyTest::hasNoKeyWithoutAddress()
{
    QVERIFY(!articleUrlKey(QUrl()).has_value());
}

void UrlKeyTest::comparesFeeds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored");
    QTest::newRow("bare host") << u"https://paper.example"_s << u"https://paper.example"_s;
    QTest::newRow("fragment stays") << u"https://paper.example/feed#x"_s << u"https://paper.example/feed#x"_s;
    QTest::newRow("user info goes") << u"https://ines:geheim@paper.example/feed"_s
                                    << u"https://paper.example/feed"_s;
    QTest::newRow("doubled slash stays")
        << u"https://paper.example//feed"_s << u"https://paper.example//feed"_s;
    QTest::newRow("dot segments") << u"https://paper.example/x/../feed"_s << u"https://paper.example/feed"_s;
    QTest::newRow("host in capitals") << u"https://Paper.Example/feed"_s << u"https://paper.example/feed"_s;
    QTest::newRow("query stays") << u"https://paper.example/feed?utm_source=x"_s
                                 << u"https://paper.example/feed?utm_source=x"_s;
    QTest::newRow("slash stays") << u"https://paper.example/feed/"_s << u"https://paper.example/feed/"_s;
    QTest::newRow("umlaut") << u"https://paper.example/ü"_s << u"https://paper.example/%C3%BC"_s;
}

void UrlKeyTest::comparesFeeds()
{
    QFETCH(QString, typed);
    QFETCH(QString, stored);
    QCOMPARE(feedAddress(QUrl(typed)), stored);
}

} // namespace depesche::store

QTEST_GUILESS_MAIN(depesche::store::UrlKeyTest)
#include "tst_url_key.moc"
