// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as feeds write them, in four languages and with every liberty.
#include "feeds/feed_dates.h"

#include <QTest>

using namespace depesche;

class FeedDates final : public QObject
{
    Q_OBJECT

private slots:
    void read_data();
    void read();
    void refused_data();
    void refused();
};

void FeedDates::read_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    const auto row = [](const char *text, const char *utc) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(utc);
    };
    // RFC 3339 and ISO 8601
    row("2024-03-01T10:20:30Z", "2024-03-01T10:20:30Z");
    row("2024-03-01T10:20:30.125Z", "2024-03-01T10:20:30Z");
    row("2024-03-01T10:20:30+05:30", "2024-03-01T04:50:30Z");
    row("2024-03-01 10:20:30 -0800", "2024-03-01T18:20:30Z");
    row("2024-03-01T10:20Z", "2024-03-01T10:20:00Z");
    row("2024-03-01", "2024-03-01T00:00:00Z");
    row("2024-03", "2024-03-01T00:00:00Z");
    row("20240301", "2024-03-01T00:00:00Z");
    row("2024-02-29T24:00:00Z", "2024-03-01T00:00:00Z");
    // RFC 822 and its liberties
    row("Fri, 01 Mar 2024 10:20:30 GMT", "2024-03-01T10:20:30Z");
    row("Fri,01 Mar 2024 10:20:30 +0100", "2024-03-01T09:20:30Z");
    row("1 Mar 2024 10:20 EDT", "2024-03-01T14:20:00Z");
    row("Mon, 01 Mar 2024 10:20:30 PST", "2024-03-01T18:20:30Z"); // the wrong day of the week
    row("01 March 2024 10:20:30", "2024-03-01T10:20:30Z");
    row("Fri, 1 Mar 99 10:20:30 GMT", "1999-03-01T10:20:30Z");
    row("Fri, 01 Mar 2024 10:20:30 CET", "2024-03-01T09:20:30Z");
    row("Fri, 01 Mar 2024 10:20:30 MSK", "2024-03-01T07:20:30Z");
    // asctime, and seconds since 1970
    row("Fri Mar  1 10:20:30 2024", "2024-03-01T10:20:30Z");
    row("1709288430", "2024-03-01T10:20:30Z");
    // German, French, Russian
    row("Freitag, 1. März 2024 10:20:30 +0100", "2024-03-01T09:20:30Z");
    row("Fr, 01 Mrz 2024 10:20:30 +0100", "2024-03-01T09:20:30Z");
    row("Di, 07 Mai 2024 08:00:00 +0200", "2024-05-07T06:00:00Z");
    row("Mi, 09 Okt 2024 08:00:00 GMT", "2024-10-09T08:00:00Z");
    row("Do, 05 Dez 2024 08:00:00 GMT", "2024-12-05T08:00:00Z");
    row("1 février 2024 10:20", "2024-02-01T10:20:00Z");
    row("lun., 12 août 2024 10:20:30 +0200", "2024-08-12T08:20:30Z");
    row("Пт, 01 мар 2024 10:20:30 +0300", "2024-03-01T07:20:30Z");
    row("1 мая 2024 10:20", "2024-05-01T10:20:00Z");
    row("14 сентября 2024", "2024-09-14T00:00:00Z");
    row("  Fri, 01 Mar 2024\n 10:20:30 GMT ", "2024-03-01T10:20:30Z");
}

void FeedDates::read()
{
    QFETCH(const QString, text);
    QFETCH(const QString, utc);
    const QDateTime date = feeds::parseFeedDate(text);
    QCOMPARE(date.toString(Qt::ISODate), utc);
    QCOMPARE(date.timeSpec(), Qt::UTC);
}

void FeedDates::refused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "   ", "soon", "2024-13-01", "2024-02-30T00:00:00Z", "31 Feb 2024", "12",
                             "Fri, 01 Foo 2024 10:20:30 GMT", "99999999999999999999",
                             "0001-01-01T00:30:00+01:00", "9999-12-31T23:30:00-01:00"})
        QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text);
    QTest::newRow("a megabyte of digits") << QString(1 << 20, QLatin1Char('1'));
}

void FeedDates::refused()
{
    QFETCH(const QString, text);
    QVERIFY(!feeds::parseFeedDate(text).isValid());
}

QTEST_APPLESS_MAIN(FeedDates)
#include "tst_feed_dates.moc"
