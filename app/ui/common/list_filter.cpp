// SPDX-License-Identifier: GPL-3.0-or-later
// Typing, keys and look of the filter line.
#include "ui/common/list_filter.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>

namespace depesche::ui
{
namespace
{

constexpr int kTypingPauseMs = 120;

} // namespace

ListFilter::ListFilter(QWidget *parent)
    : QWidget(parent), m_line(new QLineEdit(this)), m_typing(new QTimer(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 7, 10, 8);
    layout->addWidget(m_line);
    m_line->addAction(icon(Icon::Filter), QLineEdit::LeadingPosition);
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingPauseMs);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, &ListFilter::tell);
    hide();
}

void ListFilter::setWords(const QString &placeholder, const QString &name)
{
    m_line->setPlaceholderText(placeholder);
    m_line->setAccessibleName(name);
}

QString ListFilter::text() const
{
    return m_line->text().trimmed();
}

void ListFilter::open()
{
    show();
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void ListFilter::close()
{
    m_line->clear();
    hide();
    tell();
}

void ListFilter::reset()
{
    m_line->clear();
    m_typing->stop();
    m_told.clear();
    hide();
}

void ListFilter::tell()
{
    m_typing->stop();
    if (m_told == text())
        return;
    m_told = text();
    emit changed();
}

bool ListFilter::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        close();
        emit left();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        tell();
        emit left();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void ListFilter::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), currentColors().hairline);
}

} // namespace depesche::ui
