// SPDX-License-Identifier: GPL-3.0-or-later
// The entries of one ticker, or of all merged by time, as rows that are loaded by page from the newest on.
#pragma once

#include "base/cancellation.h"
#include "store/store_error.h"
#include "store/ticker_filter.h"
#include "ui/ticker/ticker_row.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <deque>
#include <optional>

namespace depesche
{
class Clock;
}
namespace depesche::ticker
{
class TickerLibrary;
}

namespace depesche::ui
{

class TickerPictures;

enum class TickerTimes { Absolute, Relative };

/// Main thread. Holds everything from the newest entry back to as far as it was scrolled. Changes in the
/// store are applied row by row; the order is only how rows are numbered, so it costs no question.
class TickerModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class State { Loading, Ready, Failed };

    TickerModel(ticker::TickerLibrary &library, Clock &clock, QObject *parent = nullptr);
    ~TickerModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent = {}) const override;
    void fetchMore(const QModelIndex &parent = {}) override;

    /// Empties the list and loads the newest page. Asked again before it is there, only the last one counts.
    void open(const TickerQuery &query, bool oldestFirst);
    void setOldestFirst(bool oldestFirst);
    void setTimes(TickerTimes times);
    /// Not owned; where hashes of stored pictures come from.
    void setPictures(TickerPictures *pictures) { m_pictures = pictures; }
    /// Says that ages are to be read anew.
    void refreshTimes();

    /// While held, what arrives waits; letting go brings it in.
    void setHeld(bool held);
    bool isHeld() const { return m_held; }
    int waiting() const { return int(m_waiting.size()); }

    void setExpanded(int row, bool expanded);
    bool isExpanded(int row) const;

    State state() const { return m_state; }
    const store::StoreError &error() const { return m_error; } ///< for State::Failed
    bool isOldestFirst() const { return m_oldestFirst; }
    bool hasOlder() const { return m_older; } ///< whether or not they are on their way
    const TickerQuery &query() const { return m_query; }
    const TickerRow &row(int row) const { return m_rows[positionOf(row)]; }
    int rowOf(TickerEntryId id) const; ///< -1 if it is not loaded
    int newestRow() const { return m_rows.empty() ? -1 : rowAt(m_rows.size() - 1); }
    /// Whether the rows are of several days: times then name the day.
    bool spansDays() const;
    /// The oldest row in sight: what is older than that is dropped when too much has come.
    void setRowInUse(int row) { m_rowInUse = row; }

signals:
    void stateChanged();
    void waitingChanged(int count);
    /// Around changes that came from the store, not from the person: who shows rows keeps its place.
    void aboutToApply();
    void applied();
    /// Entries that nobody had before came in, newest last.
    void arrived(const QList<depesche::TickerEntryId> &entries);

private:
    /// Ordered from the oldest to the newest, whatever the order of rows.
    size_t positionOf(int row) const { return m_oldestFirst ? size_t(row) : m_rows.size() - 1 - size_t(row); }
    int rowAt(size_t position) const { return int(m_oldestFirst ? position : m_rows.size() - 1 - position); }
    void requestPage();
    void addPage(const TickerPage &page);
    void setState(State state);
    QString timeOf(const TickerRow &row) const;
    QString sourceOf(const TickerRow &row) const;
    QString spoken(const TickerRow &row) const;

    // ticker_model_changes.cpp
    void follow(const TickerChanges &changes);
    void remove(const QList<TickerEntryId> &ids);
    void ask(const QList<TickerEntryId> &ids);
    void applyNext();
    void apply(const QList<TickerEntry> &entries);
    void insert(const TickerEntry &entry, QList<TickerEntryId> &come);
    void removeAt(size_t position);
    void dropOldest();
    void dropUnfollowed();
    void compare();
    void merge(const TickerPage &page);

    ticker::TickerLibrary &m_library;
    Clock &m_clock;
    TickerPictures *m_pictures = nullptr;
    TickerQuery m_query;
    store::TickerFilter m_filter{TickerQuery()};
    std::deque<TickerRow> m_rows;
    QSet<TickerEntryId> m_present; ///< ids of m_rows
    QSet<TickerEntryId> m_expanded;
    State m_state = State::Ready;
    store::StoreError m_error;
    TickerTimes m_times = TickerTimes::Absolute;
    bool m_oldestFirst = false;
    bool m_older = false;
    std::optional<TickerPosition> m_end; ///< where the next page begins
    Cancellation m_search;               ///< of the page that is being asked for
    bool m_pagePending = false;
    bool m_held = false;
    QList<TickerEntryId> m_waiting;
    int m_paged = 0; ///< rows that came by page: so many the person has asked for
    int m_rowInUse = -1;
    std::deque<QList<TickerEntry>> m_answers; ///< not applied yet
    QTimer m_turn;            ///< one answer in each turn of the event loop: keys and painting come between
    quint64 m_generation = 0; ///< answers to questions of an earlier one do not count
};

} // namespace depesche::ui
