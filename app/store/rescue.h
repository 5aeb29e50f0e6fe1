// SPDX-License-Identifier: GPL-3.0-or-later
// A new database from what can be read of a damaged one, and from the backups where it cannot.
#pragma once

#include "store/store_error.h"

#include <QDate>
#include <QString>

namespace depesche
{
class Clock;
}

namespace depesche::store
{

struct RescueReport {
    QString damagedFile;        ///< where the damaged database is kept; empty if there was none any more
    qint64 feeds = 0;           ///< in the new database
    qint64 articles = 0;        ///< in the new database
    qint64 fromBackup = 0;      ///< articles among them that a backup gave
    QDate backup;               ///< the backup that was used; invalid if none was needed or none is sound
    bool everythingRead = true; ///< no row of the damaged file was unreadable
};

/// Puts a new database in the place of a damaged one. Blocks, for as long as reading the whole database
/// takes; the profile must not be open in this process. All rows that can be read are taken, those in ranges
/// that cannot be read come from the newest sound backup; indexes, counts and the search index are made anew.
/// The damaged file is kept beside it as depesche.db.damaged-DATE, with its log. Cut off at any moment, it
/// leaves the damaged database in place, or finishes with the next call. Busy: another process has the
/// database open. NewerSchema, NotWritable, DiskFull, …: nothing was changed.
Result<RescueReport> rescueStore(const QString &profileFolder, const Clock &clock);

/// Finishes the exchange of a rescue that was cut off after the new database was complete. Does nothing else.
Result<void> finishRescue(const QString &profileFolder, QDate today);

} // namespace depesche::store
