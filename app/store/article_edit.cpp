// SPDX-License-Identifier: GPL-3.0-or-later
// Revisions, and what of an article's rows has to be written again.
#include "store/article_edit.h"

#include "store/article_codec.h"
#include "store/article_pictures.h"
#include "store/connection.h"
#include "store/full_text_rows.h"

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

/// Some feeds change an article with every fetch; its oldest texts go then.
constexpr int kMostRevisions = 20;

/// What is stored of an article, and whether the text of its page is shown.
struct StoredText {
    OldArticle old;
    bool showsPage = false;
};

StoredText readStored(Connection &db, ArticleId id)
{
    StoredText stored;
    Statement row = db.statement(uR"(SELECT a.title, a.revision, b.data, x.article IS NOT NULL
        FROM articles a JOIN bodies b ON b.article = a.id LEFT JOIN feed_texts x ON x.article = a.id
        WHERE a.id = ?)"_s);
    if (!row.run(id.value).next())
        return stored;
    stored.old.draft.title = row.text(0);
    stored.old.revision = row.number(1);
    decodeDraft(unpack(row.bytes(2)), stored.old.draft);
    stored.showsPage = row.flag(3);
    return stored;
}

/// What people see after the edit.
struct ShownText {
    QByteArray body;
    QStringList pictures;
    std::optional<SearchDocument> document; ///< where it is not the one of what arrived
    bool isNew = false;                     ///< title or text are others
};

ShownText shownAfter(const StoredText &stored, const PreparedArticle &article, FeedId feed, bool newText)
{
    if (!stored.showsPage)
        return {article.body, article.pictures, {}, newText};
    ArticleDraft arrived;
    arrived.title = article.title;
    decodeDraft(unpack(article.body), arrived);
    const ArticleDraft draft = withPageText(std::move(arrived), pageTextOf(stored.old.draft));
    return {pack(encodeDraft(draft)), pictureAddresses(draft.images), searchDocument(draft, feed),
            stored.old.draft.title.simplified() != article.title.simplified()};
}

void writeRow(Connection &db, ArticleId id, const PreparedArticle &article, const QVariant &lead,
              int revision)
{
    db.execute(
        uR"(UPDATE articles SET content_hash = ?, text_hash = ?, url = ?, url_key = ?, title = ?, excerpt = ?,
                       author = ?, language = ?, lead_source = ?, revision = ? WHERE id = ?)"_s,
        article.contentHash, article.textHash, article.url,
        article.urlKey ? QVariant(*article.urlKey) : QVariant(), article.title, article.excerpt,
        article.author, article.language, lead, revision, id.value);
}

} // namespace

void keepRevision(Connection &db, ArticleId id, const OldArticle &old, const QDateTime &now)
{
    db.execute(u"INSERT INTO revisions(article, number, replaced_at, title, html) VALUES(?, ?, ?, ?, ?)"_s,
               id.value, old.revision, now, old.draft.title, pack(old.draft.html.toUtf8()));
    db.execute(u"DELETE FROM revisions WHERE article = ? AND number <= ?"_s, id.value,
               old.revision - kMostRevisions);
}

EditedDocuments editArticle(Connection &db, FeedId feed, const StoredHashes &stored,
                            const PreparedArticle &article, const QDateTime &now)
{
    const StoredText before = readStored(db, stored.id);
    const bool newText = stored.text != article.textHash;
    ShownText shown = shownAfter(before, article, feed, newText);
    if (shown.isNew)
        keepRevision(db, stored.id, before.old, now);
    const QList<PictureSource> sources = pictureSources(db, shown.pictures);
    writeRow(db, stored.id, article, leadSource(sources), before.old.revision + int(shown.isNew));
    db.execute(u"UPDATE bodies SET data = ? WHERE article = ?"_s, shown.body, stored.id.value);
    if (before.showsPage)
        db.execute(u"UPDATE feed_texts SET data = ? WHERE article = ?"_s, article.body, stored.id.value);
    if (newText)
        notePageOutdated(db, stored.id, now);
    if (pictureAddresses(before.old.draft.images) != shown.pictures) {
        untiePictures(db, stored.id);
        tiePictures(db, stored.id, sources);
        db.execute(u"UPDATE article_status SET offline = ? WHERE article = ?"_s, offlineState(sources),
                   stored.id.value);
    }
    return {searchDocument(before.old.draft, feed), std::move(shown.document)};
}

} // namespace depesche::store
