// SPDX-License-Identifier: GPL-3.0-or-later
// The text of an article's page in the place of the feed's: shown, searched, edited behind, brought back,
// repaired.
#include "store/full_text_repository.h"

#include "store/maintenance.h"
#include "store/picture_repository.h"
#include "store/search_index.h"
#include "store_fixture.h"

using namespace depesche;
using namespace depesche::store;
using namespace depesche::testing;
using namespace Qt::StringLiterals;

class TestFullText : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void showsThePageAndBringsTheFeedBack();
    void searchFindsWhatIsShown();
    void tiesThePicturesOfWhatIsShown();
    void tellsWhatChanged();
    void anEditGoesBehindThePage();
    void anotherTitleIsARevision();
    void aPageThatChangedIsARevision();
    void removalTakesBoth();
    void choiceOfTheFeed();
    void wantsPages_data();
    void wantsPages();
    void wantsThePageAnewAfterAnEdit();
    void leavesWhatWasBroughtBack();
    void wantsWhatAPersonNames();
    void repairBringsTheFeedsTextBack();
    void soundAfterEverything();

private:
    Article article() { return valueOf(m_store->articles().article(m_article)); }
    QStringList found(const QString &words);
    void choose(TextChoice choice);
    void execute(const QString &sql);
    QList<WantedPage> wanted() { return valueOf(m_texts->wanted(m_store->clock.now().addDays(-14), 10)); }
    PageText page(const QString &words = u"harpsichord"_s);
    PageTry came();

    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<FullTextRepository> m_texts;
    FeedId m_feed;
    ArticleId m_article;
};

namespace
{

Image imageAt(const QString &address)
{
    Image image;
    image.url = QUrl(address);
    return image;
}

ArticleDraft teaser()
{
    ArticleDraft teaser = draft(u"1"_s);
    teaser.html = u"<p>A teaser about lighthouses.</p>"_s;
    teaser.text = u"A teaser about lighthouses."_s;
    teaser.images = {imageAt(u"https://paper.example/teaser.jpg"_s)};
    return teaser;
}

} // namespace

void TestFullText::init()
{
    m_store = std::make_unique<StoreFixture>();
    m_texts = std::make_unique<FullTextRepository>(m_store->database());
    m_feed = m_store->subscribe(u"https://paper.example/feed"_s);
    m_article = m_store->arrive(m_feed, {teaser()}).added.first();
    m_store->forgetReports();
}

void TestFullText::cleanup()
{
    m_texts.reset();
    m_store.reset();
}

PageText TestFullText::page(const QString &words)
{
    return {u"<p>The whole story, with a %1.</p>"_s.arg(words),
            u"The whole story, with a %1."_s.arg(words),
            3,
            {imageAt(u"https://paper.example/large.jpg"_s), imageAt(u"https://paper.example/second.jpg"_s)}};
}

PageTry TestFullText::came()
{
    PageTry page;
    page.outcome = PageOutcome::Article;
    page.triedAt = m_store->clock.now();
    return page;
}

QStringList TestFullText::found(const QString &words)
{
    SearchIndex index(m_store->database());
    SearchQuery query;
    query.text = words;
    QStringList titles;
    for (const SearchHit &hit : valueOf(index.search(query)).hits)
        titles.append(hit.article.title);
    return titles;
}

void TestFullText::choose(TextChoice choice)
{
    Feed feed = valueOf(m_store->feeds().subscriptions()).feeds.first();
    feed.textChoice = choice;
    valueOf(m_store->feeds().update(feed));
}

/// As a mistake or a bad disk would: past the store, without foreign keys.
void TestFullText::execute(const QString &sql)
{
    Connection db(m_store->database().path(), Connection::Mode::ReadWrite);
    db.executeOnce(u"PRAGMA foreign_keys=OFF"_s);
    db.executeOnce(sql);
}

void TestFullText::showsThePageAndBringsTheFeedBack()
{
    QVERIFY(!article().showsPage);
    const ArticleDraft before = article().content;
    valueOf(m_texts->showPage(m_article, page(), came()));
    QVERIFY(article().showsPage);
    QCOMPARE(article().page, came());
    QCOMPARE(article().content.html, page().html);
    QCOMPARE(article().content.images, page().images);
    QCOMPARE(article().content.title, before.title);
    QCOMPARE(valueOf(m_texts->feedDraft(m_article)), before);
    const QString excerpt = valueOf(m_store->articles().page({}, {}, 10)).articles.first().excerpt;
    QCOMPARE(excerpt, u"A teaser about lighthouses."_s);

    QCOMPARE(valueOf(m_texts->showFeed({m_article})), QList<ArticleId>{m_article});
    QVERIFY(!article().showsPage);
    QCOMPARE(article().content, before);
    QCOMPARE(valueOf(m_texts->showFeed({m_article})), QList<ArticleId>{});
    QCOMPARE(article().revision, 1);
    QCOMPARE(errorOf(m_texts->showPage(ArticleId{99}, page(), came())), StoreErrorCode::NotFound);
}

void TestFullText::searchFindsWhatIsShown()
{
    QCOMPARE(found(u"lighthouses"_s).size(), 1);
    valueOf(m_texts->showPage(m_article, page(), came()));
    QCOMPARE(found(u"harpsichord"_s).size(), 1);
    QCOMPARE(found(u"lighthouses"_s).size(), 0);
    valueOf(m_texts->showPage(m_article, page(u"trombone"_s), came()));
    QCOMPARE(found(u"harpsichord"_s).size(), 0);
    QCOMPARE(found(u"trombone"_s).size(), 1);
    valueOf(m_texts->showFeed({m_article}));
    QCOMPARE(found(u"trombone"_s).size(), 0);
    QCOMPARE(found(u"lighthouses"_s).size(), 1);
}

void TestFullText::tiesThePicturesOfWhatIsShown()
{
    PictureRepository pictures(m_store->database());
    valueOf(pictures.add(QUrl(u"https://paper.example/teaser.jpg"_s), "picture", u"image/jpeg"_s, 64, 48));
    QCOMPARE(article().offline, OfflineState::Complete);
    valueOf(m_texts->showPage(m_article, page(), came()));
    QCOMPARE(article().offline, OfflineState::TextOnly);
    QCOMPARE(valueOf(pictures.missing({}, {m_article}, OfflinePolicy::All, 10)).size(), 2);
    valueOf(pictures.add(QUrl(u"https://paper.example/large.jpg"_s), "large", u"image/jpeg"_s, 640, 480));
    QCOMPARE(article().offline, OfflineState::Partial);
    QVERIFY(!valueOf(m_store->articles().page({}, {}, 10)).articles.first().thumbnailHash.isEmpty());
    valueOf(m_texts->showFeed({m_article}));
    QCOMPARE(article().offline, OfflineState::Complete);
}

void TestFullText::tellsWhatChanged()
{
    valueOf(m_texts->showPage(m_article, page(), came()));
    QCOMPARE(m_store->onlyReport().articles.changed, QList<ArticleId>{m_article});
    m_store->forgetReports();
    valueOf(m_texts->showFeed({m_article}));
    QCOMPARE(m_store->onlyReport().articles.changed, QList<ArticleId>{m_article});
    m_store->forgetReports();
    PageTry failed;
    failed.outcome = PageOutcome::ConsentWall;
    valueOf(m_texts->noteTry(m_article, failed));
    QCOMPARE(m_store->onlyReport().articles.changed, QList<ArticleId>{m_article});
    QCOMPARE(article().page, failed);
}

void TestFullText::anEditGoesBehindThePage()
{
    valueOf(m_texts->showPage(m_article, page(), came()));
    ArticleDraft edited = teaser();
    edited.html = u"<p>A teaser about ferries.</p>"_s;
    edited.text = u"A teaser about ferries."_s;
    edited.authors = {{u"Ada Ferris"_s, {}, {}, {}}};
    m_store->arrive(m_feed, {edited});
    QVERIFY(article().showsPage);
    QCOMPARE(article().content.html, page().html);
    QCOMPARE(article().content.authors, edited.authors);
    QCOMPARE(article().revision, 1);
    QCOMPARE(valueOf(m_store->articles().revisions(m_article)).size(), 0);
    QCOMPARE(found(u"harpsichord"_s).size(), 1);
    QCOMPARE(found(u"ferries"_s).size(), 0);
    QCOMPARE(found(u"ferris"_s).size(), 1);
    valueOf(m_texts->showFeed({m_article}));
    QCOMPARE(article().content.html, edited.html);
    QCOMPARE(found(u"harpsichord"_s).size(), 0);
    QCOMPARE(found(u"ferries"_s).size(), 1);
}

void TestFullText::anotherTitleIsARevision()
{
    valueOf(m_texts->showPage(m_article, page(), came()));
    ArticleDraft edited = teaser();
    edited.title = u"Another title"_s;
    m_store->arrive(m_feed, {edited});
    QCOMPARE(article().content.title, u"Another title"_s);
    QCOMPARE(article().revision, 2);
    const QList<ArticleRevision> revisions = valueOf(m_store->articles().revisions(m_article));
    QCOMPARE(revisions.size(), 1);
    QCOMPARE(revisions.first().html, page().html);
}

void TestFullText::aPageThatChangedIsARevision()
{
    valueOf(m_texts->showPage(m_article, page(), came()));
    valueOf(m_texts->showPage(m_article, page(), came()));
    QCOMPARE(article().revision, 1);
    valueOf(m_texts->showPage(m_article, page(u"trombone"_s), came()));
    QCOMPARE(article().revision, 2);
    QCOMPARE(valueOf(m_store->articles().revisions(m_article)).first().html, page().html);
}

void TestFullText::removalTakesBoth()
{
    valueOf(m_texts->showPage(m_article, page(), came()));
    Feed feed = valueOf(m_store->feeds().subscriptions()).feeds.first();
    feed.keepCount = 1;
    valueOf(m_store->feeds().update(feed));
    ArticleDraft newer = draft(u"2"_s);
    newer.published = m_store->clock.now().addSecs(60);
    m_store->clock.advance(std::chrono::minutes(5));
    m_store->arrive(m_feed, {newer});
    QCOMPARE(m_store->number(u"SELECT count(*) FROM articles"_s), 1);
    QCOMPARE(m_store->number(u"SELECT count(*) FROM feed_texts"_s), 0);
    QCOMPARE(m_store->number(u"SELECT count(*) FROM full_text_states"_s), 0);
    QCOMPARE(found(u"harpsichord"_s).size(), 0);
}

void TestFullText::choiceOfTheFeed()
{
    QCOMPARE(valueOf(m_store->feeds().subscriptions()).feeds.first().textChoice, TextChoice::Feed);
    for (const TextChoice choice : {TextChoice::Longer, TextChoice::Full, TextChoice::Feed}) {
        choose(choice);
        QCOMPARE(valueOf(m_store->feeds().subscriptions()).feeds.first().textChoice, choice);
    }
    Feed added;
    added.url = QUrl(u"https://paper.example/other"_s);
    added.textChoice = TextChoice::Longer;
    valueOf(m_store->feeds().add({added, {}}));
    QCOMPARE(valueOf(m_store->feeds().subscriptions()).feeds.last().textChoice, TextChoice::Longer);
}

void TestFullText::wantsPages_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<bool>("expected");
    QTest::newRow("as it came") << QString() << true;
    QTest::newRow("read") << u"UPDATE article_status SET read = 1"_s << false;
    QTest::newRow("read and saved") << u"UPDATE article_status SET read = 1, saved = 1"_s << true;
    QTest::newRow("hidden") << u"UPDATE article_status SET listed = 0"_s << false;
    QTest::newRow("without an address") << u"UPDATE articles SET url = ''"_s << false;
    QTest::newRow("old") << u"UPDATE article_status SET sorted_at = 0"_s << false;
    QTest::newRow("tried, to be tried later")
        << u"INSERT INTO full_text_states(article, tried_at, retry_at) VALUES(1, 5, 99999999999999)"_s
        << false;
    QTest::newRow("tried, to be tried now")
        << u"INSERT INTO full_text_states(article, tried_at, retry_at) VALUES(1, 5, 9)"_s << true;
    QTest::newRow("tried for good") << u"INSERT INTO full_text_states(article, tried_at) VALUES(1, 5)"_s
                                    << false;
}

void TestFullText::wantsPages()
{
    QFETCH(QString, change);
    QFETCH(bool, expected);
    QVERIFY(wanted().isEmpty());
    choose(TextChoice::Longer);
    if (!change.isEmpty())
        execute(change);
    QCOMPARE(!wanted().isEmpty(), expected);
    if (expected)
        QCOMPARE(wanted().first(), (WantedPage{m_article, m_feed, teaser().url, TextChoice::Longer, 0}));
}

void TestFullText::wantsThePageAnewAfterAnEdit()
{
    valueOf(m_texts->showPage(m_article, page(), came()));
    QVERIFY(wanted().isEmpty());
    ArticleDraft edited = teaser();
    edited.html = u"<p>A teaser about ferries.</p>"_s;
    m_store->arrive(m_feed, {edited});
    QCOMPARE(wanted().size(), 1);
    valueOf(m_texts->showPage(m_article, page(u"trombone"_s), came()));
    QVERIFY(wanted().isEmpty());
}

void TestFullText::leavesWhatWasBroughtBack()
{
    choose(TextChoice::Full);
    valueOf(m_texts->showPage(m_article, page(), came()));
    valueOf(m_texts->showFeed({m_article}));
    QVERIFY(wanted().isEmpty());
    ArticleDraft edited = teaser();
    edited.html = u"<p>A teaser about ferries.</p>"_s;
    m_store->arrive(m_feed, {edited});
    QVERIFY(wanted().isEmpty());
}

void TestFullText::wantsWhatAPersonNames()
{
    PageTry failed;
    failed.outcome = PageOutcome::Failed;
    failed.failures = 3;
    valueOf(m_texts->noteTry(m_article, failed));
    const QList<WantedPage> named = valueOf(m_texts->wantedOf({m_article, ArticleId{99}}));
    QCOMPARE(named.size(), 1);
    QCOMPARE(named.first(), (WantedPage{m_article, m_feed, teaser().url, TextChoice::Feed, 3}));
}

void TestFullText::repairBringsTheFeedsTextBack()
{
    valueOf(m_texts->showPage(m_article, page(), came()));
    execute(u"DELETE FROM bodies"_s);
    Maintenance maintenance(m_store->database());
    QVERIFY(!valueOf(maintenance.check()).ok);
    valueOf(maintenance.repair());
    const CheckReport report = valueOf(maintenance.check());
    QVERIFY2(report.ok, qPrintable(report.problems.join(u'\n')));
    QVERIFY(!article().showsPage);
    QCOMPARE(article().content.html, teaser().html);
    QCOMPARE(found(u"lighthouses"_s).size(), 1);
    QCOMPARE(found(u"harpsichord"_s).size(), 0);
}

void TestFullText::soundAfterEverything()
{
    Maintenance maintenance(m_store->database());
    valueOf(m_texts->showPage(m_article, page(), came()));
    ArticleDraft edited = teaser();
    edited.html = u"<p>A teaser about ferries.</p>"_s;
    edited.images.clear();
    m_store->arrive(m_feed, {edited});
    CheckReport report = valueOf(maintenance.check());
    QVERIFY2(report.ok, qPrintable(report.problems.join(u'\n')));
    valueOf(m_texts->showFeed({m_article}));
    report = valueOf(maintenance.check());
    QVERIFY2(report.ok, qPrintable(report.problems.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestFullText)
#include "tst_full_text.moc"
