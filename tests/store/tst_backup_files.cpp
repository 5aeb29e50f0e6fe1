// SPDX-License-Identifier: GPL-3.0-or-later
// The rolling backups: when one is due, how many stay, and that a damaged copy never takes a good one's
// place.
#include "store/backup_files.h"

#include "store/maintenance.h"
#include "store_fixture.h"

#include <QFileInfo>

using namespace depesche;
using namespace depesche::store;
using namespace depesche::testing;
using namespace Qt::StringLiterals;

class TestBackupFiles : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void notWithinTheFirstHour();
    void onceADay();
    void threeAreKept();
    void isWholeAndPrivate();
    void damagedOnesDoNotCount();
    void damagedStoreMakesNone();
    void clockSetBack_data();
    void clockSetBack();
    void leftoversGo();

private:
    QList<BackupFile> list() const { return BackupFiles(m_store->database().folder()).list(); }
    QStringList days() const
    {
        QStringList days;
        for (const BackupFile &file : list())
            days.append(file.day.toString(Qt::ISODate));
        return days;
    }
    void passDays(qint64 days) { m_store->clock.advance(std::chrono::hours(24 * days)); }

    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<Maintenance> m_maintenance;
};

namespace
{

void overwrite(const QString &path, qint64 from, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(from));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

void TestBackupFiles::init()
{
    m_store = std::make_unique<StoreFixture>();
    m_maintenance = std::make_unique<Maintenance>(m_store->database());
    m_store->arrive(m_store->subscribe(u"https://paper.example/feed"_s), {draft(u"1"_s), draft(u"2"_s)});
}

void TestBackupFiles::cleanup()
{
    m_maintenance.reset();
    m_store.reset();
}

void TestBackupFiles::notWithinTheFirstHour()
{
    QCOMPARE(valueOf(m_maintenance->backUpIfDue()), false);
    QVERIFY(list().isEmpty());
    m_store->clock.advance(std::chrono::hours(1));
    QCOMPARE(valueOf(m_maintenance->backUpIfDue()), true);
    QCOMPARE(list().size(), 1);
}

void TestBackupFiles::onceADay()
{
    passDays(1);
    QCOMPARE(valueOf(m_maintenance->backUpIfDue()), true);
    QCOMPARE(valueOf(m_maintenance->backUpIfDue()), false);
    QCOMPARE(list().first().day, m_store->clock.now().date());
    QCOMPARE(valueOf(m_maintenance->backUpNow()), true);
    QCOMPARE(list().size(), 1);
}

void TestBackupFiles::threeAreKept()
{
    QStringList made;
    for (int day = 0; day < 5; ++day) {
        passDays(1);
        QVERIFY(valueOf(m_maintenance->backUpIfDue()));
        made.prepend(m_store->clock.now().date().toString(Qt::ISODate));
    }
    QCOMPARE(days(), made.first(3));
}

void TestBackupFiles::isWholeAndPrivate()
{
    QVERIFY(valueOf(m_maintenance->backUpNow()));
    const BackupFile seen = BackupFiles::examine(list().first());
    QVERIFY(seen.sound);
    QCOMPARE(seen.articles, 2);
    QVERIFY(!(QFile::permissions(seen.path) &
              (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    const QFileInfo folder(QFileInfo(seen.path).path());
    QVERIFY(
        !(folder.permissions() & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther)));
    QCOMPARE(QDir(folder.filePath()).entryList(QDir::Files).size(), 1);
    const CheckReport report = valueOf(m_maintenance->check());
    QVERIFY(report.ok);
    QCOMPARE(report.backups.size(), 1);
    QVERIFY(report.backups.first().sound);
}

void TestBackupFiles::damagedOnesDoNotCount()
{
    for (int day = 0; day < 3; ++day) {
        passDays(1);
        QVERIFY(valueOf(m_maintenance->backUpIfDue()));
    }
    const QStringList before = days();
    overwrite(list().first().path, 0, QByteArray(200, 'x')); // the newest
    const CheckReport report = valueOf(m_maintenance->check());
    QVERIFY(!report.ok);
    QVERIFY2(report.problems.first().contains(before.first()), qPrintable(report.problems.first()));
    passDays(1);
    QVERIFY(valueOf(m_maintenance->backUpIfDue()));
    // The damaged one went in place of the oldest good one.
    QCOMPARE(days(),
             (QStringList{m_store->clock.now().date().toString(Qt::ISODate), before.at(1), before.at(2)}));
    QVERIFY(valueOf(m_maintenance->check()).ok);
}

void TestBackupFiles::damagedStoreMakesNone()
{
    passDays(1);
    QVERIFY(valueOf(m_maintenance->backUpIfDue()));
    const QStringList before = days();
    valueOf(m_maintenance->checkpoint());
    constexpr qint64 kPage = 8192;
    const QString path = m_store->database().path();
    for (qint64 at = kPage; at < QFileInfo(path).size(); at += kPage)
        overwrite(path, at, QByteArray(64, '\xff'));
    passDays(1);
    QCOMPARE(errorOf(m_maintenance->backUpNow()), StoreErrorCode::Damaged);
    QCOMPARE(days(), before);
    QVERIFY(BackupFiles::examine(list().first()).sound);
    QVERIFY(QFile::exists(path + u".suspect"_s)); // the next start looks at every page
}

void TestBackupFiles::clockSetBack_data()
{
    QTest::addColumn<int>("daysBack");
    QTest::newRow("a day") << 1;
    QTest::newRow("a year") << 365;
}

void TestBackupFiles::clockSetBack()
{
    QFETCH(int, daysBack);
    for (int day = 0; day < 3; ++day) {
        passDays(1);
        QVERIFY(valueOf(m_maintenance->backUpIfDue()));
    }
    const QString newest = days().first();
    m_store->clock.set(m_store->clock.now().addDays(-daysBack));
    m_store->arrive(FeedId{1}, {draft(u"3"_s)});
    QVERIFY(valueOf(m_maintenance->backUpNow()));
    QCOMPARE(list().size(), 3);
    QVERIFY(days().contains(m_store->clock.now().date().toString(Qt::ISODate)));
    QVERIFY(days().contains(newest));
    for (const BackupFile &file : list()) {
        if (file.day == m_store->clock.now().date())
            QCOMPARE(BackupFiles::examine(file).articles, 3);
    }
}

void TestBackupFiles::leftoversGo()
{
    QVERIFY(valueOf(m_maintenance->backUpNow()));
    const QString cut = QFileInfo(list().first().path).path() + u"/depesche-2001-01-01.db.part"_s;
    overwrite(cut, 0, "cut off");
    QVERIFY(valueOf(m_maintenance->backUpNow()));
    QVERIFY(!QFile::exists(cut));
    QCOMPARE(list().size(), 1);
}

QTEST_GUILESS_MAIN(TestBackupFiles)
#include "tst_backup_files.moc"
