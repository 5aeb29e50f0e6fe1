// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing and dropping pictures over the budget.
#include "store/picture_budget.h"

#include "store/connection.h"
#include "store/offline_state.h"
#include "store/write_context.h"

#include <QSet>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 kLeaveAloneDays = 30;

qint64 totalBytes(Connection &db)
{
    return db.value(u"SELECT coalesce(sum(bytes), 0) FROM pictures"_s).toLongLong();
}

/// A picture is as recent as the most recent article that shows it; one that nobody names (NULL) goes first.
QList<QByteArray> chooseOverBudget(Connection &db, qint64 excess)
{
    if (excess <= 0)
        return {};
    Statement rows = db.statement(uR"(SELECT p.hash, p.bytes, max(coalesce(s.shown_at, s.sorted_at)) AS last
        FROM pictures p LEFT JOIN picture_sources o ON o.hash = p.hash
            LEFT JOIN article_images i ON i.source = o.id LEFT JOIN article_status s ON s.article = i.article
        WHERE lower(hex(p.hash)) NOT IN (SELECT icon_hash FROM feeds)
        GROUP BY p.hash HAVING coalesce(max(s.saved), 0) = 0 ORDER BY last, p.hash)"_s);
    rows.run();
    QList<QByteArray> chosen;
    while (excess > 0 && rows.next()) {
        chosen.append(rows.bytes(0));
        excess -= rows.integer(1);
    }
    return chosen;
}

void noteArticles(Connection &db, const QByteArray &hash, QSet<ArticleId> &articles)
{
    Statement rows = db.statement(uR"(SELECT i.article FROM picture_sources o
        JOIN article_images i ON i.source = o.id WHERE o.hash = ?)"_s);
    rows.run(hash);
    while (rows.next())
        articles.insert(ArticleId{rows.integer(0)});
}

} // namespace

QList<QByteArray> dropPicturesOverBudget(WriteContext &context, qint64 bytes)
{
    Connection &db = context.db;
    QList<QByteArray> chosen = chooseOverBudget(db, totalBytes(db) - bytes);
    QSet<ArticleId> articles;
    for (const QByteArray &hash : std::as_const(chosen)) {
        noteArticles(db, hash, articles);
        db.execute(u"UPDATE picture_sources SET hash = NULL, failures = 0, retry_at = ? WHERE hash = ?"_s,
                   context.now.addDays(kLeaveAloneDays), hash);
        db.execute(u"DELETE FROM pictures WHERE hash = ?"_s, hash);
    }
    const QList<ArticleId> changed(articles.cbegin(), articles.cend());
    if (!updateOfflineStates(db, changed).isEmpty())
        context.counts = true;
    context.articles.changed += changed;
    return chosen;
}

} // namespace depesche::store
