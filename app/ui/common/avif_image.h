// SPDX-License-Identifier: GPL-3.0-or-later
// AVIF pictures for the window; Qt itself reads none.
#pragma once

#include <QByteArray>
#include <QImage>

namespace depesche::ui
{

/// Upright. Null for what is no AVIF file, a broken one, or has more pixels than `mostPixels`. Any thread.
QImage avifImage(const QByteArray &bytes, qint64 mostPixels);

} // namespace depesche::ui
