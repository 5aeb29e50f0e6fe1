// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of lists.
#include "cli/article_rows.h"

#include "cli/json_values.h"

namespace depesche::cli
{

QString articleRow(const ArticleSummary &article)
{
    const QString marks = (article.read ? QStringLiteral("-") : QStringLiteral("*")) +
                          (article.saved ? QStringLiteral("S") : QStringLiteral("-"));
    const QString title = article.title.isEmpty() ? article.excerpt.left(80) : article.title;
    return QStringLiteral("%1 %2 %3 %4: %5")
        .arg(QString::number(article.id.value), dateColumn(article.sortedAt), marks, article.feedTitle,
             title);
}

} // namespace depesche::cli
