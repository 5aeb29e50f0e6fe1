// SPDX-License-Identifier: GPL-3.0-or-later
// Reading challenges (RFC 9110, 11.3) and computing what answers them (RFC 7616, 3.4).
#include "net/digest_access.h"

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>
#include <utility>

namespace depesche::net
{
namespace
{

constexpr qsizetype kLongestHeader = 8192;

/// Goes through a header from left to right.
class ChallengeReader
{
public:
    explicit ChallengeReader(QByteArray text) : m_text(std::move(text)) {}

    bool atEnd() const { return m_at >= m_text.size(); }
    void skip(const char *characters)
    {
        while (!atEnd() && QByteArray(characters).contains(m_text[m_at]))
            ++m_at;
    }
    bool take(char c)
    {
        if (atEnd() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    QByteArray word()
    {
        const qsizetype from = m_at;
        while (!atEnd() && !QByteArray(" \t,=\"").contains(m_text[m_at]))
            ++m_at;
        return m_text.mid(from, m_at - from);
    }
    /// A token or a quoted string.
    QByteArray value()
    {
        if (!take('"'))
            return word();
        QByteArray text;
        while (!atEnd() && m_text[m_at] != '"') {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            text += m_text[m_at++];
        }
        take('"');
        return text;
    }

private:
    QByteArray m_text;
    qsizetype m_at = 0;
};

struct Challenge {
    QByteArray scheme; ///< lower case
    QHash<QByteArray, QByteArray> parameters;
};

QList<Challenge> challengesOf(const QByteArray &header)
{
    ChallengeReader reader(header.left(kLongestHeader));
    QList<Challenge> challenges;
    for (;;) {
        reader.skip(" \t,\r\n");
        const QByteArray name = reader.word().toLower();
        reader.skip(" \t");
        const bool isParameter = reader.take('=');
        if (isParameter) {
            reader.skip(" \t");
            const QByteArray value = reader.value();
            if (!challenges.isEmpty())
                challenges.last().parameters.insert(name, value);
        } else if (!name.isEmpty()) {
            challenges.append({name, {}});
        } else if (reader.atEnd() || reader.value().isEmpty()) {
            return challenges; // the end, or something that is no challenge
        }
    }
}

bool isSession(const DigestChallenge &challenge)
{
    return challenge.algorithm.toLower().endsWith("-sess");
}

std::optional<QCryptographicHash::Algorithm> hashOf(const DigestChallenge &challenge)
{
    QByteArray name = challenge.algorithm.toLower();
    if (isSession(challenge))
        name.chop(5);
    if (name.isEmpty() || name == "md5")
        return QCryptographicHash::Md5;
    if (name == "sha-256")
        return QCryptographicHash::Sha256;
    return std::nullopt;
}

std::optional<DigestChallenge> digestOf(const Challenge &challenge)
{
    if (challenge.scheme != "digest")
        return std::nullopt;
    DigestChallenge digest;
    digest.realm = challenge.parameters.value("realm");
    digest.nonce = challenge.parameters.value("nonce");
    digest.opaque = challenge.parameters.value("opaque");
    digest.algorithm = challenge.parameters.value("algorithm");
    digest.isStale = challenge.parameters.value("stale").toLower() == "true";
    const QList<QByteArray> qualities = challenge.parameters.value("qop").toLower().split(',');
    digest.hasQuality = std::any_of(qualities.begin(), qualities.end(),
                                    [](const QByteArray &one) { return one.trimmed() == "auth"; });
    const bool wantsAnotherQuality = !digest.hasQuality && challenge.parameters.contains("qop");
    if (digest.nonce.isEmpty() || !hashOf(digest) || wantsAnotherQuality)
        return std::nullopt;
    return digest;
}

QByteArray quoted(QByteArray text)
{
    return '"' + text.replace('\\', "\\\\").replace('"', "\\\"") + '"';
}

} // namespace

std::optional<DigestChallenge> digestChallenge(const QByteArray &header)
{
    std::optional<DigestChallenge> best;
    for (const Challenge &challenge : challengesOf(header)) {
        const auto digest = digestOf(challenge);
        const bool isStronger = digest && (!best || (hashOf(*best) == QCryptographicHash::Md5 &&
                                                     hashOf(*digest) != QCryptographicHash::Md5));
        if (isStronger)
            best = digest;
    }
    return best;
}

QByteArray digestAuthorization(const DigestChallenge &challenge, const DigestAnswer &answer)
{
    const auto algorithm = hashOf(challenge).value_or(QCryptographicHash::Md5);
    const auto hash = [algorithm](const QByteArrayList &parts) {
        return QCryptographicHash::hash(parts.join(':'), algorithm).toHex();
    };
    const QByteArray user = answer.user.toUtf8();
    const QByteArray count = QByteArray::number(answer.use, 16).rightJustified(8, '0');
    QByteArray secret = hash({user, challenge.realm, answer.password.toUtf8()});
    if (isSession(challenge))
        secret = hash({secret, challenge.nonce, answer.clientNonce});
    const QByteArray request = hash({"GET", answer.target});
    const QByteArray response =
        challenge.hasQuality ? hash({secret, challenge.nonce, count, answer.clientNonce, "auth", request})
                             : hash({secret, challenge.nonce, request});

    QByteArray value = "Digest username=" + quoted(user) + ", realm=" + quoted(challenge.realm) +
                       ", nonce=" + quoted(challenge.nonce) + ", uri=" + quoted(answer.target) +
                       ", response=\"" + response + '"';
    if (!challenge.algorithm.isEmpty())
        value += ", algorithm=" + challenge.algorithm;
    if (challenge.hasQuality)
        value += ", qop=auth, nc=" + count;
    if (challenge.hasQuality || isSession(challenge))
        value += ", cnonce=" + quoted(answer.clientNonce);
    if (!challenge.opaque.isEmpty())
        value += ", opaque=" + quoted(challenge.opaque);
    return value;
}

} // namespace depesche::net
