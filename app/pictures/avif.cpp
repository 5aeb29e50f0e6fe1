// SPDX-License-Identifier: GPL-3.0-or-later
// libavif with limits.
#include "pictures/avif.h"

#include <avif/avif.h>

#include <algorithm>
#include <limits>
#include <memory>

namespace depesche::pictures
{
namespace
{

constexpr uint32_t kLongestSide = 32'768;
constexpr int kBytesPerPixel = 4;

struct Destroy {
    void operator()(avifDecoder *decoder) const { avifDecoderDestroy(decoder); }
};
using Decoder = std::unique_ptr<avifDecoder, Destroy>;

avifROData data(const QByteArray &bytes)
{
    return {reinterpret_cast<const uint8_t *>(bytes.constData()), size_t(bytes.size())};
}

/// Its boxes are read; null if they can not be. The decoder reads from `bytes` later.
Decoder parse(const QByteArray &bytes, qint64 mostPixels)
{
    if (!isAvif(bytes))
        return {};
    Decoder decoder(avifDecoderCreate());
    if (!decoder)
        return {};
    decoder->maxThreads = 1; // the pool has as many as there are cores
    decoder->ignoreExif = AVIF_TRUE;
    decoder->ignoreXMP = AVIF_TRUE;
    decoder->imageSizeLimit = uint32_t(std::clamp<qint64>(mostPixels, 1, AVIF_DEFAULT_IMAGE_SIZE_LIMIT));
    decoder->imageDimensionLimit = kLongestSide;
    // Old encoders left a box out that nothing here needs; web browsers show their files.
    decoder->strictFlags &= ~avifStrictFlags(AVIF_STRICT_PIXI_REQUIRED);
    if (avifDecoderSetIOMemory(decoder.get(), reinterpret_cast<const uint8_t *>(bytes.constData()),
                               size_t(bytes.size())) != AVIF_RESULT_OK ||
        avifDecoderParse(decoder.get()) != AVIF_RESULT_OK)
        return {};
    return decoder;
}

bool isAsked(const avifImage &image, avifTransformFlag transform)
{
    return (image.transformFlags & avifTransformFlags(transform)) != 0;
}

avifCropRect shownPart(const avifImage &image)
{
    avifCropRect part{0, 0, image.width, image.height};
    avifDiagnostics diagnostics;
    avifDiagnosticsClearError(&diagnostics);
    avifCropRect cropped;
    if (isAsked(image, AVIF_TRANSFORM_CLAP) &&
        avifCropRectConvertCleanApertureBox(&cropped, &image.clap, image.width, image.height, image.yuvFormat,
                                            &diagnostics))
        part = cropped;
    return part;
}

int quarterTurns(const avifImage &image)
{
    return isAsked(image, AVIF_TRANSFORM_IROT) ? image.irot.angle % 4 : 0;
}

Raster::Mirror mirror(const avifImage &image)
{
    if (!isAsked(image, AVIF_TRANSFORM_IMIR))
        return Raster::Mirror::None;
    return image.imir.mode == 0 ? Raster::Mirror::TopToBottom : Raster::Mirror::LeftToRight;
}

} // namespace

bool isAvif(const QByteArray &bytes)
{
    const avifROData input = data(bytes);
    return avifPeekCompatibleFileType(&input) == AVIF_TRUE;
}

QSize avifSize(const QByteArray &bytes)
{
    const Decoder decoder = parse(bytes, AVIF_DEFAULT_IMAGE_SIZE_LIMIT);
    if (!decoder)
        return {};
    const avifCropRect part = shownPart(*decoder->image);
    const QSize size(int(part.width), int(part.height));
    return quarterTurns(*decoder->image) % 2 == 1 ? size.transposed() : size;
}

std::optional<Raster> decodeAvif(const QByteArray &bytes, qint64 mostPixels)
{
    const Decoder decoder = parse(bytes, mostPixels);
    if (!decoder || avifDecoderNextImage(decoder.get()) != AVIF_RESULT_OK)
        return std::nullopt;
    const avifImage &image = *decoder->image;
    const qint64 rowBytes = qint64(image.width) * kBytesPerPixel;
    const qint64 allBytes = rowBytes * image.height;
    if (allBytes <= 0 || allBytes > std::numeric_limits<int>::max())
        return std::nullopt;
    QByteArray pixels(qsizetype(allBytes), Qt::Uninitialized);
    avifRGBImage target;
    avifRGBImageSetDefaults(&target, &image);
    target.format = AVIF_RGB_FORMAT_RGBA;
    target.depth = 8;
    target.pixels = reinterpret_cast<uint8_t *>(pixels.data());
    target.rowBytes = uint32_t(rowBytes);
    if (avifImageYUVToRGB(&image, &target) != AVIF_RESULT_OK)
        return std::nullopt;

    Raster raster;
    const avifCropRect part = shownPart(image);
    raster.size = QSize(int(part.width), int(part.height));
    raster.hasAlpha = image.alphaPlane != nullptr;
    raster.quarterTurns = quarterTurns(image);
    raster.mirror = mirror(image);
    if (raster.size != QSize(int(image.width), int(image.height))) {
        const qsizetype partBytes = qsizetype(part.width) * kBytesPerPixel;
        for (uint32_t row = 0; row < part.height; ++row) {
            const char *from =
                pixels.constData() + qsizetype(part.y + row) * rowBytes + qsizetype(part.x) * kBytesPerPixel;
            std::copy_n(from, partBytes, pixels.data() + qsizetype(row) * partBytes);
        }
        pixels.truncate(partBytes * qsizetype(part.height));
    }
    raster.rgba = std::move(pixels);
    return raster;
}

} // namespace depesche::pictures
