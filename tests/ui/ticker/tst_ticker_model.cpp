// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the live ticker: pages, changes row by row, order, waiting, several tickers.
#include "ticker_fixture.h"
#include "ui/ticker/ticker_model.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QPersistentModelIndex>
#include <QSignalSpy>

using namespace depesche;
using namespace depesche::testing;
using namespace depesche::ui;

class TickerModelTest final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void newestPageComesFirst();
    void olderPagesFollow();
    void arrivalsAreInsertedRowByRow();
    void anOlderEntryGoesToItsPlace();
    void editsAndWithdrawalsStayInTheirRow();
    void turningRoundAsksNothing();
    void heldEntriesWait();
    void severalAreMergedByTime();
    void whatIsUnfollowedGoes();
    void onlyKeyEvents();
    void wordsNarrow_data();
    void wordsNarrow();
    void thousandsDoNotPileUp();
    void retentionTakesRows();
    void anEntryWithoutHeadlineShowsItsText();
    void everyMarkIsSpoken();
    void lastOpenWins();

private:
    void open(const TickerQuery &query, bool oldestFirst = false);
    QStringList lines() const;

    std::unique_ptr<TickerFixture> m_it;
    std::unique_ptr<TickerModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TickerModelTest::init()
{
    m_it = std::make_unique<TickerFixture>();
    m_model = std::make_unique<TickerModel>(m_it->library(), m_it->clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TickerModelTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_it.reset();
}

void TickerModelTest::open(const TickerQuery &query, bool oldestFirst)
{
    m_model->open(query, oldestFirst);
    QTRY_COMPARE(m_model->state(), TickerModel::State::Ready);
}

QStringList TickerModelTest::lines() const
{
    QStringList all;
    for (int row = 0; row < m_model->rowCount(); ++row)
        all.append(m_model->row(row).line);
    return all;
}

void TickerModelTest::newestPageComesFirst()
{
    m_tester.reset(); // it fetches more by itself
    const TickerId ticker = m_it->follow(QStringLiteral("Hafen live"));
    m_it->arrive(ticker, m_it->drafts(250));
    open({ticker});
    QCOMPARE(m_model->rowCount(), 100);
    QCOMPARE(lines().first(), QStringLiteral("Entry 1"));
    QVERIFY(m_model->hasOlder());
    open({ticker}, true);
    QCOMPARE(lines().last(), QStringLiteral("Entry 1"));
    QCOMPARE(m_model->newestRow(), 99);
}

void TickerModelTest::olderPagesFollow()
{
    m_tester.reset(); // it fetches more by itself
    const TickerId ticker = m_it->follow(QStringLiteral("Hafen live"));
    m_it->arrive(ticker, m_it->drafts(250));
    open({ticker}, true);
    const QPersistentModelIndex first = m_model->index(0);
    while (m_model->hasOlder()) {
        const int before = m_model->rowCount();
        m_model->fetchMore();
        QTRY_VERIFY(m_model->rowCount() > before);
    }
    QCOMPARE(m_model->rowCount(), 250);
    QCOMPARE(first.row(), 150); // older ones came above it
    QCOMPARE(lines().first(), QStringLiteral("Entry 250"));
}

void TickerModelTest::arrivalsAreInsertedRowByRow()
{
    const TickerId ticker = m_it->follow(QStringLiteral("Hafen live"));
    m_it->arrive(ticker, m_it->drafts(3));
    open({ticker});
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy told(m_model.get(), &TickerModel::arrived);
    m_it->arrive(ticker, {m_it->draft(QStringLiteral("Fresh"), 0)});
    QTRY_COMPARE(m_model->rowCount(), 4);
    QCOMPARE(lines().first(), QStringLiteral("Fresh"));
    QCOMPARE(told.size(), 1);
    QVERIFY(m_model->index(0).data(TickerUnreadRole).toBool());
    QCOMPARE(resets.size(), 0);
}

void TickerModelTest::anOlderEntryGoesToItsPlace()
{
    const TickerId ticker = m_it->follow(QStringLiteral("Hafen live"));
    m_it->arrive(ticker, {m_it->draft(QStringLiteral("New"), 1), m_it->draft(QStringLiteral("Old"), 9)});
    open({ticker});
    m_it->arrive(ticker, {m_it->draft(QStringLiteral("Between"), 5)});
    QTRY_COMPARE(m_model->rowCount(), 3);
    QCOMPARE(lines(), QStringList({QStringLiteral("New"), QStringLiteral("Between"), QStringLiteral("Old")}));
}

void TickerModelTest::editsAndWithdrawalsStayInTheirRow()
{
    const TickerId ticker = m_it->follow(QStringLiteral("Hafen live"));
    m_it->arrive(ticker, m_it->drafts(3));
    open({ticker});
    TickerEntryDraft edited = m_it->draft(QStringLiteral("Entry 2"), 2);
    edited.headline = QStringLiteral("Entry 2, put right");
    m_it->arrive(ticker, {edited}, {QStringLiteral("Entry 3")});
    QTRY_VERIFY(m_model->row(2).withdrawn);
    QCOMPARE(m_model->row(1).line, QStringLiteral("Entry 2, put right"));
    QVERIFY(m_model->row(1).edited);
    QVERIFY(!m_model->index(2).data(TickerUnreadRole).toBool()); // nobody has to read it any more
    QVERIFY(m_model->index(2).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("withdrawn")));
}

void TickerModelTest::turningRoundAsksNothing()
{
    const TickerId ticker = m_it->follow(QStringLiteral("Hafen live"));
    m_it->arrive(ticker, m_it->drafts(5));
    open({ticker});
    const QPersistentModelIndex second = m_model->index(1);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->setOldestFirst(true);
    QCOMPARE(second.row(), 3);
    QCOMPARE(second.data().toString(), QStringLiteral("Entry 2"));
    QCOMPARE(lines().first(), QStringLiteral("Entry 5"));
    m_it->arrive(ticker, {m_it->draft(QStringLiteral("Fresh"), 0)});
    QTRY_COMPARE(lines().last(), QStringLiteral("Fresh"));
    QCOMPARE(resets.size(), 0);
}

void TickerModelTest::heldEntriesWait()
{
    const TickerId ticker = m_it->follow(QStringLiteral("Hafen live"));
    m_it->arrive(ticker, m_it->drafts(2));
    open({ticker});
    QSignalSpy waiting(m_model.get(), &TickerModel::waitingChanged);
    m_model->setHeld(true);
    m_it->arrive(ticker, {m_it->draft(QStringLiteral("Fresh"), 0)});
    m_it->arrive(ticker, {m_it->draft(QStringLiteral("Fresher"), 0)}, {QStringLiteral("Entry 1")});
    QTRY_COMPARE(m_model->waiting(), 2);
    QTRY_VERIFY(m_model->row(0).withdrawn); // what stands is put right
    QCOMPARE(m_model->rowCount(), 2);
    m_model->setHeld(false);
    QTRY_COMPARE(m_model->rowCount(), 4);
    QCOMPARE(m_model->waiting(), 0);
    QCOMPARE(waiting.last().first().toInt(), 0);
}

void TickerModelTest::severalAreMergedByTime()
{
    const TickerId first = m_it->follow(QStringLiteral("Hafen live"));
    const TickerId second = m_it->follow(QStringLiteral("Wahlabend"));
    m_it->arrive(first, {m_it->draft(QStringLiteral("A"), 1), m_it->draft(QStringLiteral("C"), 3)});
    m_it->arrive(second, {m_it->draft(QStringLiteral("B"), 2), m_it->draft(QStringLiteral("D"), 4)});
    open({});
    QCOMPARE(lines(), QStringList({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"),
                                   QStringLiteral("D")}));
    QCOMPARE(m_model->index(1).data(TickerSourceRole).toString(), QStringLiteral("Wahlabend"));
    m_it->arrive(second, {m_it->draft(QStringLiteral("Fresh"), 0)});
    QTRY_COMPARE(lines().first(), QStringLiteral("Fresh"));
    open({first});
    QCOMPARE(lines(), QStringList({QStringLiteral("A"), QStringLiteral("C")}));
    m_it->arrive(second, {m_it->draft(QStringLiteral("Elsewhere"), 0)});
    m_it->arrive(first, {m_it->draft(QStringLiteral("Here"), 0)});
    QTRY_COMPARE(lines().first(), QStringLiteral("Here"));
    QCOMPARE(m_model->rowCount(), 3);
}

void TickerModelTest::whatIsUnfollowedGoes()
{
    const TickerId first = m_it->follow(QStringLiteral("Hafen live"));
    const TickerId second = m_it->follow(QStringLiteral("Wahlabend"));
    m_it->arrive(first, {m_it->draft(QStringLiteral("A"), 1)});
    m_it->arrive(second, {m_it->draft(QStringLiteral("B"), 2)});
    open({});
    QCOMPARE(m_model->rowCount(), 2);
    TickerFixture::wait(m_it->service().unfollow(second));
    QTRY_COMPARE(lines(), QStringList(QStringLiteral("A")));
}

void TickerModelTest::onlyKeyEvents()
{
    const TickerId ticker = m_it->follow(QStringLiteral("Hafen live"));
    QList<TickerEntryDraft> entries = m_it->drafts(600);
    entries[550].keyEvent = true;
    m_it->arrive(ticker, entries);
    TickerQuery query{ticker};
    query.keyEventsOnly = true;
    open(query);
    QCOMPARE(lines(), QStringList(QStringLiteral("Entry 551")));
    QVERIFY(!m_model->hasOlder());
    TickerEntryDraft key = m_it->draft(QStringLiteral("Gates closed"), 0);
    key.keyEvent = true;
    m_it->arrive(ticker, {key, m_it->draft(QStringLiteral("Wind"), 0)});
    QTRY_COMPARE(m_model->rowCount(), 2);
    QCOMPARE(lines().first(), QStringLiteral("Gates closed"));
}

void TickerModelTest::wordsNarrow_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("found");
    QTest::newRow("headline") << QStringLiteral("brücke") << true;
    QTest::newRow("folded") << QStringLiteral("BRUCKE") << true;
    QTest::newRow("digraphs") << QStringLiteral("bruecke") << true;
    QTest::newRow("beginning of a word") << QStringLiteral("brü") << true;
    QTest::newRow("inside of a word") << QStringLiteral("ücke") << false;
    QTest::newRow("text") << QStringLiteral("paragraph") << true;
    QTest::newRow("two words, any order") << QStringLiteral("paragraph brücke") << true;
    QTest::newRow("one of two") << QStringLiteral("brücke tram") << false;
    QTest::newRow("caption") << QStringLiteral("ostkai") << true;
    QTest::newRow("author") << QStringLiteral("carstens") << true;
}

void TickerModelTest::wordsNarrow()
{
    QFETCH(QString, words);
    QFETCH(bool, found);
    const TickerId ticker = m_it->follow(QStringLiteral("Hafen live"));
    TickerEntryDraft entry = m_it->draft(QStringLiteral("Brücke bleibt oben"), 1);
    Image image;
    image.url = QUrl(QStringLiteral("https://paper.example/a.jpg"));
    image.caption = QStringLiteral("Vom Ostkai gesehen");
    entry.images = {image};
    Author author;
    author.name = QStringLiteral("Ines Carstens");
    entry.authors = {author};
    m_it->arrive(ticker, {entry});
    TickerQuery query{ticker};
    query.words = words;
    open(query);
    QCOMPARE(m_model->rowCount(), found ? 1 : 0);
}

void TickerModelTest::thousandsDoNotPileUp()
{
    m_tester.reset(); // it fetches more by itself
    const TickerId ticker = m_it->follow(QStringLiteral("Hafen live"));
    m_it->arrive(ticker, m_it->drafts(10'000));
    open({ticker});
    QCOMPARE(m_model->rowCount(), 100);
    QList<TickerEntryDraft> more;
    for (int number = 0; number < 2000; ++number)
        more.append(m_it->draft(QStringLiteral("Late %1").arg(number), 0));
    m_it->arrive(ticker, more);
    QTRY_VERIFY(lines().first().startsWith(QStringLiteral("Late")));
    QTRY_COMPARE(m_model->row(0).line, QStringLiteral("Late 1999"));
    QTRY_VERIFY2(m_model->rowCount() < 1100, qPrintable(QString::number(m_model->rowCount())));
    QVERIFY(m_model->hasOlder());
    const int before = m_model->rowCount();
    const TickerEntryId oldest = m_model->row(before - 1).id;
    m_model->fetchMore();
    QTRY_COMPARE(m_model->rowCount(), before + 100);
    QVERIFY(m_model->row(before).position().id < oldest); // without a gap in what came together
}

void TickerModelTest::retentionTakesRows()
{
    const TickerId ticker = m_it->follow(QStringLiteral("Hafen live"));
    m_it->arrive(ticker, m_it->drafts(5));
    open({ticker});
    m_it->library().setRetention(ticker, 2, 0);
    QTRY_COMPARE(m_model->rowCount(), 2);
    QCOMPARE(lines().last(), QStringLiteral("Entry 2"));
}

void TickerModelTest::anEntryWithoutHeadlineShowsItsText()
{
    const TickerId ticker = m_it->follow(QStringLiteral("Hafen live"));
    TickerEntryDraft bare = m_it->draft(QStringLiteral("key"), 1);
    bare.headline.clear();
    bare.text = QStringLiteral("Only\na text.");
    m_it->arrive(ticker, {bare});
    open({ticker});
    QCOMPARE(m_model->row(0).line, QStringLiteral("Only a text."));
    QVERIFY(!m_model->row(0).hasMore());
}

void TickerModelTest::everyMarkIsSpoken()
{
    const TickerId ticker = m_it->follow(QStringLiteral("Hafen live"));
    TickerEntryDraft entry = m_it->draft(QStringLiteral("Gates closed"), 1);
    entry.keyEvent = true;
    entry.pinned = true;
    Author author;
    author.name = QStringLiteral("Ines Carstens");
    entry.authors = {author};
    m_it->arrive(ticker, {entry});
    entry.headline = QStringLiteral("Gates and road closed");
    m_it->arrive(ticker, {entry});
    open({ticker});
    const QString spoken = m_model->index(0).data(Qt::AccessibleTextRole).toString();
    for (const char *word :
         {"11:59", "unread", "key event", "pinned", "edited", "Gates and road closed", "Ines Carstens"})
        QVERIFY2(spoken.contains(QLatin1String(word)), qPrintable(spoken));
}

void TickerModelTest::lastOpenWins()
{
    const TickerId first = m_it->follow(QStringLiteral("Hafen live"));
    const TickerId second = m_it->follow(QStringLiteral("Wahlabend"));
    m_it->arrive(first, {m_it->draft(QStringLiteral("A"), 1)});
    m_it->arrive(second, {m_it->draft(QStringLiteral("B"), 2)});
    m_model->open({first}, false);
    m_model->open({second}, false);
    QTRY_COMPARE(m_model->rowCount(), 1);
    // The store answers in order: nothing that was asked before this is still to come.
    TickerFixture::wait(m_it->store().tickers().tickers());
    QCoreApplication::processEvents();
    QCOMPARE(lines(), QStringList(QStringLiteral("B")));
}

QTEST_MAIN(TickerModelTest)
#include "tst_ticker_model.moc"
