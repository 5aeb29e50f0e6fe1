// SPDX-License-Identifier: GPL-3.0-or-later
// The database file before SQLite touches it: is it there, ours, whole, not newer?
#pragma once

#include "store/store_error.h"

namespace depesche::store
{

struct DatabaseFile {
    bool exists = false;
    bool canWrite = false;
};

/// Looks at folder and file without changing either. ProfileUnusable, NotWritable, NewerSchema, Damaged.
Result<DatabaseFile> inspectDatabaseFile(const QString &folder, const QString &path, int newestSchema,
                                         bool readOnly);

/// Makes an empty file that only its owner may read; SQLite gives its companions the same mode.
Result<void> makeDatabaseFile(const QString &path);

/// Takes group and others their rights on an older file, as far as the owner may.
void tightenPermissions(const QString &path);

} // namespace depesche::store
