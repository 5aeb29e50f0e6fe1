// SPDX-License-Identifier: GPL-3.0-or-later
// Fetching over HTTP with limits; the interface that services see.
#pragma once

#include "base/cancellation.h"
#include "base/expected.h"
#include "net/access.h"
#include "net/request_observer.h"

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

namespace depesche::net
{

struct Limits {
    qint64 maxBytes = 64 * 1024 * 1024;        ///< of the unpacked body
    std::chrono::milliseconds total{60'000};   ///< from the request to the last byte, redirects included
    std::chrono::milliseconds silence{30'000}; ///< without any byte
    int maxRedirects = 10;
};

/// A body that has no end: it is handed over as it arrives and kept nowhere. Only for text/event-stream
/// (WHATWG HTML, 9.2.2): 200 with another media type fails with BadResponse, a packed one with BadEncoding.
struct Streaming {
    /// The answer may as well be a document, which is then fetched as any other.
    bool orDocument = false;
    QByteArray lastEventId;                          ///< UTF-8, sent as Last-Event-ID; empty: not sent
    std::function<void()> onOpen;                    ///< the head has come and is that of a stream
    std::function<void(const QByteArray &)> onBytes; ///< after onOpen; may cancel the request
};

struct Request {
    QUrl url;                ///< http or https; user info is used for this host only
    QByteArray accept;       ///< value of Accept; empty: */*
    QByteArray etag;         ///< sent as If-None-Match, byte-exact
    QByteArray lastModified; ///< sent as If-Modified-Since, byte-exact
    Access access;
    Limits limits;
    Purpose purpose = Purpose::Other;
    /// Limits::total then holds until the head has come, Limits::silence for all of it, Limits::maxBytes for
    /// nothing; it counts for no limit on connections.
    std::optional<Streaming> streaming;
    /// Called on the client's thread with bytes received and, if announced, expected (else -1).
    std::function<void(qint64, qint64)> onProgress;
};

struct Response {
    int status = 0;
    QUrl finalUrl;
    std::optional<QUrl> permanentUrl; ///< set when every redirect on the way was permanent (301, 308)
    QByteArray body;                  ///< unpacked; empty for 304
    QByteArray contentType;
    QByteArray etag;         ///< byte-exact, quotes and W/ included
    QByteArray lastModified; ///< byte-exact
    QList<QPair<QByteArray, QByteArray>> headers;
    qint64 bytesReceived = 0;
    /// Length or packing prove that nothing of the body is missing. Where neither was there, it ended with
    /// the connection or with a chunk that Qt took for the last one, also one whose size is no number.
    bool endIsCertain = false;

    bool notModified() const { return status == 304; }
};

enum class FailureKind {
    Offline,
    HostNotFound,
    ConnectionRefused,
    ConnectionLost,
    TimedOut,
    TooLarge,        ///< detail: limit in bytes
    UnpacksTooLarge, ///< packed; detail: limit in bytes of what is unpacked
    IncompleteBody,
    BadEncoding,
    BadResponse,
    TlsFailed,
    RedirectLoop,
    TooManyRedirects,
    RedirectRefused,
    AuthenticationRequired,
    AuthenticationFailed,
    HttpStatus,
    ProxyFailed,
    Cancelled,
    BadAddress,
    Other,
};

struct Failure {
    FailureKind kind = FailureKind::Other;
    int status = 0;       ///< HTTP status where there was one
    QString detail;       ///< English particulars, without secrets
    QDateTime retryAfter; ///< UTC; invalid where the server named none (RFC 9110, 10.2.3)
    std::optional<QUrl> permanentUrl;
    QByteArray beginning; ///< of a body that is TooLarge: what came up to the limit
};

using Outcome = Expected<Response, Failure>;

/// One per program. Lives on the main thread; never blocks it.
class HttpClient
{
public:
    virtual ~HttpClient() = default;

    /// Fetches with GET. 2xx and 304 are responses, everything else is a failure. Never throws, always
    /// finishes within the limits; after cancellation finishes with Cancelled.
    virtual QFuture<Outcome> get(Request request, Cancellation cancellation = {}) = 0;

    /// While offline every request ends at once with FailureKind::Offline; running ones are stopped.
    virtual void setOffline(bool offline) = 0;
    virtual bool isOffline() const = 0;

    /// Not owned; null: nobody watches. Must outlive the client or be taken back.
    virtual void setObserver(RequestObserver *observer) = 0;
};

} // namespace depesche::net
