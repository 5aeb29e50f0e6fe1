// SPDX-License-Identifier: GPL-3.0-or-later
// By what articles are known again, and that a change of it neither loses nor doubles any.
#include "store/article_identity.h"
#include "store/store_fixture.h"

Q_DECLARE_METATYPE(depesche::store::IdentityMarks)
Q_DECLARE_METATYPE(depesche::IdentityRule)

namespace depesche
{
using namespace Qt::StringLiterals;
using namespace depesche::testing;
using store::ArrivalReport;
using store::ArticleStatus;
using store::identityBy;
using store::IdentityMarks;

namespace
{

const QDateTime kMorning(QDate(2026, 3, 1), QTime(6, 0), Qt::UTC);

/// An article as the parser gives it, with this id.
ArticleDraft article(const QString &id, const QString &title)
{
    ArticleDraft made = draft(id, title);
    made.publisherId = id;
    return made;
}

} // namespace

class ArticleIdentityTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void names_data();
    void names();
    void namesOfRulesAreApart();
    void theUsualRuleTakesNothingOver();
    void changedIdsAreOneArticle_data();
    void changedIdsAreOneArticle();
    void theNewestOfDoublesIsKnownAgain();
    void backToIds();
    void oneStoredArticleIsClaimedOnce();
    void lettersOfAnIdCount();
    void whatRetentionTookStaysAway();
    void aChangeIsAskedForInFull();
    void whatWasAskedBeforeTheChangeIsNotStored();

private:
    void choose(IdentityRule rule);
    Feed feed();
    ArrivalReport arrive(const QList<ArticleDraft> &articles);
    qint64 stored();

    std::unique_ptr<StoreFixture> m_store;
    FeedId m_feed;
};

void ArticleIdentityTest::init()
{
    m_store = std::make_unique<StoreFixture>();
    m_feed = m_store->subscribe(u"https://paper.example/feed"_s);
}

void ArticleIdentityTest::cleanup()
{
    m_store.reset();
}

Feed ArticleIdentityTest::feed()
{
    return valueOf(m_store->feeds().subscriptions()).feeds.first();
}

void ArticleIdentityTest::choose(IdentityRule rule)
{
    Feed changed = feed();
    changed.identityRule = rule;
    valueOf(m_store->feeds().update(changed));
    QCOMPARE(feed().identityRule, rule);
}

ArrivalReport ArticleIdentityTest::arrive(const QList<ArticleDraft> &articles)
{
    store::Arrival arrival;
    arrival.feed = m_feed;
    arrival.identityRule = feed().identityRule;
    arrival.articles = articles;
    return valueOf(m_store->feeds().storeArrival(arrival));
}

qint64 ArticleIdentityTest::stored()
{
    return m_store->number(u"SELECT count(*) FROM articles"_s);
}

void ArticleIdentityTest::names_data()
{
    QTest::addColumn<IdentityRule>("rule");
    QTest::addColumn<IdentityMarks>("first");
    QTest::addColumn<IdentityMarks>("second");
    QTest::addColumn<bool>("same");
    const QUrl url(u"https://paper.example/a?id=1"_s);
    const QDateTime evening = kMorning.addSecs(12 * 3600);
    const auto row = [](const char *name, IdentityRule rule, const IdentityMarks &first,
                        const IdentityMarks &second,
                        bool same) { QTest::newRow(name) << rule << first << second << same; };
    row("ids", IdentityRule::Id, {u"x"_s, u"x#1"_s, {}, {}, {}}, {u"x"_s, u"x#2"_s, {}, {}, {}}, false);
    row("no id", IdentityRule::Id, {u"x"_s, {}, {}, {}, {}}, {u"y"_s, {}, {}, {}, {}}, false);
    row("addresses that count clicks", IdentityRule::Address, {u"x"_s, {}, url, u"A"_s, {}},
        {u"y"_s, {}, QUrl(u"http://paper.example/a?id=1&utm_source=rss#top"_s), u"B"_s, {}}, true);
    row("addresses", IdentityRule::Address, {u"x"_s, {}, url, u"A"_s, {}},
        {u"x"_s, {}, QUrl(u"https://paper.example/a?id=2"_s), u"A"_s, {}}, false);
    row("no address", IdentityRule::Address, {u"x"_s, {}, {}, u"A"_s, {}}, {u"y"_s, {}, {}, u"A"_s, {}},
        false);
    row("title in other letters", IdentityRule::Title, {u"x"_s, {}, url, u"Flut  im Hafen"_s, {}},
        {u"y"_s, {}, {}, u"FLUT im Hafen"_s, kMorning}, true);
    row("titles", IdentityRule::Title, {u"x"_s, {}, url, u"A"_s, {}}, {u"x"_s, {}, url, u"B"_s, {}}, false);
    row("no title", IdentityRule::Title, {u"x"_s, {}, url, {}, {}}, {u"y"_s, {}, url, {}, {}}, false);
    row("title of one day", IdentityRule::TitleAndDate, {u"x"_s, {}, url, u"Wetter"_s, kMorning},
        {u"y"_s, {}, {}, u"Wetter"_s, evening}, true);
    row("title of two days", IdentityRule::TitleAndDate, {u"x"_s, {}, url, u"Wetter"_s, kMorning},
        {u"x"_s, {}, url, u"Wetter"_s, kMorning.addDays(1)}, false);
}

void ArticleIdentityTest::names()
{
    QFETCH(const IdentityRule, rule);
    QFETCH(const IdentityMarks, first);
    QFETCH(const IdentityMarks, second);
    QFETCH(const bool, same);
    QVERIFY(!identityBy(rule, first).isEmpty());
    QCOMPARE(identityBy(rule, first) == identityBy(rule, second), same);
}

void ArticleIdentityTest::namesOfRulesAreApart()
{
    const IdentityMarks marks{u"a"_s, u"a"_s, QUrl(u"a"_s), u"a"_s, {}};
    QSet<QString> names;
    for (const IdentityRule rule : {IdentityRule::Automatic, IdentityRule::Id, IdentityRule::Address,
                                    IdentityRule::Title, IdentityRule::TitleAndDate})
        names.insert(identityBy(rule, marks));
    QCOMPARE(names.size(), 5);
    QVERIFY(names.contains(u"a"_s));
}

void ArticleIdentityTest::theUsualRuleTakesNothingOver()
{
    arrive({article(u"1"_s, u"Wetter"_s)});
    QCOMPARE(arrive({article(u"2"_s, u"Wetter"_s)}).added.size(), 1);
    QCOMPARE(stored(), 2);
}

void ArticleIdentityTest::changedIdsAreOneArticle_data()
{
    QTest::addColumn<IdentityRule>("rule");
    QTest::newRow("address") << IdentityRule::Address;
    QTest::newRow("title") << IdentityRule::Title;
    QTest::newRow("title and day") << IdentityRule::TitleAndDate;
}

void ArticleIdentityTest::changedIdsAreOneArticle()
{
    QFETCH(const IdentityRule, rule);
    const auto fetched = [](int round) {
        QList<ArticleDraft> articles;
        for (const QString &title : {u"Flut"_s, u"Fähre"_s}) {
            articles.append(article(u"%1-%2"_s.arg(title).arg(round), title));
            articles.last().url = QUrl(u"https://paper.example/"_s + title);
            articles.last().published = kMorning;
            articles.last().text = articles.last().html = title;
        }
        return articles;
    };
    const ArticleId first = arrive(fetched(1)).added.first();
    valueOf(m_store->articles().setStatus({first}, ArticleStatus::Read, true));
    valueOf(m_store->articles().setStatus({first}, ArticleStatus::Saved, true));
    choose(rule);
    for (int round = 2; round < 5; ++round) {
        const ArrivalReport report = arrive(fetched(round));
        QVERIFY(report.added.isEmpty());
        QVERIFY(report.updated.isEmpty());
    }
    QCOMPARE(stored(), 2);
    QCOMPARE(m_store->number(u"SELECT count(*) FROM revisions"_s), 0);
    const Article kept = valueOf(m_store->articles().article(first));
    QVERIFY(kept.read && kept.saved);
}

void ArticleIdentityTest::theNewestOfDoublesIsKnownAgain()
{
    arrive({article(u"1"_s, u"Flut"_s)});
    const ArticleId newest = arrive({article(u"2"_s, u"Flut"_s)}).added.first();
    choose(IdentityRule::Title);
    ArticleDraft edited = article(u"3"_s, u"Flut"_s);
    edited.html = edited.text = u"Das Wasser fällt."_s;
    const ArrivalReport report = arrive({edited});
    QVERIFY(report.added.isEmpty());
    QCOMPARE(report.updated, QList<ArticleId>{newest});
    QCOMPARE(stored(), 2);
}

void ArticleIdentityTest::backToIds()
{
    choose(IdentityRule::Title);
    const ArticleId id = arrive({article(u"1"_s, u"Flut"_s)}).added.first();
    choose(IdentityRule::Automatic);
    QVERIFY(arrive({article(u"1"_s, u"Flut"_s)}).added.isEmpty());
    QCOMPARE(arrive({article(u"1"_s, u"Ebbe"_s)}).updated, QList<ArticleId>{id});
    QCOMPARE(arrive({article(u"2"_s, u"Flut"_s)}).added.size(), 1);
    QCOMPARE(stored(), 2);
}

void ArticleIdentityTest::oneStoredArticleIsClaimedOnce()
{
    choose(IdentityRule::Title);
    const ArticleId id = arrive({article(u"1"_s, u"Wetter"_s)}).added.first();
    choose(IdentityRule::Automatic);
    const ArrivalReport report = arrive({article(u"2"_s, u"Wetter"_s), article(u"1"_s, u"Wetter"_s)});
    QCOMPARE(report.added.size(), 1);
    QVERIFY(!report.added.contains(id));
    QCOMPARE(stored(), 2);
    QVERIFY(arrive({article(u"2"_s, u"Wetter"_s), article(u"1"_s, u"Wetter"_s)}).added.isEmpty());
}

void ArticleIdentityTest::lettersOfAnIdCount()
{
    const auto version = [](int number) {
        ArticleDraft made = article(u"https://paper.example/log"_s, u"Version %1"_s.arg(number));
        made.publisherId += u"#%1"_s.arg(number);
        return made;
    };
    arrive({version(1)});
    choose(IdentityRule::Id);
    QCOMPARE(arrive({version(2), version(1)}).added.size(), 1);
    QCOMPARE(stored(), 2);
    QVERIFY(arrive({version(2), version(1)}).added.isEmpty());
}

void ArticleIdentityTest::whatRetentionTookStaysAway()
{
    Feed changed = feed();
    changed.keepCount = 1;
    valueOf(m_store->feeds().update(changed));
    arrive({article(u"2"_s, u"Ebbe"_s), article(u"1"_s, u"Flut"_s)});
    QCOMPARE(stored(), 1);
    choose(IdentityRule::Id);
    changed = feed();
    changed.keepCount = 0;
    valueOf(m_store->feeds().update(changed));
    QVERIFY(arrive({article(u"2"_s, u"Ebbe"_s), article(u"1"_s, u"Flut"_s)}).added.isEmpty());
    QVERIFY(arrive({article(u"2"_s, u"Ebbe"_s), article(u"1"_s, u"Flut"_s)}).added.isEmpty());
    QCOMPARE(stored(), 1);
}

void ArticleIdentityTest::aChangeIsAskedForInFull()
{
    FetchState state;
    state.etag = "\"1\"";
    state.lastModified = "Sun, 01 Mar 2026 06:00:00 GMT";
    state.contentHash = "00ff";
    state.lastSuccess = kMorning;
    valueOf(m_store->feeds().storeFetchState(m_feed, state));
    choose(IdentityRule::Automatic);
    QCOMPARE(feed().fetch.etag, state.etag);
    choose(IdentityRule::Address);
    QVERIFY(feed().fetch.etag.isEmpty() && feed().fetch.lastModified.isEmpty());
    QVERIFY(feed().fetch.contentHash.isEmpty());
    QCOMPARE(feed().fetch.lastSuccess, kMorning);
}

void ArticleIdentityTest::whatWasAskedBeforeTheChangeIsNotStored()
{
    arrive({article(u"1"_s, u"Flut"_s)});
    store::Arrival late;
    late.feed = m_feed;
    late.articles = {article(u"2"_s, u"Flut"_s), article(u"3"_s, u"Ebbe"_s)};
    late.fetch.etag = "\"2\"";
    choose(IdentityRule::Title);
    QVERIFY(valueOf(m_store->feeds().storeArrival(late)).added.isEmpty());
    QCOMPARE(stored(), 1);
    QVERIFY(feed().fetch.etag.isEmpty());
    QCOMPARE(arrive(late.articles).added.size(), 1);
}

} // namespace depesche

QTEST_GUILESS_MAIN(depesche::ArticleIdentityTest)
#include "tst_article_identity.moc"
