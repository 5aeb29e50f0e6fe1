// SPDX-License-Identifier: GPL-3.0-or-later
// How one source is reached: who asks, with which secrets, through which proxy.
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

namespace depesche::net
{

enum class ProxyKind {
    Desktop, ///< whatever the desktop says for the address
    None,    ///< straight to the server
    Http,    ///< a proxy that takes CONNECT (RFC 9110, 9.3.6)
    Socks5,  ///< RFC 1928; it resolves host names too
};

struct Proxy {
    ProxyKind kind = ProxyKind::Desktop;
    QString host; ///< for Http and Socks5; without one the request fails with ProxyFailed
    quint16 port = 0;
    QString user;
    QString password;
};

/// Everything here but the User-Agent, the proxy and HTTP/2 is a secret of one origin: it is sent to the
/// origin's scheme, host and port and to nobody else, whatever redirects say.
struct Access {
    /// Whose secrets these are. Empty: the request's own. To be set where secrets are kept for longer than an
    /// address, so that they do not follow an address that moved.
    QUrl origin;
    QByteArray userAgent;                         ///< empty: the program's
    QList<QPair<QByteArray, QByteArray>> headers; ///< additional ones; see isAllowedHeader()
    QString user; ///< Basic authentication (RFC 7617), or Digest (RFC 7616) where the server wants it
    QString password;
    QByteArray clientCertificate; ///< PEM, the certificates of its chain after it
    QByteArray clientKey;         ///< PEM
    QByteArray clientKeyPassphrase;
    Proxy proxy;
    bool http2 = true; ///< may be spoken where the server offers it
    /// Name of a jar of cookies, kept in memory as long as the client lives; requests with the same name
    /// share it. Empty: cookies are neither kept nor sent.
    QString cookieJar;

    bool hasPassword() const { return !user.isEmpty() || !password.isEmpty(); }
};

/// False for names and values that are no header (RFC 9110, 5.5), and for those the client sets itself.
bool isAllowedHeader(const QByteArray &name, const QByteArray &value);

} // namespace depesche::net
