// SPDX-License-Identifier: GPL-3.0-or-later
// The articles of a place, or the hits of a search, as rows that are loaded by page.
#pragma once

#include "base/cancellation.h"
#include "domain/changes.h"
#include "domain/query.h"
#include "store/article_repository.h"
#include "store/store_error.h"
#include "ui/library/article_row.h"

#include <QAbstractListModel>
#include <QHash>
#include <QTimer>

#include <deque>
#include <optional>
#include <vector>

namespace depesche
{
class Clock;
}
namespace depesche::library
{
class LibraryService;
}

namespace depesche::ui
{

/// Main thread. Holds the top of the list as far as it was scrolled. Changes in the store are applied row by
/// row; rows that no longer belong because they were read or no longer saved stay until the next open().
class ArticleListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class State { Loading, Ready, Failed };

    ArticleListModel(library::LibraryService &library, Clock &clock, QObject *parent = nullptr);
    ~ArticleListModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent = {}) const override;
    void fetchMore(const QModelIndex &parent = {}) override;

    /// Empties the list and loads the first page. Asked again before it is there, only the last one counts.
    void open(const ArticleQuery &query);
    void search(const QString &text);
    /// Compares what is shown with the store, after another process wrote or the day changed.
    void reload();
    /// Says that ages are to be read anew.
    void refreshAges();

    State state() const { return m_state; }
    /// There are rows below the loaded ones, whether or not they are on their way.
    bool hasMore() const { return m_more; }
    const store::StoreError &error() const { return m_error; } ///< for State::Failed
    bool isSearching() const { return !m_searched.isEmpty(); }
    const QString &searchedText() const { return m_searched; }
    const ArticleQuery &query() const { return m_query; }
    const ArticleRow &row(int row) const { return m_rows[size_t(row)]; }
    int rowOf(ArticleId id) const; ///< -1 if it is not loaded
    /// The lowest row that is in sight or selected: rows above it are never dropped to save room.
    void setRowInUse(int row) { m_rowInUse = row; }

signals:
    void stateChanged();
    /// Around changes that came from the store, not from the person: who shows rows keeps its place.
    void aboutToApply();
    void applied();
    /// A page was put at the end.
    void pageAdded();

private:
    using Membership = store::ArticleRepository::Membership;
    enum class Question {
        DoesItBelong, ///< about articles that are not shown: the list's query
        MayItStay,    ///< about rows: the list's query without what a person changes by reading
    };
    struct Answer {
        QList<Membership> memberships;
        QList<ArticleId> asked;
        Question question = Question::MayItStay;
    };

    void begin(State state);
    void setState(State state);
    void fail(const store::StoreError &error);
    void requestPage();
    void requestHits();
    void addPage(const ArticlePage &page);
    void addHits(const SearchPage &page);
    void append(std::vector<ArticleRow> rows, bool more);
    QString spoken(const ArticleRow &row) const;
    QString age(const ArticleRow &row) const;

    // article_list_changes.cpp
    void follow(const ArticleChanges &changes);
    void askAbout(const QList<ArticleId> &ids);
    void ask(const QList<ArticleId> &ids, Question question);
    void applyNext();
    void forget(const QList<ArticleId> &removed);
    void apply(const Answer &answer);
    void merge(const ArticlePage &page);
    void update(int row, const ArticleSummary &summary);
    void remove(QList<int> rows);
    void insert(std::vector<ArticleRow> rows);
    void dropTail();
    void dropAfter(const ArticleSummary &last);
    bool comesBefore(const ArticleSummary &a, const ArticleSummary &b) const;
    ArticleQuery lenientQuery() const;
    QHash<ArticleId, int> rowsById() const;

    library::LibraryService &m_library;
    Clock &m_clock;
    ArticleQuery m_query;
    QString m_searched;
    Cancellation m_search; ///< of what was asked for m_searched
    std::vector<ArticleRow> m_rows;
    State m_state = State::Ready;
    store::StoreError m_error;
    bool m_more = false;
    bool m_pagePending = false;
    quint64 m_pageRequest = 0; ///< the page of an earlier one does not fit to the rows any more
    bool m_reloadPending = false;
    int m_paged = 0; ///< rows that came by page: so many the person has asked for
    int m_rowInUse = -1;
    std::deque<Answer> m_answers; ///< not applied yet, in the order of their questions
    QTimer m_turn;            ///< one answer in each turn of the event loop: keys and painting come between
    quint64 m_generation = 0; ///< answers to questions of an earlier one do not count
};

} // namespace depesche::ui
