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

/// Looks at folder and file without changing either. ProfileUnusable, NotWritable, NewerSchema, Damaged (also
/// where the database is gone and its log or its backups are there).
Result<DatabaseFile> inspectDatabaseFile(const QString &folder, const QString &path, int newestSchema,
                                         bool readOnly);

/// Makes an empty file that only its owner may read; SQLite gives its companions the same mode.
Result<void> makeDatabaseFile(const QString &path);

/// A mark beside the database: SQLite has met damage while it was in use. The next start looks at every page.
void noteSuspicion(const QString &path);
bool isSuspected(const QString &path);
void forgetSuspicion(const QString &path);

/// True if another process has the database open now: SQLite holds a lock on a byte of the shared memory's
/// file for as long as a connection is open (sqlite.org/src, os_unix.c, UNIX_SHM_DMS). Only for processes
/// that have it closed themselves: looking gives up their own locks.
bool isOpenElsewhere(const QString &path);

/// Takes group and others their rights on an older file, as far as the owner may.
void tightenPermissions(const QString &path);

} // namespace depesche::store
