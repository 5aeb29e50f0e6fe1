// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the article's text on a page.
#pragma once

#include "html/sanitizer.h"
#include "html/tree.h"

#include <QString>
#include <QUrl>

#include <vector>

namespace depesche::extraction
{

struct ArticleBody {
    std::vector<html::NodeId>
        parts;    ///< elements that hold the text, in document order; empty: none was found
    QString html; ///< sanitised
    QString text;
};

/// `articleBody`: the text as the page's structured data gives it, or empty; it shows where to look.
/// `title` is left out of the body where it stands at its beginning.
ArticleBody findArticleBody(const html::Tree &tree, const QUrl &base, const QString &articleBody,
                            const QString &title);

} // namespace depesche::extraction
