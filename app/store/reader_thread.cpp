// SPDX-License-Identifier: GPL-3.0-or-later
// Reads in short read transactions, so that the log of the database can be written back between them.
#include "store/reader_thread.h"

#include "base/logging.h"

#include <QDeadlineTimer>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

void endTransaction(Connection &db)
{
    try {
        db.executeOnce(u"COMMIT"_s);
    } catch (const SqlFailure &failure) {
        qCWarning(logStore) << "cannot end a read:" << failure.error.detail;
    }
}

StoreError cancelled(const Connection &db)
{
    return {StoreErrorCode::Cancelled, {}, db.path()};
}

} // namespace

ReaderThread::ReaderThread(std::function<std::unique_ptr<Connection>()> connect,
                           std::function<void()> othersWrote, std::function<void()> damageMet,
                           std::chrono::milliseconds watchInterval)
    : m_connect(std::move(connect)),
      m_othersWrote(std::move(othersWrote)),
      m_damageMet(std::move(damageMet)),
      m_watchInterval(watchInterval)
{
    setObjectName(u"store-reader"_s);
    m_opened.start();
}

ReaderThread::~ReaderThread()
{
    close();
}

Result<void> ReaderThread::open()
{
    QFuture<Result<void>> opened = m_opened.future();
    start();
    return opened.result();
}

void ReaderThread::enqueue(std::unique_ptr<ReadJob> job)
{
    {
        const QMutexLocker locked(&m_mutex);
        if (!m_closing) {
            m_queue.push_back(std::move(job));
            m_wakeUp.wakeOne();
            return;
        }
    }
    job->fail({StoreErrorCode::Closed, {}, {}});
}

void ReaderThread::close()
{
    {
        const QMutexLocker locked(&m_mutex);
        m_closing = true;
        m_wakeUp.wakeOne();
        if (m_connection != nullptr)
            m_connection->interrupt();
    }
    wait();
}

std::unique_ptr<ReadJob> ReaderThread::takeNext()
{
    const QMutexLocker locked(&m_mutex);
    if (m_queue.empty() && !m_closing) {
        const bool watching = m_watchInterval.count() > 0;
        m_wakeUp.wait(&m_mutex, watching ? QDeadlineTimer(m_watchInterval) : QDeadlineTimer::Forever);
    }
    if (m_queue.empty())
        return nullptr;
    std::unique_ptr<ReadJob> job = std::move(m_queue.front());
    m_queue.pop_front();
    return job;
}

bool ReaderThread::isClosing()
{
    const QMutexLocker locked(&m_mutex);
    return m_closing;
}

void ReaderThread::setConnection(Connection *connection)
{
    const QMutexLocker locked(&m_mutex);
    m_connection = connection;
}

void ReaderThread::run()
{
    std::unique_ptr<Connection> db;
    try {
        db = m_connect();
        m_opened.addResult(Result<void>());
    } catch (const SqlFailure &failure) {
        m_opened.addResult(Result<void>(Unexpected{failure.error}));
    }
    m_opened.finish();
    if (!db)
        return;
    setConnection(db.get());
    noteOthers(*db);
    while (!isClosing()) {
        if (const std::unique_ptr<ReadJob> job = takeNext(); job && !isClosing())
            runConsistently(*db, *job);
        else if (job)
            job->fail({StoreErrorCode::Closed, {}, db->path()});
        else
            noteOthers(*db);
    }
    setConnection(nullptr);
    const QMutexLocker locked(&m_mutex);
    for (const auto &job : m_queue)
        job->fail({StoreErrorCode::Closed, {}, db->path()});
    m_queue.clear();
}

void ReaderThread::runConsistently(Connection &db, ReadJob &job)
{
    if (job.cancellation.isCancelled()) {
        job.fail(cancelled(db));
        return;
    }
    try {
        db.executeOnce(u"BEGIN"_s);
    } catch (const SqlFailure &failure) {
        job.fail(failure.error);
        return;
    }
    std::optional<StoreError> failed;
    db.setCancellation(job.cancellation);
    try {
        job.run(db);
    } catch (const SqlFailure &failure) {
        failed = failure.error;
    }
    db.setCancellation({});
    endTransaction(db);
    if (!failed)
        return;
    if (failed->code == StoreErrorCode::Closed && job.cancellation.isCancelled())
        failed = cancelled(db);
    if (failed->code == StoreErrorCode::Damaged && m_damageMet)
        m_damageMet();
    job.fail(*failed);
}

void ReaderThread::noteOthers(Connection &db)
{
    if (m_watchInterval.count() == 0)
        return;
    try {
        if (db.othersHaveWritten())
            m_othersWrote();
    } catch (const SqlFailure &failure) {
        qCWarning(logStore) << "cannot look for changes of other processes:" << failure.error.detail;
    }
}

} // namespace depesche::store
