// SPDX-License-Identifier: GPL-3.0-or-later
// A compared text as paragraphs with marks, long stretches without a change folded.
#pragma once

#include "rendering/word_diff.h"

#include <QList>
#include <QString>

#include <functional>

namespace depesche::rendering
{

/// What a screen reader says before a change, and what stands for a folded stretch.
struct ChangeMarks {
    QString added;                         ///< "added:"
    QString removed;                       ///< "removed:"
    std::function<QString(int)> unchanged; ///< "12 words unchanged" by the number
    bool richText = false;                 ///< for QTextDocument, which hides nothing and folds nothing
};

/// In one line: `ins` and `del` around what came and went. Everything is escaped.
QString markedLine(const QList<DiffRun> &runs, const ChangeMarks &marks);

/// Line breaks part paragraphs. A changed paragraph stands with the one before and the one after it; the rest
/// is folded (`details`), as are long stretches inside a paragraph. Everything is escaped.
QString markedParagraphs(const QList<DiffRun> &runs, const ChangeMarks &marks);

} // namespace depesche::rendering
