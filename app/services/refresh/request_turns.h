// SPDX-License-Identifier: GPL-3.0-or-later
// Whose request goes out next, and when: those a person waits for at once, the others one after the other.
#pragma once

#include "services/refresh/host_queue.h"

#include <chrono>
#include <optional>

namespace depesche::refresh
{

enum class Urgency {
    Background, ///< the program's own rhythm
    Person,     ///< somebody waits for it
};

struct Turn {
    Feed feed;
    Urgency urgency = Urgency::Background;
};

/// Moments are monotonic.
class RequestTurns
{
public:
    RequestTurns();

    void add(const Feed &feed, Urgency urgency);
    /// A person asks for these feeds as well (none: all): those that wait for a background turn get one at
    /// once.
    void hurry(const QSet<FeedId> &feeds);

    /// Takes a turn, which lasts until release(); nothing while all that wait must go on waiting.
    std::optional<Turn> takeNext(std::chrono::milliseconds now);
    void release(const Turn &turn);
    /// When takeNext() should be tried again even if no turn ends before; nothing where that is of no use.
    std::optional<std::chrono::milliseconds> nextOpening() const;

    bool isEmpty() const { return m_urgent.isEmpty() && m_background.isEmpty(); }
    /// What waits for a background turn at this host leaves.
    QList<Feed> holdHost(const QString &key) { return m_background.takeHost(key); }
    QList<Feed> takeAll() { return m_urgent.takeAll() + m_background.takeAll(); }

private:
    HostQueue m_urgent;
    HostQueue m_background;
    int m_urgentTurns = 0;
    int m_backgroundTurns = 0;
    std::chrono::milliseconds m_nextBackground{0}; ///< not before this moment
};

} // namespace depesche::refresh
