// SPDX-License-Identifier: GPL-3.0-or-later
// Pauses: after a feed's habit, its publisher's wishes, failures; bounds and jitter.
#include "services/refresh/next_refresh.h"

#include <QTest>

using namespace depesche::refresh;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

namespace
{

const QDateTime kNow(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

/// `count` moments, the newest `age` ago, each `gap` older than the one before.
QList<QDateTime> moments(int count, minutes age, minutes gap)
{
    QList<QDateTime> result;
    for (int i = 0; i < count; ++i)
        result.append(kNow.addSecs(-seconds(age + i * gap).count()));
    return result;
}

} // namespace

class NextRefreshTest : public QObject
{
    Q_OBJECT

private slots:
    void afterNews_data();
    void afterNews();
    void afterNothing_data();
    void afterNothing();
    void failuresDouble();
    void jitter_data();
    void jitter();
    void maxAge_data();
    void maxAge();
};

void NextRefreshTest::afterNews_data()
{
    QTest::addColumn<QList<QDateTime>>("published");
    QTest::addColumn<int>("ttlMinutes");
    QTest::addColumn<int>("maxAgeMinutes");
    QTest::addColumn<int>("wish");
    QTest::addColumn<int>("minutesWanted");

    const int none = -1;
    QTest::newRow("nothing known") << QList<QDateTime>() << none << none << 0 << 60;
    QTest::newRow("one article, just now") << moments(1, minutes(5), minutes(0)) << none << none << 0 << 60;
    QTest::newRow("every two hours") << moments(10, minutes(30), hours(2)) << none << none << 0 << 60;
    QTest::newRow("every five minutes") << moments(10, minutes(1), minutes(5)) << none << none << 0 << 15;
    QTest::newRow("once a week") << moments(10, hours(5), hours(24 * 7)) << none << none << 0 << 24 * 60;
    QTest::newRow("all at one moment") << moments(10, minutes(10), minutes(0)) << none << none << 0 << 15;
    QTest::newRow("quiet for four days") << moments(10, hours(96), hours(1)) << none << none << 0 << 12 * 60;
    QTest::newRow("ttl is kept") << moments(10, minutes(1), minutes(5)) << 45 << none << 0 << 45;
    QTest::newRow("ttl below the habit") << moments(10, minutes(30), hours(4)) << 10 << none << 0 << 120;
    QTest::newRow("ttl of a month") << moments(10, minutes(1), minutes(5)) << 43200 << none << 0 << 24 * 60;
    QTest::newRow("max-age is kept") << moments(10, minutes(1), minutes(5)) << none << 30 << 0 << 30;
    QTest::newRow("the longer of ttl and max-age") << QList<QDateTime>() << 90 << 120 << 0 << 120;
    QTest::newRow("the person's wish") << moments(10, minutes(1), hours(10)) << 90 << 120 << 20 << 20;
    QTest::newRow("a wish below the bound") << QList<QDateTime>() << none << none << 1 << 15;
    QTest::newRow("a wish above the bound") << QList<QDateTime>() << none << none << 9999 << 24 * 60;
    QTest::newRow("dates ahead and invalid ones do not count")
        << QList<QDateTime>{{}, kNow.addDays(400), kNow.addDays(401)} << none << none << 0 << 60;
}

void NextRefreshTest::afterNews()
{
    QFETCH(QList<QDateTime>, published);
    QFETCH(int, ttlMinutes);
    QFETCH(int, maxAgeMinutes);
    QFETCH(int, wish);
    QFETCH(int, minutesWanted);

    RefreshHints hints;
    hints.published = published;
    if (ttlMinutes >= 0)
        hints.timeToLive = minutes(ttlMinutes);
    if (maxAgeMinutes >= 0)
        hints.maxAge = minutes(maxAgeMinutes);
    hints.wish = minutes(wish);
    QCOMPARE(pauseAfterNews(hints, kNow).count(), seconds(minutes(minutesWanted)).count());
}

void NextRefreshTest::afterNothing_data()
{
    QTest::addColumn<int>("lastMinutes");
    QTest::addColumn<int>("maxAgeMinutes");
    QTest::addColumn<int>("wish");
    QTest::addColumn<int>("minutesWanted");

    QTest::newRow("grows by a quarter") << 40 << 0 << 0 << 50;
    QTest::newRow("up to a day") << 24 * 60 << 0 << 0 << 24 * 60;
    QTest::newRow("unknown so far") << -1 << 0 << 0 << 75;
    QTest::newRow("a plan out of bounds") << 99999 << 0 << 0 << 24 * 60;
    QTest::newRow("max-age is kept") << 40 << 180 << 0 << 180;
    QTest::newRow("the person's wish") << 40 << 180 << 30 << 30;
}

void NextRefreshTest::afterNothing()
{
    QFETCH(int, lastMinutes);
    QFETCH(int, maxAgeMinutes);
    QFETCH(int, wish);
    QFETCH(int, minutesWanted);

    RefreshHints hints;
    hints.maxAge = minutes(maxAgeMinutes);
    hints.wish = minutes(wish);
    const std::optional<seconds> last =
        lastMinutes < 0 ? std::nullopt : std::optional<seconds>(minutes(lastMinutes));
    QCOMPARE(pauseAfterNothing(last, hints).count(), seconds(minutes(minutesWanted)).count());
}

void NextRefreshTest::failuresDouble()
{
    QCOMPARE(pauseAfterFailure(1).count(), seconds(minutes(15)).count());
    QCOMPARE(pauseAfterFailure(2).count(), seconds(minutes(30)).count());
    QCOMPARE(pauseAfterFailure(5).count(), seconds(hours(4)).count());
    QCOMPARE(pauseAfterFailure(8).count(), seconds(hours(24)).count());
    QCOMPARE(pauseAfterFailure(1'000'000).count(), seconds(hours(24)).count());
    for (int n = 1; n < 7; ++n)
        QVERIFY(withJitter(pauseAfterFailure(n), 1) < pauseAfterFailure(n + 1));
}

void NextRefreshTest::jitter_data()
{
    QTest::addColumn<double>("chance");
    QTest::addColumn<int>("secondsWanted");

    QTest::newRow("least") << 0.0 << 1000;
    QTest::newRow("half") << 0.5 << 1050;
    QTest::newRow("most") << 1.0 << 1100;
    QTest::newRow("out of range") << 7.0 << 1100;
}

void NextRefreshTest::jitter()
{
    QFETCH(double, chance);
    QFETCH(int, secondsWanted);
    QCOMPARE(withJitter(seconds(1000), chance).count(), secondsWanted);
}

void NextRefreshTest::maxAge_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("secondsWanted");

    QTest::newRow("alone") << QByteArray("max-age=600") << qint64(600);
    QTest::newRow("among others") << QByteArray("public, Max-Age=\"60\" , must-revalidate") << qint64(60);
    QTest::newRow("of shared caches only") << QByteArray("s-maxage=600") << qint64(-1);
    QTest::newRow("none") << QByteArray("no-cache") << qint64(-1);
    QTest::newRow("no number") << QByteArray("max-age=soon") << qint64(-1);
    QTest::newRow("negative") << QByteArray("max-age=-5") << qint64(-1);
    QTest::newRow("overlong") << QByteArray("max-age=9000000000000000000") << qint64(2'147'483'648);
    QTest::newRow("empty") << QByteArray() << qint64(-1);
}

void NextRefreshTest::maxAge()
{
    QFETCH(QByteArray, header);
    QFETCH(qint64, secondsWanted);
    QCOMPARE(qint64(maxAgeOf(header).value_or(seconds(-1)).count()), secondsWanted);
}

QTEST_GUILESS_MAIN(NextRefreshTest)
#include "tst_next_refresh.moc"
