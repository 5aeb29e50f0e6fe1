// SPDX-License-Identifier: GPL-3.0-or-later
// Which file each icon is in.
#include "ui/common/icons.h"

#include "ui/common/icon_engine.h"

#include <QPainter>

namespace depesche::ui
{
namespace
{

const char *fileName(Icon which)
{
    switch (which) {
    case Icon::BellPlus:
        return "bell-plus";
    case Icon::Folder:
        return "folder";
    case Icon::Feed:
        return "feed";
    case Icon::Today:
        return "today";
    case Icon::Unread:
        return "unread";
    case Icon::Bookmark:
        return "bookmark";
    case Icon::BookmarkFilled:
        return "bookmark-filled";
    case Icon::Download:
        return "download";
    case Icon::Offline:
        return "offline";
    case Icon::Undo:
        return "undo";
    case Icon::Search:
        return "search";
    case Icon::Filter:
        return "filter";
    case Icon::Settings:
        return "settings";
    case Icon::Sort:
        return "sort";
    case Icon::ChevronDown:
        return "chevron-down";
    case Icon::ChevronUp:
        return "chevron-up";
    case Icon::CheckDouble:
        return "check-double";
    case Icon::External:
        return "external";
    case Icon::Copy:
        return "copy";
    case Icon::Refresh:
        return "refresh";
    case Icon::Stop:
        return "stop";
    case Icon::Warning:
        return "warning";
    case Icon::Plus:
        return "plus";
    case Icon::FullText:
        return "full-text";
    case Icon::Close:
        return "close";
    case Icon::Type:
        return "type";
    case Icon::Ticker:
        return "ticker";
    case Icon::Pause:
        return "pause";
    case Icon::Resume:
        return "resume";
    case Icon::Sliders:
        return "sliders";
    case Icon::Pin:
        return "pin";
    case Icon::KeyEvent:
        return "key-event";
    case Icon::Picture:
        return "picture";
    }
    return "";
}

} // namespace

QIcon icon(Icon which)
{
    return QIcon(new IconEngine(QLatin1String(fileName(which))));
}

void paintIcon(QPainter &painter, const QRectF &rect, Icon which, const QColor &color)
{
    const qreal scale = painter.device()->devicePixelRatioF();
    const QPixmap pixmap = linePixmap(QLatin1String(fileName(which)), rect.size().toSize(), scale, color);
    painter.drawPixmap(rect.topLeft(), pixmap);
}

} // namespace depesche::ui
