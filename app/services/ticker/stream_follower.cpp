// SPDX-License-Identifier: GPL-3.0-or-later
// StreamFollower: while one batch is read and stored, the next one gathers.
#include "services/ticker/stream_follower.h"

#include "base/clock.h"
#include "base/continue_on.h"
#include "feeds/ticker_events.h"
#include "fetching/failure_mapping.h"
#include "store/ticker_repository.h"

#include <utility>

namespace depesche::ticker
{
namespace
{

constexpr std::chrono::seconds kAfterStoreFailure{30};

} // namespace

StreamFollower::StreamFollower(Ticker ticker, const FollowerContext &context, QObject *parent)
    : Follower(parent),
      m_ticker(std::move(ticker)),
      m_context(context),
      m_parser(feeds::EventStreamParser::Limits(), m_ticker.fetch.lastEventId),
      m_source(context.http, context.clock, *this, context.chance)
{
    connect(&m_source, &net::EventSource::stateChanged, this, &StreamFollower::sourceChanged);
}

void StreamFollower::start()
{
    connectSource();
}

void StreamFollower::connectSource()
{
    net::Request request;
    request.url = m_ticker.url;
    m_source.start(request);
}

void StreamFollower::hurry()
{
    m_source.hurry();
}

void StreamFollower::begin()
{
    m_parser = feeds::EventStreamParser({}, m_parser.lastEventId());
}

void StreamFollower::take(const QByteArray &bytes)
{
    m_pending += m_parser.feed(bytes);
    if (m_parser.retry())
        m_retry = m_parser.retry();
    storePending();
}

void StreamFollower::storePending()
{
    if (m_storing || m_pending.isEmpty())
        return;
    m_storing = true;
    const QList<feeds::ServerEvent> events = std::exchange(m_pending, {});
    auto reading =
        m_context.executor.run([events, url = m_ticker.url] { return feeds::readTickerEvents(events, url); });
    continueOn(this, reading,
               [this, id = events.last().lastEventId](const TickerUpdate &update) { storeRead(update, id); });
}

void StreamFollower::storeRead(const TickerUpdate &update, const QString &lastEventId)
{
    // The id goes to disk with the entries: after a crash the stream goes on behind what is stored.
    TickerFetchState state = m_ticker.fetch;
    state.lastEventId = lastEventId;
    state.lastSuccess = m_context.clock.now();
    state.consecutiveFailures = 0;
    state.lastFailure = {};
    continueOn(this, m_context.store.storeUpdate(m_ticker.id, update, state, false),
               [this, state](const store::Result<TickerChanges> &changes) {
                   m_storing = false;
                   if (!changes) {
                       storeFailed(fetching::feedFailure(changes.error()));
                       return;
                   }
                   const FeedFailure end = m_ticker.fetch.lastFailure;
                   m_ticker.fetch = state;
                   m_ticker.fetch.lastFailure = end;
                   storePending();
                   endWhenStored();
               });
}

/// It has ended when what it brought is on disk.
void StreamFollower::endWhenStored()
{
    if (!m_over || m_storing || m_ticker.ended)
        return;
    m_ticker.ended = true;
    continueOn(this, m_context.store.storeState(m_ticker.id, m_ticker.fetch, true),
               [this](const store::Result<void> &) {
                   setStatus({LiveState::Ended, {}, m_ticker.fetch.lastFailure});
               });
}

/// What could not be stored is asked for again.
void StreamFollower::storeFailed(const FeedFailure &failure)
{
    m_pending.clear();
    m_over = false;
    m_source.stop();
    m_parser = feeds::EventStreamParser({}, m_ticker.fetch.lastEventId);
    setStatus({LiveState::Reconnecting, m_context.clock.now().addSecs(kAfterStoreFailure.count()), failure});
    m_context.clock.callAfter(kAfterStoreFailure, this, [this] { connectSource(); });
}

void StreamFollower::sourceChanged(net::EventSource::State state)
{
    using State = net::EventSource::State;
    const QDateTime now = m_context.clock.now();
    switch (state) {
    case State::Open:
        setStatus({LiveState::Live, {}, {}});
        return;
    case State::Waiting:
        setStatus({LiveState::Reconnecting, now.addMSecs(m_source.pause().count()),
                   fetching::feedFailure(m_source.lastFailure())});
        return;
    case State::Ended:
    case State::Failed:
        m_over = true;
        m_ticker.fetch.lastFailure =
            state == State::Failed ? fetching::feedFailure(m_source.lastFailure()) : FeedFailure();
        endWhenStored();
        return;
    case State::Connecting:
    case State::Stopped:
        return;
    }
}

} // namespace depesche::ticker
