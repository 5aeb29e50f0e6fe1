// SPDX-License-Identifier: GPL-3.0-or-later
// From a parsed document to what the store keeps.
#pragma once

#include "domain/feed.h"
#include "feeds/parsed_feed.h"
#include "store/feed_repository.h"

namespace depesche::refresh
{

/// Documents with more items are cut to the first ones, which are the newest in nearly every feed.
inline constexpr qsizetype kMostArticles = 10'000;

/// Everything but the fetch state. Nothing is invented: what the document leaves open stays empty, except
/// that the title known so far stays where the document gives none. Pure, thread-safe.
store::Arrival toArrival(const Feed &feed, feeds::ParsedFeed parsed);

/// Plain text as cleaned markup: paragraphs at blank lines, line breaks inside.
QString paragraphsOf(const QString &text);

} // namespace depesche::refresh
