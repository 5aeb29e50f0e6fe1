// SPDX-License-Identifier: GPL-3.0-or-later
// Two centred lines and a button.
#include "ui/common/list_message.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace depesche::ui
{

ListMessage::ListMessage(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_help(new QLabel(this)), m_button(new QPushButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    for (QLabel *label : {m_title, m_help}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_help->setForegroundRole(QPalette::PlaceholderText);
    layout->addStretch(2);
    layout->addWidget(m_title);
    layout->addWidget(m_help);
    layout->addSpacing(8);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    setBackgroundRole(QPalette::Base);
    setFocusProxy(m_button);
    setAutoFillBackground(true);
    connect(m_button, &QPushButton::clicked, this, &ListMessage::buttonPressed);
}

void ListMessage::setWords(const ListWords &words)
{
    m_title->setText(words.title);
    m_help->setText(words.help);
    m_help->setVisible(!words.help.isEmpty());
    m_button->setText(words.button);
    m_button->setVisible(!words.button.isEmpty());
    setAccessibleName(words.title + QLatin1Char(' ') + words.help);
}

} // namespace depesche::ui
