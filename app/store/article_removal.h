// SPDX-License-Identifier: GPL-3.0-or-later
// Taking articles out of the database for good.
#pragma once

#include "domain/ids.h"

#include <QList>

namespace depesche::store
{

class Connection;

/// Deletes articles with their texts, revisions, ties to pictures and entries in the index. Pictures stay
/// until the budget takes them. Throws SqlFailure.
void removeArticles(Connection &db, const QList<ArticleId> &ids);

} // namespace depesche::store
