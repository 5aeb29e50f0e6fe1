// SPDX-License-Identifier: GPL-3.0-or-later
// Any document that can be followed as a ticker, as one kind of value.
#pragma once

#include "base/expected.h"
#include "domain/errors.h"
#include "domain/ticker.h"
#include "feeds/feed_parser.h"

#include <QByteArray>

namespace depesche::feeds
{

/// A page with live coverage, a feed, or the record of an event stream; told by content, the media type
/// helps with streams only. Pure, thread-safe. Errors: those of parseFeed(); WebPage for a page that carries
/// no live coverage.
Expected<TickerUpdate, FeedFailure> parseTicker(const QByteArray &document, const ParseOptions &options = {});

} // namespace depesche::feeds
