// SPDX-License-Identifier: GPL-3.0-or-later
// ArticleListModel: pages, hits, what a row says.
#include "ui/library/article_list_model.h"

#include "base/clock.h"
#include "base/continue_on.h"
#include "services/library/library_service.h"
#include "ui/common/words.h"

#include <QLocale>

#include <iterator>
#include <utility>

namespace depesche::ui
{
namespace
{

constexpr int kPage = 50;

} // namespace

ArticleListModel::ArticleListModel(library::LibraryService &library, Clock &clock, QObject *parent)
    : QAbstractListModel(parent), m_library(library), m_clock(clock)
{
    connect(&library, &library::LibraryService::articlesChanged, this, &ArticleListModel::follow);
    connect(&library, &library::LibraryService::listsOutdated, this, &ArticleListModel::reload);
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &ArticleListModel::applyNext);
}

ArticleListModel::~ArticleListModel() = default;

int ArticleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ArticleListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ArticleRow &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.headline();
    case Qt::AccessibleTextRole:
        return spoken(row);
    case Qt::AccessibleDescriptionRole:
        return row.teaser();
    case ArticleRowRole:
        return QVariant::fromValue(&row);
    case ArticleAgeRole:
        return age(row);
    default:
        return {};
    }
}

QString ArticleListModel::age(const ArticleRow &row) const
{
    return ageWords(row.article.sortedAt, m_clock.now(), QLocale());
}

/// Everything that the row shows by a picture, weight or colour, in words.
QString ArticleListModel::spoken(const ArticleRow &row) const
{
    QStringList parts{row.headline(), row.article.feedTitle, age(row)};
    parts.append(row.article.read ? tr("read") : tr("unread"));
    if (row.article.saved)
        parts.append(tr("saved"));
    if (row.article.offline == OfflineState::Complete)
        parts.append(tr("stored offline"));
    if (row.article.edited)
        parts.append(tr("changed by the newsroom"));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

void ArticleListModel::open(const ArticleQuery &query)
{
    m_query = query;
    m_searched.clear();
    begin(State::Loading);
    requestPage();
}

void ArticleListModel::search(const QString &text)
{
    m_searched = text;
    begin(State::Loading);
    requestHits();
}

void ArticleListModel::begin(State state)
{
    ++m_generation;
    ++m_pageRequest;
    m_search.cancel(); // its answer would be thrown away, and the next one waits behind it
    m_search = Cancellation::make();
    beginResetModel();
    m_rows.clear();
    m_answers.clear();
    m_more = false;
    m_pagePending = false;
    m_reloadPending = false;
    m_paged = 0;
    m_rowInUse = -1;
    endResetModel();
    setState(state);
}

void ArticleListModel::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

void ArticleListModel::fail(const store::StoreError &error)
{
    m_pagePending = false;
    m_more = false;
    m_error = error;
    setState(State::Failed);
}

bool ArticleListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_pagePending;
}

void ArticleListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    if (isSearching())
        requestHits();
    else
        requestPage();
}

void ArticleListModel::requestPage()
{
    m_pagePending = true;
    std::optional<ArticlePosition> after;
    if (!m_rows.empty())
        after = ArticlePosition{m_rows.back().article.sortedAt, m_rows.back().article.id};
    continueOn(this, m_library.page(m_query, after, kPage),
               [this, request = ++m_pageRequest](const store::Result<ArticlePage> &page) {
                   if (request != m_pageRequest)
                       return;
                   if (page)
                       addPage(*page);
                   else
                       fail(page.error());
               });
}

void ArticleListModel::requestHits()
{
    m_pagePending = true;
    SearchQuery query;
    query.text = m_searched;
    query.limit = kPage;
    query.offset = m_paged;
    continueOn(this, m_library.search(query, m_search),
               [this, generation = m_generation](const store::Result<SearchPage> &page) {
                   if (generation != m_generation)
                       return;
                   if (page)
                       addHits(*page);
                   else
                       fail(page.error());
               });
}

void ArticleListModel::addPage(const ArticlePage &page)
{
    std::vector<ArticleRow> rows;
    for (const ArticleSummary &summary : page.articles)
        rows.push_back({summary, {}, {}, {}});
    append(std::move(rows), page.more);
}

void ArticleListModel::addHits(const SearchPage &page)
{
    std::vector<ArticleRow> rows;
    for (const SearchHit &hit : page.hits)
        rows.push_back({hit.article, hit.titleMatches, hit.snippet, hit.snippetMatches});
    append(std::move(rows), page.more);
}

void ArticleListModel::append(std::vector<ArticleRow> rows, bool more)
{
    m_pagePending = false;
    m_more = more && !rows.empty();
    m_paged += int(rows.size());
    // What arrived in the meantime may be in the page as well.
    const QHash<ArticleId, int> present = rowsById();
    std::erase_if(rows, [&present](const ArticleRow &row) { return present.contains(row.article.id); });
    if (!rows.empty()) {
        const int first = int(m_rows.size());
        beginInsertRows({}, first, first + int(rows.size()) - 1);
        std::move(rows.begin(), rows.end(), std::back_inserter(m_rows));
        endInsertRows();
    }
    setState(State::Ready);
    emit pageAdded();
}

int ArticleListModel::rowOf(ArticleId id) const
{
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].article.id == id)
            return int(row);
    }
    return -1;
}

void ArticleListModel::refreshAges()
{
    if (!m_rows.empty())
        emit dataChanged(index(0), index(int(m_rows.size()) - 1), {ArticleAgeRole});
}

} // namespace depesche::ui
