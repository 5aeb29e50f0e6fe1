// SPDX-License-Identifier: GPL-3.0-or-later
// From a feed's settings, its secrets and its certificate's file to what a request needs.
#pragma once

#include "domain/errors.h"
#include "domain/feed.h"
#include "net/access.h"
#include "secrets/secret_vault.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QUrl>

#include <functional>

namespace depesche
{
class Executor;
}

namespace depesche::refresh
{

using ReadAccess = Expected<net::Access, FeedFailure>;

/// Main thread. Secrets are waited for without holding anybody up but the feed that has them.
class AccessReader final : public QObject
{
    Q_OBJECT
public:
    AccessReader(secrets::SecretVault &vault, Executor &executor, QObject *parent = nullptr);

    /// True where read() answers at once.
    static bool isPlain(const Feed &feed);
    /// Calls `use`, at once for a plain feed; never after this object is gone.
    void read(const Feed &feed, std::function<void(const ReadAccess &)> use);

private:
    void addCertificate(const QString &file, net::Access access,
                        const std::function<void(const ReadAccess &)> &use);

    secrets::SecretVault &m_vault;
    Executor &m_executor;
};

/// Everything but certificate and cookies; secrets only where they are meant for `url`.
net::Access accessOf(const FeedAccess &settings, const secrets::FeedSecrets &secrets, const QUrl &url);

/// A client certificate with its key (PEM). Read on the pool; `use` is called on the thread of `context`, at
/// once with nothing where `file` is empty, and never after the context is gone.
void readCertificate(QObject *context, Executor &executor, const QString &file,
                     std::function<void(const Expected<QByteArray, FeedFailure> &)> use);

/// The feed's proxy as the network understands it.
net::Proxy proxyOf(const ProxyChoice &choice);

} // namespace depesche::refresh
