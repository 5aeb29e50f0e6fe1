// SPDX-License-Identifier: GPL-3.0-or-later
// A newsroom changes an article that is stored already.
#pragma once

#include "store/prepared_arrival.h"

#include <QByteArray>
#include <QDateTime>

namespace depesche::store
{

class Connection;

struct StoredHashes {
    ArticleId id;
    QByteArray content;
    QByteArray text;
};

/// Replaces everything the source says. Where title or body are others, the old ones are kept as a revision.
/// Status and place in the lists stay. Gives back the document under which the index knows the article.
/// Throws SqlFailure.
SearchDocument editArticle(Connection &db, FeedId feed, const StoredHashes &stored,
                           const PreparedArticle &article, const QDateTime &now);

} // namespace depesche::store
