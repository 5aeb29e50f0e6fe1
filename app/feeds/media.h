// SPDX-License-Identifier: GPL-3.0-or-later
// Media RSS and enclosures: pictures with their captions and credits, and files to play.
#pragma once

#include "domain/image.h"
#include "domain/links.h"
#include "feeds/element.h"

#include <QList>
#include <QStringList>
#include <QUrl>

namespace depesche::feeds
{

/// What media elements say for the element they stand in; the innermost wins (Media RSS 1.5.1, "Optional
/// elements").
struct MediaContext {
    QString title;
    QString description;
    QString credit;
    QString copyright;
    QString text;
    QStringList keywords;
};

struct MediaFound {
    QList<Image> images;          ///< each picture once, the widest of several sizes
    QList<Enclosure> attachments; ///< what is no picture; each address once
    MediaContext context;         ///< of the item as a whole
};

/// Reads media:*, enclosures and Atom enclosure links of an item. `outer`: what the channel says.
MediaFound readMedia(const Element &item, const QUrl &base, const MediaContext &outer);
MediaContext readMediaContext(const Element &element, const MediaContext &outer);

/// Adds a picture, or completes the one of the list that it is another size of.
void addImage(QList<Image> &images, const Image &image);

/// The same picture in another size has the same key: no query, no numbers of width and height.
QString pictureKey(const QUrl &url);

/// By the end of the address where no type is given; empty if unknown.
QString guessMimeType(const QUrl &url);

/// Seconds of "1:02:03", "62:03" or "3723"; -1 if it is none.
int parseDuration(const QByteArray &text);

} // namespace depesche::feeds
