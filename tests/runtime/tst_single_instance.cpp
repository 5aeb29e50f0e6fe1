// SPDX-License-Identifier: GPL-3.0-or-later
// One window per profile: claims, messages, what a crashed process left.
#include "runtime/window/single_instance.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace depesche;

class SingleInstanceTest final : public QObject
{
    Q_OBJECT
private slots:
    void firstClaims();
    void secondTellsTheFirst_data();
    void secondTellsTheFirst();
    void otherProfileIsAnotherWindow();
    void freeAgainAfterTheFirst();
};

void SingleInstanceTest::firstClaims()
{
    QTemporaryDir folder;
    SingleInstance first(folder.path());
    QVERIFY(first.claim());
}

void SingleInstanceTest::secondTellsTheFirst_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("nothing to subscribe to") << QString();
    QTest::newRow("an address") << QStringLiteral("https://nordblick.example/feed.xml");
    QTest::newRow("letters of other alphabets") << QStringLiteral("https://маячный.example/лента");
}

void SingleInstanceTest::secondTellsTheFirst()
{
    QFETCH(QString, address);
    QTemporaryDir folder;
    SingleInstance first(folder.path());
    QVERIFY(first.claim());
    QSignalSpy raised(&first, &SingleInstance::raiseRequested);
    SingleInstance second(folder.path() + QStringLiteral("/."));
    QVERIFY(!second.claim(address));
    QTRY_COMPARE(raised.size(), 1);
    QCOMPARE(raised.first().first().toString(), address);
    SingleInstance third(folder.path());
    QVERIFY(!third.claim());
    QTRY_COMPARE(raised.size(), 2);
}

void SingleInstanceTest::otherProfileIsAnotherWindow()
{
    QTemporaryDir one;
    QTemporaryDir other;
    SingleInstance first(one.path());
    SingleInstance second(other.path());
    QVERIFY(first.claim());
    QVERIFY(second.claim());
}

void SingleInstanceTest::freeAgainAfterTheFirst()
{
    QTemporaryDir folder;
    auto first = std::make_unique<SingleInstance>(folder.path());
    QVERIFY(first->claim());
    first.reset();
    SingleInstance second(folder.path());
    QVERIFY(second.claim());
}

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "tst_single_instance.moc"
