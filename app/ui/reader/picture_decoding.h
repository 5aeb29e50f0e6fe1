// SPDX-License-Identifier: GPL-3.0-or-later
// Decoding stored pictures where no web engine does it, within limits.
#pragma once

#include <QByteArray>
#include <QImage>

namespace depesche::ui
{

/// Longest side in pixels of a picture that is shown in a page.
inline constexpr int kLargestShownPicture = 2560;

/// Null for what is no picture or claims more pixels than make sense. Larger pictures are scaled while they
/// are read. Thread-safe.
QImage decodePicture(const QByteArray &bytes, int longestSide);

} // namespace depesche::ui
