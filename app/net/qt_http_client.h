// SPDX-License-Identifier: GPL-3.0-or-later
// HttpClient on QNetworkAccessManager.
#pragma once

#include "net/http_client.h"

#include <QObject>

#include <memory>
#include <utility>

namespace depesche
{
class Clock;
}

namespace depesche::net
{

struct ClientOptions {
    QByteArray userAgent;      ///< names the product and its version
    QByteArray acceptLanguage; ///< may be empty
    int connectionsPerHost = 4;
    int connectionsInAll = 32;
    int streamsInAll = 64; ///< apart from the others
};

/// Adds the authorities of the file that SSL_CERT_FILE names; sends no Referer.
class QtHttpClient final : public QObject, public HttpClient
{
    Q_OBJECT
public:
    QtHttpClient(ClientOptions options, Clock &clock, QObject *parent = nullptr);
    ~QtHttpClient() override;

    QFuture<Outcome> get(Request request, Cancellation cancellation = {}) override;
    /// For requests whose access leaves it to the desktop. From the next request on.
    void setProxy(Proxy proxy) { m_proxy = std::move(proxy); }
    void setOffline(bool offline) override;
    bool isOffline() const override;
    void setObserver(RequestObserver *observer) override;

private:
    struct Private;
    Proxy m_proxy;
    std::unique_ptr<Private> d;
};

} // namespace depesche::net
