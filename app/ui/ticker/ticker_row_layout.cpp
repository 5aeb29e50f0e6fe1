// SPDX-License-Identifier: GPL-3.0-or-later
// Measures of a row, folded and unfolded.
#include "ui/ticker/ticker_row_layout.h"

#include "ui/common/fonts.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextOption>

#include <algorithm>

namespace depesche::ui
{
namespace
{

constexpr int kLeastRow = 34;
constexpr int kBetweenBlocks = 7;
constexpr int kBelowUnfolded = 12;
constexpr int kTickerDot = 7;
constexpr QSize kSmallPicture(56, 42);
constexpr QSize kLargePicture(360, 220);
constexpr QSize kBesideText(216, 144);
constexpr int kGapBeside = 16;
constexpr int kWideEnough = 560;
/// Longer lines are hard to read.
constexpr int kWidestText = 680;

QSize fitted(const QSize &size, const QSize &room)
{
    return size.boundedTo(room) == size ? size : size.scaled(room, Qt::KeepAspectRatio);
}

} // namespace

TickerFonts::TickerFonts(const QFont &base)
    : line(base),
      unreadLine(scaledFont(base, 100, QFont::DemiBold)),
      small(scaledFont(base, 92)),
      rowHeight(std::max(kLeastRow, QFontMetrics(base).height() + 16)),
      linePitch(qRound(QFontMetrics(base).height() * 1.25)),
      smallPitch(QFontMetrics(small).height() + 2)
{
}

int TickerColumns::dotLeft() const
{
    return side() + timeWidth + (isNarrow() ? 9 : 24);
}

int TickerColumns::textLeft() const
{
    return dotLeft() + kTickerDot + (isNarrow() ? 8 : 15);
}

int foldedHeight(const TickerRow &row, const TickerFonts &fonts)
{
    return row.picture ? std::max(fonts.rowHeight + fonts.smallPitch, kSmallPicture.height() + 14)
                       : fonts.rowHeight;
}

QRect thumbnailOf(const TickerFonts &fonts, const TickerColumns &columns)
{
    const int height = std::max(fonts.rowHeight + fonts.smallPitch, kSmallPicture.height() + 14);
    return QRect(QPoint(columns.textLeft(), (height - kSmallPicture.height()) / 2), kSmallPicture);
}

UnfoldedRow::UnfoldedRow(const TickerRow &row, const QString &said, const QSize &picture,
                         const TickerFonts &fonts, const TickerColumns &columns)
{
    const int left = columns.textLeft();
    const int width = std::clamp(columns.width - left - columns.side(), 60, kWidestText);
    // The first line leaves room for the source, as it does in a folded row.
    const int top = (fonts.rowHeight - fonts.linePitch) / 2;
    int bottom =
        add(row.line, fonts.unreadLine, fonts.linePitch,
            QRect(left, top, std::min(width, columns.width - left - columns.width / 5), 0), Ink::Full);
    if (!said.isEmpty())
        bottom = add(said, fonts.small, fonts.smallPitch, QRect(left, bottom, width, 0), Ink::Muted);
    QRect room(left, bottom, width, 0);
    const bool shown = row.picture && !picture.isEmpty();
    // Beside the text where there is room, so that both are in sight in a low pane.
    const bool beside = shown && columns.width - left - columns.side() >= kWideEnough;
    if (shown) {
        const QSize most =
            beside ? kBesideText : QSize(std::min(width, kLargePicture.width()), kLargePicture.height());
        m_picture = QRect(QPoint(left, bottom + kBetweenBlocks), fitted(picture, most));
        if (beside)
            room = QRect(m_picture.right() + 1 + kGapBeside, bottom,
                         std::min(width, columns.width - columns.side() - m_picture.right() - 1 - kGapBeside),
                         0);
        else
            bottom = m_picture.bottom() + 1;
    }
    const QStringList paragraphs = row.text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &paragraph : paragraphs)
        bottom = add(paragraph.simplified(), fonts.line, fonts.linePitch,
                     room.translated(0, bottom + kBetweenBlocks - room.top()), Ink::Full);
    if (row.picture) {
        if (!row.picture->caption.isEmpty())
            bottom = add(row.picture->caption, fonts.small, fonts.smallPitch,
                         room.translated(0, bottom + kBetweenBlocks - room.top()), Ink::Full);
        const QString credit = row.picture->credit.isEmpty() ? row.picture->copyright : row.picture->credit;
        if (!credit.isEmpty())
            bottom = add(credit, fonts.small, fonts.smallPitch, room.translated(0, bottom + 2 - room.top()),
                         Ink::Muted);
    }
    if (shown)
        bottom = std::max(bottom, m_picture.bottom() + 1);
    m_height = std::max(bottom + kBelowUnfolded, fonts.rowHeight);
}

int UnfoldedRow::add(const QString &text, const QFont &font, int pitch, const QRect &room, Ink ink)
{
    QTextOption option;
    const bool fromRight = text.isRightToLeft();
    option.setTextDirection(fromRight ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(Qt::AlignAbsolute | (fromRight ? Qt::AlignRight : Qt::AlignLeft));
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    auto layout = std::make_unique<QTextLayout>(text, font);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    int height = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(room.width());
        line.setPosition(QPointF(0, height + (pitch - line.height()) / 2));
        height += pitch;
    }
    layout->endLayout();
    m_blocks.push_back({std::move(layout), room.topLeft(), ink});
    return room.top() + height;
}

void UnfoldedRow::paint(QPainter &painter, const QPointF &origin, const QColor &ink,
                        const QColor &muted) const
{
    for (const Block &block : m_blocks) {
        painter.setPen(block.ink == Ink::Full ? ink : muted);
        block.layout->draw(&painter, origin + block.at);
    }
}

} // namespace depesche::ui
