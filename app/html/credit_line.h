// SPDX-License-Identifier: GPL-3.0-or-later
// Telling a picture's credit from its caption by the forms newsrooms use.
#pragma once

#include "html/sanitizer.h"

#include <QString>

namespace depesche::html
{

struct CaptionAndCredit {
    QString caption;
    QString credit; ///< without brackets and without a label such as "Foto:"; a © sign stays
};

/// Splits "The bridge at dawn. Foto: Ines Carstens/NB" at the longest credit at its end. Without one the
/// whole text is the caption. Pure, thread-safe.
CaptionAndCredit splitCredit(const QString &text);

/// A credit line without its brackets and its label: "(Foto: dpa)" is "dpa".
QString withoutLabel(const QString &credit);

/// Names and agencies, not a sentence: short, and few words in lower case.
bool looksLikeNames(const QString &text);

/// What a body says of one of its pictures: credit by markup where there is one, else by form.
CaptionAndCredit captionAndCredit(const BodyImage &image);

} // namespace depesche::html
