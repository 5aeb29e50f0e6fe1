// SPDX-License-Identifier: GPL-3.0-or-later
// FeedFetcher: the steps of a job, each continued on the main thread.
#include "services/refresh/feed_fetcher.h"

#include "base/clock.h"
#include "base/continue_on.h"
#include "base/executor.h"
#include "base/logging.h"
#include "fetching/failure_mapping.h"
#include "net/connectivity.h"
#include "services/refresh/feed_reading.h"
#include "services/refresh/fetch_state.h"
#include "services/refresh/next_refresh.h"
#include "store/feed_repository.h"
#include "store/store.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace depesche::refresh
{
namespace
{

/// Real feeds stay below 20 MB; a document takes about eight times its size while it is read.
constexpr qint64 kMostBytes = 32 * 1024 * 1024;
constexpr std::chrono::seconds kMostTime{60};
constexpr std::chrono::seconds kMostSilence{20};

/// Bodies being read or stored at a time: enough for the store to commit many together.
constexpr qint64 kMostWorkBytes = 8 * 1024 * 1024;
constexpr int kMostWorkJobs = 48;
constexpr qint64 kMostWaitingBytes = 8 * 1024 * 1024;

net::Request requestFor(const Feed &feed, const QDateTime &now)
{
    net::Request request;
    request.url = feed.url;
    request.purpose = net::Purpose::Feed;
    request.accept = "application/atom+xml, application/rss+xml, application/feed+json, "
                     "application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, "
                     "application/json;q=0.7, */*;q=0.1";
    if (!mustAskInFull(feed.fetch, now)) {
        request.etag = feed.fetch.etag;
        request.lastModified = feed.fetch.lastModified;
    }
    request.limits.maxBytes = kMostBytes;
    request.limits.total = kMostTime;
    request.limits.silence = kMostSilence;
    return request;
}

double chance()
{
    return QRandomGenerator::global()->generateDouble();
}

/// The desktop's word against the error: without a network every host is one that nobody finds.
FeedFailure whileDisconnected(const FeedFailure &failure)
{
    const bool gotAnswer = failure.httpStatus != 0 || !fetching::countsAgainstFeed(failure.code);
    return gotAnswer ? failure : FeedFailure{FeedFailureCode::Offline, 0, failure.detail};
}

} // namespace

struct FeedFetcher::Job {
    Feed feed;
    Cancellation cancellation;
    std::function<void(const FeedOutcome &)> done;
    std::chrono::milliseconds begun{0};
    net::Response response;
    qint64 workBytes = 0;
    bool inWork = false;
    FeedOutcome outcome;
};

FeedFetcher::FeedFetcher(store::Store &store, net::HttpClient &http, secrets::SecretVault &vault,
                         Executor &executor, Clock &clock, QObject *parent)
    : QObject(parent),
      m_store(store),
      m_http(http),
      m_vault(vault),
      m_executor(executor),
      m_clock(clock),
      m_access(vault, executor)
{
}

FeedFetcher::~FeedFetcher() = default;

bool FeedFetcher::isCongested() const
{
    return m_waitingBytes >= kMostWaitingBytes;
}

void FeedFetcher::fetch(const Feed &feed, const Cancellation &cancellation, std::function<void()> answered,
                        std::function<void(const FeedOutcome &)> done)
{
    auto job = std::make_shared<Job>();
    job->feed = feed;
    job->cancellation = cancellation;
    job->done = std::move(done);
    job->begun = m_clock.monotonic();
    job->outcome.feed = feed.id;
    job->outcome.title = feed.displayTitle();
    job->outcome.url = feed.url;
    job->outcome.malformed = feed.malformed;
    job->outcome.nextRefresh = feed.fetch.nextRefresh;
    whenAccessible(job, [this, job, answered = std::move(answered)](const ReadAccess &access) {
        if (!access) {
            answered();
            storeFailure(job, access.error());
            return;
        }
        net::Request request = requestFor(job->feed, m_clock.now());
        request.access = *access;
        continueOn(this, m_http.get(std::move(request), job->cancellation),
                   [this, job, answered](const net::Outcome &outcome) {
                       answered();
                       takeAnswer(job, outcome);
                   });
    });
}

/// A keyring may take long to answer; who stops the refresh does not wait for it.
void FeedFetcher::whenAccessible(const JobPointer &job, std::function<void(const ReadAccess &)> use)
{
    if (AccessReader::isPlain(job->feed)) {
        m_access.read(job->feed, use);
        return;
    }
    auto waiting = std::make_shared<bool>(true);
    const auto useOnce = [waiting, use = std::move(use)](const ReadAccess &access) {
        if (std::exchange(*waiting, false))
            use(access);
    };
    if (const CancellationSource *source = job->cancellation.source()) {
        connect(
            source, &CancellationSource::cancelled, this,
            [useOnce] {
                useOnce(Unexpected{FeedFailure{FeedFailureCode::Stopped, 0, {}}});
            },
            Qt::QueuedConnection);
    }
    m_access.read(job->feed, useOnce);
}

void FeedFetcher::takeAnswer(const JobPointer &job, const net::Outcome &outcome)
{
    if (!outcome) {
        const net::Failure &failure = outcome.error();
        job->outcome.httpStatus = failure.status;
        // Another process may have been given a better one since.
        if (failure.kind == net::FailureKind::AuthenticationFailed)
            m_vault.readAnew(job->feed.access.secret);
        if (failure.kind == net::FailureKind::TooLarge) {
            judgeTooLarge(job, failure);
            return;
        }
        const bool isDisconnected = m_connectivity && m_connectivity->isDisconnected();
        const FeedFailure reason = fetching::feedFailure(failure);
        storeFailure(job, isDisconnected ? whileDisconnected(reason) : reason, failure.retryAfter);
        return;
    }
    job->response = *outcome;
    job->outcome.httpStatus = outcome->status;
    job->outcome.bytes = outcome->bytesReceived;
    if (!outcome->notModified()) {
        m_waitingBytes += outcome->body.size();
        m_waiting.push_back(job);
        readWaiting();
    } else if (job->feed.fetch.contentHash.isEmpty()) {
        // Nothing of this feed was ever read, so nothing was asked that this could be the answer to.
        storeFailure(job, {FeedFailureCode::HttpStatus, outcome->status, {}});
    } else {
        storeNothingNew(job, job->feed.fetch.contentHash);
    }
}

/// Off the main thread, for the beginning is long.
void FeedFetcher::judgeTooLarge(const JobPointer &job, const net::Failure &failure)
{
    continueOn(this, m_executor.run([failure] { return whyTooLarge(failure); }),
               [this, job, retryAfter = failure.retryAfter](const FeedFailure &reason) {
                   storeFailure(job, reason, retryAfter);
               });
}

void FeedFetcher::readWaiting()
{
    while (!m_waiting.empty()) {
        const qint64 bytes = m_waiting.front()->response.body.size();
        const bool hasRoom = m_workJobs < kMostWorkJobs && m_workBytes + bytes <= kMostWorkBytes;
        if (m_workJobs > 0 && !hasRoom)
            return;
        const JobPointer job = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_waitingBytes -= bytes;
        if (job->cancellation.isCancelled()) {
            finishFailed(job, {FeedFailureCode::Stopped, 0, {}});
            continue;
        }
        m_workBytes += bytes;
        ++m_workJobs;
        job->workBytes = bytes;
        job->inWork = true;
        const auto reading = m_executor.run([feed = job->feed, response = job->response] {
            return std::make_shared<FeedReading>(readFeed(feed, response));
        });
        job->response.body.clear();
        continueOn(this, reading,
                   [this, job](const std::shared_ptr<FeedReading> &result) { takeReading(job, *result); });
    }
}

void FeedFetcher::takeReading(const JobPointer &job, FeedReading &reading)
{
    if (job->cancellation.isCancelled())
        finishFailed(job, {FeedFailureCode::Stopped, 0, {}});
    else if (reading.failure.isFailure())
        storeFailure(job, reading.failure);
    else if (reading.unchanged)
        storeNothingNew(job, reading.contentHash);
    else
        storeNews(job, reading);
}

void FeedFetcher::storeNews(const JobPointer &job, FeedReading &reading)
{
    const QDateTime now = m_clock.now();
    const FetchState state = afterSuccess(reading.arrival.fetch, job->response, reading.contentHash, now,
                                          planAfterNews(reading.hints, now), chance());
    job->outcome.status = FeedStatus::Updated;
    job->outcome.malformed = reading.arrival.malformed;
    if (job->feed.customTitle.isEmpty() && !reading.arrival.title.isEmpty())
        job->outcome.title = reading.arrival.title;
    store::Arrival arrival = std::move(reading.arrival);
    arrival.fetch = state;
    continueOn(this, m_store.feeds().storeArrival(std::move(arrival)),
               [this, job, state](const store::Result<store::ArrivalReport> &report) {
                   if (!report) {
                       finishFailed(job, fetching::feedFailure(report.error()));
                       return;
                   }
                   job->outcome.added = int(report->added.size());
                   job->outcome.updated = int(report->updated.size());
                   finishSuccess(job, state);
               });
}

void FeedFetcher::storeNothingNew(const JobPointer &job, const QByteArray &contentHash)
{
    const RefreshPlan plan =
        planAfterNothing(plannedPause(job->feed.fetch), hintsOf(job->feed, job->response));
    const FetchState state =
        afterSuccess(job->feed.fetch, job->response, contentHash, m_clock.now(), plan, chance());
    job->outcome.status = FeedStatus::NotModified;
    continueOn(this, m_store.feeds().storeFetchState(job->feed.id, state),
               [this, job, state](const store::Result<void> &stored) {
                   if (stored)
                       finishSuccess(job, state);
                   else
                       finishFailed(job, fetching::feedFailure(stored.error()));
               });
}

void FeedFetcher::storeFailure(const JobPointer &job, const FeedFailure &failure, const QDateTime &retryAfter)
{
    if (!fetching::countsAgainstFeed(failure.code)) {
        finishFailed(job, failure);
        return;
    }
    const FetchState state = afterFailure(job->feed.fetch, failure, retryAfter, m_clock.now(), chance());
    continueOn(this, m_store.feeds().storeFetchState(job->feed.id, state),
               [this, job, state, failure](const store::Result<void> &stored) {
                   job->outcome.nextRefresh = state.nextRefresh;
                   job->outcome.notBefore = state.notBefore;
                   finishFailed(job, stored ? failure : fetching::feedFailure(stored.error()));
               });
}

void FeedFetcher::finishSuccess(const JobPointer &job, const FetchState &state)
{
    job->outcome.nextRefresh = state.nextRefresh;
    if (newAddress(state).isEmpty())
        finish(job);
    else
        move(job, state);
}

/// The subscriptions are read again: the person may have changed the feed, and only its address is to change.
void FeedFetcher::move(const JobPointer &job, const FetchState &state)
{
    continueOn(this, m_store.feeds().subscriptions(),
               [this, job, state](const store::Result<Subscriptions> &subscriptions) {
                   const QList<Feed> feeds = subscriptions ? subscriptions->feeds : QList<Feed>();
                   const auto feed = std::find_if(feeds.begin(), feeds.end(), [&](const Feed &candidate) {
                       return candidate.id == job->feed.id;
                   });
                   if (feed == feeds.end() || feed->url != job->feed.url) {
                       finish(job);
                       return;
                   }
                   Feed moved = *feed;
                   moved.url = newAddress(state);
                   continueOn(this, m_store.feeds().update(moved),
                              [this, job, state](const store::Result<void> &stored) {
                                  if (stored) {
                                      storeMovedState(job, state);
                                      return;
                                  }
                                  if (stored.error().code != store::StoreErrorCode::AddressTaken)
                                      qCWarning(logRefresh) << "a feed's new address could not be stored:"
                                                            << stored.error().detail;
                                  finish(job);
                              });
               });
}

/// The store forgets the state of an address that is changed; here both are the same document.
void FeedFetcher::storeMovedState(const JobPointer &job, FetchState state)
{
    job->outcome.movedTo = std::exchange(state.movedTo, {});
    job->outcome.url = job->outcome.movedTo;
    state.movedSeen = 0;
    state.movedFrom = job->feed.url;
    state.movedAt = m_clock.now();
    continueOn(this, m_store.feeds().storeFetchState(job->feed.id, state),
               [this, job](const store::Result<void> &stored) {
                   if (!stored)
                       qCWarning(logRefresh)
                           << "a moved feed's state could not be stored:" << stored.error().detail;
                   finish(job);
               });
}

void FeedFetcher::finishFailed(const JobPointer &job, const FeedFailure &failure)
{
    job->outcome.status = failure.code == FeedFailureCode::Stopped ? FeedStatus::Stopped : FeedStatus::Failed;
    job->outcome.failure = failure;
    finish(job);
}

void FeedFetcher::finish(const JobPointer &job)
{
    if (job->inWork) {
        m_workBytes -= job->workBytes;
        --m_workJobs;
        job->inWork = false;
        readWaiting();
    }
    job->outcome.milliseconds = int((m_clock.monotonic() - job->begun).count());
    job->done(job->outcome);
}

} // namespace depesche::refresh
