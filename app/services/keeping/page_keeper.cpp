// SPDX-License-Identifier: GPL-3.0-or-later
// PageKeeper: the queue, the store, and the files that are to go.
#include "services/keeping/page_keeper.h"

#include "base/continue_on.h"
#include "base/logging.h"
#include "net/connectivity.h"
#include "store/article_repository.h"
#include "store/kept_page_repository.h"
#include "store/store.h"

#include <algorithm>
#include <deque>
#include <utility>

namespace depesche::keeping
{

struct PageKeeper::Private {
    struct Wish {
        ArticleId article;
        KeepWriting writing;
    };

    Private(PageKeeper *keeper, store::Store &theStore, net::HttpClient &theHttp, Executor &executor,
            Clock &clock, const KeepLimits &limits)
        : q(keeper), store(theStore), http(theHttp), copier(theStore, theHttp, executor, clock, limits)
    {
    }

    std::optional<KeepFailure> refusal(MeterRule meter) const;
    void advance();
    void begin(const Wish &wish);
    void copy(const Wish &wish, const Article &article, const QHash<QUrl, store::StoredPictureInfo> &known);
    void put(ArticleId article, const CopiedPage &copied);
    void end(const KeepOutcome &outcome);
    void sweep();
    void askUsage();

    PageKeeper *q;
    store::Store &store;
    net::HttpClient &http;
    PageCopier copier;
    net::Connectivity *connectivity = nullptr;
    bool meteredAllowed = false;
    std::deque<Wish> waiting;
    std::optional<Cancellation> running;
    KeepProgress progress;
    qint64 usedBytes = 0;
    bool sweeping = false;
};

std::optional<KeepFailure> PageKeeper::Private::refusal(MeterRule meter) const
{
    if (http.isOffline())
        return KeepFailure{KeepFailure::Kind::Offline, {}, {}};
    const bool costs = connectivity && connectivity->isMetered() && !meteredAllowed;
    if (costs && meter == MeterRule::Respect)
        return KeepFailure{KeepFailure::Kind::Metered, {}, {}};
    return std::nullopt;
}

void PageKeeper::Private::advance()
{
    if (running || waiting.empty())
        return;
    const Wish wish = std::move(waiting.front());
    waiting.pop_front();
    begin(wish);
}

void PageKeeper::Private::begin(const Wish &wish)
{
    running = Cancellation::make();
    progress = {wish.article, 0, 0, int(waiting.size())};
    emit q->progressChanged(progress);
    using Pictures = QHash<QUrl, store::StoredPictureInfo>;
    auto pictures = store.pictures().ofArticle(wish.article);
    continueOn(q, store.articles().article(wish.article),
               [this, wish, pictures](const store::Result<Article> &article) {
                   if (!article) {
                       end(Unexpected{KeepFailure{KeepFailure::Kind::Store, {}, article.error()}});
                       return;
                   }
                   continueOn(q, pictures,
                              [this, wish, article = *article](const store::Result<Pictures> &known) {
                                  copy(wish, article, known ? *known : Pictures());
                              });
               });
}

void PageKeeper::Private::copy(const Wish &wish, const Article &article,
                               const QHash<QUrl, store::StoredPictureInfo> &known)
{
    if (running->isCancelled()) {
        end(Unexpected{KeepFailure{KeepFailure::Kind::Stopped, {}, {}}});
    } else if (article.content.url.isEmpty()) {
        end(Unexpected{KeepFailure{KeepFailure::Kind::NoAddress, {}, {}}});
    } else {
        copier.copy(article.content.url, known, wish.writing, *running,
                    [this, id = wish.article](const CopyOutcome &copied) {
                        if (copied)
                            put(id, *copied);
                        else
                            end(Unexpected{copied.error()});
                    });
    }
}

void PageKeeper::Private::put(ArticleId article, const CopiedPage &copied)
{
    continueOn(q, store.keptPages().put(article, copied.page, copied.file),
               [this](const store::Result<KeptPage> &stored) {
                   if (stored) {
                       end(*stored);
                       sweep();
                       return;
                   }
                   qCWarning(logOffline) << "a page could not be kept:" << stored.error().detail;
                   end(Unexpected{KeepFailure{KeepFailure::Kind::Store, {}, stored.error()}});
               });
}

void PageKeeper::Private::end(const KeepOutcome &outcome)
{
    const ArticleId article = progress.article;
    running.reset();
    progress = {};
    emit q->ended(article, outcome);
    advance();
    if (!q->isRunning())
        emit q->finished();
}

void PageKeeper::Private::sweep()
{
    if (std::exchange(sweeping, true))
        return;
    continueOn(q, store.keptPages().sweep(), [this](const store::Result<int> &swept) {
        sweeping = false;
        if (!swept)
            qCWarning(logOffline) << "files of kept pages stay for now:" << swept.error().detail;
        askUsage();
    });
}

void PageKeeper::Private::askUsage()
{
    using Usage = store::KeptPageRepository::Usage;
    continueOn(q, store.keptPages().usage(), [this](const store::Result<Usage> &usage) {
        if (!usage || usage->bytes == usedBytes)
            return;
        usedBytes = usage->bytes;
        emit q->usageChanged();
    });
}

PageKeeper::PageKeeper(store::Store &store, net::HttpClient &http, Executor &executor, Clock &clock,
                       const KeepLimits &limits, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, store, http, executor, clock, limits))
{
    connect(&d->copier, &PageCopier::progressChanged, this, [this](int done, int total) {
        d->progress.pictures = done;
        d->progress.picturesTotal = total;
        emit progressChanged(d->progress);
    });
}

PageKeeper::~PageKeeper()
{
    disconnect(); // nobody hears of what ends here
    d->waiting.clear();
    if (d->running)
        d->running->cancel();
}

void PageKeeper::startBackground()
{
    connect(&d->store, &store::Store::articlesChanged, this, [this](const ArticleChanges &changes) {
        if (!changes.removed.isEmpty())
            d->sweep();
    });
    d->sweep();
}

void PageKeeper::setConnectivity(net::Connectivity *connectivity)
{
    d->connectivity = connectivity;
}

void PageKeeper::setMeteredAllowed(bool allowed)
{
    d->meteredAllowed = allowed;
}

void PageKeeper::keep(const QList<ArticleId> &articles, const KeepWriting &writing, MeterRule meter)
{
    const auto refusal = d->refusal(meter);
    for (const ArticleId article : articles) {
        if (isKeeping(article))
            continue;
        if (refusal) {
            emit ended(article, Unexpected{*refusal});
            continue;
        }
        d->waiting.push_back({article, writing});
        emit begun(article);
    }
    d->progress.waiting = int(d->waiting.size());
    d->advance();
    if (!isRunning())
        emit finished();
}

void PageKeeper::remove(const QList<ArticleId> &articles)
{
    for (const ArticleId article : articles)
        stop(article);
    continueOn(this, d->store.keptPages().remove(articles),
               [this](const store::Result<QList<ArticleId>> &done) {
                   if (!done)
                       emit writeFailed(done.error());
                   else
                       emit removed(*done);
                   d->sweep();
               });
}

void PageKeeper::restore(const QList<ArticleId> &articles)
{
    continueOn(this, d->store.keptPages().restore(articles),
               [this](const store::Result<QList<ArticleId>> &done) {
                   if (!done)
                       emit writeFailed(done.error());
                   else
                       emit restored(*done);
                   d->askUsage();
               });
}

void PageKeeper::stop()
{
    const auto dropped = std::exchange(d->waiting, {});
    for (const Private::Wish &wish : dropped)
        emit ended(wish.article, Unexpected{KeepFailure{KeepFailure::Kind::Stopped, {}, {}}});
    if (d->running)
        d->running->cancel();
}

void PageKeeper::stop(ArticleId article)
{
    const auto found = std::find_if(d->waiting.begin(), d->waiting.end(),
                                    [article](const Private::Wish &wish) { return wish.article == article; });
    if (found != d->waiting.end()) {
        d->waiting.erase(found);
        emit ended(article, Unexpected{KeepFailure{KeepFailure::Kind::Stopped, {}, {}}});
    } else if (d->running && d->progress.article == article) {
        d->running->cancel();
    }
}

bool PageKeeper::isKeeping(ArticleId article) const
{
    return (d->running && d->progress.article == article) ||
           std::any_of(d->waiting.begin(), d->waiting.end(),
                       [article](const Private::Wish &wish) { return wish.article == article; });
}

bool PageKeeper::isRunning() const
{
    return d->running.has_value() || !d->waiting.empty();
}

const KeepProgress &PageKeeper::progress() const
{
    return d->progress;
}

qint64 PageKeeper::usedBytes() const
{
    return d->usedBytes;
}

} // namespace depesche::keeping
