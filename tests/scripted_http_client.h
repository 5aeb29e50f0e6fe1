// SPDX-License-Identifier: GPL-3.0-or-later
// An HttpClient without a network: each address answers what the test wrote down for it.
#pragma once

#include "net/http_client.h"

#include <QHash>
#include <QObject>
#include <QPromise>

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

namespace depesche::testing
{

/// Main thread. An address without a script is a host that nobody finds. Requests are judged when they are
/// made; their futures finish at once unless the address is held.
class ScriptedHttpClient final : public net::HttpClient
{
public:
    using Script = std::function<net::Outcome(const net::Request &)>;
    using Headers = QList<QPair<QByteArray, QByteArray>>;

    void on(const QUrl &url, Script script) { m_scripts.insert(url, std::move(script)); }

    void on(const QUrl &url, net::Outcome outcome)
    {
        on(url, [outcome = std::move(outcome)](const net::Request &) { return outcome; });
    }

    /// 200 with this body; ETag, Last-Modified and Content-Type among the headers go where a client puts
    /// them.
    void reply(const QUrl &url, const QByteArray &body, const Headers &headers = {})
    {
        on(url, response(url, body, headers));
    }

    /// An answer that is no success, as the client reports it.
    void replyStatus(const QUrl &url, int status, const QDateTime &retryAfter = {})
    {
        net::Failure failure;
        failure.kind =
            status == 401 ? net::FailureKind::AuthenticationRequired : net::FailureKind::HttpStatus;
        failure.status = status;
        failure.retryAfter = retryAfter;
        on(url, Unexpected{failure});
    }

    void fail(const QUrl &url, net::FailureKind kind, const QString &detail = {})
    {
        net::Failure failure;
        failure.kind = kind;
        failure.detail = detail;
        on(url, Unexpected{failure});
    }

    static net::Response response(const QUrl &url, const QByteArray &body, const Headers &headers = {})
    {
        net::Response response;
        response.status = 200;
        response.finalUrl = url;
        response.body = body;
        response.bytesReceived = body.size();
        response.endIsCertain = true;
        response.headers = headers;
        for (const auto &[name, value] : headers) {
            const QByteArray lower = name.toLower();
            if (lower == "etag")
                response.etag = value;
            else if (lower == "last-modified")
                response.lastModified = value;
            else if (lower == "content-type")
                response.contentType = value;
        }
        return response;
    }

    static net::Response notModified(const QUrl &url)
    {
        net::Response response;
        response.status = 304;
        response.finalUrl = url;
        return response;
    }

    /// Requests for this address stay open until release() or their cancellation.
    void hold(const QUrl &url) { m_held.append(url); }
    void release(const QUrl &url)
    {
        m_held.removeAll(url);
        const auto open = std::exchange(m_open, {});
        for (const auto &one : open) {
            if (one->request.url == url)
                one->finish(answer(one->request));
            else
                m_open.push_back(one);
        }
        forgetFinished();
    }

    QFuture<net::Outcome> get(net::Request request, Cancellation cancellation = {}) override
    {
        m_requests.append(request);
        auto one = std::make_shared<Open>();
        one->promise.start();
        one->request = std::move(request);
        QFuture<net::Outcome> future = one->promise.future();
        if (cancellation.isCancelled()) {
            one->finish(Unexpected{net::Failure{net::FailureKind::Cancelled, 0, {}, {}, {}, {}}});
        } else if (m_offline || !m_held.contains(one->request.url)) {
            one->finish(answer(one->request));
        } else {
            m_open.push_back(one);
            m_mostOpen = std::max(m_mostOpen, openRequests());
            if (const CancellationSource *source = cancellation.source())
                QObject::connect(source, &CancellationSource::cancelled, &m_context, [this, one] {
                    one->finish(Unexpected{net::Failure{net::FailureKind::Cancelled, 0, {}, {}, {}, {}}});
                    forgetFinished();
                });
        }
        return future;
    }

    void setOffline(bool offline) override
    {
        m_offline = offline;
        if (!offline)
            return;
        for (const auto &one : std::exchange(m_open, {}))
            one->finish(answer(one->request));
    }
    bool isOffline() const override { return m_offline; }

    /// Kept for tests that ask for it; nobody is told of scripted answers.
    void setObserver(net::RequestObserver *observer) override { m_observer = observer; }
    net::RequestObserver *observer() const { return m_observer; }

    /// Every request so far, in order.
    const QList<net::Request> &requests() const { return m_requests; }
    QList<net::Request> requestsFor(const QUrl &url) const
    {
        QList<net::Request> found;
        std::copy_if(m_requests.begin(), m_requests.end(), std::back_inserter(found),
                     [&](const net::Request &request) { return request.url == url; });
        return found;
    }
    void forgetRequests() { m_requests.clear(); }

    int openRequests() const { return int(m_open.size()); }
    int mostOpenRequests() const { return m_mostOpen; }

private:
    struct Open {
        net::Request request;
        QPromise<net::Outcome> promise;
        bool finished = false;

        void finish(net::Outcome outcome)
        {
            if (std::exchange(finished, true))
                return;
            promise.addResult(std::move(outcome));
            promise.finish();
        }
    };

    net::Outcome answer(const net::Request &request) const
    {
        if (m_offline)
            return Unexpected{net::Failure{net::FailureKind::Offline, 0, {}, {}, {}, {}}};
        const auto script = m_scripts.find(request.url);
        if (script == m_scripts.end())
            return Unexpected{
                net::Failure{net::FailureKind::HostNotFound, 0, request.url.host(), {}, {}, {}}};
        return (*script)(request);
    }

    void forgetFinished()
    {
        std::erase_if(m_open, [](const auto &one) { return one->finished; });
    }

    QHash<QUrl, Script> m_scripts;
    QList<QUrl> m_held;
    std::vector<std::shared_ptr<Open>> m_open;
    QList<net::Request> m_requests;
    int m_mostOpen = 0;
    bool m_offline = false;
    net::RequestObserver *m_observer = nullptr;
    QObject m_context;
};

} // namespace depesche::testing
