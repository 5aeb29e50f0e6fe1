// SPDX-License-Identifier: GPL-3.0-or-later
// The serif that headlines and articles are set in.
#pragma once

#include <QFont>
#include <QString>

namespace depesche::ui
{

/// The person's choice where it is installed, else the first present of Source Serif 4, Noto Serif, Charter,
/// DejaVu Serif, else the system's serif.
QString readingFamily(const QString &chosen = {});
QFont headlineFont(int pixels, bool bold);

} // namespace depesche::ui
