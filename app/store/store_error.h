// SPDX-License-Identifier: GPL-3.0-or-later
// Why the store could not do what was asked, as a value.
#pragma once

#include "base/expected.h"

#include <QFuture>
#include <QString>

namespace depesche::store
{

enum class StoreErrorCode {
    NotFound,        ///< no such row
    ProfileUnusable, ///< folder missing, a file, or not readable
    NotWritable,     ///< file system or permissions refuse writing
    NewerSchema,     ///< made by a newer program; left untouched
    Damaged,         ///< SQLite says the file is damaged or no database
    DiskFull,
    Busy,         ///< another process holds the database for too long
    InputOutput,  ///< reading, writing or syncing failed
    AddressTaken, ///< another feed has this address
    InvalidQuery, ///< a search text that means nothing
    Closed,       ///< the store is shutting down
    Cancelled,    ///< who asked does not want it any more
};

struct StoreError {
    StoreErrorCode code = StoreErrorCode::InputOutput;
    QString detail; ///< SQLite's or the system's words, untranslated, without article text
    QString path;   ///< the file concerned; may be empty
};

template <class T>
using Result = Expected<T, StoreError>;

/// Finished on one of the store's threads; continue with `.then(context, ...)` to come back to yours.
template <class T>
using Future = QFuture<Result<T>>;

} // namespace depesche::store
