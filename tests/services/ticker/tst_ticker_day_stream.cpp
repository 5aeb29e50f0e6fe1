// SPDX-License-Identifier: GPL-3.0-or-later
// Twelve hours of an event stream in a few seconds: cut between events and within them, gone for a while, the
// program started again. Nothing lost, nothing twice, edits and withdrawals as they were told.
#include "services/ticker/ticker_bench.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>

using namespace depesche;
using namespace depesche::ticker;
using depesche::testing::TickerBench;
using namespace std::chrono_literals;

namespace
{

const QUrl kDayStream(QStringLiteral("https://nordblick.example/day/events"));

/// Entries as JSON Feed items, edited or withdrawn later; each event has its number as id.
class StreamNewsroom
{
public:
    static constexpr int kMinutes = 12 * 60;
    enum class Event { Entry, Edit, Withdrawal };

    StreamNewsroom()
    {
        for (int minute = 1, n = 0; minute < kMinutes - 30; minute += 2 + minute % 3, ++n) {
            m_told.append({minute, n, Event::Entry});
            if (n % 5 == 2)
                m_told.append({minute + 9, n, Event::Edit});
            if (n % 17 == 16)
                m_told.append({minute + 15, n, Event::Withdrawal});
        }
        std::stable_sort(m_told.begin(), m_told.end(),
                         [](const Told &a, const Told &b) { return a.minute < b.minute; });
    }

    static bool isDown(int minute) { return minute >= 200 && minute < 230; }
    /// The connection breaks, at odd times in the middle of an event.
    static bool isCut(int minute) { return minute % 41 == 40; }

    struct Told {
        int minute;
        int entry;
        Event event;
    };
    const QList<Told> &told() const { return m_told; }
    /// How many events there are by `minute`.
    qsizetype upTo(int minute) const
    {
        return std::upper_bound(m_told.begin(), m_told.end(), minute,
                                [](int wanted, const Told &told) { return wanted < told.minute; }) -
               m_told.begin();
    }
    /// As the stream has it; what is behind the last one is some more.
    QByteArray bytes(qsizetype n) const
    {
        const QByteArray id = "id: " + QByteArray::number(n + 1) + '\n';
        if (n >= m_told.size())
            return id + "data: mehr\n\n";
        const Told &told = m_told.at(n);
        const QByteArray entry = QByteArray::number(told.entry);
        if (told.event == Event::Withdrawal)
            return id + "event: delete\ndata: e" + entry + "\n\n";
        return id + R"(data: {"id":"e)" + entry + R"(","title":"Meldung )" + entry +
               (told.event == Event::Edit ? ", berichtigt" : "") + "\"}\n\n";
    }

private:
    QList<Told> m_told;
};

/// What is to be stored, by what came together: an entry that was withdrawn before it could be had was never
/// there, and one that was edited before is new.
class StoredAfterwards
{
public:
    struct Entry {
        bool edited = false;
        bool withdrawn = false;
        bool corrected = false; ///< has the later words
    };

    void take(const QList<StreamNewsroom::Told> &together)
    {
        using Event = StreamNewsroom::Event;
        const QSet<int> known(m_entries.keyBegin(), m_entries.keyEnd());
        for (const StreamNewsroom::Told &told : together) {
            if (told.event == Event::Withdrawal && !known.contains(told.entry)) {
                m_entries.remove(told.entry);
                continue;
            }
            Entry &entry = m_entries[told.entry];
            entry.withdrawn = told.event == Event::Withdrawal;
            entry.corrected = entry.corrected || told.event == Event::Edit;
            entry.edited = entry.edited || (told.event == Event::Edit && known.contains(told.entry));
        }
    }
    const QHash<int, Entry> &entries() const { return m_entries; }

private:
    QHash<int, Entry> m_entries;
};

} // namespace

class TickerDayStream final : public QObject
{
    Q_OBJECT

private slots:
    void nothingLostNothingTwice();

private:
    void serve(int minute);
    void cut(int minute);
    void restart();

    std::unique_ptr<TickerBench> m_bench;
    StreamNewsroom m_newsroom;
    StoredAfterwards m_expected;
    TickerId m_ticker;
    qsizetype m_asked = 0; ///< requests that were met
    qsizetype m_sent = 0;  ///< events on the connection that is open
    std::optional<net::Streaming> m_open;
    int m_connections = 0;
};

void TickerDayStream::serve(int minute)
{
    const QList<net::Request> &requests = m_bench->http.requests();
    if (requests.size() > m_asked && m_bench->http.openRequests() > 0) {
        m_open = requests.last().streaming;
        m_sent = m_open->lastEventId.toLongLong();
        m_open->onOpen();
        ++m_connections;
    }
    m_asked = requests.size();
    const qsizetype now = m_newsroom.upTo(minute);
    if (!m_open || now <= m_sent)
        return;
    QByteArray bytes;
    for (qsizetype n = m_sent; n < now; ++n)
        bytes += m_newsroom.bytes(n);
    m_open->onBytes(bytes);
    m_expected.take(m_newsroom.told().mid(m_sent, now - m_sent));
    m_sent = now;
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->stored(m_ticker).fetch.lastEventId, QString::number(now), 60'000);
}

void TickerDayStream::cut(int minute)
{
    if (m_open && minute % 2 != 0) {
        const QByteArray next = m_newsroom.bytes(m_sent);
        m_open->onBytes(next.left(next.size() * 2 / 3));
    }
    m_open.reset();
    m_bench->http.fail(kDayStream, net::FailureKind::ConnectionLost);
    m_bench->http.release(kDayStream);
    if (!StreamNewsroom::isDown(minute))
        m_bench->http.hold(kDayStream);
}

void TickerDayStream::restart()
{
    m_open.reset();
    m_bench->restart();
    QTRY_VERIFY(m_bench->http.requests().size() > m_asked);
}

void TickerDayStream::nothingLostNothingTwice()
{
    m_bench = std::make_unique<TickerBench>();
    m_bench->http.hold(kDayStream);
    const auto following = m_bench->service->follow(kDayStream);
    m_bench->http.requests().last().streaming->onOpen();
    const FollowOutcome followed = TickerBench::wait(following);
    QVERIFY(followed);
    m_ticker = followed->id;
    QTRY_COMPARE(m_bench->http.requests().size(), 2);
    m_asked = 1;

    qint64 early = 0;
    for (int minute = 0; minute <= StreamNewsroom::kMinutes; ++minute) {
        for (int part = 0; part < 6; ++part) {
            serve(minute);
            m_bench->clock.advance(10s);
            QCoreApplication::processEvents();
        }
        if (StreamNewsroom::isCut(minute) || (StreamNewsroom::isDown(minute) && m_open))
            cut(minute);
        if (!StreamNewsroom::isDown(minute) && StreamNewsroom::isDown(minute - 1))
            m_bench->http.hold(kDayStream);
        if (minute == 300)
            restart();
        if (minute == 240)
            early = depesche::testing::residentMegabytes();
    }

    const QList<TickerEntry> entries = m_bench->entries(m_ticker);
    QCOMPARE(entries.size(), m_expected.entries().size());
    QSet<int> seen;
    for (const TickerEntry &entry : entries) {
        const int n = entry.content.key.mid(1).toInt();
        QVERIFY(!seen.contains(n));
        seen.insert(n);
        QVERIFY2(m_expected.entries().contains(n), qPrintable(entry.content.key));
        const StoredAfterwards::Entry expected = m_expected.entries().value(n);
        QCOMPARE(entry.edited, expected.edited);
        QCOMPARE(entry.content.headline.endsWith(QStringLiteral("berichtigt")), expected.corrected);
        QCOMPARE(entry.withdrawn, expected.withdrawn);
    }
    QCOMPARE(m_bench->service->status(m_ticker).state, LiveState::Live);
    qInfo("%d entries over %d connections, %d requests; %lld MB after four hours, %lld at the end",
          int(entries.size()), m_connections, int(m_bench->http.requests().size()), early,
          depesche::testing::residentMegabytes());
    QVERIFY(entries.size() > 200);
    QVERIFY(depesche::testing::staysFlatSince(early));
    m_bench.reset();
}

QTEST_GUILESS_MAIN(TickerDayStream)
#include "tst_ticker_day_stream.moc"
