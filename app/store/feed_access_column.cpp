// SPDX-License-Identifier: GPL-3.0-or-later
// FeedAccess as JSON. One column, because no statement ever looks for a part of it.
#include "store/feed_access_column.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace depesche::store
{
using namespace Qt::StringLiterals;

namespace
{

constexpr int kSchema = 3;

QString nameOf(ProxyKind kind)
{
    switch (kind) {
    case ProxyKind::None:
        return u"none"_s;
    case ProxyKind::Http:
        return u"http"_s;
    case ProxyKind::Socks5:
        return u"socks5"_s;
    case ProxyKind::Inherit:
        break;
    }
    return {};
}

ProxyKind proxyKindOf(const QString &name)
{
    for (const ProxyKind kind : {ProxyKind::None, ProxyKind::Http, ProxyKind::Socks5}) {
        if (nameOf(kind) == name)
            return kind;
    }
    return ProxyKind::Inherit;
}

void put(QJsonObject &object, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

} // namespace

MigrationStep feedAccessStep()
{
    return {kSchema, [](Connection &db) {
                db.executeOnce(u"ALTER TABLE feeds ADD COLUMN access TEXT NOT NULL DEFAULT ''"_s);
            }};
}

QString packAccess(const FeedAccess &access)
{
    QJsonObject object;
    put(object, u"user_agent"_s, access.userAgent);
    put(object, u"secret"_s, access.secret);
    put(object, u"certificate"_s, access.certificate);
    put(object, u"proxy"_s, nameOf(access.proxy.kind));
    if (access.proxy.isOwn()) {
        put(object, u"proxy_host"_s, access.proxy.host);
        object.insert(u"proxy_port"_s, access.proxy.port);
    }
    if (!access.http2)
        object.insert(u"http2"_s, false);
    if (access.cookies)
        object.insert(u"cookies"_s, true);
    if (object.isEmpty())
        return {};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

FeedAccess unpackAccess(const QString &packed)
{
    FeedAccess access;
    if (packed.isEmpty())
        return access;
    const QJsonObject object = QJsonDocument::fromJson(packed.toUtf8()).object();
    access.userAgent = object.value(u"user_agent"_s).toString();
    access.secret = object.value(u"secret"_s).toString();
    access.certificate = object.value(u"certificate"_s).toString();
    access.proxy.kind = proxyKindOf(object.value(u"proxy"_s).toString());
    if (access.proxy.isOwn()) {
        access.proxy.host = object.value(u"proxy_host"_s).toString();
        access.proxy.port = quint16(object.value(u"proxy_port"_s).toInt());
    }
    access.http2 = object.value(u"http2"_s).toBool(true);
    access.cookies = object.value(u"cookies"_s).toBool(false);
    return access;
}

} // namespace depesche::store
