// SPDX-License-Identifier: GPL-3.0-or-later
// WorkReporter: an import goes before a refresh, and that before downloads, where several run.
#include "ui/shell/work_reporter.h"

#include "base/clock.h"
#include "services/library/library_service.h"
#include "services/offline/offline_service.h"
#include "services/refresh/refresh_service.h"
#include "ui/shell/status_line.h"

#include <QAction>
#include <QLocale>

#include <algorithm>

namespace depesche::ui
{

WorkReporter::WorkReporter(library::LibraryService &library, refresh::RefreshService &refresh,
                           offline::OfflineService &offline, Clock &clock, StatusLine &status, QAction *stop,
                           QObject *parent)
    : QObject(parent),
      m_library(library),
      m_refresh(refresh),
      m_offline(offline),
      m_clock(clock),
      m_status(status),
      m_stop(stop)
{
    connect(&m_refresh, &refresh::RefreshService::started, this, &WorkReporter::showWork);
    connect(&m_refresh, &refresh::RefreshService::progressChanged, this, &WorkReporter::showWork);
    connect(&m_refresh, &refresh::RefreshService::finished, this,
            [this](const refresh::RefreshReport &report) {
                if (!report.feeds.isEmpty())
                    m_lastRefresh = m_clock.now();
                showWork();
                showLastRefresh();
            });
    connect(&m_offline, &offline::OfflineService::progressChanged, this, &WorkReporter::showWork);
    connect(&m_offline, &offline::OfflineService::finished, this, &WorkReporter::showWork);
    connect(&m_offline, &offline::OfflineService::usageChanged, this, &WorkReporter::showStored);
    connect(&m_offline, &offline::OfflineService::offlineChanged, &m_status, &StatusLine::setOffline);
    connect(&m_offline, &offline::OfflineService::heldByMeterChanged, this, [this](bool held) {
        m_status.setHeldByMeter(held);
        showWork();
    });
    connect(&m_library, &library::LibraryService::importProgressChanged, this, &WorkReporter::showWork);
    connect(&m_library, &library::LibraryService::countsChanged, this, &WorkReporter::showStored);
    connect(&m_library, &library::LibraryService::loaded, this, &WorkReporter::showLastRefresh);
    connect(&m_library, &library::LibraryService::subscriptionsChanged, this, &WorkReporter::showLastRefresh);
    connect(m_stop, &QAction::triggered, this, [this] {
        m_library.stopImport();
        m_refresh.stop();
        m_offline.stop();
    });
    m_status.setOffline(m_offline.isOffline());
    m_status.setHeldByMeter(m_offline.isHeldByMeter());
    showWork();
    showStored();
}

void WorkReporter::showWork()
{
    const refresh::RefreshProgress progress = m_refresh.progress();
    // The program's own look for due feeds often finds none: nothing to tell then.
    const bool refreshing = m_refresh.isRunning() && progress.total > 0;
    const bool downloading = m_offline.isRunning();
    const library::ImportProgress import = m_library.importProgress();
    m_stop->setEnabled(import.total > 0 || refreshing || downloading);
    if (import.total > 0) {
        m_status.setWork(tr("Importing source %1 of %n", nullptr, import.total).arg(import.done), import.done,
                         import.total);
    } else if (refreshing) {
        m_status.setWork(tr("Refreshing %1 of %n source(s)", nullptr, progress.total).arg(progress.done),
                         progress.done, progress.total);
    } else if (downloading) {
        const offline::DownloadProgress pictures = m_offline.progress();
        const QString words =
            m_offline.isHeldByMeter()
                ? tr("Storing picture %1 of %n over a metered connection", nullptr, pictures.total)
                : tr("Storing picture %1 of %n", nullptr, pictures.total);
        m_status.setWork(words.arg(pictures.done), pictures.done, pictures.total);
    } else {
        m_status.clearWork();
    }
}

void WorkReporter::showStored()
{
    m_status.setStored(m_library.counts().offline, m_offline.usage().bytes);
}

/// The time alone if it was today.
QString WorkReporter::moment(const QDateTime &utc) const
{
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toLocalTime();
    const bool today = local.date() == m_clock.now().toLocalTime().date();
    return today ? QLocale().toString(local.time(), QLocale::ShortFormat)
                 : QLocale().toString(local, QLocale::ShortFormat);
}

void WorkReporter::showLastRefresh()
{
    QDateTime last = m_lastRefresh;
    int failing = 0;
    for (const Feed &feed : m_library.subscriptions().feeds) {
        if (!m_lastRefresh.isValid() && feed.fetch.lastSuccess.isValid())
            last = last.isValid() ? std::max(last, feed.fetch.lastSuccess) : feed.fetch.lastSuccess;
        failing += feed.fetch.lastFailure.isFailure() ? 1 : 0;
    }
    m_status.setLastRefresh(moment(last), failing);
}

} // namespace depesche::ui
