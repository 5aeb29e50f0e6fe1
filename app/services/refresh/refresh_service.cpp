// SPDX-License-Identifier: GPL-3.0-or-later
// RefreshService: one run at a time; who is in it, who is next, when it is over.
#include "services/refresh/refresh_service.h"

#include "base/clock.h"
#include "base/continue_on.h"
#include "base/effective_port.h"
#include "base/logging.h"
#include "net/connectivity.h"
#include "services/refresh/feed_fetcher.h"
#include "services/refresh/fetch_state.h"
#include "services/refresh/next_refresh.h"
#include "services/refresh/request_turns.h"
#include "store/feed_repository.h"
#include "store/maintenance.h"
#include "store/store.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace depesche::refresh
{
namespace
{

/// What somebody asked for.
struct Wish {
    QList<FeedId> feeds; ///< none: all
    bool dueOnly = false;
};

FeedOutcome outcomeOf(const Feed &feed, FeedStatus status)
{
    FeedOutcome outcome;
    outcome.feed = feed.id;
    outcome.title = feed.displayTitle();
    outcome.url = feed.url;
    outcome.status = status;
    outcome.malformed = feed.malformed;
    outcome.nextRefresh = feed.fetch.nextRefresh;
    return outcome;
}

/// Hosts that asked to be left alone, by the word of any of their feeds.
QSet<QString> heldHosts(const QList<Feed> &feeds, const QDateTime &now)
{
    QSet<QString> hosts;
    for (const Feed &feed : feeds) {
        if (hostHeldUntil(feed.fetch, now).isValid())
            hosts.insert(hostKey(feed.url));
    }
    return hosts;
}

/// A feed may fall due a moment before an hour in which it is not to be asked.
bool isSkipped(const Feed &feed, const QDateTime &now)
{
    const bool hasOwnRhythm = feed.refreshMinutes > 0;
    return !hasOwnRhythm && isToSkip(feed.fetch.skipHours, feed.fetch.skipDays, now);
}

} // namespace

struct RefreshService::Private {
    Private(RefreshService *s, store::Store &st, net::HttpClient &http, secrets::SecretVault &vault,
            Executor &executor, Clock &c)
        : service(s), store(st), clock(c), fetcher(st, http, vault, executor, c)
    {
    }

    void ask(Wish wish);
    void take(const Subscriptions &subscriptions, const Wish &wish);
    void takeDue(const Subscriptions &subscriptions);
    QList<Feed> takeWanted(const Subscriptions &subscriptions, const QSet<FeedId> &wanted);
    void enter(const Feed &feed, Urgency urgency);
    void postpone(const Feed &feed);
    void startRequests();
    void wakeLater();
    void start(const Turn &turn);
    void holdHostAfter(const FeedOutcome &outcome);
    void end(const FeedOutcome &outcome);
    void stop();
    void finishIfDone();

    RefreshService *service;
    store::Store &store;
    Clock &clock;
    FeedFetcher fetcher;
    net::Connectivity *connectivity = nullptr;
    bool meteredAllowed = false;
    RequestTurns turns;
    bool wakes = false;     ///< startRequests() will be called when a pause is over
    QList<Wish> afterwards; ///< asked for while a stopped run was still ending

    bool running = false;
    Cancellation cancellation;
    QSet<FeedId> inRun; ///< not to be asked again in this run
    int loading = 0;    ///< wishes whose feeds are not known yet
    int underWay = 0;   ///< feeds taken from the queue that have not ended
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
    QList<Feed> postponed;
    if (wish.dueOnly)
        takeDue(subscriptions);
    else
        postponed = takeWanted(subscriptions, QSet<FeedId>(wish.feeds.begin(), wish.feeds.end()));
    emit service->progressChanged(progress);
    for (const Feed &feed : postponed)
        postpone(feed);
    startRequests();
}

void RefreshService::Private::takeDue(const Subscriptions &subscriptions)
{
    const QDateTime now = clock.now();
    const QSet<QString> held = heldHosts(subscriptions.feeds, now);
    for (const Feed &feed : subscriptions.feeds) {
        const bool isWelcome = !held.contains(hostKey(feed.url)) && !isSkipped(feed, now);
        if (isWelcome && !inRun.contains(feed.id) && isDue(feed.fetch, now))
            enter(feed, Urgency::Background);
    }
}

/// Gives back those that must not be asked now.
QList<Feed> RefreshService::Private::takeWanted(const Subscriptions &subscriptions,
                                                const QSet<FeedId> &wanted)
{
    const QDateTime now = clock.now();
    turns.hurry(wanted);
    QList<Feed> postponed;
    for (const Feed &feed : subscriptions.feeds) {
        if (inRun.contains(feed.id) || !(wanted.isEmpty() || wanted.contains(feed.id)))
            continue;
        if (mayBeAsked(feed.fetch, now)) {
            enter(feed, Urgency::Person);
        } else {
            inRun.insert(feed.id);
            ++progress.total;
            postponed.append(feed);
        }
    }
    return postponed;
}

void RefreshService::Private::enter(const Feed &feed, Urgency urgency)
{
    inRun.insert(feed.id);
    ++progress.total;
    turns.add(feed, urgency);
}

void RefreshService::Private::postpone(const Feed &feed)
{
    FeedOutcome outcome = outcomeOf(feed, FeedStatus::Postponed);
    outcome.failure = feed.fetch.gone ? feed.fetch.lastFailure : FeedFailure();
    outcome.nextRefresh = feed.fetch.gone ? QDateTime() : feed.fetch.notBefore;
    outcome.notBefore = outcome.nextRefresh;
    end(outcome);
}

void RefreshService::Private::startRequests()
{
    while (!cancellation.isCancelled() && !fetcher.isCongested()) {
        const std::optional<Turn> turn = turns.takeNext(clock.monotonic());
        if (!turn)
            break;
        start(*turn);
    }
    wakeLater();
}

/// A turn that ends tries again by itself; the end of a pause does not.
void RefreshService::Private::wakeLater()
{
    const std::optional<std::chrono::milliseconds> opening = turns.nextOpening();
    if (wakes || !opening || fetcher.isCongested())
        return;
    wakes = true;
    const auto wait = std::max(std::chrono::milliseconds(1), *opening - clock.monotonic());
    clock.callAfter(wait, service, [this] {
        wakes = false;
        startRequests();
    });
}

/// A background turn lasts until what came of it is known: it may be that the host wants rest.
void RefreshService::Private::start(const Turn &turn)
{
    ++underWay;
    const bool isUrgent = turn.urgency == Urgency::Person;
    fetcher.fetch(
        turn.feed, cancellation,
        [this, turn, isUrgent] {
            if (!isUrgent)
                return;
            turns.release(turn);
            startRequests();
        },
        [this, turn, isUrgent](const FeedOutcome &outcome) {
            end(outcome);
            holdHostAfter(outcome);
            if (!isUrgent) {
                turns.release(turn);
                inRun.remove(turn.feed.id); // background runs take their time: who asks later means now
            }
            --underWay;
            startRequests();
            finishIfDone();
        });
}

/// The others of the host wait for the next run whose time it is; a person's wishes go on, since what one
/// address says may hold for that address alone.
void RefreshService::Private::holdHostAfter(const FeedOutcome &outcome)
{
    FetchState state;
    state.lastFailure = outcome.failure;
    state.nextRefresh = outcome.nextRefresh;
    state.notBefore = outcome.notBefore;
    const QDateTime until = hostHeldUntil(state, clock.now());
    if (!until.isValid())
        return;
    for (const Feed &feed : turns.holdHost(hostKey(outcome.url))) {
        FeedOutcome held = outcomeOf(feed, FeedStatus::Postponed);
        held.nextRefresh = until;
        held.notBefore = until;
        inRun.remove(feed.id);
        end(held);
    }
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
    for (const Feed &feed : turns.takeAll()) {
        FeedOutcome outcome = outcomeOf(feed, FeedStatus::Stopped);
        outcome.failure.code = FeedFailureCode::Stopped;
        end(outcome);
    }
    finishIfDone();
}

void RefreshService::Private::finishIfDone()
{
    if (!running || loading > 0 || underWay > 0 || !turns.isEmpty())
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

void RefreshService::setConnectivity(net::Connectivity *connectivity)
{
    d->connectivity = connectivity;
    d->fetcher.setConnectivity(connectivity);
}

void RefreshService::setMeteredAllowed(bool allowed)
{
    d->meteredAllowed = allowed;
}

bool RefreshService::mayRefreshByItself() const
{
    return !d->connectivity || d->connectivity->allowsBackground(d->meteredAllowed);
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
