// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds that wait for their turn: hosts take turns, and no host gets more than a few requests at a time.
#pragma once

#include "domain/feed.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QUrl>

#include <chrono>
#include <deque>
#include <optional>

namespace depesche::refresh
{

/// Moments are monotonic. Adding and taking cost constant time, so that thousands of feeds of one host cost
/// no more than others.
class HostQueue
{
public:
    /// `gap`: least time between the beginnings of two requests to one host.
    explicit HostQueue(int atOncePerHost, std::chrono::milliseconds gap = {})
        : m_atOncePerHost(atOncePerHost), m_gap(gap)
    {
    }

    void add(Feed feed);
    /// The next feed whose host has room, which takes a place there until release(); nothing where all that
    /// wait must go on waiting.
    std::optional<Feed> takeNext(std::chrono::milliseconds now);
    /// The request to this address has ended.
    void release(const QUrl &url);
    /// When the next host's gap is over; nothing where none is awaited.
    std::optional<std::chrono::milliseconds> nextOpening() const;

    bool isEmpty() const { return m_waiting == 0; }
    /// False where takeNext() would give nothing before nextOpening() or a release.
    bool hasReady() const { return !m_ready.empty(); }
    /// What waits for this host leaves.
    QList<Feed> takeHost(const QString &key);
    /// Those of these feeds that wait leave.
    QList<Feed> takeOut(const QSet<FeedId> &feeds);
    /// Empties it; places that were taken stay taken.
    QList<Feed> takeAll();

private:
    struct Host {
        std::deque<Feed> waiting;
        int running = 0;
        bool isReady = false;
        bool isResting = false; ///< its gap is not over
    };
    struct Rest {
        std::chrono::milliseconds until;
        QString host;
    };

    void offer(const QString &key);
    void wake(std::chrono::milliseconds now);

    int m_atOncePerHost;
    std::chrono::milliseconds m_gap;
    qsizetype m_waiting = 0;
    QHash<QString, Host> m_hosts;
    std::deque<QString> m_ready; ///< hosts that may be asked, each once; some have nobody waiting any more
    std::deque<Rest> m_resting;  ///< by time
};

} // namespace depesche::refresh
