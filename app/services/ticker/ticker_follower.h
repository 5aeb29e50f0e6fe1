// SPDX-License-Identifier: GPL-3.0-or-later
// Following one ticker: what the service sees of it, whatever its kind.
#pragma once

#include "base/executor.h"
#include "domain/ticker.h"
#include "net/http_client.h"

#include <QDateTime>
#include <QMetaType>
#include <QObject>

#include <functional>

namespace depesche
{
class Clock;
}

namespace depesche::store
{
class TickerRepository;
}

namespace depesche::ticker
{

enum class LiveState {
    Live,         ///< connected, or asked regularly and answering
    Waiting,      ///< for its first answer, or for coverage to begin
    Reconnecting, ///< the last attempt failed; another one is planned
    Offline,      ///< the network is switched off
    Paused,       ///< by the person
    Ended,        ///< coverage is over, or an answer said that there will be no other
};

struct LiveStatus {
    LiveState state = LiveState::Waiting;
    QDateTime next;      ///< UTC, of the next attempt; invalid if none is planned
    FeedFailure failure; ///< why it is Reconnecting, or why it Ended early

    friend bool operator==(const LiveStatus &, const LiveStatus &) = default;
};

/// What followers need; lives longer than they.
struct FollowerContext {
    store::TickerRepository &store;
    net::HttpClient &http;
    Clock &clock;
    Executor &executor;
    std::function<double()> chance; ///< 0 to 1, for jitter
};

/// Lives on the main thread. Begins with start(); goes on until it is destroyed.
class Follower : public QObject
{
    Q_OBJECT
public:
    virtual void start() = 0;
    /// The person asks: at once, unless the server named a later time or less than ten seconds went by.
    virtual void hurry() = 0;
    const LiveStatus &status() const { return m_status; }

signals:
    void statusChanged();

protected:
    using QObject::QObject;
    void setStatus(const LiveStatus &status)
    {
        if (m_status == status)
            return;
        m_status = status;
        emit statusChanged();
    }

private:
    LiveStatus m_status;
};

} // namespace depesche::ticker

Q_DECLARE_METATYPE(depesche::ticker::LiveStatus)
