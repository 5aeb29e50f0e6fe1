// SPDX-License-Identifier: GPL-3.0-or-later
// From the press to the articles, with the real newsroom on this machine.
#include "runtime/window/demo_guide.h"

#include "base/clock.h"
#include "base/executor.h"
#include "net/qt_http_client.h"
#include "runtime/window/demo_newsroom.h"
#include "services/library/library_service.h"
#include "services/refresh/refresh_service.h"
#include "store/store.h"
#include "test_vault.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace depesche;

class DemoGuideTest final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void subscribesAndReads();
    void saysWhenItIsNotInstalled();
    void saysWhenOffline();

private:
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Executor> m_executor;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<net::QtHttpClient> m_http;
    testing::TestVault m_vault;
    std::unique_ptr<library::LibraryService> m_library;
    std::unique_ptr<refresh::RefreshService> m_refresh;
    std::unique_ptr<DemoGuide> m_guide;
};

void DemoGuideTest::init()
{
    qputenv("DEPESCHE_NEWSROOM", SOURCE_DIR "/tests/newsroom");
    m_folder = std::make_unique<QTemporaryDir>();
    m_executor = std::make_unique<Executor>();
    auto opened = store::Store::open({m_folder->path(), false, false}, m_clock);
    QVERIFY(opened);
    m_store = std::move(opened).value();
    m_http = std::make_unique<net::QtHttpClient>(net::ClientOptions{"Depesche/test", {}}, m_clock);
    m_library = std::make_unique<library::LibraryService>(*m_store, *m_vault, *m_executor, m_clock);
    m_refresh = std::make_unique<refresh::RefreshService>(*m_store, *m_http, *m_vault, *m_executor, m_clock);
    m_guide = std::make_unique<DemoGuide>(*m_http, *m_library, *m_refresh);
    m_library->load();
    QTRY_VERIFY(m_library->isLoaded());
}

void DemoGuideTest::cleanup()
{
    m_guide.reset();
    m_refresh.reset();
    m_library.reset();
    m_http.reset();
    m_store.reset();
}

void DemoGuideTest::subscribesAndReads()
{
    QSignalSpy failed(m_guide.get(), &DemoGuide::failed);
    QSignalSpy finished(m_refresh.get(), &refresh::RefreshService::finished);
    m_guide->start();
    m_guide->start(); // a second press while it starts does no harm
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    QCOMPARE(failed.size(), 0);
    const int sources = int(m_library->subscriptions().feeds.size());
    QVERIFY(sources >= 5);
    QTRY_VERIFY(m_library->counts().all >= 50);

    m_guide->start(); // already there: read again, subscribed once
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 30'000);
    QCOMPARE(int(m_library->subscriptions().feeds.size()), sources);
}

void DemoGuideTest::saysWhenItIsNotInstalled()
{
    qputenv("DEPESCHE_NEWSROOM", QFile::encodeName(m_folder->path()));
    QVERIFY(DemoNewsroom::script().isEmpty());
    QSignalSpy failed(m_guide.get(), &DemoGuide::failed);
    m_guide->start();
    QCOMPARE(failed.size(), 1);
    m_guide->start(); // can be tried again
    QCOMPARE(failed.size(), 2);
}

void DemoGuideTest::saysWhenOffline()
{
    m_http->setOffline(true);
    QSignalSpy failed(m_guide.get(), &DemoGuide::failed);
    m_guide->start();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 30'000);
    QVERIFY(m_library->subscriptions().feeds.isEmpty());
}

QTEST_GUILESS_MAIN(DemoGuideTest)
#include "tst_demo_guide.moc"
