// SPDX-License-Identifier: GPL-3.0-or-later
// Radio buttons that look like one control: keys and screen readers know them.
#include "ui/ticker/order_switch.h"

#include "ui/common/fonts.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QRadioButton>

namespace depesche::ui
{
namespace
{

constexpr int kSwitchRadius = 7;
constexpr int kBesideWords = 10;
constexpr int kAboveWordsOfSwitch = 4;

class SwitchHalf final : public QRadioButton
{
public:
    SwitchHalf(const QString &words, QWidget *parent) : QRadioButton(words, parent)
    {
        setAttribute(Qt::WA_Hover);
        setFont(scaledFont(font(), 95));
    }

    QSize sizeHint() const override
    {
        const QSize words = fontMetrics().size(Qt::TextSingleLine, text());
        return words + QSize(2 * kBesideWords, 2 * kAboveWordsOfSwitch);
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }

    void paintEvent(QPaintEvent *) override
    {
        const ThemeColors &colors = currentColors();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath whole; // both halves; this one is cut out of it
        QRectF both = parentWidget()->rect().translated(-pos());
        both.adjust(0.5, 0.5, -0.5, -0.5);
        whole.addRoundedRect(both, kSwitchRadius, kSwitchRadius);
        if (isChecked() || underMouse()) {
            painter.setClipRect(rect());
            painter.fillPath(whole, isChecked() ? colors.ink : colors.background);
        }
        painter.setPen(hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange) ? colors.accent
                                                                                         : colors.hairline);
        painter.drawPath(whole);
        painter.setPen(isChecked() ? colors.panel : colors.muted);
        painter.drawText(rect(), int(Qt::AlignCenter), text());
    }
};

} // namespace

OrderSwitch::OrderSwitch(QWidget *parent)
    : QWidget(parent),
      m_newest(new SwitchHalf(tr("Newest first"), this)),
      m_oldest(new SwitchHalf(tr("Oldest first"), this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_newest);
    layout->addWidget(m_oldest);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Order of the entries"));
    m_newest->setChecked(true);
    connect(m_newest, &QRadioButton::clicked, this, [this] { emit changed(false); });
    connect(m_oldest, &QRadioButton::clicked, this, [this] { emit changed(true); });
    for (QRadioButton *half : {m_newest, m_oldest})
        connect(half, &QRadioButton::toggled, this, qOverload<>(&QWidget::update));
}

void OrderSwitch::setOldestFirst(bool oldestFirst)
{
    (oldestFirst ? m_oldest : m_newest)->setChecked(true);
}

} // namespace depesche::ui
