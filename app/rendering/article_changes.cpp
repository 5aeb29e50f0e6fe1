// SPDX-License-Identifier: GPL-3.0-or-later
// Each earlier text beside the one that took its place.
#include "rendering/article_changes.h"

#include "html/sanitizer.h"

namespace depesche::rendering
{
namespace
{

/// Title and body of one version.
struct Version {
    int number = 1;
    const QString &title;
    const QString &html;
};

Version version(const Article &article, const QList<ArticleRevision> &earlier, qsizetype index)
{
    if (index >= earlier.size())
        return {article.revision, article.content.title, article.content.html};
    const ArticleRevision &old = earlier.at(index);
    return {old.number, old.title, old.html};
}

ArticleChange change(const Version &before, const Version &after, const QDateTime &since)
{
    return {after.number, since, wordDiff(before.title, after.title),
            wordDiff(html::toPlainText(before.html), html::toPlainText(after.html))};
}

} // namespace

std::optional<ArticleChange> articleChange(const Article &article, const QList<ArticleRevision> &earlier,
                                           int number)
{
    for (qsizetype i = 0; i < earlier.size(); ++i) {
        const Version after = version(article, earlier, i + 1);
        if (after.number == number)
            return change(version(article, earlier, i), after, earlier.at(i).replacedAt);
    }
    return std::nullopt;
}

std::optional<ArticleChange> wholeChange(const Article &article, const QList<ArticleRevision> &earlier)
{
    if (earlier.isEmpty())
        return std::nullopt;
    return change(version(article, earlier, 0), version(article, earlier, earlier.size()),
                  earlier.first().replacedAt);
}

QList<ArticleChange> articleChanges(const Article &article, const QList<ArticleRevision> &earlier)
{
    QList<ArticleChange> changes;
    changes.reserve(earlier.size());
    for (qsizetype i = 0; i < earlier.size(); ++i)
        changes.append(
            change(version(article, earlier, i), version(article, earlier, i + 1), earlier.at(i).replacedAt));
    return changes;
}

} // namespace depesche::rendering
