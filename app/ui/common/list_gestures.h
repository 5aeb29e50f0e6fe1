// SPDX-License-Identifier: GPL-3.0-or-later
// What keys and the menu mean in every list of the window.
#pragma once

#include <QPoint>

#include <optional>

class QAbstractItemView;
class QContextMenuEvent;
class QKeyEvent;

namespace depesche::ui
{

/// Letters are commands of the window, not the beginning of a row's words: such a key is left to the window.
bool isWindowsLetter(const QKeyEvent &event);
/// Global; of the current row where the menu was asked for by key. None where there is no row.
std::optional<QPoint> menuPlace(const QAbstractItemView &view, const QContextMenuEvent &event);

} // namespace depesche::ui
