// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds that a page's structured data names (JSON-LD with the words of schema.org).
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace depesche::feeds
{

struct JsonLdFeed {
    QString reference; ///< as written; may be relative
    QString title;
    QString mediaType; ///< of the feed, lower case
};

/// Objects with a feed's media type in encodingFormat (or fileFormat) and an address in contentUrl or url. At
/// most 20, in document order; none for what is no JSON. Pure, thread-safe.
QList<JsonLdFeed> feedsInJsonLd(const QByteArray &script);

} // namespace depesche::feeds
