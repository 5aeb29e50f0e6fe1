// SPDX-License-Identifier: GPL-3.0-or-later
// WindowToolBar: buttons of catalogue actions; short words where the menu has long ones.
#include "ui/shell/window_tool_bar.h"

#include "ui/shell/search_field.h"

#include <QToolButton>

namespace depesche::ui
{
namespace
{

constexpr int kIconSize = 18;
constexpr int kNarrow = 1100; ///< below this many pixels, pictures alone

} // namespace

WindowToolBar::WindowToolBar(const ActionCatalogue &actions, QWidget *parent)
    : QToolBar(tr("Tool bar"), parent), m_search(new SearchField(this))
{
    setObjectName(QStringLiteral("toolBar"));
    setMovable(false);
    setFloatable(false);
    setIconSize(QSize(kIconSize, kIconSize));
    addWithWords(actions[ActionId::RefreshAll], tr("Refresh"));
    addWithWords(actions[ActionId::WorkOffline], tr("Read offline"));
    addWithWords(actions[ActionId::MarkAllRead], tr("All read"));
    addAlone(actions[ActionId::PreviousArticle]);
    addAlone(actions[ActionId::NextArticle]);
    addWithWords(actions[ActionId::Subscribe], tr("Subscribe"), "primary");
    addAlone(actions[ActionId::FullText]);
    addAlone(actions[ActionId::ToggleSaved]);
    addAlone(actions[ActionId::CopyLink]);
    addAlone(actions[ActionId::OpenInBrowser]);
    addAlone(actions[ActionId::TypeAndPage]);
    auto *spacer = new QWidget(this);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(spacer);
    m_search->setShortcutHint(
        actions[ActionId::SearchEverything]->shortcut().toString(QKeySequence::NativeText));
    addWidget(m_search);
}

void WindowToolBar::setRoom(int width)
{
    const Qt::ToolButtonStyle style = width < kNarrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    for (QToolButton *button : std::as_const(m_withWords))
        button->setToolButtonStyle(style);
}

void WindowToolBar::addAlone(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    addWidget(button);
}

void WindowToolBar::addWithWords(QAction *action, const QString &words, const char *name)
{
    action->setIconText(words); // tool buttons prefer it to the menu's text
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    if (name)
        button->setObjectName(QLatin1String(name));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    addWidget(button);
    m_withWords.append(button);
}

} // namespace depesche::ui
