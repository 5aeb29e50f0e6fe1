// SPDX-License-Identifier: GPL-3.0-or-later
// Refreshes a profile in the real window, or imports a list into it, and prints as JSON how long the steps of
// the main thread were.
#include "step_meter.h"

#include "base/clock.h"
#include "base/continue_on.h"
#include "base/executor.h"
#include "runtime/core.h"
#include "runtime/window/core_services.h"
#include "services/library/library_service.h"
#include "services/refresh/refresh_service.h"
#include "settings/settings.h"
#include "store/store.h"
#include "ui/reader/article_scheme.h"
#include "ui/shell/main_window.h"

#include <QFile>
#include <QJsonDocument>
#include <QTimer>

#include <chrono>
#include <cstdio>

using namespace depesche;
using namespace std::chrono_literals;

namespace
{

/// The window has painted its list, and the web engine has started, before anything is measured.
constexpr auto kSettle = 3s;
/// What follows a refresh counts too: the last counts, the last rows.
constexpr auto kAftermath = 2s;

void finish(const bench::MeteredApplication &application, const refresh::RefreshReport &refreshed)
{
    QJsonObject report = application.report();
    report.insert(QStringLiteral("feeds"), int(refreshed.feeds.size()));
    report.insert(QStringLiteral("failed"), refreshed.failed);
    report.insert(QStringLiteral("articles"), refreshed.added);
    std::fputs(QJsonDocument(report).toJson().constData(), stdout);
    QCoreApplication::exit(refreshed.added > 0 ? 0 : 1);
}

void finishImport(const bench::MeteredApplication &application,
                  const Expected<library::OpmlImport, FeedFailure> &imported)
{
    QJsonObject report = application.report();
    report.insert(QStringLiteral("imported"), imported ? imported->report.added : 0);
    std::fputs(QJsonDocument(report).toJson().constData(), stdout);
    QCoreApplication::exit(imported ? 0 : 1);
}

void import(const bench::MeteredApplication &application, Core &core, const QString &path)
{
    const auto read = core.executor().run([path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    });
    continueOn(&core.library(), read, [&application, &core](const QByteArray &list) {
        continueOn(&core.library(), core.library().importOpml(list),
                   [&application](const Expected<library::OpmlImport, FeedFailure> &imported) {
                       QTimer::singleShot(kAftermath, &application,
                                          [&application, imported] { finishImport(application, imported); });
                   });
    });
}

} // namespace

int main(int argc, char **argv)
{
    ui::registerArticleScheme();
    bench::MeteredApplication application(argc, argv);
    const QString list = QCoreApplication::arguments().value(2);
    if (QCoreApplication::arguments().size() < 2) {
        std::fputs("usage: main_thread_steps PROFILE [LIST]\n", stderr);
        return 2;
    }
    auto started = Core::start({QCoreApplication::arguments().at(1)});
    if (!started) {
        std::fputs(started.error().detail.toLocal8Bit() + "\n", stderr);
        return 1;
    }
    Core &core = **started;
    ui::MainWindow window(windowServices(core, application));
    window.start();
    window.resize(1600, 1000);
    window.show();

    QObject::connect(&core.refresh(), &refresh::RefreshService::finished, &application,
                     [&](const refresh::RefreshReport &report) {
                         QTimer::singleShot(kAftermath, &application,
                                            [&application, report] { finish(application, report); });
                     });
    QTimer::singleShot(kSettle, &application, [&] {
        application.begin();
        if (list.isEmpty())
            core.refresh().refresh();
        else
            import(application, core, list);
    });
    return QCoreApplication::exec();
}
