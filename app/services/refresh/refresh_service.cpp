// SPDX-License-Identifier: GPL-3.0-or-later
// RefreshService: one run at a time; who is in it, who is next, when it is over.
#include "services/refresh/refresh_service.h"

#include "base/clock.h"
#include "base/continue_on.h"
#include "base/logging.h"
#include "services/refresh/feed_fetcher.h"
#include "services/refresh/fetch_state.h"
#include "services/refresh/host_queue.h"
#include "store/feed_repository.h"
#include "store/maintenance.h"
#include "store/store.h"

#include <QSet>

#include <utility>

namespace depesche::refresh
{
namespace
{

constexpr int kRequestsAtOnce = 16;
constexpr int kRequestsPerHost = 4;

/// What somebody asked for.
struct Wish {
    QList<FeedId> feeds; ///< none: all
    bool dueOnly = false;
};

} // namespace

struct RefreshService::Private {
    Private(RefreshService *s, store::Store &st, net::HttpClient &http, secrets::SecretVault &vault,
            Executor &executor, Clock &c)
        : service(s), store(st), clock(c), fetcher(st, http, vault, executor, c)
    {
    }

    void ask(Wish wish);
    void take(const Subscriptions &subscriptions, const Wish &wish);
    void startRequests();
    void start(const Feed &feed);
    void end(const FeedOutcome &outcome);
    void stop();
    void finishIfDone();

    RefreshService *service;
    store::Store &store;
    Clock &clock;
    FeedFetcher fetcher;
    HostQueue queue{kRequestsPerHost};
    QList<Wish> afterwards; ///< asked for while a stopped run was still ending

    bool running = false;
    Cancellation cancellation;
    QSet<FeedId> inRun;
    int loading = 0;  ///< wishes whose feeds are not known yet
    int asking = 0;   ///< requests under way
    int underWay = 0; ///< feeds taken from the queue that have not ended
    RefreshProgress progress;
    RefreshReport report;
};

void RefreshService::Private::ask(Wish wish)
{
    if (running && cancellation.isCancelled()) {
        afterwards.append(std::move(wish));
        return;
    }
    const bool begins = !std::exchange(running, true);
    if (begins) {
        cancellation = Cancellation::make();
        inRun.clear();
        progress = {};
        report = {};
    }
    ++loading;
    continueOn(service, store.feeds().subscriptions(),
               [this, wish = std::move(wish)](const store::Result<Subscriptions> &subscriptions) {
                   if (subscriptions)
                       take(*subscriptions, wish);
                   else
                       qCWarning(logRefresh)
                           << "the subscriptions could not be read:" << subscriptions.error().detail;
                   --loading;
                   finishIfDone();
               });
    if (begins)
        emit service->started();
}

void RefreshService::Private::take(const Subscriptions &subscriptions, const Wish &wish)
{
    if (cancellation.isCancelled())
        return;
    const QSet<FeedId> wanted(wish.feeds.begin(), wish.feeds.end());
    const QDateTime now = clock.now();
    QList<Feed> postponed;
    for (const Feed &feed : subscriptions.feeds) {
        const bool isWanted = (wanted.isEmpty() || wanted.contains(feed.id)) && !inRun.contains(feed.id) &&
                              (!wish.dueOnly || isDue(feed.fetch, now));
        if (!isWanted)
            continue;
        inRun.insert(feed.id);
        ++progress.total;
        if (mayBeAsked(feed.fetch, now))
            queue.add(feed);
        else
            postponed.append(feed);
    }
    emit service->progressChanged(progress);
    for (const Feed &feed : postponed) {
        FeedOutcome outcome;
        outcome.feed = feed.id;
        outcome.title = feed.displayTitle();
        outcome.url = feed.url;
        outcome.status = FeedStatus::Postponed;
        outcome.failure = feed.fetch.gone ? feed.fetch.lastFailure : FeedFailure();
        outcome.malformed = feed.malformed;
        outcome.nextRefresh = feed.fetch.gone ? QDateTime() : feed.fetch.notBefore;
        end(outcome);
    }
    startRequests();
}

void RefreshService::Private::startRequests()
{
    while (!cancellation.isCancelled() && asking < kRequestsAtOnce && !fetcher.isCongested()) {
        const std::optional<Feed> feed = queue.takeNext();
        if (!feed)
            return;
        start(*feed);
    }
}

void RefreshService::Private::start(const Feed &feed)
{
    ++asking;
    ++underWay;
    fetcher.fetch(
        feed, cancellation,
        [this, url = feed.url] {
            --asking;
            queue.release(url);
            startRequests();
        },
        [this](const FeedOutcome &outcome) {
            end(outcome);
            --underWay;
            startRequests();
            finishIfDone();
        });
}

void RefreshService::Private::end(const FeedOutcome &outcome)
{
    ++progress.done;
    progress.added += outcome.added;
    report.added += outcome.added;
    report.updated += outcome.updated;
    if (outcome.status == FeedStatus::Failed) {
        ++progress.failed;
        ++report.failed;
    }
    report.feeds.append(outcome);
    emit service->feedFinished(outcome);
    emit service->progressChanged(progress);
}

void RefreshService::Private::stop()
{
    if (!running || cancellation.isCancelled())
        return;
    report.stopped = true;
    cancellation.cancel();
    for (const Feed &feed : queue.takeAll()) {
        FeedOutcome outcome;
        outcome.feed = feed.id;
        outcome.title = feed.displayTitle();
        outcome.url = feed.url;
        outcome.status = FeedStatus::Stopped;
        outcome.failure.code = FeedFailureCode::Stopped;
        outcome.malformed = feed.malformed;
        outcome.nextRefresh = feed.fetch.nextRefresh;
        end(outcome);
    }
    finishIfDone();
}

void RefreshService::Private::finishIfDone()
{
    if (!running || loading > 0 || underWay > 0 || !queue.isEmpty())
        return;
    running = false;
    const RefreshReport result = std::exchange(report, {});
    if (result.added + result.updated > 0)
        store.maintenance().checkpoint();
    emit service->finished(result);
    for (Wish &wish : std::exchange(afterwards, {}))
        ask(std::move(wish));
}

RefreshService::RefreshService(store::Store &store, net::HttpClient &http, secrets::SecretVault &vault,
                               Executor &executor, Clock &clock, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, store, http, vault, executor, clock))
{
}

/// Requests end at once; what the store has been given is still stored.
RefreshService::~RefreshService()
{
    d->cancellation.cancel();
}

void RefreshService::refresh(QList<FeedId> feeds)
{
    d->ask({std::move(feeds), false});
}

void RefreshService::refreshDue()
{
    d->ask({{}, true});
}

void RefreshService::stop()
{
    d->stop();
}

bool RefreshService::isRunning() const
{
    return d->running;
}

RefreshProgress RefreshService::progress() const
{
    return d->progress;
}

} // namespace depesche::refresh
