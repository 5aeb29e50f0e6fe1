// SPDX-License-Identifier: GPL-3.0-or-later
// Pauses: after a feed's habit, its publisher's wishes, failures; bounds and jitter.
#include "net/http_client.h"
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
    void refusalsWaitLonger();
    void withoutValidatorsHourlyAtMost();
    void jitter_data();
    void jitter();
    void skipped_data();
    void skipped();
    void maxAge_data();
    void maxAge();
    void expires_data();
    void expires();
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
        hints.document.least = minutes(ttlMinutes);
    if (maxAgeMinutes >= 0)
        hints.freshFor = minutes(maxAgeMinutes);
    hints.wish = minutes(wish);
    QCOMPARE(planAfterNews(hints, kNow).pause.count(), seconds(minutes(minutesWanted)).count());
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
    hints.freshFor = minutes(maxAgeMinutes);
    hints.wish = minutes(wish);
    const std::optional<seconds> last =
        lastMinutes < 0 ? std::nullopt : std::optional<seconds>(minutes(lastMinutes));
    QCOMPARE(planAfterNothing(last, hints).pause.count(), seconds(minutes(minutesWanted)).count());
}

void NextRefreshTest::failuresDouble()
{
    QCOMPARE(planAfterFailure(1, false).pause.count(), seconds(minutes(15)).count());
    QCOMPARE(planAfterFailure(2, false).pause.count(), seconds(minutes(30)).count());
    QCOMPARE(planAfterFailure(5, false).pause.count(), seconds(hours(4)).count());
    QCOMPARE(planAfterFailure(8, false).pause.count(), seconds(hours(24)).count());
    QCOMPARE(planAfterFailure(1'000'000, false).pause.count(), seconds(hours(24)).count());
    for (int n = 1; n < 7; ++n)
        QVERIFY(momentOf(planAfterFailure(n, false), kNow, 1) <
                momentOf(planAfterFailure(n + 1, false), kNow, 0));
}

void NextRefreshTest::refusalsWaitLonger()
{
    QCOMPARE(planAfterFailure(1, true).pause.count(), seconds(hours(4)).count());
    QCOMPARE(planAfterFailure(2, true).pause.count(), seconds(hours(8)).count());
    QCOMPARE(planAfterFailure(9, true).pause.count(), seconds(hours(24)).count());
    QVERIFY(momentOf(planAfterFailure(1, true), kNow, 0) >= kNow.addSecs(4 * 3600));
}

void NextRefreshTest::withoutValidatorsHourlyAtMost()
{
    RefreshHints hints;
    hints.published = moments(10, minutes(1), minutes(5));
    hints.hasValidators = false;
    QCOMPARE(planAfterNews(hints, kNow).pause.count(), seconds(hours(1)).count());
    QVERIFY(momentOf(planAfterNews(hints, kNow), kNow, 0) >= kNow.addSecs(3600));
    QVERIFY(planAfterNothing(minutes(15), hints).pause >= hours(1));
}

void NextRefreshTest::jitter_data()
{
    QTest::addColumn<double>("chance");
    QTest::addColumn<int>("leastSeconds");
    QTest::addColumn<int>("secondsWanted");

    QTest::newRow("least") << 0.0 << 0 << 900;
    QTest::newRow("half") << 0.5 << 0 << 1000;
    QTest::newRow("most") << 1.0 << 0 << 1100;
    QTest::newRow("out of range") << 7.0 << 0 << 1100;
    QTest::newRow("never below the shortest of all") << -1.0 << 0 << 900;
    QTest::newRow("never below the least") << 0.0 << 1000 << 1000;
    QTest::newRow("between the least and a tenth more") << 0.5 << 1000 << 1050;
}

void NextRefreshTest::jitter()
{
    QFETCH(double, chance);
    QFETCH(int, leastSeconds);
    QFETCH(int, secondsWanted);
    const RefreshPlan plan{seconds(1000), seconds(leastSeconds)};
    QCOMPARE(kNow.secsTo(momentOf(plan, kNow, chance)), secondsWanted);
}

void NextRefreshTest::skipped_data()
{
    QTest::addColumn<QList<int>>("skipHours");
    QTest::addColumn<QStringList>("skipDays");
    QTest::addColumn<QDateTime>("wanted");

    // The plan's moment is 12:30 on a Tuesday.
    const QDate tuesday(2026, 11, 24);
    const auto at = [&](int days, int hour, int minute) {
        return QDateTime(tuesday.addDays(days), QTime(hour, minute), Qt::UTC);
    };
    QList<int> night;
    QList<int> all;
    for (int hour = 0; hour < 24; ++hour) {
        all.append(hour);
        if (hour != 11)
            night.append(hour);
    }
    const QString tuesdays = QStringLiteral("Tuesday");
    QTest::newRow("none") << QList<int>() << QStringList() << at(0, 12, 30);
    QTest::newRow("another hour") << QList<int>{11, 13} << QStringList() << at(0, 12, 30);
    QTest::newRow("this hour and the next") << QList<int>{12, 13} << QStringList() << at(0, 14, 5);
    QTest::newRow("all but one") << night << QStringList() << at(1, 11, 5);
    QTest::newRow("all hours are none") << all << QStringList() << at(0, 12, 30);
    QTest::newRow("this day") << QList<int>() << QStringList{tuesdays} << at(1, 0, 5);
    QTest::newRow("this day and an hour of the next")
        << QList<int>{0} << QStringList{tuesdays, QStringLiteral("sunday")} << at(1, 1, 5);
    QTest::newRow("no such hour or day")
        << QList<int>{24, -1} << QStringList{QStringLiteral("Dienstag")} << at(0, 12, 30);
}

void NextRefreshTest::skipped()
{
    QFETCH(QList<int>, skipHours);
    QFETCH(QStringList, skipDays);
    QFETCH(QDateTime, wanted);
    const DocumentWishes wishes = wishesOf(std::nullopt, skipHours, skipDays);
    const RefreshPlan plan{seconds(1800), seconds(0), wishes.skipHours, wishes.skipDays};
    QCOMPARE(momentOf(plan, kNow, 0.5), wanted);
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
    depesche::net::Response response;
    response.headers = {{"cache-control", header}};
    QCOMPARE(qint64(freshnessOf(response).value_or(seconds(-1)).count()), secondsWanted);
}

void NextRefreshTest::expires_data()
{
    QTest::addColumn<QByteArray>("expires");
    QTest::addColumn<QByteArray>("cacheControl");
    QTest::addColumn<qint64>("secondsWanted");

    QTest::newRow("an hour after Date")
        << QByteArray("Tue, 24 Nov 2026 13:00:00 GMT") << QByteArray() << qint64(3600);
    QTest::newRow("before Date") << QByteArray("Tue, 24 Nov 2026 11:00:00 GMT") << QByteArray() << qint64(0);
    QTest::newRow("no date") << QByteArray("0") << QByteArray() << qint64(-1);
    QTest::newRow("max-age wins") << QByteArray("Tue, 24 Nov 2026 13:00:00 GMT") << QByteArray("max-age=60")
                                  << qint64(60);
}

void NextRefreshTest::expires()
{
    QFETCH(QByteArray, expires);
    QFETCH(QByteArray, cacheControl);
    QFETCH(qint64, secondsWanted);
    depesche::net::Response response;
    response.headers = {{"Date", "Tue, 24 Nov 2026 12:00:00 GMT"}, {"Expires", expires}};
    if (!cacheControl.isEmpty())
        response.headers.append({"Cache-Control", cacheControl});
    QCOMPARE(qint64(freshnessOf(response).value_or(seconds(-1)).count()), secondsWanted);
}

QTEST_GUILESS_MAIN(NextRefreshTest)
#include "tst_next_refresh.moc"
