// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of articles' pages in the place of the feed's, and what came of asking for them.
#pragma once

#include "domain/article.h"
#include "store/full_text_rows.h"
#include "store/store_error.h"

#include <QDateTime>
#include <QList>
#include <QUrl>

namespace depesche::store
{

class Database;

/// An article whose page is to be asked for.
struct WantedPage {
    ArticleId article;
    FeedId feed;
    QUrl url; ///< of the page
    TextChoice choice = TextChoice::Full;
    int failures = 0; ///< of its requests, in a row
    friend bool operator==(const WantedPage &, const WantedPage &) = default;
};

class FullTextRepository
{
public:
    explicit FullTextRepository(Database &database);

    /// What the feed says of an article, whichever text is shown. NotFound if there is none.
    Future<ArticleDraft> feedDraft(ArticleId id);
    /// Shows the page's text from now on, in one write with `page`: body, pictures, offline state and index
    /// are those of the page; title, excerpt and everything else stay the feed's. NotFound if there is no
    /// such article.
    Future<void> showPage(ArticleId id, PageText text, PageTry page);
    /// Shows the feed's text again, and leaves it there whatever the choice for the feed is; gives back those
    /// for which it had been another one.
    Future<QList<ArticleId>> showFeed(QList<ArticleId> ids);
    /// Without another text: what came of asking for the page.
    Future<void> noteTry(ArticleId id, PageTry page);

    /// Pages to be asked for by the program itself, newest articles first: of listed articles from `since` on
    /// that are unread or saved, whose feed wants the page's text and which have none, and of those whose
    /// feed has changed its text after the page had come; none before its time (PageTry::retryAt).
    Future<QList<WantedPage>> wanted(QDateTime since, int limit);
    /// The same for these articles, whatever choice and times say; those without an address are left out.
    Future<QList<WantedPage>> wantedOf(QList<ArticleId> ids);

private:
    Database &m_database;
};

} // namespace depesche::store
