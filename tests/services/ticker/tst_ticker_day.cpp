// SPDX-License-Identifier: GPL-3.0-or-later
// Twelve hours of a newsroom in a few seconds: nothing lost, nothing twice, and no faster than is polite.
#include "services/ticker/ticker_bench.h"

#include <QHash>

using namespace depesche;
using namespace depesche::ticker;
using depesche::testing::ScriptedHttpClient;
using depesche::testing::TickerBench;
using namespace std::chrono_literals;

namespace
{

const QUrl kSource(QStringLiteral("https://nordblick.example/live"));

enum class Format {
    Feed, ///< Atom with tombstones
    Page, ///< a live blog: what was withdrawn is just no longer there, which says nothing
};

/// The newest entries as a document. What it does depends on the time alone.
class Newsroom
{
public:
    Newsroom(Format format, QDateTime start) : m_format(format), m_start(std::move(start)) {}

    static constexpr int kWindow = 60;
    static constexpr int kHours = 12;

    net::Outcome answer(const net::Request &request, const QDateTime &now)
    {
        m_asked.append(now);
        const qint64 minute = m_start.secsTo(now) / 60;
        if (isDown(minute))
            return Unexpected{net::Failure{net::FailureKind::HttpStatus, 503, {}, {}, {}, {}}};
        const QByteArray body = document(now);
        const QByteArray etag = '"' + QByteArray::number(qHash(body)) + '"';
        if (request.etag == etag)
            return ScriptedHttpClient::notModified(kSource);
        return ScriptedHttpClient::response(
            kSource, body,
            {{"ETag", etag},
             {"Content-Type", m_format == Format::Feed ? "application/atom+xml" : "text/html"}});
    }

    /// Minutes after the start at which entries appear: lively, quiet from the fourth to the sixth hour,
    /// lively.
    static QList<int> minutes()
    {
        QList<int> result;
        for (int minute = 0; minute < kHours * 60 - 40; minute += 2 + minute % 5) {
            if (minute < 240 || minute > 360)
                result.append(minute);
        }
        return result;
    }
    static bool isEdited(int n) { return n % 7 == 3; }
    static bool isWithdrawn(int n) { return n % 31 == 30; }
    const QList<QDateTime> &asked() const { return m_asked; }
    /// What it ever showed as an entry; some were withdrawn while nothing could be had from it.
    const QSet<int> &shown() const { return m_shown; }
    /// Those that were had before they were edited.
    const QSet<int> &shownAsTheyWere() const { return m_shownAsTheyWere; }

private:
    static bool isDown(qint64 minute) { return minute >= 100 && minute < 125; }

    QByteArray document(const QDateTime &now)
    {
        const qint64 minute = m_start.secsTo(now) / 60;
        const QList<int> all = minutes();
        QByteArrayList entries;
        const auto shown = std::upper_bound(all.begin(), all.end(), minute) - all.begin();
        for (auto n = std::max<qsizetype>(0, shown - kWindow); n < shown; ++n)
            entries += entry(int(n), all[n], minute);
        entries.removeAll(QByteArray());
        if (m_format == Format::Feed)
            return R"(<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>Sturmflut</title>)" +
                   entries.join() + "</feed>";
        return R"(<!doctype html><html><script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Sturmflut","liveBlogUpdate":[)" +
               entries.join(',') + "]}</script></html>";
    }

    QByteArray entry(int n, int at, qint64 minute)
    {
        const QByteArray id = "e" + QByteArray::number(n);
        if (isWithdrawn(n) && minute >= at + 20)
            return m_format == Format::Feed ? "<at:deleted-entry ref=\"" + id + "\"/>" : QByteArray();
        m_shown.insert(n);
        const bool edited = isEdited(n) && minute >= at + 10;
        if (!edited)
            m_shownAsTheyWere.insert(n);
        const QByteArray time = m_start.addSecs(at * 60).toString(Qt::ISODate).toLatin1();
        const QByteArray headline = "Meldung " + id + (edited ? ", berichtigt" : "");
        if (m_format == Format::Feed)
            return "<entry><id>" + id + "</id><title>" + headline + "</title><published>" + time +
                   "</published></entry>";
        return R"({"@type":"BlogPosting","url":"#)" + id + R"(","headline":")" + headline +
               R"(","datePublished":")" + time + "\"}";
    }

    Format m_format;
    QDateTime m_start;
    QList<QDateTime> m_asked;
    QSet<int> m_shown;
    QSet<int> m_shownAsTheyWere;
};

} // namespace

class TickerDay final : public QObject
{
    Q_OBJECT

private slots:
    void nothingLostNothingTwice_data();
    void nothingLostNothingTwice();
};

void TickerDay::nothingLostNothingTwice_data()
{
    QTest::addColumn<Format>("format");
    QTest::newRow("a feed") << Format::Feed;
    QTest::newRow("a live blog") << Format::Page;
}

void TickerDay::nothingLostNothingTwice()
{
    QFETCH(const Format, format);
    TickerBench bench;
    Newsroom newsroom(format, bench.clock.now());
    bench.http.on(kSource,
                  [&](const net::Request &request) { return newsroom.answer(request, bench.clock.now()); });
    const FollowOutcome followed = bench.follow(kSource);
    QVERIFY(followed);
    const TickerId id = followed->id;
    qint64 early = 0;
    for (int hour = 0; hour < Newsroom::kHours; ++hour) {
        QVERIFY(bench.pass(id, 1h));
        if (hour == 3)
            early = depesche::testing::residentMegabytes();
        if (hour == 2) { // somebody starts the program again
            bench.restart();
            QVERIFY(bench.settled(id));
        }
    }

    const QList<TickerEntry> entries = bench.entries(id);
    QCOMPARE(entries.size(), newsroom.shown().size());
    qsizetype at = 0;
    for (int n = 0; n < Newsroom::minutes().size(); ++n) {
        if (!newsroom.shown().contains(n)) {
            QVERIFY2(Newsroom::isWithdrawn(n), qPrintable(QString::number(n)));
            continue;
        }
        const TickerEntry &entry = entries[at++];
        QCOMPARE(entry.content.key, QStringLiteral("e%1").arg(n));
        const bool wasSeenToChange = Newsroom::isEdited(n) && newsroom.shownAsTheyWere().contains(n);
        QVERIFY2(entry.edited == wasSeenToChange || Newsroom::isWithdrawn(n), qPrintable(entry.content.key));
        QVERIFY2(entry.content.headline.endsWith(QStringLiteral("berichtigt")) == Newsroom::isEdited(n) ||
                     Newsroom::isWithdrawn(n),
                 qPrintable(entry.content.key));
        QCOMPARE(entry.withdrawn, format == Format::Feed && Newsroom::isWithdrawn(n));
    }
    for (qsizetype n = 1; n < newsroom.asked().size(); ++n)
        QVERIFY(newsroom.asked()[n - 1].msecsTo(newsroom.asked()[n]) >= 10'000);
    // Half a minute between two at most while it is lively would make 1440.
    QVERIFY2(newsroom.asked().size() < 2600, qPrintable(QString::number(newsroom.asked().size())));
    qInfo("%d entries in %d requests; %lld MB after four hours, %lld at the end", int(entries.size()),
          int(newsroom.asked().size()), early, depesche::testing::residentMegabytes());
    QVERIFY(depesche::testing::staysFlatSince(early));
}

QTEST_GUILESS_MAIN(TickerDay)
#include "tst_ticker_day.moc"
