// SPDX-License-Identifier: GPL-3.0-or-later
// A parsed feed as JSON Feed 1.1.
#pragma once

#include "feeds/parsed_feed.h"

#include <QJsonObject>

namespace depesche::feeds
{

/// JSON Feed 1.1; what it has no field for stands in the extension object `_depesche` of the feed and of each
/// item. Fields without a value are left out, except those JSON Feed demands. Pure, thread-safe.
QJsonObject toJsonFeed(const ParsedFeed &feed);

} // namespace depesche::feeds
