// SPDX-License-Identifier: GPL-3.0-or-later
// The enumerations of settings, theme and page, matched.
#include "ui/shell/reading_style.h"

#include "ui/common/fonts.h"

namespace depesche::ui
{
namespace
{

rendering::Theme pageTheme(ReadingTheme theme, bool dark)
{
    switch (theme) {
    case ReadingTheme::Light:
        return rendering::Theme::Light;
    case ReadingTheme::Dark:
        return rendering::Theme::Dark;
    case ReadingTheme::Sepia:
        return rendering::Theme::Sepia;
    case ReadingTheme::System:
        break;
    }
    return dark ? rendering::Theme::Dark : rendering::Theme::Light;
}

} // namespace

Brightness brightnessOf(ColorScheme scheme)
{
    switch (scheme) {
    case ColorScheme::Light:
        return Brightness::Light;
    case ColorScheme::Dark:
        return Brightness::Dark;
    case ColorScheme::System:
        break;
    }
    return Brightness::System;
}

rendering::PageStyle readingStyle(const Settings &settings, bool dark)
{
    rendering::PageStyle style;
    style.theme = pageTheme(settings.readingTheme(), dark);
    style.fontFamily = readingFamily(settings.readingFont());
    style.fontPixels = settings.readingFontPixels();
    style.columnCharacters = settings.readingColumnCharacters();
    style.linePercent = settings.readingLinePercent();
    style.justified = settings.readingJustified();
    style.hyphenated = settings.readingHyphenated();
    style.reducedMotion = settings.reducedMotion();
    return style;
}

} // namespace depesche::ui
