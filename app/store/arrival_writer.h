// SPDX-License-Identifier: GPL-3.0-or-later
// Writing what a fetch brought for one feed.
#pragma once

#include "store/prepared_arrival.h"
#include "store/store_error.h"
#include "store/write_context.h"

namespace depesche::store
{

/// Feed data, fetch state, new articles, edits, then retention. NotFound if the feed was removed meanwhile.
/// Throws SqlFailure.
Result<ArrivalReport> writeArrival(WriteContext &context, const PreparedArrival &arrival);

} // namespace depesche::store
