// SPDX-License-Identifier: GPL-3.0-or-later
// An event stream that is kept open (WHATWG HTML, 9.2): connects again whenever it breaks, with pauses.
#pragma once

#include "base/cancellation.h"
#include "net/http_client.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

namespace depesche
{
class Clock;
}

namespace depesche::net
{

/// Who understands the bytes. Called on the source's thread.
class StreamReader
{
public:
    virtual ~StreamReader() = default;

    /// A new connection: what was begun on the last one is void.
    virtual void begin() = 0;
    virtual void take(const QByteArray &bytes) = 0;
    /// For the next connection; UTF-8, may be empty.
    virtual QByteArray lastEventId() const = 0;
    /// What the stream asks to wait before connecting again.
    virtual std::optional<std::chrono::milliseconds> retry() const = 0;
};

/// One stream. Lives on the client's thread; neither client, clock nor reader is owned.
class EventSource final : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Connecting,
        Open,
        Waiting, ///< to connect again; lastFailure() says why
        Ended,   ///< the server said that there is no more (204)
        Failed,  ///< an answer that will not get better; lastFailure() says which
        Stopped, ///< by stop(), or not started
    };
    Q_ENUM(State)

    /// `chance` gives 0 to 1, for jitter.
    EventSource(HttpClient &http, Clock &clock, StreamReader &reader, std::function<double()> chance,
                QObject *parent = nullptr);
    ~EventSource() override;

    /// `request`: address and access; accept, limits and streaming are set here.
    void start(Request request);
    void stop();
    /// Connects now instead of after the pause, unless the server named it: the network is back, the machine
    /// has woken.
    void hurry();

    State state() const { return m_state; }
    const Failure &lastFailure() const { return m_failure; }
    /// Until the next connection, while Waiting.
    std::chrono::milliseconds pause() const { return m_pause; }

signals:
    void stateChanged(depesche::net::EventSource::State state);

private:
    void connectNow();
    void opened();
    void received(const QByteArray &bytes);
    void watchSilence(int connection);
    void ended(const Outcome &outcome);
    void waitToConnect(std::chrono::milliseconds least);
    std::chrono::milliseconds longestSilence() const;
    void setState(State state);

    HttpClient &m_http;
    Clock &m_clock;
    StreamReader &m_reader;
    std::function<double()> m_chance;
    Request m_request;
    Cancellation m_cancellation;
    State m_state = State::Stopped;
    Failure m_failure;
    int m_connection = 0; ///< counted, so that what belongs to an older one is passed over
    int m_failures = 0;   ///< in a row
    std::chrono::milliseconds m_pause{0};
    bool m_wasOpen = false;        ///< the connection under way, or the last one
    bool m_pauseIsServers = false; ///< the server named the time to wait
    std::chrono::milliseconds m_openedAt{0};
    std::chrono::milliseconds m_lastByte{0};
    std::chrono::milliseconds m_longestGap{0};
};

} // namespace depesche::net
