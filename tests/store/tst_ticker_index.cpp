// SPDX-License-Identifier: GPL-3.0-or-later
// Searching entries of tickers, the counts that each keeps, and a database from before both.
#include "store/article_codec.h"
#include "store/maintenance.h"
#include "store/schema.h"
#include "store/store.h"
#include "store/store_fixture.h"
#include "store/ticker_codec.h"
#include "store/ticker_repository.h"

#include <QtTest/QTest>

using namespace depesche;
using depesche::testing::FakeClock;
using depesche::testing::resultOf;
using depesche::testing::valueOf;

namespace
{

const QDateTime kEvening(QDate(2026, 11, 24), QTime(18, 0), Qt::UTC);

TickerEntryDraft draft(int n, const QString &headline, const QString &text = {})
{
    TickerEntryDraft entry;
    entry.key = QStringLiteral("e%1").arg(n);
    entry.headline = headline;
    entry.text = text;
    entry.published = kEvening.addSecs(n * 60 - 7200);
    return entry;
}

QStringList headlines(const TickerSearchPage &page)
{
    QStringList found;
    for (const TickerHit &hit : page.hits)
        found.append(hit.entry.content.headline);
    return found;
}

} // namespace

class TickerIndexTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void finds_data();
    void finds();
    void withinOneTicker();
    void showsWhere();
    void followsEditsAndRemovals();
    void countsAreKept();
    void wrongCountsAreFoundAndMended();
    void databaseFromBefore();

private:
    void open();
    store::TickerRepository &tickers() { return m_store->tickers(); }
    TickerId follow(const QString &name)
    {
        return valueOf(tickers().add(QUrl(QStringLiteral("https://nordblick.example/") + name),
                                     TickerKind::LiveBlog))
            .id;
    }
    void store(TickerId ticker, const QList<TickerEntryDraft> &entries, const QStringList &withdrawn = {})
    {
        TickerUpdate update;
        update.entries = entries;
        update.withdrawn = withdrawn;
        valueOf(tickers().storeUpdate(ticker, update, {}, false));
    }
    TickerSearchPage search(const QString &text, std::optional<TickerId> within = {}, int limit = 50)
    {
        return valueOf(tickers().search({text, within, limit}));
    }
    Ticker ticker() { return valueOf(tickers().tickers()).first(); }
    QString path() const { return m_folder->filePath(QStringLiteral("depesche.db")); }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock{kEvening};
    std::unique_ptr<store::Store> m_store;
};

void TickerIndexTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    open();
}

void TickerIndexTest::open()
{
    m_store.reset();
    auto opened = store::Store::open({m_folder->path(), false, false, false}, m_clock);
    QVERIFY(opened);
    m_store = std::move(*opened);
}

void TickerIndexTest::cleanup()
{
    m_store.reset();
    m_folder.reset();
}

void TickerIndexTest::finds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("expected");
    const QString cologne = QStringLiteral("Hochwasser in Köln");
    const QString dike = QStringLiteral("Der Deich hält");
    QTest::newRow("a word, the newest first") << QStringLiteral("deich") << QStringList{dike, cologne};
    QTest::newRow("folded") << QStringLiteral("koln") << QStringList{cologne};
    QTest::newRow("as a digraph") << QStringLiteral("Koeln") << QStringList{cologne};
    QTest::newRow("words are joined") << QStringLiteral("deich köln") << QStringList{cologne};
    QTest::newRow("a phrase") << QStringLiteral("\"deich hält\"") << QStringList{dike};
    QTest::newRow("a prefix") << QStringLiteral("hochw*") << QStringList{cologne};
    QTest::newRow("without") << QStringLiteral("deich -köln") << QStringList{dike};
    QTest::newRow("a caption") << QStringLiteral("pegel") << QStringList{dike};
    QTest::newRow("an author") << QStringLiteral("thomsen") << QStringList{dike};
    QTest::newRow("syntax is none") << QStringLiteral("deich OR \"\" NEAR(") << QStringList();
}

void TickerIndexTest::finds()
{
    TickerEntryDraft second = draft(2, QStringLiteral("Der Deich hält"));
    Image image;
    image.caption = QStringLiteral("Am Pegel");
    second.images = {image};
    second.authors = {{QStringLiteral("Eva Thomsen"), {}, {}, {}}};
    store(follow(QStringLiteral("live")),
          {draft(1, QStringLiteral("Hochwasser in Köln"), QStringLiteral("Ein Deich brach.")), second});
    QFETCH(const QString, typed);
    QTEST(headlines(search(typed)), "expected");
}

void TickerIndexTest::withinOneTicker()
{
    const TickerId one = follow(QStringLiteral("one"));
    const TickerId two = follow(QStringLiteral("two"));
    store(one, {draft(1, QStringLiteral("Sturm eins"))});
    store(two, {draft(2, QStringLiteral("Sturm zwei")), draft(3, QStringLiteral("Sturm drei"))});
    QCOMPARE(headlines(search(QStringLiteral("sturm"), one)), QStringList{QStringLiteral("Sturm eins")});
    QVERIFY(!search(QStringLiteral("sturm"), two).more);
    const TickerSearchPage first = search(QStringLiteral("sturm"), {}, 2);
    QCOMPARE(headlines(first), (QStringList{QStringLiteral("Sturm drei"), QStringLiteral("Sturm zwei")}));
    QVERIFY(first.more);
    QCOMPARE(resultOf(tickers().search({QStringLiteral("-sturm !"), {}, 50})).error().code,
             store::StoreErrorCode::InvalidQuery);
}

void TickerIndexTest::showsWhere()
{
    store(follow(QStringLiteral("live")),
          {draft(1, QStringLiteral("Köln: Rhein steigt"), QStringLiteral("Der Rhein steigt weiter."))});
    const TickerHit hit = search(QStringLiteral("rhein")).hits.first();
    QCOMPARE(hit.headlineMatches, (QList<TextRange>{{6, 5}}));
    QCOMPARE(hit.snippet, QStringLiteral("Der Rhein steigt weiter."));
    QCOMPARE(hit.snippetMatches, (QList<TextRange>{{4, 5}}));
}

void TickerIndexTest::followsEditsAndRemovals()
{
    const TickerId id = follow(QStringLiteral("live"));
    store(id, {draft(1, QStringLiteral("Brücke gesperrt")), draft(2, QStringLiteral("Fähre fährt"))});
    store(id, {draft(1, QStringLiteral("Brücke wieder frei"))}, {QStringLiteral("e2")});
    QVERIFY(search(QStringLiteral("gesperrt")).hits.isEmpty());
    QCOMPARE(search(QStringLiteral("frei")).hits.size(), 1);
    QVERIFY(search(QStringLiteral("fähre")).hits.first().entry.withdrawn);
    Ticker settings = ticker();
    settings.keepCount = 1;
    valueOf(tickers().update(settings));
    QVERIFY(search(QStringLiteral("frei")).hits.isEmpty());
    valueOf(tickers().remove(id));
    QVERIFY(search(QStringLiteral("fähre")).hits.isEmpty());
    QVERIFY(valueOf(m_store->maintenance().check()).ok);
}

void TickerIndexTest::countsAreKept()
{
    const TickerId id = follow(QStringLiteral("live"));
    const TickerId other = follow(QStringLiteral("other"));
    store(other, {draft(9, QStringLiteral("Neun"))});
    const auto counts = [&] { return std::pair(ticker().entries, ticker().unread); };
    store(id, {draft(1, QStringLiteral("Eins")), draft(2, QStringLiteral("Zwei"))});
    QCOMPARE(counts(), std::pair(2, 2));
    store(id, {draft(3, QStringLiteral("Drei"))}, {QStringLiteral("e2")});
    QCOMPARE(counts(), std::pair(3, 2));
    store(id, {draft(2, QStringLiteral("Zwei, wieder da"))});
    QCOMPARE(counts(), std::pair(3, 3));
    const QList<TickerEntry> entries = valueOf(tickers().page(id, {}, true, 10));
    valueOf(tickers().markSeen(id, entries[0].id));
    QCOMPARE(counts(), std::pair(3, 2));
    Ticker settings = ticker();
    settings.keepCount = 1;
    settings.alerts = AlertChoice::None;
    valueOf(tickers().update(settings));
    QCOMPARE(counts(), std::pair(1, 1));
    QCOMPARE(ticker().alerts, AlertChoice::None);
    QVERIFY(valueOf(m_store->maintenance().check()).ok);
}

void TickerIndexTest::wrongCountsAreFoundAndMended()
{
    store(follow(QStringLiteral("live")), {draft(1, QStringLiteral("Eins"))});
    m_store.reset();
    {
        store::Connection db(path(), store::Connection::Mode::ReadWrite);
        db.executeOnce(QStringLiteral("UPDATE tickers SET unread = 7"));
        db.executeOnce(QStringLiteral("DELETE FROM ticker_search"));
    }
    open();
    QCOMPARE(valueOf(m_store->maintenance().check()).problems.size(), 2);
    QVERIFY(valueOf(m_store->maintenance().repair()).ok);
    QCOMPARE(ticker().unread, 1);
    QCOMPARE(search(QStringLiteral("eins")).hits.size(), 1);
}

void TickerIndexTest::databaseFromBefore()
{
    m_store.reset();
    QVERIFY(QFile::remove(path()));
    {
        store::Connection db(path(), store::Connection::Mode::ReadWrite);
        QList<store::MigrationStep> steps = store::schemaSteps();
        steps.removeIf([](const store::MigrationStep &step) { return step.version >= 10; });
        store::migrate(db, steps);
        db.executeOnce(QStringLiteral(
            "INSERT INTO tickers(id, url, kind, keep_count, seen) VALUES(1, 'https://a.example/', 0, 5, 1)"));
        for (const int n : {1, 2, 3}) {
            const auto entry = draft(n, QStringLiteral("Meldung %1").arg(n), QStringLiteral("Sturm"));
            db.execute(QStringLiteral(
                           "INSERT INTO ticker_entries(id, ticker, key, content_hash, sorted_at, arrived, "
                           "withdrawn) VALUES(?, 1, ?, x'', ?, 0, ?)"),
                       n, entry.key, entry.published, n == 3);
            db.execute(QStringLiteral("INSERT INTO ticker_bodies(entry, data) VALUES(?, ?)"), n,
                       store::pack(store::encodeEntry(entry)));
        }
    }
    open();
    QCOMPARE(ticker().entries, 3);
    QCOMPARE(ticker().unread, 1);
    QCOMPARE(ticker().alerts, AlertChoice::WordsToo);
    QCOMPARE(search(QStringLiteral("sturm")).hits.size(), 3);
    QVERIFY(valueOf(m_store->maintenance().check()).ok);
}

QTEST_GUILESS_MAIN(TickerIndexTest)
#include "tst_ticker_index.moc"
