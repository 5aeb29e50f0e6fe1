// SPDX-License-Identifier: GPL-3.0-or-later
// The two sets of colours and the palette made of them.
#include "ui/common/theme.h"

#include "ui/common/fonts.h"
#include "ui/common/theme_style.h"

#include <QApplication>
#include <QPalette>

namespace depesche::ui
{
namespace
{

const ThemeColors kLight{
    .background = QColor(0xf4f4f2),
    .panel = QColor(0xfafaf8),
    .reading = QColor(0xffffff),
    .ink = QColor(0x1d1f21),
    .muted = QColor(0x6b7075),
    .hairline = QColor(0xe2e2de),
    .accent = QColor(0xb3261e),
    .selected = QColor(0xfdf1ef),
    .field = QColor(0xffffff),
    .tint = QColor(0xfbeae8),
    .onAccent = QColor(0xffffff),
    .faint = QColor(0xb4b7ba),
};

const ThemeColors kDark{
    .background = QColor(0x17181a),
    .panel = QColor(0x1d1f22),
    .reading = QColor(0x1f2124),
    .ink = QColor(0xe9e9e6),
    .muted = QColor(0x9a9ea4),
    .hairline = QColor(0x303338),
    .accent = QColor(0xff6f61),
    .selected = QColor(0x2e2625),
    .field = QColor(0x232529),
    .tint = QColor(0x3a2523),
    .onAccent = QColor(0x17181a),
    .faint = QColor(0x5b5f65),
};

/// Icons and delegates are drawn by code that Qt calls without any context of ours, like its own palette.
bool darkInForce = false;
bool everApplied = false;

QPalette paletteOf(const ThemeColors &c)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &color, const QColor &disabled) {
        palette.setColor(QPalette::Active, role, color);
        palette.setColor(QPalette::Inactive, role, color);
        palette.setColor(QPalette::Disabled, role, disabled);
    };
    set(QPalette::Window, c.panel, c.panel);
    set(QPalette::WindowText, c.ink, c.faint);
    set(QPalette::Base, c.field, c.panel);
    set(QPalette::AlternateBase, c.background, c.background);
    set(QPalette::Text, c.ink, c.faint);
    set(QPalette::PlaceholderText, c.muted, c.faint);
    set(QPalette::Button, c.panel, c.panel);
    set(QPalette::ButtonText, c.ink, c.faint);
    set(QPalette::BrightText, c.accent, c.faint);
    set(QPalette::Highlight, c.accent, c.hairline);
    set(QPalette::HighlightedText, c.onAccent, c.muted);
    set(QPalette::Link, c.accent, c.faint);
    set(QPalette::LinkVisited, c.muted, c.faint);
    set(QPalette::ToolTipBase, c.field, c.field);
    set(QPalette::ToolTipText, c.ink, c.ink);
    set(QPalette::Light, c.field, c.field);
    set(QPalette::Midlight, c.panel, c.panel);
    set(QPalette::Mid, c.hairline, c.hairline);
    set(QPalette::Dark, c.faint, c.faint);
    set(QPalette::Shadow, c.hairline, c.hairline);
    return palette;
}

} // namespace

bool isDark(Brightness wish)
{
    if (wish != Brightness::System)
        return wish == Brightness::Dark;
    if (everApplied)
        QGuiApplication::setPalette(QPalette());
    const QPalette desktop = QGuiApplication::palette();
    return desktop.color(QPalette::Window).lightness() < desktop.color(QPalette::WindowText).lightness();
}

const ThemeColors &themeColors(bool dark)
{
    return dark ? kDark : kLight;
}

const ThemeColors &currentColors()
{
    return themeColors(darkInForce);
}

void applyTheme(QApplication &application, bool dark)
{
    darkInForce = dark;
    const ThemeColors &colors = themeColors(dark);
    if (!everApplied) {
        QApplication::setStyle(new ThemeStyle);
        QApplication::setFont(interfaceFont());
    }
    everApplied = true;
    QApplication::setPalette(paletteOf(colors));
    application.setStyleSheet(styleSheet(colors));
}

} // namespace depesche::ui
