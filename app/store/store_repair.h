// SPDX-License-Identifier: GPL-3.0-or-later
// Mending what store_check.h finds, from what is surely true: the rows of articles and the files that are
// there.
#pragma once

#include "store/backup_files.h"
#include "store/kept_page_files.h"
#include "store/picture_files.h"

#include <QDateTime>

namespace depesche::store
{

class Connection;

/// Each runs inside a write and throws SqlFailure.

/// Rows that point to nothing, lost rows of articles, SQLite's own indexes.
void repairRows(Connection &db);
/// Pictures without their file are missing again; files without a row go. `now` as in checkStore().
void repairPictures(Connection &db, const PictureFiles &files, const QDateTime &now);
/// Pages without their file are no longer kept; files without a row go back to their article, or go.
void repairKeptPages(Connection &db, const KeptPageFiles &files, const QDateTime &now);
/// They would only take the place of a good one.
void removeDamagedBackups(const BackupFiles &backups);
/// Lists, offline states and counts, from the rest.
void repairStates(Connection &db);

} // namespace depesche::store
