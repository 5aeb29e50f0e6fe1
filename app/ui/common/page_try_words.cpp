// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences for what came of asking for an article's page.
#include "ui/common/words.h"

#include <QCoreApplication>

namespace depesche::ui
{
namespace
{

QString pageText(const char *text)
{
    return QCoreApplication::translate("Words", text);
}

/// Where the words for feeds would say something of a feed.
QString pageFailure(const FeedFailure &failure)
{
    switch (failure.httpStatus) {
    case 402:
    case 403:
    case 406:
    case 451:
        return pageText(QT_TRANSLATE_NOOP("Words", "The newsroom’s server does not hand out this page (%1)."))
            .arg(failure.httpStatus);
    case 404:
    case 410:
        return pageText(QT_TRANSLATE_NOOP("Words", "The newsroom’s page is no longer there (%1)."))
            .arg(failure.httpStatus);
    default:
        return describe(failure);
    }
}

} // namespace

QString describe(const PageTry &page)
{
    switch (page.outcome) {
    case PageOutcome::NotLonger:
        return pageText(QT_TRANSLATE_NOOP("Words", "The feed says as much as the newsroom’s page."));
    case PageOutcome::Teaser:
        return pageText(
            QT_TRANSLATE_NOOP("Words", "The newsroom’s page shows only the beginning of the article."));
    case PageOutcome::ConsentWall:
        return pageText(QT_TRANSLATE_NOOP(
            "Words", "The newsroom’s page wants consent to cookies before it shows the article."));
    case PageOutcome::ErrorPage:
        return pageText(
            QT_TRANSLATE_NOOP("Words", "The newsroom’s server sent an error page instead of the article."));
    case PageOutcome::Paywalled:
        return pageText(QT_TRANSLATE_NOOP("Words", "The newsroom shows the rest to subscribers only."));
    case PageOutcome::NoText:
        return pageText(QT_TRANSLATE_NOOP("Words", "No article was found on the newsroom’s page."));
    case PageOutcome::NotAPage:
        return pageText(QT_TRANSLATE_NOOP("Words", "The article’s address does not lead to a web page."));
    case PageOutcome::Failed:
        return pageFailure(page.failure);
    case PageOutcome::NotTried:
    case PageOutcome::Article:
        break;
    }
    return {};
}

} // namespace depesche::ui
