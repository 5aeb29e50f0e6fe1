// SPDX-License-Identifier: GPL-3.0-or-later
// TickerModel: applying what changed in the store, row by row.
#include "base/continue_on.h"
#include "services/ticker/ticker_library.h"
#include "ui/ticker/ticker_model.h"

#include <algorithm>
#include <utility>

namespace depesche::ui
{
namespace
{

/// So many are asked about and applied at a time: it bounds a step of the main thread.
constexpr int kAppliedAtOnce = 64;
/// Rows kept beyond what the person has paged to or looks at.
constexpr int kRowsBeyond = 400;
constexpr int kMostCompared = 1000;

bool isOlder(const TickerPosition &a, const TickerPosition &b)
{
    return std::pair(a.sortedAt, a.id) < std::pair(b.sortedAt, b.id);
}

} // namespace

void TickerModel::follow(const TickerChanges &changes)
{
    if (m_query.ticker.isValid() && m_query.ticker != changes.ticker)
        return;
    if (!changes.removed.isEmpty())
        remove(changes.removed);
    if (m_held) {
        // What stands is put right; what is new waits.
        QList<TickerEntryId> shown;
        for (const TickerEntryId id : changes.changed) {
            if (m_present.contains(id))
                shown.append(id);
        }
        m_waiting += changes.added;
        if (!changes.added.isEmpty())
            emit waitingChanged(waiting());
        ask(shown);
        return;
    }
    ask(changes.added + changes.changed);
}

void TickerModel::setHeld(bool held)
{
    if (m_held == held)
        return;
    m_held = held;
    if (!held)
        ask(std::exchange(m_waiting, {}));
    emit waitingChanged(waiting());
}

void TickerModel::ask(const QList<TickerEntryId> &ids)
{
    for (qsizetype first = 0; first < ids.size(); first += kAppliedAtOnce) {
        continueOn(this, m_library.entries(ids.mid(first, kAppliedAtOnce)),
                   [this, generation = m_generation](const store::Result<QList<TickerEntry>> &entries) {
                       // A list that could not be followed is put right by the next compare().
                       if (generation != m_generation || !entries)
                           return;
                       m_answers.push_back(*entries);
                       m_turn.start();
                   });
    }
}

void TickerModel::applyNext()
{
    if (!m_answers.empty()) {
        const QList<TickerEntry> entries = std::move(m_answers.front());
        m_answers.pop_front();
        apply(entries);
    }
    if (m_answers.empty())
        m_turn.stop();
}

void TickerModel::apply(const QList<TickerEntry> &entries)
{
    QList<TickerEntryId> come;
    emit aboutToApply();
    for (const TickerEntry &entry : entries) { // the oldest first
        const int row = rowOf(entry.id);
        const bool belongs = m_filter.accepts(entry);
        if (row < 0 && belongs) {
            insert(entry, come);
        } else if (row >= 0 && !belongs) {
            removeAt(positionOf(row));
        } else if (row >= 0) {
            m_rows[positionOf(row)] = TickerRow(entry);
            emit dataChanged(index(row), index(row));
        }
    }
    dropOldest();
    emit applied();
    if (!come.isEmpty())
        emit arrived(come);
    if (m_state == State::Ready)
        emit stateChanged(); // the first row, or none left
}

/// What belongs before the loaded rows comes with its page.
void TickerModel::insert(const TickerEntry &entry, QList<TickerEntryId> &come)
{
    TickerRow made(entry);
    const auto place = std::upper_bound(m_rows.begin(), m_rows.end(), made.position(),
                                        [](const TickerPosition &position, const TickerRow &row) {
                                            return isOlder(position, row.position());
                                        });
    const bool beyond = place == m_rows.begin() && (m_older || m_pagePending);
    if (beyond)
        return;
    const auto position = size_t(place - m_rows.begin());
    const int row = m_oldestFirst ? int(position) : int(m_rows.size() - position);
    beginInsertRows({}, row, row);
    m_rows.insert(place, std::move(made));
    m_present.insert(entry.id);
    endInsertRows();
    come.append(entry.id);
}

void TickerModel::removeAt(size_t position)
{
    const int row = rowAt(position);
    beginRemoveRows({}, row, row);
    m_present.remove(m_rows[position].id);
    m_expanded.remove(m_rows[position].id);
    m_rows.erase(m_rows.begin() + qsizetype(position));
    endRemoveRows();
}

void TickerModel::remove(const QList<TickerEntryId> &ids)
{
    if (ids.isEmpty())
        return;
    const QSet<TickerEntryId> gone(ids.begin(), ids.end());
    for (QList<TickerEntry> &answer : m_answers)
        answer.removeIf([&gone](const TickerEntry &entry) { return gone.contains(entry.id); });
    if (m_waiting.removeIf([&gone](TickerEntryId id) { return gone.contains(id); }) > 0)
        emit waitingChanged(waiting());
    if (!m_present.intersects(gone))
        return;
    emit aboutToApply();
    for (size_t position = m_rows.size(); position-- > 0;) {
        if (gone.contains(m_rows[position].id))
            removeAt(position);
    }
    emit applied();
    emit stateChanged();
}

/// A night may bring thousands of entries; the list keeps what can be reached by a little scrolling.
void TickerModel::dropOldest()
{
    const int inUse = m_rowInUse < 0 ? 0 : rowCount() - int(positionOf(std::min(m_rowInUse, rowCount() - 1)));
    const int kept = std::max(m_paged, inUse) + kRowsBeyond;
    const int count = rowCount() - kept;
    if (count < kRowsBeyond || m_pagePending)
        return;
    const int first = m_oldestFirst ? 0 : rowCount() - count;
    beginRemoveRows({}, first, first + count - 1);
    for (int dropped = 0; dropped < count; ++dropped) {
        m_present.remove(m_rows.front().id);
        m_expanded.remove(m_rows.front().id);
        m_rows.pop_front();
    }
    m_older = true;
    m_end = m_rows.front().position();
    endRemoveRows();
}

/// With a ticker go its entries, and nobody names them.
void TickerModel::dropUnfollowed()
{
    if (m_query.ticker.isValid() || m_rows.empty())
        return;
    QSet<TickerId> followed;
    for (const Ticker &ticker : m_library.tickers())
        followed.insert(ticker.id);
    QList<TickerEntryId> gone;
    for (const TickerRow &row : m_rows) {
        if (!followed.contains(row.ticker))
            gone.append(row.id);
    }
    remove(gone);
}

/// After another process wrote: nobody says what.
void TickerModel::compare()
{
    if (m_state != State::Ready)
        return;
    const int limit = std::clamp(rowCount() + 1, 100, kMostCompared);
    continueOn(this, m_library.page(m_query, std::nullopt, limit),
               [this, generation = m_generation](const store::Result<TickerPage> &page) {
                   if (generation == m_generation && page)
                       merge(*page);
               });
}

void TickerModel::merge(const TickerPage &page)
{
    QSet<TickerEntryId> listed;
    QList<TickerEntry> entries;
    for (auto entry = page.entries.crbegin(); entry != page.entries.crend(); ++entry) {
        listed.insert(entry->id);
        if (!m_held || m_present.contains(entry->id))
            entries.append(*entry);
    }
    QList<TickerEntryId> gone;
    for (const TickerRow &row : m_rows) {
        const bool covered = !page.end || !isOlder(row.position(), *page.end);
        if (covered && !listed.contains(row.id))
            gone.append(row.id);
    }
    remove(gone);
    apply(entries);
}

} // namespace depesche::ui
