// SPDX-License-Identifier: GPL-3.0-or-later
// The live ticker in the real window: from a server's entry to its painted row; 10,000 rows turned round and
// scrolled; 100 entries a second. Prints JSON.
#include "entry_server.h"
#include "step_meter.h"

#include "base/clock.h"
#include "runtime/core.h"
#include "runtime/window/core_services.h"
#include "services/ticker/ticker_library.h"
#include "services/ticker/ticker_service.h"
#include "store/store.h"
#include "store/ticker_repository.h"
#include "ui/reader/article_scheme.h"
#include "ui/shell/main_window.h"
#include "ui/ticker/ticker_model.h"
#include "ui/ticker/ticker_pane.h"
#include "ui/ticker/ticker_view.h"

#include <QDockWidget>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

using namespace depesche;

namespace
{

constexpr int kMeasured = 60;
constexpr int kEveryMs = 150;
constexpr int kStored = 10'000;
constexpr int kTurns = 20;
constexpr int kFrames = 300;
constexpr int kFramePixels = 57;
constexpr int kPatienceMs = 60'000;

/// Turns the event loop until `done` says so.
template <class Done>
bool wait(Done done, int milliseconds = kPatienceMs)
{
    QElapsedTimer timer;
    timer.start();
    while (!done() && timer.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    return done();
}

template <class T>
T answer(const QFuture<T> &future)
{
    wait([&future] { return future.isFinished(); });
    return future.result();
}

QJsonObject figures(std::vector<double> milliseconds)
{
    if (milliseconds.empty())
        return {};
    std::sort(milliseconds.begin(), milliseconds.end());
    const auto at = [&](double share) {
        return std::round(milliseconds[size_t(share * double(milliseconds.size() - 1))] * 100) / 100;
    };
    return {{QStringLiteral("median"), at(0.5)},
            {QStringLiteral("p99"), at(0.99)},
            {QStringLiteral("max"), at(1)}};
}

double millisecondsSince(bench::Moment then)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - then).count();
}

struct Bench {
    bench::MeteredApplication &application;
    Core &core;
    ui::MainWindow &window;
    bench::EntryServer &server;
    ui::TickerView *view;
    ui::TickerModel *model;

    void send(int count, int everyMs)
    {
        QMetaObject::invokeMethod(&server, [this, count, everyMs] { server.send(count, everyMs); });
    }

    /// From the write on the server's thread to the first painting with the row in it.
    QJsonObject paintedAfter()
    {
        std::vector<double> times;
        int awaited = 0;
        const auto watch = QObject::connect(view, &ui::TickerView::painted, [&] {
            while (awaited < kMeasured && model->rowCount() > 0 &&
                   model->row(0).line.section(u' ', 1).toInt() >= awaited)
                times.push_back(millisecondsSince(server.sentAt(awaited++)));
        });
        send(kMeasured, kEveryMs);
        wait([&] { return awaited == kMeasured; });
        QObject::disconnect(watch);
        return figures(times);
    }

    QJsonObject arriving()
    {
        application.begin();
        const int before = model->row(0).line.section(u' ', 1).toInt();
        send(1000, 10);
        wait([&] { return model->row(0).line.section(u' ', 1).toInt() >= before + 1000; });
        return application.report();
    }

    void fill(TickerId ticker)
    {
        TickerUpdate update;
        update.kind = TickerKind::LiveBlog;
        const QDateTime now = core.clock().now();
        for (int number = 0; number < kStored; ++number) {
            TickerEntryDraft entry;
            entry.key = QString::number(number);
            entry.headline = QStringLiteral("What happened in minute %1 of the coverage").arg(number);
            entry.text = QStringLiteral("The second sentence tells more of it. A third one ends the entry.");
            entry.published = now.addSecs(-60 * number);
            update.entries.append(entry);
        }
        (void)answer(core.store().tickers().storeUpdate(ticker, update, {}, true));
        window.ticker().showTicker(ticker);
        while (
            wait([this] { return model->canFetchMore() || (model->rowCount() > 0 && !model->hasOlder()); }) &&
            model->hasOlder())
            model->fetchMore();
        wait([this] { return model->rowCount() == kStored; });
    }

    QJsonObject turning()
    {
        std::vector<double> times;
        view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum() / 2);
        for (int turn = 0; turn < kTurns; ++turn) {
            const auto begun = std::chrono::steady_clock::now();
            window.ticker().setOldestFirst(!window.ticker().isOldestFirst());
            view->viewport()->repaint();
            times.push_back(millisecondsSince(begun));
            wait([] { return false; }, 30);
        }
        return figures(times);
    }

    QJsonObject scrolling()
    {
        std::vector<double> times;
        QScrollBar *bar = view->verticalScrollBar();
        bar->setValue(0);
        for (int frame = 0; frame < kFrames; ++frame) {
            const auto begun = std::chrono::steady_clock::now();
            bar->setValue(bar->value() + kFramePixels);
            view->viewport()->repaint();
            times.push_back(millisecondsSince(begun));
            QCoreApplication::processEvents();
        }
        return figures(times);
    }
};

QJsonObject measure(Bench bench)
{
    wait([&bench] { return bench.core.tickerLibrary().isLoaded(); });
    bool open = false;
    const auto opened = QObject::connect(&bench.server, &bench::EntryServer::connected, &bench.window,
                                         [&open] { open = true; });
    const ticker::FollowOutcome stream = answer(bench.core.tickers().follow(bench.server.url()));
    if (!stream)
        return {{QStringLiteral("failure"), int(stream.error().code)}};
    open = false;
    wait([&open] { return open; }); // the follower's own connection
    QObject::disconnect(opened);
    bench.window.ticker().showTicker(stream->id);
    wait([] { return false; }, 500);
    QJsonObject report;
    report.insert(QStringLiteral("entry_painted_ms"), bench.paintedAfter());
    report.insert(QStringLiteral("arriving_100_a_second"), bench.arriving());
    const TickerId stored =
        answer(bench.core.store().tickers().add(QUrl(QStringLiteral("https://nordblick.example/live")),
                                                TickerKind::LiveBlog, QStringLiteral("Long coverage")))
            ->id;
    bench.fill(stored);
    report.insert(QStringLiteral("rows"), bench.model->rowCount());
    report.insert(QStringLiteral("turned_round_ms"), bench.turning());
    report.insert(QStringLiteral("frame_ms"), bench.scrolling());
    return report;
}

} // namespace

int main(int argc, char **argv)
{
    ui::registerArticleScheme();
    bench::MeteredApplication application(argc, argv);
    const QTemporaryDir folder;
    auto started = Core::start({folder.path()});
    if (!started) {
        std::fputs(started.error().detail.toLocal8Bit() + "\n", stderr);
        return 1;
    }
    Core &core = **started;
    bench::EntryServer server;
    QThread thread;
    server.moveToThread(&thread);
    thread.start();
    bool listening = false;
    QObject::connect(&server, &bench::EntryServer::listening, &application,
                     [&listening] { listening = true; });
    QMetaObject::invokeMethod(&server, &bench::EntryServer::listen);
    wait([&listening] { return listening; });

    int status = 1;
    {
        ui::MainWindow window(windowServices(core, application));
        window.start();
        core.tickers().start();
        window.resize(1600, 1000);
        window.show();
        if (auto *dock = window.findChild<QDockWidget *>(QStringLiteral("ticker")))
            dock->show();
        const QJsonObject report =
            measure({application, core, window, server, window.ticker().findChild<ui::TickerView *>(),
                     window.ticker().findChild<ui::TickerModel *>()});
        std::fputs(QJsonDocument(report).toJson().constData(), stdout);
        status = report.contains(QStringLiteral("frame_ms")) ? 0 : 1;
    }
    thread.quit();
    thread.wait();
    return status;
}
