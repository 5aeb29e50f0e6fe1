// SPDX-License-Identifier: GPL-3.0-or-later
// One item or entry: from elements to values.
#pragma once

#include "feeds/element.h"
#include "feeds/media.h"
#include "feeds/parsed_feed.h"

#include <QUrl>

namespace depesche::feeds
{

/// What holds for all items of a feed.
struct ItemSurroundings {
    QUrl base; ///< of relative addresses, where the item says nothing
    QString language;
    MediaContext media;
};

ParsedItem readXmlItem(const Element &item, const ItemSurroundings &surroundings);

} // namespace depesche::feeds
