// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of actions and places: the desktop's theme where it has them, our own lines where not.
#pragma once

#include <QIcon>

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
    Refresh,
    Stop,
    Warning,
    Plus,
    Close,
};

/// Drawn from the palette each time it is painted, so it is right in light and dark and sharp at any scale.
QIcon icon(Icon which);

} // namespace depesche::ui
