// SPDX-License-Identifier: GPL-3.0-or-later
// Building the head of a request from its parts.
#include "net/request_head.h"

#include "base/effective_port.h"
#include "net/qt_http_client.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

#include <algorithm>
#include <array>
#include <string_view>

namespace depesche::net
{
namespace
{

/// Framing and connections are Qt's affair; unpacking, validators, passwords and cookies are the client's.
constexpr std::array<std::string_view, 14> kOwnHeaders{"host",
                                                       "content-length",
                                                       "transfer-encoding",
                                                       "connection",
                                                       "keep-alive",
                                                       "upgrade",
                                                       "te",
                                                       "trailer",
                                                       "expect",
                                                       "accept-encoding",
                                                       "user-agent",
                                                       "if-none-match",
                                                       "if-modified-since",
                                                       "proxy-authorization"};

bool isTokenCharacter(char c)
{
    // RFC 9110, 5.6.2
    static constexpr std::string_view kOthers = "!#$%&'*+-.^_`|~";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           kOthers.find(c) != std::string_view::npos;
}

bool isValueText(const QByteArray &value)
{
    return std::all_of(value.begin(), value.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 0x20 && byte != 0x7f) || c == '\t';
    });
}

QSslKey readKey(const Access &access)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        QSslKey key(access.clientKey, algorithm, QSsl::Pem, QSsl::PrivateKey, access.clientKeyPassphrase);
        if (!key.isNull())
            return key;
    }
    return {};
}

QByteArray basicAuthorization(const QString &user, const QString &password)
{
    return "Basic " + (user + QLatin1Char(':') + password).toUtf8().toBase64();
}

/// An id comes from the server; it must not become a header line of its own.
QByteArray withoutLineEnds(QByteArray value)
{
    value.replace('\r', "").replace('\n', "").replace('\0', "");
    return value;
}

void setSecrets(QNetworkRequest &head, const Request &request, const QByteArray &authorization)
{
    const Access &access = request.access;
    for (const auto &[name, value] : access.headers) {
        if (isAllowedHeader(name, value))
            head.setRawHeader(name, value);
    }
    if (const SignIn signIn = signInOf(request); !authorization.isEmpty())
        head.setRawHeader("Authorization", authorization);
    else if (!signIn.isEmpty())
        head.setRawHeader("Authorization", basicAuthorization(signIn.user, signIn.password));
    if (!access.clientCertificate.isEmpty()) {
        QSslConfiguration tls = head.sslConfiguration();
        tls.setLocalCertificateChain(QSslCertificate::fromData(access.clientCertificate));
        tls.setPrivateKey(readKey(access));
        head.setSslConfiguration(tls);
    }
}

} // namespace

bool isAllowedHeader(const QByteArray &name, const QByteArray &value)
{
    const QByteArray lower = name.toLower();
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), isTokenCharacter) && isValueText(value) &&
           std::find(kOwnHeaders.begin(), kOwnHeaders.end(),
                     std::string_view(lower.constData(), size_t(lower.size()))) == kOwnHeaders.end();
}

QUrl withoutUserInfo(QUrl url)
{
    url.setUserInfo(QString());
    return url;
}

SignIn signInOf(const Request &request)
{
    if (request.access.hasPassword())
        return {request.access.user, request.access.password};
    return {request.url.userName(QUrl::FullyDecoded), request.url.password(QUrl::FullyDecoded)};
}

bool mayCarrySecrets(const Request &request, const QUrl &url)
{
    const QUrl &origin = request.access.origin.isEmpty() ? request.url : request.access.origin;
    return url.scheme() == origin.scheme() && url.host() == origin.host() &&
           effectivePort(url) == effectivePort(origin);
}

bool hasUsableCertificate(const Access &access)
{
    if (access.clientCertificate.isEmpty() && access.clientKey.isEmpty())
        return true;
    return !QSslCertificate::fromData(access.clientCertificate).isEmpty() && !readKey(access).isNull();
}

QNetworkRequest requestHead(const Request &request, const QUrl &url, const ClientOptions &options,
                            const QByteArray &cookies, const QByteArray &authorization)
{
    QNetworkRequest head(url);
    head.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    head.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    head.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    head.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // There is no cache here; "always" would tell those on the way to ask the publisher each time.
    head.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::PreferNetwork);
    head.setAttribute(QNetworkRequest::Http2AllowedAttribute, request.access.http2);
    const bool hasAgent = !request.access.userAgent.isEmpty() && isValueText(request.access.userAgent);
    head.setRawHeader("User-Agent", hasAgent ? request.access.userAgent : options.userAgent);
    head.setRawHeader("Accept", request.accept.isEmpty() ? QByteArray("*/*") : request.accept);
    // Set by hand so that Qt leaves the unpacking to us; its own says nothing of a cut body.
    head.setRawHeader("Accept-Encoding", request.streaming ? "identity" : "gzip, deflate");
    if (!options.acceptLanguage.isEmpty())
        head.setRawHeader("Accept-Language", options.acceptLanguage);
    if (!request.etag.isEmpty())
        head.setRawHeader("If-None-Match", request.etag);
    if (!request.lastModified.isEmpty())
        head.setRawHeader("If-Modified-Since", request.lastModified);
    if (request.streaming) {
        head.setRawHeader("Cache-Control", "no-store");
        if (!request.streaming->lastEventId.isEmpty())
            head.setRawHeader("Last-Event-ID", withoutLineEnds(request.streaming->lastEventId));
    }
    if (!cookies.isEmpty())
        head.setRawHeader("Cookie", cookies);
    if (mayCarrySecrets(request, url))
        setSecrets(head, request, authorization);
    return head;
}

QNetworkProxy chosenProxy(const Proxy &proxy)
{
    if (proxy.kind == ProxyKind::Desktop || proxy.kind == ProxyKind::None)
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const auto type = proxy.kind == ProxyKind::Http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy;
    return {type, proxy.host, proxy.port, proxy.user, proxy.password};
}

bool needsOwnConnection(const Access &access)
{
    return !access.clientCertificate.isEmpty() || !access.http2;
}

} // namespace depesche::net
