// SPDX-License-Identifier: GPL-3.0-or-later
// One feed from its request to what is on disk: ask, read on the pool, store, say how it went.
#pragma once

#include "base/cancellation.h"
#include "domain/feed.h"
#include "net/http_client.h"
#include "services/refresh/access_reader.h"
#include "services/refresh/refresh_service.h"

#include <QObject>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>

namespace depesche::refresh
{

struct FeedReading;

/// Main thread. Answers wait in line for the pool and the store, so that what is in memory at a time stays
/// bounded; the caller starts no further requests while isCongested().
class FeedFetcher final : public QObject
{
    Q_OBJECT
public:
    FeedFetcher(store::Store &store, net::HttpClient &http, secrets::SecretVault &vault, Executor &executor,
                Clock &clock, QObject *parent = nullptr);
    ~FeedFetcher() override;

    /// `answered` once the request is over; then `done`, once whatever the outcome says is on disk. Neither
    /// is called before this returns, nor after this object is gone. After a cancellation an arrival that the
    /// store has already is still stored.
    void fetch(const Feed &feed, const Cancellation &cancellation, std::function<void()> answered,
               std::function<void(const FeedOutcome &)> done);

    bool isCongested() const;
    void setConnectivity(net::Connectivity *connectivity) { m_connectivity = connectivity; }

private:
    struct Job;
    using JobPointer = std::shared_ptr<Job>;

    void whenAccessible(const JobPointer &job, std::function<void(const ReadAccess &)> use);
    void takeAnswer(const JobPointer &job, const net::Outcome &outcome);
    void judgeTooLarge(const JobPointer &job, const net::Failure &failure);
    void readWaiting();
    void takeReading(const JobPointer &job, FeedReading &reading);
    void storeNews(const JobPointer &job, FeedReading &reading);
    void storeNothingNew(const JobPointer &job, const QByteArray &contentHash);
    void storeFailure(const JobPointer &job, const FeedFailure &failure, const QDateTime &retryAfter = {});
    void finishSuccess(const JobPointer &job, const FetchState &state);
    void move(const JobPointer &job, const FetchState &state);
    void storeMovedState(const JobPointer &job, FetchState state);
    void finishFailed(const JobPointer &job, const FeedFailure &failure);
    void finish(const JobPointer &job);

    store::Store &m_store;
    net::HttpClient &m_http;
    secrets::SecretVault &m_vault;
    Executor &m_executor;
    Clock &m_clock;
    AccessReader m_access;
    net::Connectivity *m_connectivity = nullptr; ///< null: there is always a network
    std::deque<JobPointer> m_waiting;            ///< answered, not read yet
    qint64 m_waitingBytes = 0;
    qint64 m_workBytes = 0; ///< of bodies being read, or read and not stored yet
    int m_workJobs = 0;
};

} // namespace depesche::refresh
