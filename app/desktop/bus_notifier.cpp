// SPDX-License-Identifier: GPL-3.0-or-later
// BusNotifier: bus, capabilities, notification, one after the other, none of them waited for.
#include "desktop/bus_notifier.h"

#include "base/continue_on.h"
#include "base/executor.h"
#include "desktop/notification_text.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QVariantMap>

#include <atomic>
#include <utility>

namespace depesche::desktop
{
using namespace Qt::StringLiterals;

namespace
{

constexpr int kPatienceMs = 10'000;
constexpr int kServersOwnTime = -1; ///< how long it stays is the service's to decide

QString service()
{
    return u"org.freedesktop.Notifications"_s;
}

QString servicePath()
{
    return u"/org/freedesktop/Notifications"_s;
}

QDBusMessage callOf(const QString &method)
{
    return QDBusMessage::createMethodCall(service(), servicePath(), service(), method);
}

/// Of this program alone, so that its signals are nobody else's. Unique, for a second one in the same
/// process.
QString connectionName()
{
    static std::atomic<int> made = 0;
    return u"depesche-notifications-%1"_s.arg(++made);
}

} // namespace

BusNotifier::BusNotifier(QString application, QString desktopEntry, Executor &executor, QObject *parent)
    : Notifier(parent),
      m_application(std::move(application)),
      m_desktopEntry(std::move(desktopEntry)),
      m_executor(executor)
{
}

BusNotifier::~BusNotifier()
{
    if (m_bus)
        QDBusConnection::disconnectFromBus(m_bus->name());
}

quint64 BusNotifier::show(const Notification &notification)
{
    m_waiting.append({++m_last, notification});
    if (m_waiting.size() > kMostWaiting) {
        const quint64 number = m_waiting.takeFirst().number;
        QMetaObject::invokeMethod(
            this, [this, number] { emit failed(number); }, Qt::QueuedConnection);
    }
    if (!m_bus || !m_bus->isConnected())
        enterBus();
    else if (m_capabilities)
        sendWaiting();
    else
        askCapabilities();
    return m_last;
}

/// Entering means waiting for the bus to say hello.
void BusNotifier::enterBus()
{
    if (std::exchange(m_asking, true))
        return;
    const auto entering = m_executor.run([name = connectionName()] {
        return QDBusConnection::connectToBus(QDBusConnection::SessionBus, name);
    });
    continueOn(this, entering, [this](const QDBusConnection &bus) {
        m_asking = false;
        entered(bus);
    });
}

void BusNotifier::entered(const QDBusConnection &bus)
{
    if (m_bus)
        QDBusConnection::disconnectFromBus(m_bus->name());
    m_bus = bus;
    m_capabilities.reset();
    if (!m_bus->isConnected()) {
        failWaiting();
        return;
    }
    m_bus->connect(service(), servicePath(), service(), u"ActionInvoked"_s, this,
                   SLOT(onActionInvoked(quint32, QString)));
    m_bus->connect(service(), servicePath(), service(), u"NotificationClosed"_s, this,
                   SLOT(onNotificationClosed(quint32, quint32)));
    delete m_watcher;
    m_watcher = new QDBusServiceWatcher(service(), *m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, [this] {
        m_capabilities.reset();
        m_shown.clear();
    });
    askCapabilities();
}

void BusNotifier::askCapabilities()
{
    if (std::exchange(m_asking, true))
        return;
    auto *watcher =
        new QDBusPendingCallWatcher(m_bus->asyncCall(callOf(u"GetCapabilities"_s), kPatienceMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_asking = false;
        const QDBusPendingReply<QStringList> reply = *watcher;
        if (reply.isError()) {
            failWaiting();
            return;
        }
        m_capabilities = reply.value();
        sendWaiting();
    });
}

void BusNotifier::sendWaiting()
{
    for (const Waiting &one : std::exchange(m_waiting, {}))
        send(one);
}

void BusNotifier::failWaiting()
{
    for (const Waiting &one : std::exchange(m_waiting, {}))
        emit failed(one.number);
}

void BusNotifier::send(const Waiting &one)
{
    QStringList actions;
    if (m_capabilities->contains("actions"_L1)) {
        for (const NotificationAction &action : one.notification.actions)
            actions += {action.key, action.label};
    }
    const QString body = notificationBody(one.notification.body, m_capabilities->contains("body-markup"_L1));
    QDBusMessage call = callOf(u"Notify"_s);
    call.setArguments({m_application, 0U, m_desktopEntry, notificationTitle(one.notification.title), body,
                       actions, QVariantMap{{u"desktop-entry"_s, m_desktopEntry}}, kServersOwnTime});
    auto *watcher = new QDBusPendingCallWatcher(m_bus->asyncCall(call, kPatienceMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, number = one.number] {
        watcher->deleteLater();
        const QDBusPendingReply<quint32> reply = *watcher;
        if (reply.isError())
            emit failed(number);
        else
            m_shown.insert(reply.value(), number);
    });
}

void BusNotifier::onActionInvoked(quint32 id, const QString &action)
{
    // Taken out with the NotificationClosed that follows.
    if (const quint64 number = m_shown.value(id); number != 0)
        emit activated(number, action);
}

void BusNotifier::onNotificationClosed(quint32 id, quint32)
{
    m_shown.remove(id);
}

} // namespace depesche::desktop
