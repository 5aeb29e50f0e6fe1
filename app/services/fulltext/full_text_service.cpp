// SPDX-License-Identifier: GPL-3.0-or-later
// FullTextService: joins the queue, the fetcher and the watch for quiet.
#include "services/fulltext/full_text_service.h"

#include "base/cancellation.h"
#include "base/clock.h"
#include "base/continue_on.h"
#include "base/effective_port.h"
#include "base/logging.h"
#include "fetching/quiet_watch.h"
#include "net/connectivity.h"
#include "services/fulltext/page_fetcher.h"
#include "services/fulltext/page_queue.h"
#include "services/fulltext/retry_times.h"
#include "store/full_text_repository.h"
#include "store/store.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace depesche::fulltext
{

namespace
{

/// Older ones are not news; a person may ask for them.
constexpr int kMostDays = 14;
constexpr int kMostLookedThrough = 500;
constexpr int kMostInOneGo = 40;
constexpr int kMostOfOneHost = 20;

} // namespace

struct FullTextService::Private {
    Private(FullTextService *service, store::Store &theStore, net::HttpClient &theHttp, Executor &executor,
            Clock &theClock)
        : q(service),
          store(theStore),
          http(theHttp),
          clock(theClock),
          fetcher(theStore, theHttp, executor, theClock),
          quiet(theStore, theClock)
    {
    }

    bool mayFetchByItself() const;
    store::Future<QList<store::WantedPage>> wanted();
    void lookForWanted();
    void addWanted(const QList<store::WantedPage> &pages);
    void addForPerson(const QList<store::WantedPage> &pages);
    void add(const PageQueue::Entry &entry);
    void advance();
    void wakeLater();
    void begin(const PageQueue::Entry &entry);
    void refuse(const PageQueue::Entry &entry);
    void take(const PageQueue::Entry &entry, const FetchedPage &page);
    void leaveHostAlone(const PageQueue::Entry &entry, const net::Failure &failure);
    void dropWaiting();
    void countDone(ArticleId article, const PageTry &page, bool shown);
    void finishIfDone();

    FullTextService *q;
    store::Store &store;
    net::HttpClient &http;
    Clock &clock;
    PageFetcher fetcher;
    fetching::QuietWatch quiet;
    PageQueue queue;
    QHash<ArticleId, Cancellation> running;
    net::Connectivity *connectivity = nullptr;
    bool meteredAllowed = false;
    bool looking = false;     ///< the store was asked what the background wants
    bool wakeAwaited = false; ///< the clock comes back for a host's pause
    int asked = 0;            ///< questions to the store on a person's behalf
    FullTextProgress progress;
};

bool FullTextService::Private::mayFetchByItself() const
{
    return !http.isOffline() && (!connectivity || connectivity->allowsBackground(meteredAllowed));
}

store::Future<QList<store::WantedPage>> FullTextService::Private::wanted()
{
    return store.fullTexts().wanted(clock.now().addDays(-kMostDays), kMostLookedThrough);
}

/// One go at a time: what is left over is found again a quarter of an hour later.
void FullTextService::Private::lookForWanted()
{
    if (looking || !queue.isEmpty() || !running.isEmpty() || !mayFetchByItself())
        return;
    looking = true;
    continueOn(q, wanted(), [this](const store::Result<QList<store::WantedPage>> &pages) {
        looking = false;
        if (pages)
            addWanted(*pages);
    });
}

void FullTextService::Private::addWanted(const QList<store::WantedPage> &pages)
{
    QHash<QString, int> ofHost;
    int taken = 0;
    for (const store::WantedPage &page : pages) {
        if (taken == kMostInOneGo)
            break;
        if (queue.isResting(page.url, clock.monotonic()) || ofHost.value(hostKey(page.url)) == kMostOfOneHost)
            continue;
        ++ofHost[hostKey(page.url)];
        ++taken;
        add({page, false, false});
    }
    advance();
}

void FullTextService::Private::addForPerson(const QList<store::WantedPage> &pages)
{
    if (pages.isEmpty()) {
        emit q->finished({});
        return;
    }
    const bool atOnce = pages.size() == 1;
    for (const store::WantedPage &page : pages)
        add({page, true, atOnce});
    advance();
}

void FullTextService::Private::add(const PageQueue::Entry &entry)
{
    const ArticleId article = entry.page.article;
    if (running.contains(article))
        return;
    const bool isNew = !queue.contains(article);
    queue.add(entry, clock.monotonic());
    if (!isNew)
        return;
    if (progress.done == progress.total)
        progress = {};
    ++progress.total;
    emit q->begun(article);
}

void FullTextService::Private::advance()
{
    while (const auto entry = queue.takeNext(clock.monotonic()))
        begin(*entry);
    if (!queue.isEmpty())
        wakeLater();
    emit q->progressChanged(progress);
    finishIfDone();
}

void FullTextService::Private::wakeLater()
{
    const auto next = queue.nextOpening();
    if (!next || std::exchange(wakeAwaited, true))
        return;
    const auto pause = std::max(*next - clock.monotonic(), std::chrono::milliseconds(1));
    clock.callAfter(pause, q, [this] {
        wakeAwaited = false;
        advance();
    });
}

void FullTextService::Private::begin(const PageQueue::Entry &entry)
{
    if (queue.isClosed(entry.page.url, clock.monotonic())) {
        refuse(entry);
        return;
    }
    const Cancellation cancellation = Cancellation::make();
    running.insert(entry.page.article, cancellation);
    fetcher.fetch(entry.page, entry.forPerson, cancellation,
                  [this, entry](const FetchedPage &page) { take(entry, page); });
}

/// The server named a time: until then nobody asks.
void FullTextService::Private::refuse(const PageQueue::Entry &entry)
{
    net::Failure failure;
    failure.kind = net::FailureKind::HttpStatus;
    failure.status = 429;
    const PageTry page = notedFailure(failure, entry.page.failures, clock.now());
    running.insert(entry.page.article, {});
    continueOn(q, store.fullTexts().noteTry(entry.page.article, page),
               [this, entry, page](const store::Result<void> &) {
                   take(entry, {FetchedPage::End::NotShown, page, {}, {}});
               });
}

void FullTextService::Private::take(const PageQueue::Entry &entry, const FetchedPage &page)
{
    running.remove(entry.page.article);
    queue.release(entry.page.url);
    if (page.failure)
        leaveHostAlone(entry, *page.failure);
    if (page.end == FetchedPage::End::StoreFailed) {
        dropWaiting();
        progress.storeFailure = page.reason;
    } else if (http.isOffline()) {
        dropWaiting();
    }
    countDone(entry.page.article, page.page, page.end == FetchedPage::End::Shown);
    advance();
}

void FullTextService::Private::leaveHostAlone(const PageQueue::Entry &entry, const net::Failure &failure)
{
    const QDateTime now = clock.now();
    const auto until = hostRest(failure, now);
    if (!until)
        return;
    const std::chrono::milliseconds pause(now.msecsTo(*until));
    queue.rest(entry.page.url, clock.monotonic() + pause, failure.retryAfter.isValid());
    const QList<ArticleId> dropped = queue.dropBackground(entry.page.url);
    for (const ArticleId article : dropped)
        countDone(article, {}, false);
}

void FullTextService::Private::dropWaiting()
{
    const QList<ArticleId> dropped = queue.clear();
    for (const ArticleId article : dropped)
        countDone(article, {}, false);
}

void FullTextService::Private::countDone(ArticleId article, const PageTry &page, bool shown)
{
    ++progress.done;
    progress.shown += int(shown);
    emit q->ended(article, page);
}

void FullTextService::Private::finishIfDone()
{
    if (q->isRunning() || progress.total == 0)
        return;
    const FullTextProgress result = std::exchange(progress, {});
    emit q->finished(result);
}

FullTextService::FullTextService(store::Store &store, net::HttpClient &http, Executor &executor, Clock &clock,
                                 QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, store, http, executor, clock))
{
    connect(&d->quiet, &fetching::QuietWatch::due, this, [this] { d->lookForWanted(); });
}

FullTextService::~FullTextService()
{
    for (const Cancellation &cancellation : std::as_const(d->running))
        cancellation.cancel();
}

void FullTextService::startBackground()
{
    d->quiet.start();
}

void FullTextService::setConnectivity(net::Connectivity *connectivity)
{
    d->connectivity = connectivity;
}

void FullTextService::setMeteredAllowed(bool allowed)
{
    d->meteredAllowed = allowed;
}

void FullTextService::lookSoon()
{
    if (d->quiet.isStarted())
        d->quiet.expect();
}

void FullTextService::fetch(const QList<ArticleId> &articles)
{
    ++d->asked;
    continueOn(this, d->store.fullTexts().wantedOf(articles),
               [this](const store::Result<QList<store::WantedPage>> &pages) {
                   --d->asked;
                   if (pages)
                       d->addForPerson(*pages);
                   else
                       emit finished({0, 0, 0, pages.error()});
               });
}

void FullTextService::fetchWanted()
{
    ++d->asked;
    continueOn(this, d->wanted(), [this](const store::Result<QList<store::WantedPage>> &pages) {
        --d->asked;
        if (pages)
            d->addWanted(*pages);
        if (!isRunning() && d->progress.total == 0)
            emit finished({0, 0, 0, pages ? std::nullopt : std::optional(pages.error())});
    });
}

void FullTextService::bringBack(const QList<ArticleId> &articles)
{
    for (const ArticleId article : articles)
        stop(article);
    continueOn(this, d->store.fullTexts().showFeed(articles),
               [this](const store::Result<QList<ArticleId>> &exchanged) {
                   if (!exchanged)
                       emit bringingBackFailed(exchanged.error());
               });
}

void FullTextService::stop()
{
    d->dropWaiting();
    for (const Cancellation &cancellation : std::as_const(d->running))
        cancellation.cancel();
    d->advance();
}

void FullTextService::stop(ArticleId article)
{
    if (d->queue.remove(article)) {
        d->countDone(article, {}, false);
        d->advance();
    } else {
        d->running.value(article).cancel();
    }
}

bool FullTextService::isFetching(ArticleId article) const
{
    return d->running.contains(article) || d->queue.contains(article);
}

bool FullTextService::isRunning() const
{
    return d->asked > 0 || !d->running.isEmpty() || !d->queue.isEmpty();
}

const FullTextProgress &FullTextService::progress() const
{
    return d->progress;
}

} // namespace depesche::fulltext
