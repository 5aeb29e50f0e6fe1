// SPDX-License-Identifier: GPL-3.0-or-later
// Offline states of articles.
#include "store/offline_state.h"

#include "domain/article.h"
#include "store/connection.h"
#include "store/sql_lists.h"

namespace depesche::store
{
using namespace Qt::StringLiterals;

QString offlineStateExpression(const QString &article)
{
    static_assert(int(OfflineState::TextOnly) == 0 && int(OfflineState::Partial) == 1 &&
                  int(OfflineState::Complete) == 2);
    return uR"((SELECT CASE WHEN count(o.hash) = count(*) THEN 2 WHEN count(o.hash) > 0 THEN 1 ELSE 0 END
        FROM article_images i JOIN picture_sources o ON o.id = i.source WHERE i.article = %1))"_s.arg(
        article);
}

QList<ArticleId> updateOfflineStates(Connection &db, const QList<ArticleId> &articles)
{
    QList<ArticleId> changed;
    QList<int> states;
    {
        Statement rows = db.statement(uR"(SELECT s.article, %1 AS state FROM article_status s
            WHERE s.article IN (SELECT value FROM json_each(?)) AND state <> s.offline)"_s.arg(
            offlineStateExpression(u"s.article"_s)));
        rows.run(jsonList(articles));
        while (rows.next()) {
            changed.append(ArticleId{rows.integer(0)});
            states.append(rows.number(1));
        }
    }
    for (qsizetype i = 0; i < changed.size(); ++i)
        db.execute(u"UPDATE article_status SET offline = ? WHERE article = ?"_s, states.at(i),
                   changed.at(i).value);
    return changed;
}

} // namespace depesche::store
