// SPDX-License-Identifier: GPL-3.0-or-later
// CommandPalette: every typed word must occur in the action's text, in any order, folded as search folds.
#include "ui/shell/command_palette.h"

#include "base/text_folding.h"

#include <QAction>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace depesche::ui
{
namespace
{

constexpr int kActionRole = Qt::UserRole;

QString plainText(const QAction *action)
{
    QString text = action->text();
    text.remove(QLatin1Char('&'));
    return text;
}

bool hasAllWords(const QString &folded, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return folded.contains(word); });
}

} // namespace

CommandPalette::CommandPalette(const QList<QAction *> &actions, QWidget *parent)
    : QFrame(parent, Qt::Popup),
      m_actions(actions),
      m_input(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_nothing(new QLabel(tr("No command has these words."), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("commandPalette"));
    setFrameShape(QFrame::StyledPanel);
    m_input->setPlaceholderText(tr("Type a command"));
    m_input->setAccessibleName(tr("Command"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_input);
    layout->addWidget(m_list, 1);
    m_nothing->setObjectName(QStringLiteral("nothingFound"));
    m_nothing->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_nothing->setMargin(16);
    layout->addWidget(m_nothing, 1);
    m_input->installEventFilter(this);
    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::narrow);
    connect(m_input, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    narrow(QString());
}

void CommandPalette::open()
{
    const QWidget *window = parentWidget()->window();
    const int width = std::min(560, window->width() - 40);
    resize(width, std::min(380, window->height() - 80));
    move(window->mapToGlobal(QPoint((window->width() - width) / 2, 60)));
    show();
    m_input->setFocus();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_input && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int step = key == Qt::Key_Down ? 1 : -1;
            if (m_list->count() > 0)
                m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::narrow(const QString &text)
{
    const QStringList words = fold(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_list->clear();
    for (QAction *action : std::as_const(m_actions)) {
        const QString label = plainText(action);
        if (!action->isEnabled() || !hasAllWords(fold(label), words))
            continue;
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        auto *item = new QListWidgetItem(
            action->icon(), keys.isEmpty() ? label : label + QStringLiteral("   ") + keys, m_list);
        item->setData(kActionRole, QVariant::fromValue(action));
    }
    m_list->setCurrentRow(0);
    m_list->setVisible(m_list->count() > 0);
    m_nothing->setVisible(m_list->count() == 0);
}

void CommandPalette::run()
{
    QAction *action =
        m_list->currentItem() ? m_list->currentItem()->data(kActionRole).value<QAction *>() : nullptr;
    close();
    if (action)
        action->trigger();
}

} // namespace depesche::ui
