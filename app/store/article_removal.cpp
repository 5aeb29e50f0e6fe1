// SPDX-License-Identifier: GPL-3.0-or-later
// The index keeps no text: an article's document is made once more to take it out.
#include "store/article_removal.h"

#include "store/article_codec.h"
#include "store/connection.h"
#include "store/search_document.h"
#include "store/sql_lists.h"

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

void leaveIndex(Connection &db, ArticleId id)
{
    FeedId feed;
    ArticleDraft draft;
    {
        Statement row = db.statement(uR"(SELECT a.feed, a.title, b.data
            FROM articles a JOIN bodies b ON b.article = a.id WHERE a.id = ?)"_s);
        if (!row.run(id.value).next())
            return;
        feed = FeedId{row.integer(0)};
        draft.title = row.text(1);
        decodeDraft(unpack(row.bytes(2)), draft);
    }
    removeFromIndex(db, id, searchDocument(draft, feed));
}

QString sourcesOf(Connection &db, const QString &articles)
{
    Statement row = db.statement(uR"(SELECT json_group_array(DISTINCT source) FROM article_images
        WHERE article IN (SELECT value FROM json_each(?)))"_s);
    row.run(articles).next();
    return row.text(0);
}

/// Addresses that no article names any more; those whose picture is stored stay until the budget takes it.
void forgetSources(Connection &db, const QString &sources)
{
    db.execute(uR"(DELETE FROM picture_sources WHERE id IN (SELECT value FROM json_each(?)) AND hash IS NULL
                       AND NOT EXISTS (SELECT 1 FROM article_images WHERE source = picture_sources.id)
                       AND NOT EXISTS (SELECT 1 FROM articles WHERE lead_source = picture_sources.id))"_s,
               sources);
}

} // namespace

void removeArticles(Connection &db, const QList<ArticleId> &ids)
{
    // Apart from the rows: FTS5 writes out what it has gathered with every statement that fires triggers.
    for (const ArticleId id : ids)
        leaveIndex(db, id);
    const QString articles = jsonList(ids);
    const QString sources = sourcesOf(db, articles);
    db.execute(u"DELETE FROM articles WHERE id IN (SELECT value FROM json_each(?))"_s, articles);
    forgetSources(db, sources);
}

} // namespace depesche::store
