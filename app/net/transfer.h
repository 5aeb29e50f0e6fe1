// SPDX-License-Identifier: GPL-3.0-or-later
// One fetch from the first request to the last byte: redirects, limits, unpacking, the outcome.
#pragma once

#include "net/content_decoder.h"
#include "net/http_client.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QPromise>
#include <QSet>

#include <memory>
#include <optional>

namespace depesche
{
class Clock;
}

namespace depesche::net
{

struct ClientOptions;

/// Emits finished() exactly once, after its promise is finished. Lives on the client's thread.
class Transfer final : public QObject
{
    Q_OBJECT
public:
    Transfer(Request request, Cancellation cancellation, const ClientOptions &options, Clock &clock,
             QObject *parent);
    ~Transfer() override;

    QFuture<Outcome> future() { return m_promise.future(); }
    QString host() const;
    /// True if it ended while an answer was still under way.
    bool wasCutOff() const { return m_cutOff; }
    void start(QNetworkAccessManager &manager);
    /// Ends it at once, before or after the start.
    void fail(FailureKind kind, const QString &detail = {});

signals:
    void finished();

private:
    void send(const QUrl &url);
    QNetworkRequest networkRequest(const QUrl &url) const;
    void readHead();
    void readBody();
    void replyFinished();
    void followRedirect(int status);
    void succeed(int status);
    void failStatus(int status);
    void failNetwork(QNetworkReply::NetworkError error);
    void finish(Outcome outcome);
    void watchSilence();
    Failure failure(FailureKind kind, const QString &detail = {}) const;
    bool mayCarryCredentials(const QUrl &url) const;

    Request m_request;
    Cancellation m_cancellation;
    const ClientOptions &m_options;
    Clock &m_clock;
    QPromise<Outcome> m_promise;
    QNetworkAccessManager *m_manager = nullptr;
    QNetworkReply *m_reply = nullptr;
    std::unique_ptr<ContentDecoder> m_decoder;
    QUrl m_url; ///< of the request under way, without user info
    QSet<QUrl> m_visited;
    bool m_permanentOnly = true;
    int m_redirects = 0;
    qint64 m_received = 0; ///< packed bytes of the body
    std::chrono::milliseconds m_lastByte{0};
    QString m_tlsProblem;
    bool m_done = false;
    bool m_cutOff = false;
};

} // namespace depesche::net
