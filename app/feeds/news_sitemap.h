// SPDX-License-Identifier: GPL-3.0-or-later
// Sitemaps for news read as feeds (namespace http://www.google.com/schemas/sitemap-news/0.9).
#pragma once

#include "feeds/element.h"
#include "feeds/parsed_feed.h"

#include <QUrl>

namespace depesche::feeds
{

/// A list of addresses of which at least one has a title for news; other sitemaps are no feeds.
bool isNewsSitemap(const Element &root);

/// Title, time, language, keywords and picture of each address. `url`: where the document came from. Its
/// format is "news-sitemap", its title the publication's name.
ParsedFeed readNewsSitemap(const Element &root, const QUrl &url);

} // namespace depesche::feeds
