// SPDX-License-Identifier: GPL-3.0-or-later
// Pages by keyset: where the last row stood, never how many rows came before.
#include "store/article_lists.h"

#include "store/article_filter.h"
#include "store/article_summary.h"
#include "store/connection.h"
#include "store/sql_lists.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

/// A row's place; times as the database has them.
struct Place {
    qint64 sortedAt = 0;
    qint64 article = 0;

    friend bool operator<(const Place &a, const Place &b)
    {
        return std::tie(a.sortedAt, a.article) < std::tie(b.sortedAt, b.article);
    }
};

Place placeOf(const ArticlePosition &position)
{
    return {position.sortedAt.toMSecsSinceEpoch(), position.id.value};
}

bool newestFirst(const ArticleQuery &query)
{
    return query.order == ArticleOrder::NewestFirst;
}

void addBound(BoundStatement &statement, QLatin1String comparison, const Place &place)
{
    statement.sql += u" AND (s.sorted_at, s.article) "_s + comparison + u" (?, ?)"_s;
    statement.values += {place.sortedAt, place.article};
}

/// Rows after `after` and before `until`, both in the list's order.
BoundStatement placesStatement(const ArticleQuery &query, const std::optional<Place> &after,
                               const std::optional<Place> &until, int limit)
{
    const ArticleFilter filter = articleFilter(query);
    BoundStatement statement{u"SELECT s.sorted_at, s.article FROM article_status s WHERE "_s + filter.where,
                             filter.values};
    const bool down = newestFirst(query);
    if (after)
        addBound(statement, down ? "<"_L1 : ">"_L1, *after);
    if (until)
        addBound(statement, down ? ">"_L1 : "<"_L1, *until);
    statement.sql += down ? u" ORDER BY s.sorted_at DESC, s.article DESC LIMIT ?"_s
                          : u" ORDER BY s.sorted_at, s.article LIMIT ?"_s;
    statement.values.append(limit);
    return statement;
}

QList<Place> readPlaces(Connection &db, const BoundStatement &statement)
{
    Statement rows = db.statement(statement.sql);
    rows.runWith(statement.values);
    QList<Place> places;
    while (rows.next())
        places.append({rows.integer(0), rows.integer(1)});
    return places;
}

QList<FeedId> feedsWithin(Connection &db, FolderId folder)
{
    Statement rows = db.statement(uR"(WITH RECURSIVE inside(id) AS (
            SELECT ? UNION SELECT f.id FROM folders f JOIN inside ON f.parent = inside.id)
        SELECT f.id FROM feeds f JOIN inside ON f.folder = inside.id WHERE f.removed_at IS NULL)"_s);
    rows.run(folder.value);
    QList<FeedId> feeds;
    while (rows.next())
        feeds.append(FeedId{rows.integer(0)});
    return feeds;
}

/// The feeds' own lists merged: each feed gives only rows that come before the last one wanted so far.
QList<Place> folderPlaces(Connection &db, const ArticleQuery &query, const std::optional<Place> &after,
                          int limit)
{
    const auto before = [down = newestFirst(query)](const Place &a, const Place &b) {
        return down ? b < a : a < b;
    };
    ArticleQuery one = query;
    one.scope = ArticleScope::Feed;
    QList<Place> merged;
    const QList<FeedId> feeds = feedsWithin(db, query.folder);
    for (const FeedId feed : feeds) {
        one.feed = feed;
        const auto until = merged.size() == limit ? std::optional(merged.last()) : std::nullopt;
        const QList<Place> places = readPlaces(db, placesStatement(one, after, until, limit));
        if (places.isEmpty())
            continue;
        const QList<Place> known = merged;
        merged.clear();
        std::merge(known.begin(), known.end(), places.begin(), places.end(), std::back_inserter(merged),
                   before);
        merged.resize(std::min(merged.size(), qsizetype(limit)));
    }
    return merged;
}

QList<Place> pagePlaces(Connection &db, const ArticleQuery &query, const std::optional<Place> &after,
                        int limit)
{
    // A title filter asks the index of words once, so its few hits are better sorted than merged.
    if (query.scope == ArticleScope::Folder && query.titleFilter.isEmpty())
        return folderPlaces(db, query, after, limit);
    return readPlaces(db, placesStatement(query, after, {}, limit));
}

QHash<ArticleId, ArticleSummary> readSummaries(Connection &db, const QList<ArticleId> &ids)
{
    Statement rows = db.statement(summariesStatement());
    rows.run(jsonList(ids));
    QHash<ArticleId, ArticleSummary> summaries;
    while (rows.next()) {
        const ArticleSummary summary = summaryOf(rows);
        summaries.insert(summary.id, summary);
    }
    return summaries;
}

std::optional<Place> optionalPlace(const std::optional<ArticlePosition> &position)
{
    return position ? std::optional(placeOf(*position)) : std::nullopt;
}

QSet<ArticleId> matching(Connection &db, const QList<ArticleId> &ids, const ArticleQuery &query)
{
    const ArticleFilter filter = articleFilter(query);
    Statement rows = db.statement(uR"(SELECT s.article FROM json_each(?) AS wanted
        CROSS JOIN article_status s ON s.article = wanted.value WHERE )"_s +
                                  filter.where);
    rows.runWith(QVariantList{jsonList(ids)} + filter.values);
    QSet<ArticleId> matches;
    while (rows.next())
        matches.insert(ArticleId{rows.integer(0)});
    return matches;
}

} // namespace

BoundStatement pageStatement(const ArticleQuery &query, const std::optional<ArticlePosition> &after,
                             int limit)
{
    return placesStatement(query, optionalPlace(after), {}, limit);
}

QString summariesStatement()
{
    return summarySelect() + u"WHERE s.article IN (SELECT value FROM json_each(?))"_s;
}

ArticlePage articlePage(Connection &db, const ArticleQuery &query,
                        const std::optional<ArticlePosition> &after, int limit)
{
    // One more than asked for tells whether there are more.
    QList<Place> places = pagePlaces(db, query, optionalPlace(after), limit + 1);
    ArticlePage page;
    page.more = places.size() > limit;
    places.resize(std::min(places.size(), qsizetype(limit)));
    QList<ArticleId> ids;
    ids.reserve(places.size());
    for (const Place &place : std::as_const(places))
        ids.append(ArticleId{place.article});
    const QHash<ArticleId, ArticleSummary> summaries = readSummaries(db, ids);
    page.articles.reserve(ids.size());
    for (const ArticleId id : std::as_const(ids))
        page.articles.append(summaries.value(id));
    return page;
}

QList<ArticleRepository::Membership> memberships(Connection &db, const QList<ArticleId> &ids,
                                                 const ArticleQuery &query)
{
    const QHash<ArticleId, ArticleSummary> summaries = readSummaries(db, ids);
    const QSet<ArticleId> matches = matching(db, ids, query);
    QList<ArticleRepository::Membership> result;
    result.reserve(summaries.size());
    for (const ArticleId id : ids) {
        if (const auto summary = summaries.constFind(id); summary != summaries.constEnd())
            result.append({*summary, matches.contains(id)});
    }
    return result;
}

QList<ArticleId> unreadArticles(Connection &db, const ArticleQuery &query, ArticleRange range,
                                const std::optional<ArticlePosition> &pivot)
{
    ArticleQuery unread = query;
    unread.unreadOnly = true;
    const ArticleFilter filter = articleFilter(unread);
    BoundStatement statement{u"SELECT s.article FROM article_status s WHERE "_s + filter.where,
                             filter.values};
    if (range != ArticleRange::All && pivot) {
        const bool newer = (range == ArticleRange::Above) == newestFirst(query);
        addBound(statement, newer ? ">"_L1 : "<"_L1, placeOf(*pivot));
    }
    Statement rows = db.statement(statement.sql);
    rows.runWith(statement.values);
    QList<ArticleId> ids;
    while (rows.next())
        ids.append(ArticleId{rows.integer(0)});
    return ids;
}

} // namespace depesche::store
