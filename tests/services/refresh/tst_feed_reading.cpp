// SPDX-License-Identifier: GPL-3.0-or-later
// Why an answer is too large: the whole of it, or one entry.
#include "services/refresh/feed_reading.h"

#include <QTest>

using namespace depesche;

class FeedReadingTest : public QObject
{
    Q_OBJECT

private slots:
    void whyTooLarge_data();
    void whyTooLarge();
};

void FeedReadingTest::whyTooLarge_data()
{
    QTest::addColumn<QByteArray>("beginning");
    QTest::addColumn<bool>("isEntry");

    const QByteArray large(20'000'000, 'x');
    const QByteArray small = "<item><title>kurz</title></item>";
    QTest::newRow("many entries") << "<rss><channel>" + small.repeated(700'000) << false;
    QTest::newRow("one RSS item") << "<rss><channel>" + small + "<item><description>" + large << true;
    QTest::newRow("one Atom entry") << "<feed><entry xml:lang='de'><content>" + large << true;
    QTest::newRow("a large head") << "<rss><channel><description>" + large << false;
    QTest::newRow("items of something else") << "<rss><itemset>" + large << false;
    QTest::newRow("no feed") << large << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void FeedReadingTest::whyTooLarge()
{
    QFETCH(const QByteArray, beginning);
    QFETCH(const bool, isEntry);
    net::Failure failure;
    failure.kind = net::FailureKind::TooLarge;
    failure.status = 200;
    failure.detail = QStringLiteral("33554432");
    failure.beginning = beginning;
    const FeedFailure wanted =
        isEntry ? FeedFailure{FeedFailureCode::EntryTooLarge, 200, QStringLiteral("16777216")}
                : FeedFailure{FeedFailureCode::TooLarge, 200, QStringLiteral("33554432")};
    QCOMPARE(refresh::whyTooLarge(failure), wanted);
}

QTEST_GUILESS_MAIN(FeedReadingTest)
#include "tst_feed_reading.moc"
