// SPDX-License-Identifier: GPL-3.0-or-later
// HostQueue: a queue for each host, a round of the hosts that have room, and a line of those that rest.
#include "services/refresh/host_queue.h"

#include "base/effective_port.h"

#include <algorithm>
#include <utility>

namespace depesche::refresh
{

void HostQueue::add(Feed feed)
{
    const QString key = hostKey(feed.url);
    m_hosts[key].waiting.push_back(std::move(feed));
    ++m_waiting;
    offer(key);
}

/// Into the round if it may be asked; forgotten if it is of no use.
void HostQueue::offer(const QString &key)
{
    const auto found = m_hosts.find(key);
    if (found == m_hosts.end() || found->isReady || found->isResting)
        return;
    if (found->waiting.empty()) {
        if (found->running == 0)
            m_hosts.erase(found);
    } else if (found->running < m_atOncePerHost) {
        found->isReady = true;
        m_ready.push_back(key);
    }
}

void HostQueue::wake(std::chrono::milliseconds now)
{
    while (!m_resting.empty() && m_resting.front().until <= now) {
        const QString key = std::move(m_resting.front().host);
        m_resting.pop_front();
        m_hosts[key].isResting = false;
        offer(key);
    }
}

std::optional<Feed> HostQueue::takeNext(std::chrono::milliseconds now)
{
    wake(now);
    while (!m_ready.empty()) {
        const QString key = std::move(m_ready.front());
        m_ready.pop_front();
        Host &host = m_hosts[key];
        host.isReady = false;
        if (host.waiting.empty()) {
            offer(key);
            continue;
        }
        Feed feed = std::move(host.waiting.front());
        host.waiting.pop_front();
        --m_waiting;
        ++host.running;
        if (m_gap.count() > 0) {
            host.isResting = true;
            m_resting.push_back({now + m_gap, key});
        }
        offer(key);
        return feed;
    }
    return std::nullopt;
}

void HostQueue::release(const QUrl &url)
{
    const QString key = hostKey(url);
    const auto host = m_hosts.find(key);
    if (host == m_hosts.end())
        return;
    --host->running;
    offer(key);
}

std::optional<std::chrono::milliseconds> HostQueue::nextOpening() const
{
    if (m_resting.empty())
        return std::nullopt;
    return m_resting.front().until;
}

QList<Feed> HostQueue::takeHost(const QString &key)
{
    const auto host = m_hosts.find(key);
    if (host == m_hosts.end())
        return {};
    QList<Feed> feeds(std::make_move_iterator(host->waiting.begin()),
                      std::make_move_iterator(host->waiting.end()));
    host->waiting.clear();
    m_waiting -= feeds.size();
    return feeds;
}

QList<Feed> HostQueue::takeOut(const QSet<FeedId> &feeds)
{
    QList<Feed> taken;
    for (Host &host : m_hosts) {
        std::erase_if(host.waiting, [&](const Feed &feed) {
            const bool isWanted = feeds.contains(feed.id);
            if (isWanted)
                taken.append(feed);
            return isWanted;
        });
    }
    m_waiting -= taken.size();
    return taken;
}

QList<Feed> HostQueue::takeAll()
{
    QList<Feed> feeds;
    for (Host &host : m_hosts) {
        for (Feed &feed : host.waiting)
            feeds.append(std::move(feed));
        host.waiting.clear();
    }
    m_waiting = 0;
    return feeds;
}

} // namespace depesche::refresh
