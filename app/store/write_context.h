// SPDX-License-Identifier: GPL-3.0-or-later
// What one write has at hand and what it says it changed.
#pragma once

#include "domain/changes.h"
#include "domain/ticker.h"

#include <QDateTime>
#include <QHash>
#include <QList>

namespace depesche::store
{

class Connection;

/// Given to a write while its savepoint is open.
struct WriteContext {
    Connection &db;
    QDateTime now; ///< UTC, when the write was asked for
    ArticleChanges articles{};
    FeedChanges feeds{};
    QList<TickerChanges> tickers{};
    bool counts = false; ///< stored counts may have changed
};

/// What a whole commit changed.
struct CommitReport {
    ArticleChanges articles;
    FeedChanges feeds;
    QList<TickerChanges> tickers; ///< one for each ticker
    bool counts = false;

    bool isEmpty() const { return articles.isEmpty() && feeds.isEmpty() && tickers.isEmpty() && !counts; }
};

/// Merges the changes of the writes in one commit: each id once, in the order in which it first appeared.
template <class Id>
class ChangeMerger
{
public:
    void add(Id id) { note(id, wasRemovedHere(id) ? Kind::Changed : Kind::Added); }
    void change(Id id)
    {
        if (!m_kinds.contains(id))
            note(id, Kind::Changed);
    }
    void remove(Id id)
    {
        if (m_kinds.value(id, Kind::Changed) == Kind::Added)
            m_kinds[id] = Kind::Nothing;
        else
            note(id, Kind::Removed);
    }
    template <class Changes>
    void merge(const Changes &changes)
    {
        for (const Id &id : changes.added)
            add(id);
        for (const Id &id : changes.changed)
            change(id);
        for (const Id &id : changes.removed)
            remove(id);
    }
    template <class Changes>
    void writeTo(Changes &changes) const
    {
        for (const Id &id : m_order) {
            switch (m_kinds.value(id)) {
            case Kind::Added:
                changes.added.append(id);
                break;
            case Kind::Changed:
                changes.changed.append(id);
                break;
            case Kind::Removed:
                changes.removed.append(id);
                break;
            case Kind::Nothing:
                break;
            }
        }
    }

private:
    enum class Kind { Nothing, Added, Changed, Removed };
    bool wasRemovedHere(Id id) const { return m_kinds.value(id, Kind::Nothing) == Kind::Removed; }
    void note(Id id, Kind kind)
    {
        if (!m_kinds.contains(id))
            m_order.append(id);
        m_kinds[id] = kind;
    }

    QList<Id> m_order;
    QHash<Id, Kind> m_kinds;
};

/// The same for tickers, each with its entries.
class TickerMerger
{
public:
    void merge(const QList<TickerChanges> &changes)
    {
        for (const TickerChanges &one : changes) {
            if (!m_order.contains(one.ticker))
                m_order.append(one.ticker);
            Merged &merged = m_merged[one.ticker];
            merged.entries.merge(one);
            merged.tickerChanged |= one.tickerChanged;
        }
    }
    void writeTo(QList<TickerChanges> &changes) const
    {
        for (const TickerId id : m_order) {
            const Merged merged = m_merged.value(id);
            TickerChanges one;
            one.ticker = id;
            one.tickerChanged = merged.tickerChanged;
            merged.entries.writeTo(one);
            if (!one.isEmpty())
                changes.append(one);
        }
    }

private:
    struct Merged {
        ChangeMerger<TickerEntryId> entries;
        bool tickerChanged = false;
    };

    QList<TickerId> m_order;
    QHash<TickerId, Merged> m_merged;
};

} // namespace depesche::store
