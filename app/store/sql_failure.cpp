// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite's result codes (sqlite.org/rescode.html) as StoreErrorCode.
#include "store/sql_failure.h"

#include <QSqlError>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

enum PrimaryResult {
    Perm = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    Interrupted = 9,
    InputOutput = 10,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    Protocol = 15,
    NotADatabase = 26,
};

StoreErrorCode codeOf(int primary)
{
    switch (primary) {
    case Perm:
    case ReadOnly:
        return StoreErrorCode::NotWritable;
    case Busy:
    case Locked:
    case Protocol:
        return StoreErrorCode::Busy;
    case Interrupted:
        return StoreErrorCode::Closed;
    case Corrupt:
    case NotADatabase:
        return StoreErrorCode::Damaged;
    case Full:
        return StoreErrorCode::DiskFull;
    case CantOpen:
        return StoreErrorCode::ProfileUnusable;
    default:
        return StoreErrorCode::InputOutput;
    }
}

} // namespace

StoreError toStoreError(const QSqlError &error, const QString &path)
{
    constexpr int kPrimaryMask = 0xff;
    const int result = error.nativeErrorCode().toInt();
    const QString words = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    // FTS5 tells so, without a code of its own, that it cannot make sense of its tables.
    if (words.contains("vtable constructor failed"_L1))
        return {StoreErrorCode::Damaged, words, path};
    return {codeOf(result & kPrimaryMask), words, path};
}

} // namespace depesche::store
