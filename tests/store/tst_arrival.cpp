// SPDX-License-Identifier: GPL-3.0-or-later
// Storing what a fetch brought: identity, edits, revisions, order, retention, and what is told about it.
#include "store/store_fixture.h"

namespace depesche
{
using namespace Qt::StringLiterals;
using namespace depesche::testing;
using store::Arrival;
using store::ArrivalReport;
using store::ArticleStatus;
using store::CommitReport;
using store::StoreErrorCode;

class ArrivalTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void storesWhatIsNewAndSaysSo();
    void takesTheFirstOfTwoWithOneIdentity();
    void knowsAnArticleAgain();
    void keepsFeedsApart();
    void keepsTheOldTextOfAnEdit();
    void tellsEditsFromNoise_data();
    void tellsEditsFromNoise();
    void forgetsTheOldestOfManyRevisions();
    void staysInPlaceWhenEdited();
    void sortsByDate_data();
    void sortsByDate();
    void keepsTheOrderOfTheDocument();
    void storesFeedDataAndFetchState();
    void keepsTheTitleOfAFeedThatLostIt();
    void indexFollows();
    void tiesPictures();
    void forgetsAddressesOfPicturesWithTheirArticles();
    void retainsByCount();
    void retainsByAge();
    void doesNotStoreWhatIsTooOldAlready();
    void bringsNothingBack();
    void forgetsExpiredThatNobodyNames();
    void refusesRemovedFeeds();
    void takesOddIdentities_data();
    void takesOddIdentities();

private:
    QStringList titles();
    void setRule(int keepDays, int keepCount);

    std::unique_ptr<StoreFixture> m_store;
    FeedId m_feed;
};

void ArrivalTest::init()
{
    m_store = std::make_unique<StoreFixture>();
    m_feed = m_store->subscribe(u"https://paper.example/feed"_s);
    m_store->forgetReports();
}

void ArrivalTest::cleanup()
{
    m_store.reset();
}

QStringList ArrivalTest::titles()
{
    QStringList titles;
    const ArticlePage page = valueOf(m_store->articles().page({}, {}, 1000));
    for (const ArticleSummary &article : page.articles)
        titles.append(article.title);
    return titles;
}

void ArrivalTest::setRule(int keepDays, int keepCount)
{
    Feed feed = valueOf(m_store->feeds().subscriptions()).feeds.first();
    feed.keepDays = keepDays;
    feed.keepCount = keepCount;
    valueOf(m_store->feeds().update(feed));
}

void ArrivalTest::storesWhatIsNewAndSaysSo()
{
    const ArrivalReport report = m_store->arrive(m_feed, {draft(u"a"_s), draft(u"b"_s)});
    QCOMPARE(report.added.size(), 2);
    QVERIFY(report.updated.isEmpty());
    QCOMPARE(report.unchanged, 0);

    const CommitReport told = m_store->onlyReport();
    QCOMPARE(told.articles.added, report.added);
    QVERIFY(told.articles.changed.isEmpty() && told.articles.removed.isEmpty());
    QCOMPARE(told.feeds.changed, QList<FeedId>{m_feed});
    QVERIFY(told.counts);

    const ArticleCounts counts = valueOf(m_store->articles().counts(m_store->clock.now().addDays(-1)));
    QCOMPARE(counts.all, 2);
    QCOMPARE(counts.unread, 2);
    QCOMPARE(counts.unreadByFeed.value(m_feed), 2);
}

void ArrivalTest::takesTheFirstOfTwoWithOneIdentity()
{
    const ArrivalReport report =
        m_store->arrive(m_feed, {draft(u"a"_s, u"First"_s), draft(u"a"_s, u"Second"_s)});
    QCOMPARE(report.added.size(), 1);
    QCOMPARE(titles(), QStringList{u"First"_s});
}

void ArrivalTest::knowsAnArticleAgain()
{
    const ArrivalReport first = m_store->arrive(m_feed, {draft(u"a"_s)});
    m_store->forgetReports();
    const ArrivalReport second = m_store->arrive(m_feed, {draft(u"b"_s), draft(u"a"_s)});
    QCOMPARE(second.added.size(), 1);
    QCOMPARE(second.unchanged, 1);
    QVERIFY(second.added.first() != first.added.first());
    QCOMPARE(m_store->onlyReport().articles.added, second.added);
}

void ArrivalTest::keepsFeedsApart()
{
    const FeedId other = m_store->subscribe(u"https://other.example/feed"_s);
    m_store->arrive(m_feed, {draft(u"a"_s)});
    const ArrivalReport report = m_store->arrive(other, {draft(u"a"_s)});
    QCOMPARE(report.added.size(), 1);
    QCOMPARE(titles().size(), 2);
}

void ArrivalTest::keepsTheOldTextOfAnEdit()
{
    const ArticleId id = m_store->arrive(m_feed, {draft(u"a"_s, u"Bridge closed"_s)}).added.first();
    valueOf(m_store->articles().setStatus({id}, ArticleStatus::Read, true));
    m_store->clock.advance(std::chrono::hours(1));
    m_store->forgetReports();

    ArticleDraft edited = draft(u"a"_s, u"Bridge open again"_s);
    edited.html = u"<p>Cars may pass.</p>"_s;
    const ArrivalReport report = m_store->arrive(m_feed, {edited});
    QCOMPARE(report.updated, QList<ArticleId>{id});
    QVERIFY(report.added.isEmpty());
    QCOMPARE(m_store->onlyReport().articles.changed, QList<ArticleId>{id});

    const Article now = valueOf(m_store->articles().article(id));
    QCOMPARE(now.content.title, u"Bridge open again"_s);
    QCOMPARE(now.content.html, u"<p>Cars may pass.</p>"_s);
    QCOMPARE(now.revision, 2);
    QVERIFY(now.read);

    const QList<ArticleRevision> revisions = valueOf(m_store->articles().revisions(id));
    QCOMPARE(revisions.size(), 1);
    QCOMPARE(revisions.first().number, 1);
    QCOMPARE(revisions.first().title, u"Bridge closed"_s);
    QCOMPARE(revisions.first().html, draft(u"a"_s).html);
    QCOMPARE(revisions.first().replacedAt, m_store->clock.now());
    QVERIFY(valueOf(m_store->articles().page({}, {}, 1)).articles.first().edited);
}

void ArrivalTest::tellsEditsFromNoise_data()
{
    QTest::addColumn<ArticleDraft>("before");
    QTest::addColumn<ArticleDraft>("after");
    QTest::addColumn<bool>("isEdit");

    const ArticleDraft plain = draft(u"a"_s);
    const auto with = [&](auto change) {
        ArticleDraft changed = plain;
        change(changed);
        return changed;
    };
    ArticleDraft raw = plain;
    raw.rawHtml = u"<p onclick=x()>The text</p>"_s;
    ArticleDraft cleanedOtherwise = raw;
    cleanedOtherwise.html = u"<p>The text, cleaned by a newer sanitizer</p>"_s;
    cleanedOtherwise.sanitizerVersion = 7;

    QTest::newRow("title") << plain << with([](ArticleDraft &d) { d.title = u"Another"_s; }) << true;
    QTest::newRow("body") << plain << with([](ArticleDraft &d) { d.html += u"<p>More</p>"_s; }) << true;
    QTest::newRow("white space in body")
        << plain << with([](ArticleDraft &d) { d.html.replace(u' ', u"\n  "_s); }) << false;
    QTest::newRow("count of comments")
        << plain << with([](ArticleDraft &d) { d.commentsCount = 12; }) << false;
    QTest::newRow("tags") << plain << with([](ArticleDraft &d) {
        d.categories.append({u"sea"_s, {}, {}});
    }) << false;
    QTest::newRow("address") << plain
                             << with([](ArticleDraft &d) { d.url = QUrl(u"https://paper.example/b"_s); })
                             << false;
    QTest::newRow("new sanitizer, same source") << raw << cleanedOtherwise << false;
}

void ArrivalTest::tellsEditsFromNoise()
{
    QFETCH(ArticleDraft, before);
    QFETCH(ArticleDraft, after);
    QFETCH(bool, isEdit);
    const ArticleId id = m_store->arrive(m_feed, {before}).added.first();
    const ArrivalReport report = m_store->arrive(m_feed, {after});
    QCOMPARE(report.updated.size(), isEdit ? 1 : 0);
    const Article stored = valueOf(m_store->articles().article(id));
    QCOMPARE(stored.content, after);
    QCOMPARE(stored.revision, isEdit ? 2 : 1);
    QCOMPARE(valueOf(m_store->articles().revisions(id)).size(), isEdit ? 1 : 0);
}

void ArrivalTest::forgetsTheOldestOfManyRevisions()
{
    const ArticleId id = m_store->arrive(m_feed, {draft(u"a"_s, u"0"_s)}).added.first();
    for (int edit = 1; edit <= 30; ++edit)
        m_store->arrive(m_feed, {draft(u"a"_s, QString::number(edit))});
    const QList<ArticleRevision> revisions = valueOf(m_store->articles().revisions(id));
    QCOMPARE(revisions.size(), 20);
    QCOMPARE(revisions.first().title, u"10"_s);
    QCOMPARE(revisions.last().title, u"29"_s);
    QCOMPARE(valueOf(m_store->articles().article(id)).revision, 31);
}

void ArrivalTest::staysInPlaceWhenEdited()
{
    ArticleDraft older = draft(u"older"_s);
    older.published = m_store->clock.now().addSecs(-7200);
    ArticleDraft newer = draft(u"newer"_s);
    newer.published = m_store->clock.now().addSecs(-3600);
    m_store->arrive(m_feed, {newer, older});
    older.title = u"Corrected"_s;
    older.published = m_store->clock.now();
    m_store->arrive(m_feed, {older, newer});
    QCOMPARE(titles(), (QStringList{newer.title, u"Corrected"_s}));
}

void ArrivalTest::sortsByDate_data()
{
    QTest::addColumn<QDateTime>("published");
    QTest::addColumn<bool>("takesArrival");
    const QDateTime now = FakeClock().now();
    QTest::newRow("past") << now.addDays(-3) << false;
    QTest::newRow("now") << now << true;
    QTest::newRow("missing") << QDateTime() << true;
    QTest::newRow("in an hour") << now.addSecs(3600) << true;
    QTest::newRow("year 9999") << QDateTime(QDate(9999, 12, 31), QTime(), Qt::UTC) << true;
    QTest::newRow("year 1600") << QDateTime(QDate(1600, 1, 1), QTime(), Qt::UTC) << false;
}

void ArrivalTest::sortsByDate()
{
    QFETCH(QDateTime, published);
    QFETCH(bool, takesArrival);
    ArticleDraft article = draft(u"a"_s);
    article.published = published;
    m_store->arrive(m_feed, {article});
    const ArticleSummary row = valueOf(m_store->articles().page({}, {}, 1)).articles.first();
    QCOMPARE(row.sortedAt, takesArrival ? m_store->clock.now() : published);
    const Article stored = valueOf(m_store->articles().article(row.id));
    QCOMPARE(stored.content.published, published);
    QCOMPARE(stored.arrived, m_store->clock.now());
}

void ArrivalTest::keepsTheOrderOfTheDocument()
{
    m_store->arrive(m_feed, {draft(u"1"_s), draft(u"2"_s), draft(u"3"_s)});
    QCOMPARE(titles(), (QStringList{u"Title of 1"_s, u"Title of 2"_s, u"Title of 3"_s}));
}

void ArrivalTest::storesFeedDataAndFetchState()
{
    Arrival arrival;
    arrival.feed = m_feed;
    arrival.title = u"Harbour Times"_s;
    arrival.homePage = QUrl(u"https://paper.example/?q=a%20b"_s);
    arrival.description = u"News of the sea"_s;
    arrival.language = u"en-GB"_s;
    arrival.iconUrl = QUrl(u"https://paper.example/icon.png"_s);
    arrival.format = u"atom-1.0"_s;
    arrival.malformed = true;
    arrival.fetch.etag = QByteArray("W/\"x\xff\"", 6);
    arrival.fetch.lastModified = "Tue, 24 Nov 2026 11:00:00 GMT";
    arrival.fetch.lastSuccess = arrival.fetch.lastAttempt = m_store->clock.now();
    valueOf(m_store->feeds().storeArrival(arrival));

    const Feed feed = valueOf(m_store->feeds().subscriptions()).feeds.first();
    QCOMPARE(feed.title, arrival.title);
    QCOMPARE(feed.homePage, arrival.homePage);
    QCOMPARE(feed.description, arrival.description);
    QCOMPARE(feed.language, arrival.language);
    QCOMPARE(feed.iconUrl, arrival.iconUrl);
    QCOMPARE(feed.format, arrival.format);
    QVERIFY(feed.malformed);
    QCOMPARE(feed.fetch.etag, arrival.fetch.etag);
    QCOMPARE(feed.fetch.lastModified, arrival.fetch.lastModified);
    QCOMPARE(feed.fetch.lastSuccess, m_store->clock.now());
    QVERIFY(!feed.fetch.nextRefresh.isValid());
}

void ArrivalTest::keepsTheTitleOfAFeedThatLostIt()
{
    m_store->arrive(m_feed, {});
    Arrival nameless;
    nameless.feed = m_feed;
    valueOf(m_store->feeds().storeArrival(nameless));
    QCOMPARE(valueOf(m_store->feeds().subscriptions()).feeds.first().title, u"Harbour Times"_s);
}

void ArrivalTest::indexFollows()
{
    const auto hits = [&](const QString &word) {
        return m_store->number(
            u"SELECT count(*) FROM article_search WHERE article_search MATCH '%1'"_s.arg(word));
    };
    ArticleDraft article = draft(u"a"_s, u"Straßenbahn in Köln"_s);
    m_store->arrive(m_feed, {article});
    QCOMPARE(hits(u"strassenbahn"_s), 1);
    QCOMPARE(hits(u"koeln"_s), 1);
    QCOMPARE(hits(u"koln"_s), 1);
    article.title = u"Fähre in Kiel"_s;
    m_store->arrive(m_feed, {article});
    QCOMPARE(hits(u"koln"_s), 0);
    QCOMPARE(hits(u"kiel"_s), 1);
    setRule(0, 1);
    ArticleDraft other = draft(u"b"_s);
    other.published = m_store->clock.now();
    m_store->clock.advance(std::chrono::seconds(1));
    m_store->arrive(m_feed, {other});
    QCOMPARE(hits(u"kiel"_s), 0);
    QCOMPARE(m_store->number(u"SELECT count(*) FROM articles"_s), 1);
}

void ArrivalTest::tiesPictures()
{
    ArticleDraft withPictures = draft(u"a"_s);
    for (const QString &name : {u"one"_s, u"two"_s, u"one"_s}) {
        Image image;
        image.url = QUrl(u"https://paper.example/%1.jpg"_s.arg(name));
        withPictures.images.append(image);
    }
    m_store->arrive(m_feed, {withPictures, draft(u"b"_s)});
    const QList<ArticleSummary> rows = valueOf(m_store->articles().page({}, {}, 10)).articles;
    QVERIFY(rows.at(0).hasPicture);
    QCOMPARE(rows.at(0).offline, OfflineState::TextOnly);
    QVERIFY(!rows.at(1).hasPicture);
    QCOMPARE(rows.at(1).offline, OfflineState::Complete);
    QCOMPARE(m_store->number(u"SELECT count(*) FROM article_images"_s), 2);

    withPictures.images = {withPictures.images.at(1)};
    m_store->arrive(m_feed, {withPictures});
    QCOMPARE(m_store->number(u"SELECT count(*) FROM article_images"_s), 1);
    withPictures.images.clear();
    m_store->arrive(m_feed, {withPictures});
    const ArticleSummary bare = valueOf(m_store->articles().page({}, {}, 10)).articles.first();
    QVERIFY(!bare.hasPicture);
    QCOMPARE(bare.offline, OfflineState::Complete);
    QCOMPARE(valueOf(m_store->articles().counts({})).offline, 2);
}

void ArrivalTest::forgetsAddressesOfPicturesWithTheirArticles()
{
    const auto withPictures = [](const QString &identity, const QStringList &names) {
        ArticleDraft article = draft(identity);
        for (const QString &name : names) {
            Image image;
            image.url = QUrl(u"https://paper.example/%1.jpg"_s.arg(name));
            article.images.append(image);
        }
        return article;
    };
    setRule(0, 1);
    m_store->arrive(m_feed,
                    {withPictures(u"new"_s, {u"shared"_s}), withPictures(u"old"_s, {u"own"_s, u"shared"_s})});
    QCOMPARE(titles(), QStringList{u"Title of new"_s});
    QCOMPARE(m_store->number(u"SELECT count(*) FROM picture_sources"_s), 1);
    QCOMPARE(m_store->number(u"SELECT count(*) FROM picture_sources WHERE url LIKE '%shared%'"_s), 1);
}

void ArrivalTest::retainsByCount()
{
    QList<ArticleDraft> drafts;
    for (int i = 0; i < 5; ++i) {
        drafts.append(draft(QString::number(i)));
        drafts.last().published = m_store->clock.now().addDays(-i);
    }
    const ArrivalReport first = m_store->arrive(m_feed, drafts);
    const ArticleId oldest = first.added.first();
    valueOf(m_store->articles().setStatus({oldest}, ArticleStatus::Saved, true));
    setRule(0, 2);
    m_store->forgetReports();
    const ArrivalReport second = m_store->arrive(m_feed, drafts);
    QVERIFY(second.added.isEmpty());
    QCOMPARE(titles(), (QStringList{u"Title of 0"_s, u"Title of 1"_s, u"Title of 4"_s}));
    QCOMPARE(m_store->onlyReport().articles.removed.size(), 2);
    const ArticleCounts counts = valueOf(m_store->articles().counts({}));
    QCOMPARE(counts.all, 3);
    QCOMPARE(counts.saved, 1);
    QCOMPARE(m_store->number(u"SELECT count(*) FROM bodies"_s), 3);
}

void ArrivalTest::retainsByAge()
{
    const ArticleId read = m_store->arrive(m_feed, {draft(u"a"_s), draft(u"b"_s)}).added.first();
    valueOf(m_store->articles().setStatus({read}, ArticleStatus::Hidden, true));
    setRule(10, 0);
    m_store->clock.advance(std::chrono::hours(24 * 11));
    const ArrivalReport report = m_store->arrive(m_feed, {draft(u"c"_s)});
    QCOMPARE(report.added.size(), 1);
    QCOMPARE(titles(), QStringList{u"Title of c"_s});
    QCOMPARE(m_store->number(u"SELECT count(*) FROM articles"_s), 1);
}

void ArrivalTest::doesNotStoreWhatIsTooOldAlready()
{
    setRule(10, 0);
    m_store->forgetReports();
    ArticleDraft old = draft(u"old"_s);
    old.published = m_store->clock.now().addDays(-11);
    const ArrivalReport report = m_store->arrive(m_feed, {old, draft(u"new"_s)});
    QCOMPARE(report.added.size(), 1);
    QCOMPARE(m_store->onlyReport().articles.added, report.added);
    QCOMPARE(titles(), QStringList{u"Title of new"_s});
}

void ArrivalTest::bringsNothingBack()
{
    const QList<ArticleDraft> all{draft(u"a"_s), draft(u"b"_s), draft(u"c"_s)};
    setRule(0, 1);
    QCOMPARE(m_store->arrive(m_feed, all).added.size(), 1);
    setRule(0, 0);
    const ArrivalReport again = m_store->arrive(m_feed, all);
    QVERIFY(again.added.isEmpty());
    QCOMPARE(again.unchanged, 3);
    QCOMPARE(titles(), QStringList{u"Title of a"_s});
}

void ArrivalTest::forgetsExpiredThatNobodyNames()
{
    setRule(0, 1);
    m_store->arrive(m_feed, {draft(u"a"_s), draft(u"b"_s), draft(u"c"_s)});
    QCOMPARE(m_store->number(u"SELECT count(*) FROM expired"_s), 2);
    m_store->clock.advance(std::chrono::hours(24 * 40));
    m_store->arrive(m_feed, {draft(u"a"_s), draft(u"b"_s)});
    QCOMPARE(m_store->number(u"SELECT count(*) FROM expired"_s), 1);
    QCOMPARE(titles(), QStringList{u"Title of a"_s});
}

void ArrivalTest::refusesRemovedFeeds()
{
    valueOf(m_store->feeds().remove({m_feed}));
    Arrival arrival;
    arrival.feed = m_feed;
    arrival.articles = {draft(u"a"_s)};
    QCOMPARE(errorOf(m_store->feeds().storeArrival(arrival)), StoreErrorCode::NotFound);
    QCOMPARE(m_store->number(u"SELECT count(*) FROM articles"_s), 0);
}

void ArrivalTest::takesOddIdentities_data()
{
    QTest::addColumn<QString>("identity");
    QTest::newRow("quotes") << u"a\"b'c\\d"_s;
    QTest::newRow("control characters") << u"a\n\tb\u0001"_s;
    QTest::newRow("nul") << QString(u"a\0b"_s);
    QTest::newRow("lone surrogate") << (u"a"_s + QChar(0xd800) + u'b');
    QTest::newRow("beyond the first plane") << u"\U0001F600"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("number") << u"12"_s;
    QTest::newRow("null") << u"null"_s;
}

void ArrivalTest::takesOddIdentities()
{
    QFETCH(QString, identity);
    QCOMPARE(m_store->arrive(m_feed, {draft(identity)}).added.size(), 1);
    const ArrivalReport again = m_store->arrive(m_feed, {draft(identity)});
    QVERIFY(again.added.isEmpty());
    QCOMPARE(again.unchanged, 1);
}

} // namespace depesche

QTEST_GUILESS_MAIN(depesche::ArrivalTest)
#include "tst_arrival.moc"
