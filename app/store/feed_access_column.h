// SPDX-License-Identifier: GPL-3.0-or-later
// The column that says how a feed is reached: how it came into the schema, and what is written in it.
#pragma once

#include "domain/feed_access.h"
#include "store/migrations.h"

namespace depesche::store
{

/// Adds the column; schema 3.
MigrationStep feedAccessStep();

/// As JSON, without what is as usual; empty where everything is.
QString packAccess(const FeedAccess &access);
/// What is missing or not understood is as usual.
FeedAccess unpackAccess(const QString &packed);

} // namespace depesche::store
