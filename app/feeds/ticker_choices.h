// SPDX-License-Identifier: GPL-3.0-or-later
// What of a document can be followed: its own live coverage, event streams and feeds that it names.
#pragma once

#include "base/expected.h"
#include "domain/errors.h"
#include "domain/ticker.h"
#include "feeds/feed_parser.h"

#include <QByteArray>
#include <QList>

namespace depesche::feeds
{

/// The document's own coverage first (a live blog, a feed, the record of a stream, with its title), then
/// event streams, then feeds, each as Link headers (RFC 8288), <link rel=alternate> and <a> with their media
/// type name it; feeds also as discoverFeeds() finds them, but no guesses. Each address once, at most
/// kMostTickerChoices. A feed offers nothing beside itself. `linkHeaders`: the values of the Link headers.
/// Pure, thread-safe. Errors: those of parseTicker(); WebPage where a page offers nothing.
Expected<QList<TickerChoice>, FeedFailure> tickerChoices(const QByteArray &document,
                                                         const ParseOptions &options,
                                                         const QList<QByteArray> &linkHeaders = {});

inline constexpr qsizetype kMostTickerChoices = 30;

} // namespace depesche::feeds
