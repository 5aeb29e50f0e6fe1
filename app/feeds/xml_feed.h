// SPDX-License-Identifier: GPL-3.0-or-later
// RSS, RDF, Atom and news sitemaps: from elements to a feed.
#pragma once

#include "base/expected.h"
#include "domain/errors.h"
#include "feeds/element.h"
#include "feeds/parsed_feed.h"

#include <QUrl>

namespace depesche::feeds
{

/// The feed's format by its root element ("rss-2.0"); empty for a root that is no feed's.
QString feedFormat(const Element &root);

/// `url`: where the document came from. The root must be a feed's.
ParsedFeed readXmlFeed(const Element &root, const QUrl &url);

} // namespace depesche::feeds
