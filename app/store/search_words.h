// SPDX-License-Identifier: GPL-3.0-or-later
// Where words begin and end, and what they are to the index, for questions and for highlighting alike.
#pragma once

#include "domain/query.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace depesche::store
{

/// Letters, digits and marks, as FTS5's unicode61 tokenizer takes them once the text is folded. A soft hyphen
/// is part of its word. Positions are UTF-16 units.
QList<TextRange> wordsOf(QStringView text);

/// A single word as it stands in the index.
QString foldedWord(QStringView word);
/// The same with ä, ö, ü typed as ae, oe, ue.
QString foldedWordWithDigraphs(QStringView word);

/// Soft hyphens only say where a word may be broken.
QString withoutSoftHyphens(QString text);

} // namespace depesche::store
