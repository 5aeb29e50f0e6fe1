// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of actions and places: our own lines, in one style, coloured from the theme.
#pragma once

#include <QIcon>
#include <QPixmap>

class QColor;
class QPainter;
class QRectF;

namespace depesche::ui
{

enum class Icon {
    BellPlus,
    Folder,
    Feed,
    Today,
    Unread,
    Bookmark,
    BookmarkFilled,
    Download,
    Offline,
    Undo,
    Search,
    Filter,
    Settings,
    Sort,
    ChevronDown,
    ChevronUp,
    CheckDouble,
    External,
    Copy,
    FullText,
    Refresh,
    Stop,
    Warning,
    Plus,
    Close,
    Type,
    Ticker,
    Pause,
    Resume,
    Sliders,
    Pin,
    KeyEvent,
    Picture,
};

/// Drawn from the theme's colours each time it is painted, so it is right in light and dark and sharp at any
/// scale. Disabled is pale, switched on has the accent.
QIcon icon(Icon which);
/// The same lines in a colour of the painter's choice, for delegates.
void paintIcon(QPainter &painter, const QRectF &rect, Icon which, const QColor &color);

} // namespace depesche::ui
