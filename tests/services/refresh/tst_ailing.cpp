// SPDX-License-Identifier: GPL-3.0-or-later
// From when on a feed needs a person.
#include "services/refresh/ailing.h"

#include <QTest>

using namespace depesche;

class Ailing final : public QObject
{
    Q_OBJECT

private slots:
    void states_data();
    void states();
};

void Ailing::states_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<int>("hoursSinceSuccess"); // -1: never
    QTest::addColumn<bool>("gone");
    QTest::addColumn<bool>("expected");
    QTest::newRow("healthy") << 0 << 100 << false << false;
    QTest::newRow("gone") << 1 << 1 << true << true;
    QTest::newRow("many failures, a short time") << 9 << 71 << false << false;
    QTest::newRow("a long time, few failures") << 4 << 1000 << false << false;
    QTest::newRow("both") << 5 << 72 << false << true;
    QTest::newRow("never read") << 5 << -1 << false << true;
    QTest::newRow("new and not yet read") << 1 << -1 << false << false;
}

void Ailing::states()
{
    QFETCH(int, failures);
    QFETCH(int, hoursSinceSuccess);
    QFETCH(bool, gone);
    const QDateTime now(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);
    FetchState state;
    state.consecutiveFailures = failures;
    state.gone = gone;
    if (failures > 0)
        state.lastFailure.code = FeedFailureCode::TimedOut;
    if (hoursSinceSuccess >= 0)
        state.lastSuccess = now.addSecs(-3600LL * hoursSinceSuccess);
    QTEST(refresh::isAiling(state, now), "expected");
}

QTEST_GUILESS_MAIN(Ailing)
#include "tst_ailing.moc"
