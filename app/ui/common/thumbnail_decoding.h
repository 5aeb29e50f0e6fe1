// SPDX-License-Identifier: GPL-3.0-or-later
// From a stored picture to a small one; runs on any thread.
#pragma once

#include <QImage>
#include <QSize>
#include <QString>

namespace depesche::ui
{

/// The middle of the picture in `file`, filling `pixels`, with round corners of `radius` pixels. A null image
/// if it is not there, no raster picture, larger than 32 MB, or has more than 60 million pixels.
QImage decodeThumbnail(const QString &file, const QSize &pixels, double radius);

} // namespace depesche::ui
