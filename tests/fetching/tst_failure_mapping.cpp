// SPDX-License-Identifier: GPL-3.0-or-later
// Each failure of network and store has its code; some are not the feed's fault.
#include "fetching/failure_mapping.h"

#include <QTest>

using namespace depesche;
using fetching::countsAgainstFeed;
using fetching::feedFailure;

Q_DECLARE_METATYPE(depesche::net::FailureKind)
Q_DECLARE_METATYPE(depesche::FeedFailureCode)
Q_DECLARE_METATYPE(depesche::store::StoreErrorCode)

class FailureMappingTest : public QObject
{
    Q_OBJECT

private slots:
    void network_data();
    void network();
    void statuses_data();
    void statuses();
    void store_data();
    void store();
    void detailIsCut();
};

void FailureMappingTest::network_data()
{
    using Kind = net::FailureKind;
    using Code = FeedFailureCode;
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Code>("code");
    QTest::addColumn<bool>("counts");

    QTest::newRow("offline") << Kind::Offline << Code::Offline << false;
    QTest::newRow("host not found") << Kind::HostNotFound << Code::HostNotFound << true;
    QTest::newRow("refused") << Kind::ConnectionRefused << Code::ConnectionRefused << true;
    QTest::newRow("lost") << Kind::ConnectionLost << Code::ConnectionLost << true;
    QTest::newRow("timed out") << Kind::TimedOut << Code::TimedOut << true;
    QTest::newRow("too large") << Kind::TooLarge << Code::TooLarge << true;
    QTest::newRow("unpacks too large") << Kind::UnpacksTooLarge << Code::UnpacksTooLarge << true;
    QTest::newRow("incomplete") << Kind::IncompleteBody << Code::IncompleteBody << true;
    QTest::newRow("encoding") << Kind::BadEncoding << Code::BadEncoding << true;
    QTest::newRow("response") << Kind::BadResponse << Code::BadResponse << true;
    QTest::newRow("tls") << Kind::TlsFailed << Code::TlsFailed << true;
    QTest::newRow("loop") << Kind::RedirectLoop << Code::RedirectLoop << true;
    QTest::newRow("many redirects") << Kind::TooManyRedirects << Code::TooManyRedirects << true;
    QTest::newRow("refused redirect") << Kind::RedirectRefused << Code::RedirectRefused << true;
    QTest::newRow("password needed") << Kind::AuthenticationRequired << Code::PasswordNeeded << true;
    QTest::newRow("password wrong") << Kind::AuthenticationFailed << Code::PasswordWrong << true;
    QTest::newRow("proxy") << Kind::ProxyFailed << Code::ProxyFailed << true;
    QTest::newRow("cancelled") << Kind::Cancelled << Code::Stopped << false;
    QTest::newRow("bad address") << Kind::BadAddress << Code::BadAddress << true;
    QTest::newRow("other") << Kind::Other << Code::Internal << false;
}

void FailureMappingTest::network()
{
    QFETCH(net::FailureKind, kind);
    QFETCH(FeedFailureCode, code);
    QFETCH(bool, counts);

    net::Failure failure;
    failure.kind = kind;
    failure.detail = QStringLiteral("particulars");
    const FeedFailure mapped = feedFailure(failure);
    QCOMPARE(mapped.code, code);
    QCOMPARE(mapped.detail, QStringLiteral("particulars"));
    QCOMPARE(countsAgainstFeed(mapped.code), counts);
}

void FailureMappingTest::statuses_data()
{
    using Code = FeedFailureCode;
    QTest::addColumn<int>("status");
    QTest::addColumn<Code>("code");

    QTest::newRow("401") << 401 << Code::PasswordNeeded;
    QTest::newRow("403") << 403 << Code::Forbidden;
    QTest::newRow("404") << 404 << Code::NotFound;
    QTest::newRow("407") << 407 << Code::ProxyFailed;
    QTest::newRow("410") << 410 << Code::Gone;
    QTest::newRow("429") << 429 << Code::TooManyRequests;
    QTest::newRow("500") << 500 << Code::HttpStatus;
    QTest::newRow("999") << 999 << Code::HttpStatus;
}

void FailureMappingTest::statuses()
{
    QFETCH(int, status);
    QFETCH(FeedFailureCode, code);

    net::Failure failure;
    failure.kind = net::FailureKind::HttpStatus;
    failure.status = status;
    QCOMPARE(feedFailure(failure).code, code);
    QCOMPARE(feedFailure(failure).httpStatus, status);
}

void FailureMappingTest::store_data()
{
    using Code = store::StoreErrorCode;
    QTest::addColumn<Code>("code");
    QTest::addColumn<QString>("reason");

    QTest::newRow("full disk") << Code::DiskFull << QStringLiteral("the disk is full: x");
    QTest::newRow("removed meanwhile")
        << Code::NotFound << QStringLiteral("the feed is not subscribed any more: x");
    QTest::newRow("busy") << Code::Busy
                          << QStringLiteral("another process holds the profile for too long: x");
    QTest::newRow("damaged") << Code::Damaged << QStringLiteral("the store is damaged: x");
    QTest::newRow("closed") << Code::Closed << QStringLiteral("the store is closed: x");
}

void FailureMappingTest::store()
{
    QFETCH(store::StoreErrorCode, code);
    QFETCH(QString, reason);

    const FeedFailure mapped = feedFailure(store::StoreError{code, QStringLiteral("x"), {}});
    QCOMPARE(mapped.code, FeedFailureCode::StoreFailed);
    QCOMPARE(mapped.detail, reason);
    QVERIFY(!countsAgainstFeed(mapped.code));
}

void FailureMappingTest::detailIsCut()
{
    net::Failure failure;
    failure.detail = QString(5000, QLatin1Char('x'));
    QCOMPARE(feedFailure(failure).detail.size(), 500);
}

QTEST_GUILESS_MAIN(FailureMappingTest)
#include "tst_failure_mapping.moc"
