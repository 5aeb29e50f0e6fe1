// SPDX-License-Identifier: GPL-3.0-or-later
// HostQueue: a queue for each host, and a round of the hosts that have room.
#include "services/refresh/host_queue.h"

#include <utility>

namespace depesche::refresh
{

QString HostQueue::keyOf(const QUrl &url)
{
    const int port = url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
    return url.host() + QLatin1Char(':') + QString::number(port);
}

void HostQueue::add(Feed feed)
{
    const QString key = keyOf(feed.url);
    Host &host = m_hosts[key];
    if (host.waiting.empty() && host.running < m_atOncePerHost)
        m_ready.push_back(key);
    host.waiting.push_back(std::move(feed));
    ++m_waiting;
}

std::optional<Feed> HostQueue::takeNext()
{
    if (m_ready.empty())
        return std::nullopt;
    const QString key = std::move(m_ready.front());
    m_ready.pop_front();
    Host &host = m_hosts[key];
    Feed feed = std::move(host.waiting.front());
    host.waiting.pop_front();
    --m_waiting;
    if (++host.running < m_atOncePerHost && !host.waiting.empty())
        m_ready.push_back(key);
    return feed;
}

void HostQueue::release(const QUrl &url)
{
    const QString key = keyOf(url);
    const auto host = m_hosts.find(key);
    if (host == m_hosts.end())
        return;
    const bool wasFull = host->running == m_atOncePerHost;
    --host->running;
    if (wasFull && !host->waiting.empty())
        m_ready.push_back(key);
    else if (host->running == 0 && host->waiting.empty())
        m_hosts.erase(host);
}

QList<Feed> HostQueue::takeAll()
{
    QList<Feed> feeds;
    for (Host &host : m_hosts) {
        for (Feed &feed : host.waiting)
            feeds.append(std::move(feed));
        host.waiting.clear();
    }
    m_ready.clear();
    m_waiting = 0;
    return feeds;
}

} // namespace depesche::refresh
