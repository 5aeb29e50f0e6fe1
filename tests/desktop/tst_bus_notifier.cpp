// SPDX-License-Identifier: GPL-3.0-or-later
// Notifications over a real bus with a service of the test's own: text, actions, failures, another service.
#include "base/executor.h"
#include "desktop/bus_notifier.h"
#include "notification_service.h"
#include "private_bus.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <memory>

using namespace depesche;
using depesche::testing::NotificationService;
using desktop::BusNotifier;
using desktop::Notification;

class BusNotifierTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void shows();
    void askedOnce();
    void withoutMarkupAndActions();
    void pressed();
    void refused();
    void noService();
    void anotherService();
    void manyAtOnce();
    void noBus(); // the last one: a process keeps to the bus that it met first

private:
    static Notification notification()
    {
        return {QStringLiteral("<b>Deich</b> bricht"),
                QStringLiteral("Lage & <i>Folgen</i>"),
                {{QStringLiteral("default"), QStringLiteral("Zeigen")},
                 {QStringLiteral("mute"), QStringLiteral("Stumm")}}};
    }

    std::unique_ptr<testing::PrivateBus> m_bus;
    std::unique_ptr<Executor> m_executor;
    std::unique_ptr<NotificationService> m_service;
    std::unique_ptr<BusNotifier> m_notifier;
};

void BusNotifierTest::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty())
        QSKIP("dbus-daemon is not installed: apt-get install dbus-daemon");
    m_bus = std::make_unique<testing::PrivateBus>();
    QCOMPARE(m_bus->start(), QString());
}

void BusNotifierTest::init()
{
    m_executor = std::make_unique<Executor>(1);
    m_service = std::make_unique<NotificationService>();
    QVERIFY(m_service->start());
    m_notifier =
        std::make_unique<BusNotifier>(QStringLiteral("Depesche"), QStringLiteral("depesche"), *m_executor);
}

void BusNotifierTest::cleanup()
{
    m_notifier.reset();
    m_service.reset();
    m_executor.reset();
}

void BusNotifierTest::shows()
{
    QVERIFY(m_notifier->show(notification()) != 0);
    QTRY_COMPARE(m_service->shown.size(), 1);
    const NotificationService::Shown &shown = m_service->shown.first();
    QCOMPARE(shown.title, QStringLiteral("<b>Deich</b> bricht"));
    QCOMPARE(shown.body, QStringLiteral("Lage &amp; &lt;i&gt;Folgen&lt;/i&gt;"));
    QCOMPARE(shown.actions, (QStringList{QStringLiteral("default"), QStringLiteral("Zeigen"),
                                         QStringLiteral("mute"), QStringLiteral("Stumm")}));
}

void BusNotifierTest::askedOnce()
{
    m_notifier->show(notification());
    m_notifier->show(notification());
    QTRY_COMPARE(m_service->shown.size(), 2);
    m_notifier->show(notification());
    QTRY_COMPARE(m_service->shown.size(), 3);
    QCOMPARE(m_service->asked, 1);
}

void BusNotifierTest::withoutMarkupAndActions()
{
    m_service->capabilities = QStringList{QStringLiteral("body")};
    m_notifier->show(notification());
    QTRY_COMPARE(m_service->shown.size(), 1);
    QCOMPARE(m_service->shown.first().body, QStringLiteral("Lage & <i>Folgen</i>"));
    QVERIFY(m_service->shown.first().actions.isEmpty());
}

void BusNotifierTest::pressed()
{
    const QSignalSpy pressed(m_notifier.get(), &BusNotifier::activated);
    m_notifier->show(notification());
    const quint64 second = m_notifier->show(notification());
    QTRY_COMPARE(m_service->shown.size(), 2);
    // The answer to Notify is on its way; what is pressed comes after it.
    m_service->press(77, QStringLiteral("default"));
    m_service->press(2, QStringLiteral("mute"));
    QTRY_COMPARE(pressed.size(), 1);
    QCOMPARE(pressed.first().at(0).toULongLong(), second);
    QCOMPARE(pressed.first().at(1).toString(), QStringLiteral("mute"));
}

void BusNotifierTest::refused()
{
    m_service->refuses = true;
    const QSignalSpy failed(m_notifier.get(), &BusNotifier::failed);
    const quint64 number = m_notifier->show(notification());
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().toULongLong(), number);
}

void BusNotifierTest::noService()
{
    m_service.reset();
    const QSignalSpy failed(m_notifier.get(), &BusNotifier::failed);
    m_notifier->show(notification());
    m_notifier->show(notification());
    QTRY_COMPARE(failed.size(), 2);
    // It may be there the next time.
    m_service = std::make_unique<NotificationService>();
    QVERIFY(m_service->start());
    m_notifier->show(notification());
    QTRY_COMPARE(m_service->shown.size(), 1);
}

void BusNotifierTest::anotherService()
{
    m_notifier->show(notification());
    QTRY_COMPARE(m_service->shown.size(), 1);
    m_service = nullptr;
    m_service = std::make_unique<NotificationService>();
    m_service->capabilities.clear();
    QVERIFY(m_service->start());
    // Until the bus has told that the service is another one, its predecessor's abilities are taken for its
    // own.
    QTRY_VERIFY([&] {
        m_notifier->show(notification());
        return !m_service->shown.isEmpty() &&
               m_service->shown.last().body == QStringLiteral("Lage & <i>Folgen</i>");
    }());
}

void BusNotifierTest::manyAtOnce()
{
    const QSignalSpy failed(m_notifier.get(), &BusNotifier::failed);
    for (int n = 0; n < BusNotifier::kMostWaiting + 5; ++n)
        m_notifier->show(notification());
    QTRY_COMPARE(m_service->shown.size(), BusNotifier::kMostWaiting);
    QTRY_COMPARE(failed.size(), 5);
}

void BusNotifierTest::noBus()
{
    m_service.reset();
    m_bus->stop();
    const QSignalSpy failed(m_notifier.get(), &BusNotifier::failed);
    m_notifier->show(notification());
    QVERIFY(failed.isEmpty()); // it is not waited for
    QTRY_COMPARE(failed.size(), 1);
}

QTEST_GUILESS_MAIN(BusNotifierTest)
#include "tst_bus_notifier.moc"
