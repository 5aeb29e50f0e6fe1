// SPDX-License-Identifier: GPL-3.0-or-later
// A person's store and services, fed by the demo newsroom.
#pragma once

#include "newsroom_process.h"
#include "services/test_store.h"
#include "test_vault.h"

#include "base/clock.h"
#include "base/executor.h"
#include "net/qt_http_client.h"
#include "services/library/library_service.h"
#include "services/offline/offline_service.h"
#include "services/reading/reading_service.h"
#include "services/refresh/refresh_service.h"

#include <QSignalSpy>

namespace depesche::testing
{

class NewsroomReader
{
public:
    bool isOpen() const { return m_store.isOpen(); }
    TestStore &store() { return m_store; }
    Executor &executor() { return m_executor; }
    offline::OfflineService &offline() { return m_offline; }
    reading::ReadingService &reading() { return m_reading; }

    /// Every feed of the newsroom's list, each `times` times under addresses that mean the same to its
    /// server.
    bool subscribe(const QUrl &list, int times = 1)
    {
        net::Request request;
        request.url = list;
        const auto fetched = m_http.get(request);
        if (!QTest::qWaitFor([&fetched] { return fetched.isFinished(); }, 30'000) || !fetched.result())
            return false;
        const auto import = m_library.importOpml(fetched.result()->body);
        if (!QTest::qWaitFor([&import] { return import.isFinished(); }, 30'000) || !import.result())
            return false;
        const auto first = answer(m_store->feeds().subscriptions());
        for (int copy = 2; first && copy <= times; ++copy) {
            for (Feed feed : first->feeds) {
                feed.id = {};
                feed.folder = {};
                feed.url.setQuery(QStringLiteral("copy=%1").arg(copy));
                if (!answer(m_store->feeds().add({feed, {}})))
                    return false;
            }
        }
        return first.hasValue();
    }

    /// What came; failed feeds count as nothing at all.
    int refresh()
    {
        QSignalSpy finished(&m_refresh, &refresh::RefreshService::finished);
        m_refresh.refresh();
        if (!QTest::qWaitFor([&finished] { return !finished.isEmpty(); }, 120'000))
            return 0;
        const auto report = finished.first().first().value<refresh::RefreshReport>();
        return report.failed == 0 ? report.added : 0;
    }

    /// Pictures of everything; how many came, or -1 if one did not.
    int download()
    {
        QSignalSpy finished(&m_offline, &offline::OfflineService::finished);
        m_offline.download(ArticleQuery{});
        if (!QTest::qWaitFor([&finished] { return !finished.isEmpty(); }, 120'000))
            return -1;
        const auto result = finished.first().first().value<offline::DownloadProgress>();
        return result.failed == 0 ? result.done : -1;
    }

    QList<ArticleId> articles()
    {
        QList<ArticleId> ids;
        for (const ArticleSummary &summary : m_store.list())
            ids.append(summary.id);
        return ids;
    }

private:
    SystemClock m_clock;
    TestVault m_vault;
    TestStore m_store{m_clock};
    Executor m_executor;
    net::QtHttpClient m_http{net::ClientOptions{"Depesche-test", {}}, m_clock};
    library::LibraryService m_library{*m_store, *m_vault, m_executor, m_clock};
    refresh::RefreshService m_refresh{*m_store, m_http, *m_vault, m_executor, m_clock};
    offline::OfflineService m_offline{*m_store, m_http, m_executor, m_clock};
    reading::ReadingService m_reading{*m_store, m_executor};
};

} // namespace depesche::testing
