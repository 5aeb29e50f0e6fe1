// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the database, as numbered steps.
#pragma once

#include "store/migrations.h"

namespace depesche::store
{

QList<MigrationStep> schemaSteps();

/// Values of article_status.offline.
inline constexpr int kTextOnly = 0;
inline constexpr int kPartial = 1;
inline constexpr int kComplete = 2;

} // namespace depesche::store
