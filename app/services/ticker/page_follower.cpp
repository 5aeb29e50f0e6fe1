// SPDX-License-Identifier: GPL-3.0-or-later
// PageFollower: fetch, read on the pool, store, plan the next one.
#include "services/ticker/page_follower.h"

#include "base/clock.h"
#include "base/continue_on.h"
#include "feeds/ticker_document.h"
#include "fetching/content_hash.h"
#include "fetching/failure_mapping.h"
#include "store/ticker_repository.h"

#include <algorithm>

namespace depesche::ticker
{

PageFollower::PageFollower(Ticker ticker, const FollowerContext &context, QObject *parent)
    : Follower(parent), m_ticker(std::move(ticker)), m_context(context)
{
}

PageFollower::~PageFollower()
{
    m_cancellation.cancel();
}

void PageFollower::start()
{
    const QDateTime now = m_context.clock.now();
    const TickerFetchState &state = m_ticker.fetch;
    const QDateTime due = std::max(state.nextFetch, state.notBefore);
    // A clock that was set back must not keep it waiting for long.
    const qint64 wait = due.isValid() ? std::clamp<qint64>(now.msecsTo(due), 0, 4LL * 3600 * 1000) : 0;
    schedule(std::chrono::milliseconds(wait));
}

void PageFollower::hurry()
{
    const QDateTime now = m_context.clock.now();
    const TickerFetchState &state = m_ticker.fetch;
    const bool isServersTime = state.notBefore.isValid() && state.notBefore > now;
    const bool isTooSoon = state.lastAttempt.isValid() && state.lastAttempt <= now &&
                           state.lastAttempt.secsTo(now) < kLeastPause.count();
    if (!m_busy && !isServersTime && !isTooSoon && status().state != LiveState::Ended)
        fetch();
}

void PageFollower::schedule(std::chrono::milliseconds delay)
{
    const int plan = ++m_plan;
    LiveStatus next = status();
    next.next = m_context.clock.now().addMSecs(delay.count());
    setStatus(next);
    m_context.clock.callAfter(delay, this, [this, plan] {
        if (plan == m_plan && !m_busy)
            fetch();
    });
}

void PageFollower::fetch()
{
    ++m_plan;
    m_busy = true;
    m_ticker.fetch.lastAttempt = m_context.clock.now();
    net::Request request;
    request.url = m_ticker.url;
    request.accept = "text/html, application/atom+xml, application/rss+xml, application/feed+json, */*;q=0.5";
    request.etag = m_ticker.fetch.etag;
    request.lastModified = m_ticker.fetch.lastModified;
    continueOn(this, m_context.http.get(request, m_cancellation),
               [this](const net::Outcome &outcome) { answered(outcome); });
}

void PageFollower::answered(const net::Outcome &outcome)
{
    if (!outcome) {
        failed(fetching::feedFailure(outcome.error()), outcome.error().retryAfter);
        return;
    }
    TickerFetchState &state = m_ticker.fetch;
    state.lastSuccess = m_context.clock.now();
    state.consecutiveFailures = 0;
    state.lastFailure = {};
    state.notBefore = {};
    m_freshFor = freshness(*outcome);
    if (outcome->notModified()) {
        unchanged();
        return;
    }
    m_hasValidators = !outcome->etag.isEmpty() || !outcome->lastModified.isEmpty();
    if (fetching::contentHash(outcome->body) == state.contentHash) {
        state.etag = outcome->etag;
        state.lastModified = outcome->lastModified;
        unchanged();
        return;
    }
    parse(*outcome);
}

void PageFollower::parse(const net::Response &response)
{
    feeds::ParseOptions options{response.finalUrl, response.contentType};
    auto reading =
        m_context.executor.run([body = response.body, options] { return feeds::parseTicker(body, options); });
    continueOn(this, reading, [this, response](const Expected<TickerUpdate, FeedFailure> &update) {
        if (!update) {
            failed(update.error(), {});
            return;
        }
        m_ticker.fetch.etag = response.etag;
        m_ticker.fetch.lastModified = response.lastModified;
        m_ticker.fetch.contentHash = fetching::contentHash(response.body);
        store(*update);
    });
}

void PageFollower::remember(const TickerUpdate &update)
{
    m_ticker.coverageStart = update.coverageStart;
    m_ticker.coverageEnd = update.coverageEnd;
    const QDateTime now = m_context.clock.now();
    for (const TickerEntryDraft &entry : update.entries) {
        const QDateTime latest = std::max(entry.published, entry.modified);
        if (latest.isValid() && latest <= now)
            m_ticker.newestEntry = std::max(m_ticker.newestEntry, latest);
    }
}

void PageFollower::store(TickerUpdate update)
{
    remember(update);
    m_ticker.ended = isOver(m_ticker.kind, facts(false), m_context.clock.now());
    // On disk before the next fetch is due, so that a restart makes no burst.
    m_ticker.fetch.nextFetch =
        m_context.clock.now().addSecs(pauseAfter(facts(true), m_context.clock.now()).count());
    const auto stored =
        m_context.store.storeUpdate(m_ticker.id, std::move(update), m_ticker.fetch, m_ticker.ended);
    continueOn(this, stored, [this](const store::Result<TickerChanges> &changes) {
        if (!changes) {
            // Nothing of it is on disk: it is to be read again, whatever the server says of it.
            m_ticker.fetch.etag.clear();
            m_ticker.fetch.lastModified.clear();
            m_ticker.fetch.contentHash.clear();
            failed(fetching::feedFailure(changes.error()), {});
            return;
        }
        planAfter(changes->hasEntries());
    });
}

void PageFollower::unchanged()
{
    m_ticker.ended = isOver(m_ticker.kind, facts(false), m_context.clock.now());
    m_ticker.fetch.nextFetch =
        m_context.clock.now().addSecs(pauseAfter(facts(false), m_context.clock.now()).count());
    continueOn(this, m_context.store.storeState(m_ticker.id, m_ticker.fetch, m_ticker.ended),
               [this](const store::Result<void> &) { planAfter(false); });
}

void PageFollower::failed(const FeedFailure &failure, const QDateTime &notBefore)
{
    if (failure.code == FeedFailureCode::Stopped)
        return;
    TickerFetchState &state = m_ticker.fetch;
    const QDateTime now = m_context.clock.now();
    ++state.consecutiveFailures;
    state.lastFailure = failure;
    state.notBefore = notBefore;
    m_ticker.ended = failure.code == FeedFailureCode::Gone;
    auto pause = std::chrono::milliseconds(pauseAfterFailure(state.consecutiveFailures, failure.code));
    if (notBefore.isValid())
        pause = std::max<std::chrono::milliseconds>(std::chrono::milliseconds(now.msecsTo(notBefore)),
                                                    kLeastPause);
    state.nextFetch = now.addMSecs(pause.count());
    continueOn(this, m_context.store.storeState(m_ticker.id, state, m_ticker.ended),
               [](const store::Result<void> &) {});
    m_busy = false;
    setStatus({m_ticker.ended ? LiveState::Ended : LiveState::Reconnecting, {}, failure});
    if (!m_ticker.ended)
        schedule(pause);
}

RhythmFacts PageFollower::facts(bool news) const
{
    return {m_pause,    news,           m_ticker.newestEntry, m_ticker.coverageStart, m_ticker.coverageEnd,
            m_freshFor, m_hasValidators};
}

void PageFollower::planAfter(bool news)
{
    m_busy = false;
    if (m_ticker.ended) {
        setStatus({LiveState::Ended, {}, {}});
        return;
    }
    m_pause = pauseAfter(facts(news), m_context.clock.now());
    const bool isAhead = m_ticker.coverageStart.isValid() && m_ticker.coverageStart > m_context.clock.now();
    setStatus({isAhead ? LiveState::Waiting : LiveState::Live, status().next, {}});
    schedule(withJitter(m_pause, m_context.chance()));
}

} // namespace depesche::ticker
