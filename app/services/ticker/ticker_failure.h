// SPDX-License-Identifier: GPL-3.0-or-later
// What the network reports, as the reason why a ticker could not be read.
#pragma once

#include "domain/errors.h"
#include "net/http_client.h"
#include "store/store_error.h"

namespace depesche::ticker
{

FeedFailure tickerFailure(const net::Failure &failure);
FeedFailure tickerFailure(const store::StoreError &error);

} // namespace depesche::ticker
