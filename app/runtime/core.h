// SPDX-License-Identifier: GPL-3.0-or-later
// The object graph that the window and the command line share, and the order in which it comes and goes.
#pragma once

#include "base/expected.h"
#include "settings/profile.h"
#include "store/rescue.h"
#include "store/store_error.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <chrono>
#include <memory>

namespace depesche
{

class Clock;
class Executor;
class Settings;

namespace net
{
class HttpClient;
class QtHttpClient;
} // namespace net
namespace secrets
{
class SealedFile;
class SecretVault;
} // namespace secrets
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
class ActivityLog;
class FeedDiscoveryService;
class RefreshService;
} // namespace refresh
namespace reading
{
class ExportService;
class ReadingService;
} // namespace reading
namespace offline
{
class OfflineService;
}
namespace ticker
{
class TickerDiscovery;
class TickerExport;
class TickerLibrary;
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

struct CoreOptions {
    QString profileFolder;          ///< empty: the desktop's data folder for this program
    bool readOnly = false;          ///< nothing is written, not even the profile's folder
    bool watchOthers = true;        ///< notice what other processes write to the store
    bool checkPages = false;        ///< look at every page of the store first; takes seconds
    QByteArray acceptLanguage = {}; ///< sent with requests; empty: nothing is said about languages
};

/// Why there is no core: the profile's folder or the store refuses.
using StartFailure = store::StoreError;

/// Everything below the faces of the program. Main thread, with a QCoreApplication in place. Services take
/// what the settings say (offline switch, pictures to keep, budget) at once and whenever it changes; nothing
/// is fetched until somebody asks.
class Core final : public QObject
{
    Q_OBJECT
public:
    /// Blocks while the store opens: called once, at the start.
    static Expected<std::unique_ptr<Core>, StartFailure> start(const CoreOptions &options);
    /// After start() said Damaged: puts a new store in the place of the damaged one, with what can be read of
    /// that and of the backups. Blocks for as long as reading everything takes; any thread.
    static Expected<store::RescueReport, StartFailure> rescue(const QString &profileFolder);
    ~Core() override;

    /// Makes a backup of the store a while after the start and then once a day.
    void startBackups();

    const Profile &profile() const { return m_profile; }
    Clock &clock() { return *m_clock; }
    Executor &executor() { return *m_executor; }
    Settings &settings() { return *m_settings; }
    store::Store &store() { return *m_store; }
    net::HttpClient &http();
    secrets::SealedFile &sealedFile() { return *m_sealedFile; }
    library::LibraryService &library() { return *m_library; }
    refresh::RefreshService &refresh() { return *m_refresh; }
    refresh::FeedDiscoveryService &discovery() { return *m_discovery; }
    refresh::ActivityLog &activity() { return *m_activity; }
    refresh::ActivityFile &activityFile() { return *m_activityFile; }
    reading::ReadingService &reading() { return *m_reading; }
    reading::ExportService &exporter() { return *m_exporter; }
    offline::OfflineService &offline() { return *m_offline; }
    ticker::TickerService &tickers() { return *m_tickers; }
    ticker::TickerDiscovery &tickerDiscovery() { return *m_tickerDiscovery; }
    ticker::TickerExport &tickerExport() { return *m_tickerExport; }
    ticker::TickerLibrary &tickerLibrary() { return *m_tickerLibrary; }
    fulltext::FullTextService &fullTexts() { return *m_fullTexts; }
    keeping::PageKeeper &pageKeeper() { return *m_pageKeeper; }

private:
    Core(Profile profile, std::unique_ptr<Clock> clock, std::unique_ptr<store::Store> store,
         const CoreOptions &options);
    std::unique_ptr<secrets::SecretVault> makeVault();
    void applySettings();
    void backUp(std::chrono::milliseconds next);

    // Destroyed from the last to the first. Services stop first. The store joins its threads next, while the
    // pool still takes what their last answers hand to it. The pool waits for its work after that.
    Profile m_profile;
    std::unique_ptr<Clock> m_clock;
    std::unique_ptr<Executor> m_executor;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<refresh::ActivityFile> m_activityFile;
    std::unique_ptr<refresh::ActivityLog> m_activity; ///< watches the client
    std::unique_ptr<net::QtHttpClient> m_http;
    secrets::SealedFile *m_sealedFile = nullptr; ///< the vault's
    std::unique_ptr<secrets::SecretVault> m_secrets;
    std::unique_ptr<library::LibraryService> m_library;
    std::unique_ptr<refresh::RefreshService> m_refresh;
    std::unique_ptr<refresh::FeedDiscoveryService> m_discovery;
    std::unique_ptr<reading::ReadingService> m_reading;
    std::unique_ptr<reading::ExportService> m_exporter;
    std::unique_ptr<offline::OfflineService> m_offline;
    std::unique_ptr<fulltext::FullTextService> m_fullTexts;
    std::unique_ptr<keeping::PageKeeper> m_pageKeeper;
    std::unique_ptr<ticker::TickerService> m_tickers;
    std::unique_ptr<ticker::TickerDiscovery> m_tickerDiscovery;
    std::unique_ptr<ticker::TickerExport> m_tickerExport;
    std::unique_ptr<ticker::TickerLibrary> m_tickerLibrary;
};

/// The program's version, as the build states it.
QString productVersion();

} // namespace depesche
