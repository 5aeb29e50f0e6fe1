// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds that leave: out of the lists at once, out of the database later and little by little.
#pragma once

#include "store/store_error.h"
#include "store/write_context.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace depesche::store
{

class Database;

/// Takes feeds and their articles out of every list. Throws SqlFailure.
void removeFeeds(WriteContext &context, const QList<FeedId> &feeds);
/// Brings removed feeds back with what is left of their articles. Throws SqlFailure.
void restoreFeeds(WriteContext &context, const QList<FeedId> &feeds);

/// Deletes feeds that were removed before this moment, in many small writes, so that nobody waits long for
/// the writer; gives back how many went.
Future<int> purgeRemovedFeeds(Database &database, QDateTime before);

/// Names of the secrets of all feeds, removed ones included. Throws SqlFailure.
QStringList secretNamesInUse(Connection &db);

/// Names of secrets that only feeds removed before this moment have. Throws SqlFailure.
QStringList secretsOfRemovedFeeds(Connection &db, const QDateTime &before);

} // namespace depesche::store
