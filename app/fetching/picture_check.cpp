// SPDX-License-Identifier: GPL-3.0-or-later
// Telling pictures from everything else by their bytes.
#include "fetching/picture_check.h"

#include "extraction/image_header.h"
#include "extraction/image_metadata.h"
#include "pictures/avif.h"

namespace depesche::fetching
{

namespace
{

bool isShownByPages(const QString &mimeType)
{
    return mimeType == u"image/jpeg" || mimeType == u"image/png" || mimeType == u"image/gif" ||
           mimeType == u"image/webp" || mimeType == u"image/bmp";
}

/// The largest size is stated as 0 in a byte.
int iconLength(char byte)
{
    return byte == 0 ? 256 : int(uchar(byte));
}

/// ICO: reserved word 0, type 1, number of pictures, then an entry that begins with width and height.
extraction::ImageHeader readIconHeader(const QByteArray &bytes)
{
    constexpr qsizetype kFirstEntryEnd = 6 + 16;
    if (bytes.size() < kFirstEntryEnd || !bytes.startsWith(QByteArray("\0\0\1\0", 4)) || bytes.at(4) == 0)
        return {};
    return {QStringLiteral("image/x-icon"), iconLength(bytes.at(6)), iconLength(bytes.at(7))};
}

extraction::ImageHeader readHeader(const QByteArray &bytes)
{
    if (pictures::isAvif(bytes)) {
        const QSize size = pictures::avifSize(bytes);
        return {QStringLiteral("image/avif"), size.width(), size.height()};
    }
    const extraction::ImageHeader header = extraction::readImageHeader(bytes);
    if (header.mimeType.isEmpty())
        return readIconHeader(bytes);
    return isShownByPages(header.mimeType) ? header : extraction::ImageHeader{};
}

store::PictureFacts readFacts(const QByteArray &bytes)
{
    const auto metadata = extraction::readImageMetadata(bytes);
    if (!metadata)
        return {};
    return {metadata->caption, metadata->credit.isEmpty() ? metadata->creator : metadata->credit,
            metadata->copyright};
}

} // namespace

Expected<CheckedPicture, PictureRefusal> checkPicture(const QByteArray &bytes)
{
    const extraction::ImageHeader header = readHeader(bytes);
    if (header.mimeType.isEmpty() || header.width <= 0 || header.height <= 0)
        return Unexpected{PictureRefusal::NotAPicture};
    if (qint64(header.width) * header.height > kMostPixels)
        return Unexpected{PictureRefusal::TooLarge};
    return CheckedPicture{header.mimeType, header.width, header.height, readFacts(bytes)};
}

} // namespace depesche::fetching
