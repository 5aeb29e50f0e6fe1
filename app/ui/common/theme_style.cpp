// SPDX-License-Identifier: GPL-3.0-or-later
// The style sheet, sizes and habits.
#include "ui/common/theme_style.h"

namespace depesche::ui
{
namespace
{

const char kSheet[] = R"css(
QToolTip { background: %field%; color: %ink%; border: 1px solid %hairline%; padding: 4px 6px; }

QMenuBar { background: %panel%; color: %ink%; border-bottom: 1px solid %hairline%; padding: 2px 6px; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 5px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: %tint%; color: %ink%; }
QMenu { background: %field%; color: %ink%; border: 1px solid %hairline%; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 8px; border-radius: 5px; margin: 0px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: %tint%; color: %ink%; }
QMenu::item:disabled { color: %faint%; background: transparent; }
QMenu::separator { height: 1px; background: %hairline%; margin: 4px 8px; }

QToolBar { background: %panel%; border: none; border-bottom: 1px solid %hairline%; padding: 6px 12px; spacing: 6px; }
QPushButton { background: %field%; color: %ink%; border: 1px solid %hairline%; border-radius: 7px;
    padding: 5px 14px; min-height: 18px; }
QPushButton:hover { background: %background%; }
QPushButton:pressed { background: %hairline%; }
QPushButton:focus { border-color: %accent%; }
QPushButton:disabled { color: %faint%; background: %panel%; }

QPushButton#primary { background: %accent%; color: %onAccent%; font-weight: bold; border: 1px solid %accent%; }
QPushButton#primary:hover { background: %accentHover%; border-color: %accentHover%; }
QPushButton#primary:pressed { background: %accentPressed%; }
QPushButton#primary:focus { border-color: %ink%; }
QPushButton#primary:disabled { background: %hairline%; color: %muted%; border-color: %hairline%; }

QLineEdit, QPlainTextEdit { background: %field%; color: %ink%; border: 1px solid %hairline%;
    border-radius: 7px; padding: 4px 8px; selection-background-color: %accent%; selection-color: %onAccent%; }
QLineEdit:focus, QPlainTextEdit:focus { border-color: %accent%; }
QLineEdit:disabled { color: %faint%; background: %panel%; }

QMainWindow::separator { background: %hairline%; width: 1px; height: 1px; }
QSplitter::handle { background: %hairline%; }
QDockWidget { color: %ink%; }
QDockWidget::title { background: %panel%; padding: 8px 12px; border-bottom: 1px solid %hairline%; }
QStatusBar { background: %panel%; color: %muted%; border-top: 1px solid %hairline%; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: %muted%; padding: 0px 4px; }
QLabel#shortcutHint, QLabel#count { color: %muted%; }
QProgressBar { background: %hairline%; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: %accent%; border-radius: 2px; }

QTreeView, QListView { border: none; outline: none; }
QTreeView[ground="panel"] { background: %panel%; padding: 10px 0px; }
QListView[ground="panel"] { background: %panel%; }
QHeaderView::section { background: %panel%; color: %muted%; border: none; border-bottom: 1px solid %hairline%;
    padding: 4px 8px; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0px; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0px; }
QScrollBar::handle { background: %hairline%; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: %faint%; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QTabBar::tab { background: transparent; color: %muted%; padding: 6px 12px; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: %ink%; border-bottom-color: %accent%; }
QTabWidget::pane { border: none; border-top: 1px solid %hairline%; }

QFrame#toast { background: %ink%; border-radius: 9px; }
QFrame#toast QLabel { color: %panel%; background: transparent; }
QFrame#toast QToolButton { color: %panel%; background: transparent; border-color: transparent; font-weight: bold; }
QFrame#toast QToolButton:hover, QFrame#toast QToolButton:focus { border-color: %panel%; }
)css";

QString css(const QColor &color)
{
    return color.name();
}

} // namespace

QString styleSheet(const ThemeColors &colors)
{
    QString sheet = QLatin1String(kSheet);
    sheet.replace(QLatin1String("%accentHover%"), css(hoverOf(colors.accent)));
    sheet.replace(QLatin1String("%accentPressed%"), css(pressedOf(colors.accent)));
    sheet.replace(QLatin1String("%background%"), css(colors.background));
    sheet.replace(QLatin1String("%panel%"), css(colors.panel));
    sheet.replace(QLatin1String("%ink%"), css(colors.ink));
    sheet.replace(QLatin1String("%muted%"), css(colors.muted));
    sheet.replace(QLatin1String("%hairline%"), css(colors.hairline));
    sheet.replace(QLatin1String("%accent%"), css(colors.accent));
    sheet.replace(QLatin1String("%field%"), css(colors.field));
    sheet.replace(QLatin1String("%tint%"), css(colors.tint));
    sheet.replace(QLatin1String("%onAccent%"), css(colors.onAccent));
    sheet.replace(QLatin1String("%faint%"), css(colors.faint));
    return sheet;
}

QColor hoverOf(const QColor &accent)
{
    return accent.lighter(108);
}

QColor pressedOf(const QColor &accent)
{
    return accent.darker(110);
}

ThemeStyle::ThemeStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 16;
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent:
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const
{
    // Fusion's pictures on dialog buttons are not of the program's hand.
    if (hint == SH_ItemView_ActivateItemOnSingleClick || hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

} // namespace depesche::ui
