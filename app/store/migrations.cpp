// SPDX-License-Identifier: GPL-3.0-or-later
// The machinery of migrations; the steps themselves are in schema.cpp.
#include "store/migrations.h"

#include "base/logging.h"

#include <QFile>

#include <algorithm>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

int schemaVersion(Connection &db)
{
    return db.value(u"PRAGMA user_version"_s).toInt();
}

void applySteps(Connection &db, const QList<MigrationStep> &steps)
{
    // Asked again inside: another process may have migrated while this one waited.
    const int from = schemaVersion(db);
    for (const MigrationStep &step : steps) {
        if (step.version <= from)
            continue;
        step.apply(db);
        db.executeOnce(u"PRAGMA user_version=%1"_s.arg(step.version));
    }
    db.executeOnce(u"PRAGMA application_id=%1"_s.arg(kApplicationId));
}

} // namespace

int newestVersion(const QList<MigrationStep> &steps)
{
    int newest = 0;
    for (const MigrationStep &step : steps)
        newest = std::max(newest, step.version);
    return newest;
}

QString migrationCopyPath(const QString &database, int version)
{
    return u"%1.schema-%2"_s.arg(database).arg(version);
}

void copyDatabase(Connection &db, const QString &target)
{
    QFile file(target);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate, QFile::ReadOwner | QFile::WriteOwner))
        throw SqlFailure{{StoreErrorCode::NotWritable, file.errorString(), target}};
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    try {
        db.execute(u"VACUUM INTO ?"_s, target);
    } catch (SqlFailure &failure) {
        file.remove();
        failure.error.path = target;
        throw;
    }
}

void migrate(Connection &db, const QList<MigrationStep> &steps)
{
    const int from = schemaVersion(db);
    if (from >= newestVersion(steps))
        return;
    if (from > 0) {
        qCInfo(logStore) << "migrating the database from schema" << from << "to" << newestVersion(steps);
        copyDatabase(db, migrationCopyPath(db.path(), from));
    }
    db.executeOnce(u"BEGIN EXCLUSIVE"_s);
    try {
        applySteps(db, steps);
        db.executeOnce(u"COMMIT"_s);
    } catch (const SqlFailure &) {
        db.executeOnce(u"ROLLBACK"_s);
        throw;
    }
}

} // namespace depesche::store
