// SPDX-License-Identifier: GPL-3.0-or-later
// Long work on connections of its own, so that neither lists nor writes wait for it.
#include "store/maintenance.h"

#include "store/database.h"
#include "store/picture_files.h"
#include "store/search_maintenance.h"
#include "store/store_check.h"
#include "store/store_repair.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <unistd.h>

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
        const std::unique_ptr<Connection> db = database.connectForReading();
        return checkStore(*db, PictureFiles(database.picturesFolder()), database.now());
    } catch (const SqlFailure &failure) {
        if (failure.error.code != StoreErrorCode::Damaged)
            return Unexpected{failure.error};
        CheckReport report;
        report.problems.append(u"The database file is damaged beyond reading (%1). Put back a backup."_s.arg(
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

Result<void> finishCopy(const QString &copy, const QString &target)
{
    QFile file(copy);
    const bool synced = file.open(QIODevice::ReadWrite) && ::fsync(file.handle()) == 0;
    file.close();
    if (synced &&
        std::rename(QFile::encodeName(copy).constData(), QFile::encodeName(target).constData()) == 0)
        return {};
    const QString detail = qt_error_string(errno);
    QFile::remove(copy);
    return Unexpected{StoreError{StoreErrorCode::InputOutput, detail, target}};
}

Result<void> backUp(const Database &database, const QString &target)
{
    if (isSameFile(target, database.path()))
        return Unexpected{
            StoreError{StoreErrorCode::NotWritable, u"the copy cannot replace its original"_s, target}};
    const QString copy = target + u".part"_s;
    try {
        const std::unique_ptr<Connection> db = database.connectForReading();
        db->executeOnce(
            u"PRAGMA query_only=OFF"_s); // refuses VACUUM INTO, though that writes to another file
        copyDatabase(*db, copy);
    } catch (const SqlFailure &failure) {
        return Unexpected{failure.error};
    }
    return finishCopy(copy, target);
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
        repairPictures(context.db, files, context.now);
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

Future<void> Maintenance::checkpoint()
{
    if (m_database.isReadOnly())
        return finishedFuture<void>({});
    return m_database.preparation().run([path = m_database.path()] { return writeThrough(path); });
}

} // namespace depesche::store
