// SPDX-License-Identifier: GPL-3.0-or-later
// The one thread that reads: each job sees one state of the database.
#pragma once

#include "store/jobs.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>

namespace depesche::store
{

class ReaderThread final : public QThread
{
public:
    /// `othersWrote` and `damageMet` (SQLite found the file damaged) are called on this thread;
    /// `watchInterval` zero: others are not watched.
    ReaderThread(std::function<std::unique_ptr<Connection>()> connect, std::function<void()> othersWrote,
                 std::function<void()> damageMet, std::chrono::milliseconds watchInterval);
    ~ReaderThread() override;

    /// Starts and waits until the connection is there, or says why not.
    Result<void> open();
    void enqueue(std::unique_ptr<ReadJob> job);
    /// Gives Closed to what runs and to what waits, ends the thread.
    void close();

protected:
    void run() override;

private:
    std::unique_ptr<ReadJob> takeNext();
    bool isClosing();
    void setConnection(Connection *connection);
    void noteOthers(Connection &db);
    void runConsistently(Connection &db, ReadJob &job);

    std::function<std::unique_ptr<Connection>()> m_connect;
    std::function<void()> m_othersWrote;
    std::function<void()> m_damageMet;
    std::chrono::milliseconds m_watchInterval;
    QMutex m_mutex;
    QWaitCondition m_wakeUp;
    std::deque<std::unique_ptr<ReadJob>> m_queue;
    bool m_closing = false;
    Connection *m_connection = nullptr; ///< while the thread reads
    QPromise<Result<void>> m_opened;
};

} // namespace depesche::store
