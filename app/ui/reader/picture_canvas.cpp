// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the part in sight from the level that is nearest to its size.
#include "ui/reader/picture_canvas.h"

#include "ui/reader/picture_decoding.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace depesche::ui
{
namespace
{

constexpr int kLargestViewedPicture = 8192;
constexpr int kSmallestLevel = 512;
constexpr qreal kZoomStep = 1.25;
constexpr qreal kSmallestScale = 0.05;
constexpr qreal kLargestScale = 8;
// Larger than this, single pixels are looked at.
constexpr qreal kSharpFrom = 3;
constexpr int kPanDivisor = 8;

} // namespace

PictureLevels decodeLevels(const QByteArray &bytes)
{
    PictureLevels levels;
    QImage image = decodePicture(bytes, kLargestViewedPicture);
    if (image.isNull())
        return levels;
    image.convertTo(image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    levels.append(image);
    while (std::max(image.width(), image.height()) > kSmallestLevel &&
           std::min(image.width(), image.height()) > 1) {
        image = image.scaled(image.width() / 2, image.height() / 2, Qt::IgnoreAspectRatio,
                             Qt::SmoothTransformation);
        levels.append(image);
    }
    return levels;
}

PictureCanvas::PictureCanvas(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Window);
}

void PictureCanvas::setPicture(const PictureLevels &levels)
{
    m_levels = levels;
    m_dragging = false;
    fit();
}

void PictureCanvas::zoomIn()
{
    setScale(m_scale * kZoomStep, centre());
}

void PictureCanvas::zoomOut()
{
    setScale(m_scale / kZoomStep, centre());
}

void PictureCanvas::zoomTo(qreal scale)
{
    setScale(scale, centre());
}

void PictureCanvas::fit()
{
    setScale(fittingScale(), centre());
    m_fitted = true;
}

qreal PictureCanvas::fittingScale() const
{
    const QSize size = picture().size();
    if (size.isEmpty())
        return 1;
    // Without the bars, which nobody needs then.
    const QSizeF room = QSizeF(maximumViewportSize()) * devicePixelRatioF();
    return std::min({1.0, room.width() / size.width(), room.height() / size.height()});
}

QSizeF PictureCanvas::shownSize(qreal scale) const
{
    return QSizeF(picture().size()) * (scale / devicePixelRatioF());
}

QPointF PictureCanvas::centre() const
{
    return QRectF(viewport()->rect()).center();
}

/// What lies at `anchor` of the window stays there.
void PictureCanvas::setScale(qreal scale, const QPointF &anchor)
{
    const qreal least = std::min(kSmallestScale, fittingScale());
    const qreal bounded = std::clamp(scale, least, kLargestScale);
    const QPointF at = QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value()) + anchor;
    const QSizeF before = shownSize(m_scale);
    const QPointF part(
        before.width() > 0 ? at.x() / std::max(before.width(), QSizeF(viewport()->size()).width()) : 0,
        before.height() > 0 ? at.y() / std::max(before.height(), QSizeF(viewport()->size()).height()) : 0);
    m_fitted = false;
    m_scale = bounded;
    updateBars();
    const QSizeF after = shownSize(m_scale);
    horizontalScrollBar()->setValue(qRound(part.x() * after.width() - anchor.x()));
    verticalScrollBar()->setValue(qRound(part.y() * after.height() - anchor.y()));
    updateCursor();
    viewport()->update();
    emit scaleChanged(m_scale);
}

void PictureCanvas::updateBars()
{
    const QSize size = shownSize(m_scale).toSize();
    const QSize room = viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, size.width() - room.width()));
    verticalScrollBar()->setRange(0, std::max(0, size.height() - room.height()));
    horizontalScrollBar()->setPageStep(room.width());
    verticalScrollBar()->setPageStep(room.height());
    horizontalScrollBar()->setSingleStep(std::max(1, room.width() / kPanDivisor));
    verticalScrollBar()->setSingleStep(std::max(1, room.height() / kPanDivisor));
}

void PictureCanvas::updateCursor()
{
    const bool movable = horizontalScrollBar()->maximum() > 0 || verticalScrollBar()->maximum() > 0;
    viewport()->setCursor(!movable     ? Qt::ArrowCursor
                          : m_dragging ? Qt::ClosedHandCursor
                                       : Qt::OpenHandCursor);
}

void PictureCanvas::pan(int horizontal, int vertical)
{
    QScrollBar *across = horizontalScrollBar();
    QScrollBar *down = verticalScrollBar();
    across->setValue(across->value() + horizontal * across->singleStep());
    down->setValue(down->value() + vertical * down->singleStep());
}

void PictureCanvas::paintEvent(QPaintEvent *)
{
    if (m_levels.isEmpty())
        return;
    const QSizeF size = shownSize(m_scale);
    const QSizeF room(viewport()->size());
    QPointF corner(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    if (size.width() < room.width())
        corner.setX((room.width() - size.width()) / 2);
    if (size.height() < room.height())
        corner.setY((room.height() - size.height()) / 2);
    // The smallest level that has a pixel for each of the screen's.
    const int wanted = int(std::floor(std::log2(std::max(1.0, 1 / m_scale))));
    const QImage &level = m_levels[std::min<qsizetype>(wanted, m_levels.size() - 1)];
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::SmoothPixmapTransform, m_scale < kSharpFrom);
    painter.drawImage(QRectF(corner, size), level);
}

void PictureCanvas::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_fitted)
        fit();
    else
        updateBars();
}

void PictureCanvas::wheelEvent(QWheelEvent *event)
{
    const int turned = event->angleDelta().y();
    if (turned != 0)
        setScale(turned > 0 ? m_scale * kZoomStep : m_scale / kZoomStep, event->position());
    event->accept();
}

void PictureCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragging = true;
    m_dragStart = event->pos();
    updateCursor();
}

void PictureCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragging)
        return;
    const QPoint by = event->pos() - m_dragStart;
    m_dragStart = event->pos();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - by.y());
}

void PictureCanvas::mouseReleaseEvent(QMouseEvent *)
{
    m_dragging = false;
    updateCursor();
}

void PictureCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_fitted)
        setScale(1, event->position());
    else
        fit();
}

/// The viewer has the keys.
void PictureCanvas::keyPressEvent(QKeyEvent *event)
{
    event->ignore();
}

} // namespace depesche::ui
