// SPDX-License-Identifier: GPL-3.0-or-later
// A picture that can be enlarged and moved.
#pragma once

#include <QAbstractScrollArea>
#include <QImage>
#include <QList>
#include <QPoint>

namespace depesche::ui
{

/// A picture and the same at half the size, a quarter and so on: shown small, it is drawn from what is near.
using PictureLevels = QList<QImage>;

/// Empty where the bytes are no picture that can be decoded within the limits of decodePicture().
/// Thread-safe; takes time.
PictureLevels decodeLevels(const QByteArray &bytes);

/// Main thread. Scale 1 shows one pixel of the picture as one of the screen.
class PictureCanvas final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit PictureCanvas(QWidget *parent = nullptr);

    /// Fits it into the window.
    void setPicture(const PictureLevels &levels);
    QImage picture() const { return m_levels.value(0); }

    qreal scale() const { return m_scale; }
    bool isFitted() const { return m_fitted; }
    void zoomIn();
    void zoomOut();
    void zoomTo(qreal scale);
    /// As large as the window allows, no larger than the picture; stays so when the window changes.
    void fit();
    /// By this much of the window, where there is something to move.
    void pan(int horizontal, int vertical);

signals:
    void scaleChanged(qreal scale);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    qreal fittingScale() const;
    QSizeF shownSize(qreal scale) const;
    void setScale(qreal scale, const QPointF &anchor);
    void updateBars();
    void updateCursor();
    QPointF centre() const;

    PictureLevels m_levels;
    qreal m_scale = 1;
    bool m_fitted = true;
    bool m_dragging = false;
    QPoint m_dragStart;
};

} // namespace depesche::ui
