// SPDX-License-Identifier: GPL-3.0-or-later
// Which servers want a digest instead of the password, and what they asked with.
#pragma once

#include "net/digest_access.h"

#include <QByteArray>
#include <QHash>
#include <QUrl>

namespace depesche::net
{

struct Request;

/// On the client's thread. Kept in memory as long as the client lives, by origin and user, so that the
/// password itself goes out at most once to a server that wants a digest.
class DigestSessions
{
public:
    /// Value of Authorization for this address; empty where the server is not known to want a digest, or is
    /// not the one that the request's secrets belong to.
    QByteArray sign(const Request &request, const QUrl &url);

    /// After a 401 with this WWW-Authenticate: true if the request should be signed and sent again.
    /// `answered`: how often that was so for this request; a second time is worth it only where the server
    /// says that its nonce was too old.
    bool take(const Request &request, const QUrl &url, const QByteArray &header, int answered);

private:
    struct Session {
        DigestChallenge challenge;
        int uses = 0;
    };

    QHash<QByteArray, Session> m_sessions;
};

} // namespace depesche::net
