// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in without sending the password: HTTP Digest (RFC 7616). Pure.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace depesche::net
{

/// What a server asks with. MD5, SHA-256 and their "-sess" forms; quality "auth" or none (RFC 2069).
struct DigestChallenge {
    QByteArray realm;
    QByteArray nonce;
    QByteArray opaque;    ///< goes back as it came; may be empty
    QByteArray algorithm; ///< as the server wrote it; empty: MD5
    bool hasQuality = false;
    bool isStale = false; ///< the answer before was right, but to an old nonce
};

/// The strongest Digest challenge that can be answered among those of WWW-Authenticate (RFC 9110, 11.6.1).
std::optional<DigestChallenge> digestChallenge(const QByteArray &header);

struct DigestAnswer {
    QString user;
    QString password;
    QByteArray target;      ///< path and query, encoded
    QByteArray clientNonce; ///< random, of token characters
    int use = 1;            ///< how many requests have been signed with the challenge, this one included
};

/// Value of Authorization for a GET.
QByteArray digestAuthorization(const DigestChallenge &challenge, const DigestAnswer &answer);

} // namespace depesche::net
