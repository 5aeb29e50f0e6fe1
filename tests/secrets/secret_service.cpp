// SPDX-License-Identifier: GPL-3.0-or-later
// The calls that clients of a keyring make.
#include "secret_service.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVariant>

#include <algorithm>

namespace depesche::testing
{
namespace
{

/// (oayays): session, parameters, value, content type.
struct WireSecret {
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

QDBusArgument &operator<<(QDBusArgument &argument, const WireSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, WireSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

using Attributes = QMap<QString, QString>;
using WireSecrets = QMap<QDBusObjectPath, WireSecret>;

const QDBusObjectPath kNothing{QStringLiteral("/")};
const QDBusObjectPath kSession{QStringLiteral("/org/freedesktop/secrets/session/1")};

} // namespace
} // namespace depesche::testing

Q_DECLARE_METATYPE(depesche::testing::WireSecret)

namespace depesche::testing
{

SecretService::SecretService()
    : m_bus(QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"),
                                          QStringLiteral("keyring for tests")))
{
    qDBusRegisterMetaType<WireSecret>();
    qDBusRegisterMetaType<WireSecrets>();
    qDBusRegisterMetaType<Attributes>();
}

bool SecretService::start()
{
    return m_bus.registerVirtualObject(QStringLiteral("/org/freedesktop/secrets"), this,
                                       QDBusConnection::SubPath) &&
           m_bus.registerService(QStringLiteral("org.freedesktop.secrets"));
}

QString SecretService::introspect(const QString &) const
{
    return {};
}

bool SecretService::handleMessage(const QDBusMessage &message, const QDBusConnection &connection)
{
    if (silent)
        return true;
    if (message.member() == QStringLiteral("OpenSession") &&
        message.arguments().first().toString() != QStringLiteral("plain"))
        return connection.send(message.createErrorReply(
            QStringLiteral("org.freedesktop.DBus.Error.NotSupported"), QStringLiteral("only plain")));
    return connection.send(message.createReply(answer(message)));
}

QVariantList SecretService::answer(const QDBusMessage &message)
{
    const QString member = message.member();
    if (member == QStringLiteral("OpenSession"))
        return {QVariant::fromValue(QDBusVariant(QString())), QVariant::fromValue(kSession)};
    if (member == QStringLiteral("SearchItems"))
        return {QVariant::fromValue(found(qdbus_cast<Attributes>(message.arguments().first()))),
                QVariant::fromValue(QList<QDBusObjectPath>())};
    if (member == QStringLiteral("Unlock"))
        return {message.arguments().first(), QVariant::fromValue(kNothing)};
    if (member == QStringLiteral("GetSecrets"))
        return secretsOf(message);
    if (member == QStringLiteral("CreateItem"))
        return createItem(message);
    if (member == QStringLiteral("Delete")) {
        items.remove(message.path());
        return {QVariant::fromValue(kNothing)};
    }
    if (member == QStringLiteral("GetAll"))
        return {QVariantMap()};
    return {};
}

QVariantList SecretService::createItem(const QDBusMessage &message)
{
    const auto properties = qdbus_cast<QVariantMap>(message.arguments().at(0));
    const auto secret = qdbus_cast<WireSecret>(message.arguments().at(1));
    Item item;
    item.attributes =
        qdbus_cast<Attributes>(properties.value(QStringLiteral("org.freedesktop.Secret.Item.Attributes")));
    item.value = secret.value;
    item.contentType = secret.contentType;
    const QList<QDBusObjectPath> same = found(item.attributes);
    const QString path = same.isEmpty()
                             ? QStringLiteral("/org/freedesktop/secrets/collection/login/%1").arg(++m_made)
                             : same.first().path();
    items.insert(path, item);
    return {QVariant::fromValue(QDBusObjectPath(path)), QVariant::fromValue(kNothing)};
}

QVariantList SecretService::secretsOf(const QDBusMessage &message) const
{
    WireSecrets secrets;
    const auto paths = qdbus_cast<QList<QDBusObjectPath>>(message.arguments().first());
    for (const QDBusObjectPath &path : paths) {
        const Item item = items.value(path.path());
        secrets.insert(path, {kSession, {}, item.value, item.contentType});
    }
    return {QVariant::fromValue(secrets)};
}

QList<QDBusObjectPath> SecretService::found(const QMap<QString, QString> &attributes) const
{
    QList<QDBusObjectPath> paths;
    for (auto item = items.begin(); item != items.end(); ++item) {
        const bool matches =
            std::all_of(attributes.keyValueBegin(), attributes.keyValueEnd(),
                        [&](const auto &pair) { return item->attributes.value(pair.first) == pair.second; });
        if (matches)
            paths.append(QDBusObjectPath(item.key()));
    }
    return paths;
}

} // namespace depesche::testing
