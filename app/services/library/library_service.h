// SPDX-License-Identifier: GPL-3.0-or-later
// The person's library: the tree of subscriptions, lists of articles, their states, undo, search.
#pragma once

#include "base/cancellation.h"
#include "base/expected.h"
#include "domain/changes.h"
#include "domain/errors.h"
#include "domain/feed.h"
#include "domain/query.h"
#include "domain/subscription_lists.h"
#include "secrets/secret_vault.h"
#include "store/article_repository.h"
#include "store/feed_repository.h"
#include "store/store_error.h"

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace depesche
{
class Clock;
class Executor;
} // namespace depesche
namespace depesche::store
{
class Store;
}

namespace depesche::library
{

enum class UndoableAction { MarkRead, MarkUnread, Save, Unsave, Hide, Unsubscribe, Import };

/// What undo() would take back.
struct UndoInfo {
    UndoableAction action = UndoableAction::MarkRead;
    int count = 0; ///< articles, or feeds for Unsubscribe and Import
};

struct OpmlImport {
    store::ImportReport report;
    QList<NamedList> lists; ///< further ones that the list names; nobody has fetched them
    int skipped = 0;
    bool repaired = false;
    int left = 0;        ///< feeds of the list that were not stored: it was stopped, or the store refused
    FeedFailure failure; ///< why the store refused
};

struct ImportProgress {
    int done = 0;
    int total = 0; ///< feeds of the list; 0: none is being imported
};

/// Main thread. Keeps the tree and the counts in memory, up to date with the store; everything else is asked
/// for.
class LibraryService final : public QObject
{
    Q_OBJECT
public:
    LibraryService(store::Store &store, secrets::SecretVault &vault, Executor &executor, Clock &clock,
                   QObject *parent = nullptr);
    ~LibraryService() override;

    /// Loads tree and counts; loaded() follows.
    void load();
    bool isLoaded() const;
    const Subscriptions &subscriptions() const;
    const ArticleCounts &counts() const;
    std::optional<Feed> feed(FeedId id) const;
    /// Unread of a folder with everything below it.
    int unreadInFolder(FolderId folder) const;
    /// Start of the person's day in UTC, for scope Today.
    QDateTime startOfToday() const;

    store::Future<ArticlePage> page(const ArticleQuery &query, std::optional<ArticlePosition> after,
                                    int limit);
    store::Future<QList<store::ArticleRepository::Membership>> summaries(const QList<ArticleId> &ids,
                                                                         const ArticleQuery &query);
    store::Future<int> count(const ArticleQuery &query);
    /// `cancellation`: of a search that is still under way when another one is asked for.
    store::Future<SearchPage> search(const SearchQuery &query, const Cancellation &cancellation = {});

    void setRead(const QList<ArticleId> &ids, bool read, bool undoable = true);
    void setSaved(const QList<ArticleId> &ids, bool saved);
    void hide(const QList<ArticleId> &ids);
    void markRead(const ArticleQuery &query, ArticleRange range, std::optional<ArticlePosition> pivot);

    std::optional<UndoInfo> undoable() const;
    void undo();

    /// User and password of an address go to the vault, here as everywhere below; secretKept() says where.
    store::Future<store::AddedFeed> subscribe(const Feed &feed, const QStringList &folder);
    store::Future<store::AddedFeed> subscribe(const Feed &feed, const QStringList &folder,
                                              const secrets::FeedSecrets &secrets);
    void unsubscribe(const QList<FeedId> &feeds);
    store::Future<void> updateFeed(const Feed &feed);
    /// The same with other secrets, for the feed's address; empty ones are forgotten.
    store::Future<void> updateFeed(const Feed &feed, const secrets::FeedSecrets &secrets);
    QFuture<secrets::ReadFeedSecrets> secretsOf(const Feed &feed);
    store::Future<FolderId> addFolder(const QString &name, FolderId parent = {});
    store::Future<void> renameFolder(FolderId folder, const QString &name);
    store::Future<void> removeFolder(FolderId folder);
    store::Future<void> moveFeeds(const QList<FeedId> &feeds, FolderId folder, int position = -1);
    void setFolderExpanded(FolderId folder, bool expanded);

    /// Reads the list on a pool thread and stores it in steps. Nothing is fetched. undo() takes the feeds out
    /// again. Fails where nothing was stored.
    QFuture<Expected<OpmlImport, FeedFailure>> importOpml(const QByteArray &document);
    /// Several lists as one import, which one undo() takes out again.
    QFuture<Expected<OpmlImport, FeedFailure>> importLists(const QList<ListDocument> &documents);
    /// Ends running imports after the step that is being stored.
    void stopImport();
    ImportProgress importProgress() const;
    QByteArray exportOpml() const;

signals:
    void loaded();
    void subscriptionsChanged(const depesche::FeedChanges &changes);
    void countsChanged();
    void articlesChanged(const depesche::ArticleChanges &changes);
    /// Lists shown must be asked for again: another process wrote, or the day changed.
    void listsOutdated();
    void undoableChanged();
    /// A password or the like was taken over; where it lies now.
    void secretKept(const depesche::secrets::KeptSecret &secret);
    void importProgressChanged();
    /// A write that the person asked for did not reach the disk.
    void writeFailed(const depesche::store::StoreError &error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace depesche::library
