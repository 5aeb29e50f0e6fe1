// SPDX-License-Identifier: GPL-3.0-or-later
// A list's question as conditions of SQL, for lists, search, pictures and bulk actions alike.
#pragma once

#include "domain/query.h"

#include <QString>
#include <QVariantList>

namespace depesche::store
{

/// For statements in which article_status is called `s`. Leaves out the order and the position.
struct ArticleFilter {
    QString where;       ///< at least "s.listed = 1"
    QVariantList values; ///< for its question marks, in order
};

ArticleFilter articleFilter(const ArticleQuery &query);

} // namespace depesche::store
