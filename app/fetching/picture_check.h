// SPDX-License-Identifier: GPL-3.0-or-later
// Whether bytes from the network are a picture that may be kept, and what is written inside it.
#pragma once

#include "base/expected.h"
#include "store/picture_repository.h"

#include <QByteArray>
#include <QString>

namespace depesche::fetching
{

struct CheckedPicture {
    QString mimeType; ///< by content, whatever the server called it
    int width = 0;    ///< pixels
    int height = 0;
    store::PictureFacts facts;
};

enum class PictureRefusal {
    NotAPicture, ///< no raster format that pages show, or broken at its start; SVG can hold scripts
    TooLarge,    ///< more pixels than kMostPixels
};

/// More pixels than this are not kept: decoded they would take a quarter of a gigabyte.
inline constexpr qint64 kMostPixels = 64'000'000;

/// JPEG, PNG, GIF, WebP, AVIF, BMP, ICO. Reads headers and metadata, decodes nothing. Pure, thread-safe.
Expected<CheckedPicture, PictureRefusal> checkPicture(const QByteArray &bytes);

} // namespace depesche::fetching
