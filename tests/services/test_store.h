// SPDX-License-Identifier: GPL-3.0-or-later
// A real store on a throw-away profile, and short ways to fill it.
#pragma once

#include "base/clock.h"
#include "store/article_repository.h"
#include "store/feed_repository.h"
#include "store/store.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace depesche::testing
{

/// What the future brings, or an error where nothing comes in half a minute.
template <class T>
store::Result<T> answer(const store::Future<T> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000) || future.resultCount() == 0)
        return Unexpected{store::StoreError{store::StoreErrorCode::Busy, QStringLiteral("no answer"), {}}};
    return future.result();
}

class TestStore
{
public:
    explicit TestStore(const Clock &clock, bool watchOthers = false) : m_clock(clock)
    {
        m_store = open(watchOthers);
    }

    bool isOpen() const { return m_store != nullptr; }
    store::Store &operator*() { return *m_store; }
    store::Store *operator->() { return m_store.get(); }
    QString folder() const { return m_folder.path(); }

    /// Another one on the same profile, as another process would have it.
    std::unique_ptr<store::Store> open(bool watchOthers, bool readOnly = false) const
    {
        auto opened = store::Store::open({m_folder.path(), readOnly, watchOthers}, m_clock);
        return opened ? std::move(*opened) : nullptr;
    }

    FeedId addFeed(const QString &name, const QStringList &folder = {},
                   OfflinePolicy policy = OfflinePolicy::Inherit)
    {
        Feed feed;
        feed.url = QUrl(QStringLiteral("https://%1.example/feed").arg(name));
        feed.title = name;
        feed.offlinePolicy = policy;
        const auto added = answer(m_store->feeds().add({feed, folder}));
        return added ? added->id : FeedId();
    }

    QList<ArticleId> arrive(FeedId feed, const QList<ArticleDraft> &articles)
    {
        store::Arrival arrival;
        arrival.feed = feed;
        arrival.title = QStringLiteral("Feed %1").arg(feed.value);
        arrival.fetch.lastSuccess = m_clock.now();
        arrival.articles = articles;
        const auto report = answer(m_store->feeds().storeArrival(arrival));
        return report ? report->added : QList<ArticleId>();
    }

    /// Articles with these titles, a minute apart, the first one the newest; their ids in this order.
    QList<ArticleId> arrive(FeedId feed, const QStringList &titles)
    {
        QList<ArticleDraft> articles;
        for (const QString &title : titles)
            articles.append(draft(title, m_clock.now().addSecs(-60 * (articles.size() + 1))));
        arrive(feed, articles);
        ArticleQuery query;
        query.scope = ArticleScope::Feed;
        query.feed = feed;
        const QList<ArticleSummary> listed = list(query);
        QList<ArticleId> ids;
        for (const QString &title : titles) {
            for (const ArticleSummary &summary : listed) {
                if (summary.title == title)
                    ids.append(summary.id);
            }
        }
        return ids;
    }

    static ArticleDraft draft(const QString &title, const QDateTime &published)
    {
        ArticleDraft draft;
        draft.identity = title;
        draft.url = QUrl(QStringLiteral("https://nordblick.example/%1").arg(title));
        draft.title = title;
        draft.text = QStringLiteral("Text of %1").arg(title);
        draft.html = QStringLiteral("<p>Text of %1</p>").arg(title);
        draft.published = published;
        return draft;
    }

    /// The summaries of a query's first page.
    QList<ArticleSummary> list(const ArticleQuery &query = {})
    {
        const auto page = answer(m_store->articles().page(query, std::nullopt, 1000));
        return page ? page->articles : QList<ArticleSummary>();
    }

private:
    const Clock &m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<store::Store> m_store;
};

} // namespace depesche::testing
