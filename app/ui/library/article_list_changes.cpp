// SPDX-License-Identifier: GPL-3.0-or-later
// ArticleListModel: applying what changed in the store, row by row.
#include "base/continue_on.h"
#include "services/library/library_service.h"
#include "ui/library/article_list_model.h"

#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>

namespace depesche::ui
{
namespace
{

/// So many are asked about and applied at a time. Each new row's words have to be broken into lines, so this
/// bounds a step of the main thread.
constexpr int kChunk = 32;
constexpr int kMostReloaded = 1000;
/// Rows kept below what the person has paged to or stands on.
constexpr int kSlack = 100;

} // namespace

bool ArticleListModel::comesBefore(const ArticleSummary &a, const ArticleSummary &b) const
{
    const auto place = [](const ArticleSummary &summary) { return std::pair(summary.sortedAt, summary.id); };
    return m_query.order == ArticleOrder::NewestFirst ? place(b) < place(a) : place(a) < place(b);
}

/// The list's query without what a person undoes by reading: a row may stay while it meets this.
ArticleQuery ArticleListModel::lenientQuery() const
{
    if (isSearching())
        return {};
    ArticleQuery lenient = m_query;
    lenient.unreadOnly = false;
    lenient.savedOnly = false;
    const bool byStatus = m_query.scope == ArticleScope::Unread || m_query.scope == ArticleScope::Saved ||
                          m_query.scope == ArticleScope::Offline;
    if (byStatus)
        lenient.scope = ArticleScope::All;
    return lenient;
}

QHash<ArticleId, int> ArticleListModel::rowsById() const
{
    QHash<ArticleId, int> rows;
    rows.reserve(qsizetype(m_rows.size()));
    for (size_t row = 0; row < m_rows.size(); ++row)
        rows.insert(m_rows[row].article.id, int(row));
    return rows;
}

void ArticleListModel::follow(const ArticleChanges &changes)
{
    if (!changes.removed.isEmpty()) {
        forget(changes.removed);
        const QHash<ArticleId, int> present = rowsById();
        QList<int> gone;
        for (const ArticleId id : changes.removed) {
            if (const auto row = present.constFind(id); row != present.cend())
                gone.append(*row);
        }
        if (!gone.isEmpty()) {
            emit aboutToApply();
            remove(std::move(gone));
            emit applied();
        }
    }
    askAbout(isSearching() ? changes.changed : changes.added + changes.changed);
}

void ArticleListModel::askAbout(const QList<ArticleId> &ids)
{
    const QHash<ArticleId, int> present = rowsById();
    QList<ArticleId> shown;
    QList<ArticleId> others;
    for (const ArticleId id : ids)
        (present.contains(id) ? shown : others).append(id);
    ask(shown, Question::MayItStay);
    if (!isSearching())
        ask(others, Question::DoesItBelong);
}

void ArticleListModel::ask(const QList<ArticleId> &ids, Question question)
{
    const ArticleQuery query = question == Question::MayItStay ? lenientQuery() : m_query;
    for (qsizetype first = 0; first < ids.size(); first += kChunk) {
        const QList<ArticleId> chunk = ids.mid(first, kChunk);
        continueOn(this, m_library.summaries(chunk, query),
                   [this, chunk, question,
                    generation = m_generation](const store::Result<QList<Membership>> &answer) {
                       // A list that could not be followed is put right by the next reload().
                       if (generation != m_generation || !answer)
                           return;
                       m_answers.push_back({*answer, chunk, question});
                       m_turn.start();
                   });
    }
}

void ArticleListModel::applyNext()
{
    if (!m_answers.empty()) {
        const Answer answer = std::move(m_answers.front());
        m_answers.pop_front();
        apply(answer);
    }
    if (m_answers.empty())
        m_turn.stop();
}

/// What waits to be applied was read before these went.
void ArticleListModel::forget(const QList<ArticleId> &removed)
{
    const QSet<ArticleId> gone(removed.begin(), removed.end());
    for (Answer &answer : m_answers)
        answer.memberships.removeIf(
            [&gone](const Membership &membership) { return gone.contains(membership.summary.id); });
}

void ArticleListModel::apply(const Answer &answer)
{
    const auto &[memberships, asked, question] = answer;
    const QHash<ArticleId, int> present = rowsById();
    QSet<ArticleId> answered;
    QList<ArticleId> unclear;
    QList<int> gone;
    std::vector<ArticleRow> come;
    emit aboutToApply();
    for (const auto &[summary, matches] : memberships) {
        answered.insert(summary.id);
        const int row = present.value(summary.id, -1);
        if (row < 0) {
            if (matches && question == Question::DoesItBelong)
                come.push_back({summary, {}, {}, {}});
            continue;
        }
        if (!matches && question == Question::DoesItBelong) {
            unclear.append(summary.id); // it came with a page while the question was under way
            continue;
        }
        const bool moves = !isSearching() && m_rows[size_t(row)].article.sortedAt != summary.sortedAt;
        if (matches && !moves)
            update(row, summary);
        else
            gone.append(row);
        if (matches && moves)
            come.push_back({summary, {}, {}, {}});
    }
    for (const ArticleId id : asked) {
        if (const int row = present.value(id, -1); row >= 0 && !answered.contains(id))
            gone.append(row);
    }
    remove(std::move(gone));
    insert(std::move(come));
    dropTail();
    emit applied();
    if (!unclear.isEmpty())
        ask(unclear, Question::MayItStay);
}

void ArticleListModel::update(int row, const ArticleSummary &summary)
{
    m_rows[size_t(row)].article = summary;
    emit dataChanged(index(row), index(row));
}

void ArticleListModel::remove(QList<int> rows)
{
    std::sort(rows.begin(), rows.end());
    for (qsizetype last = rows.size() - 1; last >= 0;) {
        qsizetype first = last;
        while (first > 0 && rows[first - 1] == rows[first] - 1)
            --first;
        beginRemoveRows({}, rows[first], rows[last]);
        m_rows.erase(m_rows.begin() + rows[first], m_rows.begin() + rows[last] + 1);
        endRemoveRows();
        last = first - 1;
    }
}

void ArticleListModel::insert(std::vector<ArticleRow> rows)
{
    const auto before = [this](const ArticleRow &a, const ArticleRow &b) {
        return comesBefore(a.article, b.article);
    };
    std::sort(rows.begin(), rows.end(), before);
    // From the end, so that places found in the old rows stay right; neighbours go in together.
    for (size_t end = rows.size(); end > 0;) {
        const auto place = std::lower_bound(m_rows.begin(), m_rows.end(), rows[end - 1], before);
        size_t begin = end - 1;
        while (begin > 0 && (place == m_rows.begin() || before(*std::prev(place), rows[begin - 1])))
            --begin;
        const int at = int(place - m_rows.begin());
        // What belongs below the loaded rows comes with its page.
        if (place != m_rows.end() || (!m_more && !m_pagePending)) {
            beginInsertRows({}, at, at + int(end - begin) - 1);
            m_rows.insert(place, std::make_move_iterator(rows.begin() + qsizetype(begin)),
                          std::make_move_iterator(rows.begin() + qsizetype(end)));
            endInsertRows();
        }
        end = begin;
    }
}

/// A refresh may bring thousands of articles; the list keeps what can be reached by a little scrolling.
void ArticleListModel::dropTail()
{
    if (isSearching())
        return;
    const int kept = std::max(m_paged, m_rowInUse + 1) + kSlack;
    if (int(m_rows.size()) <= kept + kSlack)
        return;
    beginRemoveRows({}, kept, int(m_rows.size()) - 1);
    m_rows.erase(m_rows.begin() + kept, m_rows.end());
    m_more = true;
    endRemoveRows();
    if (!m_pagePending)
        return;
    // It was asked for behind rows that are gone.
    ++m_pageRequest;
    m_pagePending = false;
    emit pageAdded();
}

/// Between the end of a page and rows further down there may be others that are not loaded.
void ArticleListModel::dropAfter(const ArticleSummary &last)
{
    const auto first = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const ArticleRow &row) { return comesBefore(last, row.article); });
    if (first == m_rows.end())
        return;
    beginRemoveRows({}, int(first - m_rows.begin()), int(m_rows.size()) - 1);
    m_rows.erase(first, m_rows.end());
    endRemoveRows();
}

void ArticleListModel::reload()
{
    if (isSearching() || m_state != State::Ready || m_reloadPending)
        return;
    m_reloadPending = true;
    if (m_query.scope == ArticleScope::Today)
        m_query.since = m_library.startOfToday();
    const int limit = std::clamp(int(m_rows.size()) + kSlack, kSlack, kMostReloaded);
    continueOn(this, m_library.page(m_query, std::nullopt, limit),
               [this, generation = m_generation](const store::Result<ArticlePage> &page) {
                   if (generation != m_generation)
                       return;
                   m_reloadPending = false;
                   if (page)
                       merge(*page);
               });
}

void ArticleListModel::merge(const ArticlePage &page)
{
    QList<Membership> memberships;
    QSet<ArticleId> listed;
    for (const ArticleSummary &summary : page.articles) {
        memberships.append({summary, true});
        listed.insert(summary.id);
    }
    m_more = page.more;
    apply({memberships, {}, Question::DoesItBelong});
    if (page.more)
        dropAfter(page.articles.last());
    // The others may have left the list, or stay because they were read in it.
    QList<ArticleId> unlisted;
    for (const ArticleRow &row : m_rows) {
        if (!listed.contains(row.article.id))
            unlisted.append(row.article.id);
    }
    ask(unlisted, Question::MayItStay);
    emit stateChanged();
}

} // namespace depesche::ui
