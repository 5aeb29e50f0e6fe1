// SPDX-License-Identifier: GPL-3.0-or-later
// The session's keyring, played by a service on a bus of the test's own.
#include "fake_clock.h"
#include "private_bus.h"
#include "secret_service.h"
#include "secrets/keyring.h"

#include <QCoreApplication>
#include <QTest>

#include <memory>

namespace depesche::secrets
{

class KeyringTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void noServiceIsNoKeyring();
    void keepsAndForgets();
    void silenceIsGivenUp();
    void noBusIsNoKeyring();

private:
    template <class T>
    static T wait(const QFuture<T> &future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
            qFatal("the keyring does not answer");
        return future.result();
    }

    testing::FakeClock m_clock;
    std::unique_ptr<testing::PrivateBus> m_bus;
    std::unique_ptr<testing::SecretService> m_service;
    std::unique_ptr<Keyring> m_keyring;
};

const QString kName = QStringLiteral("paper.example 1");
const QByteArray kValue("ge\0heim", 7);

void KeyringTest::initTestCase()
{
    // Another desktop's keyring has another interface.
    qunsetenv("XDG_CURRENT_DESKTOP");
    qunsetenv("KDE_FULL_SESSION");
    m_bus = std::make_unique<testing::PrivateBus>();
    QCOMPARE(m_bus->start(), QString());
}

void KeyringTest::init()
{
    m_keyring = std::make_unique<Keyring>(m_clock);
}

void KeyringTest::noServiceIsNoKeyring()
{
    const ReadSecret read = wait(m_keyring->read(kName));
    QVERIFY(!read);
    QCOMPARE(read.error().code, SecretError::Unavailable);
    const WrittenSecret written = wait(m_keyring->write(kName, "geheim"));
    QVERIFY(!written);
    QCOMPARE(written.error().code, SecretError::Unavailable);
}

void KeyringTest::keepsAndForgets()
{
    m_service = std::make_unique<testing::SecretService>();
    QVERIFY(m_service->start());
    const ReadSecret nothing = wait(m_keyring->read(kName));
    QVERIFY2(nothing, nothing ? "" : qPrintable(nothing.error().detail));
    QVERIFY(!nothing->has_value());
    const WrittenSecret written = wait(m_keyring->write(kName, kValue));
    QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
    QCOMPARE(m_service->items.size(), 1);
    QVERIFY(m_service->items.first().attributes.values().contains(kName));
    QCOMPARE(**wait(m_keyring->read(kName)), kValue);
    QVERIFY(wait(m_keyring->write(kName, "zwei")));
    QCOMPARE(m_service->items.size(), 1);
    QCOMPARE(**wait(m_keyring->read(kName)), QByteArray("zwei"));
    QVERIFY(!wait(m_keyring->read(QStringLiteral("another")))->has_value());
    QVERIFY(wait(m_keyring->remove(kName)));
    QVERIFY(m_service->items.isEmpty());
    QVERIFY(wait(m_keyring->remove(kName)));
}

void KeyringTest::silenceIsGivenUp()
{
    QVERIFY(wait(m_keyring->write(kName, "geheim")));
    m_service->silent = true;
    const QFuture<ReadSecret> read = m_keyring->read(kName);
    QVERIFY(!QTest::qWaitFor([&] { return read.isFinished(); }, 50));
    m_clock.advance(std::chrono::seconds(31));
    const ReadSecret answer = wait(read);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, SecretError::TimedOut);
    m_service->silent = false;
}

void KeyringTest::noBusIsNoKeyring()
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", "/nonexistent");
    const ReadSecret read = wait(m_keyring->read(kName));
    QVERIFY(!read);
    QCOMPARE(read.error().code, SecretError::Unavailable);
}

} // namespace depesche::secrets

QTEST_GUILESS_MAIN(depesche::secrets::KeyringTest)
#include "tst_keyring.moc"
