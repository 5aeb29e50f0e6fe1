// SPDX-License-Identifier: GPL-3.0-or-later
// Live coverage in a web page: schema.org LiveBlogPosting as JSON-LD or microdata, AMP's live lists.
#pragma once

#include "domain/ticker.h"

#include <QByteArray>
#include <QUrl>

#include <optional>

namespace depesche::feeds
{

/// Nothing where the page has no live coverage; an update without entries where it has not begun. Lenient:
/// what cannot be read of an entry is left out, and an entry without anything to read is. Pure, thread-safe.
std::optional<TickerUpdate> readLiveBlog(const QByteArray &page, const QUrl &url,
                                         const QByteArray &contentType = {});

} // namespace depesche::feeds
