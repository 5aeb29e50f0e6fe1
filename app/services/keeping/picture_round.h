// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of one page, a few at a time, within limits of number, size and time.
#pragma once

#include "base/cancellation.h"
#include "domain/kept_page.h"
#include "net/http_client.h"
#include "rendering/kept_document.h"
#include "store/picture_repository.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QUrl>

#include <deque>
#include <functional>

namespace depesche
{
class Executor;
}
namespace depesche::store
{
class Store;
}

namespace depesche::keeping
{

/// What a page may cost.
struct KeepLimits {
    qint64 pageBytes = 10 * 1024 * 1024;
    qsizetype pictures = 300;
    qint64 pictureBytes = 15 * 1024 * 1024;    ///< of one
    qint64 allPictureBytes = 64 * 1024 * 1024; ///< of all together
    std::chrono::milliseconds total{60'000};   ///< from the request for the page on
    int atOnce = 4;
    int atOncePerHost = 2;
};

/// What is wanted, and where it may be found without asking anybody.
struct WantedPictures {
    QList<QUrl> urls;
    QHash<QUrl, QByteArray> written;             ///< in the page itself
    QHash<QUrl, store::StoredPictureInfo> known; ///< in the store
};

struct RoundResult {
    QHash<QUrl, rendering::KeptPicture> pictures;
    LeftOut leftOut;
    bool wentOffline = false; ///< the person switched the network off meanwhile
};

/// Main thread. Made for one round, deleted by its owner after `done`, or before, which ends it without a
/// word.
class PictureRound final : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(RoundResult)>;

    PictureRound(store::Store &store, net::HttpClient &http, Executor &executor, const KeepLimits &limits,
                 QObject *parent = nullptr);
    ~PictureRound() override;

    /// Calls `done` once, later. Nothing is called after `cancellation`, which the person asks for.
    void start(WantedPictures wanted, const Cancellation &cancellation, Done done);
    /// What is not here yet is left out for want of time.
    void timeIsUp();

signals:
    void progressChanged(int done, int total);

private:
    void advance();
    bool startNext();
    void begin(const QUrl &url);
    void ask(const QUrl &url);
    void check(const QUrl &url, const QByteArray &bytes);
    void take(const QUrl &url, const rendering::KeptPicture &picture);
    void fail(const QUrl &url, const net::Failure &failure);
    void leaveOut(LeftOut::Reason reason, const QUrl &url);
    void leaveOutWaiting(LeftOut::Reason reason);
    void end(const QUrl &url);
    qint64 room() const { return m_limits.allPictureBytes - m_bytes; }

    store::Store &m_store;
    net::HttpClient &m_http;
    Executor &m_executor;
    const KeepLimits m_limits;
    WantedPictures m_wanted;
    std::deque<QUrl> m_waiting;
    QSet<QUrl> m_running;
    QHash<QString, int> m_ofHost; ///< requests that are out
    QSet<QString> m_closedHosts;
    qint64 m_bytes = 0;
    int m_done = 0;
    int m_total = 0;
    bool m_timeIsUp = false;
    Cancellation m_person;   ///< the person stops
    Cancellation m_requests; ///< time is up, or this object goes
    Done m_whenDone;
    RoundResult m_result;
};

} // namespace depesche::keeping
