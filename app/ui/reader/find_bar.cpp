// SPDX-License-Identifier: GPL-3.0-or-later
// Layout, keys and words of the find bar.
#include "ui/reader/find_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QStyle>
#include <QToolButton>

namespace depesche::ui
{
namespace
{

QToolButton *button(QWidget *parent)
{
    auto *made = new QToolButton(parent);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

void name(QToolButton *button, const QString &text)
{
    button->setToolTip(text);
    button->setAccessibleName(text);
}

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent),
      m_text(new QLineEdit(this)),
      m_count(new QLabel(this)),
      m_previous(button(this)),
      m_next(button(this)),
      m_close(button(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    m_previous->setArrowType(Qt::UpArrow);
    m_next->setArrowType(Qt::DownArrow);
    m_close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    m_text->setClearButtonEnabled(true);
    m_text->setMaximumWidth(360);
    m_count->setMinimumWidth(m_count->fontMetrics().averageCharWidth() * 14);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_count);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addStretch();
    layout->addWidget(m_close);
    connect(m_text, &QLineEdit::textChanged, this, [this] { emit findRequested(FindDirection::Forward); });
    connect(m_previous, &QToolButton::clicked, this, [this] { emit findRequested(FindDirection::Backward); });
    connect(m_next, &QToolButton::clicked, this, [this] { emit findRequested(FindDirection::Forward); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    retranslate();
    setResult(0, 0);
    hide();
}

void FindBar::open()
{
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
    if (!m_text->text().isEmpty())
        emit findRequested(FindDirection::Forward);
}

void FindBar::close()
{
    hide();
    emit closed();
}

QString FindBar::text() const
{
    return m_text->text();
}

void FindBar::setResult(int current, int total)
{
    m_previous->setEnabled(total > 0);
    m_next->setEnabled(total > 0);
    if (m_text->text().isEmpty())
        m_count->clear();
    else if (total == 0)
        m_count->setText(tr("Not found"));
    else
        m_count->setText(tr("%1 of %2").arg(locale().toString(current), locale().toString(total)));
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit findRequested(event->modifiers().testFlag(Qt::ShiftModifier) ? FindDirection::Backward
                                                                          : FindDirection::Forward);
    else
        QWidget::keyPressEvent(event);
}

void FindBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FindBar::retranslate()
{
    setAccessibleName(tr("Find in the article"));
    m_text->setPlaceholderText(tr("Find in the article"));
    m_text->setAccessibleName(tr("Find in the article"));
    name(m_previous, tr("Previous match"));
    name(m_next, tr("Next match"));
    name(m_close, tr("Close"));
}

} // namespace depesche::ui
