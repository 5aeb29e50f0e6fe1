// SPDX-License-Identifier: GPL-3.0-or-later
// Statements on feed_texts and full_text_states, and the exchange of one text for the other.
#include "store/full_text_rows.h"

#include "store/article_codec.h"
#include "store/article_edit.h"
#include "store/article_pictures.h"
#include "store/connection.h"
#include "store/prepared_arrival.h"
#include "store/search_document.h"
#include "store/stored_enum.h"
#include "store/write_context.h"

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

constexpr int kFullTextSchema = 4;

void makeFullTextTables(Connection &db)
{
    db.executeOnce(u"ALTER TABLE feeds ADD COLUMN text_choice INTEGER NOT NULL DEFAULT 0"_s);
    db.executeOnce(uR"(CREATE TABLE feed_texts(
        article INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
        data BLOB NOT NULL))"_s);
    db.executeOnce(uR"(CREATE TABLE full_text_states(
        article INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
        feed_wanted INTEGER NOT NULL DEFAULT 0,
        outcome INTEGER NOT NULL DEFAULT 0,
        failure_code INTEGER NOT NULL DEFAULT 0,
        failure_http INTEGER NOT NULL DEFAULT 0,
        failure_detail TEXT NOT NULL DEFAULT '',
        tried_at INTEGER,
        failures INTEGER NOT NULL DEFAULT 0,
        retry_at INTEGER))"_s);
    db.executeOnce(
        uR"(CREATE INDEX full_text_due ON full_text_states(retry_at) WHERE retry_at IS NOT NULL)"_s);
}

/// An article with the text that is shown and the one that is kept behind it.
struct ShownArticle {
    FeedId feed;
    ArticleDraft draft; ///< title, url, language, and what bodies has
    int revision = 1;
    std::optional<QByteArray> feedText; ///< packed
    QByteArray packed;
};

std::optional<ShownArticle> readShown(Connection &db, ArticleId id)
{
    Statement row =
        db.statement(uR"(SELECT a.feed, a.identity, a.url, a.title, a.language, a.revision, b.data, x.data
        FROM articles a JOIN bodies b ON b.article = a.id LEFT JOIN feed_texts x ON x.article = a.id
        WHERE a.id = ?)"_s);
    if (!row.run(id.value).next())
        return {};
    ShownArticle shown;
    shown.feed = FeedId{row.integer(0)};
    shown.draft.identity = row.text(1);
    shown.draft.url = row.url(2);
    shown.draft.title = row.text(3);
    shown.draft.language = row.text(4);
    shown.revision = row.number(5);
    shown.packed = row.bytes(6);
    decodeDraft(unpack(shown.packed), shown.draft);
    if (!row.isNull(7))
        shown.feedText = row.bytes(7);
    return shown;
}

/// What the columns of `articles` say stays.
ArticleDraft feedDraftOf(const ShownArticle &shown)
{
    ArticleDraft draft = shown.draft;
    if (shown.feedText)
        decodeDraft(unpack(*shown.feedText), draft);
    return draft;
}

void tieAnew(Connection &db, ArticleId id, const ArticleDraft &shown)
{
    const QList<PictureSource> sources = pictureSources(db, pictureAddresses(shown.images));
    db.execute(u"UPDATE articles SET lead_source = ? WHERE id = ?"_s, leadSource(sources), id.value);
    untiePictures(db, id);
    tiePictures(db, id, sources);
    db.execute(u"UPDATE article_status SET offline = ? WHERE article = ?"_s, offlineState(sources), id.value);
}

/// Articles whose text is also kept behind it: what was shown was lost.
QList<ArticleId> showingTheFeedTwice(Connection &db)
{
    QList<ArticleId> ids;
    Statement rows = db.statement(
        u"SELECT x.article FROM feed_texts x JOIN bodies b ON b.article = x.article WHERE b.data = x.data"_s);
    rows.run();
    while (rows.next())
        ids.append(ArticleId{rows.integer(0)});
    return ids;
}

void exchangeText(WriteContext &context, ArticleId id, const ShownArticle &old, const ArticleDraft &shown,
                  const QByteArray &packed)
{
    Connection &db = context.db;
    db.execute(u"UPDATE bodies SET data = ? WHERE article = ?"_s, packed, id.value);
    tieAnew(db, id, shown);
    const SearchDocument before = searchDocument(old.draft, old.feed);
    const SearchDocument after = searchDocument(shown, old.feed);
    if (before != after) {
        removeFromIndex(db, id, before);
        addToIndex(db, id, after);
    }
    context.articles.changed.append(id);
    context.counts = true; // pictures may have come or gone
}

} // namespace

MigrationStep fullTextStep()
{
    return {kFullTextSchema, makeFullTextTables};
}

ArticleDraft withPageText(ArticleDraft feed, const PageText &page)
{
    feed.html = page.html;
    feed.rawHtml.clear();
    feed.text = page.text;
    feed.sanitizerVersion = page.sanitizerVersion;
    feed.images = page.images;
    return feed;
}

PageText pageTextOf(const ArticleDraft &shown)
{
    return {shown.html, shown.text, shown.sanitizerVersion, shown.images};
}

std::optional<ArticleDraft> readFeedDraft(Connection &db, ArticleId id)
{
    const std::optional<ShownArticle> shown = readShown(db, id);
    if (!shown)
        return {};
    return feedDraftOf(*shown);
}

PageTry readPageTry(const Statement &row, int column)
{
    PageTry page;
    page.outcome = known(row.number(column++), PageOutcome::Failed, PageOutcome::NoText);
    page.failure.code = knownFailure(row.number(column++));
    page.failure.httpStatus = row.number(column++);
    page.failure.detail = row.text(column++);
    page.triedAt = row.time(column++);
    page.failures = row.number(column++);
    page.retryAt = row.time(column++);
    return page;
}

bool showPageText(WriteContext &context, ArticleId id, const PageText &page)
{
    const std::optional<ShownArticle> old = readShown(context.db, id);
    if (!old)
        return false;
    const ArticleDraft shown = withPageText(feedDraftOf(*old), page);
    if (!old->feedText) {
        context.db.execute(u"INSERT INTO feed_texts(article, data) VALUES(?, ?)"_s, id.value, old->packed);
    } else if (old->draft.html != shown.html) {
        keepRevision(context.db, id, {old->draft, old->revision}, context.now);
        context.db.execute(u"UPDATE articles SET revision = revision + 1 WHERE id = ?"_s, id.value);
    }
    exchangeText(context, id, *old, shown, pack(encodeDraft(shown)));
    return true;
}

bool showFeedText(WriteContext &context, ArticleId id)
{
    const std::optional<ShownArticle> old = readShown(context.db, id);
    if (!old || !old->feedText)
        return false;
    exchangeText(context, id, *old, feedDraftOf(*old), *old->feedText);
    context.db.execute(u"DELETE FROM feed_texts WHERE article = ?"_s, id.value);
    return true;
}

void setFeedTextWanted(Connection &db, ArticleId id, bool wanted)
{
    db.execute(uR"(INSERT INTO full_text_states(article, feed_wanted) VALUES(?, ?)
                   ON CONFLICT(article) DO UPDATE SET feed_wanted = excluded.feed_wanted)"_s,
               id.value, wanted);
}

void writePageTry(Connection &db, ArticleId id, const PageTry &page)
{
    db.execute(
        uR"(INSERT INTO full_text_states(article, outcome, failure_code, failure_http, failure_detail, tried_at,
                failures, retry_at)
            VALUES(?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT(article) DO UPDATE SET outcome = excluded.outcome, failure_code = excluded.failure_code,
                failure_http = excluded.failure_http, failure_detail = excluded.failure_detail,
                tried_at = excluded.tried_at, failures = excluded.failures, retry_at = excluded.retry_at)"_s,
        id.value, int(page.outcome), int(page.failure.code), page.failure.httpStatus, page.failure.detail,
        page.triedAt, page.failures, page.retryAt);
}

void notePageOutdated(Connection &db, ArticleId id, const QDateTime &now)
{
    db.execute(u"UPDATE full_text_states SET failures = 0, retry_at = ? WHERE article = ?"_s, now, id.value);
}

void repairFeedTexts(Connection &db)
{
    if (db.value(u"SELECT count(*) FROM sqlite_master WHERE name = 'feed_texts'"_s).toInt() == 0)
        return;
    db.executeOnce(u"DELETE FROM feed_texts WHERE article NOT IN (SELECT id FROM articles)"_s);
    db.executeOnce(u"DELETE FROM full_text_states WHERE article NOT IN (SELECT id FROM articles)"_s);
    db.executeOnce(uR"(INSERT INTO bodies(article, data) SELECT article, data FROM feed_texts
        WHERE article NOT IN (SELECT article FROM bodies))"_s);
    for (const ArticleId id : showingTheFeedTwice(db)) {
        const std::optional<ShownArticle> article = readShown(db, id);
        if (!article)
            continue;
        tieAnew(db, id, article->draft);
        db.execute(u"DELETE FROM feed_texts WHERE article = ?"_s, id.value);
        notePageOutdated(db, id, QDateTime::fromMSecsSinceEpoch(0, Qt::UTC));
    }
}

} // namespace depesche::store
