// SPDX-License-Identifier: GPL-3.0-or-later
// Names for files of stored pictures.
#pragma once

#include <QString>

namespace depesche::reading
{

/// "jpg" for "image/jpeg"; "img" for a type that nobody knows.
QString pictureSuffix(const QString &mimeType);
/// A name that tells the content: the beginning of its hash, with a suffix.
QString pictureFileName(const QString &hash, const QString &mimeType);

} // namespace depesche::reading
