// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds that wait for their turn: hosts take turns, and no host gets more than a few requests at a time.
#pragma once

#include "domain/feed.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QUrl>

#include <deque>
#include <optional>

namespace depesche::refresh
{

/// Every operation takes constant time, so that thousands of feeds of one host cost no more than others.
class HostQueue
{
public:
    explicit HostQueue(int atOncePerHost) : m_atOncePerHost(atOncePerHost) {}

    void add(Feed feed);
    /// The next feed whose host has room, which takes a place there until release(); nothing where all that
    /// wait must go on waiting.
    std::optional<Feed> takeNext();
    /// The request to this address has ended.
    void release(const QUrl &url);

    bool isEmpty() const { return m_waiting == 0; }
    /// Empties it; places that were taken stay taken.
    QList<Feed> takeAll();

private:
    struct Host {
        std::deque<Feed> waiting;
        int running = 0;
    };

    static QString keyOf(const QUrl &url);

    int m_atOncePerHost;
    qsizetype m_waiting = 0;
    QHash<QString, Host> m_hosts;
    std::deque<QString> m_ready; ///< hosts with room that have somebody waiting, each once
};

} // namespace depesche::refresh
