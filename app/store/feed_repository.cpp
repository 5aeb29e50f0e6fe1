// SPDX-License-Identifier: GPL-3.0-or-later
// The feed repository's writes, each one transaction; statements are in feed_rows and folder_tree.
#include "store/feed_repository.h"

#include "store/arrival_writer.h"
#include "store/article_identity.h"
#include "store/database.h"
#include "store/feed_removal.h"
#include "store/feed_rows.h"
#include "store/folder_tree.h"
#include "store/foreign_markup_rows.h"
#include "store/retention.h"
#include "store/url_key.h"

#include <memory>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

using Lane = Database::Lane;

Unexpected<StoreError> notFound(const QString &what)
{
    return Unexpected{StoreError{StoreErrorCode::NotFound, what, {}}};
}

Unexpected<StoreError> noSuchFeed()
{
    return notFound(u"no such feed"_s);
}

Unexpected<StoreError> noSuchFolder()
{
    return notFound(u"no such folder"_s);
}

/// Adds feeds of one write: what is counted and looked up once for all of them.
class FeedAdder
{
public:
    explicit FeedAdder(WriteContext &context)
        : m_context(context), m_folders(context.db), m_places(context.db)
    {
    }

    FolderPaths &folders() { return m_folders; }

    AddedFeed add(const NewFeed &added)
    {
        const auto existing = findFeed(m_context.db, feedAddress(added.feed.url));
        if (existing && !added.feed.access.secret.isEmpty()) {
            writeSecretName(m_context.db, existing->id, added.feed.access.secret);
            m_context.feeds.changed.append(existing->id);
        }
        if (existing && !existing->removed)
            return {existing->id, false};
        const FolderId folder = added.folder.isEmpty() ? added.feed.folder : m_folders.ensure(added.folder);
        if (existing) {
            restoreFeeds(m_context, {existing->id});
            // Told as added by its restoring; to the end, so that its siblings stay as they are.
            placeLast(m_context.db, existing->id, folder, m_places.next(folder));
            return {existing->id, true};
        }
        const FeedId id = insertFeed(m_context.db, added.feed, folder, m_places.next(folder));
        m_context.feeds.added.append(id);
        return {id, true};
    }

    void noteFolders() { m_context.feeds.foldersChanged |= m_folders.made() > 0; }

private:
    WriteContext &m_context;
    FolderPaths m_folders;
    FeedPlaces m_places;
};

/// The stored articles get their new names now, as far as that can be, the rest with the next fetch.
void changeIdentityRule(WriteContext &context, const Feed &feed)
{
    renameArticles(context.db, feed.id, feed.identityRule);
    noteIdentityRuleChanged(context.db, feed.id);
    forgetValidators(context.db, feed.id);
}

Result<void> updateFeed(WriteContext &context, const Feed &feed)
{
    if (feed.folder.isValid() && !folderExists(context.db, feed.folder))
        return noSuchFolder();
    const auto holder = findFeed(context.db, feedAddress(feed.url));
    if (holder && holder->id != feed.id)
        return Unexpected{StoreError{StoreErrorCode::AddressTaken, {}, {}}};
    const auto rule = identityRuleOf(context.db, feed.id);
    if (!writePersonsPart(context.db, feed))
        return noSuchFeed();
    if (!holder)
        forgetFetchState(context.db, feed.id);
    if (rule != feed.identityRule)
        changeIdentityRule(context, feed);
    context.feeds.changed.append(feed.id);
    return {};
}

Result<void> storeState(WriteContext &context, FeedId feed, const FetchState &state)
{
    if (!writeFetchState(context.db, feed, state))
        return noSuchFeed();
    context.feeds.changed.append(feed);
    return {};
}

} // namespace

FeedRepository::FeedRepository(Database &database) : m_database(database) {}

Future<Subscriptions> FeedRepository::subscriptions()
{
    return m_database.read<Subscriptions>([](Connection &db) {
        return Subscriptions{listFolders(db), listFeeds(db), readListHead(db)};
    });
}

Future<AddedFeed> FeedRepository::add(NewFeed feed)
{
    return m_database.write<AddedFeed>([feed = std::move(feed)](WriteContext &context) -> Result<AddedFeed> {
        if (feed.feed.folder.isValid() && !folderExists(context.db, feed.feed.folder))
            return noSuchFolder();
        FeedAdder adder(context);
        const AddedFeed added = adder.add(feed);
        adder.noteFolders();
        return added;
    });
}

Future<ImportReport> FeedRepository::addAll(QList<NewFeed> feeds, QList<QStringList> folders,
                                            ListMarkup markup)
{
    return m_database.write<ImportReport>(
        [feeds = std::move(feeds), folders = std::move(folders),
         markup = std::move(markup)](WriteContext &context) -> Result<ImportReport> {
            ImportReport report;
            FeedAdder adder(context);
            bool kept = keepListHead(context.db, markup.head);
            for (const QStringList &path : folders)
                kept |= keepFolderAttributes(context.db, adder.folders().ensure(path),
                                             markup.folders.value(path));
            for (const NewFeed &feed : feeds) {
                const AddedFeed added = adder.add(feed);
                if (added.isNew)
                    report.feeds.append(added.id);
                else
                    ++report.alreadyThere;
            }
            adder.noteFolders();
            context.feeds.foldersChanged |= kept;
            report.added = int(report.feeds.size());
            report.folders = adder.folders().made();
            return report;
        });
}

Future<void> FeedRepository::update(Feed feed)
{
    return m_database.write<void>(
        [feed = std::move(feed)](WriteContext &context) { return updateFeed(context, feed); });
}

Future<void> FeedRepository::remove(QList<FeedId> feeds)
{
    return m_database.write<void>([feeds = std::move(feeds)](WriteContext &context) -> Result<void> {
        removeFeeds(context, feeds);
        return {};
    });
}

Future<void> FeedRepository::restore(QList<FeedId> feeds)
{
    return m_database.write<void>([feeds = std::move(feeds)](WriteContext &context) -> Result<void> {
        restoreFeeds(context, feeds);
        return {};
    });
}

Future<QStringList> FeedRepository::secretsOfRemoved(QDateTime before)
{
    return m_database.read<QStringList>(
        [before = std::move(before)](Connection &db) { return secretsOfRemovedFeeds(db, before); });
}

Future<QStringList> FeedRepository::secretNames()
{
    return m_database.read<QStringList>([](Connection &db) { return secretNamesInUse(db); });
}

Future<int> FeedRepository::purgeRemoved(QDateTime before)
{
    return purgeRemovedFeeds(m_database, std::move(before));
}

Future<FolderId> FeedRepository::addFolder(QString name, FolderId parent)
{
    return m_database.write<FolderId>(
        [name = std::move(name).simplified(), parent](WriteContext &context) -> Result<FolderId> {
            if (parent.isValid() && !folderExists(context.db, parent))
                return noSuchFolder();
            FolderPaths paths(context.db);
            const FolderId folder = paths.ensureChild(parent, name);
            context.feeds.foldersChanged |= paths.made() > 0;
            return folder;
        });
}

Future<void> FeedRepository::renameFolder(FolderId folder, QString name)
{
    return m_database.write<void>(
        [folder, name = std::move(name).simplified()](WriteContext &context) -> Result<void> {
            if (context.db.execute(u"UPDATE folders SET name = ? WHERE id = ?"_s, name, folder.value) == 0)
                return noSuchFolder();
            context.feeds.foldersChanged = true;
            return {};
        });
}

Future<void> FeedRepository::setFolderExpanded(FolderId folder, bool expanded)
{
    return m_database.write<void>([folder, expanded](WriteContext &context) -> Result<void> {
        if (context.db.execute(u"UPDATE folders SET expanded = ? WHERE id = ?"_s, expanded, folder.value) ==
            0)
            return noSuchFolder();
        context.feeds.foldersChanged = true;
        return {};
    });
}

Future<void> FeedRepository::removeFolder(FolderId folder)
{
    return m_database.write<void>([folder](WriteContext &context) -> Result<void> {
        if (!folderExists(context.db, folder))
            return noSuchFolder();
        dissolveFolder(context.db, folder, context.feeds);
        context.feeds.foldersChanged = true;
        return {};
    });
}

Future<void> FeedRepository::moveFeeds(QList<FeedId> feeds, FolderId folder, int position)
{
    return m_database.write<void>(
        [feeds = std::move(feeds), folder, position](WriteContext &context) -> Result<void> {
            if (folder.isValid() && !folderExists(context.db, folder))
                return noSuchFolder();
            placeFeeds(context.db, feeds, folder, position, context.feeds);
            return {};
        });
}

Future<void> FeedRepository::moveFolder(FolderId folder, FolderId parent, int position)
{
    return m_database.write<void>([folder, parent, position](WriteContext &context) -> Result<void> {
        if (!folderExists(context.db, folder) || (parent.isValid() && !folderExists(context.db, parent)))
            return noSuchFolder();
        if (isWithin(context.db, parent, folder))
            return notFound(u"a folder can not go into itself"_s);
        placeFolder(context.db, folder, parent, position);
        context.feeds.foldersChanged = true;
        return {};
    });
}

Future<ArrivalReport> FeedRepository::storeArrival(Arrival arrival)
{
    auto prepared = m_database.preparation().run([arrival = std::move(arrival)]() mutable {
        return std::make_shared<const PreparedArrival>(prepareArrival(std::move(arrival)));
    });
    return prepared
        .then([&database = m_database](const std::shared_ptr<const PreparedArrival> &ready) {
            return database.write<ArrivalReport>(
                [ready](WriteContext &context) { return writeArrival(context, *ready); }, Lane::Bulk);
        })
        .unwrap();
}

Future<void> FeedRepository::storeFetchState(FeedId feed, FetchState state)
{
    return m_database.write<void>(
        [feed, state = std::move(state)](WriteContext &context) { return storeState(context, feed, state); },
        Lane::Bulk);
}

Future<void> FeedRepository::setIcon(FeedId feed, QString hash)
{
    return m_database.write<void>(
        [feed, hash = std::move(hash)](WriteContext &context) -> Result<void> {
            if (context.db.execute(u"UPDATE feeds SET icon_hash = ? WHERE id = ?"_s, hash, feed.value) == 0)
                return noSuchFeed();
            context.feeds.changed.append(feed);
            return {};
        },
        Lane::Bulk);
}

} // namespace depesche::store
