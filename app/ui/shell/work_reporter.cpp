// SPDX-License-Identifier: GPL-3.0-or-later
// WorkReporter: an import goes before a refresh, and that before downloads, where several run.
#include "ui/shell/work_reporter.h"

#include "base/clock.h"
#include "services/fulltext/full_text_service.h"
#include "services/keeping/page_keeper.h"
#include "services/library/library_service.h"
#include "services/offline/offline_service.h"
#include "services/refresh/refresh_service.h"
#include "ui/shell/status_line.h"

#include <QAction>
#include <QLocale>

#include <algorithm>

namespace depesche::ui
{

WorkReporter::WorkReporter(const Workers &workers, Clock &clock, StatusLine &status, QAction *stop,
                           QObject *parent)
    : QObject(parent),
      m_library(workers.library),
      m_refresh(workers.refresh),
      m_offline(workers.offline),
      m_fullTexts(workers.fullTexts),
      m_pageKeeper(workers.pageKeeper),
      m_clock(clock),
      m_status(status),
      m_stop(stop)
{
    connectWorkers();
    connect(m_stop, &QAction::triggered, this, &WorkReporter::stopAll);
    m_status.setOffline(m_offline.isOffline());
    m_status.setHeldByMeter(m_offline.isHeldByMeter());
    showWork();
    showStored();
}

void WorkReporter::connectWorkers()
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
    connect(&m_fullTexts, &fulltext::FullTextService::progressChanged, this, &WorkReporter::showWork);
    connect(&m_fullTexts, &fulltext::FullTextService::finished, this, &WorkReporter::showWork);
    connect(&m_pageKeeper, &keeping::PageKeeper::progressChanged, this, &WorkReporter::showWork);
    connect(&m_pageKeeper, &keeping::PageKeeper::finished, this, &WorkReporter::showWork);
    connect(&m_pageKeeper, &keeping::PageKeeper::usageChanged, this, &WorkReporter::showStored);
    connect(&m_library, &library::LibraryService::importProgressChanged, this, &WorkReporter::showWork);
    connect(&m_library, &library::LibraryService::countsChanged, this, &WorkReporter::showStored);
    connect(&m_library, &library::LibraryService::loaded, this, &WorkReporter::showLastRefresh);
    connect(&m_library, &library::LibraryService::subscriptionsChanged, this, &WorkReporter::showLastRefresh);
}

void WorkReporter::stopAll()
{
    m_library.stopImport();
    m_refresh.stop();
    m_offline.stop();
    m_fullTexts.stop();
    m_pageKeeper.stop();
}

void WorkReporter::showWork()
{
    const refresh::RefreshProgress progress = m_refresh.progress();
    // The program's own look for due feeds often finds none: nothing to tell then.
    const bool refreshing = m_refresh.isRunning() && progress.total > 0;
    const library::ImportProgress import = m_library.importProgress();
    m_stop->setEnabled(import.total > 0 || refreshing || m_offline.isRunning() || m_fullTexts.isRunning() ||
                       m_pageKeeper.isRunning());
    if (import.total > 0) {
        m_status.setWork(tr("Importing source %1 of %n", nullptr, import.total).arg(import.done), import.done,
                         import.total);
    } else if (refreshing) {
        m_status.setWork(tr("Refreshing %1 of %n source(s)", nullptr, progress.total).arg(progress.done),
                         progress.done, progress.total);
    } else {
        showDownloads();
    }
}

/// A page that a person waits for goes before what comes by itself.
bool WorkReporter::showKeeping()
{
    if (!m_pageKeeper.isRunning())
        return false;
    const keeping::KeepProgress &page = m_pageKeeper.progress();
    if (page.picturesTotal == 0)
        m_status.setWork(tr("Fetching a page to keep"), 0, 1);
    else
        m_status.setWork(
            tr("Keeping a page: picture %1 of %n", nullptr, page.picturesTotal).arg(page.pictures),
            page.pictures, page.picturesTotal);
    return true;
}

void WorkReporter::showDownloads()
{
    if (showKeeping())
        return;
    if (m_fullTexts.isRunning() && m_fullTexts.progress().total > 0) {
        const fulltext::FullTextProgress &texts = m_fullTexts.progress();
        m_status.setWork(tr("Fetching full text %1 of %n", nullptr, texts.total).arg(texts.done), texts.done,
                         texts.total);
    } else if (m_offline.isRunning()) {
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
    m_status.setStored(m_library.counts().offline, m_offline.usage().bytes + m_pageKeeper.usedBytes());
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
