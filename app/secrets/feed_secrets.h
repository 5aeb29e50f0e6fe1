// SPDX-License-Identifier: GPL-3.0-or-later
// What a feed's server must be told and nobody else may know, as one secret.
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

#include <optional>

namespace depesche::secrets
{

struct FeedSecrets {
    QUrl origin; ///< scheme, host and port that all of this was given for
    QString user;
    QString password;
    QList<QPair<QByteArray, QByteArray>> headers; ///< additional ones; they often are keys
    QString certificatePassphrase;

    bool isEmpty() const
    {
        return user.isEmpty() && password.isEmpty() && headers.isEmpty() && certificatePassphrase.isEmpty();
    }
    friend bool operator==(const FeedSecrets &, const FeedSecrets &) = default;
};

QByteArray packSecrets(const FeedSecrets &secrets);
/// Nothing where the bytes are something else.
std::optional<FeedSecrets> unpackSecrets(const QByteArray &packed);

/// "https://paper.example:8443", without path and user info.
QUrl originOf(const QUrl &url);
/// The same scheme, host and port; or the same host that has gone from http to https, each at its usual port.
bool isMeantFor(const QUrl &origin, const QUrl &url);

/// User and password of an address, for its origin.
FeedSecrets secretsInAddress(const QUrl &url);

/// A new name under which secrets for this address can be kept: the host, so that people find it in their
/// keyring, and a number that is met once.
QString newSecretName(const QUrl &url);

} // namespace depesche::secrets
