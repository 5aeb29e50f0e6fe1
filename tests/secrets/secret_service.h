// SPDX-License-Identifier: GPL-3.0-or-later
// A keyring for tests: the Secret Service API on a bus of the test's own.
#pragma once

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusVirtualObject>
#include <QList>
#include <QMap>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace depesche::testing
{

/// A session bus that knows no services but those that a test registers. Its address is in the environment
/// while it lives.
class PrivateBus
{
public:
    /// Empty on success, else why there is none.
    QString start();
    ~PrivateBus();

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
};

/// org.freedesktop.secrets with one collection, without encryption between client and service (Secret Service
/// API Draft 0.2, "plain").
class SecretService final : public QDBusVirtualObject
{
    Q_OBJECT
public:
    struct Item {
        QMap<QString, QString> attributes;
        QByteArray value;
        QString contentType;
    };

    SecretService();
    bool start();

    QMap<QString, Item> items; ///< by object path
    bool silent = false;       ///< takes calls and never answers

    QString introspect(const QString &path) const override;
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

private:
    QVariantList answer(const QDBusMessage &message);
    QVariantList createItem(const QDBusMessage &message);
    QVariantList secretsOf(const QDBusMessage &message) const;
    QList<QDBusObjectPath> found(const QMap<QString, QString> &attributes) const;

    QDBusConnection m_bus;
    int m_made = 0;
};

} // namespace depesche::testing
