// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the database of a profile and runs reads and writes on its two threads.
#pragma once

#include "base/cancellation.h"
#include "base/executor.h"
#include "store/jobs.h"
#include "store/migrations.h"
#include "store/writer_thread.h"

#include <QString>

#include <chrono>
#include <memory>
#include <mutex>

namespace depesche
{
class Clock;
}

namespace depesche::store
{

class ReaderThread;

struct DatabaseOptions {
    QString folder;
    bool readOnly = false;
    std::chrono::milliseconds watchInterval{2000}; ///< zero: other processes are not watched
    QList<MigrationStep> steps;                    ///< oldest first
    int maxPages = 0;                              ///< upper bound for the size of the file; 0: none
    bool checkPages = false; ///< look at every page first; done anyway after damage was met in use
};

/// Thread-safe after open().
class Database
{
public:
    using Lane = WriterThread::Lane;

    /// Blocks until the database is open and up to date.
    static Result<std::unique_ptr<Database>> open(DatabaseOptions options, const Clock &clock,
                                                  WriterThread::Callbacks callbacks);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// `read` runs on the reader thread in one read transaction. It may be copied, but runs once.
    template <class T>
    Future<T> read(typename FunctionReadJob<T>::Function read)
    {
        auto job = std::make_unique<FunctionReadJob<T>>(std::move(read));
        Future<T> future = job->future();
        enqueue(std::move(job));
        return future;
    }

    /// As read(), on a thread and a connection for searches: one that takes a second holds up no list. Ends
    /// with Cancelled, at its next statement or in the middle of one, once `cancellation` says so.
    template <class T>
    Future<T> search(typename FunctionReadJob<T>::Function read, const Cancellation &cancellation = {})
    {
        auto job = std::make_unique<FunctionReadJob<T>>(std::move(read));
        job->cancellation = cancellation;
        Future<T> future = job->future();
        enqueueSearch(std::move(job));
        return future;
    }

    /// `write` runs on the writer thread. It may run twice and must not use up what it captured.
    template <class T>
    Future<T> write(typename FunctionWriteJob<T>::Function write, Lane lane = Lane::Person)
    {
        auto job = std::make_unique<FunctionWriteJob<T>>(std::move(write));
        Future<T> future = job->future();
        enqueue(std::move(job), lane);
        return future;
    }

    /// A connection of its own for the thread that asks, for reads so long that others must not wait behind
    /// them. What runs on it ends with Closed when the database closes. Throws SqlFailure.
    std::shared_ptr<Connection> connectForReading() const;

    /// Where pure work for writes is done (packing, folding, hashing).
    Executor &preparation() { return m_preparation; }

    /// Work on a connection of its own has met damage: noted for the next start, and told.
    void noteDamage() const { m_damageMet(); }

    const QString &folder() const { return m_options.folder; }
    QString path() const;
    QString picturesFolder() const;
    QString keptPagesFolder() const;
    bool isReadOnly() const { return m_options.readOnly; }
    QDateTime now() const;

private:
    Database(DatabaseOptions options, const Clock &clock);

    Result<void> inspect();
    Result<void> makeFile() const;
    Result<void> start(WriterThread::Callbacks callbacks);
    std::unique_ptr<Connection> connectWriter() const;
    std::unique_ptr<Connection> connectReader() const;
    void enqueue(std::unique_ptr<ReadJob> job);
    void enqueueSearch(std::unique_ptr<ReadJob> job);
    void enqueue(std::unique_ptr<WriteJob> job, Lane lane);

    DatabaseOptions m_options;
    const Clock &m_clock;
    bool m_distrustIndex = false; ///< damage was met in use, and every page is sound: it was the search index
    bool m_immutable = false;     ///< nothing can be made in the folder, not even a lock
    std::function<void()> m_damageMet;
    mutable std::mutex m_longReadsMutex;
    mutable QList<Connection *> m_longReads; ///< connections that others have for themselves
    bool m_closing = false;                  ///< no more of them
    std::unique_ptr<WriterThread> m_writer;  ///< null if read-only
    std::unique_ptr<ReaderThread> m_reader;
    std::unique_ptr<ReaderThread> m_searcher;
    Executor m_preparation{2}; ///< goes first: its work ends by asking the writer
};

} // namespace depesche::store
