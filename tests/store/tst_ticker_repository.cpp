// SPDX-License-Identifier: GPL-3.0-or-later
// Tickers on disk: entries once, edits and withdrawals, pages in both orders, what is unread, what is kept.
#include "store/maintenance.h"
#include "store/store.h"
#include "store/store_fixture.h"
#include "store/ticker_repository.h"

#include <QtTest/QTest>

using namespace depesche;
using depesche::testing::FakeClock;
using depesche::testing::resultOf;
using depesche::testing::valueOf;

namespace
{

const QDateTime kNoon(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

TickerEntryDraft entry(int n)
{
    TickerEntryDraft draft;
    draft.key = QStringLiteral("e%1").arg(n);
    draft.headline = QStringLiteral("Meldung %1").arg(n);
    draft.html = QStringLiteral("<p>Text %1.</p>").arg(n);
    draft.text = QStringLiteral("Text %1.").arg(n);
    draft.published = kNoon.addSecs(-3600 + n * 60);
    Image image;
    image.url = QUrl(QStringLiteral("https://nordblick.example/b/%1.jpg").arg(n));
    image.caption = QStringLiteral("Der Deich");
    image.credit = QStringLiteral("Ines Carstens");
    draft.images = {image};
    draft.authors = {{QStringLiteral("Eva Thomsen"), {}, {}, {}}};
    return draft;
}

TickerUpdate update(const QList<int> &numbers)
{
    TickerUpdate result;
    result.title = QStringLiteral("Sturmflut");
    for (const int n : numbers)
        result.entries.append(entry(n));
    return result;
}

QStringList keys(const QList<int> &numbers)
{
    QStringList result;
    for (const int n : numbers)
        result.append(entry(n).key);
    return result;
}

QStringList keysOf(const QList<TickerEntry> &entries)
{
    QStringList keys;
    for (const TickerEntry &one : entries)
        keys.append(one.content.key);
    return keys;
}

} // namespace

class TickerRepositoryTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void followedOnce();
    void whatWasSaidComesBack();
    void eachEntryOnce();
    void editsAreMarked();
    void withdrawnAndBack();
    void pagesInBothOrders();
    void unreadIsWhatCameAfter();
    void retentionForgetsForGood();
    void stateIsKept();
    void removedWithAllEntries();
    void changesAreTold();
    void lostTextIsFoundAndMended();

private:
    store::TickerRepository &tickers() { return m_store->tickers(); }
    TickerChanges store(const TickerUpdate &update)
    {
        return valueOf(tickers().storeUpdate(m_ticker, update, {}, false));
    }
    QList<TickerEntry> all(bool oldestFirst = true)
    {
        return valueOf(tickers().page(m_ticker, std::nullopt, oldestFirst, 1000));
    }
    Ticker ticker() { return valueOf(tickers().tickers()).first(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock{kNoon};
    std::unique_ptr<store::Store> m_store;
    TickerId m_ticker;
};

void TickerRepositoryTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock.set(kNoon);
    auto opened = store::Store::open({m_folder->path(), false, false, false}, m_clock);
    QVERIFY(opened);
    m_store = std::move(*opened);
    m_ticker =
        valueOf(tickers().add(QUrl(QStringLiteral("https://nordblick.example/live")), TickerKind::LiveBlog))
            .id;
}

void TickerRepositoryTest::cleanup()
{
    m_store.reset();
    m_folder.reset();
}

void TickerRepositoryTest::followedOnce()
{
    const auto again = valueOf(
        tickers().add(QUrl(QStringLiteral("https://eva:geheim@nordblick.example/live")), TickerKind::Feed));
    QCOMPARE(again.id, m_ticker);
    QVERIFY(!again.isNew);
    QCOMPARE(valueOf(tickers().tickers()).size(), 1);
    QVERIFY(ticker().url.userInfo().isEmpty());
}

void TickerRepositoryTest::whatWasSaidComesBack()
{
    TickerUpdate said = update({1});
    said.entries[0].keyEvent = true;
    said.entries[0].url = QUrl(QStringLiteral("https://nordblick.example/live#e1"));
    said.entries[0].modified = kNoon;
    said.coverageEnd = kNoon.addSecs(7200);
    store(said);
    const TickerEntry stored = all().first();
    QCOMPARE(stored.content, said.entries[0]);
    QCOMPARE(stored.ticker, m_ticker);
    QCOMPARE(stored.sortedAt, said.entries[0].published);
    QCOMPARE(stored.arrived, kNoon);
    QVERIFY(!stored.edited && !stored.withdrawn);
    QCOMPARE(ticker().title, QStringLiteral("Sturmflut"));
    QCOMPARE(ticker().coverageEnd, said.coverageEnd);
    QCOMPARE(ticker().entries, 1);
}

void TickerRepositoryTest::eachEntryOnce()
{
    QCOMPARE(store(update({2, 1})).added.size(), 2);
    const TickerChanges again = store(update({1, 2, 3}));
    QCOMPARE(again.added.size(), 1);
    QVERIFY(again.changed.isEmpty());
    // A document is a window: what it does not name stays.
    QVERIFY(!store(update({3})).hasEntries());
    QCOMPARE(keysOf(all()), keys({1, 2, 3}));
}

void TickerRepositoryTest::editsAreMarked()
{
    store(update({1, 2}));
    TickerUpdate later = update({1, 2});
    later.entries[0].headline = QStringLiteral("Neue Meldung 1");
    later.entries[1].images.clear();
    QCOMPARE(store(later).changed.size(), 2);
    const QList<TickerEntry> stored = all();
    QVERIFY(stored[0].edited);
    QCOMPARE(stored[0].content.headline, QStringLiteral("Neue Meldung 1"));
    QVERIFY2(!stored[1].edited, "a picture is no word");
    QVERIFY(stored[1].content.images.isEmpty());
}

void TickerRepositoryTest::withdrawnAndBack()
{
    store(update({1}));
    TickerUpdate removal;
    removal.withdrawn = QStringList{QStringLiteral("e1"), QStringLiteral("unknown")};
    QCOMPARE(store(removal).changed.size(), 1);
    QVERIFY(all().first().withdrawn);
    QCOMPARE(all().first().content.text, QStringLiteral("Text 1."));
    QVERIFY(!store(removal).hasEntries());
    QCOMPARE(store(update({1})).changed.size(), 1);
    QVERIFY(!all().first().withdrawn);
}

void TickerRepositoryTest::pagesInBothOrders()
{
    store(update({1, 2, 3, 4, 5}));
    for (const bool oldestFirst : {true, false}) {
        QStringList seen;
        std::optional<TickerPosition> after;
        for (;;) {
            const auto page = valueOf(tickers().page(m_ticker, after, oldestFirst, 2));
            if (page.isEmpty())
                break;
            seen += keysOf(page);
            after = TickerPosition{page.last().sortedAt, page.last().id};
        }
        const QStringList oldest = keys({1, 2, 3, 4, 5});
        QCOMPARE(seen, oldestFirst ? oldest : QStringList(oldest.rbegin(), oldest.rend()));
    }
}

void TickerRepositoryTest::unreadIsWhatCameAfter()
{
    store(update({1, 2, 3}));
    QCOMPARE(ticker().unread, 3);
    valueOf(tickers().markSeen(m_ticker, all()[1].id));
    QCOMPARE(ticker().unread, 1);
    valueOf(tickers().markSeen(m_ticker, all()[0].id));
    QCOMPARE(ticker().unread, 1);
    TickerUpdate removal;
    removal.withdrawn = QStringList{QStringLiteral("e3")};
    store(removal);
    QCOMPARE(ticker().unread, 0);
}

void TickerRepositoryTest::retentionForgetsForGood()
{
    Ticker settings = ticker();
    settings.keepCount = 3;
    valueOf(tickers().update(settings));
    store(update({1, 2, 3}));
    const TickerChanges changes = store(update({4, 5}));
    QCOMPARE(changes.removed.size(), 2);
    QCOMPARE(changes.added.size(), 2);
    QVERIFY(!store(update({1, 2, 3, 4, 5})).hasEntries());
    QCOMPARE(keysOf(all()), keys({3, 4, 5}));
    settings.keepCount = 0;
    settings.keepDays = 1;
    m_clock.set(kNoon.addDays(2));
    valueOf(tickers().update(settings));
    QVERIFY(all().isEmpty());
}

void TickerRepositoryTest::stateIsKept()
{
    TickerFetchState state;
    state.etag = "W/\"a\"";
    state.lastEventId = QStringLiteral("7");
    state.nextFetch = kNoon.addSecs(20);
    state.consecutiveFailures = 2;
    state.lastFailure = {FeedFailureCode::HttpStatus, 500, QStringLiteral("x")};
    valueOf(tickers().storeState(m_ticker, state, true));
    QCOMPARE(ticker().fetch, state);
    QVERIFY(ticker().ended);
    state.lastFailure = {kLastFeedFailureCode, 0, QStringLiteral("x")};
    valueOf(tickers().storeState(m_ticker, state, true));
    QCOMPARE(ticker().fetch, state);
    QCOMPARE(resultOf(tickers().storeState(TickerId{99}, state, true)).error().code,
             store::StoreErrorCode::NotFound);
}

void TickerRepositoryTest::removedWithAllEntries()
{
    store(update({1, 2}));
    const QList<TickerEntry> before = all();
    valueOf(tickers().remove(m_ticker));
    QVERIFY(valueOf(tickers().tickers()).isEmpty());
    QVERIFY(valueOf(tickers().entries({before[0].id, before[1].id})).isEmpty());
    QVERIFY(valueOf(m_store->maintenance().check()).ok);
}

void TickerRepositoryTest::changesAreTold()
{
    QList<TickerChanges> told;
    connect(m_store.get(), &store::Store::tickerChanged, this,
            [&told](const TickerChanges &changes) { told.append(changes); });
    const TickerChanges changes = store(update({1, 2}));
    QTRY_VERIFY(!told.isEmpty() && !told.last().added.isEmpty());
    QCOMPARE(told.last().ticker, m_ticker);
    QCOMPARE(told.last().added, changes.added);
}

void TickerRepositoryTest::lostTextIsFoundAndMended()
{
    store(update({1, 2}));
    const QString path = m_folder->filePath(QStringLiteral("depesche.db"));
    m_store.reset();
    {
        store::Connection db(path, store::Connection::Mode::ReadWrite);
        db.executeOnce(QStringLiteral("DELETE FROM ticker_bodies WHERE entry = 1"));
    }
    auto opened = store::Store::open({m_folder->path(), false, false, false}, m_clock);
    QVERIFY(opened);
    m_store = std::move(*opened);
    QVERIFY(!valueOf(m_store->maintenance().check()).ok);
    valueOf(m_store->maintenance().repair());
    QVERIFY(valueOf(m_store->maintenance().check()).ok);
    store(update({1, 2}));
    QCOMPARE(all().first().content.text, QStringLiteral("Text 1."));
}

QTEST_GUILESS_MAIN(TickerRepositoryTest)
#include "tst_ticker_repository.moc"
