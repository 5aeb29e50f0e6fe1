// SPDX-License-Identifier: GPL-3.0-or-later
// The new database grows under another name; only when it is complete and synced do the names change.
#include "store/rescue.h"

#include "base/clock.h"
#include "base/logging.h"
#include "store/backup_files.h"
#include "store/damaged_source.h"
#include "store/database_file.h"
#include "store/durable_files.h"
#include "store/row_rescue.h"
#include "store/schema.h"
#include "store/search_maintenance.h"
#include "store/store_repair.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

/// Where nothing says how many rows there were.
constexpr qint64 kManyRows = qint64(1) << 20;

QString databaseIn(const QString &folder)
{
    return folder + u"/depesche.db"_s;
}

/// Being made.
QString unfinishedIn(const QString &folder)
{
    return databaseIn(folder) + u".rescue"_s;
}

/// Complete and synced, not yet in its place.
QString finishedIn(const QString &folder)
{
    return databaseIn(folder) + u".rescued"_s;
}

/// The first name of that day that no file has.
QString damagedName(const QString &database, QDate today)
{
    const QString name = u"%1.damaged-%2"_s.arg(database, today.toString(Qt::ISODate));
    QString free = name;
    for (int number = 2; QFileInfo::exists(free); ++number)
        free = u"%1-%2"_s.arg(name).arg(number);
    return free;
}

/// The newest backup that is whole; an empty path if there is none.
BackupFile newestSound(const QString &folder)
{
    const QList<BackupFile> files = BackupFiles(folder).list();
    for (const BackupFile &file : files) {
        if (BackupFile seen = BackupFiles::examine(file); seen.sound)
            return seen;
    }
    return {};
}

/// What another connection may have committed is on disk before anything is told.
class NewDatabase
{
public:
    explicit NewDatabase(const QString &path) : m_path(path) {}

    /// As a program of that schema would make it. Throws SqlFailure.
    std::unique_ptr<Connection> make(int schemaVersion) const
    {
        for (const QString &suffix : {u""_s, u"-journal"_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(m_path + suffix);
        if (const Result<void> made = makeDatabaseFile(m_path); !made)
            throw SqlFailure{made.error()};
        auto db = std::make_unique<Connection>(m_path, Connection::Mode::ReadWrite);
        db->executeOnce(u"PRAGMA page_size=8192"_s);
        db->executeOnce(u"PRAGMA temp_store=MEMORY"_s);
        QList<MigrationStep> steps;
        for (const MigrationStep &step : schemaSteps()) {
            if (step.version <= schemaVersion)
                steps.append(step);
        }
        migrate(*db, steps);
        return db;
    }

private:
    QString m_path;
};

/// Fills a new database from a damaged one and a backup.
class Rescue
{
public:
    Rescue(Connection &to, Connection *damaged, Connection *backup)
        : m_to(to), m_damaged(damaged), m_backup(backup)
    {
    }

    void run()
    {
        if (m_damaged) {
            m_tables = rescueTables(*m_damaged, m_to);
            m_highest = highestKey();
        } else {
            m_tables = rescueTables(*m_backup, m_to);
        }
        for (const RescueTable &table : std::as_const(m_tables))
            m_lost.insert(table.name, takeFromDamaged(table));
        m_articles = m_to.value(u"SELECT count(*) FROM articles"_s).toLongLong();
        if (m_backup) {
            for (const RescueTable &table : std::as_const(m_tables))
                takeFromBackup(table);
            distrustOldTexts();
        }
        keepSequences();
    }

    qint64 articlesRead() const { return m_articles; }
    bool everythingRead() const
    {
        return std::all_of(m_lost.cbegin(), m_lost.cend(),
                           [](const QList<KeyRange> &lost) { return lost.isEmpty(); });
    }

private:
    QList<KeyRange> takeFromDamaged(const RescueTable &table)
    {
        if (!m_damaged)
            return {{0, kManyRows}};
        const RescuedRows rescued = rescueRows(*m_damaged, m_to, table, m_highest);
        qCInfo(logStore) << "rescued" << rescued.rows << "rows of" << table.name << "with"
                         << rescued.lost.size() << "gaps";
        return rescued.lost;
    }

    void takeFromBackup(const RescueTable &table)
    {
        const QList<KeyRange> lost = m_lost.value(table.name);
        if (lost.isEmpty())
            return;
        // Older backups may lack a column.
        const QList<RescueTable> there = rescueTables(*m_backup, m_to);
        const auto same = std::find_if(there.cbegin(), there.cend(), [&table](const RescueTable &candidate) {
            return candidate.name == table.name;
        });
        if (same != there.cend())
            copyRows(*m_backup, m_to, *same, lost);
    }

    /// A text from a backup may be older than the row that names its hash: the next fetch compares anew.
    void distrustOldTexts()
    {
        const QList<KeyRange> lost = m_lost.value(u"bodies"_s) + m_lost.value(u"feed_texts"_s);
        for (const KeyRange &range : lost) {
            // Of two texts one may be older than the other: the feed's is what the next fetch compares with.
            if (m_damaged && m_lost.contains(u"feed_texts"_s))
                m_to.execute(uR"(DELETE FROM bodies WHERE article BETWEEN ? AND ?
                        AND article IN (SELECT article FROM feed_texts))"_s,
                             range.from, range.to);
            m_to.execute(u"UPDATE articles SET content_hash = x'' WHERE id BETWEEN ? AND ?"_s, range.from,
                         range.to);
            m_to.execute(uR"(UPDATE feeds SET etag = '', last_modified = '', content_hash = '' WHERE id IN (
                    SELECT feed FROM articles WHERE id BETWEEN ? AND ?))"_s,
                         range.from, range.to);
        }
    }

    /// No id may ever be given a second time.
    void keepSequences()
    {
        for (Connection *from : {m_damaged, m_backup}) {
            if (from)
                keepSequences(*from);
        }
    }

    void keepSequences(Connection &from)
    {
        QList<QPair<QString, qint64>> sequences;
        try {
            Statement rows = from.statement(u"SELECT name, seq FROM sqlite_sequence"_s);
            rows.run();
            while (rows.next())
                sequences.append({rows.text(0), rows.integer(1)});
        } catch (const SqlFailure &) {
            qCDebug(logStore) << "the last ids given cannot be read";
        }
        for (const auto &[name, last] : std::as_const(sequences))
            m_to.execute(u"UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?"_s, last, name);
    }

    /// Of all tables: articles have the most rows, and most keys are theirs.
    qint64 highestKey()
    {
        qint64 highest = 0;
        for (const QString &question :
             {u"SELECT max(seq) FROM sqlite_sequence"_s, u"SELECT max(id) FROM articles"_s,
              u"SELECT max(id) FROM picture_sources"_s, u"SELECT max(article) FROM article_status"_s}) {
            try {
                highest = std::max(highest, m_damaged->value(question).toLongLong());
            } catch (const SqlFailure &) {
                highest = std::max(highest, kManyRows);
            }
        }
        // A damaged row may name any number.
        constexpr qint64 kMostRows = qint64(1) << 40;
        return std::clamp(highest, qint64(0), kMostRows);
    }

    Connection &m_to;
    Connection *m_damaged;
    Connection *m_backup;
    QList<RescueTable> m_tables;
    QHash<QString, QList<KeyRange>> m_lost;
    qint64 m_highest = 0;
    qint64 m_articles = 0;
};

void makeRestAnew(Connection &db, const QString &folder, const QDateTime &now)
{
    const PictureFiles files(folder + u"/pictures"_s);
    repairRows(db);
    repairPictures(db, files, now);
    repairKeptPages(db, KeptPageFiles(folder + u"/pages"_s), now);
    repairStates(db);
    rebuildSearchIndex(db);
}

RescueReport fill(const QString &folder, DamagedSource &damaged, const QDateTime &now)
{
    const BackupFile backup = newestSound(folder);
    std::unique_ptr<Connection> older;
    if (!backup.path.isEmpty())
        older = std::make_unique<Connection>(backup.path, Connection::Mode::Immutable);
    if (!damaged.connection() && !older)
        throw SqlFailure{{StoreErrorCode::Damaged, u"nothing of it can be read, and there is no backup"_s,
                          databaseIn(folder)}};
    const int version =
        damaged.connection() ? damaged.schemaVersion() : older->value(u"PRAGMA user_version"_s).toInt();
    const std::unique_ptr<Connection> db = NewDatabase(unfinishedIn(folder)).make(version);
    RescueReport report;
    db->executeOnce(u"BEGIN"_s);
    Rescue rescue(*db, damaged.connection(), older.get());
    rescue.run();
    report.everythingRead = rescue.everythingRead();
    makeRestAnew(*db, folder, now);
    report.feeds = db->value(u"SELECT count(*) FROM feeds WHERE removed_at IS NULL"_s).toLongLong();
    report.articles = db->value(u"SELECT count(*) FROM articles"_s).toLongLong();
    if (!report.everythingRead && older) {
        report.backup = backup.day;
        report.fromBackup = std::max(qint64(0), report.articles - rescue.articlesRead());
    }
    // Never an empty store in the place of one that has only become unreadable.
    if (report.feeds == 0 && report.articles == 0 && !report.everythingRead)
        throw SqlFailure{{StoreErrorCode::Damaged, u"nothing of it can be read"_s, databaseIn(folder)}};
    db->executeOnce(u"COMMIT"_s);
    db->executeOnce(u"PRAGMA journal_mode=WAL"_s);
    return report;
}

/// One process at a time makes a new database and exchanges the names. On the folder itself: nothing is left
/// behind.
class FolderLock
{
public:
    enum class Patience { None, Wait };

    FolderLock(const QString &folder, Patience patience)
        : m_handle(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)),
          m_held(m_handle >= 0 &&
                 ::flock(m_handle, patience == Patience::Wait ? LOCK_EX : LOCK_EX | LOCK_NB) == 0)
    {
    }
    ~FolderLock()
    {
        if (m_handle >= 0)
            ::close(m_handle);
    }
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;

    bool isHeld() const { return m_held; }

private:
    int m_handle;
    bool m_held;
};

/// The finished database gets its name, the damaged one another; goes on where it was stopped before.
Result<void> exchange(const QString &profileFolder, QDate today)
{
    const QString database = databaseIn(profileFolder);
    const QString finished = finishedIn(profileFolder);
    // Somebody else may have come first.
    if (!QFileInfo::exists(finished))
        return {};
    const QString kept = damagedName(database, today);
    // Logs go before their database: what lay beside the new one would be played into it.
    QFile::remove(database + u"-shm"_s);
    for (const QString &log : {u"-wal"_s, u"-journal"_s}) {
        if (!QFileInfo::exists(database + log))
            continue;
        if (Result<void> moved = renameDurably(database + log, kept + log); !moved)
            return moved;
    }
    if (QFileInfo::exists(database)) {
        if (Result<void> moved = renameDurably(database, kept); !moved)
            return moved;
    }
    return renameDurably(finished, database);
}

} // namespace

Result<void> finishRescue(const QString &profileFolder, QDate today)
{
    if (!QFileInfo::exists(finishedIn(profileFolder)))
        return {};
    const FolderLock lock(profileFolder, FolderLock::Patience::Wait);
    return exchange(profileFolder, today);
}

Result<RescueReport> rescueStore(const QString &profileFolder, const Clock &clock)
{
    const QString database = databaseIn(profileFolder);
    const FolderLock lock(profileFolder, FolderLock::Patience::None);
    if (!lock.isHeld())
        return Unexpected{StoreError{StoreErrorCode::Busy, u"another process is rescuing it"_s, database}};
    if (isOpenElsewhere(database))
        return Unexpected{StoreError{StoreErrorCode::Busy, u"another process has it open"_s, database}};
    const QDateTime now = clock.now();
    RescueReport report;
    try {
        DamagedSource damaged(profileFolder);
        report = fill(profileFolder, damaged, now);
    } catch (const SqlFailure &failure) {
        QFile::remove(unfinishedIn(profileFolder));
        QFile::remove(unfinishedIn(profileFolder) + u"-journal"_s);
        return Unexpected{failure.error};
    }
    const QString kept = QFileInfo::exists(database) ? damagedName(database, now.date()) : QString();
    Result<void> done = syncFile(unfinishedIn(profileFolder));
    if (done)
        done = renameDurably(unfinishedIn(profileFolder), finishedIn(profileFolder));
    if (done)
        done = exchange(profileFolder, now.date());
    if (!done)
        return Unexpected{done.error()};
    forgetSuspicion(database);
    report.damagedFile = kept;
    return report;
}

} // namespace depesche::store
