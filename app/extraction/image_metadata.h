// SPDX-License-Identifier: GPL-3.0-or-later
// What is written inside a picture file: IPTC, XMP and Exif.
#pragma once

#include "base/expected.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUrl>

namespace depesche::extraction
{

struct ImageMetadata {
    QString caption;
    QString headline;
    QString credit;
    QString copyright;
    QString creator; ///< several joined with ", "
    QString altText;
    QUrl licence;
    QDateTime date; ///< UTC where a zone is known, else local time; invalid if none
    int width = 0;
    int height = 0;
    QString mimeType;
};

enum class ImageMetadataError { NotAnImage, TooLarge };

/// XMP before IPTC before Exif; IPTC text without the UTF-8 mark is strict UTF-8, else Latin-1; a camera's
/// default text is no caption. `languages`: preferred languages for XMP alternatives, best first.
/// Thread-safe; exiv2's exceptions end here.
Expected<ImageMetadata, ImageMetadataError> readImageMetadata(const QByteArray &file,
                                                              const QStringList &languages = {});

} // namespace depesche::extraction
