// SPDX-License-Identifier: GPL-3.0-or-later
// Group commit: every write in a savepoint of its own, all that wait together in one transaction.
#include "store/writer_thread.h"

#include "base/logging.h"
#include "base/step_back.h"

#include <QDeadlineTimer>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

/// A commit waits no longer than this for more writes: others want the lock, and askers their answer.
constexpr std::chrono::milliseconds kLongestBatch{250};

/// True if SQLite has given up the whole transaction (disk full, input/output error).
bool transactionIsGone(Connection &db)
{
    try {
        db.executeOnce(u"SAVEPOINT probe"_s);
        db.executeOnce(u"RELEASE probe"_s);
        db.executeOnce(u"BEGIN"_s);
    } catch (const SqlFailure &) {
        return false; // BEGIN is refused inside a transaction
    }
    db.executeOnce(u"ROLLBACK"_s);
    return true;
}

void rollBack(Connection &db)
{
    try {
        db.executeOnce(u"ROLLBACK"_s);
    } catch (const SqlFailure &) {
        // SQLite has rolled back by itself.
    }
}

} // namespace

WriterThread::WriterThread(std::function<std::unique_ptr<Connection>()> connect, Callbacks callbacks,
                           std::chrono::milliseconds watchInterval)
    : m_connect(std::move(connect)), m_callbacks(std::move(callbacks)), m_watchInterval(watchInterval)
{
    setObjectName(u"store-writer"_s);
    m_opened.start();
}

WriterThread::~WriterThread()
{
    close();
}

Result<void> WriterThread::open()
{
    QFuture<Result<void>> opened = m_opened.future();
    start();
    return opened.result();
}

void WriterThread::enqueue(std::unique_ptr<WriteJob> job, Lane lane)
{
    {
        const QMutexLocker locked(&m_mutex);
        if (!m_closing) {
            (lane == Lane::Person ? m_person : m_bulk).push_back(std::move(job));
            m_wakeUp.wakeOne();
            return;
        }
    }
    job->fail({StoreErrorCode::Closed, {}, {}});
}

void WriterThread::close()
{
    {
        const QMutexLocker locked(&m_mutex);
        m_closing = true;
        m_wakeUp.wakeOne();
    }
    wait();
}

void WriterThread::run()
{
    stepBack();
    std::unique_ptr<Connection> db;
    try {
        db = m_connect();
        m_opened.addResult(Result<void>());
    } catch (const SqlFailure &failure) {
        m_opened.addResult(Result<void>(Unexpected{failure.error}));
    }
    m_opened.finish();
    if (db)
        work(*db);
}

void WriterThread::work(Connection &db)
{
    noteOthers(db);
    while (waitForWork()) {
        noteOthers(db);
        runBatch(db);
    }
    std::deque<std::unique_ptr<WriteJob>> left;
    {
        const QMutexLocker locked(&m_mutex);
        left.swap(m_bulk);
    }
    for (const auto &job : left)
        job->fail({StoreErrorCode::Closed, {}, db.path()});
}

/// False when the thread is to end. May come back without work, so that others are looked for.
bool WriterThread::waitForWork()
{
    const QMutexLocker locked(&m_mutex);
    if (m_person.empty() && m_bulk.empty() && !m_closing) {
        const bool watching = m_watchInterval.count() > 0;
        m_wakeUp.wait(&m_mutex, watching ? QDeadlineTimer(m_watchInterval) : QDeadlineTimer::Forever);
    }
    return !m_closing || !m_person.empty();
}

std::unique_ptr<WriteJob> WriterThread::takeNext()
{
    const QMutexLocker locked(&m_mutex);
    const bool bulk = m_person.empty();
    std::deque<std::unique_ptr<WriteJob>> &queue = bulk ? m_bulk : m_person;
    // Who asked as a person waits for the commit: no more of what fetches brought goes before it.
    if (queue.empty() || (bulk && (m_closing || m_personInBatch)))
        return nullptr;
    m_personInBatch = !bulk;
    std::unique_ptr<WriteJob> job = std::move(queue.front());
    queue.pop_front();
    return job;
}

void WriterThread::runBatch(Connection &db)
{
    Batch batch;
    m_personInBatch = false;
    if (auto first = takeNext())
        batch.push_back(std::move(first));
    if (!batch.empty())
        commitTogether(db, batch);
}

void WriterThread::commitTogether(Connection &db, Batch &batch)
{
    const QDeadlineTimer enough(kLongestBatch);
    Batch done;
    try {
        db.executeOnce(u"BEGIN IMMEDIATE"_s);
    } catch (const SqlFailure &failure) {
        for (const auto &job : batch)
            failJob(*job, failure.error);
        return;
    }
    bool whole = true;
    for (std::unique_ptr<WriteJob> job = std::move(batch.front()); job;
         job = enough.hasExpired() ? nullptr : takeNext()) {
        std::optional<StoreError> failure;
        const bool kept = runInSavepoint(db, *job, failure);
        if (failure && transactionIsGone(db)) {
            done.push_back(std::move(job));
            whole = false;
            break;
        }
        if (kept)
            done.push_back(std::move(job));
        else if (failure)
            failJob(*job, *failure);
        else
            job->finish();
    }
    batch.clear();
    try {
        if (whole)
            db.executeOnce(u"COMMIT"_s);
    } catch (const SqlFailure &failure) {
        qCWarning(logStore) << "commit failed:" << failure.error.detail;
        rollBack(db);
        whole = false;
    }
    if (whole)
        settle(done);
    else
        commitAlone(db, done);
}

/// After a transaction was lost: each write on its own, so that only those fail that cannot be done.
void WriterThread::commitAlone(Connection &db, Batch &batch)
{
    m_articles = {};
    m_feeds = {};
    m_tickers = {};
    m_foldersChanged = m_countsChanged = false;
    for (std::unique_ptr<WriteJob> &job : batch) {
        std::optional<StoreError> failure;
        bool kept = false;
        try {
            db.executeOnce(u"BEGIN IMMEDIATE"_s);
            kept = runInSavepoint(db, *job, failure);
            if (!failure)
                db.executeOnce(u"COMMIT"_s);
        } catch (const SqlFailure &lost) {
            failure = lost.error;
        }
        if (failure) {
            rollBack(db);
            m_articles = {};
            m_feeds = {};
            m_tickers = {};
            m_foldersChanged = m_countsChanged = false;
            failJob(*job, *failure);
        } else if (kept) {
            Batch one;
            one.push_back(std::move(job));
            settle(one);
        } else {
            job->finish();
        }
    }
}

/// True if the write is to be committed. `failure` is set when SQLite refused, not when the write itself did.
bool WriterThread::runInSavepoint(Connection &db, WriteJob &job, std::optional<StoreError> &failure)
{
    WriteContext context{db, job.askedAt};
    try {
        db.executeOnce(u"SAVEPOINT write"_s);
        const bool kept = job.run(context);
        if (!kept)
            db.executeOnce(u"ROLLBACK TO write"_s);
        db.executeOnce(u"RELEASE write"_s);
        if (kept) {
            m_articles.merge(context.articles);
            m_feeds.merge(context.feeds);
            m_tickers.merge(context.tickers);
            m_foldersChanged |= context.feeds.foldersChanged;
            m_countsChanged |= context.counts;
        }
        return kept;
    } catch (const SqlFailure &lost) {
        failure = lost.error;
    }
    try {
        db.executeOnce(u"ROLLBACK TO write"_s);
        db.executeOnce(u"RELEASE write"_s);
    } catch (const SqlFailure &) {
        // The savepoint went with its transaction; the caller looks for that.
    }
    return false;
}

void WriterThread::failJob(WriteJob &job, const StoreError &error)
{
    if (error.code == StoreErrorCode::Damaged && m_callbacks.damageMet)
        m_callbacks.damageMet();
    job.fail(error);
}

void WriterThread::settle(Batch &done)
{
    for (const auto &job : done)
        job->finish();
    CommitReport report;
    m_articles.writeTo(report.articles);
    m_feeds.writeTo(report.feeds);
    m_tickers.writeTo(report.tickers);
    report.feeds.foldersChanged = m_foldersChanged;
    report.counts = m_countsChanged;
    m_articles = {};
    m_feeds = {};
    m_tickers = {};
    m_foldersChanged = m_countsChanged = false;
    if (!report.isEmpty())
        m_callbacks.committed(report);
}

void WriterThread::noteOthers(Connection &db)
{
    if (m_watchInterval.count() == 0)
        return;
    try {
        if (db.othersHaveWritten())
            m_callbacks.othersWrote();
    } catch (const SqlFailure &failure) {
        qCWarning(logStore) << "cannot look for changes of other processes:" << failure.error.detail;
    }
}

} // namespace depesche::store
