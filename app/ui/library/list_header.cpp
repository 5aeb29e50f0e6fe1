// SPDX-License-Identifier: GPL-3.0-or-later
// Title, count and buttons of the list's header.
#include "ui/library/list_header.h"

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
constexpr int kGap = 9;

} // namespace

ListHeader::ListHeader(QWidget *parent)
    : QWidget(parent), m_layout(new QHBoxLayout(this)), m_title(new QLabel(this)), m_count(new QLabel(this))
{
    m_layout->setContentsMargins(12, 0, 6, 1);
    m_layout->setSpacing(2);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_layout->addWidget(m_title, 0);
    m_layout->addSpacing(kGap);
    m_layout->addWidget(m_count);
    m_layout->addStretch(1);
    setMinimumHeight(std::max(kHeight, fontMetrics().height() + 18));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

void ListHeader::setTitle(const QString &title)
{
    m_fullTitle = title;
    showTitle();
}

void ListHeader::setCount(const QString &words)
{
    m_count->setText(words);
    showTitle();
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
    showTitle();
}

void ListHeader::showTitle()
{
    int room = width() - m_layout->contentsMargins().left() - m_layout->contentsMargins().right() - 2 * kGap -
               m_count->sizeHint().width();
    for (const QToolButton *button : std::as_const(m_buttons))
        room -= button->sizeHint().width() + m_layout->spacing();
    const QFontMetrics metrics = m_title->fontMetrics();
    const QString shown = metrics.elidedText(m_fullTitle, Qt::ElideRight, std::max(room, 0));
    m_title->setText(shown);
    m_title->setFixedWidth(metrics.horizontalAdvance(shown) + 2);
    m_title->setToolTip(shown == m_fullTitle ? QString() : m_fullTitle);
}

void ListHeader::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), currentColors().hairline);
}

void ListHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showTitle();
}

} // namespace depesche::ui
