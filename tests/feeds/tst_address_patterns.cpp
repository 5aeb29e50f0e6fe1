// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds told from a page's address, and the places that are usual.
#include "feeds/address_patterns.h"

#include <QTest>

using namespace depesche;
using feeds::SiteSoftware;

class AddressPatterns final : public QObject
{
    Q_OBJECT

private slots:
    void patterns_data();
    void patterns();
    void channels();
    void usualPlacesOfAHost();
    void usualPlacesOfAFolder();
    void usualPlacesOfNothing();
};

void AddressPatterns::patterns_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<SiteSoftware>("software");
    QTest::addColumn<QStringList>("expected");

    const auto row = [](const char *name, const char *page, SiteSoftware software,
                        const QStringList &expected) {
        QTest::newRow(name) << QString::fromLatin1(page) << software << expected;
    };
    const auto unknown = SiteSoftware::Unknown;
    const QString youTube = QStringLiteral("https://www.youtube.com/feeds/videos.xml?");
    row("youtube channel", "https://www.youtube.com/channel/UCabc_DEF-123/videos", unknown,
        {youTube + QStringLiteral("channel_id=UCabc_DEF-123")});
    row("youtube playlist", "https://youtube.com/playlist?list=PLhafen123", unknown,
        {youTube + QStringLiteral("playlist_id=PLhafen123")});
    row("youtube user", "https://m.youtube.com/user/hafenfunk", unknown,
        {youTube + QStringLiteral("user=hafenfunk")});
    row("youtube handle needs the page", "https://www.youtube.com/@hafenfunk", unknown, {});
    row("youtube, hostile id", "https://www.youtube.com/channel/UC%26x=1", unknown, {});
    row("not youtube", "https://notyoutube.com/channel/UCabc", unknown, {});
    row("subreddit", "https://www.reddit.com/r/hafen/", unknown,
        {QStringLiteral("https://www.reddit.com/r/hafen/.rss")});
    row("subreddit by order", "https://old.reddit.com/r/hafen/new", unknown,
        {QStringLiteral("https://old.reddit.com/r/hafen/new/.rss")});
    row("search in a subreddit", "https://www.reddit.com/r/hafen/search?q=kran%20neu&sort=new", unknown,
        {QStringLiteral("https://www.reddit.com/r/hafen/search.rss?q=kran%20neu&sort=new")});
    row("reddit person", "https://reddit.com/user/lotse", unknown,
        {QStringLiteral("https://reddit.com/user/lotse/.rss")});
    row("reddit, something else", "https://www.reddit.com/settings/feeds", unknown, {});
    row("github person", "https://github.com/lotse", unknown,
        {QStringLiteral("https://github.com/lotse.atom")});
    row("github repository", "https://github.com/lotse/seekarte", unknown,
        {QStringLiteral("https://github.com/lotse/seekarte/releases.atom"),
         QStringLiteral("https://github.com/lotse/seekarte/commits.atom"),
         QStringLiteral("https://github.com/lotse/seekarte/tags.atom")});
    row("github tags", "https://github.com/lotse/seekarte/tags", unknown,
        {QStringLiteral("https://github.com/lotse/seekarte/tags.atom"),
         QStringLiteral("https://github.com/lotse/seekarte/releases.atom"),
         QStringLiteral("https://github.com/lotse/seekarte/commits.atom")});
    row("github, no person", "https://github.com/trending", unknown, {});
    row("mastodon person", "https://hafen.example/@lotse", SiteSoftware::Mastodon,
        {QStringLiteral("https://hafen.example/@lotse.rss")});
    row("mastodon post", "https://hafen.example/@lotse/1234", SiteSoftware::Mastodon,
        {QStringLiteral("https://hafen.example/@lotse.rss")});
    row("mastodon tag", "https://hafen.example/tags/elbe", SiteSoftware::Mastodon,
        {QStringLiteral("https://hafen.example/tags/elbe.rss")});
    row("mastodon, nothing there", "https://hafen.example/about", SiteSoftware::Mastodon, {});
    row("wordpress", "https://blatt.example/2026/11/ein-kran", SiteSoftware::WordPress,
        {QStringLiteral("https://blatt.example/feed/")});
    row("wordpress tag in a folder", "https://blatt.example/blog/tag/hafen/?x=1", SiteSoftware::WordPress,
        {QStringLiteral("https://blatt.example/blog/tag/hafen/feed/"),
         QStringLiteral("https://blatt.example/blog/feed/")});
    row("wordpress search", "https://blatt.example/?s=kran+neu", SiteSoftware::WordPress,
        {QStringLiteral("https://blatt.example/?s=kran+neu&feed=rss2"),
         QStringLiteral("https://blatt.example/feed/")});
    row("discourse", "https://rede.example/", SiteSoftware::Discourse,
        {QStringLiteral("https://rede.example/latest.rss")});
    row("discourse topic", "https://rede.example/t/der-kran/17/4", SiteSoftware::Discourse,
        {QStringLiteral("https://rede.example/t/17.rss"), QStringLiteral("https://rede.example/latest.rss")});
    row("discourse tag", "https://rede.example/tag/kran", SiteSoftware::Discourse,
        {QStringLiteral("https://rede.example/tag/kran.rss"),
         QStringLiteral("https://rede.example/latest.rss")});
    row("discourse category", "https://rede.example/c/hafen/5", SiteSoftware::Discourse,
        {QStringLiteral("https://rede.example/c/hafen/5.rss"),
         QStringLiteral("https://rede.example/latest.rss")});
    row("blogger label", "https://lotse.blogspot.com/search/label/See%20und%20Hafen", unknown,
        {QStringLiteral("https://lotse.blogspot.com/feeds/posts/default/-/See%20und%20Hafen"),
         QStringLiteral("https://lotse.blogspot.com/feeds/posts/default")});
    row("blogger under its own name", "https://lotse.example/", SiteSoftware::Blogger,
        {QStringLiteral("https://lotse.example/feeds/posts/default")});
    row("unknown site", "https://blatt.example/tag/hafen/", unknown, {});
    row("not fetched", "ftp://github.com/lotse", unknown, {});
}

void AddressPatterns::patterns()
{
    QFETCH(QString, page);
    QFETCH(SiteSoftware, software);
    QFETCH(QStringList, expected);
    QStringList found;
    for (const feeds::FeedCandidate &feed : feeds::feedsByPattern(QUrl(page), software))
        found += feed.url.toString(QUrl::FullyEncoded);
    QCOMPARE(found, expected);
}

void AddressPatterns::channels()
{
    QCOMPARE(
        feeds::youTubeChannelFeed(QStringLiteral("UC_x5XG1OV2P6uZZ5FSM9Ttw")),
        QUrl(QStringLiteral("https://www.youtube.com/feeds/videos.xml?channel_id=UC_x5XG1OV2P6uZZ5FSM9Ttw")));
    QVERIFY(!feeds::youTubeChannelFeed(QStringLiteral("UC&user=x")).isValid());
    QVERIFY(!feeds::youTubeChannelFeed({}).isValid());
}

void AddressPatterns::usualPlacesOfAHost()
{
    const QList<QUrl> places = feeds::usualPlaces(QUrl(QStringLiteral("https://blatt.example/?a=b#c")));
    QCOMPARE(places.size(), 10);
    QCOMPARE(places.first(), QUrl(QStringLiteral("https://blatt.example/feed/")));
    QVERIFY(places.contains(QUrl(QStringLiteral("https://blatt.example/rss/feed.xml"))));
}

void AddressPatterns::usualPlacesOfAFolder()
{
    const QList<QUrl> places =
        feeds::usualPlaces(QUrl(QStringLiteral("https://blatt.example/~lotse/index.html")));
    QCOMPARE(places.size(), 10);
    QCOMPARE(places.first(), QUrl(QStringLiteral("https://blatt.example/~lotse/feed/")));
    QCOMPARE(places.at(5), QUrl(QStringLiteral("https://blatt.example/feed/")));
}

void AddressPatterns::usualPlacesOfNothing()
{
    QVERIFY(feeds::usualPlaces({}).isEmpty());
    QVERIFY(feeds::usualPlaces(QUrl(QStringLiteral("file:///etc/"))).isEmpty());
}

QTEST_GUILESS_MAIN(AddressPatterns)
#include "tst_address_patterns.moc"
