// SPDX-License-Identifier: GPL-3.0-or-later
// How long and how many articles of a feed are kept, and which that went must not come back.
#pragma once

#include "domain/ids.h"

#include <QDateTime>
#include <QList>
#include <QSet>
#include <QString>

namespace depesche::store
{

class Connection;

struct RetentionRule {
    int keepDays = 0;  ///< 0: for ever
    int keepCount = 0; ///< 0: no limit
};

/// Articles sorted before this go; invalid: none do.
QDateTime oldestKept(const RetentionRule &rule, const QDateTime &now);

/// Deletes what the rule does not keep and remembers its identities. Saved articles stay. Throws SqlFailure.
QList<ArticleId> applyRetention(Connection &db, FeedId feed, const RetentionRule &rule, const QDateTime &now);

/// Identities of articles that went. Those among `named` (a JSON array: what the feed names now) are kept in
/// mind further, others are forgotten after a month. Throws SqlFailure.
QSet<QString> expiredIdentities(Connection &db, FeedId feed, const QString &named, const QDateTime &now);

} // namespace depesche::store
