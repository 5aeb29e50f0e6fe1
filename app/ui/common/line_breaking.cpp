// SPDX-License-Identifier: GPL-3.0-or-later
// Line breaking with QTextLayout.
#include "ui/common/line_breaking.h"

#include <QFontMetrics>
#include <QTextOption>

#include <algorithm>

namespace depesche::ui
{
namespace
{

/// More than any row shows; keeps hostile titles from costing time.
constexpr int kMostLetters = 600;

QList<QTextLayout::FormatRange> formats(const QList<TextRange> &marked, const QTextCharFormat &mark,
                                        qsizetype length)
{
    QList<QTextLayout::FormatRange> ranges;
    for (const TextRange &range : marked) {
        const int start = std::clamp(range.start, 0, int(length));
        const int end = std::clamp(range.start + range.length, start, int(length));
        if (end > start)
            ranges.append({start, end - start, mark});
    }
    return ranges;
}

/// Where the line after the last one allowed begins; -1 if all fits.
int layOut(QTextLayout &layout, const LineBreaking &how, int &lastStart)
{
    layout.beginLayout();
    int overflow = -1;
    for (int number = 0;; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        if (number == how.mostLines) {
            overflow = line.textStart();
            break;
        }
        line.setLineWidth(how.width);
        // The pitch is the design's, not the font's: serif faces differ much in the room they ask for.
        line.setPosition(QPointF(0, number * how.pitch + (how.pitch - line.height()) / 2));
        lastStart = line.textStart();
    }
    layout.endLayout();
    return overflow;
}

} // namespace

std::unique_ptr<QTextLayout> brokenIntoLines(const QString &text, const LineBreaking &how,
                                             const QList<TextRange> &marked, const QTextCharFormat &mark)
{
    QTextOption option;
    option.setTextDirection(how.direction);
    option.setAlignment(Qt::AlignAbsolute |
                        (how.direction == Qt::LeftToRight ? Qt::AlignLeft : Qt::AlignRight));
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);

    const auto make = [&](const QString &shown) {
        auto layout = std::make_unique<QTextLayout>(shown, how.font);
        layout->setTextOption(option);
        layout->setCacheEnabled(true);
        layout->setFormats(formats(marked, mark, shown.size()));
        return layout;
    };
    const QString most = text.left(kMostLetters);
    std::unique_ptr<QTextLayout> layout = make(most);
    int lastStart = 0;
    if (layOut(*layout, how, lastStart) < 0)
        return layout;
    const QString end = QFontMetrics(how.font).elidedText(most.mid(lastStart), Qt::ElideRight, how.width - 1);
    layout = make(most.left(lastStart) + end);
    layOut(*layout, how, lastStart);
    return layout;
}

} // namespace depesche::ui
