// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the article's text on a page.
#pragma once

#include "extraction/node_facts.h"
#include "extraction/site_rules.h"
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

/// What the page says of itself that helps to find its text.
struct PageStatements {
    QUrl base;
    QString articleBody;            ///< the text as the structured data gives it, on one line, or empty
    QString articleMarkup;          ///< the same as it stands there, perhaps with line breaks or HTML
    QString title;                  ///< left out of the text where it stands at its beginning
    const SiteRule *rule = nullptr; ///< of the page's site, where there is one
};

/// `facts` are the strict ones.
ArticleBody findArticleBody(const html::Tree &tree, const PageFacts &facts, const PageStatements &page);

} // namespace depesche::extraction
