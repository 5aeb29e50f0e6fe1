// SPDX-License-Identifier: GPL-3.0-or-later
// What network and store report, as the reason why a feed could not be read.
#pragma once

#include "domain/errors.h"
#include "net/http_client.h"
#include "store/store_error.h"

namespace depesche::fetching
{

/// Particulars are cut to the length that FeedFailure promises.
FeedFailure feedFailure(const net::Failure &failure);

/// StoreFailed with the store's reason.
FeedFailure feedFailure(const store::StoreError &error);

/// True where the reason says something about the feed. A network that is switched off, a stop, or a store
/// that does not write say nothing of it and are not counted against it.
bool countsAgainstFeed(FeedFailureCode code);

} // namespace depesche::fetching
