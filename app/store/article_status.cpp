// SPDX-License-Identifier: GPL-3.0-or-later
// Statements that change article_status.
#include "store/article_status.h"

#include "store/connection.h"
#include "store/sql_lists.h"

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

QString columnOf(ArticleStatus status)
{
    switch (status) {
    case ArticleStatus::Read:
        return u"read"_s;
    case ArticleStatus::Saved:
        return u"saved"_s;
    case ArticleStatus::Hidden:
        return u"hidden"_s;
    }
    return {};
}

struct Changing {
    QList<ArticleId> all;
    QList<ArticleId> ofListedFeeds; ///< the feed itself is not removed
};

Changing findChanging(Connection &db, const QList<ArticleId> &ids, const QString &column, bool on)
{
    Statement rows = db.statement(uR"(SELECT s.article, f.removed_at IS NULL FROM json_each(?) AS wanted
            CROSS JOIN article_status s ON s.article = wanted.value CROSS JOIN feeds f ON f.id = s.feed
        WHERE s.%1 <> ?)"_s.arg(column));
    rows.run(jsonList(ids), on);
    Changing changing;
    while (rows.next()) {
        const ArticleId id{rows.integer(0)};
        changing.all.append(id);
        if (rows.flag(1))
            changing.ofListedFeeds.append(id);
    }
    return changing;
}

void hide(WriteContext &context, const Changing &changing, bool on)
{
    context.db.execute(uR"(UPDATE article_status SET listed = ?
                           WHERE article IN (SELECT value FROM json_each(?)))"_s,
                       !on, jsonList(changing.ofListedFeeds));
    (on ? context.articles.removed : context.articles.added).append(changing.ofListedFeeds);
}

} // namespace

QList<ArticleId> changeStatus(WriteContext &context, const QList<ArticleId> &ids, ArticleStatus status,
                              bool on)
{
    const QString column = columnOf(status);
    Changing changing = findChanging(context.db, ids, column, on);
    if (changing.all.isEmpty())
        return {};
    context.db.execute(
        u"UPDATE article_status SET %1 = ? WHERE article IN (SELECT value FROM json_each(?))"_s.arg(column),
        on, jsonList(changing.all));
    if (status == ArticleStatus::Hidden)
        hide(context, changing, on);
    else
        context.articles.changed.append(changing.all);
    context.counts = true;
    return changing.all;
}

} // namespace depesche::store
