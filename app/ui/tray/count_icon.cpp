// SPDX-License-Identifier: GPL-3.0-or-later
// countIcon(): a filled pill in the lower right corner, as large as the number needs.
#include "ui/tray/count_icon.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <array>

namespace depesche::ui
{
namespace
{

constexpr std::array kTraySizes{16, 22, 24, 32, 48, 64};
constexpr int kMostShownCount = 99;

/// Panels are light or dark, and nobody says which: a dark ground with a light rim is seen on both.
const QColor kPill(0x1d, 0x1f, 0x21);
const QColor kRim(0xff, 0xff, 0xff);

QPixmap counted(const QIcon &picture, const QString &number, int size)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    picture.paint(&painter, 0, 0, size, size);
    QFont font;
    font.setBold(true);
    const double height = size * 0.62;
    font.setPixelSize(std::max(7, int(height * 0.8)));
    const double wanted = QFontMetricsF(font).horizontalAdvance(number);
    const double room = size - 2;
    if (wanted > room)
        font.setPixelSize(std::max(5, int(font.pixelSize() * room / wanted)));
    const double width =
        std::clamp(QFontMetricsF(font).horizontalAdvance(number) + size * 0.2, height, double(size));
    const QRectF pill(size - width, size - height, width, height);
    painter.setPen(QPen(kRim, std::max(1.0, size / 32.0)));
    painter.setBrush(kPill);
    painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), height / 3, height / 3);
    painter.setPen(kRim);
    painter.setFont(font);
    painter.drawText(pill, Qt::AlignCenter, number);
    return pixmap;
}

} // namespace

QIcon countIcon(const QIcon &picture, int count)
{
    if (count <= 0)
        return picture;
    const QString number =
        count > kMostShownCount ? QStringLiteral("%1+").arg(kMostShownCount) : QString::number(count);
    QIcon icon;
    for (const int size : kTraySizes)
        icon.addPixmap(counted(picture, number, size));
    return icon;
}

} // namespace depesche::ui
