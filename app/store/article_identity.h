// SPDX-License-Identifier: GPL-3.0-or-later
// The names by which a feed's articles are known again, and what happens to stored ones when a person chooses
// another kind of name.
#pragma once

#include "domain/feed.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace depesche::store
{

class Connection;
struct PreparedArticle;

/// What an article has of the kinds that can name it.
struct IdentityMarks {
    QString automatic; ///< never empty
    QString id;        ///< the publisher's; may be empty
    QUrl url;
    QString title;
    QDateTime published; ///< UTC; may be invalid
};

/// Names of different rules are never the same, so that each tells by which rule it was given. Where the mark
/// that the rule asks for is missing, the automatic one. Pure, thread-safe.
QString identityBy(IdentityRule rule, const IdentityMarks &marks);

/// Names the stored articles of a feed anew as far as what is stored of them tells their new names. Of
/// several with one new name the newest has it; the others keep theirs. Nothing else of any article changes.
/// Throws SqlFailure.
void renameArticles(Connection &db, FeedId feed, IdentityRule rule);

/// Once, with the first articles that arrive after a change: what is stored (or was taken by retention) under
/// the name another rule gives an arriving article gets that article's name. Each stored one is claimed at
/// most once, and none that another arriving article has the name of. Throws SqlFailure.
void takeOverArticles(Connection &db, FeedId feed, const QList<PreparedArticle> &articles);

} // namespace depesche::store
