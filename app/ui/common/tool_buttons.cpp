// SPDX-License-Identifier: GPL-3.0-or-later
// How tool buttons are drawn and how large they are.
#include "ui/common/theme_style.h"

#include <QPainter>
#include <QStatusBar>
#include <QStyleOption>
#include <QToolButton>

namespace depesche::ui
{
namespace
{

constexpr int kRadius = 7;
constexpr int kBeside = 9;      ///< from the edge to icon or text
constexpr int kBetween = 8;     ///< icon and text
constexpr int kBetweenOfQt = 4; ///< that QToolButton counts
constexpr int kAbove = 6;
constexpr int kAboveInStatusBar = 2;

bool isPrimary(const QWidget *widget)
{
    return widget && widget->objectName() == QLatin1String("primary");
}

/// The lines of `pixmap` in another colour.
QPixmap recoloured(const QPixmap &pixmap, const QColor &color)
{
    QPixmap made = pixmap;
    QPainter painter(&made);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRectF(QPointF(), made.deviceIndependentSize()), color);
    return made;
}

struct Look {
    QColor ground = Qt::transparent;
    QColor edge = Qt::transparent;
};

/// Where the keyboard is; after a press with the pointer nobody has to be told.
bool showsFocus(const QStyleOptionToolButton &button)
{
    return button.state.testFlag(QStyle::State_HasFocus) &&
           button.state.testFlag(QStyle::State_KeyboardFocusChange);
}

Look plainLook(const QStyleOptionToolButton &button, const ThemeColors &colors)
{
    Look look;
    if (button.state.testFlag(QStyle::State_Sunken)) {
        look.ground = colors.hairline;
    } else if (button.state.testFlag(QStyle::State_On) || button.state.testFlag(QStyle::State_MouseOver)) {
        look.ground = colors.background;
        look.edge = colors.hairline;
    }
    if (showsFocus(button))
        look.edge = colors.accent;
    return look;
}

Look primaryLook(const QStyleOptionToolButton &button, const ThemeColors &colors)
{
    Look look{colors.accent, Qt::transparent};
    if (button.state.testFlag(QStyle::State_Sunken))
        look.ground = pressedOf(colors.accent);
    else if (button.state.testFlag(QStyle::State_MouseOver))
        look.ground = hoverOf(colors.accent);
    if (showsFocus(button))
        look.edge = colors.ink;
    return look;
}

void paintGround(QPainter &painter, const QRect &rect, const Look &look)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(look.ground);
    painter.setPen(look.edge == QColor(Qt::transparent) ? QPen(Qt::NoPen) : QPen(look.edge, 1));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    painter.restore();
}

/// Qt leaves four pixels between them.
void paintIconAndText(QPainter &painter, const QStyleOptionToolButton &button)
{
    const QRect rect = button.rect.adjusted(kBeside, 0, -kBeside, 0);
    const bool enabled = button.state.testFlag(QStyle::State_Enabled);
    const QRect iconRect =
        QStyle::visualRect(button.direction, rect,
                           QRect(rect.left(), rect.top() + (rect.height() - button.iconSize.height()) / 2,
                                 button.iconSize.width(), button.iconSize.height()));
    button.icon.paint(&painter, iconRect, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled,
                      button.state.testFlag(QStyle::State_On) ? QIcon::On : QIcon::Off);
    const QRect textRect = QStyle::visualRect(button.direction, rect,
                                              rect.adjusted(button.iconSize.width() + kBetween, 0, 0, 0));
    painter.setFont(button.font);
    painter.setPen(
        button.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
    painter.drawText(textRect,
                     int(QStyle::visualAlignment(button.direction, Qt::AlignLeft | Qt::AlignVCenter)) |
                         int(Qt::TextHideMnemonic),
                     button.text);
}

} // namespace

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (control != CC_ToolButton || !button) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    QStyleOptionToolButton label(*button);
    QStyleOptionToolButton ground(*button);
    const bool enabled = button->state.testFlag(State_Enabled);
    ground.state.setFlag(State_MouseOver, enabled && button->state.testFlag(State_MouseOver));
    const ThemeColors &colors = currentColors();
    const bool filled = isPrimary(widget) && enabled;
    paintGround(*painter, button->rect, filled ? primaryLook(ground, colors) : plainLook(ground, colors));
    if (filled) {
        label.palette.setColor(QPalette::ButtonText, colors.onAccent);
        const QPixmap lines = label.icon.pixmap(label.iconSize, painter->device()->devicePixelRatioF());
        if (!lines.isNull())
            label.icon = QIcon(recoloured(lines, colors.onAccent));
    }
    if (label.toolButtonStyle == Qt::ToolButtonTextBesideIcon && !label.icon.isNull())
        paintIconAndText(*painter, label);
    else
        proxy()->drawControl(CE_ToolButtonLabel, &label, painter, widget);
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                   const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (type != CT_ToolButton || !button)
        return QProxyStyle::sizeFromContents(type, option, contents, widget);
    const bool inStatusBar = widget && qobject_cast<const QStatusBar *>(widget->parentWidget());
    const int above = inStatusBar ? kAboveInStatusBar : kAbove;
    const bool iconOnly = button->toolButtonStyle == Qt::ToolButtonIconOnly || button->text.isEmpty();
    if (iconOnly)
        return contents + QSize(2 * above, 2 * above);
    const int between = button->toolButtonStyle == Qt::ToolButtonTextBesideIcon ? kBetween - kBetweenOfQt : 0;
    return contents + QSize(2 * kBeside + between, 2 * above);
}

void ThemeStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (!qobject_cast<QToolButton *>(widget))
        return;
    widget->setAttribute(Qt::WA_Hover);
    if (isPrimary(widget)) {
        QFont bold = widget->font();
        bold.setBold(true);
        widget->setFont(bold);
    }
}

} // namespace depesche::ui
