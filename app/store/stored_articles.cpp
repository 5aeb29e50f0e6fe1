// SPDX-License-Identifier: GPL-3.0-or-later
// Unpacks bodies and revisions.
#include "store/stored_articles.h"

#include "domain/feed.h"
#include "store/article_codec.h"
#include "store/connection.h"
#include "store/full_text_rows.h"
#include "store/kept_page_rows.h"
#include "store/url_key.h"

namespace depesche::store
{
using namespace Qt::StringLiterals;

std::optional<Article> readArticle(Connection &db, ArticleId id)
{
    Statement row =
        db.statement(uR"(SELECT a.feed, a.identity, a.url, a.title, a.language, a.arrived, a.revision,
            s.read, s.saved, s.offline, b.data, f.url, f.title, f.custom_title, f.home_page,
            (SELECT max(replaced_at) FROM revisions WHERE article = a.id),
            x.article IS NOT NULL, )"_s +
                     QLatin1StringView(kKeptPageColumns) + u", "_s + QLatin1StringView(kPageTryColumns) + uR"(
        FROM articles a JOIN article_status s ON s.article = a.id JOIN bodies b ON b.article = a.id
            JOIN feeds f ON f.id = a.feed LEFT JOIN feed_texts x ON x.article = a.id
            LEFT JOIN full_text_states t ON t.article = a.id
            LEFT JOIN kept_pages k ON k.article = a.id AND k.removed_at IS NULL
        WHERE a.id = ?)"_s);
    if (!row.run(id.value).next())
        return {};
    Article article;
    article.id = id;
    article.feed = FeedId{row.integer(0)};
    article.content.identity = row.text(1);
    article.content.url = row.url(2);
    article.content.title = row.text(3);
    article.content.language = row.text(4);
    article.arrived = row.time(5);
    article.revision = row.number(6);
    article.read = row.flag(7);
    article.saved = row.flag(8);
    article.offline = OfflineState(row.number(9));
    decodeDraft(unpack(row.bytes(10)), article.content);
    Feed feed;
    feed.url = row.url(11);
    feed.title = row.text(12);
    feed.customTitle = row.text(13);
    article.feedTitle = feed.displayTitle();
    article.feedHomePage = row.url(14);
    article.changedAt = row.time(15);
    article.showsPage = row.flag(16);
    article.keptPage = readKeptPage(row, 17);
    article.page = readPageTry(row, 17 + kKeptPageColumnCount);
    return article;
}

std::optional<ArticleId> findArticle(Connection &db, const QUrl &url)
{
    const std::optional<qint64> key = articleUrlKey(url);
    if (!key)
        return {};
    const QString canonical = canonicalArticleUrl(url);
    Statement rows =
        db.statement(uR"(SELECT a.id, a.url FROM articles a JOIN article_status s ON s.article = a.id
        WHERE a.url_key = ? AND s.listed = 1 ORDER BY s.sorted_at DESC, a.id DESC)"_s);
    rows.run(*key);
    while (rows.next()) {
        if (canonicalArticleUrl(rows.url(1)) == canonical)
            return ArticleId{rows.integer(0)};
    }
    return {};
}

QList<ArticleRevision> readRevisions(Connection &db, ArticleId id)
{
    Statement rows = db.statement(
        u"SELECT number, replaced_at, title, html FROM revisions WHERE article = ? ORDER BY number"_s);
    rows.run(id.value);
    QList<ArticleRevision> revisions;
    while (rows.next())
        revisions.append(
            {rows.number(0), rows.time(1), rows.text(2), QString::fromUtf8(unpack(rows.bytes(3)))});
    return revisions;
}

} // namespace depesche::store
