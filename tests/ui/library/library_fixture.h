// SPDX-License-Identifier: GPL-3.0-or-later
// A profile on disk with its store and library, for one test; the clock is the test's.
#pragma once

#include "base/executor.h"
#include "fake_clock.h"
#include "services/library/library_service.h"
#include "services/ticker/ticker_library.h"
#include "store/article_repository.h"
#include "store/feed_repository.h"
#include "store/picture_repository.h"
#include "store/store.h"
#include "test_vault.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace depesche::testing
{

/// Runs the event loop until the future has its result.
template <class T>
T awaited(QFuture<store::Result<T>> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 10'000))
        qFatal("the store did not answer");
    store::Result<T> result = future.result();
    if (!result)
        qFatal("the store refused: code %d, %s", int(result.error().code), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *result;
}

class LibraryFixture
{
public:
    LibraryFixture()
    {
        auto opened =
            store::Store::open({.folder = m_folder.path(), .readOnly = false, .watchOthers = false}, clock);
        if (!opened)
            qFatal("cannot open: %s", qPrintable(opened.error().detail));
        m_store = std::move(*opened);
        m_library = std::make_unique<library::LibraryService>(*m_store, *vault, executor, clock);
        m_tickers = std::make_unique<ticker::TickerLibrary>(*m_store);
        m_library->load();
        m_tickers->load();
        if (!QTest::qWaitFor([this] { return m_library->isLoaded() && m_tickers->isLoaded(); }, 10'000))
            qFatal("the library was not loaded");
    }

    store::Store &store() { return *m_store; }
    library::LibraryService &library() { return *m_library; }
    ticker::TickerLibrary &tickers() { return *m_tickers; }

    FeedId subscribe(const QString &title, const QStringList &folder = {})
    {
        Feed feed;
        feed.url =
            QUrl(QStringLiteral("https://%1.example/feed").arg(title.toLower().remove(QLatin1Char(' '))));
        feed.title = title;
        feed.customTitle = title;
        return awaited(m_store->feeds().add({feed, folder})).id;
    }

    /// Newest first, as lists show them.
    QList<ArticleId> arrive(FeedId feed, const QList<ArticleDraft> &articles)
    {
        store::Arrival arrival;
        arrival.feed = feed;
        arrival.articles = articles;
        const QList<ArticleId> added = awaited(m_store->feeds().storeArrival(arrival)).added;
        QList<ArticleId> ordered;
        for (const ArticleSummary &article : awaited(m_library->page({}, std::nullopt, 1000)).articles) {
            if (added.contains(article.id))
                ordered.append(article.id);
        }
        return ordered;
    }

    void fail(FeedId feed, FeedFailureCode code)
    {
        FetchState state;
        state.lastFailure.code = code;
        awaited(m_store->feeds().storeFetchState(feed, state));
    }

    /// An article that appeared so many minutes before the clock's start.
    ArticleDraft draft(const QString &title, int minutesOld) const
    {
        ArticleDraft made;
        made.identity = title;
        made.title = title;
        made.url = QUrl(QStringLiteral("https://paper.example/%1").arg(qHash(title)));
        made.text =
            QStringLiteral("The text below the headline %1, long enough for two lines of a row.").arg(title);
        made.summary = made.text;
        made.published = m_start.addSecs(-60 * minutesOld);
        return made;
    }

    /// "Article 1" (the newest) to "Article `count`", a minute apart.
    QList<ArticleDraft> drafts(int count) const
    {
        QList<ArticleDraft> made;
        for (int number = 1; number <= count; ++number)
            made.append(draft(QStringLiteral("Article %1").arg(number), number));
        return made;
    }

    FakeClock clock;
    Executor executor{2};
    TestVault vault;

private:
    QDateTime m_start = clock.now();
    QTemporaryDir m_folder;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<library::LibraryService> m_library;
    std::unique_ptr<ticker::TickerLibrary> m_tickers;
};

} // namespace depesche::testing
