// SPDX-License-Identifier: GPL-3.0-or-later
// A keyring for tests: the Secret Service API.
#pragma once

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusVirtualObject>
#include <QList>
#include <QMap>
#include <QString>

namespace depesche::testing
{

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
