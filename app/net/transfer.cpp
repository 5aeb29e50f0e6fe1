// SPDX-License-Identifier: GPL-3.0-or-later
// Transfer: drives one QNetworkReply after another until there is an outcome.
#include "net/transfer.h"

#include "base/clock.h"
#include "base/effective_port.h"
#include "net/cookie_jars.h"
#include "net/desktop_proxies.h"
#include "net/digest_sessions.h"
#include "net/http_dates.h"
#include "net/request_head.h"
#include "net/tls_words.h"

#include <QNetworkProxyFactory>
#include <QSslError>

namespace depesche::net
{
namespace
{

constexpr qint64 kMaxHeaderBytes = 256 * 1024;
constexpr int kMaxHeaders = 1000;
constexpr qint64 kReadBufferBytes = 1024 * 1024;

bool isHttp(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
}

/// The proxies that were found for one request.
class FixedProxies final : public QNetworkProxyFactory
{
public:
    explicit FixedProxies(QList<QNetworkProxy> proxies) : m_proxies(std::move(proxies)) {}
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &) override { return m_proxies; }

private:
    QList<QNetworkProxy> m_proxies;
};

bool headersWithinLimits(const QNetworkReply &reply)
{
    qint64 bytes = 0;
    const auto &pairs = reply.rawHeaderPairs();
    for (const auto &[name, value] : pairs)
        bytes += name.size() + value.size();
    return pairs.size() <= kMaxHeaders && bytes <= kMaxHeaderBytes;
}

} // namespace

Transfer::Transfer(Request request, Cancellation cancellation, const TransferContext &context,
                   QObject *parent)
    : QObject(parent),
      m_request(std::move(request)),
      m_cancellation(std::move(cancellation)),
      m_context(context),
      m_clock(context.clock)
{
    m_promise.start();
    if (const CancellationSource *source = m_cancellation.source())
        connect(source, &CancellationSource::cancelled, this, [this] { fail(FailureKind::Cancelled); });
}

Transfer::~Transfer()
{
    if (!m_done) {
        m_done = true;
        m_promise.addResult(Unexpected{failure(FailureKind::Cancelled)});
        m_promise.finish();
    }
}

QString Transfer::host() const
{
    return m_request.url.host() + QLatin1Char(':') + QString::number(effectivePort(m_request.url));
}

bool Transfer::needsOwnLane() const
{
    return isStream() || needsOwnConnection(m_request.access);
}

void Transfer::start(QNetworkAccessManager &manager)
{
    m_manager = &manager;
    if (m_cancellation.isCancelled()) {
        fail(FailureKind::Cancelled);
        return;
    }
    if (!isHttp(m_request.url)) {
        fail(FailureKind::BadAddress, withoutUserInfo(m_request.url).toDisplayString());
        return;
    }
    const Proxy &proxy = m_request.access.proxy;
    if (proxy.kind != ProxyKind::Desktop && proxy.kind != ProxyKind::None && proxy.host.isEmpty()) {
        fail(FailureKind::ProxyFailed, QStringLiteral("no proxy is named"));
        return;
    }
    if (!hasUsableCertificate(m_request.access)) {
        fail(FailureKind::TlsFailed, QStringLiteral("the client certificate or its key cannot be read"));
        return;
    }
    m_started = true;
    m_begun = m_clock.monotonic();
    if (m_context.observer)
        m_context.observer->requestStarted(m_context.id, m_request.purpose, withoutUserInfo(m_request.url));
    m_clock.callAfter(m_request.limits.total, this, [this] {
        if (!m_streamOpen)
            fail(FailureKind::TimedOut, QString::number(m_request.limits.total.count() / 1000));
    });
    m_lastByte = m_begun;
    watchSilence();
    send(m_request.url);
}

void Transfer::watchSilence()
{
    const auto rest = m_lastByte + m_request.limits.silence - m_clock.monotonic();
    if (rest <= std::chrono::milliseconds(0)) {
        fail(FailureKind::TimedOut, QString::number(m_request.limits.silence.count() / 1000));
        return;
    }
    m_clock.callAfter(rest, this, [this] { watchSilence(); });
}

void Transfer::send(const QUrl &url)
{
    m_url = withoutUserInfo(url);
    m_visited.insert(m_url);
    m_received = 0;
    m_decoder.reset();
    m_reply = nullptr;
    if (m_request.access.proxy.kind != ProxyKind::Desktop) {
        sendThrough({chosenProxy(m_request.access.proxy)});
        return;
    }
    m_context.proxies.find(m_url, this, [this](const QList<QNetworkProxy> &proxies) {
        if (!m_done)
            sendThrough(proxies);
    });
}

void Transfer::sendThrough(const QList<QNetworkProxy> &proxies)
{
    const QString &jar = m_request.access.cookieJar;
    const QByteArray cookies = jar.isEmpty() ? QByteArray() : m_context.cookies.cookiesFor(jar, m_url);
    m_throughHttpProxy = proxies.first().type() == QNetworkProxy::HttpProxy;
    m_manager->setProxyFactory(new FixedProxies(proxies));
    m_reply = m_manager->get(
        requestHead(m_request, m_url, m_context.options, cookies, m_context.digests.sign(m_request, m_url)));
    m_reply->setParent(this);
    m_reply->setReadBufferSize(kReadBufferBytes);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Transfer::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &Transfer::readBody);
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsProblem = describeTls(errors); });
    connect(m_reply, &QNetworkReply::finished, this, &Transfer::replyFinished);
}

void Transfer::readHead()
{
    m_lastByte = m_clock.monotonic();
    if (!m_reply || m_decoder)
        return;
    if (!headersWithinLimits(*m_reply)) {
        fail(FailureKind::BadResponse, QStringLiteral("too many header lines"));
        return;
    }
    m_decoder =
        std::make_unique<ContentDecoder>(m_reply->rawHeader("Content-Encoding"), m_request.limits.maxBytes);
    if (isStream() && m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200)
        openStream();
}

void Transfer::openStream()
{
    const QByteArray type = m_reply->rawHeader("Content-Type").split(';').first().trimmed().toLower();
    const QByteArray packing = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
    if (type != "text/event-stream" && m_request.streaming->orDocument)
        return;
    if (type != "text/event-stream") {
        fail(FailureKind::BadResponse,
             QStringLiteral("no event stream: %1").arg(QString::fromLatin1(type.left(100))));
        return;
    }
    if (!packing.isEmpty() && packing != "identity") {
        fail(FailureKind::BadEncoding, QString::fromLatin1(packing.left(100)));
        return;
    }
    m_streamOpen = true;
    if (m_request.streaming->onOpen)
        m_request.streaming->onOpen();
}

void Transfer::passOn(const QByteArray &bytes)
{
    if (m_context.observer)
        m_context.observer->requestProgress(m_context.id, m_received, -1);
    if (m_request.streaming->onBytes && !bytes.isEmpty())
        m_request.streaming->onBytes(bytes);
}

void Transfer::readBody()
{
    m_lastByte = m_clock.monotonic();
    if (!m_reply)
        return;
    readHead();
    if (!m_decoder || m_done)
        return;
    const QByteArray bytes = m_reply->readAll();
    m_received += bytes.size();
    if (m_streamOpen) {
        passOn(bytes);
        return;
    }
    if (!m_decoder->isKnown())
        return;
    switch (m_decoder->add(bytes)) {
    case DecodeState::More:
        break;
    case DecodeState::TooLarge:
        failTooLarge();
        return;
    case DecodeState::UnpacksTooLarge:
        fail(FailureKind::UnpacksTooLarge, QString::number(m_request.limits.maxBytes));
        return;
    case DecodeState::Broken:
        fail(FailureKind::BadEncoding, QString::fromLatin1(m_reply->rawHeader("Content-Encoding")));
        return;
    }
    bool isAnnounced = false;
    const qint64 length = m_reply->rawHeader("Content-Length").toLongLong(&isAnnounced);
    if (m_request.onProgress)
        m_request.onProgress(m_received, isAnnounced ? length : -1);
    if (m_context.observer)
        m_context.observer->requestProgress(m_context.id, m_received, isAnnounced ? length : -1);
}

void Transfer::keepCookies()
{
    const QString &jar = m_request.access.cookieJar;
    if (!jar.isEmpty() && m_reply->hasRawHeader("Set-Cookie"))
        m_context.cookies.keep(jar, m_url, m_reply->rawHeader("Set-Cookie"));
}

void Transfer::replyFinished()
{
    readBody();
    if (m_done)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QNetworkReply::NetworkError error = m_reply->error();
    // From 401 on Qt turns statuses into errors; those are ours to judge. Everything else cuts the transfer.
    const bool statusError = error >= QNetworkReply::ContentAccessDenied && status >= 400;
    if (status == 0 || (error != QNetworkReply::NoError && !statusError)) {
        failNetwork(error);
        return;
    }
    keepCookies();
    if (status == 301 || status == 302 || status == 303 || status == 307 || status == 308)
        followRedirect(status);
    else if ((status >= 200 && status < 300) || status == 304)
        succeed(status);
    else if (status != 401 || !answerChallenge())
        failStatus(status);
}

void Transfer::followRedirect(int status)
{
    m_permanentOnly = m_permanentOnly && (status == 301 || status == 308);
    const QByteArray location = m_reply->rawHeader("Location");
    const QUrl target = m_url.resolved(QUrl::fromEncoded(location.trimmed(), QUrl::TolerantMode));
    const bool downgrade =
        m_url.scheme() == QLatin1String("https") && target.scheme() == QLatin1String("http");
    if (location.isEmpty()) {
        fail(FailureKind::BadResponse, QStringLiteral("a redirect without an address"));
    } else if (!isHttp(target) || downgrade) {
        fail(FailureKind::RedirectRefused, withoutUserInfo(target).toDisplayString().left(300));
    } else if (m_visited.contains(withoutUserInfo(target))) {
        fail(FailureKind::RedirectLoop, withoutUserInfo(target).toDisplayString().left(300));
    } else if (++m_redirects > m_request.limits.maxRedirects) {
        fail(FailureKind::TooManyRedirects, QString::number(m_request.limits.maxRedirects));
    } else {
        dropReply();
        if (m_context.observer)
            m_context.observer->requestRedirected(m_context.id, status, withoutUserInfo(target));
        send(target);
    }
}

void Transfer::dropReply()
{
    m_reply->disconnect(this);
    m_reply->deleteLater();
}

/// The password was sent, and the server wants a digest of it.
bool Transfer::answerChallenge()
{
    if (!m_context.digests.take(m_request, m_url, m_reply->rawHeader("WWW-Authenticate"), m_challenges))
        return false;
    ++m_challenges;
    dropReply();
    send(m_url);
    return true;
}

bool Transfer::isBodyCut(int status) const
{
    bool isAnnounced = false;
    const qint64 length = m_reply->rawHeader("Content-Length").toLongLong(&isAnnounced);
    const bool isChunked = m_reply->hasRawHeader("Transfer-Encoding");
    return (isAnnounced && !isChunked && status != 304 && m_received < length) ||
           (m_decoder && !m_decoder->isComplete());
}

QString Transfer::missingPart() const
{
    bool isAnnounced = false;
    const qint64 length = m_reply->rawHeader("Content-Length").toLongLong(&isAnnounced);
    if (m_reply->hasRawHeader("Transfer-Encoding"))
        return QStringLiteral("the last chunk never came");
    if (isAnnounced && m_received < length)
        return QStringLiteral("the connection broke after %1 of %2 bytes").arg(m_received).arg(length);
    if (m_decoder && !m_decoder->isComplete())
        return QStringLiteral("the compressed data break off");
    return QStringLiteral("the connection broke after %1 bytes").arg(m_received);
}

/// Asked where isBodyCut() is false.
bool Transfer::isEndCertain() const
{
    const bool isChunked = m_reply->hasRawHeader("Transfer-Encoding");
    return (m_reply->hasRawHeader("Content-Length") && !isChunked) ||
           (m_decoder && m_decoder->marksItsEnd()) ||
           m_reply->attribute(QNetworkRequest::Http2WasUsedAttribute).toBool();
}

void Transfer::succeed(int status)
{
    if (m_decoder && !m_decoder->isKnown()) {
        fail(FailureKind::BadEncoding, QString::fromLatin1(m_reply->rawHeader("Content-Encoding")));
        return;
    }
    if (isBodyCut(status)) {
        fail(FailureKind::IncompleteBody, missingPart());
        return;
    }
    Response response;
    response.status = status;
    response.finalUrl = m_url;
    if (m_redirects > 0 && m_permanentOnly)
        response.permanentUrl = m_url;
    if (m_decoder && status != 304)
        response.body = m_decoder->takeBody();
    response.contentType = m_reply->rawHeader("Content-Type");
    response.etag = m_reply->rawHeader("ETag");
    response.lastModified = m_reply->rawHeader("Last-Modified");
    const auto &pairs = m_reply->rawHeaderPairs();
    response.headers = {pairs.begin(), pairs.end()};
    response.bytesReceived = m_received;
    response.endIsCertain = isEndCertain();
    finish(std::move(response));
}

void Transfer::failStatus(int status)
{
    Failure result =
        failure(FailureKind::HttpStatus,
                m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString().left(100));
    result.status = status;
    if (status == 401) {
        const bool hadPassword = !signInOf(m_request).isEmpty();
        result.kind = hadPassword ? FailureKind::AuthenticationFailed : FailureKind::AuthenticationRequired;
    }
    result.retryAfter = parseRetryAfter(m_reply->rawHeader("Retry-After"), m_clock.now());
    finish(Unexpected{std::move(result)});
}

void Transfer::failNetwork(QNetworkReply::NetworkError error)
{
    using Error = QNetworkReply;
    // Plain HTTP is asked of the proxy itself, and Qt names its faults as if they were the server's.
    const bool isUnreached = error == Error::ConnectionRefusedError || error == Error::HostNotFoundError;
    if (isUnreached && m_throughHttpProxy)
        return fail(FailureKind::ProxyFailed, m_reply->errorString().left(200));
    switch (error) {
    case Error::ConnectionRefusedError:
        return fail(FailureKind::ConnectionRefused, m_url.host());
    case Error::RemoteHostClosedError:
        if (m_received > 0)
            return fail(FailureKind::IncompleteBody, missingPart());
        return fail(FailureKind::ConnectionLost);
    case Error::HostNotFoundError:
        return fail(FailureKind::HostNotFound, m_url.host());
    case Error::TimeoutError:
        return fail(FailureKind::TimedOut);
    case Error::SslHandshakeFailedError:
        return fail(FailureKind::TlsFailed,
                    m_tlsProblem.isEmpty() ? QStringLiteral("the handshake failed") : m_tlsProblem);
    case Error::ProxyConnectionRefusedError:
    case Error::ProxyConnectionClosedError:
    case Error::ProxyNotFoundError:
    case Error::ProxyTimeoutError:
    case Error::ProxyAuthenticationRequiredError:
    case Error::UnknownProxyError:
        return fail(FailureKind::ProxyFailed, m_reply->errorString().left(200));
    case Error::TemporaryNetworkFailureError:
    case Error::NetworkSessionFailedError:
    case Error::UnknownNetworkError:
        return fail(FailureKind::ConnectionLost, m_reply->errorString().left(200));
    case Error::ProtocolFailure:
    case Error::ProtocolUnknownError:
    case Error::ProtocolInvalidOperationError:
    case Error::NoError:
        return fail(FailureKind::BadResponse, m_reply->errorString().left(200));
    default:
        return fail(FailureKind::Other, m_reply->errorString().left(200));
    }
}

Failure Transfer::failure(FailureKind kind, const QString &detail) const
{
    Failure result;
    result.kind = kind;
    result.detail = detail;
    if (m_reply)
        result.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_redirects > 0 && m_permanentOnly)
        result.permanentUrl = m_url;
    return result;
}

void Transfer::fail(FailureKind kind, const QString &detail)
{
    finish(Unexpected{failure(kind, detail)});
}

void Transfer::failTooLarge()
{
    Failure result = failure(FailureKind::TooLarge, QString::number(m_request.limits.maxBytes));
    result.beginning = m_decoder->takeBody();
    finish(Unexpected{std::move(result)});
}

void Transfer::finish(Outcome outcome)
{
    if (m_done)
        return;
    m_done = true;
    if (m_reply) {
        m_cutOff = !m_reply->isFinished();
        m_reply->disconnect(this);
        m_reply->abort();
    }
    tellEnd(outcome);
    m_promise.addResult(std::move(outcome));
    m_promise.finish();
    emit finished();
}

void Transfer::tellEnd(const Outcome &outcome) const
{
    if (!m_started || !m_context.observer)
        return;
    RequestEnd end;
    end.url = m_url;
    end.bytes = m_received;
    end.duration = m_clock.monotonic() - m_begun;
    if (outcome) {
        end.status = outcome->status;
    } else {
        end.status = outcome.error().status;
        end.failure = outcome.error().kind;
        end.detail = outcome.error().detail;
    }
    m_context.observer->requestFinished(m_context.id, end);
}

} // namespace depesche::net
