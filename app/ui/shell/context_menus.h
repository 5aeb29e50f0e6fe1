// SPDX-License-Identifier: GPL-3.0-or-later
// The menus under the right mouse button (and the menu key) of list rows and of sources.
#pragma once

class QPoint;
class QWidget;

namespace depesche::ui
{

class ActionCatalogue;

/// Each shows a menu that deletes itself; what can not be done now is left out.
void popUpArticleMenu(const ActionCatalogue &actions, QWidget *window, const QPoint &globalPosition);
void popUpSourceMenu(const ActionCatalogue &actions, QWidget *window, const QPoint &globalPosition);

} // namespace depesche::ui
