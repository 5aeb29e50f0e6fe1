// SPDX-License-Identifier: GPL-3.0-or-later
// One function per format; every offset is checked against the length.
#include "extraction/image_header.h"

#include <QtEndian>

namespace depesche::extraction
{

namespace
{

constexpr int kMaxSegments = 2000;

template <class T>
T big(const QByteArray &file, qsizetype at)
{
    return at >= 0 && at + qsizetype(sizeof(T)) <= file.size() ? qFromBigEndian<T>(file.constData() + at)
                                                               : T(0);
}

template <class T>
T little(const QByteArray &file, qsizetype at)
{
    return at >= 0 && at + qsizetype(sizeof(T)) <= file.size() ? qFromLittleEndian<T>(file.constData() + at)
                                                               : T(0);
}

int sane(quint32 size)
{
    return size <= 1'000'000 ? int(size) : 0;
}

ImageHeader jpeg(const QByteArray &file)
{
    ImageHeader header{QStringLiteral("image/jpeg")};
    qsizetype at = 2;
    for (int segment = 0; segment < kMaxSegments && at + 4 <= file.size(); ++segment) {
        const auto mark = big<quint8>(file, at);
        const auto type = big<quint8>(file, at + 1);
        if (mark != 0xFF)
            break;
        if (type == 0xFF) { // padding
            ++at;
            continue;
        }
        const bool frame = type >= 0xC0 && type <= 0xCF && type != 0xC4 && type != 0xC8 && type != 0xCC;
        if (frame) {
            header.height = big<quint16>(file, at + 5);
            header.width = big<quint16>(file, at + 7);
            break;
        }
        if (type == 0xDA || type == 0xD9)
            break;
        at += 2 + qMax<quint16>(big<quint16>(file, at + 2), 2);
    }
    return header;
}

ImageHeader webp(const QByteArray &file)
{
    ImageHeader header{QStringLiteral("image/webp")};
    const QByteArray chunk = file.mid(12, 4);
    if (chunk == "VP8X") {
        header.width = int(little<quint32>(file, 24) & 0xFFFFFF) + 1;
        header.height = int(little<quint32>(file, 27) & 0xFFFFFF) + 1;
    } else if (chunk == "VP8 ") {
        header.width = little<quint16>(file, 26) & 0x3FFF;
        header.height = little<quint16>(file, 28) & 0x3FFF;
    } else if (chunk == "VP8L") {
        const auto bits = little<quint32>(file, 21);
        header.width = int(bits & 0x3FFF) + 1;
        header.height = int((bits >> 14) & 0x3FFF) + 1;
    }
    return header;
}

ImageHeader tiff(const QByteArray &file)
{
    ImageHeader header{QStringLiteral("image/tiff")};
    const bool isLittle = file.startsWith("II");
    const auto number16 = [&](qsizetype at) {
        return isLittle ? little<quint16>(file, at) : big<quint16>(file, at);
    };
    const auto number32 = [&](qsizetype at) {
        return isLittle ? little<quint32>(file, at) : big<quint32>(file, at);
    };
    const qsizetype directory = number32(4);
    const int entries = number16(directory);
    for (int i = 0; i < entries; ++i) {
        const qsizetype entry = directory + 2 + 12 * qsizetype(i);
        if (entry + 12 > file.size())
            break;
        constexpr quint16 kShort = 3;
        const quint32 value = number16(entry + 2) == kShort ? number16(entry + 8) : number32(entry + 8);
        if (number16(entry) == 0x0100)
            header.width = sane(value);
        else if (number16(entry) == 0x0101)
            header.height = sane(value);
    }
    return header;
}

} // namespace

ImageHeader readImageHeader(const QByteArray &file)
{
    if (file.startsWith("\xFF\xD8\xFF"))
        return jpeg(file);
    if (file.startsWith("\x89PNG\r\n\x1A\n"))
        return {QStringLiteral("image/png"), sane(big<quint32>(file, 16)), sane(big<quint32>(file, 20))};
    if (file.startsWith("GIF87a") || file.startsWith("GIF89a"))
        return {QStringLiteral("image/gif"), little<quint16>(file, 6), little<quint16>(file, 8)};
    if (file.startsWith("RIFF") && file.mid(8, 4) == "WEBP")
        return webp(file);
    if (file.startsWith(QByteArray("II*\0", 4)) || file.startsWith(QByteArray("MM\0*", 4)))
        return tiff(file);
    if (file.startsWith("BM") && file.size() > 26)
        return {QStringLiteral("image/bmp"), sane(little<quint32>(file, 18)),
                sane(little<quint32>(file, 22))};
    if (file.mid(4, 8) == "ftypavif")
        return {QStringLiteral("image/avif")};
    return {};
}

} // namespace depesche::extraction
