// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of the window in one table, from which menus, toolbar, shortcuts and the command palette are
// made.
#pragma once

#include <QAction>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>

class QMenu;
class QMenuBar;

namespace depesche
{
class Settings;
}

namespace depesche::ui
{

enum class ActionId {
    Subscribe,
    NewFolder,
    ImportOpml,
    ExportOpml,
    ExportArticle,
    SaveAsPdf,
    PrintArticle,
    Quit,
    Undo,
    ShowPictures,
    CopyQuote,
    FindInArticle,
    FindNext,
    FindPrevious,
    SearchEverything,
    FilterList,
    Preferences,
    FloatNavigation,
    ListBesideArticle,
    NewestFirst,
    UnreadOnly,
    LargerText,
    SmallerText,
    NormalText,
    TypeAndPage,
    FocusNavigation,
    FocusList,
    FocusArticle,
    FocusTicker,
    FloatTicker,
    FullScreen,
    NextArticle,
    PreviousArticle,
    NextUnread,
    ToggleRead,
    ToggleSaved,
    HideArticle,
    MarkAboveRead,
    MarkBelowRead,
    MarkAllRead,
    OpenInBrowser,
    CopyLink,
    KeepOffline,
    ShowChanges,
    FullText,
    KeepPage,
    ShowKeptPage,
    SaveKeptPage,
    RemoveKeptPage,
    RefreshAll,
    RefreshSelected,
    StopWork,
    ShowFailures,
    FeedProperties,
    RenameSelected,
    Unsubscribe,
    FollowTicker,
    FollowFeed,
    FollowArticle,
    TickerPause,
    TickerNewestFirst,
    TickerOneLine,
    TickerToNewest,
    SearchTicker,
    NextTicker,
    WorkOffline,
    DownloadEverything,
    LookAtDemo,
    ShowActivity,
    CommandPalette,
    About,
};

enum class MenuId { File, Edit, View, Article, Sources, Ticker, Tools, Help };

/// Main thread. Owns the actions; the window connects them and says which are enabled.
class ActionCatalogue final : public QObject
{
    Q_OBJECT
public:
    explicit ActionCatalogue(const Settings &settings, QObject *parent);

    QAction *operator[](ActionId id) const;
    /// In the order of the table.
    QList<QAction *> all() const { return m_order; }
    /// The stable name under which a shortcut is stored.
    static QString name(const QAction *action);

    /// Makes the menus in the bar and gives them back.
    QHash<MenuId, QMenu *> fillMenuBar(QMenuBar *bar) const;

private:
    QHash<ActionId, QAction *> m_actions;
    QList<QAction *> m_order;
};

} // namespace depesche::ui
