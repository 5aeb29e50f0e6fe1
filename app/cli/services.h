// SPDX-License-Identifier: GPL-3.0-or-later
// What commands with a profile work on; the program's runtime owns all of it.
#pragma once

namespace depesche
{

class Clock;

namespace secrets
{
class SealedFile;
}
namespace store
{
class Store;
}
namespace library
{
class LibraryService;
}
namespace refresh
{
class ActivityFile;
class RefreshService;
class FeedDiscoveryService;
} // namespace refresh
namespace offline
{
class OfflineService;
}
namespace reading
{
class ExportService;
}
namespace ticker
{
class TickerDiscovery;
class TickerExport;
class TickerService;
} // namespace ticker
namespace fulltext
{
class FullTextService;
}
namespace keeping
{
class PageKeeper;
}

namespace cli
{

struct Services {
    Clock &clock;
    store::Store &store;
    library::LibraryService &library;
    refresh::RefreshService &refresh;
    refresh::FeedDiscoveryService &discovery;
    offline::OfflineService &offline;
    fulltext::FullTextService &fullTexts;
    keeping::PageKeeper &pageKeeper;
    reading::ExportService &exporter;
    refresh::ActivityFile &activityFile;
    secrets::SealedFile &sealedFile;
    ticker::TickerService &tickers;
    ticker::TickerDiscovery &tickerDiscovery;
    ticker::TickerExport &tickerExport;
};

} // namespace cli
} // namespace depesche
