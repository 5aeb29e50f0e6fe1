// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of the ticker's title bar, and which of them have room.
#include "ui/ticker/ticker_header.h"

#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/plain_tool_tip.h"
#include "ui/common/theme.h"
#include "ui/ticker/order_switch.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace depesche::ui
{
namespace
{

constexpr int kHeaderHeight = 35;
constexpr int kHeaderIcon = 16;
constexpr int kStateDot = 7;
constexpr int kRoomForTitle = 90;
constexpr int kLeastHeader = 230;
constexpr int kLeastState = 150;
constexpr int kBesideTitle = 6;
constexpr int kChevron = 12;

/// The icon in the ink of the theme in force.
class HeaderIcon final : public QLabel
{
public:
    using QLabel::QLabel;

    QSize sizeHint() const override { return QSize(kHeaderIcon, kHeaderIcon); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(painter, QRectF(0, (height() - kHeaderIcon) / 2.0, kHeaderIcon, kHeaderIcon), Icon::Ticker,
                  currentColors().ink);
    }
};

/// A number on the accent; as wide as it is high at least.
class Badge final : public QLabel
{
public:
    explicit Badge(QWidget *parent) : QLabel(parent)
    {
        setFont(scaledFont(font(), 88, QFont::Bold));
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        const int height = fontMetrics().height() + 4;
        return QSize(std::max(height, fontMetrics().horizontalAdvance(text()) + 12), height);
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(currentColors().accent);
        painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
        painter.setPen(currentColors().onAccent);
        painter.drawText(rect(), int(Qt::AlignCenter), text());
    }
};

/// The state in words; with a dot and the accent only while it runs.
class StateLabel final : public QLabel
{
public:
    explicit StateLabel(QWidget *parent) : QLabel(parent)
    {
        setObjectName(QStringLiteral("tickerState"));
        setTextFormat(Qt::PlainText);
    }

    void setLive(bool live)
    {
        m_live = live;
        setFont(scaledFont(parentWidget()->font(), 95, live ? QFont::DemiBold : QFont::Normal));
        updateGeometry();
        update();
    }
    QSize sizeHint() const override
    {
        return QSize(fontMetrics().horizontalAdvance(text()) + dotRoom() + 1, fontMetrics().height());
    }
    /// Before the state is cut, the title is.
    QSize minimumSizeHint() const override
    {
        return QSize(std::min(sizeHint().width(), kLeastState), fontMetrics().height());
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(currentColors().accent);
        if (m_live)
            painter.drawEllipse(QRectF(0, (height() - kStateDot) / 2.0, kStateDot, kStateDot));
        painter.setPen(m_live ? currentColors().accent : currentColors().muted);
        const QRect room = rect().adjusted(dotRoom(), 0, 0, 0);
        painter.drawText(room, int(Qt::AlignVCenter | Qt::AlignLeft),
                         fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    }

private:
    int dotRoom() const { return m_live ? kStateDot + 5 : 0; }

    bool m_live = false;
};

/// The title as a button with a menu: muted, cut where there is no room.
class TitleButton final : public QToolButton
{
public:
    explicit TitleButton(QWidget *parent) : QToolButton(parent)
    {
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        return QSize(fontMetrics().horizontalAdvance(text()) + 2 * kBesideTitle + kChevron + 6,
                     fontMetrics().height() + 8);
    }
    QSize minimumSizeHint() const override { return QSize(40, sizeHint().height()); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ThemeColors &colors = currentColors();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool focused = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
        if (underMouse() || isDown() || focused) {
            painter.setBrush(isDown() ? colors.hairline : colors.background);
            painter.setPen(focused ? colors.accent : colors.hairline);
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        }
        const QRect words = rect().adjusted(kBesideTitle, 0, -kBesideTitle - kChevron - 4, 0);
        const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, words.width());
        painter.setPen(colors.muted);
        painter.drawText(words, int(Qt::AlignVCenter | Qt::AlignLeft), shown);
        const double left = words.left() + fontMetrics().horizontalAdvance(shown) + 4;
        paintIcon(painter, QRectF(left, (height() - kChevron) / 2.0, kChevron, kChevron), Icon::ChevronDown,
                  colors.muted);
    }
};

QToolButton *headerButton(QWidget *parent, const char *name, Icon picture, const QString &words)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setIcon(icon(picture));
    button->setIconSize(QSize(16, 16));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(words);
    button->setAccessibleName(words);
    return button;
}

} // namespace

TickerHeader::TickerHeader(QWidget *line, QWidget *parent)
    : QWidget(parent),
      m_icon(new HeaderIcon(this)),
      m_name(new QLabel(tr("Live ticker"), this)),
      m_count(new Badge(this)),
      m_state(new StateLabel(this)),
      m_title(new TitleButton(this)),
      m_line(line),
      m_gap(new QWidget(this)),
      m_order(new OrderSwitch(this)),
      m_pause(headerButton(this, "tickerPause", Icon::Pause, tr("Pause"))),
      m_options(headerButton(this, "tickerOptions", Icon::Sliders, tr("Options of the live ticker"))),
      m_close(headerButton(this, "tickerClose", Icon::Close, tr("Close the live ticker")))
{
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_icon->setFixedSize(kHeaderIcon, kHeaderIcon);
    m_count->setObjectName(QStringLiteral("tickerCount"));
    m_count->hide();
    m_title->setObjectName(QStringLiteral("tickerTitle"));
    m_title->setPopupMode(QToolButton::InstantPopup);
    m_title->setFocusPolicy(Qt::TabFocus);
    m_pause->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_options->setPopupMode(QToolButton::InstantPopup);
    buildLayout();
    connect(m_order, &OrderSwitch::changed, this, &TickerHeader::oldestFirstChosen);
    connect(m_pause, &QToolButton::clicked, this,
            [this] { emit pauseChosen(!m_pause->property("held").toBool()); });
    connect(m_close, &QToolButton::clicked, this, &TickerHeader::closeChosen);
    setPaused(false, 0);
    setOneLine(false);
}

void TickerHeader::buildLayout()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 6, 1);
    layout->setSpacing(8);
    for (QWidget *part : std::initializer_list<QWidget *>{m_icon, m_name, m_count, m_state})
        layout->addWidget(part);
    layout->addWidget(m_title);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_gap, 1);
    layout->addWidget(m_order);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_pause, m_options, m_close})
        buttons->addWidget(part);
    layout->addLayout(buttons);
    m_gap->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setMinimumHeight(std::max(kHeaderHeight, fontMetrics().height() + 16));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
}

/// A dock gives its title bar the height of the hint, whatever its least height is.
QSize TickerHeader::sizeHint() const
{
    const QSize hint = QWidget::sizeHint();
    return QSize(hint.width(), std::max(hint.height(), minimumHeight()));
}

QSize TickerHeader::minimumSizeHint() const
{
    return QSize(kLeastHeader, sizeHint().height());
}

void TickerHeader::setUnread(int count)
{
    m_count->setText(QLocale().toString(count));
    const QString words = tr("%n unread entries", nullptr, count);
    m_count->setToolTip(words);
    m_count->setAccessibleName(words);
    m_count->setVisible(count > 0);
    m_count->updateGeometry();
    arrange();
}

void TickerHeader::setState(const QString &words, const QString &sentence, bool live)
{
    auto *label = static_cast<StateLabel *>(m_state);
    label->setText(words);
    label->setToolTip(plainToolTip(sentence));
    label->setAccessibleName(words);
    label->setAccessibleDescription(sentence);
    label->setLive(live);
    label->setVisible(!words.isEmpty());
    arrange();
}

void TickerHeader::setTitle(const QString &title, const QString &toolTip)
{
    m_title->setText(title);
    m_title->updateGeometry();
    m_title->setToolTip(plainToolTip(toolTip));
    m_title->setAccessibleName(tr("%1, choose what is shown").arg(title));
    arrange();
}

void TickerHeader::setOldestFirst(bool oldestFirst)
{
    m_order->setOldestFirst(oldestFirst);
}

void TickerHeader::setPaused(bool paused, int waiting)
{
    const QString words = paused ? tr("Resume") : tr("Pause");
    m_pause->setProperty("held", paused);
    m_pause->setIcon(icon(paused ? Icon::Resume : Icon::Pause));
    m_pause->setText(paused && waiting > 0 ? tr("%n waiting", nullptr, waiting) : QString());
    m_pause->setToolTip(paused ? tr("Show what has come meanwhile") : tr("Let new entries wait"));
    m_pause->setAccessibleName(waiting > 0 ? words + QStringLiteral(", ") + m_pause->text() : words);
    arrange();
}

void TickerHeader::setOneLine(bool oneLine)
{
    m_oneLine = oneLine;
    arrange();
}

void TickerHeader::setEmpty(bool empty)
{
    m_empty = empty;
    m_pause->setVisible(!empty);
    arrange();
}

void TickerHeader::setMenus(QMenu *chooser, QMenu *options)
{
    m_title->setMenu(chooser);
    m_options->setMenu(options);
}

void TickerHeader::announce(const QString &words)
{
    // Qt 6.4 has no announcement as such: readers hear of a name that changed, and of an alert.
    setAccessibleName(words);
    QAccessibleEvent named(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&named);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

/// From the least important on: name, switch, title, state give way.
void TickerHeader::arrange()
{
    m_line->setVisible(m_oneLine && !m_empty);
    m_gap->setVisible(m_line->isHidden());
    int room = width() - m_icon->sizeHint().width() - m_options->sizeHint().width() -
               m_close->sizeHint().width() - 50;
    const auto takes = [&room](QWidget *part, bool wanted) {
        const int width = std::min(part->sizeHint().width(), part->maximumWidth()) + 8;
        const bool fits = wanted && room >= width;
        room -= fits ? width : 0;
        part->setVisible(fits);
    };
    if (!m_empty)
        room -= m_pause->sizeHint().width();
    if (!m_count->text().isEmpty() && m_count->text() != QLatin1String("0"))
        room -= m_count->sizeHint().width() + 8;
    const bool hasState = !static_cast<QLabel *>(m_state)->text().isEmpty() && !m_empty;
    m_state->setMaximumWidth(std::max(room / 2, 60));
    takes(m_state, hasState);
    takes(m_name, !m_oneLine || m_empty);
    const int kept = m_oneLine || m_empty ? 0 : kRoomForTitle;
    room -= kept;
    takes(m_order, !m_oneLine && !m_empty);
    room += kept;
    m_title->setVisible(!m_oneLine && !m_empty && room > kRoomForTitle / 2);
}

void TickerHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void TickerHeader::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), currentColors().hairline);
}

} // namespace depesche::ui
