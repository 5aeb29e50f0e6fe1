// SPDX-License-Identifier: GPL-3.0-or-later
// A newsroom changes an article that is stored already.
#pragma once

#include "store/prepared_arrival.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace depesche::store
{

class Connection;

struct StoredHashes {
    ArticleId id;
    QByteArray content;
    QByteArray text;
};

/// What was shown before an edit.
struct OldArticle {
    ArticleDraft draft; ///< title and what bodies has
    int revision = 1;
};

/// Keeps it as a revision. Throws SqlFailure.
void keepRevision(Connection &db, ArticleId id, const OldArticle &old, const QDateTime &now);

/// The documents of the search index.
struct EditedDocuments {
    SearchDocument before;               ///< under which the index knows the article
    std::optional<SearchDocument> after; ///< where it is not the one of what arrived
};

/// Replaces everything the source says. Where title or body are others, the old ones are kept as a revision.
/// Status and place in the lists stay. Where the text of its page is shown (full_text_rows.h), that text
/// stays, and the page is due to be asked for again. Throws SqlFailure.
EditedDocuments editArticle(Connection &db, FeedId feed, const StoredHashes &stored,
                            const PreparedArticle &article, const QDateTime &now);

} // namespace depesche::store
