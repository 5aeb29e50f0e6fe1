// SPDX-License-Identifier: GPL-3.0-or-later
// What a row of the article list shows.
#pragma once

#include "domain/query.h"

#include <QMetaType>

namespace depesche::ui
{

struct ArticleRow {
    ArticleSummary article;
    QList<TextRange> titleMatches; ///< for hits of a search
    QString snippet;               ///< for hits: shown in place of the excerpt
    QList<TextRange> snippetMatches;

    /// The title, or where the source gave none what comes nearest to one.
    QString headline() const;
    /// What stands below the headline; empty if the headline says it already.
    QString teaser() const;
    /// Direction of writing of the article's language, else of its headline's first letters.
    Qt::LayoutDirection direction() const;
    bool hasThumbnail() const { return article.hasPicture || !article.thumbnailHash.isEmpty(); }
};

/// Roles of models that show articles.
enum ArticleRole {
    ArticleRowRole = Qt::UserRole, ///< const ArticleRow *, valid until the model changes
    ArticleAgeRole,                ///< "12 min ago"
};

} // namespace depesche::ui

Q_DECLARE_METATYPE(const depesche::ui::ArticleRow *)
