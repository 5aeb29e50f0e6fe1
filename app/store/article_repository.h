// SPDX-License-Identifier: GPL-3.0-or-later
// Lists by page, whole articles, what the person did with them.
#pragma once

#include "domain/article.h"
#include "domain/query.h"
#include "domain/reading_place.h"
#include "store/store_error.h"

#include <QList>

#include <optional>

namespace depesche::store
{

class Database;

enum class ArticleStatus { Read, Saved, Hidden };

class ArticleRepository
{
public:
    explicit ArticleRepository(Database &database);

    /// Rows after `after` (none: from the start) in the query's order; `limit` 1 to 1000. Time does not
    /// depend on the size of the store.
    Future<ArticlePage> page(ArticleQuery query, std::optional<ArticlePosition> after, int limit);
    /// Summaries of these articles as far as they exist, and whether each belongs to the query.
    struct Membership {
        ArticleSummary summary;
        bool matches = false;
    };
    Future<QList<Membership>> summaries(QList<ArticleId> ids, ArticleQuery query);
    /// How many articles the query has, from stored counts where there are any.
    Future<int> count(ArticleQuery query);

    Future<Article> article(ArticleId id);
    /// For links inside articles: the stored article with this canonical address. NotFound if none.
    Future<ArticleId> findByUrl(QUrl url);
    Future<QList<ArticleRevision>> revisions(ArticleId id);

    /// Sets or clears a status; gives back the ids that it changed, which is what an undo needs.
    Future<QList<ArticleId>> setStatus(QList<ArticleId> ids, ArticleStatus status, bool on);
    /// Marks the query's unread articles as read: all, or those above or below `pivot` (the pivot itself
    /// stays).
    Future<QList<ArticleId>> markRead(ArticleQuery query, ArticleRange range,
                                      std::optional<ArticlePosition> pivot);
    /// Where the person stopped reading; none where the article was barely begun or read to its end.
    Future<std::optional<ReadingPlace>> readingPlace(ArticleId id);
    Future<void> setReadingPlace(ArticleId id, std::optional<ReadingPlace> place);
    /// Notes that it was shown (for the order in which pictures leave the budget).
    Future<void> noteShown(ArticleId id);

    /// `todaySince`: start of the person's day, UTC.
    Future<ArticleCounts> counts(QDateTime todaySince);

private:
    Database &m_database;
};

} // namespace depesche::store
