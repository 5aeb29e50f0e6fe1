// SPDX-License-Identifier: GPL-3.0-or-later
// How many articles there are, from the counts that triggers keep.
#pragma once

#include "domain/query.h"

namespace depesche::store
{

class Connection;

/// Throws SqlFailure, as all here.
ArticleCounts storedCounts(Connection &db, const QDateTime &todaySince);

/// From stored counts where one answers the question; else counted along an index.
int countArticles(Connection &db, const ArticleQuery &query);

} // namespace depesche::store
