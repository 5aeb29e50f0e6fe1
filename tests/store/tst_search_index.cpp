// SPDX-License-Identifier: GPL-3.0-or-later
// Searching a real store: what is found, in which order, within which list.
#include "store/search_index.h"

#include "store/search_maintenance.h"
#include "store_fixture.h"

#include <QSemaphore>

using namespace depesche;
using namespace depesche::store;
using namespace depesche::testing;
using namespace Qt::StringLiterals;

class TestSearchIndex : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void finds_data();
    void finds();
    void hostileText_data();
    void hostileText();
    void withinLists_data();
    void withinLists();
    void titleCountsMore();
    void newestFirst();
    void pages();
    void hitShowsWhereItMatched();
    void hitInCaption();
    void editedAndHiddenArticles();
    void indexMadeByOtherRulesIsMadeAnew();
    void aNewerSearchInterruptsTheOlder();
    void aSearchThatWaitsIsDroppedWhenCancelled();

private:
    QStringList titles(const QString &text, const ArticleQuery &within = {}, bool byRank = true)
    {
        SearchQuery query;
        query.text = text;
        query.within = within;
        query.byRank = byRank;
        QStringList titles;
        for (const SearchHit &hit : valueOf(m_search->search(query)).hits)
            titles.append(hit.article.title);
        return titles;
    }

    QStringList sorted(QStringList texts)
    {
        texts.sort();
        return texts;
    }

    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<SearchIndex> m_search;
    FeedId m_times;
    FeedId m_anzeiger;
};

void TestSearchIndex::initTestCase()
{
    m_store = std::make_unique<StoreFixture>();
    m_search = std::make_unique<SearchIndex>(m_store->database());
    m_times = m_store->subscribe(u"https://times.example/feed"_s, {u"Papers"_s, u"English"_s});
    m_anzeiger = m_store->subscribe(u"https://anzeiger.example/feed"_s, {u"Papers"_s});
    QList<ArticleDraft> times{draft(u"1"_s, u"The harbour bridge opens"_s),
                              draft(u"2"_s, u"Ferry timetable"_s), draft(u"3"_s, u"Council meets"_s)};
    times[0].text = u"After four years of work the bridge over the old harbour is open to walkers."_s;
    times[1].text = u"The ferry leaves the new harbour every hour; old tickets stay valid."_s;
    times[2].text = u"The council talks about e-mail, parking and the price of bread."_s;
    Author author;
    author.name = u"Ada Lund"_s;
    times[2].authors = {author};
    Category economy;
    economy.term = u"economy"_s;
    times[2].categories = {economy};
    Image picture;
    picture.url = QUrl(u"https://times.example/lighthouse.jpg"_s);
    picture.caption = u"The lighthouse at dusk"_s;
    times[1].images = {picture};
    for (int i = 0; i < times.size(); ++i)
        times[i].published = m_store->clock.now().addDays(-i);
    m_store->arrive(m_times, times);
    QList<ArticleDraft> anzeiger{draft(u"1"_s, u"Der Kölner Dom"_s),
                                 draft(u"2"_s, u"Straßenbahn fährt wieder"_s),
                                 draft(u"3"_s, u"Ещё раз о ёлках"_s)};
    anzeiger[0].text = u"In Köln am Rhein wird der Dom gereinigt."_s;
    anzeiger[1].text = u"Die Donau\u00addampfschifffahrt und die Straßenbahn."_s;
    anzeiger[2].text = u"Большая ёлка стоит на площади."_s;
    for (int i = 0; i < anzeiger.size(); ++i)
        anzeiger[i].published = m_store->clock.now().addDays(-10 - i);
    m_store->arrive(m_anzeiger, anzeiger);
}

void TestSearchIndex::finds_data()
{
    const QString bridge = u"The harbour bridge opens"_s;
    const QString ferry = u"Ferry timetable"_s;
    const QString council = u"Council meets"_s;
    const QString dom = u"Der Kölner Dom"_s;
    const QString tram = u"Straßenbahn fährt wieder"_s;
    const QString fir = u"Ещё раз о ёлках"_s;
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("one word") << u"harbour"_s << QStringList{ferry, bridge};
    QTest::newRow("all words") << u"old harbour walkers"_s << QStringList{bridge};
    QTest::newRow("phrase") << u"\"old harbour\""_s << QStringList{bridge};
    QTest::newRow("phrase in other order") << u"\"harbour old\""_s << QStringList();
    QTest::newRow("not") << u"harbour -ferry"_s << QStringList{bridge};
    QTest::newRow("prefix") << u"walk*"_s << QStringList{bridge};
    QTest::newRow("no prefix without asterisk") << u"walk"_s << QStringList();
    QTest::newRow("umlaut typed") << u"köln"_s << QStringList{dom};
    QTest::newRow("umlaut as plain letter") << u"KOLN"_s << QStringList{dom};
    QTest::newRow("umlaut as digraph") << u"koeln"_s << QStringList{dom};
    QTest::newRow("umlaut as digraph, prefix") << u"koel*"_s << QStringList{dom};
    QTest::newRow("digraph in a phrase") << u"\"koelner dom\""_s << QStringList{dom};
    QTest::newRow("sharp s as ss") << u"strassenbahn"_s << QStringList{tram};
    QTest::newRow("sharp s in capitals") << u"STRASSENBAHN"_s << QStringList{tram};
    QTest::newRow("over a soft hyphen") << u"donaudampfschifffahrt"_s << QStringList{tram};
    QTest::newRow("io for ie") << u"елка"_s << QStringList{fir};
    QTest::newRow("ie for io") << u"ёлках"_s << QStringList{fir};
    QTest::newRow("author") << u"lund"_s << QStringList{council};
    QTest::newRow("tag") << u"economy"_s << QStringList{council};
    QTest::newRow("caption") << u"lighthouse"_s << QStringList{ferry};
    QTest::newRow("hyphenated") << u"e-mail"_s << QStringList{council};
    QTest::newRow("nowhere") << u"zeppelin"_s << QStringList();
}

void TestSearchIndex::finds()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    QCOMPARE(sorted(titles(text)), sorted(found));
    QCOMPARE(sorted(titles(text, {}, false)), sorted(found));
}

void TestSearchIndex::hostileText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("searchable");
    QTest::newRow("quotation mark") << u"\""_s << false;
    QTest::newRow("many quotation marks") << u"\"\"\"\"\" \" -\""_s << false;
    QTest::newRow("empty") << u""_s << false;
    QTest::newRow("asterisk") << u"*"_s << false;
    QTest::newRow("only not") << u"-harbour"_s << false;
    QTest::newRow("near") << u"NEAR(harbour bridge, 5)"_s << true;
    QTest::newRow("operators") << u"AND OR NOT ( ) NEAR"_s << true;
    QTest::newRow("column") << u"title : harbour OR feed:1"_s << true;
    QTest::newRow("initial token") << u"^harbour + bridge"_s << true;
    QTest::newRow("end of statement") << u"'; DROP TABLE articles; --"_s << true;
    QTest::newRow("nul in the middle") << u"har"_s + QChar(u'\0') + u"bour"_s << true;
    QTest::newRow("mark of a feed") << QString(QChar(0xe000)) + u"1"_s << true;
    QTest::newRow("letter newer than the tokenizer") << QString::fromUcs4(U"\U00010D00") << true;
    QTest::newRow("hundred thousand characters") << u"harbour "_s.repeated(12'500) << true;
    QTest::newRow("one very long word") << u"h"_s.repeated(100'000) << true;
    QTest::newRow("lone surrogates") << u"harbour "_s + QChar(0xd800) + QChar(0xdc00) + QChar(0xd801) << true;
}

void TestSearchIndex::hostileText()
{
    QFETCH(QString, text);
    QFETCH(bool, searchable);
    SearchQuery query;
    query.text = text;
    const Result<SearchPage> page = resultOf(m_search->search(query));
    QCOMPARE(page.hasValue(), searchable);
    if (!page)
        QCOMPARE(page.error().code, StoreErrorCode::InvalidQuery);
    QCOMPARE(m_store->number(u"SELECT count(*) FROM articles"_s), 6);
}

void TestSearchIndex::withinLists_data()
{
    QTest::addColumn<ArticleQuery>("within");
    QTest::addColumn<int>("found");
    const auto row = [](const char *name, int found, auto change) {
        ArticleQuery query;
        change(query);
        QTest::newRow(name) << query << found;
    };
    const qint64 papers = m_store->number(u"SELECT id FROM folders WHERE name = 'Papers'"_s);
    const qint64 english = m_store->number(u"SELECT id FROM folders WHERE name = 'English'"_s);
    row("everything", 2, [](ArticleQuery &) {});
    row("a feed", 2, [this](ArticleQuery &query) {
        query.scope = ArticleScope::Feed;
        query.feed = m_times;
    });
    row("another feed", 0, [this](ArticleQuery &query) {
        query.scope = ArticleScope::Feed;
        query.feed = m_anzeiger;
    });
    row("a folder with its subfolders", 2, [papers](ArticleQuery &query) {
        query.scope = ArticleScope::Folder;
        query.folder = FolderId{papers};
    });
    row("a subfolder", 2, [english](ArticleQuery &query) {
        query.scope = ArticleScope::Folder;
        query.folder = FolderId{english};
    });
    row("today", 1, [this](ArticleQuery &query) {
        query.scope = ArticleScope::Today;
        query.since = m_store->clock.now().addSecs(-3600);
    });
    row("unread", 2, [](ArticleQuery &query) { query.scope = ArticleScope::Unread; });
    row("saved", 0, [](ArticleQuery &query) { query.scope = ArticleScope::Saved; });
    row("stored whole", 1, [](ArticleQuery &query) { query.scope = ArticleScope::Offline; });
    row("with a title filter", 1, [](ArticleQuery &query) { query.titleFilter = u"bri"_s; });
}

void TestSearchIndex::withinLists()
{
    QFETCH(ArticleQuery, within);
    QFETCH(int, found);
    QCOMPARE(titles(u"harbour"_s, within).size(), found);
    QCOMPARE(titles(u"harbour"_s, within, false).size(), found);
}

void TestSearchIndex::titleCountsMore()
{
    QCOMPARE(titles(u"harbour"_s).first(), u"The harbour bridge opens"_s);
    QCOMPARE(titles(u"ferry -bridge"_s).first(), u"Ferry timetable"_s);
}

void TestSearchIndex::newestFirst()
{
    QCOMPARE(titles(u"the"_s, {}, false),
             (QStringList{u"The harbour bridge opens"_s, u"Ferry timetable"_s, u"Council meets"_s}));
}

void TestSearchIndex::pages()
{
    SearchQuery query;
    query.text = u"the"_s;
    query.limit = 2;
    const SearchPage first = valueOf(m_search->search(query));
    QCOMPARE(first.hits.size(), 2);
    QVERIFY(first.more);
    query.offset = 2;
    const SearchPage second = valueOf(m_search->search(query));
    QCOMPARE(second.hits.size(), 1);
    QVERIFY(!second.more);
    QVERIFY(second.hits.first().article.id != first.hits.at(0).article.id);
    QVERIFY(second.hits.first().article.id != first.hits.at(1).article.id);
    QVERIFY(first.hits.at(0).rank <= first.hits.at(1).rank);
}

void TestSearchIndex::hitShowsWhereItMatched()
{
    SearchQuery query;
    query.text = u"koelner rhein"_s;
    const SearchPage page = valueOf(m_search->search(query));
    QCOMPARE(page.hits.size(), 1);
    const SearchHit &hit = page.hits.first();
    QCOMPARE(hit.titleMatches, (QList<TextRange>{{4, 6}}));
    QCOMPARE(hit.snippet, u"In Köln am Rhein wird der Dom gereinigt."_s);
    QCOMPARE(hit.snippetMatches, (QList<TextRange>{{11, 5}}));
}

void TestSearchIndex::hitInCaption()
{
    SearchQuery query;
    query.text = u"lighthouse"_s;
    const SearchHit hit = valueOf(m_search->search(query)).hits.value(0);
    QCOMPARE(hit.snippet, u"The lighthouse at dusk"_s);
    QCOMPARE(hit.snippetMatches, (QList<TextRange>{{4, 10}}));
}

void TestSearchIndex::editedAndHiddenArticles()
{
    StoreFixture store;
    SearchIndex search(store.database());
    const FeedId feed = store.subscribe(u"https://paper.example/feed"_s);
    ArticleDraft article = draft(u"1"_s, u"Harbour"_s);
    article.text = u"The old wording."_s;
    const ArticleId id = store.arrive(feed, {article}).added.first();
    SearchQuery query;
    query.text = u"wording"_s;
    QCOMPARE(valueOf(search.search(query)).hits.size(), 1);
    article.text = u"The new phrase."_s;
    store.arrive(feed, {article});
    QCOMPARE(valueOf(search.search(query)).hits.size(), 0);
    query.text = u"phrase"_s;
    QCOMPARE(valueOf(search.search(query)).hits.size(), 1);
    valueOf(store.articles().setStatus({id}, ArticleStatus::Hidden, true));
    QCOMPARE(valueOf(search.search(query)).hits.size(), 0);
    valueOf(store.articles().setStatus({id}, ArticleStatus::Hidden, false));
    valueOf(store.feeds().remove({feed}));
    QCOMPARE(valueOf(search.search(query)).hits.size(), 0);
}

void TestSearchIndex::indexMadeByOtherRulesIsMadeAnew()
{
    StoreFixture store;
    const FeedId feed = store.subscribe(u"https://paper.example/feed"_s);
    store.arrive(feed, {draft(u"1"_s, u"Harbour"_s)});
    valueOf(store.database().write<void>([](WriteContext &context) -> Result<void> {
        context.db.executeOnce(u"INSERT INTO article_search(article_search) VALUES('delete-all')"_s);
        context.db.executeOnce(u"UPDATE meta SET value = '0.0' WHERE key = 'search_version'"_s);
        return {};
    }));
    const Result<std::unique_ptr<Database>> again = store.open();
    QVERIFY(again.hasValue());
    SearchIndex search(**again);
    SearchQuery query;
    query.text = u"harbour"_s;
    QCOMPARE(valueOf(search.search(query)).hits.size(), 1);
}

/// The older one would never end by itself.
void TestSearchIndex::aNewerSearchInterruptsTheOlder()
{
    QSemaphore begun;
    const Cancellation older = Cancellation::make();
    const Future<int> endless = m_store->database().search<int>(
        [&begun](Connection &db) -> Result<int> {
            begun.release();
            return db
                .value(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                       "SELECT count(*) FROM n"_s)
                .toInt();
        },
        older);
    begun.acquire();
    SearchQuery query;
    query.text = u"harbour"_s;
    const Future<SearchPage> newer = m_search->search(query, Cancellation::make());
    QVERIFY(!newer.isFinished());
    older.cancel();
    QCOMPARE(errorOf(endless), StoreErrorCode::Cancelled);
    QCOMPARE(valueOf(newer).hits.size(), 2);
}

void TestSearchIndex::aSearchThatWaitsIsDroppedWhenCancelled()
{
    QSemaphore begun;
    QSemaphore mayEnd;
    const Future<int> first = m_store->database().search<int>([&](Connection &) -> Result<int> {
        begun.release();
        mayEnd.acquire();
        return 1;
    });
    begun.acquire();
    const Cancellation cancellation = Cancellation::make();
    bool ran = false;
    const Future<int> second = m_store->database().search<int>(
        [&ran](Connection &) -> Result<int> {
            ran = true;
            return 2;
        },
        cancellation);
    cancellation.cancel();
    mayEnd.release();
    QCOMPARE(valueOf(first), 1);
    QCOMPARE(errorOf(second), StoreErrorCode::Cancelled);
    QVERIFY(!ran);
}

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_search_index.moc"
