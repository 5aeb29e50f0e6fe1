// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions of SQL for ArticleQuery.
#include "store/article_filter.h"

#include "store/search_question.h"

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

constexpr QStringView kInsideFolder = uR"( AND s.feed IN (
    WITH RECURSIVE inside(id) AS (
        SELECT ? UNION SELECT f.id FROM folders f JOIN inside ON f.parent = inside.id)
    SELECT feeds.id FROM feeds JOIN inside ON feeds.folder = inside.id))";

void addScope(const ArticleQuery &query, ArticleFilter &filter)
{
    switch (query.scope) {
    case ArticleScope::All:
        return;
    case ArticleScope::Today:
        filter.where += u" AND s.sorted_at >= ?"_s;
        filter.values.append(query.since.toMSecsSinceEpoch());
        return;
    case ArticleScope::Unread:
        filter.where += u" AND s.read = 0"_s;
        return;
    case ArticleScope::Saved:
        filter.where += u" AND s.saved = 1"_s;
        return;
    case ArticleScope::Offline:
        filter.where += u" AND s.offline = 2"_s;
        return;
    case ArticleScope::Folder:
        filter.where += kInsideFolder;
        filter.values.append(query.folder.value);
        return;
    case ArticleScope::Feed:
        filter.where += u" AND s.feed = ?"_s;
        filter.values.append(query.feed.value);
        return;
    }
}

} // namespace

ArticleFilter articleFilter(const ArticleQuery &query)
{
    ArticleFilter filter{u"s.listed = 1"_s, {}};
    addScope(query, filter);
    if (query.unreadOnly && query.scope != ArticleScope::Unread)
        filter.where += u" AND s.read = 0"_s;
    if (query.savedOnly && query.scope != ArticleScope::Saved)
        filter.where += u" AND s.saved = 1"_s;
    if (const QString match = titleFilterExpression(query.titleFilter); !match.isEmpty()) {
        filter.where +=
            u" AND s.article IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)"_s;
        filter.values.append(match);
    }
    return filter;
}

} // namespace depesche::store
