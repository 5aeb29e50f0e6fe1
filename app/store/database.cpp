// SPDX-License-Identifier: GPL-3.0-or-later
// Opening: look at the file, probe it read-only, migrate on the writer's connection, then let the reader in.
#include "store/database.h"

#include "base/clock.h"
#include "store/database_file.h"
#include "store/durable_files.h"
#include "store/reader_thread.h"
#include "store/rescue.h"
#include "store/search_maintenance.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

/// Only a connection that may write rolls back what a rollback journal says: the switch to a write-ahead log
/// that was cut off leaves one.
Connection::Mode modeForLooking(const QString &path, bool readOnly)
{
    const bool hasJournal = QFileInfo(path + u"-journal"_s).size() > 0;
    return hasJournal && !readOnly ? Connection::Mode::ReadWrite : Connection::Mode::ReadOnly;
}

/// Sees the schema as the log has it, and meets a damaged file before anything could be written to it.
Result<void> probe(const QString &path, int newestSchema, bool readOnly)
{
    try {
        Connection db(path, modeForLooking(path, readOnly));
        const int version = db.value(u"PRAGMA user_version"_s).toInt();
        if (version > newestSchema)
            return Unexpected{StoreError{StoreErrorCode::NewerSchema, u"schema %1"_s.arg(version), path}};
        (void)db.value(u"SELECT count(*) FROM sqlite_master"_s);
        return {};
    } catch (const SqlFailure &failure) {
        return Unexpected{failure.error};
    }
}

/// Every page of the file; for a large one this takes seconds.
Result<void> checkPages(const QString &path)
{
    try {
        Connection db(path, Connection::Mode::ReadOnly);
        const QString said = db.value(u"PRAGMA quick_check(1)"_s).toString();
        if (said == u"ok")
            return {};
        return Unexpected{StoreError{StoreErrorCode::Damaged, said.simplified(), path}};
    } catch (const SqlFailure &failure) {
        return Unexpected{failure.error};
    }
}

/// SQLite's check of pages knows nothing of what FTS5 writes into them. Throws SqlFailure: Damaged where the
/// index cannot even be emptied.
void replaceDistrustedIndex(Connection &db)
{
    db.executeOnce(u"BEGIN IMMEDIATE"_s);
    rebuildSearchIndex(db);
    db.executeOnce(u"COMMIT"_s);
}

/// Damage that SQLite meets in use is noted for the next start, and told.
std::function<void()> damageNoter(const QString &path, const std::function<void()> &tell)
{
    return [path, tell] {
        noteSuspicion(path);
        if (tell)
            tell();
    };
}

/// Two programs that start at once both want this; SQLite does not wait by itself here.
void useWriteAheadLog(Connection &db)
{
    constexpr int kAttempts = 100;
    constexpr unsigned long kPauseMs = 50;
    for (int attempt = 1;; ++attempt) {
        try {
            if (db.value(u"PRAGMA journal_mode=WAL"_s).toString() == u"wal")
                return;
            throw SqlFailure{{StoreErrorCode::NotWritable, u"no write-ahead log possible here"_s, db.path()}};
        } catch (const SqlFailure &failure) {
            if (failure.error.code != StoreErrorCode::Busy || attempt == kAttempts)
                throw;
        }
        QThread::msleep(kPauseMs);
    }
}

} // namespace

Database::Database(DatabaseOptions options, const Clock &clock)
    : m_options(std::move(options)), m_clock(clock)
{
}

Database::~Database()
{
    {
        const std::scoped_lock locked(m_longReadsMutex);
        m_closing = true;
        for (Connection *connection : std::as_const(m_longReads))
            connection->interrupt();
    }
    // Writes first: their continuations may still ask the reader.
    if (m_writer)
        m_writer->close();
    if (m_reader)
        m_reader->close();
    if (m_searcher)
        m_searcher->close();
    // The writer's connection closes last of all writers and folds the log into the main file.
}

Result<std::unique_ptr<Database>> Database::open(DatabaseOptions options, const Clock &clock,
                                                 WriterThread::Callbacks callbacks)
{
    std::unique_ptr<Database> database(new Database(std::move(options), clock));
    if (const Result<void> started = database->start(std::move(callbacks)); !started)
        return Unexpected{started.error()};
    return database;
}

/// Before SQLite touches the file: is it there, whole as far as is asked for, and not newer?
Result<void> Database::inspect()
{
    if (!m_options.readOnly) {
        if (Result<void> finished = finishRescue(m_options.folder, m_clock.now().date()); !finished)
            return finished;
    }
    const int newest = newestVersion(m_options.steps);
    const Result<DatabaseFile> file =
        inspectDatabaseFile(m_options.folder, path(), newest, m_options.readOnly);
    if (!file)
        return Unexpected{file.error()};
    m_immutable = m_options.readOnly && !file->canWrite && !QFile::exists(path() + u"-wal"_s);
    if (!file->exists || m_immutable || QFileInfo(path()).size() == 0)
        return {};
    if (Result<void> sound = probe(path(), newest, m_options.readOnly); !sound)
        return sound;
    const bool suspected = isSuspected(path());
    if (!suspected && !m_options.checkPages)
        return {};
    Result<void> sound = checkPages(path());
    m_distrustIndex = sound && suspected && !m_options.readOnly;
    return sound;
}

/// The names of a new database and of its folder are on disk before anything in it is told to be.
Result<void> Database::makeFile() const
{
    const bool isNew = !QFile::exists(path());
    if (Result<void> made = makeDatabaseFile(path()); !made)
        return made;
    tightenPermissions(path());
    if (!isNew)
        return {};
    if (Result<void> synced = syncFolder(m_options.folder); !synced)
        return synced;
    // Not every folder above may be read; the profile's own is what counts.
    (void)syncFolder(QFileInfo(m_options.folder).absolutePath());
    return {};
}

Result<void> Database::start(WriterThread::Callbacks callbacks)
{
    if (Result<void> sound = inspect(); !sound)
        return sound;
    const auto othersWrote = callbacks.othersWrote;
    m_damageMet = damageNoter(path(), callbacks.damageMet);
    callbacks.damageMet = m_damageMet;
    if (!m_options.readOnly) {
        if (Result<void> made = makeFile(); !made)
            return made;
        m_writer = std::make_unique<WriterThread>([this] { return connectWriter(); }, std::move(callbacks),
                                                  m_options.watchInterval);
        if (Result<void> opened = m_writer->open(); !opened)
            return opened;
    }
    // SQLite's data_version counts every connection but the one that asks. The writer's own commits would
    // look like somebody else's to the reader, so the writer watches, and the reader only where there is
    // none.
    m_reader = std::make_unique<ReaderThread>([this] { return connectReader(); }, othersWrote, m_damageMet,
                                              m_options.readOnly ? m_options.watchInterval
                                                                 : std::chrono::milliseconds(0));
    m_searcher = std::make_unique<ReaderThread>([this] { return connectReader(); }, othersWrote, m_damageMet,
                                                std::chrono::milliseconds(0));
    if (Result<void> opened = m_reader->open(); !opened)
        return opened;
    return m_searcher->open();
}

std::unique_ptr<Connection> Database::connectWriter() const
{
    auto db = std::make_unique<Connection>(path(), Connection::Mode::ReadWrite);
    db->executeOnce(u"PRAGMA page_size=8192"_s); // has a say only while the file is empty
    useWriteAheadLog(*db);
    db->executeOnce(u"PRAGMA synchronous=FULL"_s);
    db->executeOnce(u"PRAGMA foreign_keys=ON"_s);
    db->executeOnce(u"PRAGMA cache_size=-65536"_s);
    db->executeOnce(u"PRAGMA temp_store=MEMORY"_s);
    // Debian builds SQLite so that freed space is overwritten with zeros: the index would write twice as
    // much.
    db->executeOnce(u"PRAGMA secure_delete=OFF"_s);
    db->executeOnce(u"PRAGMA wal_autocheckpoint=4000"_s);
    db->executeOnce(u"PRAGMA journal_size_limit=67108864"_s);
    if (m_options.maxPages > 0)
        db->executeOnce(u"PRAGMA max_page_count=%1"_s.arg(m_options.maxPages));
    migrate(*db, m_options.steps);
    ensureSearchIndexVersion(*db);
    if (m_distrustIndex) {
        replaceDistrustedIndex(*db);
        forgetSuspicion(path());
    }
    return db;
}

std::unique_ptr<Connection> Database::connectReader() const
{
    const Connection::Mode mode = m_immutable          ? Connection::Mode::Immutable
                                  : m_options.readOnly ? Connection::Mode::ReadOnly
                                                       : Connection::Mode::ReadWrite;
    auto db = std::make_unique<Connection>(path(), mode);
    db->executeOnce(u"PRAGMA query_only=ON"_s);
    db->executeOnce(u"PRAGMA cache_size=-32768"_s);
    db->executeOnce(u"PRAGMA temp_store=MEMORY"_s);
    return db;
}

std::shared_ptr<Connection> Database::connectForReading() const
{
    std::unique_ptr<Connection> connection = connectReader();
    const std::scoped_lock locked(m_longReadsMutex);
    if (m_closing)
        throw SqlFailure{{StoreErrorCode::Closed, {}, path()}};
    m_longReads.append(connection.get());
    return {connection.release(), [this](Connection *done) {
                {
                    const std::scoped_lock inside(m_longReadsMutex);
                    m_longReads.removeOne(done);
                }
                delete done;
            }};
}

void Database::enqueue(std::unique_ptr<ReadJob> job)
{
    m_reader->enqueue(std::move(job));
}

void Database::enqueueSearch(std::unique_ptr<ReadJob> job)
{
    m_searcher->enqueue(std::move(job));
}

void Database::enqueue(std::unique_ptr<WriteJob> job, Lane lane)
{
    if (!m_writer) {
        job->fail({StoreErrorCode::NotWritable, u"the store was opened for reading"_s, path()});
        return;
    }
    job->askedAt = m_clock.now();
    m_writer->enqueue(std::move(job), lane);
}

QString Database::path() const
{
    return m_options.folder + u"/depesche.db"_s;
}

QString Database::picturesFolder() const
{
    return m_options.folder + u"/pictures"_s;
}

QString Database::keptPagesFolder() const
{
    return m_options.folder + u"/pages"_s;
}

QDateTime Database::now() const
{
    return m_clock.now();
}

} // namespace depesche::store
