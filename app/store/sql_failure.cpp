// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite's result codes (sqlite.org/rescode.html) as StoreErrorCode.
#include "store/sql_failure.h"

#include <QSqlError>

namespace depesche::store
{
namespace
{

enum PrimaryResult {
    Perm = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
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
    return {codeOf(result & kPrimaryMask),
            error.databaseText().isEmpty() ? error.driverText() : error.databaseText(), path};
}

} // namespace depesche::store
