// SPDX-License-Identifier: GPL-3.0-or-later
// RequestTurns: two queues of hosts with limits of their own.
#include "services/refresh/request_turns.h"

#include <algorithm>

namespace depesche::refresh
{
namespace
{

using std::chrono::milliseconds;

constexpr int kUrgentAtOnce = 16;
constexpr int kUrgentPerHost = 4;

/// Nobody waits for these: one request per host, a pause after it, and a few hosts side by side. Five hundred
/// feeds that fell due overnight take two minutes.
constexpr int kBackgroundAtOnce = 6;
constexpr milliseconds kHostGap{2000};
constexpr milliseconds kBackgroundGap{250};

} // namespace

RequestTurns::RequestTurns() : m_urgent(kUrgentPerHost), m_background(1, kHostGap) {}

void RequestTurns::add(const Feed &feed, Urgency urgency)
{
    if (urgency == Urgency::Person)
        m_urgent.add(feed);
    else
        m_background.add(feed);
}

void RequestTurns::hurry(const QSet<FeedId> &feeds)
{
    for (const Feed &feed : feeds.isEmpty() ? m_background.takeAll() : m_background.takeOut(feeds))
        m_urgent.add(feed);
}

std::optional<Turn> RequestTurns::takeNext(milliseconds now)
{
    if (m_urgentTurns < kUrgentAtOnce) {
        if (std::optional<Feed> feed = m_urgent.takeNext(now)) {
            ++m_urgentTurns;
            return Turn{std::move(*feed), Urgency::Person};
        }
    }
    if (m_backgroundTurns >= kBackgroundAtOnce || now < m_nextBackground)
        return std::nullopt;
    std::optional<Feed> feed = m_background.takeNext(now);
    if (!feed)
        return std::nullopt;
    ++m_backgroundTurns;
    m_nextBackground = now + kBackgroundGap;
    return Turn{std::move(*feed), Urgency::Background};
}

void RequestTurns::release(const Turn &turn)
{
    if (turn.urgency == Urgency::Person) {
        --m_urgentTurns;
        m_urgent.release(turn.feed.url);
    } else {
        --m_backgroundTurns;
        m_background.release(turn.feed.url);
    }
}

std::optional<milliseconds> RequestTurns::nextOpening() const
{
    if (m_background.isEmpty() || m_backgroundTurns >= kBackgroundAtOnce)
        return std::nullopt;
    if (m_background.hasReady())
        return m_nextBackground;
    const std::optional<milliseconds> host = m_background.nextOpening();
    return host ? std::optional(std::max(*host, m_nextBackground)) : std::nullopt;
}

} // namespace depesche::refresh
