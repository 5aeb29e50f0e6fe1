// SPDX-License-Identifier: GPL-3.0-or-later
// What a person gives along with an address: the requests of one search, each with the secrets of its own
// host only.
#pragma once

#include "domain/feed.h"
#include "net/http_client.h"
#include "secrets/feed_secrets.h"

#include <QByteArray>
#include <QUrl>

namespace depesche::refresh
{

struct DiscoveryAccess {
    FeedAccess settings;          ///< its name of a secret is not looked at
    secrets::FeedSecrets secrets; ///< without an origin: those of the typed address

    bool hasSecrets() const { return !secrets.isEmpty() || !settings.certificate.isEmpty(); }
    /// Whether a feed that was found behind the typed address may know them.
    bool isFor(const QUrl &typed, const QUrl &feed) const;
    /// Gives a feed that was found these settings, and takes user and password out of its address. What is
    /// to be kept as its secrets; without a certificate and secrets where they are not for its host.
    secrets::FeedSecrets takeOver(const QUrl &typed, Feed &feed) const;
};

/// A value. Everything but User-Agent, proxy and HTTP/2 goes to the origin it was given for and nowhere else.
class DiscoveryRequests
{
public:
    DiscoveryRequests() = default;
    /// `jar`: the name of this search's cookies, where they are wanted.
    DiscoveryRequests(const QUrl &typed, DiscoveryAccess access, const QString &jar);

    /// PEM, with its key; read from the settings' file by others.
    void setCertificate(const QByteArray &pem) { m_certificate = pem; }

    net::Request to(const QUrl &url) const;
    /// With user and password of the typed address where they are meant for this one.
    QUrl withCredentials(QUrl url) const;

private:
    QUrl m_typed;
    DiscoveryAccess m_access;
    QString m_jar;
    QByteArray m_certificate;
};

} // namespace depesche::refresh
