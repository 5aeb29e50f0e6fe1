// SPDX-License-Identifier: GPL-3.0-or-later
// A notification service for tests, on whatever the session's bus is.
#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace depesche::testing
{

class NotificationService final : public QDBusVirtualObject
{
    Q_OBJECT
public:
    struct Shown {
        quint32 id;
        QString title;
        QString body;
        QStringList actions; ///< key, label, key, label ...
    };

    /// On a connection of its own, so that the program's calls go over the bus.
    NotificationService()
        : m_bus(QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"),
                                              QStringLiteral("notifications for tests")))
    {
    }
    ~NotificationService() override
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("notifications for tests"));
    }

    bool start() { return m_bus.registerVirtualObject(kPath, this) && m_bus.registerService(kName); }

    void press(quint32 id, const QString &action)
    {
        tell(QStringLiteral("ActionInvoked"), {id, action});
        tell(QStringLiteral("NotificationClosed"), {id, 2U});
    }

    QStringList capabilities{QStringLiteral("actions"), QStringLiteral("body"),
                             QStringLiteral("body-markup")};
    bool refuses = false;
    bool silent = false; ///< takes calls and never answers
    QList<Shown> shown;
    int asked = 0; ///< for capabilities

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (silent)
            return true;
        if (message.member() == QLatin1String("GetCapabilities")) {
            ++asked;
            return connection.send(message.createReply(QVariant(capabilities)));
        }
        if (message.member() != QLatin1String("Notify"))
            return false;
        if (refuses)
            return connection.send(
                message.createErrorReply(QDBusError::LimitsExceeded, QStringLiteral("no")));
        const QVariantList values = message.arguments();
        const auto id = quint32(shown.size() + 1);
        shown.append({id, values.at(3).toString(), values.at(4).toString(), values.at(5).toStringList()});
        return connection.send(message.createReply(id));
    }

private:
    void tell(const QString &signal, const QVariantList &values)
    {
        QDBusMessage message = QDBusMessage::createSignal(kPath, kName, signal);
        message.setArguments(values);
        m_bus.send(message);
    }

    const QString kName{QStringLiteral("org.freedesktop.Notifications")};
    const QString kPath{QStringLiteral("/org/freedesktop/Notifications")};
    QDBusConnection m_bus;
};

} // namespace depesche::testing
