// SPDX-License-Identifier: GPL-3.0-or-later
// Names of files made of words from outside.
#pragma once

#include <QString>

namespace depesche
{

/// A name for a file in any file system of today, without a suffix: no separators, controls or marks that
/// turn text around, no leading dot or dash, no device of Windows, at most 120 bytes of UTF-8. `fallback` (a
/// safe name itself) where nothing of `words` is left.
QString safeFileName(const QString &words, const QString &fallback);

} // namespace depesche
