// SPDX-License-Identifier: GPL-3.0-or-later
// Notifications over the session's bus (Desktop Notifications Specification 1.2).
#pragma once

#include "desktop/notifier.h"

#include <QDBusConnection>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

class QDBusServiceWatcher;

namespace depesche
{
class Executor;
}

namespace depesche::desktop
{

/// The bus is entered when the first notification is to be shown. What comes before the service's answer
/// waits, at most kMostWaiting.
class BusNotifier final : public Notifier
{
    Q_OBJECT
public:
    /// `application`: the program's name for people; `desktopEntry`: of its .desktop file, which gives the
    /// icon. `executor` lives longer.
    BusNotifier(QString application, QString desktopEntry, Executor &executor, QObject *parent = nullptr);
    ~BusNotifier() override;

    quint64 show(const Notification &notification) override;

    static constexpr int kMostWaiting = 20;

private slots:
    void onActionInvoked(quint32 id, const QString &action);
    void onNotificationClosed(quint32 id, quint32 reason);

private:
    struct Waiting {
        quint64 number;
        Notification notification;
    };

    void enterBus();
    void entered(const QDBusConnection &bus);
    void askCapabilities();
    void sendWaiting();
    void failWaiting();
    void send(const Waiting &one);

    QString m_application;
    QString m_desktopEntry;
    Executor &m_executor;
    std::optional<QDBusConnection> m_bus;
    QDBusServiceWatcher *m_watcher = nullptr;
    std::optional<QStringList> m_capabilities; ///< of the service that has the name now; none: not known
    bool m_asking = false;
    QList<Waiting> m_waiting;
    QHash<quint32, quint64> m_shown; ///< the service's number, ours
    quint64 m_last = 0;
};

} // namespace depesche::desktop
