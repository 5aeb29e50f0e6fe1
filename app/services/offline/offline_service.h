// SPDX-License-Identifier: GPL-3.0-or-later
// Keeping articles and pictures for reading without a network, and the switch that stops all traffic.
#pragma once

#include "domain/changes.h"
#include "domain/feed.h"
#include "domain/query.h"
#include "net/http_client.h"
#include "store/picture_repository.h"

#include <QList>
#include <QObject>

#include <memory>
#include <optional>

namespace depesche
{
class Clock;
class Executor;
} // namespace depesche
namespace depesche::net
{
class Connectivity;
}
namespace depesche::store
{
class Store;
}

namespace depesche::offline
{

struct DownloadProgress {
    int done = 0;
    int total = 0;
    int failed = 0;
    qint64 bytes = 0;
    /// The disk is full or broken: nothing more was tried. Else not set.
    std::optional<store::StoreError> storeFailure{};
};

/// Main thread. Fetches pictures of articles as they arrive (policy All), of saved ones (SavedOnly), or only
/// what a person asks for (None); decodes and reads their metadata on the pool; keeps the sum below the
/// budget.
class OfflineService final : public QObject
{
    Q_OBJECT
public:
    OfflineService(store::Store &store, net::HttpClient &http, Executor &executor, Clock &clock,
                   QObject *parent = nullptr);
    ~OfflineService() override;

    /// Default policy for feeds that inherit it, and the budget for all pictures.
    void configure(OfflinePolicy policy, qint64 budgetBytes);
    /// Begins to follow the store: missing pictures of kept articles are fetched in the background from now
    /// on.
    void startBackground();

    /// Not owned; null: there is always a network, and it is free.
    void setConnectivity(net::Connectivity *connectivity);
    /// Whether pictures are fetched in the background over a network where bytes cost money. Default: no.
    void setMeteredAllowed(bool allowed);
    /// True where the background waits because bytes cost money. What a person asks for is fetched all the
    /// same.
    bool isHeldByMeter() const;

    /// The person's switch: nothing leaves the machine while it is on.
    void setOffline(bool offline);
    bool isOffline() const;

    /// Everything the query has, or just these articles, whatever the policy says.
    void download(const ArticleQuery &query);
    void download(const QList<ArticleId> &articles);
    /// One picture that a page shows as missing.
    void downloadPicture(const QUrl &url, ArticleId article);
    void stop();
    bool isRunning() const;
    DownloadProgress progress() const;

    store::PictureRepository::Usage usage() const; ///< as of the last usageChanged()

signals:
    void offlineChanged(bool offline);
    void heldByMeterChanged(bool held);
    void progressChanged(const depesche::offline::DownloadProgress &progress);
    void finished(const depesche::offline::DownloadProgress &result);
    void usageChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace depesche::offline
