// SPDX-License-Identifier: GPL-3.0-or-later
// Where words begin and end, for the index, for questions and for highlighting alike.
#pragma once

#include "domain/query.h"

#include <QList>
#include <QStringView>

namespace depesche::store
{

/// Letters, digits and marks, as FTS5's unicode61 tokenizer takes them. Positions are UTF-16 units.
QList<TextRange> wordsOf(QStringView text);

} // namespace depesche::store
