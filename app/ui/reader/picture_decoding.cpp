// SPDX-License-Identifier: GPL-3.0-or-later
// QImageReader with limits on size and memory.
#include "ui/reader/picture_decoding.h"

#include "ui/common/avif_image.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>

namespace depesche::ui
{
namespace
{

constexpr qint64 kMostPixels = 60'000'000;

/// Of formats that Qt does not read.
QImage decodeOther(const QByteArray &bytes, int longestSide)
{
    QImage image = avifImage(bytes, kMostPixels);
    if (std::max(image.width(), image.height()) <= longestSide)
        return image;
    return image.scaled(longestSide, longestSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

} // namespace

QImage decodePicture(const QByteArray &bytes, int longestSide)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    if (!reader.canRead())
        return decodeOther(bytes, longestSide);
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > kMostPixels)
        return {};
    if (size.width() > longestSide || size.height() > longestSide)
        reader.setScaledSize(size.scaled(longestSide, longestSide, Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace depesche::ui
