// SPDX-License-Identifier: GPL-3.0-or-later
// TickerService: makes and drops followers as tickers come, go, pause, and as the network does.
#include "services/ticker/ticker_service.h"

#include "base/clock.h"
#include "base/continue_on.h"
#include "feeds/discovery.h"
#include "net/connectivity.h"
#include "services/ticker/page_follower.h"
#include "services/ticker/stream_follower.h"
#include "store/store.h"
#include "store/ticker_repository.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace depesche::ticker
{
namespace
{

FollowOutcome refusedAddress(const QUrl &url)
{
    return Unexpected{
        FeedFailure{FeedFailureCode::BadAddress, 0, url.toDisplayString(QUrl::RemoveUserInfo).left(300)}};
}

bool isHttpAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
}

} // namespace

TickerService::TickerService(store::Store &store, net::HttpClient &http, Clock &clock, Executor &executor,
                             std::function<double()> chance, QObject *parent)
    : QObject(parent),
      m_store(store),
      m_context{store.tickers(), http, clock, executor, std::move(chance)},
      m_sleep(clock)
{
    connect(&store, &store::Store::changedElsewhere, this, &TickerService::followOthers);
}

TickerService::~TickerService()
{
    qDeleteAll(std::exchange(m_followers, {}));
}

void TickerService::start()
{
    if (!std::exchange(m_started, true))
        watchSleep();
    beginAll(false);
}

void TickerService::beginAll(bool hurry)
{
    continueOn(this, m_store.tickers().tickers(), [this, hurry](const store::Result<QList<Ticker>> &tickers) {
        if (!tickers)
            return;
        for (const Ticker &ticker : *tickers) {
            // One that was followed while this was read has begun.
            if (hurry || !m_followers.contains(ticker.id))
                begin(ticker);
            if (hurry)
                this->hurry(ticker.id);
        }
    });
}

/// Connections that were open then are dead, and nobody says so; planned times stood still.
void TickerService::watchSleep()
{
    m_context.clock.callAfter(std::chrono::minutes(1), this, [this] {
        if (m_sleep.hasSlept())
            beginAnew();
        watchSleep();
    });
}

void TickerService::beginAnew()
{
    m_context.clock.callAfter(kNetworkComesBack, this, [this] {
        if (m_started && !m_offline)
            beginAll(true);
    });
}

void TickerService::begin(const Ticker &ticker)
{
    stop(ticker.id);
    if (ticker.ended)
        return setStatus(ticker.id, {LiveState::Ended, {}, ticker.fetch.lastFailure});
    if (ticker.paused)
        return setStatus(ticker.id, {LiveState::Paused, {}, {}});
    if (m_offline)
        return setStatus(ticker.id, {LiveState::Offline, {}, {}});
    Follower *follower = nullptr;
    if (ticker.kind == TickerKind::EventStream)
        follower = new StreamFollower(ticker, m_context, this);
    else
        follower = new PageFollower(ticker, m_context, this);
    m_followers.insert(ticker.id, follower);
    connect(follower, &Follower::statusChanged, this,
            [this, id = ticker.id, follower] { setStatus(id, follower->status()); });
    setStatus(ticker.id, follower->status());
    follower->start();
}

void TickerService::beginStored(TickerId ticker)
{
    if (!m_started)
        return;
    continueOn(this, m_store.tickers().tickers(),
               [this, ticker](const store::Result<QList<Ticker>> &tickers) {
                   if (!tickers)
                       return;
                   const auto found = std::find_if(tickers->begin(), tickers->end(),
                                                   [ticker](const Ticker &one) { return one.id == ticker; });
                   if (found != tickers->end())
                       begin(*found);
               });
}

void TickerService::stop(TickerId ticker)
{
    delete m_followers.take(ticker);
}

QFuture<FollowOutcome> TickerService::follow(const QUrl &url, const QString &title)
{
    if (!isHttpAddress(url)) {
        QPromise<FollowOutcome> refused;
        refused.start();
        refused.addResult(refusedAddress(url));
        refused.finish();
        return refused.future();
    }
    auto *request = new FollowRequest(url, title, m_context, this);
    QFuture<FollowOutcome> outcome = request->future();
    continueOn(this, outcome, [this](const FollowOutcome &followed) {
        if (followed)
            beginStored(followed->id);
    });
    request->start();
    return outcome;
}

QFuture<FollowOutcome> TickerService::followTyped(const QString &text)
{
    return follow(feeds::addressFromInput(text));
}

store::Future<void> TickerService::unfollow(TickerId ticker)
{
    stop(ticker);
    m_statuses.remove(ticker);
    return m_store.tickers().remove(ticker);
}

store::Future<void> TickerService::setPaused(TickerId ticker, bool paused)
{
    if (paused) {
        stop(ticker);
        setStatus(ticker, {LiveState::Paused, {}, {}});
    }
    store::Future<void> written = m_store.tickers().setPaused(ticker, paused);
    if (!paused)
        continueOn(this, written, [this, ticker](const store::Result<void> &) { beginStored(ticker); });
    return written;
}

void TickerService::hurry(TickerId ticker)
{
    if (Follower *follower = m_followers.value(ticker))
        follower->hurry();
}

void TickerService::setOffline(bool offline)
{
    m_switchedOff = offline;
    followNetwork();
}

void TickerService::setConnectivity(net::Connectivity *connectivity)
{
    if (m_connectivity)
        disconnect(m_connectivity, nullptr, this, nullptr);
    m_connectivity = connectivity;
    if (connectivity)
        connect(connectivity, &net::Connectivity::changed, this, [this] {
            const bool wasOffline = m_offline;
            followNetwork();
            if (wasOffline && !m_offline)
                beginAnew();
        });
    followNetwork();
}

void TickerService::followNetwork()
{
    const bool offline = m_switchedOff || (m_connectivity && m_connectivity->isDisconnected());
    if (m_offline == offline)
        return;
    m_offline = offline;
    if (!offline) {
        if (m_started)
            start();
        return;
    }
    const QList<TickerId> running = m_followers.keys();
    for (const TickerId ticker : running) {
        stop(ticker);
        setStatus(ticker, {LiveState::Offline, {}, {}});
    }
}

/// Another process follows, unfollows, pauses on the same profile.
void TickerService::followOthers()
{
    if (!m_started)
        return;
    continueOn(this, m_store.tickers().tickers(), [this](const store::Result<QList<Ticker>> &tickers) {
        if (!tickers)
            return;
        QSet<TickerId> present;
        for (const Ticker &ticker : *tickers) {
            present.insert(ticker.id);
            const auto status = m_statuses.constFind(ticker.id);
            const bool isNew = status == m_statuses.cend();
            if (isNew || ticker.paused != (status->state == LiveState::Paused))
                begin(ticker);
        }
        const QList<TickerId> known = m_statuses.keys();
        for (const TickerId id : known) {
            if (!present.contains(id)) {
                stop(id);
                m_statuses.remove(id);
            }
        }
    });
}

LiveStatus TickerService::status(TickerId ticker) const
{
    return m_statuses.value(ticker);
}

void TickerService::setStatus(TickerId ticker, const LiveStatus &status)
{
    const auto known = m_statuses.constFind(ticker);
    if (known != m_statuses.constEnd() && *known == status)
        return;
    m_statuses.insert(ticker, status);
    emit statusChanged(ticker, status);
}

} // namespace depesche::ticker
