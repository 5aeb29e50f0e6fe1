// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
#pragma once

#include "feeds/parsed_feed.h"

#include <QByteArray>

namespace depesche::feeds
{

/// One line of UTF-8 without its end. What the format has no field for goes under "_depesche". Characters
/// that could harm a terminal are escaped (see JsonObjectWriter).
QByteArray writeJsonFeed(const ParsedFeed &feed);

} // namespace depesche::feeds
