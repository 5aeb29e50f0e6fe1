// SPDX-License-Identifier: GPL-3.0-or-later
// Colours and style of the window, light and dark.
#pragma once

#include <QColor>

class QApplication;

namespace depesche::ui
{

enum class Brightness { System, Light, Dark };

/// Every text colour has at least 4.5:1 against every ground it stands on.
struct ThemeColors {
    QColor background;
    QColor panel;
    QColor reading;
    QColor ink;
    QColor muted;
    QColor hairline;
    QColor accent;
    QColor selected;
};

/// True if the wish, or with System the desktop, asks for a dark window.
bool isDark(Brightness wish);
const ThemeColors &themeColors(bool dark);
/// The colours in force since the last applyTheme(); light before.
const ThemeColors &currentColors();

/// Sets palette and style sheet of the whole program. Called at start and when the person or the desktop
/// changes its mind.
void applyTheme(QApplication &application, bool dark);

} // namespace depesche::ui
