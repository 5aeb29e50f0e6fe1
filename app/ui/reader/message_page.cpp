// SPDX-License-Identifier: GPL-3.0-or-later
// Two centred lines and a button.
#include "ui/reader/message_page.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace depesche::ui
{

MessagePage::MessagePage(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_text(new QLabel(this)), m_button(new QPushButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(48, 24, 48, 24);
    layout->setSpacing(8);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    m_title->setFont(large);
    for (QLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_text->setForegroundRole(QPalette::PlaceholderText);
    layout->addStretch(2);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(8);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &MessagePage::actionPressed);
}

void MessagePage::showMessage(const Message &message)
{
    m_title->setText(message.title);
    m_text->setText(message.text);
    m_text->setVisible(!message.text.isEmpty());
    m_button->setText(message.action);
    m_button->setVisible(!message.action.isEmpty());
    setFocusProxy(message.action.isEmpty() ? nullptr : m_button);
    setAccessibleName(message.title);
    setAccessibleDescription(message.text);
}

void MessagePage::setColors(const QColor &ground, const QColor &ink, const QColor &muted)
{
    setAutoFillBackground(true);
    QPalette colors = palette();
    colors.setColor(QPalette::Window, ground);
    colors.setColor(QPalette::WindowText, ink);
    colors.setColor(QPalette::PlaceholderText, muted);
    setPalette(colors);
}

} // namespace depesche::ui
