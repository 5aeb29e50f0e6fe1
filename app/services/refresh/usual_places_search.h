// SPDX-License-Identifier: GPL-3.0-or-later
// Trying the places where sites keep a feed without naming it, one after the other.
#pragma once

#include "base/cancellation.h"
#include "services/refresh/feed_discovery_service.h"

#include <QList>
#include <QObject>
#include <QPromise>
#include <QUrl>

namespace depesche::refresh
{

/// One search of one person; deletes itself when it is answered. Its parent must not outlive what it refers
/// to.
class UsualPlacesSearch final : public QObject
{
    Q_OBJECT
public:
    using Result = FeedDiscoveryService::Result;

    UsualPlacesSearch(net::HttpClient &http, Executor &executor, Clock &clock, Cancellation cancellation,
                      QObject *parent);

    QFuture<Result> future() { return m_promise.future(); }
    /// An invalid address is answered with BadAddress.
    void begin(const QUrl &page);

private:
    void askNext();
    void take(const QUrl &place, const net::Outcome &outcome);
    void afterPlaces();
    void takeRobots(const net::Outcome &outcome);
    bool countsFrom(const QUrl &finalUrl) const;
    void answer(Result result);

    net::HttpClient &m_http;
    Executor &m_executor;
    Clock &m_clock;
    Cancellation m_cancellation;
    QPromise<Result> m_promise;
    DiscoveryResult m_result;
    QList<QUrl> m_places; ///< still to be asked
    int m_asked = 0;
    bool m_robotsAsked = false;
};

} // namespace depesche::refresh
