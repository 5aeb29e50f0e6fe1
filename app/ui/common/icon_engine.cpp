// SPDX-License-Identifier: GPL-3.0-or-later
// Rendering through QSvgRenderer with the drawing's currentColor replaced.
#include "ui/common/icon_engine.h"

#include "ui/common/theme.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace depesche::ui
{
namespace
{

QByteArray drawing(const QString &name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QColor colorOf(QIcon::Mode mode, QIcon::State state)
{
    const ThemeColors &colors = currentColors();
    if (mode == QIcon::Disabled)
        return colors.faint;
    return state == QIcon::On ? colors.accent : colors.ink;
}

} // namespace

QPixmap linePixmap(const QString &name, const QSize &size, qreal devicePixelRatio, const QColor &color)
{
    const QSize pixels = (QSizeF(size) * devicePixelRatio).toSize();
    const QString key = QStringLiteral("depesche-lines/%1/%2x%3/%4/%5")
                            .arg(name, QString::number(pixels.width()), QString::number(pixels.height()),
                                 QString::number(devicePixelRatio), color.name(QColor::HexArgb));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QByteArray lines = drawing(name);
    lines.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(lines);
    if (!renderer.isValid() || pixels.isEmpty())
        return {};
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setOpacity(color.alphaF());
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(pixels)));
    painter.end();
    pixmap = QPixmap::fromImage(image);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    painter->drawPixmap(
        rect, linePixmap(m_name, rect.size(), painter->device()->devicePixelRatioF(), colorOf(mode, state)));
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return linePixmap(m_name, size, 1, colorOf(mode, state));
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale)
{
    // QIcon asks in device pixels and wants the scale noted in the answer by itself.
    QPixmap pixmap = linePixmap(m_name, size, 1, colorOf(mode, state));
    pixmap.setDevicePixelRatio(scale);
    return pixmap;
}

QList<QSize> IconEngine::availableSizes(QIcon::Mode, QIcon::State)
{
    return {QSize(16, 16), QSize(24, 24), QSize(32, 32), QSize(48, 48)};
}

} // namespace depesche::ui
