// SPDX-License-Identifier: GPL-3.0-or-later
// The one thread that writes: takes what waits, commits it together, then tells.
#pragma once

#include "store/jobs.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace depesche::store
{

class WriterThread final : public QThread
{
public:
    /// What a person did goes before what a fetch brought.
    enum class Lane { Person, Bulk };

    struct Callbacks {
        std::function<void(const CommitReport &)> committed; ///< on this thread, after the futures finished
        std::function<void()> othersWrote;                   ///< on this thread
        std::function<void()> damageMet = {}; ///< on any thread of the database: SQLite found it damaged
    };

    /// `connect` opens the connection on this thread; `watchInterval` zero: others are not watched.
    WriterThread(std::function<std::unique_ptr<Connection>()> connect, Callbacks callbacks,
                 std::chrono::milliseconds watchInterval);
    ~WriterThread() override;

    /// Starts and waits until the connection is there, or says why not.
    Result<void> open();
    void enqueue(std::unique_ptr<WriteJob> job, Lane lane);
    /// Runs what a person asked for, gives Closed to the rest, ends the thread.
    void close();

protected:
    void run() override;

private:
    using Batch = std::vector<std::unique_ptr<WriteJob>>;

    void work(Connection &db);
    std::unique_ptr<WriteJob> takeNext();
    bool waitForWork();
    void runBatch(Connection &db);
    void commitTogether(Connection &db, Batch &batch);
    void commitAlone(Connection &db, Batch &batch);
    bool runInSavepoint(Connection &db, WriteJob &job, std::optional<StoreError> &failure);
    void settle(Batch &done);
    void noteOthers(Connection &db);
    void failJob(WriteJob &job, const StoreError &error);

    std::function<std::unique_ptr<Connection>()> m_connect;
    Callbacks m_callbacks;
    std::chrono::milliseconds m_watchInterval;

    QMutex m_mutex;
    QWaitCondition m_wakeUp;
    std::deque<std::unique_ptr<WriteJob>> m_person;
    std::deque<std::unique_ptr<WriteJob>> m_bulk;
    bool m_closing = false;
    bool m_personInBatch = false; ///< the commit at work holds what a person did

    ChangeMerger<ArticleId> m_articles;
    ChangeMerger<FeedId> m_feeds;
    TickerMerger m_tickers;
    bool m_foldersChanged = false;
    bool m_countsChanged = false;
    QPromise<Result<void>> m_opened;
};

} // namespace depesche::store
