// SPDX-License-Identifier: GPL-3.0-or-later
// Dates and pauses in HTTP headers.
#include "net/http_dates.h"

#include <QtTest/QTest>

using namespace depesche::net;

class TestHttpDates : public QObject
{
    Q_OBJECT
private slots:
    void httpDate_data();
    void httpDate();
    void retryAfter_data();
    void retryAfter();
    void maxAge_data();
    void maxAge();
};

void TestHttpDates::httpDate_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("iso");
    QTest::newRow("IMF-fixdate") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT")
                                 << QStringLiteral("1994-11-06T08:49:37Z");
    QTest::newRow("RFC 850") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT")
                             << QStringLiteral("1994-11-06T08:49:37Z");
    QTest::newRow("asctime") << QByteArray("Sun Nov  6 08:49:37 1994")
                             << QStringLiteral("1994-11-06T08:49:37Z");
    QTest::newRow("nonsense") << QByteArray("soon") << QString();
    QTest::newRow("no such day") << QByteArray("Sun, 31 Feb 1994 08:49:37 GMT") << QString();
}

void TestHttpDates::httpDate()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, iso);
    QCOMPARE(parseHttpDate(text), QDateTime::fromString(iso, Qt::ISODate));
}

void TestHttpDates::retryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("seconds"); // -1: none
    QTest::newRow("seconds") << QByteArray("120") << qint64(120);
    QTest::newRow("zero") << QByteArray("0") << qint64(0);
    QTest::newRow("date") << QByteArray("Tue, 24 Nov 2026 12:02:00 GMT") << qint64(120);
    QTest::newRow("date in the past") << QByteArray("Tue, 24 Nov 2020 12:02:00 GMT") << qint64(0);
    QTest::newRow("absurd") << QByteArray("99999999999999999999999") << qint64(366 * 24 * 3600);
    QTest::newRow("negative") << QByteArray("-5") << qint64(-1);
    QTest::newRow("empty") << QByteArray() << qint64(-1);
}

void TestHttpDates::retryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, seconds);
    const QDateTime now = QDateTime::fromString(QStringLiteral("2026-11-24T12:00:00Z"), Qt::ISODate);
    const QDateTime moment = parseRetryAfter(value, now);
    QCOMPARE(moment.isValid() ? now.secsTo(moment) : -1, seconds);
}

void TestHttpDates::maxAge_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("seconds"); // -1: none
    QTest::newRow("alone") << QByteArray("max-age=600") << qint64(600);
    QTest::newRow("among others") << QByteArray("public, Max-Age=\"60\", no-transform") << qint64(60);
    QTest::newRow("absurd") << QByteArray("max-age=999999999999") << qint64(2'147'483'648);
    QTest::newRow("negative") << QByteArray("max-age=-1") << qint64(-1);
    QTest::newRow("no number") << QByteArray("max-age=soon") << qint64(-1);
    QTest::newRow("another directive") << QByteArray("s-maxage=600") << qint64(-1);
}

void TestHttpDates::maxAge()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, seconds);
    const auto age = parseMaxAge(value);
    QCOMPARE(age ? qint64(age->count()) : qint64(-1), seconds);
}

QTEST_APPLESS_MAIN(TestHttpDates)
#include "tst_http_dates.moc"
