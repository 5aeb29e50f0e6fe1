// SPDX-License-Identifier: GPL-3.0-or-later
// Each earlier text beside the one that took its place.
#include "rendering/article_changes.h"

#include "html/sanitizer.h"

namespace depesche::rendering
{

QList<ArticleChange> articleChanges(const Article &article, const QList<ArticleRevision> &earlier)
{
    QList<ArticleChange> changes;
    changes.reserve(earlier.size());
    for (qsizetype i = 0; i < earlier.size(); ++i) {
        const ArticleRevision &old = earlier.at(i);
        const bool isLast = i + 1 == earlier.size();
        const QString &title = isLast ? article.content.title : earlier.at(i + 1).title;
        const QString &body = isLast ? article.content.html : earlier.at(i + 1).html;
        const int number = isLast ? article.revision : earlier.at(i + 1).number;
        changes.append({number, old.replacedAt, wordDiff(old.title, title),
                        wordDiff(html::toPlainText(old.html), html::toPlainText(body))});
    }
    return changes;
}

} // namespace depesche::rendering
