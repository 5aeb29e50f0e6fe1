// SPDX-License-Identifier: GPL-3.0-or-later
// TickerLine: a ring of entries, moved by time and painted from where it stands.
#include "ui/ticker/ticker_line.h"

#include "ui/common/fonts.h"
#include "ui/common/motion.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace depesche::ui
{
namespace
{

constexpr int kFrameMs = 16;
constexpr int kStillMs = 6000; ///< for each entry where motion is reduced
constexpr double kPixelsPerMs = 0.045;
constexpr double kLongestFrameMs = 100; ///< after a pause of the machine it goes on where it was
constexpr int kBetweenItems = 40;
constexpr int kLineDot = 6;
constexpr int kDotRoom = 12;
constexpr int kTimeRoom = 10;

QFont wordsFont(const QFont &base, bool unread)
{
    return scaledFont(base, 100, unread ? QFont::DemiBold : QFont::Normal);
}

} // namespace

TickerLine::TickerLine(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setAccessibleName(tr("Entries of the live ticker"));
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &TickerLine::advance);
}

QSize TickerLine::sizeHint() const
{
    return QSize(320, fontMetrics().height() + 8);
}

QSize TickerLine::minimumSizeHint() const
{
    return QSize(60, fontMetrics().height() + 8);
}

int TickerLine::widthOf(const TickerLineItem &item) const
{
    return (item.unread ? kDotRoom : 0) + fontMetrics().horizontalAdvance(item.time) + kTimeRoom +
           QFontMetrics(wordsFont(font(), item.unread)).horizontalAdvance(item.words) + kBetweenItems;
}

void TickerLine::setItems(const QList<TickerLineItem> &items)
{
    if (m_items == items)
        return;
    const TickerEntryId shown = current();
    const bool stoodAtNewest = m_first == 0 && m_offset == 0;
    m_items = items;
    m_widths.clear();
    for (const TickerLineItem &item : m_items)
        m_widths.append(widthOf(item));
    const auto place = std::find_if(m_items.begin(), m_items.end(),
                                    [shown](const TickerLineItem &item) { return item.id == shown; });
    if (place == m_items.end() || (stoodAtNewest && !hasFocus() && !underMouse())) {
        m_first = 0;
        m_offset = 0;
    } else {
        m_first = int(place - m_items.begin());
    }
    tellCurrent();
    decide();
    update();
    emit sightChanged();
}

void TickerLine::setHeld(bool held)
{
    m_held = held;
    decide();
}

bool TickerLine::isStill() const
{
    return m_held || underMouse() || hasFocus() || m_items.isEmpty();
}

void TickerLine::decide()
{
    const bool runs = isVisible() && !isStill();
    if (!runs) {
        m_timer.stop();
        return;
    }
    const int interval = motionIsReduced() ? kStillMs : kFrameMs;
    if (m_timer.isActive() && m_timer.interval() == interval)
        return;
    m_since.start();
    m_timer.start(interval);
}

void TickerLine::advance()
{
    if (motionIsReduced()) {
        step(1);
        decide();
        return;
    }
    const double gone = std::min(double(m_since.restart()), kLongestFrameMs);
    const int before = m_first;
    m_offset += gone * kPixelsPerMs;
    while (m_offset >= m_widths[m_first]) {
        m_offset -= m_widths[m_first];
        m_first = (m_first + 1) % int(m_items.size());
    }
    update();
    if (m_first != before) {
        tellCurrent();
        emit sightChanged();
    }
}

void TickerLine::step(int items)
{
    if (m_items.isEmpty())
        return;
    const int count = int(m_items.size());
    m_first = ((m_first + items) % count + count) % count;
    m_offset = 0;
    tellCurrent();
    update();
    emit sightChanged();
}

void TickerLine::tellCurrent()
{
    const QString words =
        m_items.isEmpty() ? QString() : m_items[m_first].time + QLatin1Char(' ') + m_items[m_first].words;
    setAccessibleDescription(words);
    if (!hasFocus())
        return;
    QAccessibleEvent described(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&described);
}

TickerEntryId TickerLine::current() const
{
    return m_items.isEmpty() ? TickerEntryId() : m_items[m_first].id;
}

QList<TickerEntryId> TickerLine::inSight() const
{
    QList<TickerEntryId> ids;
    double x = -m_offset;
    for (int shown = 0; shown < m_items.size(); ++shown) {
        const int index = (m_first + shown) % int(m_items.size());
        const bool whole = x >= 0 && x + m_widths[index] - kBetweenItems <= width();
        if (whole || (shown == 0 && m_offset == 0))
            ids.append(m_items[index].id);
        x += m_widths[index];
        if (x >= width() || motionIsReduced())
            break;
    }
    return ids;
}

int TickerLine::indexAt(int x) const
{
    double left = -m_offset;
    for (int shown = 0; shown < m_items.size(); ++shown) {
        const int index = (m_first + shown) % int(m_items.size());
        left += m_widths[index];
        if (x < left)
            return index;
    }
    return -1;
}

void TickerLine::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = currentColors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    double x = -m_offset;
    for (int shown = 0; shown < m_items.size() && x < width(); ++shown) {
        const int index = (m_first + shown) % int(m_items.size());
        const TickerLineItem &item = m_items[index];
        double left = x;
        if (item.unread) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colors.accent);
            painter.drawEllipse(QRectF(left, (height() - kLineDot) / 2.0, kLineDot, kLineDot));
            left += kDotRoom;
        }
        painter.setFont(font());
        painter.setPen(colors.muted);
        const QRectF room(left, 0, m_widths[index], height());
        painter.drawText(room, int(Qt::AlignVCenter | Qt::AlignLeft), item.time);
        const double time = fontMetrics().horizontalAdvance(item.time) + kTimeRoom;
        painter.setFont(wordsFont(font(), item.unread));
        painter.setPen(colors.ink);
        // Standing still, the first one ends in dots where it has no room.
        const bool cut = shown == 0 && (motionIsReduced() || isStill()) && m_offset == 0;
        const QString words =
            cut ? painter.fontMetrics().elidedText(item.words, Qt::ElideRight, int(width() - left - time))
                : item.words;
        painter.drawText(room.translated(time, 0), int(Qt::AlignVCenter | Qt::AlignLeft), words);
        x += m_widths[index];
        if (motionIsReduced())
            break;
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setPen(colors.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 2.5, -0.5, -2.5), 4, 4);
    }
}

void TickerLine::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    decide();
}

void TickerLine::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    decide();
}

void TickerLine::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    decide();
}

void TickerLine::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    decide();
}

void TickerLine::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_offset = 0; // what the keys work on stands whole at the left
    tellCurrent();
    decide();
}

void TickerLine::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    decide();
}

void TickerLine::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        step(-1);
        return;
    case Qt::Key_Right:
    case Qt::Key_Down:
        step(1);
        return;
    case Qt::Key_Home:
        step(-m_first);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current().isValid())
            emit opened(current());
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void TickerLine::mousePressEvent(QMouseEvent *event)
{
    const int index = indexAt(qRound(event->position().x()));
    if (event->button() == Qt::LeftButton && index >= 0)
        emit opened(m_items[index].id);
}

void TickerLine::contextMenuEvent(QContextMenuEvent *event)
{
    emit menuRequested(event->globalPos());
}

void TickerLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    m_widths.clear();
    for (const TickerLineItem &item : std::as_const(m_items))
        m_widths.append(widthOf(item));
}

} // namespace depesche::ui
