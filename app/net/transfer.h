// SPDX-License-Identifier: GPL-3.0-or-later
// One fetch from the first request to the last byte: redirects, limits, unpacking, the outcome.
#pragma once

#include "net/content_decoder.h"
#include "net/http_client.h"

#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
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

class CookieJars;
class DesktopProxies;
class DigestSessions;
struct ClientOptions;

/// What transfers of one client share. The observer is looked up when it is told, since it may be taken back.
struct TransferContext {
    RequestId id = 0;
    const ClientOptions &options;
    Clock &clock;
    DesktopProxies &proxies;
    CookieJars &cookies;
    DigestSessions &digests;
    RequestObserver *const &observer;
};

/// Emits finished() exactly once, after its promise is finished. Lives on the client's thread.
class Transfer final : public QObject
{
    Q_OBJECT
public:
    Transfer(Request request, Cancellation cancellation, const TransferContext &context, QObject *parent);
    ~Transfer() override;

    QFuture<Outcome> future() { return m_promise.future(); }
    QString host() const;
    bool needsOwnLane() const;
    bool isStream() const { return m_request.streaming.has_value(); }
    /// True if it ended while an answer was still under way.
    bool wasCutOff() const { return m_cutOff; }
    void start(QNetworkAccessManager &manager);
    /// Ends it at once, before or after the start.
    void failTooLarge();
    void fail(FailureKind kind, const QString &detail = {});

signals:
    void finished();

private:
    void send(const QUrl &url);
    void sendThrough(const QList<QNetworkProxy> &proxies);
    void keepCookies();
    void readHead();
    void readBody();
    void openStream();
    void passOn(const QByteArray &bytes);
    void replyFinished();
    void followRedirect(int status);
    bool answerChallenge();
    void dropReply();
    bool isBodyCut(int status) const;
    QString missingPart() const;
    bool isEndCertain() const;
    void succeed(int status);
    void failStatus(int status);
    void failNetwork(QNetworkReply::NetworkError error);
    void finish(Outcome outcome);
    void watchSilence();
    void tellEnd(const Outcome &outcome) const;
    Failure failure(FailureKind kind, const QString &detail = {}) const;

    Request m_request;
    Cancellation m_cancellation;
    TransferContext m_context;
    Clock &m_clock;
    QPromise<Outcome> m_promise;
    QNetworkAccessManager *m_manager = nullptr;
    QNetworkReply *m_reply = nullptr;
    std::unique_ptr<ContentDecoder> m_decoder;
    QUrl m_url; ///< of the request under way, without user info
    QSet<QUrl> m_visited;
    bool m_permanentOnly = true;
    int m_redirects = 0;
    int m_challenges = 0;  ///< that were answered
    qint64 m_received = 0; ///< packed bytes of the body
    std::chrono::milliseconds m_begun{0};
    std::chrono::milliseconds m_lastByte{0};
    QString m_tlsProblem;
    bool m_throughHttpProxy = false;
    bool m_started = false;
    bool m_streamOpen = false;
    bool m_done = false;
    bool m_cutOff = false;
};

} // namespace depesche::net
