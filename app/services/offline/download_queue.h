// SPDX-License-Identifier: GPL-3.0-or-later
// Which pictures are fetched in which order, a few at a time.
#pragma once

#include "base/cancellation.h"
#include "domain/feed.h"
#include "domain/query.h"
#include "services/offline/offline_service.h"
#include "services/offline/picture_fetcher.h"
#include "store/picture_repository.h"

#include <QObject>
#include <QSet>

#include <deque>
#include <functional>
#include <optional>

namespace depesche::offline
{

/// Main thread. Asks the store for missing pictures in batches while it works, so that neither side ever
/// holds the whole list. What a person asked for goes first, six at a time; what runs in the background by
/// itself takes two, so that a refresh has the network, the pool and the disk.
class DownloadQueue final : public QObject
{
    Q_OBJECT
public:
    using Accept = std::function<bool(const store::MissingPicture &)>;

    DownloadQueue(store::Store &store, PictureFetcher &fetcher, QObject *parent = nullptr);
    ~DownloadQueue() override;

    /// What the policies keep, as far as `accept` says yes when it comes to be fetched. Does nothing while
    /// such a wish is waiting already.
    void addKept(OfflinePolicy fallback, Accept accept);
    void addArticles(const QList<ArticleId> &articles);
    void addQuery(const ArticleQuery &query);
    void addPicture(const QUrl &url);

    /// Gives up what the policies keep; two requests that are out already may end. What a person asked for
    /// goes on.
    void dropKept();
    /// finished() follows once running requests have ended.
    void stop();
    bool isRunning() const { return m_running; }
    /// Whether there is anything to tell a person about: they asked for it, or pictures were found.
    bool isNoticeable() const { return m_running && (m_forPerson || m_progress.total > 0); }
    const DownloadProgress &progress() const { return m_progress; }

signals:
    void progressChanged();
    /// `noticeable`: as isNoticeable() was.
    void finished(bool noticeable);

private:
    /// Where missing pictures come from; stays at the front of m_sources until it gives nothing new.
    struct Source {
        enum class Kind { Kept, Articles, Query };
        Kind kind = Kind::Kept;
        OfflinePolicy fallback = OfflinePolicy::All;
        Accept accept;                        ///< Kept
        QList<ArticleId> articles;            ///< Articles
        ArticleQuery query;                   ///< Query
        std::optional<ArticlePosition> after; ///< Query: the last article taken
    };

    struct Wanted {
        QUrl url;
        bool kept = false; ///< because of the policies alone
    };

    void begin();
    void addForPerson(Source source);
    void advance();
    void startPictures();
    void askSource();
    void askMissing(const Source &source);
    void askPage(const Source &source);
    void takeMissing(const QList<store::MissingPicture> &missing);
    void takePage(const ArticlePage &page);
    void pictureEnded(const FetchedPicture &picture, const Cancellation &cancellation);
    void giveUp();
    void storeFailed(const store::StoreError &error);
    void finishIfDone();

    store::Store &m_store;
    PictureFetcher &m_fetcher;
    std::deque<Source> m_sources;
    std::deque<Wanted> m_waiting;
    QSet<QUrl> m_seen; ///< taken in this run: none is fetched twice, whatever the store offers
    int m_inFlight = 0;
    bool m_asking = false;
    quint64 m_generation = 0; ///< answers to questions of a run that was given up do not count
    bool m_running = false;
    bool m_forPerson = false;
    Cancellation m_cancellation;
    DownloadProgress m_progress;
};

} // namespace depesche::offline
