// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of a list's row.
#include "store/article_summary.h"

#include "domain/feed.h"

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

enum Column {
    ArticleColumn,
    FeedColumn,
    FeedUrl,
    FeedTitle,
    FeedCustomTitle,
    Title,
    Excerpt,
    AuthorName,
    Language,
    Url,
    SortedAt,
    LeadSource,
    LeadHash,
    Read,
    Saved,
    Revision,
    Offline,
};
static_assert(Offline + 1 == kSummaryColumns);

QString feedTitle(const Statement &row)
{
    Feed feed;
    feed.url = row.url(FeedUrl);
    feed.title = row.text(FeedTitle);
    feed.customTitle = row.text(FeedCustomTitle);
    return feed.displayTitle();
}

} // namespace

QString summarySelect()
{
    return uR"(SELECT s.article, s.feed, f.url, f.title, f.custom_title, a.title, a.excerpt, a.author, a.language,
            a.url, s.sorted_at, a.lead_source, l.hash, s.read, s.saved, a.revision, s.offline
        FROM article_status s JOIN articles a ON a.id = s.article JOIN feeds f ON f.id = s.feed
            LEFT JOIN picture_sources l ON l.id = a.lead_source )"_s;
}

ArticleSummary summaryOf(const Statement &row)
{
    ArticleSummary summary;
    summary.id = ArticleId{row.integer(ArticleColumn)};
    summary.feed = FeedId{row.integer(FeedColumn)};
    summary.feedTitle = feedTitle(row);
    summary.title = row.text(Title);
    summary.excerpt = row.text(Excerpt);
    summary.author = row.text(AuthorName);
    summary.language = row.text(Language);
    summary.url = row.url(Url);
    summary.sortedAt = row.time(SortedAt);
    summary.thumbnailHash = QString::fromLatin1(row.bytes(LeadHash).toHex());
    summary.hasPicture = !row.isNull(LeadSource);
    summary.read = row.flag(Read);
    summary.saved = row.flag(Saved);
    summary.edited = row.integer(Revision) > 1;
    summary.offline = OfflineState(row.number(Offline));
    return summary;
}

} // namespace depesche::store
