// SPDX-License-Identifier: GPL-3.0-or-later
// What fetches leave behind: validators, failures in a row, Retry-After, 410, permanent redirects.
#include "services/refresh/fetch_state.h"

#include <QTest>

using namespace depesche;
using namespace depesche::refresh;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

namespace
{

const QDateTime kNow(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);
const RefreshPlan kHalfHour{minutes(30)};
/// Jitter that changes nothing.
constexpr double kEven = 0.5;
const QUrl kNewPlace(QStringLiteral("https://new.example/feed"));

net::Response answer(int status)
{
    net::Response response;
    response.status = status;
    return response;
}

FeedFailure failureOf(FeedFailureCode code, int status = 0)
{
    return {code, status, {}};
}

} // namespace

class FetchStateTest : public QObject
{
    Q_OBJECT

private slots:
    void successKeepsValidatorsByteExact();
    void a304KeepsWhatItDoesNotRepeat();
    void successForgivesFailures();
    void failuresCountAndKeepValidators();
    void retryAfterHoldsEverybodyBack();
    void goneIsNeverAsked();
    void due_data();
    void due();
    void permanentRedirects_data();
    void permanentRedirects();
    void plannedPauseIsOfTheLastSuccess();
    void refusalsWaitFourHours();
    void hostsAreHeld_data();
    void hostsAreHeld();
    void endless304IsLookedThrough();
};

void FetchStateTest::successKeepsValidatorsByteExact()
{
    net::Response response = answer(200);
    response.etag = "W/\"odd \xc3\xa4\"";
    response.lastModified = "Thursday, whenever";
    const FetchState state = afterSuccess({}, response, "abc", kNow, kHalfHour, kEven);
    QCOMPARE(state.etag, response.etag);
    QCOMPARE(state.lastModified, response.lastModified);
    QCOMPARE(state.contentHash, QByteArray("abc"));
    QCOMPARE(state.lastAttempt, kNow);
    QCOMPARE(state.lastSuccess, kNow);
    QCOMPARE(state.nextRefresh, kNow.addSecs(1800));
    // A later answer without validators takes the old ones out of force.
    QVERIFY(afterSuccess(state, answer(200), "abd", kNow, kHalfHour, kEven).etag.isEmpty());
}

void FetchStateTest::a304KeepsWhatItDoesNotRepeat()
{
    FetchState state;
    state.etag = "\"old\"";
    state.lastModified = "some day";
    net::Response response = answer(304);
    QCOMPARE(afterSuccess(state, response, {}, kNow, kHalfHour, kEven).etag, QByteArray("\"old\""));
    QCOMPARE(afterSuccess(state, response, {}, kNow, kHalfHour, kEven).lastModified, QByteArray("some day"));
    response.etag = "\"new\"";
    QCOMPARE(afterSuccess(state, response, {}, kNow, kHalfHour, kEven).etag, QByteArray("\"new\""));
}

void FetchStateTest::successForgivesFailures()
{
    FetchState state;
    state.consecutiveFailures = 5;
    state.lastFailure = failureOf(FeedFailureCode::NotFound);
    state.notBefore = kNow.addSecs(-5);
    const FetchState after = afterSuccess(state, answer(200), {}, kNow, kHalfHour, kEven);
    QCOMPARE(after.consecutiveFailures, 0);
    QVERIFY(!after.lastFailure.isFailure());
    QVERIFY(!after.notBefore.isValid());
}

void FetchStateTest::failuresCountAndKeepValidators()
{
    FetchState state;
    state.etag = "\"old\"";
    state.contentHash = "abc";
    state.lastSuccess = kNow.addDays(-1);
    state.consecutiveFailures = 2;
    const FetchState after = afterFailure(state, failureOf(FeedFailureCode::TimedOut), {}, kNow, kEven);
    QCOMPARE(after.consecutiveFailures, 3);
    QCOMPARE(after.lastFailure.code, FeedFailureCode::TimedOut);
    QCOMPARE(after.etag, QByteArray("\"old\""));
    QCOMPARE(after.contentHash, QByteArray("abc"));
    QCOMPARE(after.lastSuccess, kNow.addDays(-1));
    QCOMPARE(after.lastAttempt, kNow);
    QCOMPARE(after.nextRefresh, kNow.addSecs(3600));
    QVERIFY(!after.notBefore.isValid());
}

void FetchStateTest::retryAfterHoldsEverybodyBack()
{
    const QDateTime later = kNow.addSecs(7200);
    const FetchState state =
        afterFailure({}, failureOf(FeedFailureCode::TooManyRequests), later, kNow, kEven);
    QCOMPARE(state.notBefore, later);
    QCOMPARE(state.nextRefresh, later);
    QVERIFY(!mayBeAsked(state, later.addSecs(-1)));
    QVERIFY(mayBeAsked(state, later));

    const FetchState soon =
        afterFailure({}, failureOf(FeedFailureCode::TooManyRequests), kNow.addSecs(4), kNow, 0);
    QCOMPARE(soon.nextRefresh, kNow.addSecs(900));

    const FetchState far =
        afterFailure({}, failureOf(FeedFailureCode::TooManyRequests), kNow.addYears(1), kNow, kEven);
    QCOMPARE(far.notBefore, kNow.addDays(30));
}

void FetchStateTest::goneIsNeverAsked()
{
    const FetchState state = afterFailure({}, failureOf(FeedFailureCode::Gone), {}, kNow, kEven);
    QVERIFY(state.gone);
    QVERIFY(!state.nextRefresh.isValid());
    QVERIFY(!mayBeAsked(state, kNow.addYears(10)));
    QVERIFY(!isDue(state, kNow.addYears(10)));
}

void FetchStateTest::due_data()
{
    QTest::addColumn<QDateTime>("nextRefresh");
    QTest::addColumn<QDateTime>("lastAttempt");
    QTest::addColumn<QDateTime>("notBefore");
    QTest::addColumn<bool>("wanted");

    const QDateTime before = kNow.addSecs(-3600);
    QTest::newRow("never planned") << QDateTime() << QDateTime() << QDateTime() << true;
    QTest::newRow("its time has come") << kNow << before << QDateTime() << true;
    QTest::newRow("a second early") << kNow.addSecs(1) << before << QDateTime() << false;
    QTest::newRow("held back by the server") << kNow.addSecs(-60) << before << kNow.addSecs(60) << false;
    QTest::newRow("planned by a clock that was wrong") << kNow.addYears(1) << before << QDateTime() << true;
    QTest::newRow("planned by a clock that was set back since")
        << kNow.addDays(2) << kNow.addDays(1) << QDateTime() << true;
    QTest::newRow("held back by a clock that was wrong") << kNow << before << kNow.addYears(1) << true;
}

void FetchStateTest::due()
{
    QFETCH(QDateTime, nextRefresh);
    QFETCH(QDateTime, lastAttempt);
    QFETCH(QDateTime, notBefore);
    QFETCH(bool, wanted);

    FetchState state;
    state.nextRefresh = nextRefresh;
    state.lastAttempt = lastAttempt;
    state.notBefore = notBefore;
    QCOMPARE(isDue(state, kNow), wanted);
}

void FetchStateTest::permanentRedirects_data()
{
    QTest::addColumn<QStringList>("targets"); // empty: no permanent redirect
    QTest::addColumn<bool>("moves");

    const QString there = kNewPlace.toString();
    const QString elsewhere = QStringLiteral("https://other.example/feed");
    QTest::newRow("once") << QStringList{there} << false;
    QTest::newRow("twice") << QStringList{there, there} << false;
    QTest::newRow("three times") << QStringList{there, there, there} << true;
    QTest::newRow("to another place in between") << QStringList{there, elsewhere, there, there} << false;
    QTest::newRow("not redirected in between") << QStringList{there, there, QString(), there} << false;
}

void FetchStateTest::permanentRedirects()
{
    QFETCH(QStringList, targets);
    QFETCH(bool, moves);

    FetchState state;
    for (const QString &target : targets) {
        net::Response response = answer(200);
        if (!target.isEmpty())
            response.permanentUrl = QUrl(target);
        state = afterSuccess(state, response, {}, kNow, kHalfHour, kEven);
    }
    QCOMPARE(newAddress(state), moves ? kNewPlace : QUrl());
}

void FetchStateTest::plannedPauseIsOfTheLastSuccess()
{
    QVERIFY(!plannedPause({}).has_value());
    FetchState state = afterSuccess({}, answer(200), {}, kNow, kHalfHour, kEven);
    QCOMPARE(plannedPause(state).value_or(seconds(0)).count(), 1800);
    state = afterFailure(state, failureOf(FeedFailureCode::TimedOut), {}, kNow.addSecs(1800), kEven);
    QCOMPARE(plannedPause(state).value_or(seconds(0)).count(), 1800);
}

void FetchStateTest::refusalsWaitFourHours()
{
    for (const int status : {403, 429}) {
        const FetchState state = afterFailure({}, failureOf(FeedFailureCode::Forbidden, status), {}, kNow, 0);
        QVERIFY(state.nextRefresh >= kNow.addSecs(4 * 3600));
        QVERIFY(mayBeAsked(state, kNow));
    }
    // The server's own time is the better one.
    const FetchState named =
        afterFailure({}, failureOf(FeedFailureCode::TooManyRequests, 429), kNow.addSecs(1800), kNow, kEven);
    QCOMPARE(named.nextRefresh, kNow.addSecs(1800));
}

void FetchStateTest::hostsAreHeld_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("retryAfter"); // seconds; 0: none
    QTest::addColumn<int>("heldFor");    // seconds; 0: not at all

    QTest::newRow("429 with a time") << 429 << 7200 << 7200;
    QTest::newRow("429 without one") << 429 << 0 << 4 * 3600;
    QTest::newRow("503 with a time") << 503 << 7200 << 7200;
    QTest::newRow("503 without one") << 503 << 0 << 0;
    QTest::newRow("403") << 403 << 0 << 0;
    QTest::newRow("404 with a time") << 404 << 7200 << 0;
}

void FetchStateTest::hostsAreHeld()
{
    QFETCH(int, status);
    QFETCH(int, retryAfter);
    QFETCH(int, heldFor);

    const QDateTime named = retryAfter > 0 ? kNow.addSecs(retryAfter) : QDateTime();
    const FetchState state = afterFailure({}, failureOf(FeedFailureCode::HttpStatus, status), named, kNow, 0);
    QCOMPARE(hostHeldUntil(state, kNow), heldFor > 0 ? kNow.addSecs(heldFor) : QDateTime());
    QVERIFY(!hostHeldUntil(state, kNow.addSecs(heldFor)).isValid());
}

void FetchStateTest::endless304IsLookedThrough()
{
    FetchState state = afterSuccess({}, answer(200), "abc", kNow, kHalfHour, kEven);
    QCOMPARE(state.lastFull, kNow);
    state = afterSuccess(state, answer(304), "abc", kNow.addDays(31), kHalfHour, kEven);
    QCOMPARE(state.lastFull, kNow);
    QVERIFY(!mustAskInFull(state, kNow.addDays(31)));
    QVERIFY(mustAskInFull(state, kNow.addDays(36)));
    state = afterSuccess(state, answer(200), "abc", kNow.addDays(36), kHalfHour, kEven);
    QVERIFY(!mustAskInFull(state, kNow.addDays(37)));
}

QTEST_GUILESS_MAIN(FetchStateTest)
#include "tst_fetch_state.moc"
