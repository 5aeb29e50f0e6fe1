// SPDX-License-Identifier: GPL-3.0-or-later
// The table of actions: id, stable name, words, picture, default shortcut, place in the menus.
#include "ui/shell/action_catalogue.h"

#include "settings/settings.h"
#include "ui/common/icons.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>

#include <array>
#include <optional>

namespace depesche::ui
{
namespace
{

enum class Kind { Plain, Checkable };
enum class Break { None, Before }; ///< a separator before the entry

struct ActionRow {
    ActionId id;
    const char *name;
    const char *text;
    std::optional<Icon> icon;
    const char *shortcut;
    MenuId menu;
    Kind kind = Kind::Plain;
    Break line = Break::None;
};

constexpr auto kNoIcon = std::nullopt;

constexpr std::array kRows{
    ActionRow{ActionId::Subscribe, "subscribe", QT_TRANSLATE_NOOP("ActionCatalogue", "&Subscribe…"),
              Icon::BellPlus, "Ctrl+N", MenuId::File},
    ActionRow{ActionId::NewFolder, "new-folder", QT_TRANSLATE_NOOP("ActionCatalogue", "New &folder…"),
              Icon::Folder, "Ctrl+Shift+N", MenuId::File},
    ActionRow{ActionId::ImportOpml, "import-opml",
              QT_TRANSLATE_NOOP("ActionCatalogue", "&Import a subscription list (OPML)…"), kNoIcon, "Ctrl+O",
              MenuId::File, Kind::Plain, Break::Before},
    ActionRow{ActionId::ExportOpml, "export-opml",
              QT_TRANSLATE_NOOP("ActionCatalogue", "&Export the subscription list (OPML)…"), kNoIcon,
              "Ctrl+E", MenuId::File},
    ActionRow{ActionId::ExportArticle, "export-article",
              QT_TRANSLATE_NOOP("ActionCatalogue", "E&xport the article…"), kNoIcon, "Ctrl+Shift+E",
              MenuId::File, Kind::Plain, Break::Before},
    ActionRow{ActionId::SaveAsPdf, "save-as-pdf",
              QT_TRANSLATE_NOOP("ActionCatalogue", "Save the article as P&DF…"), kNoIcon, "Ctrl+Shift+D",
              MenuId::File},
    ActionRow{ActionId::PrintArticle, "print", QT_TRANSLATE_NOOP("ActionCatalogue", "&Print the article…"),
              kNoIcon, "Ctrl+P", MenuId::File},
    ActionRow{ActionId::Quit, "quit", QT_TRANSLATE_NOOP("ActionCatalogue", "&Quit"), kNoIcon, "Ctrl+Q",
              MenuId::File, Kind::Plain, Break::Before},

    ActionRow{ActionId::Undo, "undo", QT_TRANSLATE_NOOP("ActionCatalogue", "&Undo"), Icon::Undo, "Ctrl+Z",
              MenuId::Edit},
    ActionRow{ActionId::CopyQuote, "copy-quote",
              QT_TRANSLATE_NOOP("ActionCatalogue", "&Copy the selection with its source"), kNoIcon,
              "Ctrl+Shift+Q", MenuId::Edit},
    ActionRow{ActionId::FindInArticle, "find", QT_TRANSLATE_NOOP("ActionCatalogue", "&Find in the article"),
              kNoIcon, "Ctrl+F", MenuId::Edit, Kind::Plain, Break::Before},
    ActionRow{ActionId::FindNext, "find-next", QT_TRANSLATE_NOOP("ActionCatalogue", "Find &next"), kNoIcon,
              "F3", MenuId::Edit},
    ActionRow{ActionId::FindPrevious, "find-previous", QT_TRANSLATE_NOOP("ActionCatalogue", "Find p&revious"),
              kNoIcon, "Shift+F3", MenuId::Edit},
    ActionRow{ActionId::SearchEverything, "search",
              QT_TRANSLATE_NOOP("ActionCatalogue", "&Search all articles"), Icon::Search, "Ctrl+K",
              MenuId::Edit},
    ActionRow{ActionId::FilterList, "filter", QT_TRANSLATE_NOOP("ActionCatalogue", "Filter the &list"),
              Icon::Filter, "Ctrl+L", MenuId::Edit},
    ActionRow{ActionId::Preferences, "preferences", QT_TRANSLATE_NOOP("ActionCatalogue", "&Preferences…"),
              Icon::Settings, "Ctrl+,", MenuId::Edit, Kind::Plain, Break::Before},

    ActionRow{ActionId::FloatNavigation, "float-navigation",
              QT_TRANSLATE_NOOP("ActionCatalogue", "Navigation in a &window of its own"), kNoIcon, "Shift+F9",
              MenuId::View, Kind::Checkable},
    ActionRow{ActionId::ListBesideArticle, "list-beside",
              QT_TRANSLATE_NOOP("ActionCatalogue", "List &beside the article"), kNoIcon, "Ctrl+Shift+L",
              MenuId::View, Kind::Checkable, Break::Before},
    ActionRow{ActionId::NewestFirst, "newest-first", QT_TRANSLATE_NOOP("ActionCatalogue", "&Newest first"),
              Icon::Sort, "Ctrl+Shift+S", MenuId::View, Kind::Checkable, Break::Before},
    ActionRow{ActionId::UnreadOnly, "unread-only",
              QT_TRANSLATE_NOOP("ActionCatalogue", "Only &unread articles"), kNoIcon, "Ctrl+U", MenuId::View,
              Kind::Checkable},
    ActionRow{ActionId::LargerText, "larger-text", QT_TRANSLATE_NOOP("ActionCatalogue", "&Larger text"),
              kNoIcon, "Ctrl++; Ctrl+=", MenuId::View, Kind::Plain, Break::Before},
    ActionRow{ActionId::SmallerText, "smaller-text", QT_TRANSLATE_NOOP("ActionCatalogue", "&Smaller text"),
              kNoIcon, "Ctrl+-", MenuId::View},
    ActionRow{ActionId::NormalText, "normal-text", QT_TRANSLATE_NOOP("ActionCatalogue", "Normal text si&ze"),
              kNoIcon, "Ctrl+0", MenuId::View},
    ActionRow{ActionId::TypeAndPage, "type-and-page", QT_TRANSLATE_NOOP("ActionCatalogue", "&Type and page…"),
              Icon::Type, "T", MenuId::View},
    ActionRow{ActionId::FocusNavigation, "focus-navigation",
              QT_TRANSLATE_NOOP("ActionCatalogue", "&Go to the navigation"), kNoIcon, "Ctrl+1", MenuId::View,
              Kind::Plain, Break::Before},
    ActionRow{ActionId::FocusList, "focus-list", QT_TRANSLATE_NOOP("ActionCatalogue", "Go to the l&ist"),
              kNoIcon, "Ctrl+2", MenuId::View},
    ActionRow{ActionId::FocusArticle, "focus-article",
              QT_TRANSLATE_NOOP("ActionCatalogue", "Go to the &article"), kNoIcon, "Ctrl+3", MenuId::View},
    ActionRow{ActionId::FocusTicker, "focus-ticker",
              QT_TRANSLATE_NOOP("ActionCatalogue", "Go to the live tic&ker"), kNoIcon, "Ctrl+4",
              MenuId::View},
    ActionRow{ActionId::FloatTicker, "float-ticker",
              QT_TRANSLATE_NOOP("ActionCatalogue", "Live ticke&r in a window of its own"), kNoIcon,
              "Shift+F8", MenuId::View, Kind::Checkable},
    ActionRow{ActionId::FullScreen, "full-screen", QT_TRANSLATE_NOOP("ActionCatalogue", "&Full screen"),
              kNoIcon, "F11", MenuId::View, Kind::Checkable, Break::Before},

    ActionRow{ActionId::NextArticle, "next", QT_TRANSLATE_NOOP("ActionCatalogue", "&Next article"),
              Icon::ChevronDown, "N", MenuId::Article},
    ActionRow{ActionId::PreviousArticle, "previous",
              QT_TRANSLATE_NOOP("ActionCatalogue", "&Previous article"), Icon::ChevronUp, "P",
              MenuId::Article},
    ActionRow{ActionId::NextUnread, "next-unread",
              QT_TRANSLATE_NOOP("ActionCatalogue", "Next &unread article"), kNoIcon, "U", MenuId::Article},
    ActionRow{ActionId::ToggleRead, "toggle-read", QT_TRANSLATE_NOOP("ActionCatalogue", "Mark as &read"),
              kNoIcon, "M", MenuId::Article, Kind::Plain, Break::Before},
    ActionRow{ActionId::ToggleSaved, "toggle-saved", QT_TRANSLATE_NOOP("ActionCatalogue", "&Save for later"),
              Icon::Bookmark, "S", MenuId::Article},
    ActionRow{ActionId::HideArticle, "hide", QT_TRANSLATE_NOOP("ActionCatalogue", "&Hide from the lists"),
              kNoIcon, "Del", MenuId::Article},
    ActionRow{ActionId::MarkAboveRead, "mark-above",
              QT_TRANSLATE_NOOP("ActionCatalogue", "Mark all &above as read"), kNoIcon, "Ctrl+Shift+Up",
              MenuId::Article, Kind::Plain, Break::Before},
    ActionRow{ActionId::MarkBelowRead, "mark-below",
              QT_TRANSLATE_NOOP("ActionCatalogue", "Mark all &below as read"), kNoIcon, "Ctrl+Shift+Down",
              MenuId::Article},
    ActionRow{ActionId::MarkAllRead, "mark-all", QT_TRANSLATE_NOOP("ActionCatalogue", "Mark al&l as read"),
              Icon::CheckDouble, "Ctrl+Shift+M", MenuId::Article},
    ActionRow{ActionId::OpenInBrowser, "open-in-browser",
              QT_TRANSLATE_NOOP("ActionCatalogue", "&Open in the browser"), Icon::External, "B",
              MenuId::Article, Kind::Plain, Break::Before},
    ActionRow{ActionId::CopyLink, "copy-link", QT_TRANSLATE_NOOP("ActionCatalogue", "&Copy link"), Icon::Copy,
              "Ctrl+Shift+C", MenuId::Article},
    ActionRow{ActionId::KeepOffline, "keep-offline",
              QT_TRANSLATE_NOOP("ActionCatalogue", "&Keep for offline reading"), Icon::Download, "D",
              MenuId::Article},
    ActionRow{ActionId::ShowPictures, "show-pictures",
              QT_TRANSLATE_NOOP("ActionCatalogue", "Show the p&ictures"), kNoIcon, "I", MenuId::Article},
    ActionRow{ActionId::ShowChanges, "changes",
              QT_TRANSLATE_NOOP("ActionCatalogue", "&What the newsroom changed"), kNoIcon, "E",
              MenuId::Article, Kind::Checkable},
    ActionRow{ActionId::FullText, "full-text", QT_TRANSLATE_NOOP("ActionCatalogue", "&Full text"),
              Icon::FullText, "F", MenuId::Article, Kind::Checkable},
    ActionRow{ActionId::KeepPage, "keep-page", QT_TRANSLATE_NOOP("ActionCatalogue", "Keep ori&ginal page"),
              kNoIcon, "K", MenuId::Article, Kind::Plain, Break::Before},
    ActionRow{ActionId::ShowKeptPage, "kept-page", QT_TRANSLATE_NOOP("ActionCatalogue", "Kept pag&e"),
              kNoIcon, "Shift+K", MenuId::Article, Kind::Checkable},
    ActionRow{ActionId::SaveKeptPage, "save-kept-page",
              QT_TRANSLATE_NOOP("ActionCatalogue", "Sa&ve the kept page as…"), kNoIcon, "", MenuId::Article},
    ActionRow{ActionId::RemoveKeptPage, "remove-kept-page",
              QT_TRANSLATE_NOOP("ActionCatalogue", "Re&move the kept page"), kNoIcon, "", MenuId::Article},

    ActionRow{ActionId::RefreshAll, "refresh-all", QT_TRANSLATE_NOOP("ActionCatalogue", "&Refresh all"),
              Icon::Refresh, "F5", MenuId::Sources},
    ActionRow{ActionId::RefreshSelected, "refresh-selected",
              QT_TRANSLATE_NOOP("ActionCatalogue", "Refresh the &selected source"), kNoIcon, "Shift+F5",
              MenuId::Sources},
    ActionRow{ActionId::StopWork, "stop", QT_TRANSLATE_NOOP("ActionCatalogue", "S&top"), Icon::Stop, "Ctrl+.",
              MenuId::Sources},
    ActionRow{ActionId::ShowFailures, "failures",
              QT_TRANSLATE_NOOP("ActionCatalogue", "Sources that cannot &be read…"), kNoIcon, "",
              MenuId::Sources, Kind::Plain, Break::Before},
    ActionRow{ActionId::FeedProperties, "properties", QT_TRANSLATE_NOOP("ActionCatalogue", "&Properties…"),
              kNoIcon, "Alt+Return", MenuId::Sources, Kind::Plain, Break::Before},
    ActionRow{ActionId::RenameSelected, "rename", QT_TRANSLATE_NOOP("ActionCatalogue", "Re&name…"), kNoIcon,
              "F2", MenuId::Sources},
    ActionRow{ActionId::Unsubscribe, "unsubscribe", QT_TRANSLATE_NOOP("ActionCatalogue", "&Unsubscribe"),
              kNoIcon, "Ctrl+Del", MenuId::Sources},

    ActionRow{ActionId::FollowTicker, "follow-ticker",
              QT_TRANSLATE_NOOP("ActionCatalogue", "&Follow an address…"), Icon::Ticker, "Ctrl+Shift+F",
              MenuId::Ticker},
    ActionRow{ActionId::FollowFeed, "follow-feed",
              QT_TRANSLATE_NOOP("ActionCatalogue", "Follow the so&urce as live ticker"), kNoIcon, "",
              MenuId::Ticker},
    ActionRow{ActionId::FollowArticle, "follow-article",
              QT_TRANSLATE_NOOP("ActionCatalogue", "Follow the &article's page as live ticker"), kNoIcon, "",
              MenuId::Ticker},
    ActionRow{ActionId::TickerPause, "ticker-pause", QT_TRANSLATE_NOOP("ActionCatalogue", "&Pause"),
              Icon::Pause, "Ctrl+Shift+H", MenuId::Ticker, Kind::Checkable, Break::Before},
    ActionRow{ActionId::TickerNewestFirst, "ticker-newest-first",
              QT_TRANSLATE_NOOP("ActionCatalogue", "&Newest first"), Icon::Sort, "Ctrl+Shift+R",
              MenuId::Ticker, Kind::Checkable},
    ActionRow{ActionId::TickerOneLine, "ticker-one-line",
              QT_TRANSLATE_NOOP("ActionCatalogue", "&In one line"), kNoIcon, "Ctrl+Shift+I", MenuId::Ticker,
              Kind::Checkable},
    ActionRow{ActionId::TickerToNewest, "ticker-to-newest",
              QT_TRANSLATE_NOOP("ActionCatalogue", "&Jump to the newest entry"), kNoIcon, "Ctrl+J",
              MenuId::Ticker, Kind::Plain, Break::Before},
    ActionRow{ActionId::SearchTicker, "search-ticker",
              QT_TRANSLATE_NOOP("ActionCatalogue", "&Search in the live ticker"), Icon::Search,
              "Ctrl+Shift+K", MenuId::Ticker},
    ActionRow{ActionId::NextTicker, "next-ticker", QT_TRANSLATE_NOOP("ActionCatalogue", "Ne&xt live ticker"),
              kNoIcon, "Ctrl+Shift+J", MenuId::Ticker},

    ActionRow{ActionId::WorkOffline, "work-offline", QT_TRANSLATE_NOOP("ActionCatalogue", "&Read offline"),
              Icon::Offline, "Ctrl+Shift+O", MenuId::Tools, Kind::Checkable},
    ActionRow{ActionId::DownloadEverything, "download-everything",
              QT_TRANSLATE_NOOP("ActionCatalogue", "&Download all pictures of this list"), Icon::Download,
              "Ctrl+D", MenuId::Tools},
    ActionRow{ActionId::ShowActivity, "activity", QT_TRANSLATE_NOOP("ActionCatalogue", "&Network activity…"),
              kNoIcon, "Ctrl+Shift+A", MenuId::Tools, Kind::Plain, Break::Before},
    ActionRow{ActionId::CommandPalette, "commands", QT_TRANSLATE_NOOP("ActionCatalogue", "&All commands…"),
              kNoIcon, "Ctrl+Shift+P", MenuId::Tools, Kind::Plain, Break::Before},
    ActionRow{ActionId::LookAtDemo, "demo",
              QT_TRANSLATE_NOOP("ActionCatalogue", "Look at the de&mo newsroom"), kNoIcon, "", MenuId::Help},
    ActionRow{ActionId::About, "about", QT_TRANSLATE_NOOP("ActionCatalogue", "&About Depesche"), kNoIcon, "",
              MenuId::Help, Kind::Plain, Break::Before},
};

struct MenuRow {
    MenuId id;
    const char *text;
};

constexpr std::array kMenus{MenuRow{MenuId::File, QT_TRANSLATE_NOOP("ActionCatalogue", "&File")},
                            MenuRow{MenuId::Edit, QT_TRANSLATE_NOOP("ActionCatalogue", "&Edit")},
                            MenuRow{MenuId::View, QT_TRANSLATE_NOOP("ActionCatalogue", "&View")},
                            MenuRow{MenuId::Article, QT_TRANSLATE_NOOP("ActionCatalogue", "&Article")},
                            MenuRow{MenuId::Sources, QT_TRANSLATE_NOOP("ActionCatalogue", "&Sources")},
                            MenuRow{MenuId::Ticker, QT_TRANSLATE_NOOP("ActionCatalogue", "&Live ticker")},
                            MenuRow{MenuId::Tools, QT_TRANSLATE_NOOP("ActionCatalogue", "&Tools")},
                            MenuRow{MenuId::Help, QT_TRANSLATE_NOOP("ActionCatalogue", "&Help")}};

QString translated(const char *text)
{
    return QCoreApplication::translate("ActionCatalogue", text);
}

} // namespace

ActionCatalogue::ActionCatalogue(const Settings &settings, QObject *parent) : QObject(parent)
{
    for (const ActionRow &row : kRows) {
        auto *action = new QAction(translated(row.text), this);
        action->setObjectName(QLatin1String(row.name));
        if (row.icon)
            action->setIcon(icon(*row.icon));
        const QString own = settings.shortcut(QLatin1String(row.name));
        if (const QString keys = own.isEmpty() ? QLatin1String(row.shortcut) : own; !keys.isEmpty())
            action->setShortcuts(QKeySequence::listFromString(keys));
        action->setCheckable(row.kind == Kind::Checkable);
        if (row.id == ActionId::Quit)
            action->setMenuRole(QAction::QuitRole);
        m_actions.insert(row.id, action);
        m_order.append(action);
    }
}

QAction *ActionCatalogue::operator[](ActionId id) const
{
    return m_actions.value(id);
}

QString ActionCatalogue::name(const QAction *action)
{
    return action->objectName();
}

QHash<MenuId, QMenu *> ActionCatalogue::fillMenuBar(QMenuBar *bar) const
{
    QHash<MenuId, QMenu *> menus;
    for (const MenuRow &row : kMenus)
        menus.insert(row.id, bar->addMenu(translated(row.text)));
    for (const ActionRow &row : kRows) {
        QMenu *menu = menus.value(row.menu);
        if (row.line == Break::Before)
            menu->addSeparator();
        menu->addAction(m_actions.value(row.id));
    }
    return menus;
}

} // namespace depesche::ui
