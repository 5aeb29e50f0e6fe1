// SPDX-License-Identifier: GPL-3.0-or-later
// What every list's rows have in common: ground, the dot of what is unread, the place of a picture.
#pragma once

class QColor;
class QPainter;
class QPixmap;
class QRect;
class QStyleOptionViewItem;

namespace depesche::ui
{

inline constexpr int kUnreadDot = 7; ///< its diameter

/// Selection with its bar at the side where lines begin, `hovered` under the pointer, the hairline below, the
/// frame of the keyboard's row.
void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option, const QColor &hovered);
/// In the middle of the line's height.
void paintUnreadDot(QPainter &painter, double left, const QRect &line);
/// A ground where there is no picture yet: false then.
bool paintRowPicture(QPainter &painter, const QRect &rect, const QPixmap &picture);

} // namespace depesche::ui
