// SPDX-License-Identifier: GPL-3.0-or-later
// Pages that wait for their turn: a few at a time, one for each host, with a pause between two of one host.
#pragma once

#include "store/full_text_repository.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <deque>
#include <optional>

namespace depesche::fulltext
{

/// Moments are monotonic. Holds a few hundred pages at most, so it looks through all of them.
class PageQueue
{
public:
    struct Entry {
        store::WantedPage page;
        bool forPerson = false;
        bool atOnce = false; ///< one article that a person waits for: no pause between two pages
    };

    /// Between the beginnings of two requests to one host.
    static constexpr std::chrono::milliseconds kGap{2000};
    static constexpr int kAtOnce = 4;

    /// What a person asked for goes first. An article that waits already does not wait twice.
    void add(Entry entry, std::chrono::milliseconds now);
    /// The next page whose host may be asked, which takes a place until release(); nothing where all must
    /// wait.
    std::optional<Entry> takeNext(std::chrono::milliseconds now);
    void release(const QUrl &url);
    /// The program asks this host for nothing before `until`; where the server `named` the time, nor does a
    /// person.
    void rest(const QUrl &url, std::chrono::milliseconds until, bool named);
    bool isResting(const QUrl &url, std::chrono::milliseconds now) const;
    bool isClosed(const QUrl &url, std::chrono::milliseconds now) const;
    /// When the pause of a host that is waited for is over; nothing where none is.
    std::optional<std::chrono::milliseconds> nextOpening() const;

    /// An article that waits leaves; false where it does not wait.
    bool remove(ArticleId article);
    bool contains(ArticleId article) const;
    /// Those that wait for this host on the program's behalf leave.
    QList<ArticleId> dropBackground(const QUrl &url);
    QList<ArticleId> clear();
    bool isEmpty() const { return m_waiting.empty(); }

private:
    struct Host {
        bool isBusy = false;
        std::chrono::milliseconds openAt{0};
        std::chrono::milliseconds restsUntil{0};
        std::chrono::milliseconds closedUntil{0};
    };

    bool mayAsk(const Entry &entry, std::chrono::milliseconds now) const;

    std::deque<Entry> m_waiting;
    QHash<QString, Host> m_hosts;
    int m_running = 0;
};

} // namespace depesche::fulltext
