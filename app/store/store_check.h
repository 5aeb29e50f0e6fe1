// SPDX-License-Identifier: GPL-3.0-or-later
// Looking for everything that cannot be in a sound store. Changes nothing.
#pragma once

#include "store/kept_page_files.h"
#include "store/maintenance.h"
#include "store/picture_files.h"

#include <QDateTime>

namespace depesche::store
{

class Connection;

/// The file of a picture or a kept page is there before its row: younger files without one may belong to a
/// write that is under way.
inline constexpr int kLeftBehindSeconds = 600;

/// Reads every backup, and adds what is wrong with them.
void checkBackups(const BackupFiles &backups, CheckReport &report);

/// May take a minute for a large store. Throws SqlFailure.
CheckReport checkStore(Connection &db, const PictureFiles &pictures, const KeptPageFiles &pages,
                       const QDateTime &now);

} // namespace depesche::store
