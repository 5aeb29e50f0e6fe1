// SPDX-License-Identifier: GPL-3.0-or-later
// Core: building the object graph and keeping services in step with the settings.
#include "runtime/core.h"

#include "base/clock.h"
#include "base/continue_on.h"
#include "base/executor.h"
#include "base/logging.h"
#include "cli/failure_words.h"
#include "net/qt_http_client.h"
#include "secrets/keyring.h"
#include "secrets/sealed_file.h"
#include "secrets/secret_vault.h"
#include "services/fulltext/full_text_service.h"
#include "services/keeping/page_keeper.h"
#include "services/library/library_service.h"
#include "services/offline/offline_service.h"
#include "services/reading/export_service.h"
#include "services/reading/hyphenation_dictionaries.h"
#include "services/reading/reading_service.h"
#include "services/refresh/access_reader.h"
#include "services/refresh/activity_file.h"
#include "services/refresh/activity_log.h"
#include "services/refresh/feed_discovery_service.h"
#include "services/refresh/refresh_service.h"
#include "services/ticker/ticker_discovery.h"
#include "services/ticker/ticker_export.h"
#include "services/ticker/ticker_library.h"
#include "services/ticker/ticker_service.h"
#include "settings/settings.h"
#include "store/maintenance.h"
#include "store/store.h"

#include <QRandomGenerator>

namespace depesche
{

namespace
{

/// Not while the window is still filling itself.
constexpr std::chrono::minutes kFirstBackup{3};
constexpr std::chrono::hours kBackupInterval{1};

constexpr qint64 kMegabyte = 1024 * 1024;
constexpr qint64 kLogBytes = 2 * kMegabyte; ///< of each of two files: some 20,000 lines

/// Names the product and where to turn to with complaints; publishers see it in their logs.
QByteArray userAgent()
{
    return "Depesche/" + productVersion().toLatin1() +
           " (desktop news reader; +https://depesche.org/contact)";
}

OfflinePolicy policyOf(KeepPictures keep)
{
    switch (keep) {
    case KeepPictures::All:
        return OfflinePolicy::All;
    case KeepPictures::SavedOnly:
        return OfflinePolicy::SavedOnly;
    case KeepPictures::None:
        break;
    }
    return OfflinePolicy::None;
}

/// For jitter.
double chance()
{
    return QRandomGenerator::global()->generateDouble();
}

secrets::SealedFilePaths sealedFilePaths(const Profile &profile)
{
    return {profile.folder() + QStringLiteral("/secrets.sealed"), secrets::usualKeyFile()};
}

} // namespace

Expected<std::unique_ptr<Core>, StartFailure> Core::start(const CoreOptions &options)
{
    Profile profile(options.profileFolder);
    if (!options.readOnly) {
        if (const QString refusal = profile.prepare(); !refusal.isEmpty())
            return Unexpected{
                StartFailure{store::StoreErrorCode::ProfileUnusable, refusal, profile.folder()}};
    }
    auto clock = std::make_unique<SystemClock>();
    auto opened = store::Store::open(
        {profile.folder(), options.readOnly, options.watchOthers, options.checkPages}, *clock);
    if (!opened)
        return Unexpected{opened.error()};
    return std::unique_ptr<Core>(new Core(profile, std::move(clock), std::move(opened).value(), options));
}

Core::Core(Profile profile, std::unique_ptr<Clock> clock, std::unique_ptr<store::Store> store,
           const CoreOptions &options)
    : m_profile(std::move(profile)),
      m_clock(std::move(clock)),
      m_executor(std::make_unique<Executor>()),
      m_settings(std::make_unique<Settings>(m_profile.settingsFile())),
      m_store(std::move(store)),
      m_activityFile(std::make_unique<refresh::ActivityFile>(
          m_profile.folder() + QStringLiteral("/activity.log"), kLogBytes,
          [](const FeedFailure &failure) { return cli::words(failure); }, *m_executor, *m_clock)),
      m_activity(std::make_unique<refresh::ActivityLog>(*m_clock)),
      m_http(std::make_unique<net::QtHttpClient>(net::ClientOptions{userAgent(), options.acceptLanguage},
                                                 *m_clock)),
      m_secrets(makeVault()),
      m_library(std::make_unique<library::LibraryService>(*m_store, *m_secrets, *m_executor, *m_clock)),
      m_refresh(
          std::make_unique<refresh::RefreshService>(*m_store, *m_http, *m_secrets, *m_executor, *m_clock)),
      m_discovery(std::make_unique<refresh::FeedDiscoveryService>(*m_http, *m_executor, *m_clock)),
      m_reading(std::make_unique<reading::ReadingService>(
          *m_store, *m_executor, std::make_shared<reading::HyphenationDictionaries>())),
      m_exporter(std::make_unique<reading::ExportService>(*m_store, *m_executor)),
      m_offline(std::make_unique<offline::OfflineService>(*m_store, *m_http, *m_executor, *m_clock)),
      m_fullTexts(std::make_unique<fulltext::FullTextService>(*m_store, *m_http, *m_executor, *m_clock)),
      m_pageKeeper(std::make_unique<keeping::PageKeeper>(*m_store, *m_http, *m_executor, *m_clock)),
      m_tickers(std::make_unique<ticker::TickerService>(*m_store, *m_http, *m_clock, *m_executor, chance)),
      m_tickerDiscovery(std::make_unique<ticker::TickerDiscovery>(*m_http, *m_executor)),
      m_tickerExport(std::make_unique<ticker::TickerExport>(*m_store, *m_executor, *m_clock)),
      m_tickerLibrary(std::make_unique<ticker::TickerLibrary>(*m_store))
{
    m_http->setObserver(m_activity.get());
    connect(m_refresh.get(), &refresh::RefreshService::feedFinished, m_activity.get(),
            &refresh::ActivityLog::note);
    connect(m_refresh.get(), &refresh::RefreshService::feedFinished, m_activityFile.get(),
            &refresh::ActivityFile::noteFeed);
    connect(m_activity.get(), &refresh::ActivityLog::ended, m_activityFile.get(),
            &refresh::ActivityFile::noteRequest);
    connect(m_library.get(), &library::LibraryService::subscriptionsChanged, m_fullTexts.get(),
            &fulltext::FullTextService::lookSoon);
    connect(m_offline.get(), &offline::OfflineService::offlineChanged, m_fullTexts.get(),
            &fulltext::FullTextService::lookSoon);
    applySettings();
    connect(m_settings.get(), &Settings::changed, this, &Core::applySettings);
}

Core::~Core() = default;

std::unique_ptr<secrets::SecretVault> Core::makeVault()
{
    auto file = std::make_unique<secrets::SealedFile>(sealedFilePaths(m_profile), *m_executor);
    m_sealedFile = file.get();
    return std::make_unique<secrets::SecretVault>(std::make_unique<secrets::Keyring>(*m_clock),
                                                  std::move(file));
}

Expected<store::RescueReport, StartFailure> Core::rescue(const QString &profileFolder)
{
    const SystemClock clock;
    return store::rescueStore(Profile(profileFolder).folder(), clock);
}

void Core::startBackups()
{
    backUp(kFirstBackup);
}

/// Asked each hour: a machine that sleeps at night misses no day.
void Core::backUp(std::chrono::milliseconds next)
{
    m_clock->callAfter(next, this, [this] {
        continueOn(this, m_store->maintenance().backUpIfDue(), [this](const store::Result<bool> &made) {
            if (!made)
                qCWarning(logStore) << "no backup could be made:" << made.error().detail;
            backUp(kBackupInterval);
        });
    });
}

net::HttpClient &Core::http()
{
    return *m_http;
}

void Core::applySettings()
{
    m_http->setProxy(refresh::proxyOf(m_settings->proxy()));
    m_offline->configure(policyOf(m_settings->keepPictures()),
                         m_settings->pictureBudgetMegabytes() * kMegabyte);
    m_offline->setOffline(m_settings->workOffline());
    m_tickers->setOffline(m_settings->workOffline());
    m_refresh->setMeteredAllowed(m_settings->refreshOnMetered());
    m_offline->setMeteredAllowed(m_settings->refreshOnMetered());
    m_fullTexts->setMeteredAllowed(m_settings->refreshOnMetered());
    m_pageKeeper->setMeteredAllowed(m_settings->refreshOnMetered());
}

QString productVersion()
{
    return QStringLiteral(DEPESCHE_VERSION);
}

} // namespace depesche
