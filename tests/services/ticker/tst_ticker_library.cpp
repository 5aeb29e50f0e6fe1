// SPDX-License-Identifier: GPL-3.0-or-later
// What is stored of live coverage, as the window asks for it: counts, what was seen, merged pages; the
// network that goes and comes back.
#include "fake_connectivity.h"
#include "services/ticker/ticker_library.h"
#include "ticker_bench.h"

#include <QSet>
#include <QSignalSpy>

using namespace depesche;
using namespace depesche::testing;
using namespace depesche::ticker;

class TickerLibraryTest final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void totalsAreThoseOfTheStore();
    void theNewestAreSeenFirst();
    void whatIsSeenInOrderIsOnDiskAtOnce();
    void allCanBeSeen();
    void withdrawnIsNotUnread();
    void countsAreNoChangeOfTheTicker();
    void mergedPagesHaveNoGap();
    void aFilteredPageKnowsItsEnd();
    void networkGoesAndComesBack();

private:
    TickerId follow(const QString &name);
    QList<TickerEntryId> arrive(TickerId ticker, int count, const QString &name = QStringLiteral("e"));
    int storedUnread(TickerId ticker) { return m_bench->stored(ticker).unread; }

    std::unique_ptr<TickerBench> m_bench;
    std::unique_ptr<TickerLibrary> m_library;
};

void TickerLibraryTest::init()
{
    m_bench = std::make_unique<TickerBench>();
    m_library = std::make_unique<TickerLibrary>(*m_bench->store);
    m_library->load();
    QTRY_VERIFY(m_library->isLoaded());
}

void TickerLibraryTest::cleanup()
{
    m_library.reset();
    m_bench.reset();
}

TickerId TickerLibraryTest::follow(const QString &name)
{
    const QUrl url(QStringLiteral("https://%1.example/live").arg(name));
    return m_bench->wait(m_bench->store->tickers().add(url, TickerKind::LiveBlog, name))->id;
}

/// In the order of arrival, which is that of time; a minute apart.
QList<TickerEntryId> TickerLibraryTest::arrive(TickerId ticker, int count, const QString &name)
{
    TickerUpdate update;
    update.kind = TickerKind::EventStream;
    for (int number = 0; number < count; ++number) {
        TickerEntryDraft entry;
        entry.key = name + QString::number(number);
        entry.headline = QStringLiteral("Entry %1").arg(number);
        entry.keyEvent = number % 10 == 0;
        entry.published = m_bench->clock.now().addSecs(-60 * (count - number));
        update.entries.append(entry);
    }
    const auto changes = m_bench->wait(m_bench->store->tickers().storeUpdate(ticker, update, {}, false));
    return changes->added;
}

void TickerLibraryTest::totalsAreThoseOfTheStore()
{
    const TickerId first = follow(QStringLiteral("hafen"));
    const TickerId second = follow(QStringLiteral("wahl"));
    arrive(first, 3);
    arrive(second, 2);
    QTRY_COMPARE(m_library->unread(), 5);
    QCOMPARE(m_library->unread(first), 3);
    QCOMPARE(m_library->tickers().first().title, QStringLiteral("hafen"));
}

void TickerLibraryTest::theNewestAreSeenFirst()
{
    const TickerId ticker = follow(QStringLiteral("hafen"));
    const QList<TickerEntryId> ids = arrive(ticker, 5);
    QTRY_COMPARE(m_library->unread(ticker), 5);
    QSignalSpy changed(m_library.get(), &TickerLibrary::unreadChanged);
    m_library->see(ticker, {ids[3], ids[4]});
    QCOMPARE(m_library->unread(ticker), 3);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!m_library->isUnread(ticker, ids[4]));
    QVERIFY(m_library->isUnread(ticker, ids[2]));
    m_library->see(ticker, {ids[0], ids[1], ids[2]});
    QCOMPARE(m_library->unread(ticker), 0);
    QTRY_COMPARE(storedUnread(ticker), 0); // no gap is left
}

void TickerLibraryTest::whatIsSeenInOrderIsOnDiskAtOnce()
{
    const TickerId ticker = follow(QStringLiteral("hafen"));
    const QList<TickerEntryId> ids = arrive(ticker, 5);
    m_library->see(ticker, {ids[0], ids[1], ids[3]});
    QTRY_COMPARE(storedUnread(ticker), 3);
    QTRY_COMPARE(m_library->unread(ticker), 2);
}

void TickerLibraryTest::allCanBeSeen()
{
    const TickerId ticker = follow(QStringLiteral("hafen"));
    arrive(ticker, 5);
    m_library->seeAll(ticker);
    QTRY_COMPARE(storedUnread(ticker), 0);
    QTRY_COMPARE(m_library->unread(), 0);
}

void TickerLibraryTest::withdrawnIsNotUnread()
{
    const TickerId ticker = follow(QStringLiteral("hafen"));
    arrive(ticker, 3);
    TickerUpdate update;
    update.kind = TickerKind::EventStream;
    update.withdrawn = {QStringLiteral("e1")};
    QVERIFY(m_bench->wait(m_bench->store->tickers().storeUpdate(ticker, update, {}, false)));
    QTRY_COMPARE(m_library->unread(ticker), 2);
}

void TickerLibraryTest::countsAreNoChangeOfTheTicker()
{
    const TickerId ticker = follow(QStringLiteral("hafen"));
    QTRY_VERIFY(m_library->ticker(ticker));
    QSignalSpy changed(m_library.get(), &TickerLibrary::tickersChanged);
    arrive(ticker, 3);
    QTRY_COMPARE(m_library->unread(ticker), 3);
    QCOMPARE(changed.size(), 0);
    m_library->setOldestFirst(ticker, true);
    QCOMPARE(changed.size(), 1);
    QTRY_VERIFY(m_bench->stored(ticker).oldestFirst);
}

void TickerLibraryTest::mergedPagesHaveNoGap()
{
    const TickerId first = follow(QStringLiteral("hafen"));
    const TickerId second = follow(QStringLiteral("wahl"));
    arrive(first, 20);
    arrive(second, 20); // at the same times
    QSet<TickerEntryId> all;
    std::optional<TickerPosition> after;
    QDateTime last;
    do {
        const auto page = m_bench->wait(m_library->page({}, after, 7));
        QVERIFY(page);
        for (const TickerEntry &entry : page->entries) {
            QVERIFY(!all.contains(entry.id));
            all.insert(entry.id);
            QVERIFY(!last.isValid() || entry.sortedAt <= last);
            last = entry.sortedAt;
        }
        after = page->end;
    } while (after);
    QCOMPARE(all.size(), 40);
}

void TickerLibraryTest::aFilteredPageKnowsItsEnd()
{
    const TickerId ticker = follow(QStringLiteral("hafen"));
    arrive(ticker, 600);
    TickerQuery query;
    query.ticker = ticker;
    query.keyEventsOnly = true;
    auto page = m_bench->wait(m_library->page(query, std::nullopt, 40));
    QCOMPARE(page->entries.size(), 40);
    QVERIFY(page->end);
    page = m_bench->wait(m_library->page(query, page->end, 40));
    QCOMPARE(page->entries.size(), 20);
    QVERIFY(!page->end);
    QCOMPARE(page->entries.last().content.headline, QStringLiteral("Entry 0"));
}

void TickerLibraryTest::networkGoesAndComesBack()
{
    const QUrl url(QStringLiteral("https://hafen.example/feed"));
    m_bench->http.reply(url,
                        "<rss version=\"2.0\"><channel><title>Hafen</title><item><guid>1</guid><title>Eins"
                        "</title></item></channel></rss>");
    const TickerId id = m_bench->follow(url)->id;
    QVERIFY(m_bench->settled(id));
    FakeConnectivity network;
    m_bench->service->setConnectivity(&network);
    network.disconnected = true;
    emit network.changed();
    QCOMPARE(m_bench->service->status(id).state, LiveState::Offline);
    m_bench->service->setOffline(true);
    network.disconnected = false;
    emit network.changed();
    QCOMPARE(m_bench->service->status(id).state, LiveState::Offline); // the switch is still on
    m_bench->service->setOffline(false);
    QTRY_COMPARE(m_bench->service->status(id).state, LiveState::Waiting); // for the time that is planned
    QVERIFY(m_bench->pass(id, std::chrono::minutes(1)));
    QCOMPARE(m_bench->service->status(id).state, LiveState::Live);
    m_bench->service->setConnectivity(nullptr);
}

QTEST_GUILESS_MAIN(TickerLibraryTest)
#include "tst_ticker_library.moc"
