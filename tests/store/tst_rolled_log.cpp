// SPDX-License-Identifier: GPL-3.0-or-later
// The log that never grows beyond its bound: order, rolling, permissions, and a place that refuses.
#include "store/rolled_log.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace depesche;
using store::RolledLog;

class RolledLogTest final : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheOrder();
    void isRolledOnce();
    void twoProcessesShareIt();
    void onlyItsOwnerReadsIt();
    void aPlaceThatRefuses();

private:
    QString path() const { return m_folder.filePath(QStringLiteral("activity.log")); }

    QTemporaryDir m_folder;
};

void RolledLogTest::keepsTheOrder()
{
    RolledLog log(path(), 1000);
    QVERIFY(log.read());
    QCOMPARE(*log.read(), QByteArray());
    QVERIFY(log.append("eins\n"));
    QVERIFY(log.append("zwei\ndrei\n"));
    QCOMPARE(*log.read(), QByteArray("eins\nzwei\ndrei\n"));
}

void RolledLogTest::isRolledOnce()
{
    const QString file = m_folder.filePath(QStringLiteral("full.log"));
    RolledLog log(file, 100);
    for (int i = 0; i < 60; ++i)
        QVERIFY(log.append("line " + QByteArray::number(10 + i) + '\n')); // 8 bytes
    QVERIFY(QFileInfo(file).size() <= 100);
    QVERIFY(QFileInfo(file + QStringLiteral(".1")).size() <= 100);
    const QByteArray kept = *log.read();
    QVERIFY(kept.startsWith("line "));
    QVERIFY(kept.endsWith("line 68\nline 69\n"));
    QCOMPARE(kept.count('\n'), 24); // a dozen fill a file
    QVERIFY(!QFileInfo::exists(file + QStringLiteral(".lock")));
}

void RolledLogTest::twoProcessesShareIt()
{
    const QString file = m_folder.filePath(QStringLiteral("shared.log"));
    RolledLog one(file, 50);
    RolledLog other(file, 50);
    for (int i = 0; i < 20; ++i)
        QVERIFY((i % 2 == 0 ? one : other).append("line " + QByteArray::number(10 + i) + '\n'));
    QCOMPARE(*one.read(), *other.read());
    QVERIFY(one.read()->endsWith("line 28\nline 29\n"));
}

void RolledLogTest::onlyItsOwnerReadsIt()
{
    const QString file = m_folder.filePath(QStringLiteral("private.log"));
    QVERIFY(RolledLog(file, 1000).append("eins\n"));
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(file) & others));
}

void RolledLogTest::aPlaceThatRefuses()
{
    RolledLog nowhere(m_folder.filePath(QStringLiteral("missing/activity.log")), 1000);
    const auto refused = nowhere.append("eins\n");
    QVERIFY(!refused);
    QVERIFY(refused.error().path.endsWith(QStringLiteral("missing/activity.log")));
    QVERIFY(!refused.error().detail.isEmpty());
    QVERIFY(nowhere.read());
}

QTEST_GUILESS_MAIN(RolledLogTest)
#include "tst_rolled_log.moc"
