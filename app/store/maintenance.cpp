// SPDX-License-Identifier: GPL-3.0-or-later
// Long work on connections of its own, so that neither lists nor writes wait for it.
#include "store/maintenance.h"

#include "store/backup_files.h"
#include "store/database.h"
#include "store/durable_files.h"
#include "store/kept_page_files.h"
#include "store/picture_files.h"
#include "store/search_maintenance.h"
#include "store/store_check.h"
#include "store/store_repair.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdlib>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

/// Others may be reading; at the end of the program nobody wants to wait for them.
constexpr int kCheckpointPatienceMs = 2000;

Result<CheckReport> check(const Database &database)
{
    try {
        const std::shared_ptr<Connection> db = database.connectForReading();
        CheckReport report = checkStore(*db, PictureFiles(database.picturesFolder()),
                                        KeptPageFiles(database.keptPagesFolder()), database.now());
        checkBackups(BackupFiles(database.folder()), report);
        return report;
    } catch (const SqlFailure &failure) {
        if (failure.error.code != StoreErrorCode::Damaged)
            return Unexpected{failure.error};
        CheckReport report;
        report.problems.append(u"The database file is damaged (%1). Repair rescues what can be read."_s.arg(
            failure.error.detail));
        return report;
    }
}

/// Also through links: writing the copy over its own original would destroy both.
bool isSameFile(const QString &one, const QString &other)
{
    return QFileInfo(one).absoluteFilePath() == QFileInfo(other).absoluteFilePath() ||
           (QFileInfo::exists(one) &&
            QFileInfo(one).canonicalFilePath() == QFileInfo(other).canonicalFilePath());
}

/// With the right to VACUUM INTO, which query_only refuses though it writes to another file.
std::shared_ptr<Connection> connectForCopying(const Database &database)
{
    std::shared_ptr<Connection> db = database.connectForReading();
    db->executeOnce(u"PRAGMA query_only=OFF"_s);
    return db;
}

Result<void> backUp(const Database &database, const QString &target)
{
    if (isSameFile(target, database.path()))
        return Unexpected{
            StoreError{StoreErrorCode::NotWritable, u"the copy cannot replace its original"_s, target}};
    const QString copy = target + u".part"_s;
    try {
        const std::shared_ptr<Connection> db = connectForCopying(database);
        copyDatabase(*db, copy);
    } catch (const SqlFailure &failure) {
        return Unexpected{failure.error};
    }
    Result<void> finished = syncFile(copy);
    if (finished)
        finished = renameDurably(copy, target);
    if (!finished)
        QFile::remove(copy);
    return finished;
}

/// A store that was begun in this hour has hardly anything that its feeds would not bring again.
constexpr qint64 kSettledSeconds = 3600;

bool isBackupDue(Connection &db, const BackupFiles &backups, const QDateTime &now)
{
    const QList<BackupFile> there = backups.list();
    const auto isOfToday = [&now](const BackupFile &file) { return file.day == now.date(); };
    if (std::any_of(there.cbegin(), there.cend(), isOfToday))
        return false;
    const QVariant first = db.value(u"SELECT arrived FROM articles ORDER BY id LIMIT 1"_s);
    if (!first.isValid())
        return false;
    // A clock that was set back makes the first article one of the future: no reason to go without.
    return std::abs(now.toMSecsSinceEpoch() - first.toLongLong()) >= kSettledSeconds * 1000;
}

Result<bool> backUpToday(const Database &database, bool onlyIfDue)
{
    const QDateTime now = database.now();
    const BackupFiles backups(database.folder());
    try {
        const std::shared_ptr<Connection> db = connectForCopying(database);
        if (onlyIfDue && !isBackupDue(*db, backups, now))
            return false;
        const Result<BackupFile> made = backups.make(*db, now.date());
        if (!made)
            return Unexpected{made.error()};
        return true;
    } catch (const SqlFailure &failure) {
        return Unexpected{failure.error};
    }
}

Result<void> writeThrough(const QString &path)
{
    try {
        Connection db(path, Connection::Mode::ReadWrite);
        db.executeOnce(u"PRAGMA busy_timeout=%1"_s.arg(kCheckpointPatienceMs));
        if (db.value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s).toInt() != 0)
            return Unexpected{
                StoreError{StoreErrorCode::Busy, u"somebody is reading an older state"_s, path}};
        return {};
    } catch (const SqlFailure &failure) {
        return Unexpected{failure.error};
    }
}

} // namespace

Maintenance::Maintenance(Database &database) : m_database(database) {}

Future<CheckReport> Maintenance::check()
{
    return m_database.preparation().run([&database = m_database] { return store::check(database); });
}

Future<CheckReport> Maintenance::repair()
{
    Database &database = m_database;
    Future<void> repaired = database.write<void>([&database](WriteContext &context) -> Result<void> {
        const PictureFiles files(database.picturesFolder());
        repairRows(context.db);
        removeDamagedBackups(BackupFiles(database.folder()));
        repairPictures(context.db, files, context.now);
        repairKeptPages(context.db, KeptPageFiles(database.keptPagesFolder()), context.now);
        repairStates(context.db);
        rebuildSearchIndex(context.db);
        context.feeds.foldersChanged = true;
        context.counts = true;
        return {};
    });
    return repaired
        .then([&database](const Result<void> &done) {
            if (!done)
                return finishedFuture<CheckReport>(Unexpected{done.error()});
            return database.preparation().run([&database] { return store::check(database); });
        })
        .unwrap();
}

Future<void> Maintenance::backup(QString target)
{
    return m_database.preparation().run(
        [&database = m_database, target = std::move(target)] { return backUp(database, target); });
}

Future<bool> Maintenance::backUpIfDue()
{
    return backUpFor(true);
}

Future<bool> Maintenance::backUpNow()
{
    return backUpFor(false);
}

Future<bool> Maintenance::backUpFor(bool onlyIfDue)
{
    if (m_database.isReadOnly())
        return finishedFuture<bool>(false);
    return m_database.preparation().run([&database = m_database, onlyIfDue] {
        Result<bool> made = backUpToday(database, onlyIfDue);
        if (!made && made.error().code == StoreErrorCode::Damaged)
            database.noteDamage();
        return made;
    });
}

Future<void> Maintenance::checkpoint()
{
    if (m_database.isReadOnly())
        return finishedFuture<void>({});
    return m_database.preparation().run([path = m_database.path()] { return writeThrough(path); });
}

} // namespace depesche::store
