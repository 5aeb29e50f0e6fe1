// SPDX-License-Identifier: GPL-3.0-or-later
// Lists by page: first the places of a page's rows along an index, then what the rows show.
#pragma once

#include "domain/query.h"
#include "store/article_repository.h"

#include <QString>
#include <QVariantList>

#include <optional>

namespace depesche::store
{

class Connection;

/// A statement with the values for its question marks.
struct BoundStatement {
    QString sql;
    QVariantList values;
};

/// Article and sorted_at of at most `limit` rows after `after`, in the list's order. Every scope but Folder
/// walks one index from there and sorts nothing; Folder is put together from its feeds' lists
/// (articlePage()).
BoundStatement pageStatement(const ArticleQuery &query, const std::optional<ArticlePosition> &after,
                             int limit);

/// What a list's rows show, for a JSON array of ids; in no order.
QString summariesStatement();

/// All functions below throw SqlFailure.
ArticlePage articlePage(Connection &db, const ArticleQuery &query,
                        const std::optional<ArticlePosition> &after, int limit);

QList<ArticleRepository::Membership> memberships(Connection &db, const QList<ArticleId> &ids,
                                                 const ArticleQuery &query);

/// Unread articles of the query, on one side of `pivot` where a range is asked for.
QList<ArticleId> unreadArticles(Connection &db, const ArticleQuery &query, ArticleRange range,
                                const std::optional<ArticlePosition> &pivot);

} // namespace depesche::store
