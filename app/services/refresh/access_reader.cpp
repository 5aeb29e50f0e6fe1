// SPDX-License-Identifier: GPL-3.0-or-later
// AccessReader: the vault, then the file, then what was read as one value.
#include "services/refresh/access_reader.h"

#include "base/continue_on.h"
#include "base/executor.h"

#include <QFile>

#include <optional>
#include <utility>

namespace depesche::refresh
{
namespace
{

constexpr qint64 kMostCertificateBytes = 1024 * 1024;

using Bytes = Expected<QByteArray, QString>;

Bytes readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected{file.errorString()};
    if (file.size() > kMostCertificateBytes)
        return Unexpected{QStringLiteral("too large for a certificate")};
    return file.readAll();
}

net::Access feedAccessOf(const Feed &feed, const secrets::FeedSecrets &secrets)
{
    net::Access access = accessOf(feed.access, secrets, feed.url);
    if (feed.access.cookies)
        access.cookieJar = QStringLiteral("feed %1").arg(feed.id.value);
    return access;
}

QString reasonOf(const secrets::SecretFailure &failure)
{
    switch (failure.code) {
    case secrets::SecretError::Refused:
        return QStringLiteral("the keyring is locked, or it refuses");
    case secrets::SecretError::TimedOut:
        return QStringLiteral("the keyring does not answer");
    case secrets::SecretError::Unavailable:
    case secrets::SecretError::Failed:
        break;
    }
    return failure.detail;
}

} // namespace

net::Proxy proxyOf(const ProxyChoice &choice)
{
    net::Proxy proxy;
    switch (choice.kind) {
    case ProxyKind::Inherit:
        return proxy;
    case ProxyKind::None:
        proxy.kind = net::ProxyKind::None;
        return proxy;
    case ProxyKind::Http:
        proxy.kind = net::ProxyKind::Http;
        break;
    case ProxyKind::Socks5:
        proxy.kind = net::ProxyKind::Socks5;
        break;
    }
    proxy.host = choice.host;
    proxy.port = choice.port;
    return proxy;
}

net::Access accessOf(const FeedAccess &settings, const secrets::FeedSecrets &secrets, const QUrl &url)
{
    net::Access access;
    access.userAgent = settings.userAgent.toUtf8();
    access.proxy = proxyOf(settings.proxy);
    access.http2 = settings.http2;
    if (!secrets::isMeantFor(secrets.origin, url))
        return access;
    access.origin = secrets::originOf(url);
    access.user = secrets.user;
    access.password = secrets.password;
    access.headers = secrets.headers;
    access.clientKeyPassphrase = secrets.certificatePassphrase.toUtf8();
    return access;
}

void readCertificate(QObject *context, Executor &executor, const QString &file,
                     std::function<void(const Expected<QByteArray, FeedFailure> &)> use)
{
    if (file.isEmpty()) {
        use(QByteArray());
        return;
    }
    continueOn(context, executor.run([file] { return readFile(file); }),
               [file, use = std::move(use)](const Bytes &bytes) {
                   if (bytes)
                       use(*bytes);
                   else
                       use(Unexpected{FeedFailure{FeedFailureCode::CertificateUnreadable, 0,
                                                  QStringLiteral("%1: %2").arg(file, bytes.error())}});
               });
}

AccessReader::AccessReader(secrets::SecretVault &vault, Executor &executor, QObject *parent)
    : QObject(parent), m_vault(vault), m_executor(executor)
{
}

bool AccessReader::isPlain(const Feed &feed)
{
    return feed.access.secret.isEmpty() && feed.access.certificate.isEmpty();
}

void AccessReader::read(const Feed &feed, std::function<void(const ReadAccess &)> use)
{
    if (isPlain(feed)) {
        use(feedAccessOf(feed, {}));
        return;
    }
    continueOn(this, m_vault.read(feed.access.secret),
               [this, feed, use = std::move(use)](const secrets::ReadFeedSecrets &secrets) {
                   if (!secrets)
                       use(Unexpected{
                           FeedFailure{FeedFailureCode::SecretsUnreadable, 0, reasonOf(secrets.error())}});
                   else
                       addCertificate(feed.access.certificate, feedAccessOf(feed, *secrets), use);
               });
}

void AccessReader::addCertificate(const QString &file, net::Access access,
                                  const std::function<void(const ReadAccess &)> &use)
{
    readCertificate(this, m_executor, file,
                    [access = std::move(access), use](const Expected<QByteArray, FeedFailure> &pem) mutable {
                        if (!pem) {
                            use(Unexpected{pem.error()});
                            return;
                        }
                        access.clientCertificate = *pem;
                        access.clientKey = *pem;
                        use(access);
                    });
}

} // namespace depesche::refresh
