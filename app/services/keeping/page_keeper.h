// SPDX-License-Identifier: GPL-3.0-or-later
// Keeping the web pages of articles: one after the other, each as one file; taking them away again.
#pragma once

#include "domain/ids.h"
#include "services/keeping/page_copier.h"

#include <QList>
#include <QObject>

#include <memory>

namespace depesche::net
{
class Connectivity;
}

namespace depesche::keeping
{

/// Of the page that is being kept, and of those that wait behind it.
struct KeepProgress {
    ArticleId article;
    int pictures = 0;
    int picturesTotal = 0; ///< 0 until the page is there
    int waiting = 0;       ///< articles
};

using KeepOutcome = Expected<KeptPage, KeepFailure>;

enum class MeterRule {
    Respect, ///< over a metered connection nothing is kept
    Ignore,  ///< the person knows
};

/// Main thread.
class PageKeeper final : public QObject
{
    Q_OBJECT
public:
    PageKeeper(store::Store &store, net::HttpClient &http, Executor &executor, Clock &clock,
               const KeepLimits &limits = {}, QObject *parent = nullptr);
    ~PageKeeper() override;

    /// Begins to follow the store: files of pages whose articles go are deleted.
    void startBackground();
    /// Not owned; null: there is always a network, and it is free.
    void setConnectivity(net::Connectivity *connectivity);
    /// Whether bytes over a metered connection are nothing to ask about. Default: no.
    void setMeteredAllowed(bool allowed);

    /// A page that was kept before is replaced once the new one is there. ended() comes for each article.
    void keep(const QList<ArticleId> &articles, const KeepWriting &writing,
              MeterRule meter = MeterRule::Respect);
    /// removed() follows; restore() brings them back for a day.
    void remove(const QList<ArticleId> &articles);
    void restore(const QList<ArticleId> &articles);
    /// Everything, or one article.
    void stop();
    void stop(ArticleId article);

    bool isKeeping(ArticleId article) const;
    bool isRunning() const;
    const KeepProgress &progress() const;
    /// Of all kept pages, as of the last usageChanged().
    qint64 usedBytes() const;

signals:
    void begun(depesche::ArticleId article);
    void progressChanged(const depesche::keeping::KeepProgress &progress);
    void ended(depesche::ArticleId article, const depesche::keeping::KeepOutcome &outcome);
    /// Nothing is running any more.
    void finished();
    void removed(const QList<depesche::ArticleId> &articles);
    void restored(const QList<depesche::ArticleId> &articles);
    /// Removing or bringing back did not work.
    void writeFailed(const depesche::store::StoreError &error);
    void usageChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace depesche::keeping
