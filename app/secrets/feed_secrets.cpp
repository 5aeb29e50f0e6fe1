// SPDX-License-Identifier: GPL-3.0-or-later
// FeedSecrets as JSON, and whom they are meant for.
#include "secrets/feed_secrets.h"

#include "base/effective_port.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace depesche::secrets
{
using namespace Qt::StringLiterals;

QByteArray packSecrets(const FeedSecrets &secrets)
{
    QJsonArray headers;
    for (const auto &[name, value] : secrets.headers)
        headers.append(QJsonArray{QString::fromLatin1(name), QString::fromUtf8(value)});
    const QJsonObject object{{u"origin"_s, secrets.origin.toString(QUrl::FullyEncoded)},
                             {u"user"_s, secrets.user},
                             {u"password"_s, secrets.password},
                             {u"headers"_s, headers},
                             {u"passphrase"_s, secrets.certificatePassphrase}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<FeedSecrets> unpackSecrets(const QByteArray &packed)
{
    const QJsonDocument document = QJsonDocument::fromJson(packed);
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    FeedSecrets secrets;
    secrets.origin = QUrl(object.value(u"origin"_s).toString(), QUrl::StrictMode);
    secrets.user = object.value(u"user"_s).toString();
    secrets.password = object.value(u"password"_s).toString();
    secrets.certificatePassphrase = object.value(u"passphrase"_s).toString();
    const QJsonArray headers = object.value(u"headers"_s).toArray();
    for (const auto header : headers)
        secrets.headers.append({header[0].toString().toLatin1(), header[1].toString().toUtf8()});
    return secrets;
}

QUrl originOf(const QUrl &url)
{
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    origin.setPort(url.port());
    return origin;
}

bool isMeantFor(const QUrl &origin, const QUrl &url)
{
    if (origin.host().isEmpty() || origin.host() != url.host())
        return false;
    if (origin.scheme() == url.scheme())
        return effectivePort(origin) == effectivePort(url);
    return origin.scheme() == "http"_L1 && url.scheme() == "https"_L1 && effectivePort(origin) == 80 &&
           effectivePort(url) == 443;
}

FeedSecrets secretsInAddress(const QUrl &url)
{
    FeedSecrets secrets;
    secrets.origin = originOf(url);
    secrets.user = url.userName(QUrl::FullyDecoded);
    secrets.password = url.password(QUrl::FullyDecoded);
    return secrets;
}

QString newSecretName(const QUrl &url)
{
    return url.host() + u' ' + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace depesche::secrets
