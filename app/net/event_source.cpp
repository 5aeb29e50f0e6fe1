// SPDX-License-Identifier: GPL-3.0-or-later
// EventSource: one request after another, each for as long as it lasts.
#include "net/event_source.h"

#include "base/clock.h"
#include "base/continue_on.h"

#include <algorithm>

namespace depesche::net
{
namespace
{

using namespace std::chrono_literals;
using Milliseconds = std::chrono::milliseconds;

constexpr Milliseconds kUsualRetry = 3s;
constexpr Milliseconds kLeastRetry = 1s;
constexpr Milliseconds kSteady = 10s; // a connection that lasts so long is no failed attempt
constexpr Milliseconds kLongestPause = 5min;
constexpr Milliseconds kLeastSilence = 45s;
constexpr Milliseconds kUsualSilence = 5min;
constexpr Milliseconds kMostSilence = 10min;
constexpr Milliseconds kHeadTime = 30s;

/// What no further attempt will mend: refusals, wrong addresses, something else than a stream.
bool isFinal(const Failure &failure, bool wasOpen)
{
    if (wasOpen)
        return false;
    switch (failure.kind) {
    case FailureKind::HttpStatus:
        return failure.status != 408 && failure.status != 429 && failure.status < 500;
    case FailureKind::BadResponse:
        return failure.status == 200;
    case FailureKind::BadEncoding:
    case FailureKind::BadAddress:
    case FailureKind::RedirectLoop:
    case FailureKind::TooManyRedirects:
    case FailureKind::RedirectRefused:
    case FailureKind::AuthenticationRequired:
    case FailureKind::AuthenticationFailed:
        return true;
    default:
        return false;
    }
}

} // namespace

EventSource::EventSource(HttpClient &http, Clock &clock, StreamReader &reader, std::function<double()> chance,
                         QObject *parent)
    : QObject(parent), m_http(http), m_clock(clock), m_reader(reader), m_chance(std::move(chance))
{
}

EventSource::~EventSource()
{
    m_cancellation.cancel();
}

void EventSource::start(Request request)
{
    stop();
    m_request = std::move(request);
    m_request.accept = "text/event-stream";
    m_request.limits.total = kHeadTime;
    m_request.limits.silence = kMostSilence + kLeastSilence; // the rest is watched here
    m_failures = 0;
    connectNow();
}

void EventSource::stop()
{
    ++m_connection;
    m_cancellation.cancel();
    setState(State::Stopped);
}

void EventSource::hurry()
{
    if (m_state == State::Waiting && !m_pauseIsServers)
        connectNow();
}

void EventSource::connectNow()
{
    const int connection = ++m_connection;
    m_cancellation = Cancellation::make();
    m_wasOpen = false;
    m_reader.begin();
    const auto ifCurrent = [this, connection](auto call) {
        return [this, connection, call](const auto &...arguments) {
            if (connection == m_connection)
                (this->*call)(arguments...);
        };
    };
    m_request.streaming = Streaming{false, m_reader.lastEventId(), ifCurrent(&EventSource::opened),
                                    ifCurrent(&EventSource::received)};
    setState(State::Connecting);
    continueOn(this, m_http.get(m_request, m_cancellation), ifCurrent(&EventSource::ended));
}

void EventSource::opened()
{
    m_wasOpen = true;
    m_openedAt = m_clock.monotonic();
    m_lastByte = m_openedAt;
    watchSilence(m_connection);
    setState(State::Open);
}

void EventSource::received(const QByteArray &bytes)
{
    const Milliseconds now = m_clock.monotonic();
    m_longestGap = std::max(m_longestGap, now - m_lastByte);
    m_lastByte = now;
    m_reader.take(bytes);
}

Milliseconds EventSource::longestSilence() const
{
    if (m_longestGap < 1s)
        return kUsualSilence;
    return std::clamp(2 * m_longestGap + 5s, kLeastSilence, kMostSilence);
}

void EventSource::watchSilence(int connection)
{
    if (connection != m_connection)
        return;
    const Milliseconds rest = m_lastByte + longestSilence() - m_clock.monotonic();
    if (rest > 0ms) {
        m_clock.callAfter(rest, this, [this, connection] { watchSilence(connection); });
        return;
    }
    m_failure = {};
    m_failure.kind = FailureKind::TimedOut;
    m_failure.detail = QString::number(std::chrono::seconds(longestSilence().count() / 1000).count());
    ++m_connection;
    m_cancellation.cancel();
    waitToConnect(0ms);
}

void EventSource::ended(const Outcome &outcome)
{
    ++m_connection;
    if (outcome && outcome->status == 204) {
        setState(State::Ended);
        return;
    }
    if (outcome) {
        // The server closed a stream that was open, which it may do at any time; or it sent no stream.
        m_failure = {};
        m_failure.kind = outcome->status == 200 ? FailureKind::ConnectionLost : FailureKind::BadResponse;
        m_failure.status = outcome->status;
    } else {
        m_failure = outcome.error();
        if (isFinal(m_failure, m_wasOpen)) {
            setState(State::Failed);
            return;
        }
    }
    const qint64 asked =
        m_failure.retryAfter.isValid() ? m_clock.now().msecsTo(m_failure.retryAfter) : qint64(0);
    waitToConnect(Milliseconds(std::max<qint64>(0, asked)));
}

void EventSource::waitToConnect(Milliseconds least)
{
    if (m_wasOpen && m_clock.monotonic() - m_openedAt >= kSteady)
        m_failures = 0;
    m_pauseIsServers = least > 0ms;
    Milliseconds pause = std::max(m_reader.retry().value_or(kUsualRetry), kLeastRetry);
    const Milliseconds longest = std::max(pause, kLongestPause);
    for (int n = 0; n < m_failures && pause < longest; ++n)
        pause = std::min(pause * 2, longest);
    ++m_failures;
    // All clients of a server that comes back must not come at once.
    const double jitter = 0.75 + 0.5 * m_chance();
    m_pause = std::max(least, Milliseconds(qint64(double(pause.count()) * jitter)));
    const int connection = m_connection;
    m_clock.callAfter(m_pause, this, [this, connection] {
        if (connection == m_connection && m_state == State::Waiting)
            connectNow();
    });
    setState(State::Waiting);
}

void EventSource::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged(state);
}

} // namespace depesche::net
