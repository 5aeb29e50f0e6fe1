// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of live coverage, as a step of the schema.
#pragma once

#include "store/migrations.h"

namespace depesche::store
{

/// Adds tickers and their entries; schema 5.
MigrationStep tickerStep();

} // namespace depesche::store
