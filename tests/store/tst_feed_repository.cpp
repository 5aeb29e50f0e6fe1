// SPDX-License-Identifier: GPL-3.0-or-later
// Subscriptions, folders, places, removing and restoring.
#include "store/store_fixture.h"

namespace depesche
{
using namespace Qt::StringLiterals;
using namespace depesche::testing;
using store::AddedFeed;
using store::ArticleStatus;
using store::CommitReport;
using store::ImportReport;
using store::NewFeed;
using store::StoreErrorCode;

namespace
{

QUrl address(const QString &name)
{
    return QUrl(u"https://%1.example/feed"_s.arg(name));
}

NewFeed newFeed(const QString &name, const QStringList &folder = {})
{
    NewFeed added;
    added.feed.url = address(name);
    added.feed.title = name;
    added.folder = folder;
    return added;
}

} // namespace

class FeedRepositoryTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_store = std::make_unique<StoreFixture>(); }
    void cleanup() { m_store.reset(); }

    void keepsWhatASubscriptionSays();
    void knowsAnAddressAgain_data();
    void knowsAnAddressAgain();
    void importsInOneTransaction();
    void keepsMarkupOfLists();
    void listsParentsBeforeChildren();
    void storesThePersonsPartOnly();
    void refusesATakenAddress();
    void forgetsValidatorsOfAnotherAddress();
    void keepsFetchStates();
    void removesAndRestores();
    void keepsHiddenArticlesHiddenWhenRestored();
    void subscribesAgainToARemovedFeed();
    void purgesByAge();
    void purgesManyArticles();
    void makesEachFolderOnce();
    void dissolvesFolders();
    void movesFeeds_data();
    void movesFeeds();
    void movesFolders();
    void refusesWhatIsNotThere();

private:
    Subscriptions tree() { return valueOf(m_store->feeds().subscriptions()); }
    Feed feed(FeedId id);
    QStringList titles();
    FolderId folder(const QString &name);

    std::unique_ptr<StoreFixture> m_store;
};

Feed FeedRepositoryTest::feed(FeedId id)
{
    const QList<Feed> feeds = tree().feeds;
    const auto found = std::find_if(feeds.begin(), feeds.end(), [id](const Feed &f) { return f.id == id; });
    return found == feeds.end() ? Feed() : *found;
}

QStringList FeedRepositoryTest::titles()
{
    QStringList titles;
    const QList<Feed> feeds = tree().feeds;
    for (const Feed &feed : feeds)
        titles.append(feed.title);
    return titles;
}

FolderId FeedRepositoryTest::folder(const QString &name)
{
    const QList<Folder> folders = tree().folders;
    const auto found =
        std::find_if(folders.begin(), folders.end(), [&](const Folder &f) { return f.name == name; });
    return found == folders.end() ? FolderId() : found->id;
}

void FeedRepositoryTest::keepsWhatASubscriptionSays()
{
    NewFeed added = newFeed(u"harbour"_s, {u"News"_s, u"Sea"_s});
    added.feed.customTitle = u"My harbour"_s;
    added.feed.homePage = QUrl(u"https://harbour.example/"_s);
    added.feed.offlinePolicy = OfflinePolicy::SavedOnly;
    added.feed.keepDays = 30;
    added.feed.keepCount = 200;
    added.feed.refreshMinutes = 45;
    added.feed.opmlAttributes = {{u"category"_s, u"/a,\"b\""_s}, {u"leer"_s, QString()}};
    const AddedFeed answer = valueOf(m_store->feeds().add(added));
    QVERIFY(answer.isNew);

    const Feed stored = feed(answer.id);
    QCOMPARE(stored.url, added.feed.url);
    QCOMPARE(stored.title, added.feed.title);
    QCOMPARE(stored.customTitle, added.feed.customTitle);
    QCOMPARE(stored.homePage, added.feed.homePage);
    QCOMPARE(stored.offlinePolicy, added.feed.offlinePolicy);
    QCOMPARE(stored.keepDays, 30);
    QCOMPARE(stored.keepCount, 200);
    QCOMPARE(stored.refreshMinutes, 45);
    QCOMPARE(stored.opmlAttributes, added.feed.opmlAttributes);
    QCOMPARE(stored.folder, folder(u"Sea"_s));
    QCOMPARE(stored.fetch.consecutiveFailures, 0);
    QVERIFY(!stored.fetch.lastAttempt.isValid());
    const CommitReport told = m_store->onlyReport();
    QCOMPARE(told.feeds.added, QList<FeedId>{answer.id});
    QVERIFY(told.feeds.foldersChanged);
}

void FeedRepositoryTest::knowsAnAddressAgain_data()
{
    QTest::addColumn<QString>("second");
    QTest::addColumn<bool>("isNew");
    QTest::newRow("same") << u"https://paper.example/feed"_s << false;
    QTest::newRow("host in capitals") << u"https://PAPER.example/feed"_s << false;
    QTest::newRow("fragment") << u"https://paper.example/feed#top"_s << true;
    QTest::newRow("dot segments") << u"https://paper.example/a/../feed"_s << false;
    QTest::newRow("path in capitals") << u"https://paper.example/Feed"_s << true;
    QTest::newRow("other scheme") << u"http://paper.example/feed"_s << true;
    QTest::newRow("query") << u"https://paper.example/feed?topic=1"_s << true;
}

void FeedRepositoryTest::knowsAnAddressAgain()
{
    QFETCH(QString, second);
    QFETCH(bool, isNew);
    const FeedId first = m_store->subscribe(u"https://paper.example/feed"_s);
    NewFeed again;
    again.feed.url = QUrl(second);
    const AddedFeed answer = valueOf(m_store->feeds().add(again));
    QCOMPARE(answer.isNew, isNew);
    QCOMPARE(answer.id == first, !isNew);
}

void FeedRepositoryTest::importsInOneTransaction()
{
    m_store->subscribe(address(u"b"_s).toString());
    m_store->forgetReports();
    const ImportReport report =
        valueOf(m_store->feeds().addAll({newFeed(u"a"_s, {u"News"_s}), newFeed(u"b"_s, {u"News"_s}),
                                         newFeed(u"c"_s, {u"News"_s, u"Sea"_s}), newFeed(u"a"_s)},
                                        {{u"Empty"_s}, {u"News"_s}}));
    QCOMPARE(report.added, 2);
    QCOMPARE(report.alreadyThere, 2);
    QCOMPARE(report.folders, 3);
    QCOMPARE(report.feeds.size(), 2);
    QVERIFY(folder(u"Empty"_s).isValid());
    QCOMPARE(feed(report.feeds.at(1)).folder, folder(u"Sea"_s));
    QCOMPARE(m_store->onlyReport().feeds.added, report.feeds);
}

void FeedRepositoryTest::keepsMarkupOfLists()
{
    ListMarkup first;
    first.folders.insert({u"Sea"_s}, {{u"open"_s, u"yes"_s}});
    first.head.attributes = {{u"{urn:a}a:key"_s, u"1"_s}};
    first.head.elements = {
        {u"ownerName"_s, {{u"x"_s, u"<&\"ä"_s}}, u"Eva"_s, {}},
        {u"group"_s, {}, {}, {{u"note"_s, {}, u"one"_s, {}}, {u"note"_s, {}, u"two"_s, {}}}}};
    valueOf(m_store->feeds().addAll({newFeed(u"a"_s, {u"Sea"_s})}, {{u"Sea"_s}, {u"Land"_s}}, first));
    QCOMPARE(tree().folders.first().opmlAttributes, first.folders.value({u"Sea"_s}));
    QVERIFY(tree().folders.last().opmlAttributes.isEmpty());
    QVERIFY(tree().head == first.head);

    // What is there stays; what is new is added, and told.
    ListMarkup second;
    second.folders.insert({u"Sea"_s}, {{u"open"_s, u"no"_s}});
    second.folders.insert({u"Land"_s}, {{u"open"_s, u"no"_s}});
    second.head.attributes = {{u"{urn:a}a:key"_s, u"2"_s}, {u"other"_s, u"3"_s}};
    second.head.elements = {{u"ownerName"_s, {}, u"Jan"_s, {}}, {u"docs"_s, {}, u"d"_s, {}}};
    m_store->forgetReports();
    valueOf(m_store->feeds().addAll({}, {{u"Sea"_s}, {u"Land"_s}}, second));
    QVERIFY(m_store->onlyReport().feeds.foldersChanged);
    QCOMPARE(tree().folders.first().opmlAttributes, first.folders.value({u"Sea"_s}));
    QCOMPARE(tree().folders.last().opmlAttributes, second.folders.value({u"Land"_s}));
    const ForeignElement head = tree().head;
    QCOMPARE(head.attributes.value(u"{urn:a}a:key"_s), u"1"_s);
    QCOMPARE(head.attributes.value(u"other"_s), u"3"_s);
    QCOMPARE(head.elements.size(), 3);
    QCOMPARE(head.elements.first().text, u"Eva"_s);
}

void FeedRepositoryTest::listsParentsBeforeChildren()
{
    valueOf(m_store->feeds().addAll(
        {}, {{u"A"_s}, {u"B"_s, u"B1"_s}, {u"A"_s, u"A1"_s, u"deep"_s}, {u"A"_s, u"A2"_s}}));
    valueOf(m_store->feeds().moveFolder(folder(u"B"_s), {}, 0));
    QStringList names;
    const QList<Folder> folders = tree().folders;
    for (const Folder &entry : folders)
        names.append(entry.name);
    QCOMPARE(names, (QStringList{u"B"_s, u"B1"_s, u"A"_s, u"A1"_s, u"deep"_s, u"A2"_s}));
}

void FeedRepositoryTest::storesThePersonsPartOnly()
{
    const FeedId id = valueOf(m_store->feeds().add(newFeed(u"a"_s))).id;
    Feed changed = feed(id);
    changed.title = u"not the person's"_s;
    changed.customTitle = u"Mine"_s;
    changed.keepDays = 7;
    changed.keepCount = 8;
    changed.refreshMinutes = 9;
    changed.offlinePolicy = OfflinePolicy::None;
    m_store->forgetReports();
    valueOf(m_store->feeds().update(changed));
    QCOMPARE(m_store->onlyReport().feeds.changed, QList<FeedId>{id});
    const Feed stored = feed(id);
    QCOMPARE(stored.title, u"a"_s);
    QCOMPARE(stored.customTitle, u"Mine"_s);
    QCOMPARE(stored.keepDays, 7);
    QCOMPARE(stored.keepCount, 8);
    QCOMPARE(stored.refreshMinutes, 9);
    QCOMPARE(stored.offlinePolicy, OfflinePolicy::None);
}

void FeedRepositoryTest::refusesATakenAddress()
{
    valueOf(m_store->feeds().add(newFeed(u"a"_s)));
    const FeedId other = valueOf(m_store->feeds().add(newFeed(u"b"_s))).id;
    Feed changed = feed(other);
    changed.url = address(u"a"_s);
    changed.customTitle = u"changed"_s;
    QCOMPARE(errorOf(m_store->feeds().update(changed)), StoreErrorCode::AddressTaken);
    QCOMPARE(feed(other).url, address(u"b"_s));
    QVERIFY(feed(other).customTitle.isEmpty());
}

void FeedRepositoryTest::forgetsValidatorsOfAnotherAddress()
{
    const FeedId id = valueOf(m_store->feeds().add(newFeed(u"a"_s))).id;
    FetchState state;
    state.etag = "\"1\"";
    state.gone = true;
    valueOf(m_store->feeds().storeFetchState(id, state));
    Feed changed = feed(id);
    changed.customTitle = u"Mine"_s;
    valueOf(m_store->feeds().update(changed));
    QCOMPARE(feed(id).fetch.etag, "\"1\"");
    changed.url = address(u"elsewhere"_s);
    valueOf(m_store->feeds().update(changed));
    QCOMPARE(feed(id).url, address(u"elsewhere"_s));
    QVERIFY(feed(id).fetch.etag.isEmpty());
    QVERIFY(!feed(id).fetch.gone);
}

void FeedRepositoryTest::keepsFetchStates()
{
    const FeedId id = valueOf(m_store->feeds().add(newFeed(u"a"_s))).id;
    const QDateTime now = m_store->clock.now();
    FetchState state;
    state.etag = QByteArray("\0\xfe\"", 3);
    state.lastModified = "yesterday";
    state.contentHash = "abcdef";
    state.lastAttempt = now;
    state.lastSuccess = now.addMSecs(-1);
    state.nextRefresh = now.addDays(1);
    state.notBefore = now.addSecs(90);
    state.consecutiveFailures = 3;
    state.lastFailure = {FeedFailureCode::TooManyRequests, 429, u"slow down"_s};
    state.movedTo = address(u"b"_s);
    state.movedSeen = 2;
    state.gone = true;
    state.lastFull = now.addDays(-2);
    state.plannedSeconds = 5400;
    state.leastSeconds = 3600;
    state.skipHours = (1U << 23U) | 1U;
    state.skipDays = 1U << 6U;
    m_store->forgetReports();
    valueOf(m_store->feeds().storeFetchState(id, state));
    QCOMPARE(m_store->onlyReport().feeds.changed, QList<FeedId>{id});
    const FetchState stored = feed(id).fetch;
    QCOMPARE(stored.etag, state.etag);
    QCOMPARE(stored.lastModified, state.lastModified);
    QCOMPARE(stored.contentHash, state.contentHash);
    QCOMPARE(stored.lastAttempt, state.lastAttempt);
    QCOMPARE(stored.lastSuccess, state.lastSuccess);
    QCOMPARE(stored.nextRefresh, state.nextRefresh);
    QCOMPARE(stored.notBefore, state.notBefore);
    QCOMPARE(stored.consecutiveFailures, 3);
    QCOMPARE(stored.lastFailure, state.lastFailure);
    QCOMPARE(stored.movedTo, state.movedTo);
    QCOMPARE(stored.movedSeen, 2);
    QVERIFY(stored.gone);
    QCOMPARE(stored.lastFull, state.lastFull);
    QCOMPARE(stored.plannedSeconds, 5400);
    QCOMPARE(stored.leastSeconds, 3600);
    QCOMPARE(stored.skipHours, state.skipHours);
    QCOMPARE(stored.skipDays, state.skipDays);
    valueOf(m_store->feeds().setIcon(id, u"0123"_s));
    QCOMPARE(feed(id).iconHash, u"0123"_s);
}

void FeedRepositoryTest::removesAndRestores()
{
    const FeedId id = m_store->subscribe(address(u"a"_s).toString());
    const QList<ArticleId> articles = m_store->arrive(id, {draft(u"1"_s), draft(u"2"_s)}).added;
    m_store->forgetReports();

    valueOf(m_store->feeds().remove({id}));
    CommitReport told = m_store->onlyReport();
    QCOMPARE(told.feeds.removed, QList<FeedId>{id});
    QCOMPARE(told.articles.removed.size(), 2);
    QVERIFY(told.counts);
    QVERIFY(tree().feeds.isEmpty());
    QCOMPARE(valueOf(m_store->articles().counts({})).all, 0);
    QVERIFY(valueOf(m_store->articles().page({}, {}, 10)).articles.isEmpty());

    m_store->forgetReports();
    valueOf(m_store->feeds().restore({id}));
    told = m_store->onlyReport();
    QCOMPARE(told.feeds.added, QList<FeedId>{id});
    QCOMPARE(told.articles.added.size(), 2);
    QCOMPARE(tree().feeds.size(), 1);
    QCOMPARE(valueOf(m_store->articles().counts({})).unread, 2);
    QCOMPARE(valueOf(m_store->articles().page({}, {}, 10)).articles.size(), articles.size());
}

void FeedRepositoryTest::keepsHiddenArticlesHiddenWhenRestored()
{
    const FeedId id = m_store->subscribe(address(u"a"_s).toString());
    const QList<ArticleId> articles = m_store->arrive(id, {draft(u"1"_s), draft(u"2"_s)}).added;
    valueOf(m_store->articles().setStatus({articles.first()}, ArticleStatus::Hidden, true));
    valueOf(m_store->feeds().remove({id}));
    // Unhiding while the feed is out of the lists must not list the article either.
    valueOf(m_store->articles().setStatus({articles.first()}, ArticleStatus::Hidden, false));
    valueOf(m_store->articles().setStatus({articles.last()}, ArticleStatus::Hidden, true));
    QCOMPARE(valueOf(m_store->articles().counts({})).all, 0);
    valueOf(m_store->feeds().restore({id}));
    const QList<ArticleSummary> rows = valueOf(m_store->articles().page({}, {}, 10)).articles;
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().id, articles.first());
}

void FeedRepositoryTest::subscribesAgainToARemovedFeed()
{
    const FeedId id = m_store->subscribe(address(u"a"_s).toString());
    m_store->arrive(id, {draft(u"1"_s)});
    valueOf(m_store->feeds().remove({id}));
    const AddedFeed again = valueOf(m_store->feeds().add(newFeed(u"a"_s, {u"News"_s})));
    QVERIFY(again.isNew);
    QCOMPARE(again.id, id);
    QCOMPARE(feed(id).folder, folder(u"News"_s));
    QCOMPARE(valueOf(m_store->articles().counts({})).all, 1);
}

void FeedRepositoryTest::purgesByAge()
{
    const FeedId early = m_store->subscribe(address(u"early"_s).toString());
    const FeedId late = m_store->subscribe(address(u"late"_s).toString());
    const FeedId kept = m_store->subscribe(address(u"kept"_s).toString());
    for (const FeedId id : {early, late, kept})
        m_store->arrive(id, {draft(u"1"_s)});
    valueOf(m_store->feeds().remove({early}));
    m_store->clock.advance(std::chrono::hours(2));
    valueOf(m_store->feeds().remove({late}));
    QCOMPARE(valueOf(m_store->feeds().purgeRemoved(m_store->clock.now().addSecs(-3600))), 1);
    valueOf(m_store->feeds().restore({early, late}));
    QCOMPARE(tree().feeds.size(), 2);
    QCOMPARE(m_store->number(u"SELECT count(*) FROM articles"_s), 2);
    QCOMPARE(m_store->number(u"SELECT count(*) FROM article_search WHERE article_search MATCH 'title'"_s), 2);
    QCOMPARE(m_store->number(u"SELECT count(*) FROM feed_counts"_s), 2);
}

void FeedRepositoryTest::purgesManyArticles()
{
    const FeedId id = m_store->subscribe(address(u"a"_s).toString());
    QList<ArticleDraft> drafts;
    for (int i = 0; i < 450; ++i)
        drafts.append(draft(QString::number(i)));
    m_store->arrive(id, drafts);
    valueOf(m_store->feeds().remove({id}));
    m_store->clock.advance(std::chrono::seconds(1));
    QCOMPARE(valueOf(m_store->feeds().purgeRemoved(m_store->clock.now())), 1);
    for (const QString &table :
         {u"articles"_s, u"bodies"_s, u"article_status"_s, u"feeds"_s, u"feed_counts"_s})
        QCOMPARE(m_store->number(u"SELECT count(*) FROM "_s + table), 0);
}

void FeedRepositoryTest::makesEachFolderOnce()
{
    const FolderId first = valueOf(m_store->feeds().addFolder(u" News  of the sea "_s));
    QCOMPARE(tree().folders.first().name, u"News of the sea"_s);
    QCOMPARE(valueOf(m_store->feeds().addFolder(u"News of the sea"_s)), first);
    const FolderId child = valueOf(m_store->feeds().addFolder(u"News of the sea"_s, first));
    QVERIFY(child != first);
    valueOf(m_store->feeds().setFolderExpanded(first, false));
    valueOf(m_store->feeds().renameFolder(first, u"Sea"_s));
    const Folder stored = tree().folders.first();
    QCOMPARE(stored.name, u"Sea"_s);
    QVERIFY(!stored.expanded);
    QCOMPARE(tree().folders.last().parent, first);
}

void FeedRepositoryTest::dissolvesFolders()
{
    const FeedId top = valueOf(m_store->feeds().add(newFeed(u"top"_s, {u"A"_s}))).id;
    const FeedId inner = valueOf(m_store->feeds().add(newFeed(u"inner"_s, {u"A"_s, u"B"_s}))).id;
    const FeedId removed = valueOf(m_store->feeds().add(newFeed(u"removed"_s, {u"A"_s, u"B"_s}))).id;
    valueOf(m_store->feeds().addFolder(u"C"_s, folder(u"B"_s)));
    valueOf(m_store->feeds().remove({removed}));
    const FolderId a = folder(u"A"_s);
    m_store->forgetReports();
    valueOf(m_store->feeds().removeFolder(folder(u"B"_s)));
    const CommitReport told = m_store->onlyReport();
    QVERIFY(told.feeds.foldersChanged);
    QCOMPARE(told.feeds.changed, QList<FeedId>{inner});
    QCOMPARE(feed(inner).folder, a);
    QVERIFY(feed(inner).position > feed(top).position);
    QVERIFY(!folder(u"B"_s).isValid());
    QCOMPARE(tree().folders.last().parent, a);
    valueOf(m_store->feeds().restore({removed}));
    QCOMPARE(feed(removed).folder, a);
}

void FeedRepositoryTest::movesFeeds_data()
{
    QTest::addColumn<QStringList>("moved");
    QTest::addColumn<int>("position");
    QTest::addColumn<QStringList>("order");
    QTest::newRow("to the front") << QStringList{u"c"_s} << 0 << QStringList{u"c"_s, u"a"_s, u"b"_s, u"d"_s};
    QTest::newRow("to the end") << QStringList{u"a"_s} << -1 << QStringList{u"b"_s, u"c"_s, u"d"_s, u"a"_s};
    QTest::newRow("down") << QStringList{u"a"_s} << 2 << QStringList{u"b"_s, u"a"_s, u"c"_s, u"d"_s};
    QTest::newRow("before itself") << QStringList{u"b"_s} << 1 << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    QTest::newRow("two of them") << QStringList{u"d"_s, u"a"_s} << 2
                                 << QStringList{u"b"_s, u"d"_s, u"a"_s, u"c"_s};
    QTest::newRow("beyond the end") << QStringList{u"a"_s} << 99
                                    << QStringList{u"b"_s, u"c"_s, u"d"_s, u"a"_s};
}

void FeedRepositoryTest::movesFeeds()
{
    QFETCH(QStringList, moved);
    QFETCH(int, position);
    QFETCH(QStringList, order);
    QHash<QString, FeedId> ids;
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        ids.insert(name, valueOf(m_store->feeds().add(newFeed(name))).id);
    QList<FeedId> moving;
    for (const QString &name : moved)
        moving.append(ids.value(name));
    valueOf(m_store->feeds().moveFeeds(moving, {}, position));
    QCOMPARE(titles(), order);

    const FolderId target = valueOf(m_store->feeds().addFolder(u"News"_s));
    valueOf(m_store->feeds().moveFeeds(moving, target));
    for (const FeedId id : std::as_const(moving))
        QCOMPARE(feed(id).folder, target);
}

void FeedRepositoryTest::movesFolders()
{
    valueOf(m_store->feeds().addAll({}, {{u"A"_s, u"B"_s, u"C"_s}, {u"D"_s}}));
    QCOMPARE(errorOf(m_store->feeds().moveFolder(folder(u"A"_s), folder(u"C"_s))), StoreErrorCode::NotFound);
    QCOMPARE(errorOf(m_store->feeds().moveFolder(folder(u"A"_s), folder(u"A"_s))), StoreErrorCode::NotFound);
    valueOf(m_store->feeds().moveFolder(folder(u"B"_s), folder(u"D"_s)));
    const QList<Folder> folders = tree().folders;
    QCOMPARE(folders.size(), 4);
    QCOMPARE(folders.at(2).name, u"B"_s);
    QCOMPARE(folders.at(2).parent, folder(u"D"_s));
    QCOMPARE(folders.at(3).parent, folders.at(2).id);
}

void FeedRepositoryTest::refusesWhatIsNotThere()
{
    const FolderId noFolder{77};
    const FeedId noFeed{77};
    Feed unknown;
    unknown.id = noFeed;
    unknown.url = address(u"x"_s);
    QCOMPARE(errorOf(m_store->feeds().update(unknown)), StoreErrorCode::NotFound);
    QCOMPARE(errorOf(m_store->feeds().storeFetchState(noFeed, {})), StoreErrorCode::NotFound);
    QCOMPARE(errorOf(m_store->feeds().setIcon(noFeed, u"00"_s)), StoreErrorCode::NotFound);
    QCOMPARE(errorOf(m_store->feeds().addFolder(u"x"_s, noFolder)), StoreErrorCode::NotFound);
    QCOMPARE(errorOf(m_store->feeds().renameFolder(noFolder, u"x"_s)), StoreErrorCode::NotFound);
    QCOMPARE(errorOf(m_store->feeds().setFolderExpanded(noFolder, true)), StoreErrorCode::NotFound);
    QCOMPARE(errorOf(m_store->feeds().removeFolder(noFolder)), StoreErrorCode::NotFound);
    QCOMPARE(errorOf(m_store->feeds().moveFeeds({}, noFolder)), StoreErrorCode::NotFound);
    QCOMPARE(errorOf(m_store->feeds().moveFolder(noFolder, {})), StoreErrorCode::NotFound);
    QCOMPARE(valueOf(m_store->feeds().purgeRemoved(m_store->clock.now())), 0);
}

} // namespace depesche

QTEST_GUILESS_MAIN(depesche::FeedRepositoryTest)
#include "tst_feed_repository.moc"
