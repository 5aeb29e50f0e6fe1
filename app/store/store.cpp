// SPDX-License-Identifier: GPL-3.0-or-later
// Joins the database with its repositories and brings its news to the main thread.
#include "store/store.h"

#include "base/clock.h"
#include "store/article_repository.h"
#include "store/database.h"
#include "store/feed_repository.h"
#include "store/full_text_repository.h"
#include "store/kept_page_repository.h"
#include "store/maintenance.h"
#include "store/picture_repository.h"
#include "store/schema.h"
#include "store/search_index.h"
#include "store/ticker_repository.h"

#include <atomic>
#include <mutex>

namespace depesche::store
{

/// Carries news from the writer thread. Outlives the store in the hands of the threads, and knows when it is
/// gone.
class Store::Messenger
{
public:
    void connectTo(Store *store)
    {
        const std::scoped_lock locked(m_mutex);
        m_store = store;
    }
    void committed(const CommitReport &report)
    {
        post([report](Store *store) { store->tell(report); });
    }
    void othersWrote()
    {
        post([](Store *store) { emit store->changedElsewhere(); });
    }

    void damageMet()
    {
        if (!m_damageTold.exchange(true))
            post([](Store *store) { emit store->damageMet(); });
    }

private:
    template <class F>
    void post(F call)
    {
        const std::scoped_lock locked(m_mutex);
        if (Store *store = m_store)
            QMetaObject::invokeMethod(
                store, [store, call] { call(store); }, Qt::QueuedConnection);
    }

    std::mutex m_mutex;
    Store *m_store = nullptr;
    std::atomic_bool m_damageTold = false;
};

Result<std::unique_ptr<Store>> Store::open(const StoreOptions &options, const Clock &clock)
{
    auto messenger = std::make_shared<Messenger>();
    DatabaseOptions wanted;
    wanted.folder = options.folder;
    wanted.readOnly = options.readOnly;
    wanted.steps = schemaSteps();
    wanted.checkPages = options.checkPages;
    if (!options.watchOthers)
        wanted.watchInterval = std::chrono::milliseconds(0);
    Result<std::unique_ptr<Database>> database =
        Database::open(std::move(wanted), clock,
                       {[messenger](const CommitReport &report) { messenger->committed(report); },
                        [messenger] { messenger->othersWrote(); }, [messenger] { messenger->damageMet(); }});
    if (!database)
        return Unexpected{database.error()};
    std::unique_ptr<Store> store(new Store(std::move(*database)));
    store->m_messenger = messenger;
    messenger->connectTo(store.get());
    return store;
}

Store::Store(std::unique_ptr<Database> database)
    : m_database(std::move(database)),
      m_feeds(std::make_unique<FeedRepository>(*m_database)),
      m_articles(std::make_unique<ArticleRepository>(*m_database)),
      m_fullTexts(std::make_unique<FullTextRepository>(*m_database)),
      m_keptPages(std::make_unique<KeptPageRepository>(*m_database)),
      m_search(std::make_unique<SearchIndex>(*m_database)),
      m_pictures(std::make_unique<PictureRepository>(*m_database)),
      m_tickers(std::make_unique<TickerRepository>(*m_database)),
      m_maintenance(std::make_unique<Maintenance>(*m_database))
{
}

Store::~Store()
{
    m_messenger->connectTo(nullptr);
}

FeedRepository &Store::feeds()
{
    return *m_feeds;
}

ArticleRepository &Store::articles()
{
    return *m_articles;
}

FullTextRepository &Store::fullTexts()
{
    return *m_fullTexts;
}

KeptPageRepository &Store::keptPages()
{
    return *m_keptPages;
}

SearchIndex &Store::search()
{
    return *m_search;
}

PictureRepository &Store::pictures()
{
    return *m_pictures;
}

TickerRepository &Store::tickers()
{
    return *m_tickers;
}

Maintenance &Store::maintenance()
{
    return *m_maintenance;
}

void Store::tell(const CommitReport &report)
{
    if (!report.feeds.isEmpty())
        emit feedsChanged(report.feeds);
    if (!report.articles.isEmpty())
        emit articlesChanged(report.articles);
    for (const TickerChanges &changes : report.tickers)
        emit tickerChanged(changes);
    if (!report.counts || m_countsPending)
        return;
    m_countsPending = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_countsPending = false;
            emit countsChanged();
        },
        Qt::QueuedConnection);
}

} // namespace depesche::store
