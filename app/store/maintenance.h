// SPDX-License-Identifier: GPL-3.0-or-later
// Checking, backing up and mending the store.
#pragma once

#include "store/backup_files.h"
#include "store/store_error.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace depesche::store
{

class Database;

struct CheckReport {
    bool ok = false;
    QStringList problems; ///< English sentences, each naming the thing and what to do
    int schemaVersion = 0;
    qint64 articles = 0;
    qint64 feeds = 0;
    qint64 databaseBytes = 0;
    qint64 pictureBytes = 0;
    qint64 keptPages = 0;
    qint64 keptPageBytes = 0;
    QList<BackupFile> backups; ///< examined, the newest first
};

class Maintenance
{
public:
    explicit Maintenance(Database &database);

    /// SQLite's integrity check, foreign keys, index against articles, stored counts against rows, picture
    /// files, kept pages.
    Future<CheckReport> check();
    /// Makes counts, index and offline states anew from the articles.
    Future<CheckReport> repair();
    /// A consistent copy of the database while it is in use.
    Future<void> backup(QString target);
    /// The backup of the day (backup_files.h) if there is none yet and the store is older than an hour. True
    /// if it was made. Damaged where the database cannot be copied whole.
    Future<bool> backUpIfDue();
    /// The same, whether or not it is due.
    Future<bool> backUpNow();
    /// Writes everything through to the main file; called at the end of a refresh and before the program
    /// ends.
    Future<void> checkpoint();

private:
    Future<bool> backUpFor(bool onlyIfDue);

    Database &m_database;
};

} // namespace depesche::store
