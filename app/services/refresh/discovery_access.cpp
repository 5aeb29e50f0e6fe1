// SPDX-License-Identifier: GPL-3.0-or-later
// DiscoveryRequests: who may see which secret is decided anew for each address.
#include "services/refresh/discovery_access.h"

#include "services/refresh/access_reader.h"
#include "services/refresh/discovery_request.h"

#include <utility>

namespace depesche::refresh
{

bool DiscoveryAccess::isFor(const QUrl &typed, const QUrl &feed) const
{
    return secrets::isMeantFor(secrets.origin.isEmpty() ? secrets::originOf(typed) : secrets.origin, feed);
}

secrets::FeedSecrets DiscoveryAccess::takeOver(const QUrl &typed, Feed &feed) const
{
    secrets::FeedSecrets kept = secrets::secretsInAddress(feed.url);
    feed.url.setUserInfo(QString());
    feed.access = settings;
    feed.access.secret.clear();
    if (!isFor(typed, feed.url)) {
        feed.access.certificate.clear();
        return kept;
    }
    if (!secrets.user.isEmpty()) {
        kept.user = secrets.user;
        kept.password = secrets.password;
    }
    kept.headers = secrets.headers;
    kept.certificatePassphrase = secrets.certificatePassphrase;
    return kept;
}

DiscoveryRequests::DiscoveryRequests(const QUrl &typed, DiscoveryAccess access, const QString &jar)
    : m_typed(typed), m_access(std::move(access)), m_jar(jar)
{
    if (m_access.secrets.origin.isEmpty())
        m_access.secrets.origin = secrets::originOf(typed);
}

net::Request DiscoveryRequests::to(const QUrl &url) const
{
    net::Request request = discoveryRequest(withCredentials(url));
    request.access = accessOf(m_access.settings, m_access.secrets, url);
    if (!secrets::isMeantFor(m_access.secrets.origin, url))
        return request;
    request.access.clientCertificate = m_certificate;
    request.access.clientKey = m_certificate;
    if (m_access.settings.cookies)
        request.access.cookieJar = m_jar;
    return request;
}

QUrl DiscoveryRequests::withCredentials(QUrl url) const
{
    if (!m_typed.userInfo().isEmpty() && secrets::isMeantFor(secrets::originOf(m_typed), url))
        url.setUserInfo(m_typed.userInfo(QUrl::FullyEncoded), QUrl::StrictMode);
    return url;
}

} // namespace depesche::refresh
