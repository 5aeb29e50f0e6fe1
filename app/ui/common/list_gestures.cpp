// SPDX-License-Identifier: GPL-3.0-or-later
// One rule each.
#include "ui/common/list_gestures.h"

#include <QAbstractItemView>
#include <QContextMenuEvent>
#include <QKeyEvent>

namespace depesche::ui
{

bool isWindowsLetter(const QKeyEvent &event)
{
    return !event.text().isEmpty() && event.text().at(0).isPrint() &&
           !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier));
}

std::optional<QPoint> menuPlace(const QAbstractItemView &view, const QContextMenuEvent &event)
{
    const bool byKey = event.reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? view.currentIndex() : view.indexAt(event.pos());
    if (!index.isValid())
        return std::nullopt;
    return byKey ? view.viewport()->mapToGlobal(view.visualRect(index).center()) : event.globalPos();
}

} // namespace depesche::ui
