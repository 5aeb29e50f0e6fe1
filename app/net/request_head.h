// SPDX-License-Identifier: GPL-3.0-or-later
// What a request says of itself: header lines, secrets for their origin only, TLS and HTTP versions.
#pragma once

#include "net/http_client.h"

#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QUrl>

namespace depesche::net
{

struct ClientOptions;

QUrl withoutUserInfo(QUrl url);

/// Who the request signs in as, from its settings or its address.
struct SignIn {
    QString user;
    QString password;

    bool isEmpty() const { return user.isEmpty() && password.isEmpty(); }
};
SignIn signInOf(const Request &request);

/// True where `url` has the origin that the request's secrets belong to.
bool mayCarrySecrets(const Request &request, const QUrl &url);

/// False where a client certificate is named that can not be used.
bool hasUsableCertificate(const Access &access);

/// `cookies`: value of Cookie; may be empty. `authorization`: takes the place of Basic; empty: Basic.
QNetworkRequest requestHead(const Request &request, const QUrl &url, const ClientOptions &options,
                            const QByteArray &cookies, const QByteArray &authorization);

/// For every kind but Desktop.
QNetworkProxy chosenProxy(const Proxy &proxy);

/// True where Qt would mix it up with other requests to the same host, because it keeps connections apart by
/// address and proxy only.
bool needsOwnConnection(const Access &access);

} // namespace depesche::net
