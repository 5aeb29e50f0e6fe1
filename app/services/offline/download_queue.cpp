// SPDX-License-Identifier: GPL-3.0-or-later
// DownloadQueue: sources give batches, batches give pictures.
#include "services/offline/download_queue.h"

#include "base/continue_on.h"
#include "store/article_repository.h"
#include "store/store.h"

#include <algorithm>
#include <utility>

namespace depesche::offline
{

namespace
{

constexpr int kAtOnceForPerson = 6;
constexpr int kAtOnceInBackground = 2;
constexpr int kBatch = 100;
constexpr qsizetype kArticlesAtOnce = 100;
constexpr int kPage = 500;

} // namespace

DownloadQueue::DownloadQueue(store::Store &store, PictureFetcher &fetcher, QObject *parent)
    : QObject(parent), m_store(store), m_fetcher(fetcher)
{
}

DownloadQueue::~DownloadQueue()
{
    m_cancellation.cancel();
}

void DownloadQueue::addKept(OfflinePolicy fallback, Accept accept)
{
    const bool waiting = std::any_of(m_sources.begin(), m_sources.end(),
                                     [](const Source &source) { return source.kind == Source::Kind::Kept; });
    if (waiting)
        return;
    Source source;
    source.kind = Source::Kind::Kept;
    source.fallback = fallback;
    source.accept = std::move(accept);
    begin();
    m_sources.push_back(std::move(source));
    advance();
}

void DownloadQueue::addArticles(const QList<ArticleId> &articles)
{
    Source source;
    source.kind = Source::Kind::Articles;
    source.articles = articles;
    addForPerson(std::move(source));
}

void DownloadQueue::addQuery(const ArticleQuery &query)
{
    Source source;
    source.kind = Source::Kind::Query;
    source.query = query;
    addForPerson(std::move(source));
}

void DownloadQueue::addForPerson(Source source)
{
    begin();
    m_forPerson = true;
    // An answer that is under way belongs to the source at the front.
    m_sources.insert(m_sources.begin() + (m_asking ? 1 : 0), std::move(source));
    advance();
}

void DownloadQueue::addPicture(const QUrl &url)
{
    begin();
    m_forPerson = true;
    // A person who asks again after a failure is served again.
    m_seen.insert(url);
    m_waiting.push_front({url, false});
    ++m_progress.total;
    advance();
}

void DownloadQueue::begin()
{
    // After a stop, requests of before may still be ending while new ones are wanted.
    if (!m_running || m_cancellation.isCancelled()) {
        m_cancellation = Cancellation::make();
        m_seen.clear();
        m_forPerson = false;
    }
    if (m_running)
        return;
    m_running = true;
    m_progress = {};
}

void DownloadQueue::dropKept()
{
    if (!m_running)
        return;
    const auto isKept = [](const Source &source) { return source.kind == Source::Kind::Kept; };
    if (m_asking && isKept(m_sources.front())) {
        m_asking = false;
        ++m_generation;
    }
    std::erase_if(m_sources, isKept);
    m_progress.total -= int(std::erase_if(m_waiting, [this](const Wanted &wanted) {
        if (wanted.kept)
            m_seen.remove(wanted.url); // a person may still ask for it in this run
        return wanted.kept;
    }));
    advance();
}

void DownloadQueue::stop()
{
    if (m_running)
        giveUp();
}

void DownloadQueue::giveUp()
{
    m_sources.clear();
    m_progress.total -= int(m_waiting.size());
    m_waiting.clear();
    m_asking = false;
    ++m_generation;
    m_cancellation.cancel();
    // Never from inside of the call that asked for it.
    QMetaObject::invokeMethod(this, &DownloadQueue::finishIfDone, Qt::QueuedConnection);
}

void DownloadQueue::storeFailed(const store::StoreError &error)
{
    m_progress.storeFailure = error;
    giveUp();
}

void DownloadQueue::advance()
{
    startPictures();
    if (m_waiting.empty() && !m_asking && !m_sources.empty())
        askSource();
    else
        QMetaObject::invokeMethod(this, &DownloadQueue::finishIfDone, Qt::QueuedConnection);
}

void DownloadQueue::startPictures()
{
    const int atOnce = m_forPerson ? kAtOnceForPerson : kAtOnceInBackground;
    while (m_inFlight < atOnce && !m_waiting.empty()) {
        const QUrl url = m_waiting.front().url;
        m_waiting.pop_front();
        ++m_inFlight;
        m_fetcher.fetch(url, m_cancellation,
                        [this, cancellation = m_cancellation](const FetchedPicture &picture) {
                            pictureEnded(picture, cancellation);
                        });
    }
}

void DownloadQueue::askSource()
{
    m_asking = true;
    const Source &source = m_sources.front();
    if (source.kind == Source::Kind::Query)
        askPage(source);
    else
        askMissing(source);
}

void DownloadQueue::askMissing(const Source &source)
{
    const QList<ArticleId> articles = source.articles.mid(0, kArticlesAtOnce);
    if (source.kind == Source::Kind::Articles && articles.isEmpty()) {
        takeMissing({});
        return;
    }
    continueOn(this, m_store.pictures().missing({}, articles, source.fallback, kBatch),
               [this, generation = m_generation](const store::Result<QList<store::MissingPicture>> &missing) {
                   if (generation != m_generation)
                       return;
                   if (missing)
                       takeMissing(*missing);
                   else
                       storeFailed(missing.error());
               });
}

void DownloadQueue::takeMissing(const QList<store::MissingPicture> &missing)
{
    m_asking = false;
    Source &source = m_sources.front();
    int taken = 0;
    for (const store::MissingPicture &picture : missing) {
        if (m_seen.contains(picture.url) || (source.accept && !source.accept(picture)))
            continue;
        m_seen.insert(picture.url);
        m_waiting.push_back({picture.url, source.kind == Source::Kind::Kept});
        ++taken;
    }
    m_progress.total += taken;
    if (taken == 0) {
        source.articles.remove(0, std::min(kArticlesAtOnce, source.articles.size()));
        if (source.articles.isEmpty())
            m_sources.pop_front();
    } else {
        emit progressChanged();
    }
    advance();
}

void DownloadQueue::askPage(const Source &source)
{
    continueOn(this, m_store.articles().page(source.query, source.after, kPage),
               [this, generation = m_generation](const store::Result<ArticlePage> &page) {
                   if (generation != m_generation)
                       return;
                   if (page)
                       takePage(*page);
                   else
                       storeFailed(page.error());
               });
}

void DownloadQueue::takePage(const ArticlePage &page)
{
    m_asking = false;
    Source articles;
    articles.kind = Source::Kind::Articles;
    for (const ArticleSummary &article : page.articles) {
        if (article.offline != OfflineState::Complete)
            articles.articles.append(article.id);
    }
    if (page.more && !page.articles.isEmpty())
        m_sources.front().after = ArticlePosition{page.articles.last().sortedAt, page.articles.last().id};
    else
        m_sources.pop_front();
    m_sources.push_front(std::move(articles));
    advance();
}

void DownloadQueue::pictureEnded(const FetchedPicture &picture, const Cancellation &cancellation)
{
    --m_inFlight;
    if (picture.end == FetchedPicture::End::Interrupted) {
        --m_progress.total;
    } else {
        ++m_progress.done;
        m_progress.bytes += picture.bytes;
        m_progress.failed += picture.end == FetchedPicture::End::Stored ? 0 : 1;
        if (picture.end == FetchedPicture::End::StoreFailed)
            m_progress.storeFailure = picture.reason;
    }
    emit progressChanged();
    const bool useless =
        picture.end == FetchedPicture::End::Interrupted || picture.end == FetchedPicture::End::StoreFailed;
    if (useless && !cancellation.isCancelled())
        giveUp();
    else
        advance();
}

void DownloadQueue::finishIfDone()
{
    if (!m_running || m_inFlight > 0 || m_asking || !m_waiting.empty() || !m_sources.empty())
        return;
    const bool noticeable = isNoticeable();
    m_running = false;
    emit finished(noticeable);
}

} // namespace depesche::offline
