// SPDX-License-Identifier: GPL-3.0-or-later
// What a document at an asked address is: a feed to be described, a page that names feeds, or neither.
#pragma once

#include "base/expected.h"
#include "feeds/discovery.h"
#include "net/http_client.h"
#include "services/refresh/feed_discovery_service.h"

#include <QDateTime>
#include <QList>

namespace depesche::refresh
{

/// At most this many feeds of one page are asked.
inline constexpr qsizetype kMostCandidates = 12;

struct ReadAddress {
    std::optional<FoundFeed> feed;          ///< set where the document is a feed
    QList<feeds::FeedCandidate> candidates; ///< set where it is a page; may be empty
};

/// Pure, thread-safe. `asked`: the address that a subscription would have, unless the server moved it for
/// good. Fails with the parser's reason where the document is neither a feed nor a page.
Expected<ReadAddress, FeedFailure> readAddress(const QUrl &asked, const net::Response &response,
                                               const QDateTime &now);

/// The same where only a feed will do: a page is a failure.
FoundFeed readCandidate(const feeds::FeedCandidate &candidate, const net::Response &response,
                        const QDateTime &now);

} // namespace depesche::refresh
