// SPDX-License-Identifier: GPL-3.0-or-later
// Trying the places where sites keep a feed without naming it, one after the other.
#pragma once

#include "base/cancellation.h"
#include "services/refresh/feed_discovery_service.h"

#include <QList>
#include <QObject>
#include <QPromise>
#include <QSet>
#include <QUrl>

#include <chrono>

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
    /// An invalid address is answered with BadAddress. `certificate`: a file; may be empty.
    void begin(const QUrl &page, DiscoveryRequests requests, const QString &certificate);

private:
    void askNext();
    void take(const QUrl &place, const net::Outcome &outcome);
    void takeRead(const FoundFeed &found, const QList<QUrl> &listed);
    void addListed(const QList<QUrl> &listed);
    net::Request requestTo(const QUrl &place) const;
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
    DiscoveryRequests m_requests;
    QList<QUrl> m_places;                         ///< still to be asked
    QSet<QUrl> m_known;                           ///< sitemaps that were to be asked once
    int m_listedLeft;                             ///< how many more may come from indexes
    qsizetype m_listedAhead = 0;                  ///< how many of the next places an index named
    bool m_lastIsListed = false;                  ///< the place that was asked last is one of these
    std::chrono::milliseconds m_sitemapsUntil{0}; ///< by the clock's monotonic time
    int m_asked = 0;
    bool m_robotsAsked = false;
};

} // namespace depesche::refresh
