// SPDX-License-Identifier: GPL-3.0-or-later
// A ticker service over a store on disk, a scripted network and a clock that tests move.
#pragma once

#include "fake_clock.h"
#include "scripted_http_client.h"
#include "services/ticker/ticker_service.h"
#include "store/store.h"
#include "store/ticker_repository.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <memory>

/// Of the address sanitizer; null where a program is without it.
extern "C" void __asan_init() __attribute__((weak));

namespace depesche::testing
{

/// What the process has in memory (proc(5), VmRSS).
inline qint64 residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toLongLong() / 1024;
    }
    return 0;
}

/// Of hours of a ticker: what is freed is not always given back.
inline constexpr qint64 kMostGrowthMegabytes = 64;

/// The address sanitizer keeps freed memory for a while: what the process has then says nothing.
inline bool staysFlatSince(qint64 megabytes)
{
    return __asan_init != nullptr || residentMegabytes() - megabytes < kMostGrowthMegabytes;
}

struct TickerBench {
    TickerBench()
    {
        auto opened = store::Store::open({folder.path(), false, false, false}, clock);
        if (!opened)
            qFatal("cannot open the store");
        store = std::move(*opened);
        restart();
    }

    /// As if the program was ended and begun again.
    void restart()
    {
        service = std::make_unique<ticker::TickerService>(*store, http, clock, executor, [] { return 0.5; });
        service->start();
    }

    template <class T>
    static T wait(QFuture<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
            qFatal("no answer");
        return future.result();
    }

    ticker::FollowOutcome follow(const QUrl &url) { return wait(service->follow(url)); }

    QList<TickerEntry> entries(TickerId ticker)
    {
        QList<TickerEntry> all;
        std::optional<TickerPosition> after;
        for (;;) {
            const auto page = wait(store->tickers().page(ticker, after, true, 1000));
            if (!page || page->isEmpty())
                return all;
            all += *page;
            after = TickerPosition{page->last().sortedAt, page->last().id};
        }
    }

    Ticker stored(TickerId ticker)
    {
        const auto all = wait(store->tickers().tickers());
        for (const Ticker &one : *all) {
            if (one.id == ticker)
                return one;
        }
        return {};
    }

    /// Lets time pass in steps, each with all that it causes: a follower is done when its next time is
    /// planned.
    bool pass(TickerId ticker, std::chrono::seconds time, std::chrono::seconds step = std::chrono::seconds(5))
    {
        for (std::chrono::seconds gone{0}; gone < time; gone += step) {
            clock.advance(step);
            if (!settled(ticker))
                return false;
        }
        return true;
    }

    bool settled(TickerId ticker)
    {
        return QTest::qWaitFor(
            [&] {
                const ticker::LiveStatus status = service->status(ticker);
                return status.next > clock.now() || status.state == ticker::LiveState::Ended ||
                       status.state == ticker::LiveState::Offline ||
                       status.state == ticker::LiveState::Paused;
            },
            20'000);
    }

    QTemporaryDir folder;
    FakeClock clock;
    ScriptedHttpClient http;
    Executor executor{1};
    std::unique_ptr<store::Store> store;
    std::unique_ptr<ticker::TickerService> service;
};

} // namespace depesche::testing
