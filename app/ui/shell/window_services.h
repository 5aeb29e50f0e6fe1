// SPDX-License-Identifier: GPL-3.0-or-later
// What the window stands on.
#pragma once

#include <QString>

#include <functional>

class QApplication;

namespace depesche
{
class Clock;
class Executor;
class Settings;
} // namespace depesche
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
namespace depesche::reading
{
class ExportService;
class ReadingService;
} // namespace depesche::reading
namespace depesche::refresh
{
class ActivityLog;
class FeedDiscoveryService;
class RefreshService;
} // namespace depesche::refresh
namespace depesche::ticker
{
class TickerDiscovery;
class TickerExport;
class TickerLibrary;
class TickerService;
} // namespace depesche::ticker

namespace depesche::ui
{

/// All of it outlives the window.
struct WindowServices {
    QApplication &application; ///< wears the theme
    library::LibraryService &library;
    refresh::RefreshService &refresh;
    refresh::FeedDiscoveryService &discovery;
    refresh::ActivityLog &activity;
    reading::ReadingService &reading;
    reading::ExportService &exporter;
    offline::OfflineService &offline;
    fulltext::FullTextService &fullTexts;
    keeping::PageKeeper &pageKeeper;
    ticker::TickerService &tickers;
    ticker::TickerLibrary &tickerLibrary;
    ticker::TickerDiscovery &tickerDiscovery;
    ticker::TickerExport &tickerExport;
    Settings &settings;
    Executor &executor;
    Clock &clock;
    std::function<QString(const QString &hash)> picturePath; ///< file of a stored picture
    QString activityFile;                                    ///< path of the log of what is fetched
    QString version;                                         ///< of the program
    bool demoAvailable = false;                              ///< the demo newsroom is installed
};

} // namespace depesche::ui
