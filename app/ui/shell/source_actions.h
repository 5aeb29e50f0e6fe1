// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's actions do with sources: subscribe, import, export, refresh, properties, rename,
// unsubscribe.
#pragma once

#include "domain/feed.h"
#include "domain/query.h"

#include <QObject>

#include <functional>
#include <optional>

class QWidget;

namespace depesche
{
class Executor;
}
namespace depesche::library
{
class LibraryService;
struct OpmlImport;
} // namespace depesche::library
namespace depesche::refresh
{
class FeedDiscoveryService;
class RefreshService;
struct FeedOutcome;
} // namespace depesche::refresh

namespace depesche::ui
{

class ActionCatalogue;
class FeedPropertiesDialog;

/// Main thread. Opens dialogs that are not modal; says in a sentence what went wrong.
class SourceActions final : public QObject
{
    Q_OBJECT
public:
    SourceActions(library::LibraryService &library, refresh::RefreshService &refresh,
                  refresh::FeedDiscoveryService &discovery, Executor &executor, ActionCatalogue &actions,
                  QWidget *window);

    /// What is selected in the navigation.
    void setPlace(const ArticleQuery &place);
    void subscribe(const QString &address = {});
    void showPropertiesOf(depesche::FeedId id);
    /// The same, turned to the page where a password is entered.
    void askForPassword(depesche::FeedId id);
    void findAddressOf(depesche::FeedId id);

signals:
    /// A sentence for the person, after something was done or could not be done.
    void message(const QString &words);
    /// The same after an import that added sources: it can be taken back.
    void imported(const QString &words);
    /// A source that the person asked for wants a password, or another one.
    void passwordMissing(depesche::FeedId feed, const QString &words);

private:
    void importOpml();
    void importFile(const QString &path);
    void importList(const QString &path, const QByteArray &list);
    void offerNamedLists(const library::OpmlImport &import);
    void exportOpml();
    void exportFile(const QString &path);
    void newFolder();
    void renameSelected();
    void unsubscribeSelected();
    void showProperties();
    void refreshSelected();
    FeedPropertiesDialog *openProperties(FeedId id);
    void noteOutcome(const refresh::FeedOutcome &outcome);
    void refresh(const QList<FeedId> &feeds);
    void updateEnabled();
    void askForName(const QString &title, const QString &label, const QString &current,
                    std::function<void(QString)> then);
    std::optional<Feed> selectedFeed() const;
    std::optional<Folder> selectedFolder() const;
    QList<FeedId> feedsBelow(FolderId folder) const;

    library::LibraryService &m_library;
    refresh::RefreshService &m_refresh;
    refresh::FeedDiscoveryService &m_discovery;
    Executor &m_executor;
    ActionCatalogue &m_actions;
    QWidget *m_window;
    ArticleQuery m_place;
    FeedId m_asked; ///< the one source that the person asked for last
};

} // namespace depesche::ui
