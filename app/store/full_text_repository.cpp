// SPDX-License-Identifier: GPL-3.0-or-later
// The repository's questions and writes; the exchange of texts is in full_text_rows.
#include "store/full_text_repository.h"

#include "store/database.h"
#include "store/sql_lists.h"

#include <algorithm>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

constexpr int kMostWanted = 1000;

Unexpected<StoreError> nothingToRead()
{
    return Unexpected{StoreError{StoreErrorCode::NotFound, u"no such article"_s, {}}};
}

QList<WantedPage> wantedPages(Statement &rows)
{
    QList<WantedPage> wanted;
    while (rows.next())
        wanted.append({ArticleId{rows.integer(0)}, FeedId{rows.integer(1)}, rows.url(2),
                       TextChoice(std::clamp(rows.number(3), 0, int(TextChoice::Longer))), rows.number(4)});
    return wanted;
}

/// Two ways to the rows, each along an index: from the few feeds with a choice, and from what is due.
QList<WantedPage> readWanted(Connection &db, const QDateTime &since, const QDateTime &now, int limit)
{
    Statement rows = db.statement(uR"(SELECT article, feed, url, text_choice, failures FROM (
            SELECT s.article, s.feed, a.url, f.text_choice, coalesce(t.failures, 0) AS failures, s.sorted_at
            FROM feeds f CROSS JOIN article_status s ON s.feed = f.id AND s.listed = 1 AND s.sorted_at >= ?
                JOIN articles a ON a.id = s.article LEFT JOIN full_text_states t ON t.article = s.article
            WHERE f.text_choice <> 0 AND (s.read = 0 OR s.saved = 1) AND a.url <> ''
                AND (t.article IS NULL OR (t.feed_wanted = 0 AND (t.retry_at <= ? OR t.tried_at IS NULL)))
                AND NOT EXISTS (SELECT 1 FROM feed_texts x WHERE x.article = s.article)
            UNION ALL
            SELECT s.article, s.feed, a.url, f.text_choice, t.failures, s.sorted_at
            FROM full_text_states t JOIN feed_texts x ON x.article = t.article
                JOIN article_status s ON s.article = t.article JOIN articles a ON a.id = t.article
                JOIN feeds f ON f.id = s.feed
            WHERE t.retry_at <= ? AND s.listed = 1 AND a.url <> '')
        ORDER BY sorted_at DESC, article DESC LIMIT ?)"_s);
    return wantedPages(rows.run(since, now, now, limit));
}

} // namespace

FullTextRepository::FullTextRepository(Database &database) : m_database(database) {}

Future<ArticleDraft> FullTextRepository::feedDraft(ArticleId id)
{
    return m_database.read<ArticleDraft>([id](Connection &db) -> Result<ArticleDraft> {
        const std::optional<ArticleDraft> draft = readFeedDraft(db, id);
        if (!draft)
            return nothingToRead();
        return *draft;
    });
}

Future<void> FullTextRepository::showPage(ArticleId id, PageText text, PageTry page)
{
    return m_database.write<void>(
        [id, text = std::move(text), page = std::move(page)](WriteContext &context) -> Result<void> {
            if (!showPageText(context, id, text))
                return nothingToRead();
            writePageTry(context.db, id, page);
            setFeedTextWanted(context.db, id, false);
            return {};
        },
        Database::Lane::Bulk);
}

Future<QList<ArticleId>> FullTextRepository::showFeed(QList<ArticleId> ids)
{
    return m_database.write<QList<ArticleId>>(
        [ids = std::move(ids)](WriteContext &context) -> Result<QList<ArticleId>> {
            QList<ArticleId> exchanged;
            for (const ArticleId id : ids) {
                if (!showFeedText(context, id))
                    continue;
                setFeedTextWanted(context.db, id, true);
                exchanged.append(id);
            }
            return exchanged;
        });
}

Future<void> FullTextRepository::noteTry(ArticleId id, PageTry page)
{
    return m_database.write<void>(
        [id, page = std::move(page)](WriteContext &context) -> Result<void> {
            Statement row = context.db.statement(u"SELECT 1 FROM articles WHERE id = ?"_s);
            if (!row.run(id.value).next())
                return nothingToRead();
            writePageTry(context.db, id, page);
            context.articles.changed.append(id);
            return {};
        },
        Database::Lane::Bulk);
}

Future<QList<WantedPage>> FullTextRepository::wanted(QDateTime since, int limit)
{
    return m_database.read<QList<WantedPage>>([since = std::move(since), now = m_database.now(),
                                               most = std::clamp(limit, 1, kMostWanted)](Connection &db) {
        return readWanted(db, since, now, most);
    });
}

Future<QList<WantedPage>> FullTextRepository::wantedOf(QList<ArticleId> ids)
{
    return m_database.read<QList<WantedPage>>([ids = std::move(ids)](Connection &db) {
        Statement rows = db.statement(uR"(SELECT a.id, a.feed, a.url, f.text_choice, coalesce(t.failures, 0)
            FROM json_each(?) AS named CROSS JOIN articles a ON a.id = named.value JOIN feeds f ON f.id = a.feed
                LEFT JOIN full_text_states t ON t.article = a.id
            WHERE a.url <> '')"_s);
        return wantedPages(rows.run(jsonList(ids)));
    });
}

} // namespace depesche::store
