// SPDX-License-Identifier: GPL-3.0-or-later
// Rebuilding the index from the packed articles, and knowing when that is due.
#include "store/search_maintenance.h"

#include "base/logging.h"
#include "base/text_folding.h"
#include "store/article_codec.h"
#include "store/connection.h"
#include "store/search_document.h"

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

QString wantedVersion()
{
    return u"%1.%2"_s.arg(kFoldingVersion).arg(kSearchDocumentVersion);
}

QString storedVersion(Connection &db)
{
    return db.value(u"SELECT value FROM meta WHERE key = 'search_version'"_s).toString();
}

} // namespace

void ensureSearchIndexVersion(Connection &db)
{
    if (storedVersion(db) == wantedVersion())
        return;
    db.executeOnce(u"BEGIN IMMEDIATE"_s);
    try {
        // Asked again inside: another process may have done it while this one waited.
        if (storedVersion(db) != wantedVersion()) {
            rebuildSearchIndex(db);
            db.execute(u"INSERT OR REPLACE INTO meta(key, value) VALUES('search_version', ?)"_s,
                       wantedVersion());
        }
        db.executeOnce(u"COMMIT"_s);
    } catch (const SqlFailure &) {
        db.executeOnce(u"ROLLBACK"_s);
        throw;
    }
}

void rebuildSearchIndex(Connection &db)
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

} // namespace depesche::store
