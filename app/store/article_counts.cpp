// SPDX-License-Identifier: GPL-3.0-or-later
// Statements on feed_counts, and counting where no stored count fits.
#include "store/article_counts.h"

#include "store/article_filter.h"
#include "store/connection.h"

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

/// The column of feed_counts that holds the query's count for each feed; empty if none does.
QString storedColumn(const ArticleQuery &query)
{
    if (query.scope == ArticleScope::Today || !query.titleFilter.isEmpty())
        return {};
    const bool unread = query.unreadOnly || query.scope == ArticleScope::Unread;
    const bool saved = query.savedOnly || query.scope == ArticleScope::Saved;
    const bool offline = query.scope == ArticleScope::Offline;
    if (int(unread) + int(saved) + int(offline) > 1)
        return {};
    if (unread)
        return u"unread"_s;
    if (saved)
        return u"saved"_s;
    return offline ? u"offline"_s : u"total"_s;
}

int readNumber(Connection &db, const QString &sql, const QVariantList &values)
{
    Statement row = db.statement(sql);
    row.runWith(values);
    return row.next() ? row.number(0) : 0;
}

int readStoredCount(Connection &db, const QString &column, const ArticleQuery &query)
{
    const QString sum = u"SELECT coalesce(sum(c.%1), 0) FROM feed_counts c"_s.arg(column);
    if (query.scope == ArticleScope::Feed)
        return readNumber(db, sum + u" WHERE c.feed = ?"_s, {query.feed.value});
    if (query.scope == ArticleScope::Folder)
        return readNumber(db, sum + uR"( JOIN feeds f ON f.id = c.feed WHERE f.folder IN (
                WITH RECURSIVE inside(id) AS (
                    SELECT ? UNION SELECT f.id FROM folders f JOIN inside ON f.parent = inside.id)
                SELECT id FROM inside))"_s,
                          {query.folder.value});
    return readNumber(db, sum, {});
}

} // namespace

ArticleCounts storedCounts(Connection &db, const QDateTime &todaySince)
{
    ArticleCounts counts;
    Statement rows = db.statement(u"SELECT feed, total, unread, saved, offline FROM feed_counts"_s);
    rows.run();
    while (rows.next()) {
        counts.all += rows.number(1);
        counts.unread += rows.number(2);
        counts.saved += rows.number(3);
        counts.offline += rows.number(4);
        if (rows.number(2) > 0)
            counts.unreadByFeed.insert(FeedId{rows.integer(0)}, rows.number(2));
    }
    ArticleQuery today;
    today.scope = ArticleScope::Today;
    today.since = todaySince;
    counts.today = countArticles(db, today);
    return counts;
}

int countArticles(Connection &db, const ArticleQuery &query)
{
    if (const QString column = storedColumn(query); !column.isEmpty())
        return readStoredCount(db, column, query);
    const ArticleFilter filter = articleFilter(query);
    return readNumber(db, u"SELECT count(*) FROM article_status s WHERE "_s + filter.where, filter.values);
}

} // namespace depesche::store
