// SPDX-License-Identifier: GPL-3.0-or-later
// The rolling backups of a profile's database: their names, which of them are whole, which go.
#pragma once

#include "store/connection.h"

#include <QDate>
#include <QList>

namespace depesche::store
{

/// One copy of the database: backups/depesche-2026-11-25.db in the profile.
struct BackupFile {
    QString path;
    QDate day; ///< UTC, by the machine's clock when it was made
    qint64 bytes = 0;
    bool sound = false;  ///< SQLite's check found nothing; known only from examine()
    qint64 articles = 0; ///< known only of a sound one
};

/// Blocks; thread-safe: holds nothing but the folder's path.
class BackupFiles
{
public:
    /// So many sound ones are kept.
    static constexpr int kKept = 3;

    explicit BackupFiles(const QString &profileFolder) : m_folder(profileFolder + QStringLiteral("/backups"))
    {
    }

    /// By day, the newest first. Does not look into the files.
    QList<BackupFile> list() const;
    /// Reads a whole copy. Leaves nothing beside it.
    static BackupFile examine(BackupFile file);

    /// Copies the database of `db` as the backup of `day`. An existing backup is replaced only once the new
    /// copy was read back and found whole and is on disk; then those beyond kKept go, the oldest first,
    /// damaged ones before all. The clock may have been set back: the one just made always stays. `db` must
    /// not be query_only. Damaged: the database cannot be copied, or its copy is not sound; DiskFull,
    /// InputOutput, …
    Result<BackupFile> make(Connection &db, QDate day) const;

private:
    QString pathOf(QDate day) const;
    void removeLeftovers() const;
    void prune(const QString &newest) const;

    QString m_folder;
};

} // namespace depesche::store
