// SPDX-License-Identifier: GPL-3.0-or-later
// When a page is asked for again, and when its host is left alone.
#include "services/fulltext/retry_times.h"

#include <QTest>

using namespace depesche;

Q_DECLARE_METATYPE(depesche::net::Failure)
Q_DECLARE_METATYPE(depesche::PageOutcome)

class RetryTimesTest : public QObject
{
    Q_OBJECT

private slots:
    void failures_data();
    void failures();
    void pages_data();
    void pages();
    void hosts_data();
    void hosts();

private:
    static net::Failure status(int number, const QDateTime &retryAfter = {})
    {
        return {net::FailureKind::HttpStatus, number, {}, retryAfter, {}, {}};
    }
    static net::Failure kind(net::FailureKind kind) { return {kind, 0, {}, {}, {}, {}}; }

    static inline const QDateTime kNow{QDate(2026, 11, 24), QTime(12, 0), Qt::UTC};
};

void RetryTimesTest::failures_data()
{
    QTest::addColumn<net::Failure>("failure");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::addColumn<int>("minutes"); // -1: never
    QTest::newRow("host not found") << kind(net::FailureKind::HostNotFound) << 0 << 1 << 30;
    QTest::newRow("again") << kind(net::FailureKind::TimedOut) << 2 << 3 << 120;
    QTest::newRow("for the last time") << kind(net::FailureKind::TimedOut) << 5 << 6 << -1;
    QTest::newRow("server fault") << status(500) << 0 << 1 << 30;
    QTest::newRow("not found") << status(404) << 0 << 1 << -1;
    QTest::newRow("gone") << status(410) << 0 << 1 << -1;
    QTest::newRow("forbidden") << status(403) << 0 << 1 << 240;
    QTest::newRow("too many requests") << status(429) << 0 << 1 << 240;
    QTest::newRow("with a time") << status(429, kNow.addSecs(3600)) << 0 << 1 << 60;
    QTest::newRow("with a time in the past") << status(429, kNow.addSecs(-9)) << 0 << 1 << 240;
    QTest::newRow("with a time of years") << status(503, kNow.addYears(9)) << 0 << 1 << 7 * 24 * 60;
    QTest::newRow("with a time of seconds") << status(503, kNow.addSecs(5)) << 0 << 1 << 30;
    QTest::newRow("offline") << kind(net::FailureKind::Offline) << 2 << 2 << 0;
    QTest::newRow("larger than it may be") << kind(net::FailureKind::TooLarge) << 0 << 1 << -1;
}

void RetryTimesTest::failures()
{
    QFETCH(net::Failure, failure);
    QFETCH(int, before);
    QFETCH(int, after);
    QFETCH(int, minutes);
    const PageTry page = fulltext::notedFailure(failure, before, kNow);
    QCOMPARE(page.outcome, PageOutcome::Failed);
    QCOMPARE(page.triedAt, kNow);
    QCOMPARE(page.failures, after);
    QCOMPARE(page.retryAt, minutes < 0 ? QDateTime() : kNow.addSecs(minutes * 60));
}

void RetryTimesTest::pages_data()
{
    QTest::addColumn<PageOutcome>("outcome");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::addColumn<int>("hours"); // -1: never
    QTest::newRow("article") << PageOutcome::Article << 3 << 0 << -1;
    QTest::newRow("not longer") << PageOutcome::NotLonger << 0 << 0 << -1;
    QTest::newRow("consent wall") << PageOutcome::ConsentWall << 0 << 1 << 24;
    QTest::newRow("consent wall again") << PageOutcome::ConsentWall << 1 << 2 << -1;
    QTest::newRow("error page") << PageOutcome::ErrorPage << 0 << 1 << 24;
    QTest::newRow("no page") << PageOutcome::NotAPage << 0 << 1 << -1;
}

void RetryTimesTest::pages()
{
    QFETCH(PageOutcome, outcome);
    QFETCH(int, before);
    QFETCH(int, after);
    QFETCH(int, hours);
    const PageTry page = fulltext::notedPage(outcome, before, kNow);
    QCOMPARE(page.outcome, outcome);
    QCOMPARE(page.failures, after);
    QCOMPARE(page.retryAt, hours < 0 ? QDateTime() : kNow.addSecs(hours * 3600));
}

void RetryTimesTest::hosts_data()
{
    QTest::addColumn<net::Failure>("failure");
    QTest::addColumn<int>("minutes"); // -1: the host is not left alone
    QTest::newRow("forbidden") << status(403) << 240;
    QTest::newRow("too many requests") << status(429) << 240;
    QTest::newRow("with a time") << status(429, kNow.addSecs(600)) << 10;
    QTest::newRow("unavailable with a time") << status(503, kNow.addSecs(600)) << 10;
    QTest::newRow("unavailable") << status(503) << -1;
    QTest::newRow("not found") << status(404) << -1;
    QTest::newRow("timed out") << kind(net::FailureKind::TimedOut) << -1;
}

void RetryTimesTest::hosts()
{
    QFETCH(net::Failure, failure);
    QFETCH(int, minutes);
    const auto until = fulltext::hostRest(failure, kNow);
    QCOMPARE(until.value_or(QDateTime()), minutes < 0 ? QDateTime() : kNow.addSecs(minutes * 60));
}

QTEST_GUILESS_MAIN(RetryTimesTest)
#include "tst_retry_times.moc"
