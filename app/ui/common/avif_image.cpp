// SPDX-License-Identifier: GPL-3.0-or-later
// From pixels to a QImage.
#include "ui/common/avif_image.h"

#include "pictures/avif.h"

#include <QTransform>

namespace depesche::ui
{

QImage avifImage(const QByteArray &bytes, qint64 mostPixels)
{
    using pictures::Raster;
    const std::optional<Raster> raster = pictures::decodeAvif(bytes, mostPixels);
    if (!raster)
        return {};
    const QImage stored(reinterpret_cast<const uchar *>(raster->rgba.constData()), raster->size.width(),
                        raster->size.height(), raster->size.width() * 4,
                        raster->hasAlpha ? QImage::Format_RGBA8888 : QImage::Format_RGBX8888);
    QImage image = stored.convertToFormat(raster->hasAlpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    if (raster->quarterTurns > 0)
        image = image.transformed(QTransform().rotate(-90 * raster->quarterTurns));
    if (raster->mirror != Raster::Mirror::None)
        image = image.mirrored(raster->mirror == Raster::Mirror::LeftToRight,
                               raster->mirror == Raster::Mirror::TopToBottom);
    return image;
}

} // namespace depesche::ui
