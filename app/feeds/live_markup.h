// SPDX-License-Identifier: GPL-3.0-or-later
// Live coverage that is marked in a page's elements: microdata, amp-live-list.
#pragma once

#include "domain/ticker.h"
#include "html/tree.h"

#include <QUrl>

#include <optional>

namespace depesche::feeds
{

/// LiveBlogPosting as microdata (WHATWG HTML, 5), else an amp-live-list; nothing where there is neither.
std::optional<TickerUpdate> readLiveMarkup(const html::Tree &tree, const QUrl &url);

} // namespace depesche::feeds
