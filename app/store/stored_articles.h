// SPDX-License-Identifier: GPL-3.0-or-later
// Whole articles and their earlier texts as values.
#pragma once

#include "domain/article.h"

#include <QList>
#include <QUrl>

#include <optional>

namespace depesche::store
{

class Connection;

/// All functions here throw SqlFailure.
std::optional<Article> readArticle(Connection &db, ArticleId id);
/// The newest listed article with this canonical address (url_key.h).
std::optional<ArticleId> findArticle(Connection &db, const QUrl &url);
/// Oldest first.
QList<ArticleRevision> readRevisions(Connection &db, ArticleId id);

} // namespace depesche::store
