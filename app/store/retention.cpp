// SPDX-License-Identifier: GPL-3.0-or-later
// Statements that find and forget what is too old or too much.
#include "store/retention.h"

#include "store/article_removal.h"
#include "store/connection.h"
#include "store/sql_lists.h"

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

/// A feed that names less for a while (an outage at the publisher's) must not bring everything back after it.
constexpr int kRememberDays = 30;
/// The note of having been seen is written no more often than this: most fetches write nothing here.
constexpr int kNoteHours = 24;

QList<ArticleId> idsOf(Statement &rows)
{
    QList<ArticleId> ids;
    while (rows.next())
        ids.append(ArticleId{rows.integer(0)});
    return ids;
}

/// Hidden articles stand apart in the index (listed = 0), so each kind is walked by itself.
QList<ArticleId> tooOld(Connection &db, FeedId feed, bool listed, const QDateTime &oldest)
{
    Statement rows = db.statement(uR"(SELECT article FROM article_status
        WHERE feed = ? AND listed = ? AND sorted_at < ? AND saved = 0)"_s);
    return idsOf(rows.run(feed.value, listed, oldest));
}

QList<ArticleId> tooMany(Connection &db, FeedId feed, bool listed, int keepCount)
{
    Statement rows = db.statement(uR"(SELECT article FROM (
            SELECT article, saved FROM article_status WHERE feed = ? AND listed = ?
            ORDER BY sorted_at DESC, article DESC LIMIT -1 OFFSET ?)
        WHERE saved = 0)"_s);
    return idsOf(rows.run(feed.value, listed, keepCount));
}

void expire(Connection &db, FeedId feed, const QList<ArticleId> &ids, const QDateTime &now)
{
    if (ids.isEmpty())
        return;
    db.execute(uR"(INSERT OR REPLACE INTO expired(feed, identity, seen_at)
                   SELECT ?, identity, ? FROM articles WHERE id IN (SELECT value FROM json_each(?)))"_s,
               feed.value, now, jsonList(ids));
    removeArticles(db, ids);
}

} // namespace

QDateTime oldestKept(const RetentionRule &rule, const QDateTime &now)
{
    return rule.keepDays > 0 ? now.addDays(-rule.keepDays) : QDateTime();
}

QList<ArticleId> applyRetention(Connection &db, FeedId feed, const RetentionRule &rule, const QDateTime &now)
{
    QList<ArticleId> gone;
    for (const bool listed : {true, false}) {
        if (rule.keepDays > 0) {
            const QList<ArticleId> old = tooOld(db, feed, listed, oldestKept(rule, now));
            expire(db, feed, old, now);
            gone += old;
        }
        if (rule.keepCount > 0) {
            const QList<ArticleId> surplus = tooMany(db, feed, listed, rule.keepCount);
            expire(db, feed, surplus, now);
            gone += surplus;
        }
    }
    return gone;
}

QSet<QString> expiredIdentities(Connection &db, FeedId feed, const QString &named, const QDateTime &now)
{
    QSet<QString> identities;
    {
        Statement rows = db.statement(u"SELECT identity FROM expired WHERE feed = ?"_s);
        rows.run(feed.value);
        while (rows.next())
            identities.insert(rows.text(0));
    }
    if (identities.isEmpty())
        return identities;
    db.execute(uR"(UPDATE expired SET seen_at = ? WHERE feed = ? AND seen_at < ?
                       AND identity IN (SELECT value FROM json_each(?)))"_s,
               now, feed.value, now.addSecs(-kNoteHours * 3600), named);
    db.execute(u"DELETE FROM expired WHERE feed = ? AND seen_at < ?"_s, feed.value,
               now.addDays(-kRememberDays));
    return identities;
}

} // namespace depesche::store
