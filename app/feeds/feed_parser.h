// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of a feed document to values.
#pragma once

#include "base/expected.h"
#include "domain/errors.h"
#include "feeds/parsed_feed.h"

#include <QByteArray>
#include <QUrl>

namespace depesche::feeds
{

struct ParseOptions {
    QUrl url;               ///< where the document came from; base of last resort
    QByteArray contentType; ///< the HTTP header's value, for its charset
};

/// Reads RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed 1.x, news sitemaps. Formats are told by content,
/// never by MIME type. Pure, thread-safe. Errors: EmptyBody, WebPage, NotAFeed, BrokenDocument, TooDeep,
/// TooLarge.
Expected<ParsedFeed, FeedFailure> parseFeed(const QByteArray &document, const ParseOptions &options = {});

/// What tells an item from all others of its feed: the publisher's id, else the canonical link, else title
/// and date.
QString identity(const ParsedItem &item);

} // namespace depesche::feeds
