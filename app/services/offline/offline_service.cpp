// SPDX-License-Identifier: GPL-3.0-or-later
// OfflineService: joins the queue, the watch for new articles, the budget and the switch.
#include "services/offline/offline_service.h"

#include "net/connectivity.h"
#include "services/offline/arrival_watch.h"
#include "services/offline/download_queue.h"
#include "services/offline/picture_budget.h"
#include "services/offline/picture_fetcher.h"
#include "store/store.h"

#include <QSet>

#include <optional>
#include <utility>

namespace depesche::offline
{

namespace
{

/// While a long download runs, the budget is held after so many bytes and not only at the end.
constexpr qint64 kBytesBetweenSettlings = 64 * 1024 * 1024;

} // namespace

struct OfflineService::Private {
    Private(OfflineService *service, store::Store &theStore, net::HttpClient &theHttp, Executor &executor,
            Clock &clock)
        : q(service),
          http(theHttp),
          fetcher(theStore, theHttp, executor),
          queue(theStore, fetcher),
          arrivals(theStore, clock),
          budget(theStore)
    {
    }

    void fetchKept();
    void lookAtNetwork();
    bool mayFetch(const store::MissingPicture &picture) const;
    void showProgress();
    void queueFinished(bool noticeable);
    void settled();

    OfflineService *q;
    net::HttpClient &http;
    PictureFetcher fetcher;
    DownloadQueue queue;
    ArrivalWatch arrivals;
    PictureBudget budget;
    OfflinePolicy policy = OfflinePolicy::All;
    net::Connectivity *connectivity = nullptr;
    bool meteredAllowed = false;
    bool heldByMeter = false;
    QSet<ArticleId> fresh;   ///< new since the last background download: these may displace older ones
    qint64 bytesSettled = 0; ///< of the queue's bytes, those that the last known usage includes
    std::optional<DownloadProgress> result; ///< of a download that is over but for the budget
};

void OfflineService::Private::fetchKept()
{
    if (http.isOffline() || heldByMeter)
        return;
    fresh.unite(arrivals.takeArrived());
    queue.addKept(policy, [this](const store::MissingPicture &picture) { return mayFetch(picture); });
}

void OfflineService::Private::lookAtNetwork()
{
    const bool held = connectivity && !meteredAllowed && connectivity->isMetered();
    if (std::exchange(heldByMeter, held) == held)
        return;
    if (held)
        queue.dropKept();
    else if (arrivals.isStarted())
        arrivals.expect();
    emit q->heldByMeterChanged(held);
}

/// With the budget used up, only what is new is fetched: the store would drop pictures of older articles as
/// soon as they are there.
bool OfflineService::Private::mayFetch(const store::MissingPicture &picture) const
{
    return fresh.contains(picture.article) || budget.hasRoom(queue.progress().bytes - bytesSettled);
}

void OfflineService::Private::showProgress()
{
    const qint64 bytes = queue.progress().bytes;
    if (bytes - bytesSettled > kBytesBetweenSettlings && !budget.isSettling()) {
        bytesSettled = bytes;
        budget.settle();
    }
    emit q->progressChanged(queue.progress());
}

void OfflineService::Private::queueFinished(bool noticeable)
{
    bytesSettled = 0;
    fresh.clear();
    if (!noticeable)
        return;
    result = queue.progress();
    budget.settle();
}

void OfflineService::Private::settled()
{
    if (const auto ended = std::exchange(result, std::nullopt))
        emit q->finished(*ended);
}

OfflineService::OfflineService(store::Store &store, net::HttpClient &http, Executor &executor, Clock &clock,
                               QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, store, http, executor, clock))
{
    connect(&d->queue, &DownloadQueue::progressChanged, this, [this] { d->showProgress(); });
    connect(&d->queue, &DownloadQueue::finished, this,
            [this](bool noticeable) { d->queueFinished(noticeable); });
    connect(&d->arrivals, &ArrivalWatch::due, this, [this] { d->fetchKept(); });
    connect(&d->budget, &PictureBudget::usageChanged, this, &OfflineService::usageChanged);
    connect(&d->budget, &PictureBudget::settled, this, [this] { d->settled(); });
}

OfflineService::~OfflineService() = default;

void OfflineService::configure(OfflinePolicy policy, qint64 budgetBytes)
{
    d->policy = policy;
    d->budget.setBudget(budgetBytes);
    if (!d->arrivals.isStarted())
        return;
    d->budget.settle();
    d->arrivals.expect();
}

void OfflineService::startBackground()
{
    if (d->arrivals.isStarted())
        return;
    d->budget.settle();
    d->arrivals.start();
}

void OfflineService::setConnectivity(net::Connectivity *connectivity)
{
    if (d->connectivity)
        disconnect(d->connectivity, nullptr, this, nullptr);
    d->connectivity = connectivity;
    if (connectivity)
        connect(connectivity, &net::Connectivity::changed, this, [this] { d->lookAtNetwork(); });
    d->lookAtNetwork();
}

void OfflineService::setMeteredAllowed(bool allowed)
{
    d->meteredAllowed = allowed;
    d->lookAtNetwork();
}

bool OfflineService::isHeldByMeter() const
{
    return d->heldByMeter;
}

void OfflineService::setOffline(bool offline)
{
    if (offline == d->http.isOffline())
        return;
    d->http.setOffline(offline);
    if (offline)
        d->queue.stop();
    else if (d->arrivals.isStarted())
        d->arrivals.expect();
    emit offlineChanged(offline);
}

bool OfflineService::isOffline() const
{
    return d->http.isOffline();
}

void OfflineService::download(const ArticleQuery &query)
{
    d->queue.addQuery(query);
}

void OfflineService::download(const QList<ArticleId> &articles)
{
    d->queue.addArticles(articles);
}

void OfflineService::downloadPicture(const QUrl &url, ArticleId)
{
    d->queue.addPicture(url);
}

void OfflineService::stop()
{
    d->queue.stop();
}

bool OfflineService::isRunning() const
{
    return d->queue.isNoticeable() || d->result.has_value();
}

DownloadProgress OfflineService::progress() const
{
    return d->queue.progress();
}

store::PictureRepository::Usage OfflineService::usage() const
{
    return d->budget.usage();
}

} // namespace depesche::offline
