// SPDX-License-Identifier: GPL-3.0-or-later
// QImageReader with limits; JPEG is scaled while it is decoded.
#include "ui/common/thumbnail_decoding.h"

#include "ui/common/avif_image.h"

#include <QFile>
#include <QImageReader>
#include <QPainter>

namespace depesche::ui
{
namespace
{

constexpr qint64 kMostBytes = 32 * 1024 * 1024;
constexpr qint64 kMostPixels = 60'000'000;

bool isRaster(const QByteArray &format)
{
    static const QList<QByteArray> kFormats{"jpeg", "png", "webp", "gif", "bmp", "ico", "tiff"};
    return kFormats.contains(format.toLower());
}

QImage decodeRaster(QIODevice &source, const QSize &pixels)
{
    QImageReader reader(&source);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!isRaster(reader.format()) || size.isEmpty() || qint64(size.width()) * size.height() > kMostPixels)
        return {};
    const bool turned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    const QSize wanted = size.scaled(turned ? pixels.transposed() : pixels, Qt::KeepAspectRatioByExpanding);
    reader.setScaledSize(wanted);
    return reader.read();
}

/// Of formats that Qt does not read.
QImage decodeOther(const QByteArray &bytes, const QSize &pixels)
{
    QImage image = avifImage(bytes, kMostPixels);
    return image.isNull() ? image
                          : image.scaled(pixels, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
}

QImage rounded(const QImage &image, const QSize &pixels, double radius)
{
    QImage made(pixels, QImage::Format_ARGB32_Premultiplied);
    made.fill(Qt::transparent);
    QPainter painter(&made);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QBrush brush(image);
    const QSize margin = (pixels - image.size()) / 2;
    brush.setTransform(QTransform::fromTranslate(margin.width(), margin.height()));
    painter.setBrush(brush);
    painter.drawRoundedRect(QRectF(QPointF(), QSizeF(pixels)), radius, radius);
    return made;
}

} // namespace

QImage decodeThumbnail(const QString &file, const QSize &pixels, double radius)
{
    QFile source(file);
    if (pixels.isEmpty() || !source.open(QIODevice::ReadOnly) || source.size() > kMostBytes)
        return {};
    const bool known = !QImageReader::imageFormat(&source).isEmpty();
    const QImage image = known ? decodeRaster(source, pixels) : decodeOther(source.readAll(), pixels);
    return image.isNull() ? QImage() : rounded(image, pixels, radius);
}

} // namespace depesche::ui
