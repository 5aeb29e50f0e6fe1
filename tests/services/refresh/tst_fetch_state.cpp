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
const QUrl kNewPlace(QStringLiteral("https://new.example/feed"));

net::Response answer(int status)
{
    net::Response response;
    response.status = status;
    return response;
}

FeedFailure failureOf(FeedFailureCode code)
{
    return {code, 0, {}};
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
};

void FetchStateTest::successKeepsValidatorsByteExact()
{
    net::Response response = answer(200);
    response.etag = "W/\"odd \xc3\xa4\"";
    response.lastModified = "Thursday, whenever";
    const FetchState state = afterSuccess({}, response, "abc", kNow, minutes(30));
    QCOMPARE(state.etag, response.etag);
    QCOMPARE(state.lastModified, response.lastModified);
    QCOMPARE(state.contentHash, QByteArray("abc"));
    QCOMPARE(state.lastAttempt, kNow);
    QCOMPARE(state.lastSuccess, kNow);
    QCOMPARE(state.nextRefresh, kNow.addSecs(1800));
    // A later answer without validators takes the old ones out of force.
    QVERIFY(afterSuccess(state, answer(200), "abd", kNow, minutes(30)).etag.isEmpty());
}

void FetchStateTest::a304KeepsWhatItDoesNotRepeat()
{
    FetchState state;
    state.etag = "\"old\"";
    state.lastModified = "some day";
    net::Response response = answer(304);
    QCOMPARE(afterSuccess(state, response, {}, kNow, minutes(30)).etag, QByteArray("\"old\""));
    QCOMPARE(afterSuccess(state, response, {}, kNow, minutes(30)).lastModified, QByteArray("some day"));
    response.etag = "\"new\"";
    QCOMPARE(afterSuccess(state, response, {}, kNow, minutes(30)).etag, QByteArray("\"new\""));
}

void FetchStateTest::successForgivesFailures()
{
    FetchState state;
    state.consecutiveFailures = 5;
    state.lastFailure = failureOf(FeedFailureCode::NotFound);
    state.notBefore = kNow.addSecs(-5);
    const FetchState after = afterSuccess(state, answer(200), {}, kNow, minutes(30));
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
    const FetchState after = afterFailure(state, failureOf(FeedFailureCode::TimedOut), {}, kNow, minutes(60));
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
        afterFailure({}, failureOf(FeedFailureCode::TooManyRequests), later, kNow, minutes(15));
    QCOMPARE(state.notBefore, later);
    QCOMPARE(state.nextRefresh, later);
    QVERIFY(!mayBeAsked(state, later.addSecs(-1)));
    QVERIFY(mayBeAsked(state, later));

    const FetchState soon =
        afterFailure({}, failureOf(FeedFailureCode::TooManyRequests), kNow.addSecs(4), kNow, minutes(15));
    QCOMPARE(soon.nextRefresh, kNow.addSecs(900));

    const FetchState far =
        afterFailure({}, failureOf(FeedFailureCode::TooManyRequests), kNow.addYears(1), kNow, minutes(15));
    QCOMPARE(far.notBefore, kNow.addDays(30));
}

void FetchStateTest::goneIsNeverAsked()
{
    const FetchState state = afterFailure({}, failureOf(FeedFailureCode::Gone), {}, kNow, minutes(15));
    QVERIFY(state.gone);
    QVERIFY(!state.nextRefresh.isValid());
    QVERIFY(!mayBeAsked(state, kNow.addYears(10)));
    QVERIFY(!isDue(state, kNow.addYears(10)));
}

void FetchStateTest::due_data()
{
    QTest::addColumn<QDateTime>("nextRefresh");
    QTest::addColumn<QDateTime>("notBefore");
    QTest::addColumn<bool>("wanted");

    QTest::newRow("never planned") << QDateTime() << QDateTime() << true;
    QTest::newRow("its time has come") << kNow << QDateTime() << true;
    QTest::newRow("a second early") << kNow.addSecs(1) << QDateTime() << false;
    QTest::newRow("held back by the server") << kNow.addSecs(-60) << kNow.addSecs(60) << false;
    QTest::newRow("planned by a clock that was wrong") << kNow.addYears(1) << QDateTime() << true;
    QTest::newRow("held back by a clock that was wrong") << kNow << kNow.addYears(1) << true;
}

void FetchStateTest::due()
{
    QFETCH(QDateTime, nextRefresh);
    QFETCH(QDateTime, notBefore);
    QFETCH(bool, wanted);

    FetchState state;
    state.nextRefresh = nextRefresh;
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
        state = afterSuccess(state, response, {}, kNow, minutes(30));
    }
    QCOMPARE(newAddress(state), moves ? kNewPlace : QUrl());
}

void FetchStateTest::plannedPauseIsOfTheLastSuccess()
{
    QVERIFY(!plannedPause({}).has_value());
    FetchState state = afterSuccess({}, answer(200), {}, kNow, minutes(30));
    QCOMPARE(plannedPause(state).value_or(seconds(0)).count(), 1800);
    state = afterFailure(state, failureOf(FeedFailureCode::TimedOut), {}, kNow.addSecs(1800), hours(4));
    QVERIFY(!plannedPause(state).has_value());
}

QTEST_GUILESS_MAIN(FetchStateTest)
#include "tst_fetch_state.moc"
