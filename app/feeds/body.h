// SPDX-License-Identifier: GPL-3.0-or-later
// The body of an item: cleaned once, with its text and pictures.
#pragma once

#include "feeds/parsed_feed.h"
#include "feeds/text_construct.h"
#include "html/sanitizer.h"

namespace depesche::feeds
{

/// Sets contentHtml or contentText, rawHtml, bodyText, and adds the body's pictures to `images`.
void setBody(ParsedItem &item, const Text &body, const QUrl &base);

/// Adds a picture of the body, or what the body says of one that is known. Only http and https.
void addBodyImage(QList<Image> &images, const html::BodyImage &found);

/// Picks the item's picture and makes an id where there is none. Last step for every format.
void completeItem(ParsedItem &item);

} // namespace depesche::feeds
