// SPDX-License-Identifier: GPL-3.0-or-later
// What a list shows: which articles, in which order, from where on.
#pragma once

#include "domain/article.h"
#include "domain/ids.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>
#include <utility>

namespace depesche
{

enum class ArticleScope { All, Today, Unread, Saved, Offline, Folder, Feed };
enum class ArticleOrder { NewestFirst, OldestFirst };

struct ArticleQuery {
    ArticleScope scope = ArticleScope::All;
    FeedId feed;     ///< for scope Feed
    FolderId folder; ///< for scope Folder; subfolders included
    QDateTime since; ///< for scope Today: start of the person's day, UTC
    bool unreadOnly = false;
    bool savedOnly = false;
    QString titleFilter; ///< words that the title must contain, folded comparison; empty: all
    ArticleOrder order = ArticleOrder::NewestFirst;
    friend bool operator==(const ArticleQuery &, const ArticleQuery &) = default;
};

/// Where a row stands in its list. Ordered by time, then id, so it is unique.
struct ArticlePosition {
    QDateTime sortedAt;
    ArticleId id;
};

struct ArticlePage {
    QList<ArticleSummary> articles;
    bool more = false; ///< there are rows after the last one
};

/// Which side of a row a bulk action takes.
enum class ArticleRange { All, Above, Below };

/// Stored counts, so that navigation never counts rows.
struct ArticleCounts {
    int all = 0;
    int today = 0;
    int unread = 0;
    int saved = 0;
    int offline = 0;
    QMap<FeedId, int> unreadByFeed;
};

struct SearchQuery {
    QString text; ///< what the person typed: words, "phrases", prefix*, -not
    ArticleQuery within;
    bool byRank = true; ///< else newest first
    int limit = 50;
    int offset = 0;
};

/// Part of a text to be shown highlighted, in UTF-16 units.
struct TextRange {
    int start = 0;
    int length = 0;
    friend bool operator==(const TextRange &, const TextRange &) = default;
};

struct SearchHit {
    ArticleSummary article;
    QList<TextRange> titleMatches;
    QString snippet; ///< plain text around the best match
    QList<TextRange> snippetMatches;
    double rank = 0; ///< smaller is better
};

struct SearchPage {
    QList<SearchHit> hits;
    bool more = false;
};

} // namespace depesche
