// SPDX-License-Identifier: GPL-3.0-or-later
// LibraryService: what the store says goes into memory, what a person wants goes to the store.
#include "services/library/library_service.h"

#include "base/clock.h"
#include "base/continue_on.h"
#include "base/executor.h"
#include "base/logging.h"
#include "services/library/day_watch.h"
#include "services/library/opml_exchange.h"
#include "services/library/opml_importer.h"
#include "services/library/relay.h"
#include "services/library/reloader.h"
#include "services/library/secret_keeping.h"
#include "services/library/subscription_tree.h"
#include "services/library/undoable_writes.h"
#include "store/search_index.h"
#include "store/store.h"

#include <QPromise>

#include <functional>
#include <utility>

namespace depesche::library
{

namespace
{

/// Feeds that were removed longer ago go for good. Younger ones may be taken back by another process.
constexpr int kDaysUntilPurge = 1;

using ImportResult = Expected<OpmlImport, FeedFailure>;

void merge(FeedChanges &into, const FeedChanges &changes)
{
    into.added += changes.added;
    into.changed += changes.changed;
    into.removed += changes.removed;
    into.foldersChanged = into.foldersChanged || changes.foldersChanged;
}

} // namespace

struct LibraryService::Private {
    Private(LibraryService *service, store::Store &theStore, secrets::SecretVault &theVault,
            Executor &theExecutor, Clock &theClock)
        : q(service),
          store(theStore),
          vault(theVault),
          executor(theExecutor),
          clock(theClock),
          keeping(theVault),
          writes(theStore),
          day(theClock),
          treeReloader(
              theClock, service, [this] { return askTree(); },
              [this](Subscriptions read) { takeTree(std::move(read)); }),
          countsReloader(
              theClock, service, [this] { return store.articles().counts(day.startOfToday()); },
              [this](const ArticleCounts &read) { takeCounts(read); })
    {
    }

    void follow();
    void noteFeeds(const FeedChanges &changes);
    void outdate();
    store::Future<Subscriptions> askTree();
    void takeTree(Subscriptions read);
    void takeCounts(const ArticleCounts &read);
    void tellIfLoaded();
    void cleanAddresses();
    void purgeRemoved();
    void report(const store::Future<void> &write);
    void storeImport(ImportPlan plan, const std::function<void(ImportResult)> &finish);

    LibraryService *q;
    store::Store &store;
    secrets::SecretVault &vault;
    Executor &executor;
    Clock &clock;
    SecretKeeping keeping;
    UndoableWrites writes;
    DayWatch day;

    SubscriptionTree tree;
    ArticleCounts counts;
    FeedChanges noted;            ///< since the last question for the tree was asked
    FeedChanges underWay;         ///< what the answer under way has
    bool everythingNoted = false; ///< another process wrote: any feed may be different
    bool everythingUnderWay = false;
    Reloader<Subscriptions> treeReloader;
    Reloader<ArticleCounts> countsReloader;

    bool following = false;
    bool treeLoaded = false;
    bool countsLoaded = false;
    bool loadedTold = false;
};

void LibraryService::Private::follow()
{
    if (std::exchange(following, true))
        return;
    connect(&store, &store::Store::feedsChanged, q,
            [this](const FeedChanges &changes) { noteFeeds(changes); });
    connect(&store, &store::Store::countsChanged, q, [this] { countsReloader.reload(); });
    connect(&store, &store::Store::changedElsewhere, q, [this] {
        everythingNoted = true;
        treeReloader.reload();
        outdate();
    });
    connect(&day, &DayWatch::dayChanged, q, [this] { outdate(); });
    day.start();
    purgeRemoved();
}

void LibraryService::Private::noteFeeds(const FeedChanges &changes)
{
    merge(noted, changes);
    treeReloader.reload();
}

void LibraryService::Private::outdate()
{
    countsReloader.reload();
    emit q->listsOutdated();
}

store::Future<Subscriptions> LibraryService::Private::askTree()
{
    merge(underWay, std::exchange(noted, {}));
    everythingUnderWay = std::exchange(everythingNoted, false) || everythingUnderWay;
    return store.feeds().subscriptions();
}

void LibraryService::Private::takeTree(Subscriptions read)
{
    FeedChanges known = std::exchange(underWay, {});
    if (std::exchange(everythingUnderWay, false)) {
        for (const Feed &feed : std::as_const(read.feeds))
            known.changed.append(feed.id);
    }
    const FeedChanges changes = tree.replace(std::move(read), known);
    const bool first = !std::exchange(treeLoaded, true);
    if (first)
        cleanAddresses();
    if (!first && !changes.isEmpty())
        emit q->subscriptionsChanged(changes);
    tellIfLoaded();
}

void LibraryService::Private::takeCounts(const ArticleCounts &read)
{
    counts = read;
    tree.setUnread(counts.unreadByFeed);
    const bool first = !std::exchange(countsLoaded, true);
    if (!first)
        emit q->countsChanged();
    tellIfLoaded();
}

void LibraryService::Private::tellIfLoaded()
{
    if (!treeLoaded || !countsLoaded || std::exchange(loadedTold, true))
        return;
    tree.setUnread(counts.unreadByFeed);
    emit q->loaded();
}

/// Stores of earlier versions may hold addresses with a password in them.
void LibraryService::Private::cleanAddresses()
{
    const QList<Feed> feeds = tree.subscriptions().feeds;
    for (const Feed &feed : feeds) {
        if (!feed.url.userInfo().isEmpty())
            report(q->updateFeed(feed));
    }
}

void LibraryService::Private::purgeRemoved()
{
    const QDateTime before = clock.now().addDays(-kDaysUntilPurge);
    // Their names are asked for while they are there, and they go when the feeds are gone.
    continueOn(
        q, store.feeds().secretsOfRemoved(before), [this, before](const store::Result<QStringList> &secrets) {
            continueOn(q, store.feeds().purgeRemoved(before),
                       [this, names = secrets.valueOr({})](const store::Result<int> &count) {
                           if (!count) {
                               qCInfo(logStore) << "removed feeds stay for now:" << count.error().detail;
                               return;
                           }
                           for (const QString &name : names)
                               vault.remove(name);
                       });
        });
}

void LibraryService::Private::report(const store::Future<void> &write)
{
    continueOn(q, write, [this](const store::Result<void> &written) {
        if (!written)
            emit q->writeFailed(written.error());
    });
}

LibraryService::LibraryService(store::Store &store, secrets::SecretVault &vault, Executor &executor,
                               Clock &clock, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, store, vault, executor, clock))
{
    connect(&d->keeping, &SecretKeeping::kept, this, &LibraryService::secretKept);
    connect(&store, &store::Store::articlesChanged, this, &LibraryService::articlesChanged);
    connect(&d->writes, &UndoableWrites::undoableChanged, this, &LibraryService::undoableChanged);
    connect(&d->writes, &UndoableWrites::writeFailed, this, &LibraryService::writeFailed);
}

LibraryService::~LibraryService() = default;

void LibraryService::load()
{
    d->follow();
    d->treeReloader.reload();
    d->countsReloader.reload();
}

bool LibraryService::isLoaded() const
{
    return d->loadedTold;
}

const Subscriptions &LibraryService::subscriptions() const
{
    return d->tree.subscriptions();
}

const ArticleCounts &LibraryService::counts() const
{
    return d->counts;
}

std::optional<Feed> LibraryService::feed(FeedId id) const
{
    return d->tree.feed(id);
}

int LibraryService::unreadInFolder(FolderId folder) const
{
    return d->tree.unreadInFolder(folder);
}

QDateTime LibraryService::startOfToday() const
{
    return d->day.startOfToday();
}

store::Future<ArticlePage> LibraryService::page(const ArticleQuery &query,
                                                std::optional<ArticlePosition> after, int limit)
{
    return d->store.articles().page(query, std::move(after), limit);
}

store::Future<QList<store::ArticleRepository::Membership>>
LibraryService::summaries(const QList<ArticleId> &ids, const ArticleQuery &query)
{
    return d->store.articles().summaries(ids, query);
}

store::Future<int> LibraryService::count(const ArticleQuery &query)
{
    return d->store.articles().count(query);
}

store::Future<SearchPage> LibraryService::search(const SearchQuery &query, const Cancellation &cancellation)
{
    return d->store.search().search(query, cancellation);
}

void LibraryService::setRead(const QList<ArticleId> &ids, bool read, bool undoable)
{
    if (undoable) {
        d->writes.setStatus(ids, store::ArticleStatus::Read, read);
        return;
    }
    continueOn(this, d->store.articles().setStatus(ids, store::ArticleStatus::Read, read),
               [this](const store::Result<QList<ArticleId>> &changed) {
                   if (!changed)
                       emit writeFailed(changed.error());
               });
}

void LibraryService::setSaved(const QList<ArticleId> &ids, bool saved)
{
    d->writes.setStatus(ids, store::ArticleStatus::Saved, saved);
}

void LibraryService::hide(const QList<ArticleId> &ids)
{
    d->writes.setStatus(ids, store::ArticleStatus::Hidden, true);
}

void LibraryService::markRead(const ArticleQuery &query, ArticleRange range,
                              std::optional<ArticlePosition> pivot)
{
    d->writes.markRead(query, range, std::move(pivot));
}

std::optional<UndoInfo> LibraryService::undoable() const
{
    return d->writes.undoable();
}

void LibraryService::undo()
{
    d->writes.undo();
}

store::Future<store::AddedFeed> LibraryService::subscribe(const Feed &feed, const QStringList &folder)
{
    Relay<store::AddedFeed> relay;
    d->keeping.takeOut({{feed, folder}}, [this, relay](QList<store::NewFeed> feeds) {
        relay.follow(this, d->store.feeds().add(std::move(feeds.first())));
    });
    return relay.future();
}

store::Future<store::AddedFeed> LibraryService::subscribe(const Feed &feed, const QStringList &folder,
                                                          const secrets::FeedSecrets &secrets)
{
    Relay<store::AddedFeed> relay;
    d->keeping.keep(feed, secrets, [this, relay, folder](Feed named) {
        relay.follow(this, d->store.feeds().add({std::move(named), folder}));
    });
    return relay.future();
}

void LibraryService::unsubscribe(const QList<FeedId> &feeds)
{
    d->writes.removeFeeds(feeds);
}

store::Future<void> LibraryService::updateFeed(const Feed &feed)
{
    Relay<void> relay;
    d->keeping.takeOut(
        feed, [this, relay](Feed clean) { relay.follow(this, d->store.feeds().update(std::move(clean))); });
    return relay.future();
}

store::Future<void> LibraryService::updateFeed(const Feed &feed, const secrets::FeedSecrets &secrets)
{
    Relay<void> relay;
    d->keeping.keep(feed, secrets, [this, relay](Feed named) {
        relay.follow(this, d->store.feeds().update(std::move(named)));
    });
    return relay.future();
}

QFuture<secrets::ReadFeedSecrets> LibraryService::secretsOf(const Feed &feed)
{
    return d->vault.read(feed.access.secret);
}

store::Future<FolderId> LibraryService::addFolder(const QString &name, FolderId parent)
{
    return d->store.feeds().addFolder(name, parent);
}

store::Future<void> LibraryService::renameFolder(FolderId folder, const QString &name)
{
    return d->store.feeds().renameFolder(folder, name);
}

store::Future<void> LibraryService::removeFolder(FolderId folder)
{
    return d->store.feeds().removeFolder(folder);
}

store::Future<void> LibraryService::moveFeeds(const QList<FeedId> &feeds, FolderId folder, int position)
{
    return d->store.feeds().moveFeeds(feeds, folder, position);
}

void LibraryService::setFolderExpanded(FolderId folder, bool expanded)
{
    d->report(d->store.feeds().setFolderExpanded(folder, expanded));
}

void LibraryService::Private::storeImport(ImportPlan plan, const std::function<void(ImportResult)> &finish)
{
    auto *importer = new OpmlImporter(store, std::move(plan), q);
    QObject::connect(importer, &OpmlImporter::progressed, q, &LibraryService::importProgressChanged);
    QObject::connect(importer, &OpmlImporter::finished, q, [this, finish](const OpmlImport &import) {
        writes.noteImport(import.report.feeds);
        const bool nothing = import.report.feeds.isEmpty() && import.failure.isFailure();
        finish(nothing ? ImportResult(Unexpected{import.failure}) : ImportResult(import));
    });
    QObject::connect(importer, &QObject::destroyed, q, &LibraryService::importProgressChanged);
    importer->start();
}

QFuture<ImportResult> LibraryService::importOpml(const QByteArray &document)
{
    return importLists({{document, {}}});
}

QFuture<ImportResult> LibraryService::importLists(const QList<ListDocument> &documents)
{
    // Comes back to this thread between reading and storing: the store may be gone by the time the pool is
    // done.
    auto promise = std::make_shared<QPromise<ImportResult>>();
    promise->start();
    const auto finish = [promise](ImportResult result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    continueOn(this, d->executor.run([documents] { return planImport(documents); }),
               [this, finish](const Expected<ImportPlan, FeedFailure> &plan) {
                   if (!plan) {
                       finish(Unexpected{plan.error()});
                       return;
                   }
                   d->keeping.takeOut(plan->feeds, [this, finish, plan = *plan](QList<store::NewFeed> feeds) {
                       ImportPlan rest = plan;
                       rest.feeds = std::move(feeds);
                       d->storeImport(std::move(rest), finish);
                   });
               });
    return promise->future();
}

void LibraryService::stopImport()
{
    const auto importers = findChildren<OpmlImporter *>(Qt::FindDirectChildrenOnly);
    for (OpmlImporter *importer : importers)
        importer->stop();
}

ImportProgress LibraryService::importProgress() const
{
    ImportProgress sum;
    const auto importers = findChildren<const OpmlImporter *>(Qt::FindDirectChildrenOnly);
    for (const OpmlImporter *importer : importers) {
        sum.done += importer->progress().done;
        sum.total += importer->progress().total;
    }
    return sum;
}

QByteArray LibraryService::exportOpml() const
{
    return writeSubscriptions(d->tree.subscriptions(), d->clock.now());
}

} // namespace depesche::library
