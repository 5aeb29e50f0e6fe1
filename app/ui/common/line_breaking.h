// SPDX-License-Identifier: GPL-3.0-or-later
// A few lines of text, the last one cut with an ellipsis.
#pragma once

#include "domain/query.h"

#include <QFont>
#include <QList>
#include <QTextLayout>

#include <memory>

namespace depesche::ui
{

struct LineBreaking {
    QFont font;
    int width = 0;
    int mostLines = 1;
    int pitch = 0; ///< pixels from line to line
    Qt::LayoutDirection direction = Qt::LeftToRight;
};

/// `text` broken into lines from (0, 0) down. `marked` parts get `mark`.
std::unique_ptr<QTextLayout> brokenIntoLines(const QString &text, const LineBreaking &how,
                                             const QList<TextRange> &marked = {},
                                             const QTextCharFormat &mark = {});

} // namespace depesche::ui
