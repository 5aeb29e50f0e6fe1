// SPDX-License-Identifier: GPL-3.0-or-later
// An answer's bytes read: the same as last time, an arrival to be stored, or why there is none.
#pragma once

#include "domain/errors.h"
#include "domain/feed.h"
#include "net/http_client.h"
#include "services/refresh/next_refresh.h"
#include "store/feed_repository.h"

#include <QByteArray>

namespace depesche::refresh
{

struct FeedReading {
    QByteArray contentHash; ///< SHA-256 of the body, hex
    bool unchanged = false; ///< the body is the one that was read last; the rest is empty then
    FeedFailure failure;
    store::Arrival arrival; ///< its fetch state is the one before, with what the document wishes
    RefreshHints hints;
};

/// Servers without validators, and those that change them with every answer, are caught by the hash. Pure,
/// thread-safe.
FeedReading readFeed(const Feed &feed, const net::Response &response);

/// Of a failure that is TooLarge: whether one entry makes it so, or the whole document. Pure, thread-safe.
FeedFailure whyTooLarge(const net::Failure &failure);

/// What the headers and the person say, and what the document said last.
RefreshHints hintsOf(const Feed &feed, const net::Response &response);

} // namespace depesche::refresh
