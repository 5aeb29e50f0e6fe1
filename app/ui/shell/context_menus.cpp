// SPDX-License-Identifier: GPL-3.0-or-later
// Context menus are made of the catalogue's actions alone.
#include "ui/shell/context_menus.h"

#include "ui/shell/action_catalogue.h"

#include <QList>
#include <QMenu>
#include <QPoint>

#include <initializer_list>

namespace depesche::ui
{
namespace
{

/// Groups are parted by a line; groups of which nothing is enabled are left out.
void popUp(const ActionCatalogue &actions, QWidget *window, const QPoint &globalPosition,
           std::initializer_list<QList<ActionId>> groups)
{
    auto *menu = new QMenu(window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QList<ActionId> &group : groups) {
        const bool first = menu->isEmpty();
        QAction *line = first ? nullptr : menu->addSeparator();
        const qsizetype before = menu->actions().size();
        for (const ActionId id : group) {
            if (actions[id]->isEnabled())
                menu->addAction(actions[id]);
        }
        if (line && menu->actions().size() == before)
            menu->removeAction(line);
    }
    menu->popup(globalPosition);
}

} // namespace

void popUpArticleMenu(const ActionCatalogue &actions, QWidget *window, const QPoint &globalPosition)
{
    popUp(actions, window, globalPosition,
          {{ActionId::ToggleRead, ActionId::ToggleSaved, ActionId::HideArticle},
           {ActionId::MarkAboveRead, ActionId::MarkBelowRead, ActionId::MarkAllRead},
           {ActionId::OpenInBrowser, ActionId::CopyLink, ActionId::KeepOffline, ActionId::FullText,
            ActionId::KeepPage, ActionId::ShowKeptPage},
           {ActionId::FollowArticle}});
}

void popUpSourceMenu(const ActionCatalogue &actions, QWidget *window, const QPoint &globalPosition)
{
    popUp(
        actions, window, globalPosition,
        {{ActionId::RefreshSelected, ActionId::MarkAllRead, ActionId::DownloadEverything},
         {ActionId::RenameSelected, ActionId::FeedProperties, ActionId::ShowFailures, ActionId::Unsubscribe},
         {ActionId::FollowFeed},
         {ActionId::Subscribe, ActionId::NewFolder}});
}

} // namespace depesche::ui
