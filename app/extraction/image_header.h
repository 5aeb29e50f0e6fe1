// SPDX-License-Identifier: GPL-3.0-or-later
// Kind and size of a picture file from its first bytes, without decoding it.
#pragma once

#include <QByteArray>
#include <QString>

namespace depesche::extraction
{

struct ImageHeader {
    QString mimeType; ///< empty: not a known raster format
    int width = 0;    ///< pixels, 0 if the file does not say
    int height = 0;
};

/// JPEG, PNG, GIF, WebP, TIFF, BMP, AVIF (the last without size). Reads no byte beyond the file.
ImageHeader readImageHeader(const QByteArray &file);

} // namespace depesche::extraction
