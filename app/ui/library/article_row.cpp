// SPDX-License-Identifier: GPL-3.0-or-later
// Titles of the untitled, and direction of writing.
#include "ui/library/article_row.h"

#include <QCoreApplication>
#include <QLocale>

namespace depesche::ui
{

QString ArticleRow::headline() const
{
    if (!article.title.isEmpty())
        return article.title;
    if (!article.excerpt.isEmpty())
        return article.excerpt;
    if (!article.url.isEmpty())
        return article.url.toDisplayString(QUrl::RemoveUserInfo);
    return QCoreApplication::translate("ArticleRow", "Untitled");
}

QString ArticleRow::teaser() const
{
    if (!snippet.isEmpty())
        return snippet;
    return article.title.isEmpty() || article.title == article.excerpt ? QString() : article.excerpt;
}

Qt::LayoutDirection ArticleRow::direction() const
{
    if (!article.language.isEmpty()) {
        const QLocale locale(QString(article.language).replace(QLatin1Char('-'), QLatin1Char('_')));
        if (locale.language() != QLocale::C)
            return locale.textDirection();
    }
    return headline().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
}

} // namespace depesche::ui
