// SPDX-License-Identifier: GPL-3.0-or-later
// Bringing a database to this program's schema, one numbered step at a time.
#pragma once

#include "store/connection.h"

#include <QList>

#include <functional>

namespace depesche::store
{

/// Leads from schema `version - 1` to `version`. Never edited once released; a mistake is mended by a new
/// step.
struct MigrationStep {
    int version = 0;
    std::function<void(Connection &)> apply; ///< throws SqlFailure
};

/// "Dpsh": tells our database from other SQLite files (PRAGMA application_id).
inline constexpr int kApplicationId = 0x44707368;

int newestVersion(const QList<MigrationStep> &steps);

/// Runs the missing steps in one transaction, after a copy of the database was written beside it. Does
/// nothing where the schema is up to date. Throws SqlFailure; the database is then as it was.
void migrate(Connection &db, const QList<MigrationStep> &steps);

/// Where the copy of a database with schema `version` goes.
QString migrationCopyPath(const QString &database, int version);

/// Writes a consistent copy to `target`, readable by its owner only. Throws SqlFailure.
void copyDatabase(Connection &db, const QString &target);

} // namespace depesche::store
