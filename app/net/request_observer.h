// SPDX-License-Identifier: GPL-3.0-or-later
// Watching what a client sends and gets, for people who want to see it.
#pragma once

#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace depesche::net
{

enum class FailureKind;

/// What a request is made for.
enum class Purpose { Other, Feed, Discovery, Page, Picture };

/// Of one get(), redirects included. Unique while the client lives.
using RequestId = quint64;

struct RequestEnd {
    int status = 0;                        ///< HTTP status of the last answer; 0 where there was none
    QUrl url;                              ///< the last one asked, without user info
    qint64 bytes = 0;                      ///< received of the last body, as packed
    std::chrono::milliseconds duration{0}; ///< since it started
    std::optional<FailureKind> failure;
    QString detail; ///< the failure's, without secrets
};

/// Called on the client's thread. Addresses carry no user info. Must not call into the client.
class RequestObserver
{
public:
    virtual ~RequestObserver() = default;

    /// It leaves the queue and goes out. A request that ends before that is never told.
    virtual void requestStarted(RequestId id, Purpose purpose, const QUrl &url) = 0;
    virtual void requestRedirected(RequestId id, int status, const QUrl &target) = 0;
    /// `expected` is -1 where the server announced no length.
    virtual void requestProgress(RequestId id, qint64 received, qint64 expected) = 0;
    /// Once for every start, unless the client goes first.
    virtual void requestFinished(RequestId id, const RequestEnd &end) = 0;
};

} // namespace depesche::net
