// SPDX-License-Identifier: GPL-3.0-or-later
// The refresh that nobody asked for: when it comes, and when it must not.
#include "base/executor.h"
#include "fake_clock.h"
#include "fake_connectivity.h"
#include "scripted_http_client.h"
#include "services/offline/offline_service.h"
#include "services/refresh/refresh_service.h"
#include "settings/settings.h"
#include "store/feed_repository.h"
#include "store/store.h"
#include "test_vault.h"
#include "ui/shell/refresh_rhythm.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace depesche;
using namespace std::chrono_literals;

class RefreshRhythmTest final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void asksAMinuteAfterTheStart();
    void keepsThePauseOfTheSettings();
    void neverByItselfIfOnlyByHand();
    void neverWhileOffline();
    void neverWithoutANetwork();
    void overAMeteredNetworkOnlyIfAllowed();
    void soonAfterASleep();

private:
    /// Lets time pass; true if the network was asked meanwhile.
    bool asksWithin(std::chrono::milliseconds time);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<testing::FakeClock> m_clock;
    std::unique_ptr<testing::ScriptedHttpClient> m_http;
    testing::TestVault m_vault;
    std::unique_ptr<Executor> m_executor;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<refresh::RefreshService> m_refresh;
    std::unique_ptr<offline::OfflineService> m_offline;
    std::unique_ptr<ui::RefreshRhythm> m_rhythm;
};

void RefreshRhythmTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<testing::FakeClock>();
    m_http = std::make_unique<testing::ScriptedHttpClient>();
    m_executor = std::make_unique<Executor>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("settings.ini")));
    auto opened = store::Store::open({m_folder->path(), false, false}, *m_clock);
    QVERIFY(opened);
    m_store = std::move(opened).value();
    Feed feed;
    feed.url = QUrl(QStringLiteral("https://nordblick.example/feed.xml"));
    const auto added = m_store->feeds().add({feed, {}});
    QTRY_VERIFY(added.isFinished());
    m_refresh = std::make_unique<refresh::RefreshService>(*m_store, *m_http, *m_vault, *m_executor, *m_clock);
    m_offline = std::make_unique<offline::OfflineService>(*m_store, *m_http, *m_executor, *m_clock);
    m_rhythm = std::make_unique<ui::RefreshRhythm>(*m_refresh, *m_offline, *m_settings, *m_clock, nullptr);
}

void RefreshRhythmTest::cleanup()
{
    m_rhythm.reset();
    m_offline.reset();
    m_refresh.reset();
    m_store.reset();
}

bool RefreshRhythmTest::asksWithin(std::chrono::milliseconds time)
{
    QSignalSpy started(m_refresh.get(), &refresh::RefreshService::started);
    m_clock->advance(time);
    (void)QTest::qWaitFor([&] { return !m_refresh->isRunning(); });
    return !started.isEmpty();
}

void RefreshRhythmTest::asksAMinuteAfterTheStart()
{
    QVERIFY(!asksWithin(59s));
    QVERIFY(asksWithin(1s));
}

void RefreshRhythmTest::keepsThePauseOfTheSettings()
{
    m_settings->setRefreshMinutes(120);
    QVERIFY(asksWithin(1min));
    QVERIFY(!asksWithin(119min));
    QVERIFY(asksWithin(1min));
}

void RefreshRhythmTest::neverByItselfIfOnlyByHand()
{
    m_settings->setRefreshMinutes(0);
    QVERIFY(!asksWithin(24h));
    m_settings->setRefreshMinutes(15);
    QVERIFY(asksWithin(1min));
}

void RefreshRhythmTest::neverWhileOffline()
{
    m_offline->setOffline(true);
    QVERIFY(!asksWithin(24h));
    m_offline->setOffline(false);
    QVERIFY(asksWithin(1min));
}

void RefreshRhythmTest::neverWithoutANetwork()
{
    testing::FakeConnectivity desktop;
    desktop.disconnected = true;
    m_refresh->setConnectivity(&desktop);
    QVERIFY(!asksWithin(24h));
    desktop.disconnected = false;
    QVERIFY(asksWithin(1min));
    m_refresh->setConnectivity(nullptr);
}

void RefreshRhythmTest::overAMeteredNetworkOnlyIfAllowed()
{
    testing::FakeConnectivity desktop;
    desktop.metered = true;
    m_refresh->setConnectivity(&desktop);
    QVERIFY(!asksWithin(24h));
    m_refresh->setMeteredAllowed(true);
    QVERIFY(asksWithin(1min));
    m_refresh->setConnectivity(nullptr);
}

void RefreshRhythmTest::soonAfterASleep()
{
    m_settings->setRefreshMinutes(120);
    QVERIFY(asksWithin(1min));
    QVERIFY(!asksWithin(10min));
    m_clock->set(m_clock->now().addSecs(8 * 3600));
    QVERIFY(!asksWithin(69s)); // the look after the minute, and the time that the network needs
    QVERIFY(asksWithin(1s));
}

QTEST_MAIN(RefreshRhythmTest)
#include "tst_refresh_rhythm.moc"
