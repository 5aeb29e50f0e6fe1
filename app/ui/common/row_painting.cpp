// SPDX-License-Identifier: GPL-3.0-or-later
// In the colours in force.
#include "ui/common/row_painting.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <QPixmap>
#include <QStyleOptionViewItem>

namespace depesche::ui
{
namespace
{

constexpr int kSelectionBar = 3;
constexpr int kPictureRadius = 6;
constexpr float kEmptyPictureAlpha = 0.45F;

} // namespace

void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option, const QColor &hovered)
{
    const ThemeColors &colors = currentColors();
    const QRect rect = option.rect;
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter.fillRect(rect, colors.selected);
        const int left = option.direction == Qt::LeftToRight ? rect.left() : rect.right() - kSelectionBar + 1;
        painter.fillRect(QRect(left, rect.top(), kSelectionBar, rect.height()), colors.accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter.fillRect(rect, hovered);
    }
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors.hairline);
    if (option.state.testFlag(QStyle::State_HasFocus) &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter.setPen(colors.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -1.5));
    }
}

void paintUnreadDot(QPainter &painter, double left, const QRect &line)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(currentColors().accent);
    painter.drawEllipse(
        QRectF(left, line.top() + (line.height() - kUnreadDot) / 2.0, kUnreadDot, kUnreadDot));
}

bool paintRowPicture(QPainter &painter, const QRect &rect, const QPixmap &picture)
{
    if (!picture.isNull()) {
        painter.drawPixmap(rect.topLeft(), picture);
        return true;
    }
    QColor empty = currentColors().hairline;
    empty.setAlphaF(kEmptyPictureAlpha);
    painter.setPen(Qt::NoPen);
    painter.setBrush(empty);
    painter.drawRoundedRect(rect, kPictureRadius, kPictureRadius);
    return false;
}

} // namespace depesche::ui
