// SPDX-License-Identifier: GPL-3.0-or-later
// Painting of places, headings, folders and feeds.
#include "ui/library/navigation_delegate.h"

#include "domain/query.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/library/navigation_model.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace depesche::ui
{
namespace
{

constexpr int kRowSide = 8; ///< from the pane's edge to the ground of a row
constexpr int kPadding = 8; ///< from there to picture and count
constexpr int kPicture = 16;
constexpr int kPictureGap = 9; ///< from the picture to the words
constexpr int kIndent = 18;
constexpr int kRowRadius = 7;
constexpr int kRowHeight = 30;
constexpr int kHeadingHeight = 36;
constexpr int kPlus = 14;
constexpr int kMark = 14;

NavigationKind kindOf(const QModelIndex &index)
{
    return NavigationKind(index.data(NavigationModel::KindRole).toInt());
}

Icon pictureOf(const QModelIndex &index)
{
    if (kindOf(index) == NavigationKind::Ticker)
        return Icon::Ticker;
    if (kindOf(index) != NavigationKind::Place)
        return Icon::Feed;
    switch (ArticleScope(index.data(NavigationModel::ScopeRole).toInt())) {
    case ArticleScope::Today:
        return Icon::Today;
    case ArticleScope::Saved:
        return Icon::Bookmark;
    case ArticleScope::Offline:
        return Icon::Download;
    default:
        return Icon::Unread;
    }
}

bool isHeading(const QModelIndex &index)
{
    return kindOf(index) == NavigationKind::Sources || kindOf(index) == NavigationKind::Tickers;
}

/// The left end of `rect` with `width`, or the right one where writing runs from right to left.
QRect leading(const QRect &rect, int width, Qt::LayoutDirection direction)
{
    const int left = direction == Qt::LeftToRight ? rect.left() : rect.right() - width + 1;
    return QRect(left, rect.top(), width, rect.height());
}

QRect trailing(const QRect &rect, int width, Qt::LayoutDirection direction)
{
    return leading(rect, width, direction == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight);
}

/// `rect` without `width` at its beginning.
QRect afterLeading(const QRect &rect, int width, Qt::LayoutDirection direction)
{
    return direction == Qt::LeftToRight ? rect.adjusted(width, 0, 0, 0) : rect.adjusted(0, 0, -width, 0);
}

QRect beforeTrailing(const QRect &rect, int width, Qt::LayoutDirection direction)
{
    return direction == Qt::LeftToRight ? rect.adjusted(0, 0, -width, 0) : rect.adjusted(width, 0, 0, 0);
}

QRect square(const QRect &rect, int side)
{
    return QRect(rect.left() + (rect.width() - side) / 2, rect.top() + (rect.height() - side) / 2, side,
                 side);
}

QRect inner(const QRect &row)
{
    return row.adjusted(kRowSide + kPadding, 0, -kRowSide - kPadding, 0);
}

int alignment(Qt::LayoutDirection direction)
{
    return int(Qt::AlignVCenter | Qt::AlignAbsolute |
               (direction == Qt::LeftToRight ? Qt::AlignLeft : Qt::AlignRight));
}

void paintArrow(QPainter &painter, const QRect &rect, bool open, Qt::LayoutDirection direction,
                const QColor &color)
{
    painter.save();
    painter.translate(QRectF(rect).center() + QPointF(0.5, 0.5));
    if (!open)
        painter.rotate(direction == Qt::LeftToRight ? -90 : 90);
    paintIcon(painter, QRectF(-7, -7, 14, 14), Icon::ChevronDown, color);
    painter.restore();
}

} // namespace

QRect NavigationDelegate::plusRect(const QRect &row, Qt::LayoutDirection direction)
{
    // Larger than what is drawn, so that it can be hit.
    return trailing(row.adjusted(kRowSide, 6, -kRowSide, 0), kPlus + 2 * kPadding, direction);
}

QRect NavigationDelegate::arrowRect(const QRect &row, int depth, Qt::LayoutDirection direction)
{
    return leading(afterLeading(inner(row), depth * kIndent, direction), kPicture, direction);
}

QSize NavigationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int least = isHeading(index) ? kHeadingHeight : kRowHeight;
    return QSize(80, std::max(least, option.fontMetrics.height() + 12));
}

void NavigationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isHeading(index))
        paintHeading(*painter, option, index);
    else
        paintRow(*painter, option, index);
    painter->restore();
}

void NavigationDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option,
                                      const QModelIndex &index) const
{
    const ThemeColors &colors = currentColors();
    QFont font = scaledFont(option.font, 88, QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
    painter.setFont(font);
    painter.setPen(colors.muted);
    painter.drawText(inner(option.rect).adjusted(0, 8, 0, 0), alignment(option.direction),
                     index.data().toString());
    paintIcon(painter, square(plusRect(option.rect, option.direction), kPlus), Icon::Plus, colors.muted);
}

void NavigationDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const ThemeColors &colors = currentColors();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRectF ground = QRectF(option.rect).adjusted(kRowSide, 0.5, -kRowSide, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(ground, kRowRadius, kRowRadius);
    if (selected)
        painter.fillPath(shape, colors.tint);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillPath(shape, colors.background);
    if (option.state.testFlag(QStyle::State_HasFocus) &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter.setPen(colors.accent);
        painter.drawPath(shape);
    }

    const QColor ink = selected ? colors.accent : colors.ink;
    paintPicture(painter, option, index, ink);

    const int depth = index.data(NavigationModel::DepthRole).toInt();
    QRect words =
        afterLeading(inner(option.rect), depth * kIndent + kPicture + kPictureGap, option.direction);
    const QFont font = scaledFont(option.font, 100, selected ? QFont::Bold : QFont::Normal);
    painter.setFont(font);
    const int count = index.data(NavigationModel::CountRole).toInt();
    const bool ended = index.data(NavigationModel::EndedRole).toBool();
    if (count > 0 || ended) {
        const QString number = count > 0 ? option.locale.toString(count) : QString(QChar(0x2013));
        const int width = QFontMetrics(font).horizontalAdvance(number);
        painter.setPen(selected ? colors.accent : colors.muted);
        painter.drawText(trailing(words, width, option.direction), int(Qt::AlignCenter), number);
        words = beforeTrailing(words, width + kPictureGap, option.direction);
    }
    if (!index.data(NavigationModel::MarkRole).toString().isEmpty()) {
        paintIcon(painter, square(trailing(words, kMark, option.direction), kMark), Icon::Warning,
                  colors.accent);
        words = beforeTrailing(words, kMark + kPictureGap, option.direction);
    }
    painter.setPen(ink);
    const QString title =
        QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, words.width());
    painter.drawText(words, alignment(option.direction), title);
}

void NavigationDelegate::paintPicture(QPainter &painter, const QStyleOptionViewItem &option,
                                      const QModelIndex &index, const QColor &color) const
{
    const int depth = index.data(NavigationModel::DepthRole).toInt();
    const QRect rect = arrowRect(option.rect, depth, option.direction);
    if (kindOf(index) == NavigationKind::Folder)
        paintArrow(painter, square(rect, kPicture), option.state.testFlag(QStyle::State_Open),
                   option.direction, color);
    else
        paintIcon(painter, square(rect, kPicture), pictureOf(index), color);
}

} // namespace depesche::ui
