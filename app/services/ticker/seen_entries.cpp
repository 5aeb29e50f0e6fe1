// SPDX-License-Identifier: GPL-3.0-or-later
// SeenEntries: the mark goes forward past what was seen without a gap.
#include "services/ticker/seen_entries.h"

#include "base/continue_on.h"
#include "store/ticker_repository.h"

#include <utility>

namespace depesche::ticker
{

void SeenEntries::settle(TickerId ticker, TickerEntryId mark)
{
    Seen &seen = m_seen[ticker];
    if (seen.mark >= mark)
        return;
    seen.mark = mark;
    seen.ahead.removeIf([mark](TickerEntryId entry) { return entry <= mark; });
}

void SeenEntries::see(TickerId ticker, const QList<TickerEntryId> &entries)
{
    Seen &seen = m_seen[ticker];
    const qsizetype before = seen.ahead.size();
    for (const TickerEntryId entry : entries) {
        if (entry > seen.mark)
            seen.ahead.insert(entry);
    }
    if (seen.ahead.size() == before)
        return;
    emit changed();
    advance(ticker);
}

void SeenEntries::seeAll(TickerId ticker)
{
    continueOn(this, m_store.unseen(ticker),
               [this, ticker](const store::Result<QList<TickerEntryId>> &unseen) {
                   if (unseen)
                       see(ticker, *unseen);
               });
}

bool SeenEntries::wasSeen(TickerId ticker, TickerEntryId entry) const
{
    const auto seen = m_seen.constFind(ticker);
    return seen != m_seen.cend() && (entry <= seen->mark || seen->ahead.contains(entry));
}

int SeenEntries::ahead(TickerId ticker) const
{
    const auto seen = m_seen.constFind(ticker);
    return seen == m_seen.cend() ? 0 : int(seen->ahead.size());
}

void SeenEntries::advance(TickerId ticker)
{
    Seen &seen = m_seen[ticker];
    if (seen.asking) {
        seen.askAgain = true;
        return;
    }
    seen.asking = true;
    continueOn(this, m_store.unseen(ticker),
               [this, ticker](const store::Result<QList<TickerEntryId>> &unseen) {
                   Seen &answered = m_seen[ticker];
                   answered.asking = false;
                   if (unseen)
                       advance(ticker, *unseen);
                   if (std::exchange(answered.askAgain, false))
                       advance(ticker);
               });
}

void SeenEntries::advance(TickerId ticker, const QList<TickerEntryId> &unseen)
{
    TickerEntryId last;
    for (const TickerEntryId entry : unseen) {
        if (!m_seen[ticker].ahead.contains(entry))
            break;
        last = entry;
    }
    if (last.isValid())
        m_store.markSeen(ticker, last); // the store tells of it, and settle() follows
}

} // namespace depesche::ticker
