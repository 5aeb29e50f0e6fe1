// SPDX-License-Identifier: GPL-3.0-or-later
// How a failed statement travels inside this module: thrown by Connection, turned into a value by the queues.
#pragma once

#include "store/store_error.h"

class QSqlError;

namespace depesche::store
{

/// Never leaves the module: every job runs inside a queue that catches it.
struct SqlFailure {
    StoreError error;
};

/// SQLite's primary result code in the program's words. `path` is the database file.
StoreError toStoreError(const QSqlError &error, const QString &path);

} // namespace depesche::store
