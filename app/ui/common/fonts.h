// SPDX-License-Identifier: GPL-3.0-or-later
// The serif that headlines and articles are set in, and the face of the interface.
#pragma once

#include <QFont>
#include <QString>

namespace depesche::ui
{

/// The person's choice where it is installed, else the first present of Source Serif 4, Noto Serif, Charter,
/// DejaVu Serif, else the system's serif.
QString readingFamily(const QString &chosen = {});
QFont headlineFont(int pixels, bool bold);

/// The desktop's own font; where the desktop names none, Inter if it is there.
QFont interfaceFont();
/// `base` in `percent` of its size, whether that is given in points or in pixels.
QFont scaledFont(const QFont &base, int percent, QFont::Weight weight = QFont::Normal);

} // namespace depesche::ui
