// SPDX-License-Identifier: GPL-3.0-or-later
// Each earlier text beside the one that took its place.
#include "rendering/article_changes.h"

#include "html/text_builder.h"
#include "html/tree.h"

namespace depesche::rendering
{
namespace
{

QString bodyText(const QString &html)
{
    const html::Tree tree = html::Tree::parse(html, html::Tree::Grammar::Fragment);
    return html::plainText(tree, html::Tree::root());
}

} // namespace

QList<ArticleChange> articleChanges(const Article &article, const QList<ArticleRevision> &earlier)
{
    QList<ArticleChange> changes;
    changes.reserve(earlier.size());
    for (qsizetype i = 0; i < earlier.size(); ++i) {
        const ArticleRevision &old = earlier.at(i);
        const bool isLast = i + 1 == earlier.size();
        const QString &title = isLast ? article.content.title : earlier.at(i + 1).title;
        const QString &html = isLast ? article.content.html : earlier.at(i + 1).html;
        const int number = isLast ? article.revision : earlier.at(i + 1).number;
        changes.append({number, old.replacedAt, wordDiff(old.title, title),
                        wordDiff(bodyText(old.html), bodyText(html))});
    }
    return changes;
}

} // namespace depesche::rendering
