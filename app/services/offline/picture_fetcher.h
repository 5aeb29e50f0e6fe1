// SPDX-License-Identifier: GPL-3.0-or-later
// One picture from its address into the store.
#pragma once

#include "base/cancellation.h"
#include "net/http_client.h"
#include "store/picture_repository.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <optional>

namespace depesche
{
class Executor;
}
namespace depesche::store
{
class Store;
}

namespace depesche::offline
{

struct FetchedPicture {
    enum class End {
        Stored,
        Failed,      ///< not there, or no picture; noted in the store
        Interrupted, ///< stopped, or the network is off; says nothing about the picture
        StoreFailed, ///< the disk is full or broken: there is no use in fetching more
    };
    End end = End::Failed;
    QString hash; ///< of a stored one
    qint64 bytes = 0;
    std::optional<store::StoreError> reason{}; ///< with StoreFailed
};

/// Main thread. Limits: 15 MB, 30 s.
class PictureFetcher final : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const FetchedPicture &)>;

    PictureFetcher(store::Store &store, net::HttpClient &http, Executor &executor, QObject *parent = nullptr);

    /// Calls `done` once, later; never after this object is gone.
    void fetch(const QUrl &url, const Cancellation &cancellation, Done done);

private:
    void check(const QUrl &url, const net::Response &response, const Done &done);
    void noteFailure(const QUrl &url, const Done &done);

    store::Store &m_store;
    net::HttpClient &m_http;
    Executor &m_executor;
};

} // namespace depesche::offline
