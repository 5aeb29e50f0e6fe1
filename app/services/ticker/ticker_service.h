// SPDX-License-Identifier: GPL-3.0-or-later
// Live coverage that is followed: one follower for each ticker, and what state each is in.
#pragma once

#include "base/sleep_watch.h"
#include "services/ticker/follow_request.h"
#include "services/ticker/ticker_follower.h"
#include "store/store_error.h"

#include <QHash>
#include <QObject>
#include <QUrl>

namespace depesche::net
{
class Connectivity;
}
namespace depesche::store
{
class Store;
}

namespace depesche::ticker
{

/// Lives on the main thread. What it is given lives longer. Entries go to the store, which tells of them.
class TickerService final : public QObject
{
    Q_OBJECT
public:
    TickerService(store::Store &store, net::HttpClient &http, Clock &clock, Executor &executor,
                  std::function<double()> chance, QObject *parent = nullptr);
    ~TickerService() override;

    /// Reads what is followed and begins with it, each at the time that was planned when it was last asked.
    /// Without it follow() stores what is there, and nothing is asked after that.
    void start();

    /// `url`: http or https. Tells what kind it is, stores what is there, and goes on following it once
    /// start() was called; one that was followed before is begun anew. BadAddress for another scheme.
    /// `title`: of what says none itself, as streams do; plain, may be empty.
    QFuture<FollowOutcome> follow(const QUrl &url, const QString &title = {});
    /// What a person typed or pasted.
    QFuture<FollowOutcome> followTyped(const QString &text);
    /// With all its entries.
    store::Future<void> unfollow(TickerId ticker);
    store::Future<void> setPaused(TickerId ticker, bool paused);
    /// Asks at once, within what the server allows.
    void hurry(TickerId ticker);
    /// The person's switch: nothing leaves the machine while it is on.
    void setOffline(bool offline);
    /// Not owned; null: there is always a network. While the desktop is sure that there is none, nothing is
    /// asked. When it is back, as after a sleep of the machine, everything is asked at once, within what
    /// servers allow.
    void setConnectivity(net::Connectivity *connectivity);

    LiveStatus status(TickerId ticker) const;

signals:
    void statusChanged(depesche::TickerId ticker, const depesche::ticker::LiveStatus &status);

private:
    void watchSleep();
    void beginAnew();
    void beginAll(bool hurry);
    void begin(const Ticker &ticker);
    void beginStored(TickerId ticker);
    void stop(TickerId ticker);
    void setStatus(TickerId ticker, const LiveStatus &status);
    void followNetwork();
    void followOthers();

    store::Store &m_store;
    FollowerContext m_context;
    QHash<TickerId, Follower *> m_followers;
    QHash<TickerId, LiveStatus> m_statuses;
    SleepWatch m_sleep;
    net::Connectivity *m_connectivity = nullptr;
    bool m_started = false;
    bool m_switchedOff = false;
    bool m_offline = false; ///< by the switch, or because there is no network
};

} // namespace depesche::ticker
