// SPDX-License-Identifier: GPL-3.0-or-later
// What each fetch leaves behind in a feed's fetch state, and what that state allows.
#pragma once

#include "domain/feed.h"
#include "net/http_client.h"
#include "services/refresh/next_refresh.h"

#include <QByteArray>
#include <QDateTime>
#include <QUrl>

#include <chrono>
#include <optional>

namespace depesche::refresh
{

/// A permanent redirect (RFC 9110, 15.4.2 and 15.4.9) is believed when it was seen this often in a row.
inline constexpr int kTimesSeenToMove = 3;
/// A server that wants to be left alone for longer is asked again after this time.
inline constexpr std::chrono::hours kLongestRetryAfter{30 * 24};
/// A server that answers 304 for this long is asked once without validators: some say 304 whatever they are
/// asked. Longer than a month, so that a source that writes rarely is not read again and again for nothing.
inline constexpr std::chrono::hours kLongestUnread{35 * 24};

/// A person asks: false where the server named a later time, or where the feed is gone.
bool mayBeAsked(const FetchState &state, const QDateTime &now);

/// The program's own rhythm. A time that lies further ahead than any that is ever planned, or that was
/// planned at a time still to come, is of a clock that has been set since, and does not hold a feed back.
bool isDue(const FetchState &state, const QDateTime &now);

/// True where the next request is to be made as if the feed had never been read.
bool mustAskInFull(const FetchState &state, const QDateTime &now);

/// How long the host of a feed in this state is to be left alone by everybody who asks by himself: after 429,
/// and after 503 where the server named a time. Invalid: not at all.
QDateTime hostHeldUntil(const FetchState &state, const QDateTime &now);

/// After a success: 2xx, 304, or the same content again. `contentHash` of the body; as it was where nothing
/// new came. A 304 that repeats no validator leaves the known one in force (RFC 9111, 4.3.4). `chance`: see
/// momentOf().
FetchState afterSuccess(FetchState state, const net::Response &response, const QByteArray &contentHash,
                        const QDateTime &now, const RefreshPlan &plan, double chance);

/// For failures that count against the feed. `retryAfter`: what the server asked for; may be invalid.
FetchState afterFailure(FetchState state, const FeedFailure &failure, const QDateTime &retryAfter,
                        const QDateTime &now, double chance);

/// The address that takes the place of the feed's own now; empty if it stays.
QUrl newAddress(const FetchState &state);

/// The pause that was planned at the last success; nothing where it is not known.
std::optional<std::chrono::seconds> plannedPause(const FetchState &state);

} // namespace depesche::refresh
