// SPDX-License-Identifier: GPL-3.0-or-later
// AVIF pictures (AV1 Image File Format 1.1): size and pixels.
#pragma once

#include <QByteArray>
#include <QSize>

#include <optional>

namespace depesche::pictures
{

/// Pixels as they are stored, and what is to be done before they are shown: first turned, then mirrored.
struct Raster {
    enum class Mirror { None, TopToBottom, LeftToRight };

    QSize size;
    QByteArray rgba; ///< red, green, blue, alpha, a byte each, not premultiplied; rows without gaps
    bool hasAlpha = false;
    int quarterTurns = 0; ///< against the clock, 0 to 3
    Mirror mirror = Mirror::None;
};

/// By its first bytes.
bool isAvif(const QByteArray &bytes);

/// As it is shown: cropped and turned. Empty for what is no AVIF file or a broken one; no side is longer than
/// 32,768. Decodes nothing.
QSize avifSize(const QByteArray &bytes);

/// None for what avifSize() refuses, what has more pixels than `mostPixels`, and what does not decode.
std::optional<Raster> decodeAvif(const QByteArray &bytes, qint64 mostPixels);

} // namespace depesche::pictures
