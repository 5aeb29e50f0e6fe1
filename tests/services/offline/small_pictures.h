// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures made by hand, as small as their formats allow.
#pragma once

#include <QByteArray>
#include <QtEndian>

namespace depesche::testing
{

/// Signature and header of a PNG that claims this size.
inline QByteArray pngHeader(quint32 width, quint32 height)
{
    QByteArray bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    for (const quint32 length : {width, height}) {
        const quint32 big = qToBigEndian(length);
        bytes.append(reinterpret_cast<const char *>(&big), 4);
    }
    return bytes + QByteArray("\x08\x02\0\0\0\0\0\0\0", 9);
}

/// A whole PNG of one pixel, made different from others and longer by what stands after its end.
inline QByteArray smallPng(const QByteArray &mark = {}, qsizetype padding = 0)
{
    return QByteArray::fromBase64(
               "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9"
               "awAAAABJRU5ErkJggg==") +
           mark + QByteArray(padding, '\0');
}

} // namespace depesche::testing
