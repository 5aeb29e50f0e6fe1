// SPDX-License-Identifier: GPL-3.0-or-later
// Fetching feeds: which, side by side, with progress and stop; each is stored as it arrives.
#pragma once

#include "base/cancellation.h"
#include "domain/errors.h"
#include "domain/feed.h"
#include "domain/ids.h"
#include "net/http_client.h"

#include <QList>
#include <QObject>
#include <QString>

#include <memory>

namespace depesche
{
class Clock;
class Executor;
} // namespace depesche
namespace depesche::net
{
class Connectivity;
}
namespace depesche::secrets
{
class SecretVault;
}
namespace depesche::store
{
class Store;
}

namespace depesche::refresh
{

enum class FeedStatus {
    Updated,     ///< read and stored
    NotModified, ///< 304 or the same content
    Failed,
    Postponed, ///< the server named a later time, or the feed is gone: it was not asked
    Stopped,
};

struct FeedOutcome {
    FeedId feed;
    QString title; ///< as shown to people
    QUrl url;
    FeedStatus status = FeedStatus::Updated;
    FeedFailure failure; ///< for Failed
    int httpStatus = 0;
    int added = 0;
    int updated = 0;
    bool malformed = false;
    QDateTime nextRefresh; ///< UTC
    QDateTime notBefore;   ///< UTC; set where the server named this time
    QUrl movedTo;          ///< the address that took the place of the feed's own with this fetch; empty: none
    qint64 bytes = 0;
    int milliseconds = 0;
};

struct RefreshProgress {
    int done = 0;
    int total = 0;
    int failed = 0;
    int added = 0;
};

struct RefreshReport {
    QList<FeedOutcome> feeds; ///< in the order in which they ended
    int added = 0;
    int updated = 0;
    int failed = 0;
    bool stopped = false;
};

/// Main thread. One refresh runs at a time; asking again while one runs adds the feeds that are not in it
/// yet, and those that the program's own rhythm has asked in it before.
class RefreshService final : public QObject
{
    Q_OBJECT
public:
    RefreshService(store::Store &store, net::HttpClient &http, secrets::SecretVault &vault,
                   Executor &executor, Clock &clock, QObject *parent = nullptr);
    ~RefreshService() override;

    /// Not owned; null: there is always a network. Failures that come while there is none are not counted
    /// against a feed.
    void setConnectivity(net::Connectivity *connectivity);
    /// Whether the program may fetch by itself over a network where bytes cost money. Default: no.
    void setMeteredAllowed(bool allowed);

    /// A person asked: these feeds (none: all) at once, except where the server named a later time or the
    /// feed is gone.
    void refresh(QList<FeedId> feeds = {});
    /// The program's own rhythm: only feeds whose time has come and whose host wants to be asked, one after
    /// the other, so that those that fell due together while nobody was there do not go out together.
    void refreshDue();
    /// False where the network should be left alone unless a person asks.
    bool mayRefreshByItself() const;
    void stop();
    bool isRunning() const;
    RefreshProgress progress() const;

signals:
    void started();
    void progressChanged(const depesche::refresh::RefreshProgress &progress);
    void feedFinished(const depesche::refresh::FeedOutcome &outcome);
    void finished(const depesche::refresh::RefreshReport &report);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace depesche::refresh
