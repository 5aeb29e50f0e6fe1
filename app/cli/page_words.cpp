// SPDX-License-Identifier: GPL-3.0-or-later
// What came of asking for an article's page.
#include "cli/failure_words.h"

namespace depesche::cli
{
using namespace Qt::StringLiterals;

QString offlineWords()
{
    return u"the program works offline; switch that off in the window's menu first"_s;
}

QString words(const PageTry &page)
{
    switch (page.outcome) {
    case PageOutcome::NotLonger:
        return u"the feed says as much as the page"_s;
    case PageOutcome::Teaser:
        return u"the page shows only the beginning"_s;
    case PageOutcome::ConsentWall:
        return u"the page asks for consent to cookies"_s;
    case PageOutcome::ErrorPage:
        return u"the server sent an error page"_s;
    case PageOutcome::Paywalled:
        return u"the rest is for subscribers"_s;
    case PageOutcome::NoText:
        return u"no article was found on the page"_s;
    case PageOutcome::NotAPage:
        return u"the address leads to no web page"_s;
    case PageOutcome::Failed:
        return words(page.failure);
    case PageOutcome::NotTried:
    case PageOutcome::Article:
        break;
    }
    return {};
}

QString outcomeName(PageOutcome outcome)
{
    switch (outcome) {
    case PageOutcome::Article:
        return u"article"_s;
    case PageOutcome::NotLonger:
        return u"not-longer"_s;
    case PageOutcome::Teaser:
        return u"teaser"_s;
    case PageOutcome::ConsentWall:
        return u"consent-wall"_s;
    case PageOutcome::ErrorPage:
        return u"error-page"_s;
    case PageOutcome::Paywalled:
        return u"paywalled"_s;
    case PageOutcome::NoText:
        return u"no-text"_s;
    case PageOutcome::NotAPage:
        return u"not-a-page"_s;
    case PageOutcome::Failed:
        return u"failed"_s;
    case PageOutcome::NotTried:
        break;
    }
    return {};
}

} // namespace depesche::cli
