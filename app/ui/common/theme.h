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
    QColor background; ///< behind panels; under the pointer
    QColor panel;
    QColor reading;
    QColor ink;
    QColor muted;
    QColor hairline;
    QColor accent;
    QColor selected; ///< ground of the selected rows of a list
    QColor field;    ///< ground of lists and inputs
    QColor tint;     ///< ground of the selected place, stronger than `selected`
    QColor onAccent; ///< text on the accent
    QColor faint;    ///< what is disabled; no text that has to be read
};

/// True if the wish, or with System the desktop, asks for a dark window. After applyTheme() call it with
/// System only to apply the answer: it looks at the desktop's palette by taking ours away.
bool isDark(Brightness wish);
const ThemeColors &themeColors(bool dark);
/// The colours in force since the last applyTheme(); light before.
const ThemeColors &currentColors();

/// Sets style, palette, font and style sheet of the whole program. Called at start and when the person or
/// the desktop changes its mind. A QToolButton or QPushButton named "primary" is the one filled button.
void applyTheme(QApplication &application, bool dark);

} // namespace depesche::ui
