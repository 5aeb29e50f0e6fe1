// SPDX-License-Identifier: GPL-3.0-or-later
// Revisions, and what of an article's rows has to be written again.
#include "store/article_edit.h"

#include "store/article_codec.h"
#include "store/article_pictures.h"
#include "store/connection.h"

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

/// Some feeds change an article with every fetch; its oldest texts go then.
constexpr int kMostRevisions = 20;

struct OldArticle {
    ArticleDraft draft;
    int revision = 1;
};

OldArticle readOld(Connection &db, ArticleId id)
{
    OldArticle old;
    Statement row = db.statement(uR"(SELECT a.title, a.revision, b.data
        FROM articles a JOIN bodies b ON b.article = a.id WHERE a.id = ?)"_s);
    if (!row.run(id.value).next())
        return old;
    old.draft.title = row.text(0);
    old.revision = row.number(1);
    decodeDraft(unpack(row.bytes(2)), old.draft);
    return old;
}

void keepRevision(Connection &db, ArticleId id, const OldArticle &old, const QDateTime &now)
{
    db.execute(u"INSERT INTO revisions(article, number, replaced_at, title, html) VALUES(?, ?, ?, ?, ?)"_s,
               id.value, old.revision, now, old.draft.title, pack(old.draft.html.toUtf8()));
    db.execute(u"DELETE FROM revisions WHERE article = ? AND number <= ?"_s, id.value,
               old.revision - kMostRevisions);
}

} // namespace

SearchDocument editArticle(Connection &db, FeedId feed, const StoredHashes &stored,
                           const PreparedArticle &article, const QDateTime &now)
{
    const OldArticle old = readOld(db, stored.id);
    const bool newText = stored.text != article.textHash;
    if (newText)
        keepRevision(db, stored.id, old, now);
    const QList<PictureSource> sources = pictureSources(db, article.pictures);
    db.execute(
        uR"(UPDATE articles SET content_hash = ?, text_hash = ?, url = ?, url_key = ?, title = ?, excerpt = ?,
                       author = ?, language = ?, lead_source = ?, revision = ? WHERE id = ?)"_s,
        article.contentHash, article.textHash, article.url,
        article.urlKey ? QVariant(*article.urlKey) : QVariant(), article.title, article.excerpt,
        article.author, article.language, leadSource(sources), old.revision + int(newText), stored.id.value);
    db.execute(u"UPDATE bodies SET data = ? WHERE article = ?"_s, article.body, stored.id.value);
    if (pictureAddresses(old.draft.images) != article.pictures) {
        untiePictures(db, stored.id);
        tiePictures(db, stored.id, sources);
        db.execute(u"UPDATE article_status SET offline = ? WHERE article = ?"_s, offlineState(sources),
                   stored.id.value);
    }
    return searchDocument(old.draft, feed);
}

} // namespace depesche::store
