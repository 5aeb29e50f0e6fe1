// SPDX-License-Identifier: GPL-3.0-or-later
// Tickers in a store on disk, for one test; clock and network are the test's.
#pragma once

#include "base/executor.h"
#include "fake_clock.h"
#include "scripted_http_client.h"
#include "services/ticker/ticker_library.h"
#include "services/ticker/ticker_service.h"
#include "store/store.h"
#include "store/ticker_repository.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace depesche::testing
{

class TickerFixture
{
public:
    TickerFixture()
    {
        auto opened = store::Store::open({m_folder.path(), false, false, false}, clock);
        if (!opened)
            qFatal("cannot open the store");
        m_store = std::move(*opened);
        m_library = std::make_unique<ticker::TickerLibrary>(*m_store);
        m_service =
            std::make_unique<ticker::TickerService>(*m_store, http, clock, executor, [] { return 0.5; });
        m_library->load();
        if (!QTest::qWaitFor([this] { return m_library->isLoaded(); }, 10'000))
            qFatal("the tickers were not read");
    }

    ticker::TickerLibrary &library() { return *m_library; }
    ticker::TickerService &service() { return *m_service; }
    store::Store &store() { return *m_store; }

    template <class T>
    static T wait(QFuture<store::Result<T>> future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000))
            qFatal("the store did not answer");
        const store::Result<T> result = future.result();
        if (!result)
            qFatal("the store refused: %s", qPrintable(result.error().detail));
        if constexpr (!std::is_void_v<T>)
            return *result;
    }

    /// An ended one, so that nothing is asked.
    TickerId follow(const QString &title, bool ended = true)
    {
        const QUrl url(QStringLiteral("https://%1.example/live").arg(title.toLower().remove(u' ')));
        const TickerId id = wait(m_store->tickers().add(url, TickerKind::LiveBlog, title)).id;
        wait(m_store->tickers().storeState(id, {}, ended));
        if (!QTest::qWaitFor([&] { return m_library->ticker(id).has_value(); }, 10'000))
            qFatal("the ticker is not known");
        return id;
    }

    /// An entry of so many minutes before the clock's start; its key is its headline.
    TickerEntryDraft draft(const QString &headline, int minutesOld) const
    {
        TickerEntryDraft made;
        made.key = headline;
        made.headline = headline;
        made.text = QStringLiteral("The text below %1.\nIt has a second paragraph.").arg(headline);
        made.url = QUrl(QStringLiteral("https://paper.example/%1").arg(qHash(headline)));
        made.published = m_start.addSecs(-60 * minutesOld);
        return made;
    }

    /// "Entry 1" (the newest) to "Entry `count`", a minute apart.
    QList<TickerEntryDraft> drafts(int count) const
    {
        QList<TickerEntryDraft> made;
        for (int number = 1; number <= count; ++number)
            made.append(draft(QStringLiteral("Entry %1").arg(number), number));
        return made;
    }

    TickerChanges arrive(TickerId ticker, const QList<TickerEntryDraft> &entries,
                         const QStringList &withdrawn = {})
    {
        TickerUpdate update;
        update.kind = TickerKind::EventStream;
        update.entries = entries;
        update.withdrawn = withdrawn;
        return wait(m_store->tickers().storeUpdate(ticker, update, {}, true));
    }

    FakeClock clock;
    ScriptedHttpClient http;
    Executor executor{1};

private:
    QDateTime m_start = clock.now();
    QTemporaryDir m_folder;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<ticker::TickerLibrary> m_library;
    std::unique_ptr<ticker::TickerService> m_service;
};

} // namespace depesche::testing
