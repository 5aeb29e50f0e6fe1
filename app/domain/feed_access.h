// SPDX-License-Identifier: GPL-3.0-or-later
// How a feed is reached, as far as it is no secret.
#pragma once

#include <QString>

namespace depesche
{

enum class ProxyKind {
    Inherit, ///< of a feed: what the preferences say; of the preferences: what the desktop says
    None,    ///< straight to the server
    Http,    ///< a proxy that takes CONNECT (RFC 9110, 9.3.6)
    Socks5,  ///< RFC 1928; it resolves host names too
};

struct ProxyChoice {
    ProxyKind kind = ProxyKind::Inherit;
    QString host;     ///< for Http and Socks5
    quint16 port = 0; ///< for Http and Socks5

    bool isOwn() const { return kind == ProxyKind::Http || kind == ProxyKind::Socks5; }
    friend bool operator==(const ProxyChoice &, const ProxyChoice &) = default;
};

/// The person's settings for one feed. User, password, additional header lines and the certificate's
/// passphrase are secrets: the store has only the name under which they are kept.
struct FeedAccess {
    QString userAgent;   ///< empty: the program's
    QString secret;      ///< name in the keeper of secrets; empty: there are none
    QString certificate; ///< file with a client certificate and its key (PEM); empty: none
    ProxyChoice proxy;
    bool http2 = true;    ///< may be spoken where the server offers it (RFC 9113)
    bool cookies = false; ///< kept while the program runs, and sent to the feed's own host

    friend bool operator==(const FeedAccess &, const FeedAccess &) = default;
};

} // namespace depesche
