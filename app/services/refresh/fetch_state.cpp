// SPDX-License-Identifier: GPL-3.0-or-later
// Rules for validators, failures in a row, Retry-After, 410 and permanent redirects.
#include "services/refresh/fetch_state.h"

#include <algorithm>

namespace depesche::refresh
{
namespace
{

/// No time that is ever planned lies further ahead.
constexpr std::chrono::hours kFurthestPlan = kLongestRetryAfter + std::chrono::hours(24);
/// Clocks that the network sets are put back by less.
constexpr std::chrono::minutes kClockTolerance{5};

QDateTime after(const QDateTime &now, std::chrono::seconds pause)
{
    return now.addSecs(pause.count());
}

bool liesAhead(const QDateTime &moment, const QDateTime &now)
{
    return moment.isValid() && moment > now && moment <= after(now, kFurthestPlan);
}

void noteAddress(FetchState &state, const std::optional<QUrl> &permanent)
{
    if (!permanent) {
        state.movedTo.clear();
        state.movedSeen = 0;
    } else if (state.movedTo == *permanent) {
        ++state.movedSeen;
    } else {
        state.movedTo = *permanent;
        state.movedSeen = 1;
    }
}

} // namespace

bool mayBeAsked(const FetchState &state, const QDateTime &now)
{
    return !state.gone && !liesAhead(state.notBefore, now);
}

bool isDue(const FetchState &state, const QDateTime &now)
{
    const bool clockWasSetBack =
        state.lastAttempt.isValid() && state.lastAttempt > after(now, kClockTolerance);
    return mayBeAsked(state, now) && (clockWasSetBack || !liesAhead(state.nextRefresh, now));
}

bool mustAskInFull(const FetchState &state, const QDateTime &now)
{
    return state.lastFull.isValid() && after(state.lastFull, kLongestUnread) < now;
}

QDateTime hostHeldUntil(const FetchState &state, const QDateTime &now)
{
    QDateTime until;
    if (state.lastFailure.httpStatus == 429 || state.lastFailure.httpStatus == 503)
        until = state.notBefore;
    if (state.lastFailure.httpStatus == 429 && !until.isValid())
        until = state.nextRefresh;
    return liesAhead(until, now) ? until : QDateTime();
}

FetchState afterSuccess(FetchState state, const net::Response &response, const QByteArray &contentHash,
                        const QDateTime &now, const RefreshPlan &plan, double chance)
{
    if (!response.notModified() || !response.etag.isEmpty())
        state.etag = response.etag;
    if (!response.notModified() || !response.lastModified.isEmpty())
        state.lastModified = response.lastModified;
    state.contentHash = contentHash;
    state.lastAttempt = now;
    state.lastSuccess = now;
    state.nextRefresh = momentOf(plan, now, chance);
    state.plannedSeconds = int(plan.pause.count());
    if (!response.notModified())
        state.lastFull = now;
    state.notBefore = {};
    state.consecutiveFailures = 0;
    state.lastFailure = {};
    noteAddress(state, response.permanentUrl);
    return state;
}

FetchState afterFailure(FetchState state, const FeedFailure &failure, const QDateTime &retryAfter,
                        const QDateTime &now, double chance)
{
    state.lastAttempt = now;
    state.lastFailure = failure;
    ++state.consecutiveFailures;
    state.notBefore =
        retryAfter.isValid() ? std::min(retryAfter, after(now, kLongestRetryAfter)) : QDateTime();
    const bool isRefused = failure.httpStatus == 403 || failure.httpStatus == 429;
    const RefreshPlan plan =
        planAfterFailure(state.consecutiveFailures, isRefused && !state.notBefore.isValid());
    state.nextRefresh = momentOf(plan, now, chance);
    if (state.notBefore.isValid())
        state.nextRefresh = std::max(state.nextRefresh, state.notBefore);
    if (failure.code == FeedFailureCode::Gone) {
        state.gone = true;
        state.nextRefresh = {};
    }
    return state;
}

QUrl newAddress(const FetchState &state)
{
    return state.movedSeen >= kTimesSeenToMove ? state.movedTo : QUrl();
}

std::optional<std::chrono::seconds> plannedPause(const FetchState &state)
{
    if (state.plannedSeconds <= 0)
        return std::nullopt;
    return std::chrono::seconds(state.plannedSeconds);
}

} // namespace depesche::refresh
