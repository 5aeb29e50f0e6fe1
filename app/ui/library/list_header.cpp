// SPDX-License-Identifier: GPL-3.0-or-later
// Title, count and buttons of the list's header.
#include "ui/library/list_header.h"

#include "ui/common/plain_tool_tip.h"
#include "ui/common/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace depesche::ui
{
namespace
{

constexpr int kHeight = 37;
constexpr int kSpacing = 9;

/// A label that gives way: what has no room ends in dots.
class ElidedLabel final : public QLabel
{
public:
    using QLabel::QLabel;

    QSize minimumSizeHint() const override { return QSize(24, QLabel::minimumSizeHint().height()); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::WindowText));
        const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width());
        painter.drawText(rect(), int(Qt::AlignVCenter | Qt::AlignLeading), shown);
    }
};

} // namespace

ListHeader::ListHeader(QWidget *parent)
    : QWidget(parent),
      m_layout(new QHBoxLayout(this)),
      m_title(new ElidedLabel(this)),
      m_count(new QLabel(this))
{
    m_layout->setContentsMargins(12, 0, 6, 1);
    m_layout->setSpacing(2);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_layout->addWidget(m_title, 0);
    m_layout->addSpacing(kSpacing);
    m_layout->addWidget(m_count);
    m_layout->addStretch(1);
    setMinimumHeight(std::max(kHeight, fontMetrics().height() + 18));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

void ListHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setToolTip(plainToolTip(title));
}

void ListHeader::setCount(const QString &words)
{
    m_count->setText(words);
}

void ListHeader::setActions(const QList<QAction *> &actions)
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (QAction *action : actions) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setIconSize(QSize(18, 18));
        button->setFocusPolicy(Qt::TabFocus);
        m_layout->addWidget(button);
        m_buttons.append(button);
    }
}

void ListHeader::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), currentColors().hairline);
}

} // namespace depesche::ui
