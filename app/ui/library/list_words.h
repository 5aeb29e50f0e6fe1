// SPDX-License-Identifier: GPL-3.0-or-later
// Words for lists that show no rows, and for counts.
#pragma once

#include "domain/feed.h"
#include "domain/query.h"
#include "store/store_error.h"
#include "ui/common/list_message.h"

namespace depesche::ui
{

/// For a place without articles; the button, where there is one, refreshes or clears the filter.
ListWords emptyPlace(const ArticleQuery &query);
/// For a feed that brought nothing because it could not be read; the button refreshes.
ListWords failedFeed(const Feed &feed);
ListWords noHits(const QString &text);
ListWords failedList(const store::StoreError &error);
ListWords loadingList();

QString articleCount(int count);
/// `more`: there are others that are not counted.
QString hitCount(int count, bool more);

} // namespace depesche::ui
