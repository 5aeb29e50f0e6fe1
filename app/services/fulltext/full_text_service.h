// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of articles' own pages in the place of the feeds' teasers.
#pragma once

#include "domain/full_text.h"
#include "domain/ids.h"
#include "net/http_client.h"
#include "store/store_error.h"

#include <QList>
#include <QMetaType>
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

namespace depesche::fulltext
{

struct FullTextProgress {
    int done = 0;
    int total = 0;
    int shown = 0; ///< of `done`: articles that show their page's text now
    /// The disk is full or broken: nothing more was tried. Else not set.
    std::optional<store::StoreError> storeFailure{};
};

/// Main thread. In the background: pages of unread and saved articles of the last two weeks, for feeds whose
/// choice is not their own text; four at a time, one for each host, two seconds between two of one host,
/// forty in one go, and only while nothing arrives. What a person asks for goes first.
class FullTextService final : public QObject
{
    Q_OBJECT
public:
    FullTextService(store::Store &store, net::HttpClient &http, Executor &executor, Clock &clock,
                    QObject *parent = nullptr);
    ~FullTextService() override;

    /// Begins to follow the store.
    void startBackground();
    /// Not owned; null: there is always a network.
    void setConnectivity(net::Connectivity *connectivity);
    /// Whether the program may fetch by itself over a network where bytes cost money. Default: no.
    void setMeteredAllowed(bool allowed);
    /// A feed's choice is another one, or the network is back: the background looks soon.
    void lookSoon();

    /// A person asks for the pages' texts; of one article at once, of several with pauses. What comes of each
    /// is in the store when ended() comes.
    void fetch(const QList<ArticleId> &articles);
    /// What the background would fetch, in one go; finished() comes also where there is nothing.
    void fetchWanted();
    /// The feed's text again; what is being fetched for them is given up.
    void bringBack(const QList<ArticleId> &articles);
    /// Everything, or what is fetched for one article.
    void stop();
    void stop(ArticleId article);

    bool isFetching(ArticleId article) const;
    bool isRunning() const;
    const FullTextProgress &progress() const;

signals:
    /// Waiting or being fetched from now on.
    void begun(depesche::ArticleId article);
    /// No longer; `page` is what came of it, NotTried where it was stopped.
    void ended(depesche::ArticleId article, const depesche::PageTry &page);
    void progressChanged(const depesche::fulltext::FullTextProgress &progress);
    void finished(const depesche::fulltext::FullTextProgress &result);
    /// The feed's text could not be brought back.
    void bringingBackFailed(const depesche::store::StoreError &error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace depesche::fulltext
