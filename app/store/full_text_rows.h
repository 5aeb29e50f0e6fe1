// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of feeds behind the texts of pages (schema 4): feed_texts has a row exactly while an article
// shows its page's text, full_text_states what came of asking for pages.
#pragma once

#include "domain/article.h"
#include "store/migrations.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace depesche::store
{

class Connection;
class Statement;
struct WriteContext;

/// What an article's page gives in the place of the feed's text.
struct PageText {
    QString html; ///< sanitised
    QString text;
    int sanitizerVersion = 0;
    QList<Image> images; ///< the first one is the lead picture
};

MigrationStep fullTextStep();

/// Everything the feed says with the page's text in its place. Pure.
ArticleDraft withPageText(ArticleDraft feed, const PageText &page);
/// The page's part of what withPageText() made. Pure.
PageText pageTextOf(const ArticleDraft &shown);

/// What the feed says, whichever text is shown; identity, url, title and language included. All functions
/// here throw SqlFailure.
std::optional<ArticleDraft> readFeedDraft(Connection &db, ArticleId id);
/// Columns of full_text_states from `column` on, in the order of kPageTryColumns.
PageTry readPageTry(const Statement &row, int column);
inline constexpr auto kPageTryColumns =
    "t.outcome, t.failure_code, t.failure_http, t.failure_detail, t.tried_at, t.failures, t.retry_at";

/// Shows the page's text from now on; false without such an article. A text of the page that was shown before
/// becomes a revision where it is another one.
bool showPageText(WriteContext &context, ArticleId id, const PageText &page);
/// Shows the feed's text again; false where it is shown already.
bool showFeedText(WriteContext &context, ArticleId id);
/// Whether the program leaves the feed's text in its place whatever the feed's choice says.
void setFeedTextWanted(Connection &db, ArticleId id, bool wanted);
void writePageTry(Connection &db, ArticleId id, const PageTry &page);
/// The feed has another text: its page is due to be asked for again.
void notePageOutdated(Connection &db, ArticleId id, const QDateTime &now);

/// Articles that have lost their text while the feed's is kept behind it get that one. For databases of any
/// schema; search index and offline states are made anew by whoever repairs.
void repairFeedTexts(Connection &db);

} // namespace depesche::store
