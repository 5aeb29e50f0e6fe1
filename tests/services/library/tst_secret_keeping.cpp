// SPDX-License-Identifier: GPL-3.0-or-later
// Passwords on their way from the person to the vault: none of them reaches the store.
#include "base/executor.h"
#include "fake_clock.h"
#include "services/library/library_service.h"
#include "services/test_store.h"
#include "test_vault.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>

namespace depesche::library
{

class SecretKeepingTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void takesThePasswordOutOfAnAddress();
    void takesPasswordsOutOfAList();
    void subscribingAgainBringsTheNewPassword();
    void keepsWhatStandsBesideThePassword();
    void storesOtherSettingsWithoutTouchingSecrets();
    void emptySecretsGo();
    void cleansAddressesOfEarlierStores();
    void secretsOfDeletedFeedsGo();

private:
    void start();
    Feed theFeed()
    {
        const auto tree = testing::answer((*m_store)->feeds().subscriptions());
        return tree && tree->feeds.size() == 1 ? tree->feeds.first() : Feed();
    }
    secrets::FeedSecrets secretsOf(const Feed &feed)
    {
        const auto future = m_library->secretsOf(feed);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
            return {};
        return future.result().valueOr({});
    }
    bool nothingOnDisk(const QByteArray &secret) const
    {
        QDirIterator all(m_store->folder(), QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(secret))
                return false;
        }
        return true;
    }

    std::unique_ptr<testing::FakeClock> m_clock;
    std::unique_ptr<testing::TestStore> m_store;
    std::unique_ptr<Executor> m_executor;
    std::unique_ptr<testing::TestVault> m_vault;
    std::unique_ptr<LibraryService> m_library;
};

void SecretKeepingTest::init()
{
    m_clock = std::make_unique<testing::FakeClock>();
    m_store = std::make_unique<testing::TestStore>(*m_clock);
    QVERIFY(m_store->isOpen());
    m_executor = std::make_unique<Executor>(1);
    m_vault = std::make_unique<testing::TestVault>();
    start();
}

void SecretKeepingTest::start()
{
    m_library = std::make_unique<LibraryService>(**m_store, **m_vault, *m_executor, *m_clock);
}

void SecretKeepingTest::cleanup()
{
    m_library.reset();
    m_store.reset();
}

void SecretKeepingTest::takesThePasswordOutOfAnAddress()
{
    QSignalSpy kept(m_library.get(), &LibraryService::secretKept);
    Feed feed;
    feed.url = QUrl(QStringLiteral("https://leserin:klappbruecke@paper.example/feed"));
    QVERIFY(testing::answer(m_library->subscribe(feed, {})));
    QCOMPARE(kept.size(), 1);
    const Feed stored = theFeed();
    QCOMPARE(stored.url, QUrl(QStringLiteral("https://paper.example/feed")));
    QVERIFY(!stored.access.secret.isEmpty());
    QCOMPARE(secretsOf(stored).user, QStringLiteral("leserin"));
    QCOMPARE(secretsOf(stored).password, QStringLiteral("klappbruecke"));
    QCOMPARE(secretsOf(stored).origin, QUrl(QStringLiteral("https://paper.example")));
    QVERIFY(nothingOnDisk("klappbruecke"));
}

void SecretKeepingTest::takesPasswordsOutOfAList()
{
    m_vault->keyring().failure = secrets::SecretFailure{secrets::SecretError::Unavailable, {}};
    QSignalSpy kept(m_library.get(), &LibraryService::secretKept);
    const auto import =
        m_library->importOpml("<opml version='2.0'><body>"
                              "<outline text='A' xmlUrl='https://leserin:klappbruecke@a.example/f'/>"
                              "<outline text='B' xmlUrl='https://b.example/f'/>"
                              "<outline text='C' xmlUrl='https://token@c.example/f'/></body></opml>");
    QTRY_VERIFY(import.isFinished());
    QVERIFY(import.result());
    QCOMPARE(import.result()->report.added, 3);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().first().value<secrets::KeptSecret>().place, secrets::SecretPlace::SealedFile);
    QCOMPARE(m_vault->file().kept.size(), 2);
    m_library->load();
    QTRY_VERIFY(m_library->isLoaded());
    const QByteArray list = m_library->exportOpml();
    QVERIFY(list.contains("https://a.example/f") && list.contains("https://c.example/f"));
    QVERIFY(!list.contains("klappbruecke") && !list.contains("token"));
    QVERIFY(nothingOnDisk("klappbruecke"));
}

void SecretKeepingTest::subscribingAgainBringsTheNewPassword()
{
    Feed feed;
    feed.url = QUrl(QStringLiteral("https://leserin:eins@paper.example/feed"));
    QVERIFY(testing::answer(m_library->subscribe(feed, {})));
    feed.url = QUrl(QStringLiteral("https://leserin:zwei@paper.example/feed"));
    const auto again = testing::answer(m_library->subscribe(feed, {}));
    QVERIFY(again);
    QVERIFY(!again->isNew);
    QCOMPARE(secretsOf(theFeed()).password, QStringLiteral("zwei"));
}

void SecretKeepingTest::keepsWhatStandsBesideThePassword()
{
    m_store->addFeed(QStringLiteral("paper"));
    secrets::FeedSecrets secrets;
    secrets.headers = {{"X-Key", "1"}};
    QVERIFY(testing::answer(m_library->updateFeed(theFeed(), secrets)));
    Feed feed = theFeed();
    feed.url.setUserInfo(QStringLiteral("leserin:eins"));
    QVERIFY(testing::answer(m_library->updateFeed(feed)));
    QCOMPARE(secretsOf(theFeed()).password, QStringLiteral("eins"));
    QCOMPARE(secretsOf(theFeed()).headers, secrets.headers);
    QVERIFY(theFeed().url.userInfo().isEmpty());
}

void SecretKeepingTest::storesOtherSettingsWithoutTouchingSecrets()
{
    m_store->addFeed(QStringLiteral("paper"));
    Feed feed = theFeed();
    feed.refreshMinutes = 120;
    feed.access.userAgent = QStringLiteral("Lesesaal/1");
    feed.access.certificate = QStringLiteral("/home/leserin/key.pem");
    feed.access.proxy = {ProxyKind::Socks5, QStringLiteral("proxy.example"), 1080};
    feed.access.http2 = false;
    feed.access.cookies = true;
    QSignalSpy kept(m_library.get(), &LibraryService::secretKept);
    QVERIFY(testing::answer(m_library->updateFeed(feed)));
    QCOMPARE(theFeed().access, feed.access);
    QCOMPARE(theFeed().refreshMinutes, 120);
    QVERIFY(kept.isEmpty());
    QVERIFY(m_vault->keyring().kept.isEmpty());
}

void SecretKeepingTest::emptySecretsGo()
{
    m_store->addFeed(QStringLiteral("paper"));
    secrets::FeedSecrets secrets;
    secrets.user = QStringLiteral("leserin");
    QVERIFY(testing::answer(m_library->updateFeed(theFeed(), secrets)));
    QCOMPARE(m_vault->keyring().kept.size(), 1);
    QVERIFY(testing::answer(m_library->updateFeed(theFeed(), secrets::FeedSecrets())));
    QVERIFY(theFeed().access.secret.isEmpty());
    QVERIFY(m_vault->keyring().kept.isEmpty());
}

void SecretKeepingTest::cleansAddressesOfEarlierStores()
{
    // The store drops user info by now, so an old row is made by a hand of its own.
    const FeedId id = m_store->addFeed(QStringLiteral("paper"));
    m_library.reset();
    {
        QSqlDatabase old = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("old"));
        old.setDatabaseName(m_store->folder() + QStringLiteral("/depesche.db"));
        QVERIFY(old.open());
        QVERIFY(QSqlQuery(old).exec(
            QStringLiteral("UPDATE feeds SET url = 'https://leserin:alt@paper.example/feed'")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("old"));
    start();
    m_library->load();
    QTRY_COMPARE(m_library->feed(id) ? m_library->feed(id)->url : QUrl(),
                 QUrl(QStringLiteral("https://paper.example/feed")));
    QCOMPARE(secretsOf(theFeed()).password, QStringLiteral("alt"));
}

void SecretKeepingTest::secretsOfDeletedFeedsGo()
{
    Feed feed;
    feed.url = QUrl(QStringLiteral("https://leserin:klappbruecke@paper.example/feed"));
    const auto added = testing::answer(m_library->subscribe(feed, {}));
    QVERIFY(added);
    QVERIFY(testing::answer((*m_store)->feeds().remove({added->id})));
    m_library->load();
    QTRY_VERIFY(m_library->isLoaded());
    QCOMPARE(m_vault->keyring().kept.size(), 1);
    m_library.reset();
    m_clock->set(m_clock->now().addDays(2));
    start();
    m_library->load();
    QTRY_VERIFY(m_vault->keyring().kept.isEmpty());
}

} // namespace depesche::library

QTEST_GUILESS_MAIN(depesche::library::SecretKeepingTest)
#include "tst_secret_keeping.moc"
