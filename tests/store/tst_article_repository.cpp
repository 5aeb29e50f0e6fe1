// SPDX-License-Identifier: GPL-3.0-or-later
// Lists by page, counts, statuses with what undo needs, whole articles.
#include "store/article_lists.h"
#include "store/store_fixture.h"

#include <array>

namespace depesche
{
using namespace Qt::StringLiterals;
using namespace depesche::testing;
using store::ArticleRepository;
using store::ArticleStatus;
using store::CommitReport;
using store::StoreErrorCode;

namespace
{

constexpr std::array kScopes{ArticleScope::All,   ArticleScope::Today,   ArticleScope::Unread,
                             ArticleScope::Saved, ArticleScope::Offline, ArticleScope::Folder,
                             ArticleScope::Feed};

QByteArray nameOf(ArticleScope scope)
{
    switch (scope) {
    case ArticleScope::All:
        return "all";
    case ArticleScope::Today:
        return "today";
    case ArticleScope::Unread:
        return "unread";
    case ArticleScope::Saved:
        return "saved";
    case ArticleScope::Offline:
        return "offline";
    case ArticleScope::Folder:
        return "folder";
    case ArticleScope::Feed:
        return "feed";
    }
    return {};
}

} // namespace

class ArticleRepositoryTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_store.reset(); }

    void walksEveryList_data();
    void walksEveryList();
    void listsAndCountsAgree_data() { walksEveryList_data(); }
    void listsAndCountsAgree();
    void asksIndexesOnly_data();
    void asksIndexesOnly();
    void findsRowsOfAPageByNumber();
    void filtersByTitle_data();
    void filtersByTitle();
    void limitsPages();
    void summarizes();
    void tellsWhatBelongs();
    void changesStatuses_data();
    void changesStatuses();
    void hidesAndBringsBack();
    void marksRead_data();
    void marksRead();
    void marksReadWithinAQuery();
    void givesWholeArticles();
    void findsByAddress();
    void notesWhatWasShown();
    void keepsReadingPlaces();
    void countsWithoutArticles();

private:
    ArticleQuery query(ArticleScope scope, ArticleOrder order = ArticleOrder::NewestFirst) const;
    QList<ArticleSummary> walk(const ArticleQuery &query, int pageSize);
    QList<ArticleSummary> rows(const ArticleQuery &query) { return walk(query, 1000); }
    QStringList titles(const ArticleQuery &query);
    bool belongs(const ArticleSummary &row, const ArticleQuery &query) const;

    std::unique_ptr<StoreFixture> m_store;
    FeedId m_top, m_inside, m_below;
    FolderId m_folder;
    QDateTime m_midnight;
};

/// Three feeds, one at the top, one in a folder, one in a folder below it; times that collide; every mix of
/// statuses.
void ArticleRepositoryTest::init()
{
    m_store = std::make_unique<StoreFixture>();
    m_top = m_store->subscribe(u"https://top.example/feed"_s);
    m_inside = m_store->subscribe(u"https://inside.example/feed"_s, {u"News"_s});
    m_below = m_store->subscribe(u"https://below.example/feed"_s, {u"News"_s, u"Sea"_s});
    m_folder = valueOf(m_store->feeds().subscriptions()).folders.first().id;
    m_midnight = QDateTime(m_store->clock.now().date(), QTime(), Qt::UTC);
    QList<ArticleId> ids;
    for (const FeedId feed : {m_top, m_inside, m_below}) {
        QList<ArticleDraft> drafts;
        for (int i = 0; i < 16; ++i) {
            drafts.append(draft(u"%1-%2"_s.arg(feed.value).arg(i)));
            drafts.last().published = m_store->clock.now().addSecs(-3600 * (i / 3) * 3);
            if (i % 4 == 0) {
                Image image;
                image.url = QUrl(u"https://paper.example/picture.jpg"_s);
                drafts.last().images = {image};
            }
        }
        ids += m_store->arrive(feed, drafts).added;
    }
    QList<ArticleId> read, saved, hidden;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (i % 2 == 0)
            read.append(ids.at(i));
        if (i % 5 < 2)
            saved.append(ids.at(i));
        if (i % 11 == 0)
            hidden.append(ids.at(i));
    }
    valueOf(m_store->articles().setStatus(read, ArticleStatus::Read, true));
    valueOf(m_store->articles().setStatus(saved, ArticleStatus::Saved, true));
    valueOf(m_store->articles().setStatus(hidden, ArticleStatus::Hidden, true));
    m_store->forgetReports();
}

ArticleQuery ArticleRepositoryTest::query(ArticleScope scope, ArticleOrder order) const
{
    ArticleQuery query;
    query.scope = scope;
    query.order = order;
    query.feed = scope == ArticleScope::Feed ? m_inside : FeedId();
    query.folder = scope == ArticleScope::Folder ? m_folder : FolderId();
    query.since = scope == ArticleScope::Today ? m_midnight : QDateTime();
    return query;
}

QList<ArticleSummary> ArticleRepositoryTest::walk(const ArticleQuery &query, int pageSize)
{
    QList<ArticleSummary> all;
    std::optional<ArticlePosition> after;
    for (;;) {
        const ArticlePage page = valueOf(m_store->articles().page(query, after, pageSize));
        all += page.articles;
        if (!page.more || page.articles.isEmpty())
            return all;
        after = ArticlePosition{page.articles.last().sortedAt, page.articles.last().id};
    }
}

QStringList ArticleRepositoryTest::titles(const ArticleQuery &query)
{
    QStringList titles;
    const QList<ArticleSummary> all = rows(query);
    for (const ArticleSummary &row : all)
        titles.append(row.title);
    return titles;
}

/// What the words of ArticleQuery mean, said without SQL.
bool ArticleRepositoryTest::belongs(const ArticleSummary &row, const ArticleQuery &query) const
{
    if ((query.unreadOnly && row.read) || (query.savedOnly && !row.saved))
        return false;
    switch (query.scope) {
    case ArticleScope::All:
        return true;
    case ArticleScope::Today:
        return row.sortedAt >= query.since;
    case ArticleScope::Unread:
        return !row.read;
    case ArticleScope::Saved:
        return row.saved;
    case ArticleScope::Offline:
        return row.offline == OfflineState::Complete;
    case ArticleScope::Folder:
        return row.feed == m_inside || row.feed == m_below;
    case ArticleScope::Feed:
        return row.feed == query.feed;
    }
    return false;
}

void ArticleRepositoryTest::walksEveryList_data()
{
    QTest::addColumn<ArticleScope>("scope");
    QTest::addColumn<bool>("unreadOnly");
    QTest::addColumn<bool>("savedOnly");
    for (const ArticleScope scope : kScopes) {
        QTest::addRow("%s", nameOf(scope).constData()) << scope << false << false;
        QTest::addRow("%s, unread", nameOf(scope).constData()) << scope << true << false;
        QTest::addRow("%s, saved", nameOf(scope).constData()) << scope << false << true;
        QTest::addRow("%s, unread and saved", nameOf(scope).constData()) << scope << true << true;
    }
}

void ArticleRepositoryTest::walksEveryList()
{
    QFETCH(ArticleScope, scope);
    QFETCH(bool, unreadOnly);
    QFETCH(bool, savedOnly);
    const QList<ArticleSummary> everything = rows(query(ArticleScope::All));
    QCOMPARE(everything.size(), 48 - 5);
    for (const ArticleOrder order : {ArticleOrder::NewestFirst, ArticleOrder::OldestFirst}) {
        ArticleQuery asked = query(scope, order);
        asked.unreadOnly = unreadOnly;
        asked.savedOnly = savedOnly;
        QList<ArticleId> expected;
        for (const ArticleSummary &row : everything) {
            if (belongs(row, asked))
                expected.append(row.id);
        }
        if (order == ArticleOrder::OldestFirst)
            std::reverse(expected.begin(), expected.end());
        QVERIFY(!expected.isEmpty());
        for (const int pageSize : {1, 4, 1000}) {
            QList<ArticleId> found;
            const QList<ArticleSummary> walked = walk(asked, pageSize);
            for (const ArticleSummary &row : walked)
                found.append(row.id);
            QCOMPARE(found, expected);
        }
    }
}

void ArticleRepositoryTest::listsAndCountsAgree()
{
    QFETCH(ArticleScope, scope);
    QFETCH(bool, unreadOnly);
    QFETCH(bool, savedOnly);
    ArticleQuery asked = query(scope);
    asked.unreadOnly = unreadOnly;
    asked.savedOnly = savedOnly;
    QCOMPARE(valueOf(m_store->articles().count(asked)), rows(asked).size());
    const ArticleCounts counts = valueOf(m_store->articles().counts(m_midnight));
    QCOMPARE(counts.all, rows(query(ArticleScope::All)).size());
    QCOMPARE(counts.today, rows(query(ArticleScope::Today)).size());
    QCOMPARE(counts.unread, rows(query(ArticleScope::Unread)).size());
    QCOMPARE(counts.saved, rows(query(ArticleScope::Saved)).size());
    QCOMPARE(counts.offline, rows(query(ArticleScope::Offline)).size());
    ArticleQuery unread = query(ArticleScope::Feed);
    unread.unreadOnly = true;
    QCOMPARE(counts.unreadByFeed.value(m_inside), rows(unread).size());
}

void ArticleRepositoryTest::asksIndexesOnly_data()
{
    QTest::addColumn<ArticleScope>("scope");
    QTest::addColumn<bool>("unreadOnly");
    QTest::addColumn<bool>("savedOnly");
    for (const ArticleScope scope : kScopes) {
        if (scope == ArticleScope::Folder) // put together from its feeds' lists
            continue;
        QTest::addRow("%s", nameOf(scope).constData()) << scope << false << false;
        QTest::addRow("%s, unread", nameOf(scope).constData()) << scope << true << false;
        QTest::addRow("%s, saved", nameOf(scope).constData()) << scope << false << true;
    }
}

/// SQLite says how it would answer: one index of statuses, from a place on, in the order asked for.
void ArticleRepositoryTest::asksIndexesOnly()
{
    QFETCH(ArticleScope, scope);
    QFETCH(bool, unreadOnly);
    QFETCH(bool, savedOnly);
    store::Connection db(m_store->database().path(), store::Connection::Mode::ReadOnly);
    for (const ArticleOrder order : {ArticleOrder::NewestFirst, ArticleOrder::OldestFirst}) {
        ArticleQuery asked = query(scope, order);
        asked.unreadOnly = unreadOnly;
        asked.savedOnly = savedOnly;
        const ArticlePosition after{m_store->clock.now(), ArticleId{7}};
        const store::BoundStatement page = store::pageStatement(asked, after, 50);
        store::Statement plan = db.statement(u"EXPLAIN QUERY PLAN "_s + page.sql);
        plan.runWith(page.values);
        QStringList steps;
        while (plan.next())
            steps.append(plan.text(3));
        QCOMPARE(steps.size(), 1);
        QVERIFY2(steps.first().contains("SEARCH s USING "_L1) && steps.first().contains("INDEX status_"_L1),
                 qPrintable(steps.first()));
        QVERIFY2(steps.first().contains("sorted_at"_L1), qPrintable(steps.first()));
    }
}

void ArticleRepositoryTest::findsRowsOfAPageByNumber()
{
    store::Connection db(m_store->database().path(), store::Connection::Mode::ReadOnly);
    store::Statement plan = db.statement(u"EXPLAIN QUERY PLAN "_s + store::summariesStatement());
    plan.run(u"[1]"_s);
    while (plan.next()) {
        const QString step = plan.text(3);
        QVERIFY2(!step.contains("B-TREE"_L1), qPrintable(step));
        QVERIFY2(!step.startsWith("SCAN"_L1) || step.contains("json_each"_L1), qPrintable(step));
    }
}

void ArticleRepositoryTest::filtersByTitle_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("found");
    const QString bridge = u"Die Brücke in Köln"_s;
    const QString tram = u"Straßenbahn über die Brücke"_s;
    QTest::newRow("word") << u"brücke"_s << QStringList{bridge, tram};
    QTest::newRow("without accents") << u"brucke"_s << QStringList{bridge, tram};
    QTest::newRow("digraph") << u"KOELN"_s << QStringList{bridge};
    QTest::newRow("two words") << u"brücke strass"_s << QStringList{tram};
    QTest::newRow("beginning of a word") << u"brü"_s << QStringList{bridge, tram};
    QTest::newRow("syntax of the index") << u"brücke AND \"("_s << QStringList();
    QTest::newRow("nowhere") << u"hafen"_s << QStringList();
    QTest::newRow("only in the text") << u"text"_s << QStringList();
}

void ArticleRepositoryTest::filtersByTitle()
{
    QFETCH(QString, filter);
    QFETCH(QStringList, found);
    m_store->arrive(
        m_below, {draft(u"x"_s, u"Die Brücke in Köln"_s), draft(u"y"_s, u"Straßenbahn über die Brücke"_s)});
    for (const ArticleScope scope : {ArticleScope::All, ArticleScope::Folder, ArticleScope::Unread}) {
        ArticleQuery asked = query(scope);
        asked.titleFilter = filter;
        QCOMPARE(titles(asked), found);
        QCOMPARE(valueOf(m_store->articles().count(asked)), found.size());
    }
    ArticleQuery elsewhere = query(ArticleScope::Feed);
    elsewhere.titleFilter = filter;
    QVERIFY(titles(elsewhere).isEmpty());
}

void ArticleRepositoryTest::limitsPages()
{
    const ArticlePage one = valueOf(m_store->articles().page(query(ArticleScope::All), {}, -5));
    QCOMPARE(one.articles.size(), 1);
    QVERIFY(one.more);
    const ArticlePage exact = valueOf(m_store->articles().page(query(ArticleScope::All), {}, 43));
    QCOMPARE(exact.articles.size(), 43);
    QVERIFY(!exact.more);
}

void ArticleRepositoryTest::summarizes()
{
    ArticleDraft article = draft(u"s"_s, u"A title"_s);
    article.summary = u"What it is about"_s;
    article.language = u"de"_s;
    article.authors = {{u"Ada"_s, {}, {}, {}}, {u"Ben"_s, {}, {}, {}}};
    const ArticleId id = m_store->arrive(m_top, {article}).added.first();
    const ArticleSummary row = rows(query(ArticleScope::All)).first();
    QCOMPARE(row.id, id);
    QCOMPARE(row.feed, m_top);
    QCOMPARE(row.feedTitle, u"Harbour Times"_s);
    QCOMPARE(row.title, article.title);
    QCOMPARE(row.excerpt, article.summary);
    QCOMPARE(row.author, u"Ada"_s);
    QCOMPARE(row.language, u"de"_s);
    QCOMPARE(row.url, article.url);
    QCOMPARE(row.sortedAt, m_store->clock.now());
    QVERIFY(!row.read && !row.saved && !row.edited && !row.hasPicture);
    QVERIFY(row.thumbnailHash.isEmpty());
}

void ArticleRepositoryTest::tellsWhatBelongs()
{
    const QList<ArticleSummary> all = rows(query(ArticleScope::All));
    QList<ArticleId> ids;
    for (const ArticleSummary &row : all)
        ids.append(row.id);
    ids.append(ArticleId{4711});
    for (const ArticleScope scope : kScopes) {
        const ArticleQuery asked = query(scope);
        const auto memberships = valueOf(m_store->articles().summaries(ids, asked));
        QCOMPARE(memberships.size(), all.size());
        for (qsizetype i = 0; i < all.size(); ++i) {
            QCOMPARE(memberships.at(i).summary.id, all.at(i).id);
            QCOMPARE(memberships.at(i).matches, belongs(all.at(i), asked));
        }
    }
}

void ArticleRepositoryTest::changesStatuses_data()
{
    QTest::addColumn<ArticleStatus>("status");
    QTest::newRow("read") << ArticleStatus::Read;
    QTest::newRow("saved") << ArticleStatus::Saved;
}

void ArticleRepositoryTest::changesStatuses()
{
    QFETCH(ArticleStatus, status);
    const QList<ArticleId> ids = m_store->arrive(m_top, {draft(u"a"_s), draft(u"b"_s)}).added;
    const auto on = [&](ArticleId id) {
        const Article article = valueOf(m_store->articles().article(id));
        return status == ArticleStatus::Read ? article.read : article.saved;
    };
    m_store->forgetReports();
    QCOMPARE(valueOf(m_store->articles().setStatus({ids.first()}, status, true)), QList{ids.first()});
    const CommitReport told = m_store->onlyReport();
    QCOMPARE(told.articles.changed, QList{ids.first()});
    QVERIFY(told.counts);
    QVERIFY(on(ids.first()) && !on(ids.last()));

    // Undo needs exactly those that the second write changed.
    QCOMPARE(valueOf(m_store->articles().setStatus(ids + QList{ArticleId{4711}}, status, true)),
             QList{ids.last()});
    m_store->forgetReports();
    QVERIFY(valueOf(m_store->articles().setStatus(ids, status, true)).isEmpty());
    QVERIFY(m_store->onlyReport().articles.isEmpty());
    QCOMPARE(valueOf(m_store->articles().setStatus(ids, status, false)).size(), 2);
    QVERIFY(!on(ids.first()) && !on(ids.last()));
}

void ArticleRepositoryTest::hidesAndBringsBack()
{
    const ArticleId id = rows(query(ArticleScope::Unread)).first().id;
    const ArticleCounts before = valueOf(m_store->articles().counts(m_midnight));
    QCOMPARE(valueOf(m_store->articles().setStatus({id}, ArticleStatus::Hidden, true)), QList{id});
    QCOMPARE(m_store->onlyReport().articles.removed, QList{id});
    QCOMPARE(valueOf(m_store->articles().counts(m_midnight)).unread, before.unread - 1);
    QVERIFY(!valueOf(m_store->articles().summaries({id}, query(ArticleScope::All))).first().matches);
    m_store->forgetReports();
    QCOMPARE(valueOf(m_store->articles().setStatus({id}, ArticleStatus::Hidden, false)), QList{id});
    QCOMPARE(m_store->onlyReport().articles.added, QList{id});
    QCOMPARE(valueOf(m_store->articles().counts(m_midnight)).unread, before.unread);
}

void ArticleRepositoryTest::marksRead_data()
{
    QTest::addColumn<ArticleOrder>("order");
    QTest::addColumn<ArticleRange>("range");
    for (const ArticleOrder order : {ArticleOrder::NewestFirst, ArticleOrder::OldestFirst}) {
        const char *name = order == ArticleOrder::NewestFirst ? "newest first" : "oldest first";
        QTest::addRow("all, %s", name) << order << ArticleRange::All;
        QTest::addRow("above, %s", name) << order << ArticleRange::Above;
        QTest::addRow("below, %s", name) << order << ArticleRange::Below;
    }
}

void ArticleRepositoryTest::marksRead()
{
    QFETCH(ArticleOrder, order);
    QFETCH(ArticleRange, range);
    const ArticleQuery all = query(ArticleScope::All, order);
    const QList<ArticleSummary> list = rows(all);
    const qsizetype pivot = 20;
    QSet<ArticleId> expected;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const bool inRange =
            range == ArticleRange::All || (range == ArticleRange::Above ? i < pivot : i > pivot);
        if (inRange && !list.at(i).read)
            expected.insert(list.at(i).id);
    }
    const ArticlePosition position{list.at(pivot).sortedAt, list.at(pivot).id};
    const QList<ArticleId> marked = valueOf(m_store->articles().markRead(
        all, range, range == ArticleRange::All ? std::nullopt : std::optional(position)));
    QCOMPARE(QSet<ArticleId>(marked.begin(), marked.end()), expected);
    QCOMPARE(m_store->onlyReport().articles.changed.size(), expected.size());
    for (const ArticleSummary &row : rows(all)) {
        if (expected.contains(row.id))
            QVERIFY(row.read);
    }
    QCOMPARE(valueOf(m_store->articles().setStatus(marked, ArticleStatus::Read, false)).size(),
             marked.size());
    const QList<ArticleSummary> undone = rows(all);
    for (qsizetype i = 0; i < list.size(); ++i)
        QCOMPARE(undone.at(i).read, list.at(i).read);
}

void ArticleRepositoryTest::marksReadWithinAQuery()
{
    ArticleQuery folder = query(ArticleScope::Folder);
    folder.savedOnly = true;
    QSet<ArticleId> expected;
    for (const ArticleSummary &row : rows(folder)) {
        if (!row.read)
            expected.insert(row.id);
    }
    const QList<ArticleId> marked = valueOf(m_store->articles().markRead(folder, ArticleRange::All, {}));
    QCOMPARE(QSet<ArticleId>(marked.begin(), marked.end()), expected);
}

void ArticleRepositoryTest::givesWholeArticles()
{
    ArticleDraft sent = draft(u"whole"_s, u"Ganz"_s);
    sent.language = u"de"_s;
    sent.kicker = u"Hafen"_s;
    sent.published = m_store->clock.now().addSecs(-60);
    sent.authors = {{u"Ada"_s, {}, {}, {}}};
    sent.rights = u"Alle"_s;
    const ArticleId id = m_store->arrive(m_inside, {sent}).added.first();
    const Article stored = valueOf(m_store->articles().article(id));
    QCOMPARE(stored.content, sent);
    QCOMPARE(stored.feed, m_inside);
    QCOMPARE(stored.feedTitle, u"Harbour Times"_s);
    QCOMPARE(stored.arrived, m_store->clock.now());
    QCOMPARE(stored.revision, 1);
    QVERIFY(valueOf(m_store->articles().revisions(id)).isEmpty());
    QCOMPARE(errorOf(m_store->articles().article(ArticleId{4711})), StoreErrorCode::NotFound);
}

void ArticleRepositoryTest::findsByAddress()
{
    ArticleDraft article = draft(u"z"_s);
    article.url = QUrl(u"https://paper.example/harbour?utm_source=feed"_s);
    const ArticleId first = m_store->arrive(m_top, {article}).added.first();
    m_store->clock.advance(std::chrono::minutes(1));
    const ArticleId second = m_store->arrive(m_inside, {article}).added.first();
    const QUrl linked(u"http://paper.example/harbour/#photos"_s);
    QCOMPARE(valueOf(m_store->articles().findByUrl(linked)), second);
    valueOf(m_store->articles().setStatus({second}, ArticleStatus::Hidden, true));
    QCOMPARE(valueOf(m_store->articles().findByUrl(linked)), first);
    QCOMPARE(errorOf(m_store->articles().findByUrl(QUrl(u"https://paper.example/elsewhere"_s))),
             StoreErrorCode::NotFound);
    QCOMPARE(errorOf(m_store->articles().findByUrl(QUrl())), StoreErrorCode::NotFound);
}

void ArticleRepositoryTest::notesWhatWasShown()
{
    const ArticleId id = rows(query(ArticleScope::All)).first().id;
    valueOf(m_store->articles().noteShown(id));
    QVERIFY(m_store->onlyReport().articles.isEmpty());
    QCOMPARE(m_store->number(u"SELECT shown_at FROM article_status WHERE article = %1"_s.arg(id.value)),
             m_store->clock.now().toMSecsSinceEpoch());
}

void ArticleRepositoryTest::keepsReadingPlaces()
{
    const QList<ArticleSummary> all = rows(query(ArticleScope::All));
    const ArticleId id = all.at(0).id;
    ArticleRepository &articles = m_store->articles();
    QVERIFY(!valueOf(articles.readingPlace(id)));
    valueOf(articles.setReadingPlace(id, ReadingPlace{3, 140}));
    valueOf(articles.setReadingPlace(id, ReadingPlace{12, 999}));
    QCOMPARE(valueOf(articles.readingPlace(id)), std::optional(ReadingPlace{12, 999}));
    QVERIFY(!valueOf(articles.readingPlace(all.at(1).id)));
    valueOf(articles.setReadingPlace(ArticleId{4711}, ReadingPlace{1, 1})); // gone meanwhile
    QVERIFY(!valueOf(articles.readingPlace(ArticleId{4711})));
    valueOf(articles.setReadingPlace(id, std::nullopt));
    QVERIFY(!valueOf(articles.readingPlace(id)));
}

void ArticleRepositoryTest::countsWithoutArticles()
{
    StoreFixture empty;
    for (const ArticleScope scope : kScopes) {
        QCOMPARE(valueOf(empty.articles().count(query(scope))), 0);
        const ArticlePage page = valueOf(empty.articles().page(query(scope), {}, 10));
        QVERIFY(page.articles.isEmpty() && !page.more);
        QVERIFY(valueOf(empty.articles().markRead(query(scope), ArticleRange::All, {})).isEmpty());
    }
    QCOMPARE(valueOf(empty.articles().counts(m_midnight)).all, 0);
}

} // namespace depesche

QTEST_GUILESS_MAIN(depesche::ArticleRepositoryTest)
#include "tst_article_repository.moc"
