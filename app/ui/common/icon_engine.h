// SPDX-License-Identifier: GPL-3.0-or-later
// Turns a line drawing into pixels: colour from the theme, size in device pixels.
#pragma once

#include <QIconEngine>
#include <QPixmap>
#include <QString>

namespace depesche::ui
{

/// The drawing `name` of resources/icons in `color`, `size` in device-independent pixels, kept in
/// QPixmapCache. An empty pixmap if there is no such drawing.
QPixmap linePixmap(const QString &name, const QSize &size, qreal devicePixelRatio, const QColor &color);

class IconEngine final : public QIconEngine
{
public:
    explicit IconEngine(const QString &name) : m_name(name) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) override;
    QString iconName() override { return m_name; }
    QString key() const override { return QStringLiteral("depesche-lines"); }
    QIconEngine *clone() const override { return new IconEngine(m_name); }
    bool isNull() override { return false; }

private:
    QString m_name;
};

} // namespace depesche::ui
