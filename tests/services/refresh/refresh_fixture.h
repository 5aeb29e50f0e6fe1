// SPDX-License-Identifier: GPL-3.0-or-later
// A real store, a scripted network and a clock of the test's own around a RefreshService.
#pragma once

#include "base/executor.h"
#include "fake_clock.h"
#include "scripted_http_client.h"
#include "services/refresh/refresh_service.h"
#include "store/article_repository.h"
#include "store/feed_repository.h"
#include "store/store.h"
#include "test_vault.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

namespace depesche::testing
{

inline QUrl feedUrl(const QString &name, const QString &host = QStringLiteral("nordblick.example"))
{
    return QUrl(QStringLiteral("https://%1/%2.xml").arg(host, name));
}

/// An RSS document with one item for each title; guid and link are made from the title's first word.
inline QByteArray rss(const QStringList &titles, const QString &channel = QStringLiteral("Nordblick"))
{
    QString items;
    for (const QString &title : titles)
        items += QStringLiteral("<item><guid isPermaLink=\"false\">%1</guid>"
                                "<link>https://nordblick.example/%1</link><title>%2</title>"
                                "<description>Text: %2</description></item>")
                     .arg(title.section(QLatin1Char(' '), 0, 0), title);
    return QStringLiteral("<rss version=\"2.0\"><channel><title>%1</title>%2</channel></rss>")
        .arg(channel, items)
        .toUtf8();
}

class RefreshFixture
{
public:
    RefreshFixture()
    {
        auto opened = store::Store::open({m_folder.path(), false, false}, clock);
        if (opened) {
            store = std::move(*opened);
            service = std::make_unique<refresh::RefreshService>(*store, http, *vault, executor, clock);
        }
    }
    ~RefreshFixture()
    {
        service.reset();
        store.reset();
    }
    RefreshFixture(const RefreshFixture &) = delete;
    RefreshFixture &operator=(const RefreshFixture &) = delete;

    bool isReady() const { return service != nullptr; }

    /// The answer, or an error if none came.
    template <class T>
    static store::Result<T> answer(store::Future<T> future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000))
            return Unexpected{
                store::StoreError{store::StoreErrorCode::Busy, QStringLiteral("no answer"), {}}};
        return future.result();
    }

    FeedId subscribe(const QUrl &url, const QString &customTitle = {})
    {
        Feed feed;
        feed.url = url;
        feed.customTitle = customTitle;
        const auto added = answer(store->feeds().add({feed, {}}));
        return added ? added->id : FeedId();
    }

    Feed feed(FeedId id)
    {
        const auto subscriptions = answer(store->feeds().subscriptions());
        const QList<Feed> feeds = subscriptions ? subscriptions->feeds : QList<Feed>();
        const auto found =
            std::find_if(feeds.begin(), feeds.end(), [&](const Feed &feed) { return feed.id == id; });
        return found == feeds.end() ? Feed() : *found;
    }

    /// Titles of all stored articles, sorted.
    QStringList titles()
    {
        QStringList result;
        const auto page = answer(store->articles().page({}, std::nullopt, 1000));
        if (page) {
            for (const ArticleSummary &article : page->articles)
                result += article.title;
        }
        result.sort();
        return result;
    }

    /// Runs to its end; an empty report if that does not come.
    refresh::RefreshReport refresh(const QList<FeedId> &feeds = {})
    {
        QSignalSpy finished(service.get(), &refresh::RefreshService::finished);
        service->refresh(feeds);
        return reportOf(finished);
    }

    refresh::RefreshReport refreshDue()
    {
        QSignalSpy finished(service.get(), &refresh::RefreshService::finished);
        service->refreshDue();
        // Requests nobody waits for keep pauses between them.
        (void)QTest::qWaitFor([&] {
            clock.advance(std::chrono::milliseconds(250));
            return !finished.isEmpty();
        });
        return reportOf(finished);
    }

    static refresh::RefreshReport reportOf(QSignalSpy &finished)
    {
        if (finished.isEmpty() && !finished.wait(30'000))
            return {};
        return qvariant_cast<refresh::RefreshReport>(finished.first().first());
    }

private:
    QTemporaryDir m_folder;

public:
    FakeClock clock;
    Executor executor{2};
    ScriptedHttpClient http;
    TestVault vault;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<refresh::RefreshService> service;
};

} // namespace depesche::testing
