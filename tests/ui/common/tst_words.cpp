// SPDX-License-Identifier: GPL-3.0-or-later
// Every failure has words of its own; ages and sizes read as people say them.
#include "ui/common/words.h"

#include <QSet>
#include <QTest>

using namespace depesche;
using namespace depesche::ui;

namespace
{

constexpr int kLastFailure = int(kLastFeedFailureCode);
constexpr int kLastStoreError = int(store::StoreErrorCode::Cancelled);

FeedFailure failure(FeedFailureCode code, int status = 0, const QString &detail = {})
{
    return {code, status, detail};
}

QDateTime at(const char *text)
{
    return QDateTime::fromString(QLatin1String(text), Qt::ISODate);
}

} // namespace

class WordsTest : public QObject
{
    Q_OBJECT
private slots:
    void everyFailureHasItsOwnSentence()
    {
        QSet<QString> seen;
        for (int code = 1; code <= kLastFailure; ++code) {
            const QString sentence =
                describe(failure(FeedFailureCode(code), code == int(FeedFailureCode::HttpStatus) ? 500 : 0));
            QVERIFY2(sentence.endsWith(QLatin1Char('.')), qPrintable(QString::number(code) + sentence));
            QVERIFY2(!seen.contains(sentence), qPrintable(sentence));
            seen.insert(sentence);
            QVERIFY(!shortWords(failure(FeedFailureCode(code))).isEmpty());
        }
        QVERIFY(describe(failure(FeedFailureCode::None)).isEmpty());
        QVERIFY(shortWords(failure(FeedFailureCode::None)).isEmpty());
    }

    void everyStoreErrorHasItsOwnSentence()
    {
        QSet<QString> seen;
        for (int code = 0; code <= kLastStoreError; ++code)
            seen.insert(describe(store::StoreError{store::StoreErrorCode(code), {}, {}}));
        QCOMPARE(int(seen.size()), kLastStoreError + 1);
        QVERIFY(!seen.contains(QString()));
    }

    void particularsAreTold_data()
    {
        QTest::addColumn<FeedFailure>("what");
        QTest::addColumn<QString>("part");
        QTest::newRow("seconds") << failure(FeedFailureCode::TimedOut, 0, QStringLiteral("30"))
                                 << QStringLiteral("within 30 second");
        QTest::newRow("limit") << failure(FeedFailureCode::TooLarge, 0, QStringLiteral("33554432"))
                               << QStringLiteral("34 MB");
        QTest::newRow("limit of what is unpacked")
            << failure(FeedFailureCode::UnpacksTooLarge, 200, QStringLiteral("33554432"))
            << QStringLiteral("unpacks to more than 34 MB");
        QTest::newRow("limit of an entry")
            << failure(FeedFailureCode::EntryTooLarge, 200, QStringLiteral("16777216"))
            << QStringLiteral("entry of the feed is larger than 17 MB");
        QTest::newRow("limit that is no number")
            << failure(FeedFailureCode::TooLarge, 0, QStringLiteral("?")) << QStringLiteral("too large");
        QTest::newRow("certificate") << failure(FeedFailureCode::TlsFailed, 0, QStringLiteral("expired"))
                                     << QStringLiteral("(expired)");
        QTest::newRow("status by code") << failure(FeedFailureCode::NotFound) << QStringLiteral("(404)");
        QTest::newRow("known status") << failure(FeedFailureCode::HttpStatus, 503) << QStringLiteral("(503)");
        QTest::newRow("unknown status")
            << failure(FeedFailureCode::HttpStatus, 499, QStringLiteral("Gone Fishing"))
            << QStringLiteral("refuses the request (499 Gone Fishing)");
        QTest::newRow("percent signs stay")
            << failure(FeedFailureCode::NotAFeed, 0, QStringLiteral("%1 %2")) << QStringLiteral("(%1 %2)");
        QTest::newRow("path") << failure(FeedFailureCode::RedirectRefused, 302,
                                         QStringLiteral("ftp://a.example"))
                              << QStringLiteral("ftp://a.example");
    }

    void particularsAreTold()
    {
        QFETCH(FeedFailure, what);
        QFETCH(QString, part);
        QVERIFY2(describe(what).contains(part), qPrintable(describe(what)));
    }

    void ages_data()
    {
        QTest::addColumn<QString>("then");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *then, const char *now, const char *words) {
            QTest::newRow(name) << QString::fromLatin1(then) << QString::fromLatin1(now)
                                << QString::fromLatin1(words);
        };
        row("now", "2026-11-24T12:00:00Z", "2026-11-24T12:00:30Z", "just now");
        row("clock a little ahead", "2026-11-24T12:00:20Z", "2026-11-24T12:00:00Z", "just now");
        row("a minute", "2026-11-24T11:59:00Z", "2026-11-24T12:00:00Z", "1 min ago");
        row("minutes", "2026-11-24T11:48:00Z", "2026-11-24T12:00:00Z", "12 min ago");
        row("last minute", "2026-11-24T11:00:01Z", "2026-11-24T12:00:00Z", "59 min ago");
        row("an hour", "2026-11-24T11:00:00Z", "2026-11-24T12:00:00Z", "1 h ago");
        row("hours of a day", "2026-11-24T00:10:00Z", "2026-11-24T23:50:00Z", "23 h ago");
        row("hours over midnight", "2026-11-23T22:00:00Z", "2026-11-24T02:00:00Z", "4 h ago");
        row("yesterday", "2026-11-23T12:00:00Z", "2026-11-24T12:00:00Z", "yesterday");
        row("this year", "2026-11-03T12:00:00Z", "2026-11-24T12:00:00Z", "3 Nov");
        row("another year", "2025-12-31T12:00:00Z", "2026-01-02T12:00:00Z", "31 Dec 2025");
        row("a day ahead", "2026-11-26T12:00:00Z", "2026-11-24T12:00:00Z", "26 Nov");
        row("later today", "2026-11-24T18:00:00Z", "2026-11-24T12:00:00Z", "24 Nov");
        row("none", "", "2026-11-24T12:00:00Z", "");
    }

    void ages()
    {
        QFETCH(QString, then);
        QFETCH(QString, now);
        QFETCH(QString, words);
        QCOMPARE(ageWords(at(qPrintable(then)), at(qPrintable(now)), QLocale::c()), words);
    }

    void sizes_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("none") << qint64(0) << QStringLiteral("0 bytes");
        QTest::newRow("kilobytes") << qint64(640'000) << QStringLiteral("640 kB");
        QTest::newRow("few megabytes") << qint64(1'240'000) << QStringLiteral("1.2 MB");
        QTest::newRow("megabytes") << qint64(84'300'000) << QStringLiteral("84 MB");
        QTest::newRow("gigabytes") << qint64(1'260'000'000) << QStringLiteral("1.3 GB");
    }

    void sizes()
    {
        QFETCH(qint64, bytes);
        QFETCH(QString, words);
        QCOMPARE(sizeWords(bytes, QLocale::c()), words);
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "tst_words.moc"
