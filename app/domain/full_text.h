// SPDX-License-Identifier: GPL-3.0-or-later
// Which text of an article is shown: the feed's, or the one of the article's own page.
#pragma once

#include "domain/errors.h"

#include <QDateTime>

namespace depesche
{

/// The person's choice for the articles of a feed. Stored by number.
enum class TextChoice {
    Feed,   ///< what the feed says
    Full,   ///< the text of the article's page, where there is one
    Longer, ///< whichever of the two is longer
};

/// What came of asking for an article's page. Stored by number: new ones go to the end.
enum class PageOutcome {
    NotTried,
    Article,     ///< the page has the article's text
    NotLonger,   ///< it has, but the feed says as much already
    Teaser,      ///< the beginning of the text alone
    ConsentWall, ///< it asks for cookies
    ErrorPage,   ///< nothing is here, or the server takes us for a machine
    Paywalled,   ///< the beginning alone, the rest is for subscribers
    NoText,      ///< no text could be told apart
    NotAPage,    ///< a file of another kind
    Failed,      ///< no page came; see the failure
};

struct PageTry {
    PageOutcome outcome = PageOutcome::NotTried;
    FeedFailure failure; ///< with Failed
    QDateTime triedAt;   ///< UTC; invalid if never
    int failures = 0;    ///< in a row
    QDateTime retryAt;   ///< UTC; when the program asks again by itself; invalid: it does not

    friend bool operator==(const PageTry &, const PageTry &) = default;
};

} // namespace depesche
