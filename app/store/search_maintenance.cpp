// SPDX-License-Identifier: GPL-3.0-or-later
// Rebuilding the indexes from packed articles and entries, and knowing when that is due.
#include "store/search_maintenance.h"

#include "base/logging.h"
#include "base/text_folding.h"
#include "store/article_codec.h"
#include "store/connection.h"
#include "store/search_document.h"
#include "store/ticker_index.h"

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

/// Each index has a version of its own, so that a new one makes only itself.
struct IndexKind {
    QString key; ///< of its version, in meta
    void (*rebuild)(Connection &);
};

QString wantedVersion()
{
    return u"%1.%2"_s.arg(kFoldingVersion).arg(kSearchDocumentVersion);
}

QString storedVersion(Connection &db, const QString &key)
{
    Statement row = db.statement(u"SELECT value FROM meta WHERE key = ?"_s);
    row.run(key);
    return row.next() ? row.text(0) : QString();
}

void ensureVersion(Connection &db, const IndexKind &index)
{
    if (storedVersion(db, index.key) == wantedVersion())
        return;
    db.executeOnce(u"BEGIN IMMEDIATE"_s);
    try {
        // Asked again inside: another process may have done it while this one waited.
        if (storedVersion(db, index.key) != wantedVersion()) {
            index.rebuild(db);
            db.execute(u"INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)"_s, index.key, wantedVersion());
        }
        db.executeOnce(u"COMMIT"_s);
    } catch (const SqlFailure &) {
        db.executeOnce(u"ROLLBACK"_s);
        throw;
    }
}

void rebuildArticleIndex(Connection &db)
{
    db.executeOnce(u"INSERT INTO article_search(article_search) VALUES('delete-all')"_s);
    Statement articles = db.statement(uR"(SELECT a.id, a.feed, a.title, b.data
        FROM articles a JOIN bodies b ON b.article = a.id ORDER BY a.id)"_s);
    articles.run();
    qint64 count = 0;
    for (; articles.next(); ++count) {
        ArticleDraft draft;
        draft.title = articles.text(2);
        decodeDraft(unpack(articles.bytes(3)), draft);
        addToIndex(db, ArticleId{articles.integer(0)}, searchDocument(draft, FeedId{articles.integer(1)}));
    }
    if (count > 0)
        qCInfo(logStore) << "search index made anew for" << count << "articles";
}

} // namespace

void ensureSearchIndexVersion(Connection &db)
{
    ensureVersion(db, {u"search_version"_s, rebuildArticleIndex});
    if (hasTickerIndex(db))
        ensureVersion(db, {u"ticker_search_version"_s, rebuildTickerIndex});
}

void rebuildSearchIndex(Connection &db)
{
    rebuildArticleIndex(db);
    if (hasTickerIndex(db))
        rebuildTickerIndex(db);
}

} // namespace depesche::store
