// SPDX-License-Identifier: GPL-3.0-or-later
// How controls are drawn: Fusion with a compact style sheet.
#pragma once

#include "ui/common/theme.h"

#include <QProxyStyle>
#include <QString>

namespace depesche::ui
{

QString styleSheet(const ThemeColors &colors);
/// The accent as ground of a button under the pointer and of a pressed one.
QColor hoverOf(const QColor &accent);
QColor pressedOf(const QColor &accent);

/// Fusion with tool buttons of our own: a style sheet can not give the icon of the filled button the colour
/// of its text.
class ThemeStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    ThemeStyle();

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;
    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
};

} // namespace depesche::ui
