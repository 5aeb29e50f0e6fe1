// SPDX-License-Identifier: GPL-3.0-or-later
// What the person did with articles: read, saved, hidden, shown.
#pragma once

#include "store/article_repository.h"
#include "store/write_context.h"

namespace depesche::store
{

/// Changes a status where it is another one; gives back these articles. Throws SqlFailure.
QList<ArticleId> changeStatus(WriteContext &context, const QList<ArticleId> &ids, ArticleStatus status,
                              bool on);

} // namespace depesche::store
