// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the table of feeds: as values and back.
#pragma once

#include "domain/feed.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace depesche::store
{

class Connection;
struct Arrival;

/// Feeds that are not removed, by folder, then position. All functions here throw SqlFailure.
QList<Feed> listFeeds(Connection &db);

struct StoredFeed {
    FeedId id;
    bool removed = false;
};

/// The feed with this address (feedAddress()), removed or not.
std::optional<StoredFeed> findFeed(Connection &db, const QString &address);

FeedId insertFeed(Connection &db, const Feed &feed, FolderId folder, int position);

/// False where there is no such feed.
bool writePersonsPart(Connection &db, const Feed &feed);
/// The feed's secrets are kept under this name from now on; the rest of its access stays.
void writeSecretName(Connection &db, FeedId feed, const QString &secret);
bool writeFetchState(Connection &db, FeedId feed, const FetchState &state);
/// The publisher's part and the fetch state.
bool writeArrivedPart(Connection &db, const Arrival &arrival);
std::optional<IdentityRule> identityRuleOf(Connection &db, FeedId feed);
/// The next arrival takes stored articles over under their new names (article_identity.h).
void noteIdentityRuleChanged(Connection &db, FeedId feed);
void noteIdentityRuleApplied(Connection &db, FeedId feed);
/// The feed is asked again soon, and for the whole of it; what is known of its failures stays.
void forgetValidators(Connection &db, FeedId feed);
/// Forgets what servers said about the feed under another address.
void forgetFetchState(Connection &db, FeedId feed);

/// Marks feeds as removed at that time, or (invalid time) as not removed; gives back those that were not so
/// before.
QList<FeedId> setRemoved(Connection &db, const QList<FeedId> &feeds, const QDateTime &removedAt);

} // namespace depesche::store
