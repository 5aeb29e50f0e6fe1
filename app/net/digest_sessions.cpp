// SPDX-License-Identifier: GPL-3.0-or-later
// DigestSessions: the last challenge of each server, and how often it was used.
#include "net/digest_sessions.h"

#include "net/http_client.h"
#include "net/request_head.h"

#include <QRandomGenerator>

#include <array>

namespace depesche::net
{
namespace
{

QByteArray sessionKey(const QUrl &url, const QString &user)
{
    return url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo)
               .toEncoded() +
           '\n' + user.toUtf8();
}

QByteArray targetOf(const QUrl &url)
{
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    const QByteArray query = url.query(QUrl::FullyEncoded).toLatin1();
    return (path.isEmpty() ? QByteArray("/") : path) + (url.hasQuery() ? '?' + query : QByteArray());
}

QByteArray newClientNonce()
{
    std::array<quint32, 4> bits{};
    QRandomGenerator generator = QRandomGenerator::securelySeeded();
    generator.fillRange(bits.data(), qsizetype(bits.size()));
    QByteArray nonce;
    for (const quint32 part : bits)
        nonce += QByteArray::number(part, 16).rightJustified(8, '0');
    return nonce;
}

} // namespace

QByteArray DigestSessions::sign(const Request &request, const QUrl &url)
{
    const SignIn signIn = signInOf(request);
    const auto session = m_sessions.find(sessionKey(url, signIn.user));
    if (session == m_sessions.end() || signIn.isEmpty() || !mayCarrySecrets(request, url))
        return {};
    return digestAuthorization(
        session->challenge, {signIn.user, signIn.password, targetOf(url), newClientNonce(), ++session->uses});
}

bool DigestSessions::take(const Request &request, const QUrl &url, const QByteArray &header, int answered)
{
    const SignIn signIn = signInOf(request);
    const QByteArray key = sessionKey(url, signIn.user);
    const auto challenge = digestChallenge(header);
    const bool isWorthIt = challenge && !signIn.isEmpty() && mayCarrySecrets(request, url) &&
                           answered < (challenge->isStale ? 2 : 1);
    if (challenge)
        m_sessions.insert(key, {*challenge, 0});
    else
        m_sessions.remove(key);
    return isWorthIt;
}

} // namespace depesche::net
