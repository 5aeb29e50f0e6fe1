// SPDX-License-Identifier: GPL-3.0-or-later
// Pauses double; what will not change is not asked for again.
#include "services/fulltext/retry_times.h"

#include "fetching/failure_mapping.h"

#include <algorithm>
#include <chrono>

namespace depesche::fulltext
{

namespace
{

using namespace std::chrono_literals;

constexpr std::chrono::seconds kFirstPause = 30min;
constexpr std::chrono::seconds kLongestPause = 24h;
constexpr std::chrono::seconds kHostPause = 4h;
/// A server may name any time; an article is news for a few days only.
constexpr std::chrono::seconds kLongestWish = 7 * 24h;
constexpr int kMostFailures = 6;
/// Walls and error pages are often gone a day later, or stay for good.
constexpr std::chrono::seconds kWallPause = 24h;
constexpr int kMostWalls = 2;

bool wantsToBeLeftAlone(FeedFailureCode code)
{
    return code == FeedFailureCode::Forbidden || code == FeedFailureCode::TooManyRequests;
}

bool isFinal(FeedFailureCode code)
{
    switch (code) {
    case FeedFailureCode::NotFound:
    case FeedFailureCode::Gone:
    case FeedFailureCode::BadAddress:
    case FeedFailureCode::RedirectRefused:
    case FeedFailureCode::TooLarge:
    case FeedFailureCode::UnpacksTooLarge:
    case FeedFailureCode::PasswordNeeded:
    case FeedFailureCode::PasswordWrong:
        return true;
    default:
        return false;
    }
}

QDateTime wishOf(const net::Failure &failure, const QDateTime &now)
{
    if (!failure.retryAfter.isValid() || failure.retryAfter <= now)
        return {};
    return std::min(failure.retryAfter, now.addSecs(kLongestWish.count()));
}

std::chrono::seconds pauseAfterFailures(int failures)
{
    constexpr int kMostDoublings = 6;
    const auto pause = kFirstPause * (1 << std::clamp(failures - 1, 0, kMostDoublings));
    return std::min(pause, kLongestPause);
}

QDateTime retryTime(const net::Failure &failure, FeedFailureCode code, int failures, const QDateTime &now)
{
    if (isFinal(code) || failures >= kMostFailures)
        return {};
    const QDateTime usual =
        now.addSecs((wantsToBeLeftAlone(code) ? kHostPause : pauseAfterFailures(failures)).count());
    const QDateTime wish = wishOf(failure, now);
    return wish.isValid() ? std::max(wish, now.addSecs(kFirstPause.count())) : usual;
}

} // namespace

PageTry notedFailure(const net::Failure &failure, int failures, const QDateTime &now)
{
    PageTry page;
    page.outcome = PageOutcome::Failed;
    page.failure = fetching::feedFailure(failure);
    page.triedAt = now;
    page.failures = failures;
    if (!fetching::countsAgainstFeed(page.failure.code)) {
        page.retryAt = now;
        return page;
    }
    ++page.failures;
    page.retryAt = retryTime(failure, page.failure.code, page.failures, now);
    return page;
}

PageTry notedPage(PageOutcome outcome, int failures, const QDateTime &now)
{
    PageTry page;
    page.outcome = outcome;
    page.triedAt = now;
    if (outcome == PageOutcome::Article || outcome == PageOutcome::NotLonger)
        return page;
    page.failures = failures + 1;
    if (outcome != PageOutcome::NotAPage && page.failures < kMostWalls)
        page.retryAt = now.addSecs(kWallPause.count());
    return page;
}

std::optional<QDateTime> hostRest(const net::Failure &failure, const QDateTime &now)
{
    constexpr int kForbidden = 403;
    constexpr int kTooManyRequests = 429;
    constexpr int kUnavailable = 503;
    const QDateTime wish = wishOf(failure, now);
    if (wish.isValid() && (failure.status == kTooManyRequests || failure.status == kUnavailable))
        return wish;
    if (failure.status == kTooManyRequests || failure.status == kForbidden)
        return now.addSecs(kHostPause.count());
    return std::nullopt;
}

} // namespace depesche::fulltext
