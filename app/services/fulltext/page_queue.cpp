// SPDX-License-Identifier: GPL-3.0-or-later
// PageQueue: one deque and what is known of each host.
#include "services/fulltext/page_queue.h"

#include "base/effective_port.h"

#include <algorithm>
#include <utility>

namespace depesche::fulltext
{

void PageQueue::add(Entry entry, std::chrono::milliseconds now)
{
    if (!entry.forPerson && (contains(entry.page.article) || isResting(entry.page.url, now)))
        return;
    if (!entry.forPerson) {
        m_waiting.push_back(std::move(entry));
        return;
    }
    remove(entry.page.article);
    const auto place = std::find_if(m_waiting.begin(), m_waiting.end(), [&entry](const Entry &other) {
        return entry.atOnce ? !other.atOnce : !other.forPerson;
    });
    m_waiting.insert(place, std::move(entry));
}

bool PageQueue::mayAsk(const Entry &entry, std::chrono::milliseconds now) const
{
    const auto host = m_hosts.constFind(hostKey(entry.page.url));
    if (host == m_hosts.constEnd())
        return true;
    return !host->isBusy && (entry.atOnce || host->openAt <= now);
}

std::optional<PageQueue::Entry> PageQueue::takeNext(std::chrono::milliseconds now)
{
    if (m_running >= kAtOnce)
        return std::nullopt;
    const auto next = std::find_if(m_waiting.begin(), m_waiting.end(),
                                   [this, now](const Entry &entry) { return mayAsk(entry, now); });
    if (next == m_waiting.end())
        return std::nullopt;
    Entry entry = std::move(*next);
    m_waiting.erase(next);
    Host &host = m_hosts[hostKey(entry.page.url)];
    host.isBusy = true;
    host.openAt = now + kGap;
    ++m_running;
    return entry;
}

void PageQueue::release(const QUrl &url)
{
    m_hosts[hostKey(url)].isBusy = false;
    --m_running;
}

void PageQueue::rest(const QUrl &url, std::chrono::milliseconds until, bool named)
{
    Host &host = m_hosts[hostKey(url)];
    host.restsUntil = std::max(host.restsUntil, until);
    if (named)
        host.closedUntil = std::max(host.closedUntil, until);
}

bool PageQueue::isResting(const QUrl &url, std::chrono::milliseconds now) const
{
    return m_hosts.value(hostKey(url)).restsUntil > now;
}

bool PageQueue::isClosed(const QUrl &url, std::chrono::milliseconds now) const
{
    return m_hosts.value(hostKey(url)).closedUntil > now;
}

std::optional<std::chrono::milliseconds> PageQueue::nextOpening() const
{
    std::optional<std::chrono::milliseconds> next;
    for (const Entry &entry : m_waiting) {
        const Host host = m_hosts.value(hostKey(entry.page.url));
        if (!host.isBusy && (!next || host.openAt < *next))
            next = host.openAt;
    }
    return next;
}

bool PageQueue::remove(ArticleId article)
{
    return std::erase_if(m_waiting, [article](const Entry &entry) { return entry.page.article == article; }) >
           0;
}

bool PageQueue::contains(ArticleId article) const
{
    return std::any_of(m_waiting.begin(), m_waiting.end(),
                       [article](const Entry &entry) { return entry.page.article == article; });
}

QList<ArticleId> PageQueue::dropBackground(const QUrl &url)
{
    const QString key = hostKey(url);
    QList<ArticleId> dropped;
    std::erase_if(m_waiting, [&](const Entry &entry) {
        const bool drop = !entry.forPerson && hostKey(entry.page.url) == key;
        if (drop)
            dropped.append(entry.page.article);
        return drop;
    });
    return dropped;
}

QList<ArticleId> PageQueue::clear()
{
    QList<ArticleId> dropped;
    for (const Entry &entry : std::exchange(m_waiting, {}))
        dropped.append(entry.page.article);
    return dropped;
}

} // namespace depesche::fulltext
