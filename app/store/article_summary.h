// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the rows that lists show.
#pragma once

#include "domain/article.h"
#include "store/connection.h"

namespace depesche::store
{

/// Columns for summaryOf(), in order, and the tables they come from: article_status is `s`, articles `a`,
/// feeds `f`, the lead picture's source `l`. Conditions and order are the asker's to add.
QString summarySelect();

ArticleSummary summaryOf(const Statement &row);

/// How many columns summarySelect() has; the asker's own ones cannot come before.
inline constexpr int kSummaryColumns = 17;

} // namespace depesche::store
