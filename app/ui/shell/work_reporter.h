// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the status bar what refresh and downloads are doing, and stops them.
#pragma once

#include <QDateTime>
#include <QObject>

class QAction;

namespace depesche
{
class Clock;
}
namespace depesche::fulltext
{
class FullTextService;
}
namespace depesche::keeping
{
class PageKeeper;
}
namespace depesche::library
{
class LibraryService;
}
namespace depesche::offline
{
class OfflineService;
}
namespace depesche::refresh
{
class RefreshService;
}

namespace depesche::ui
{

class StatusLine;

class WorkReporter final : public QObject
{
    Q_OBJECT
public:
    /// Whose work is told.
    struct Workers {
        library::LibraryService &library;
        refresh::RefreshService &refresh;
        offline::OfflineService &offline;
        fulltext::FullTextService &fullTexts;
        keeping::PageKeeper &pageKeeper;
    };

    WorkReporter(const Workers &workers, Clock &clock, StatusLine &status, QAction *stop, QObject *parent);

private:
    void connectWorkers();
    void stopAll();
    void showWork();
    void showDownloads();
    bool showKeeping();
    void showStored();
    void showLastRefresh();
    QString moment(const QDateTime &utc) const;

    library::LibraryService &m_library;
    refresh::RefreshService &m_refresh;
    offline::OfflineService &m_offline;
    fulltext::FullTextService &m_fullTexts;
    keeping::PageKeeper &m_pageKeeper;
    Clock &m_clock;
    StatusLine &m_status;
    QAction *m_stop;
    QDateTime m_lastRefresh; ///< UTC; of this start, else from the fetch states
};

} // namespace depesche::ui
