// SPDX-License-Identifier: GPL-3.0-or-later
// Which entries were in sight, where the store keeps only up to which one all were.
#pragma once

#include "domain/ticker.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

namespace depesche::store
{
class TickerRepository;
}

namespace depesche::ticker
{

/// Main thread. The newest stand at the top and are seen first: they are remembered here until everything
/// that arrived before them was seen, too, and the store's mark can follow.
class SeenEntries final : public QObject
{
    Q_OBJECT
public:
    explicit SeenEntries(store::TickerRepository &store) : m_store(store) {}

    /// The store's mark, as it was last read.
    void settle(TickerId ticker, TickerEntryId mark);
    void see(TickerId ticker, const QList<TickerEntryId> &entries);
    void seeAll(TickerId ticker);

    bool wasSeen(TickerId ticker, TickerEntryId entry) const;
    /// How many were seen beyond the store's mark.
    int ahead(TickerId ticker) const;

signals:
    void changed();

private:
    struct Seen {
        TickerEntryId mark;
        QSet<TickerEntryId> ahead;
        bool asking = false;
        bool askAgain = false;
    };

    void advance(TickerId ticker);
    void advance(TickerId ticker, const QList<TickerEntryId> &unseen);

    store::TickerRepository &m_store;
    QHash<TickerId, Seen> m_seen;
};

} // namespace depesche::ticker
