// SPDX-License-Identifier: GPL-3.0-or-later
// Place, life and announcement of the toast.
#include "ui/common/toast.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace depesche::ui
{
namespace
{

constexpr int kMarginBelow = 44; ///< clear of the status bar
constexpr int kMarginSide = 16;
constexpr int kWidest = 560;
constexpr int kShortestMs = 5000;
constexpr int kMsPerLetter = 60; ///< slow readers have time for long sentences

} // namespace

Toast::Toast(QWidget *parent)
    : QFrame(parent),
      m_words(new QLabel(this)),
      m_button(new QToolButton(this)),
      m_close(new QToolButton(this)),
      m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("toast"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 8, 8, 8);
    layout->setSpacing(8);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_button);
    layout->addWidget(m_close);
    m_close->setText(QStringLiteral("×"));
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &Toast::dismiss);
    connect(m_close, &QToolButton::clicked, this, &Toast::dismiss);
    connect(m_button, &QToolButton::clicked, this, [this] {
        const auto action = std::exchange(m_action, {});
        dismiss();
        if (action)
            action();
    });
    for (QWidget *part : {static_cast<QWidget *>(m_button), static_cast<QWidget *>(m_close)})
        part->installEventFilter(this);
    if (parent)
        parent->installEventFilter(this);
    hide();
}

void Toast::showMessage(const QString &words)
{
    showMessage(words, {}, {});
}

void Toast::showMessage(const QString &words, const QString &actionText, std::function<void()> action)
{
    m_action = std::move(action);
    m_words->setText(words);
    m_button->setText(actionText);
    m_button->setVisible(m_action != nullptr);
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close"));
    setAccessibleName(words);
    place();
    show();
    raise();
    m_timer->start(std::max(kShortestMs, int(words.size()) * kMsPerLetter));
    QAccessibleEvent announcement(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
}

void Toast::dismiss()
{
    m_timer->stop();
    hide();
}

void Toast::place()
{
    const QWidget *ground = parentWidget();
    if (!ground)
        return;
    const int widest = std::min(kWidest, ground->width() - 2 * kMarginSide);
    // A label that wraps asks for a narrow column; the sentence decides the width here.
    const int beside = sizeHint().width() - m_words->sizeHint().width();
    const int sentence = m_words->fontMetrics().horizontalAdvance(m_words->text()) + 4;
    const int wide = std::clamp(sentence + beside, 0, std::max(widest, 0));
    const int high = std::max(heightForWidth(wide), sizeHint().height());
    setGeometry((ground->width() - wide) / 2, ground->height() - high - kMarginBelow, wide, high);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != parent() && isVisible()) {
        if (event->type() == QEvent::FocusIn)
            m_timer->stop();
        else if (event->type() == QEvent::FocusOut)
            m_timer->start(kShortestMs);
        else if (event->type() == QEvent::KeyPress &&
                 static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            dismiss();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

bool Toast::event(QEvent *event)
{
    if (event->type() == QEvent::Enter)
        m_timer->stop();
    else if (event->type() == QEvent::Leave && isVisible())
        m_timer->start(kShortestMs);
    return QFrame::event(event);
}

} // namespace depesche::ui
