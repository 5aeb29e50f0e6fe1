// SPDX-License-Identifier: GPL-3.0-or-later
// A GIF of as many frames as a test wants.
#pragma once

#include <QByteArray>

namespace depesche::test
{

/// 2 × 2 pixels, red (255, 0, 0); each frame is the same and stands for a tenth of a second.
inline QByteArray animation(int frames)
{
    const QByteArray head = QByteArray::fromHex("47494638396102000200f00000ff0000000000");
    const QByteArray frame = QByteArray::fromHex("21f904000a0000002c000000000200020000020304081400");
    QByteArray file = head;
    file.reserve(head.size() + frame.size() * frames + 1);
    for (int i = 0; i < frames; ++i)
        file += frame;
    return file + ';';
}

} // namespace depesche::test
