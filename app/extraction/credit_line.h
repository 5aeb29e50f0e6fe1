// SPDX-License-Identifier: GPL-3.0-or-later
// Telling a picture's credit from its caption by the forms newsrooms use.
#pragma once

#include <QString>

namespace depesche::extraction
{

struct CaptionAndCredit {
    QString caption;
    QString credit;
};

/// Splits "The bridge at dawn. Foto: Ines Carstens/NB" at the longest credit at its end. Without one the
/// whole text is the caption. Pure, thread-safe.
CaptionAndCredit splitCredit(const QString &text);

} // namespace depesche::extraction
