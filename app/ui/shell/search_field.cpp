// SPDX-License-Identifier: GPL-3.0-or-later
// SearchField: one request per pause in typing.
#include "ui/shell/search_field.h"

#include "ui/common/icons.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>

namespace depesche::ui
{
namespace
{

constexpr int kPauseMs = 120;
constexpr int kHintMargin = 10;

} // namespace

SearchField::SearchField(QWidget *parent) : QLineEdit(parent), m_hint(new QLabel(this))
{
    setObjectName(QStringLiteral("searchField"));
    setPlaceholderText(tr("Search all articles …"));
    setAccessibleName(tr("Search all articles"));
    setClearButtonEnabled(true);
    setMinimumWidth(220);
    setMaximumWidth(330);
    addAction(icon(Icon::Search), QLineEdit::LeadingPosition)->setText(accessibleName());
    m_hint->setObjectName(QStringLiteral("shortcutHint"));
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_hint->setEnabled(false);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] { emit searchRequested(text().trimmed()); });
    connect(this, &QLineEdit::textChanged, this, [this] {
        placeHint();
        m_pause.start();
    });
}

void SearchField::setShortcutHint(const QString &keys)
{
    m_hint->setText(keys);
    m_hint->adjustSize();
    placeHint();
}

void SearchField::reset()
{
    const QSignalBlocker quiet(this);
    clear();
    placeHint();
    m_pause.stop();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        clear();
        m_pause.stop();
        emit searchRequested(QString());
        emit left();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_pause.stop();
        emit searchRequested(text().trimmed());
        emit resultsRequested();
        return;
    case Qt::Key_Down:
        emit resultsRequested();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeHint();
}

void SearchField::placeHint()
{
    const bool empty = text().isEmpty();
    m_hint->setVisible(empty);
    setTextMargins(0, 0, empty ? m_hint->width() : 0, 0);
    m_hint->move(width() - m_hint->width() - kHintMargin, (height() - m_hint->height()) / 2);
}

} // namespace depesche::ui
