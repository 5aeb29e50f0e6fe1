// SPDX-License-Identifier: GPL-3.0-or-later
// Tells an article from what newsrooms send in its place.
#pragma once

#include <QString>
#include <QUrl>

namespace depesche::extraction
{

enum class PageVerdict {
    Article,
    Teaser,      ///< its beginning alone, with a link to the rest
    ConsentWall, ///< asks for cookies
    ErrorPage,   ///< nothing is here, or the server takes us for a machine
    Paywalled,   ///< its beginning alone, the rest is for subscribers
};

/// What the verdict rests on.
struct PageEvidence {
    QUrl url;
    QString title;
    QString description;
    QString text;           ///< of the article as it was found
    bool isArticle = false; ///< the page calls itself one
    bool isForSubscribers = false;
    bool hasGate = false; ///< the page shows a barrier for readers who did not pay or register
    int statedLength = 0; ///< characters of the text as the page states it, 0 if it does not
};

PageVerdict judge(const PageEvidence &page);

/// "Article", "Teaser" and so on, for machines.
QString verdictName(PageVerdict verdict);

} // namespace depesche::extraction
