// SPDX-License-Identifier: GPL-3.0-or-later
// A profile on disk for one test, with the clock, its database and the news of its commits.
#pragma once

#include "fake_clock.h"
#include "store/article_repository.h"
#include "store/connection.h"
#include "store/database.h"
#include "store/feed_repository.h"
#include "store/schema.h"

#include <QTemporaryDir>
#include <QtTest>

#include <memory>
#include <mutex>

namespace depesche::testing
{

/// Waits for the store's answer, which no main thread of the program may do.
template <class T>
store::Result<T> resultOf(const store::Future<T> &future)
{
    QFuture<store::Result<T>> answer = future;
    answer.waitForFinished();
    return answer.result();
}

/// The answer of a question that cannot fail in this test.
template <class T>
T valueOf(const store::Future<T> &future)
{
    const store::Result<T> result = resultOf(future);
    if (!result)
        qFatal("the store refused: code %d, %s", int(result.error().code), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *result;
}

template <class T>
store::StoreErrorCode errorOf(const store::Future<T> &future)
{
    const store::Result<T> result = resultOf(future);
    if (result)
        qFatal("the store did what it should have refused");
    return result.error().code;
}

class StoreFixture
{
public:
    StoreFixture()
    {
        store::Result<std::unique_ptr<store::Database>> opened = open();
        if (!opened)
            qFatal("cannot open: %s", qPrintable(opened.error().detail));
        m_database = std::move(*opened);
        m_feeds = std::make_unique<store::FeedRepository>(*m_database);
        m_articles = std::make_unique<store::ArticleRepository>(*m_database);
    }

    store::Result<std::unique_ptr<store::Database>> open()
    {
        store::DatabaseOptions options;
        options.folder = m_folder.path();
        options.watchInterval = std::chrono::milliseconds(0);
        options.steps = store::schemaSteps();
        return store::Database::open(std::move(options), clock,
                                     {[this](const store::CommitReport &report) { note(report); }, [] {}});
    }

    store::Database &database() { return *m_database; }
    store::FeedRepository &feeds() { return *m_feeds; }
    store::ArticleRepository &articles() { return *m_articles; }

    FeedId subscribe(const QString &address, const QStringList &folder = {})
    {
        Feed feed;
        feed.url = QUrl(address);
        return valueOf(m_feeds->add({feed, folder})).id;
    }

    store::ArrivalReport arrive(FeedId feed, const QList<ArticleDraft> &articles)
    {
        store::Arrival arrival;
        arrival.feed = feed;
        arrival.title = QStringLiteral("Harbour Times");
        arrival.articles = articles;
        return valueOf(m_feeds->storeArrival(arrival));
    }

    /// Its own look into the file.
    qint64 number(const QString &sql)
    {
        store::Connection db(m_database->path(), store::Connection::Mode::ReadOnly);
        return db.value(sql).toLongLong();
    }

    /// Commits are told after the futures of their writes: wait for what is expected.
    QList<store::CommitReport> reports()
    {
        const std::scoped_lock locked(m_mutex);
        return m_reports;
    }
    void forgetReports()
    {
        // A write that changes nothing ends after everything before it was told.
        valueOf(m_database->write<void>([](store::WriteContext &) { return store::Result<void>(); }));
        const std::scoped_lock locked(m_mutex);
        m_reports.clear();
    }
    /// The one commit since forgetReports().
    store::CommitReport onlyReport()
    {
        valueOf(m_database->write<void>([](store::WriteContext &) { return store::Result<void>(); }));
        const QList<store::CommitReport> all = reports();
        return all.size() == 1 ? all.first() : store::CommitReport{};
    }

    FakeClock clock;

private:
    void note(const store::CommitReport &report)
    {
        const std::scoped_lock locked(m_mutex);
        m_reports.append(report);
    }

    QTemporaryDir m_folder;
    std::mutex m_mutex;
    QList<store::CommitReport> m_reports;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::FeedRepository> m_feeds;
    std::unique_ptr<store::ArticleRepository> m_articles;
};

inline ArticleDraft draft(const QString &identity, const QString &title = {})
{
    ArticleDraft article;
    article.identity = identity;
    article.title = title.isEmpty() ? QStringLiteral("Title of ") + identity : title;
    article.url = QUrl(QStringLiteral("https://paper.example/") + identity);
    article.text = QStringLiteral("The text of the article ") + identity;
    article.html = QStringLiteral("<p>") + article.text + QStringLiteral("</p>");
    return article;
}

} // namespace depesche::testing
