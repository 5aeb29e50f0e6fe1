// SPDX-License-Identifier: GPL-3.0-or-later
// How much of an article is here, worked out from the pictures that are stored for it.
#pragma once

#include "domain/ids.h"

#include <QList>
#include <QString>

namespace depesche::store
{

class Connection;

/// An expression of SQL for the OfflineState of the article that the expression `article` names: Complete
/// where every picture is stored (or there is none), Partial where some are, else TextOnly.
QString offlineStateExpression(const QString &article);

/// Sets article_status.offline of these articles; gives back those whose state became another one. Throws
/// SqlFailure.
QList<ArticleId> updateOfflineStates(Connection &db, const QList<ArticleId> &articles);

} // namespace depesche::store
