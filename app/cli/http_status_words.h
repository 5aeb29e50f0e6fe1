// SPDX-License-Identifier: GPL-3.0-or-later
// English sentences for the statuses of HTTP that are no success (RFC 9110, 15).
#pragma once

#include "domain/errors.h"

#include <QString>

namespace depesche::cli
{

/// "404 Not Found: there is nothing at this address". A status without an entry is told by its class.
QString httpStatusWords(const FeedFailure &failure);

} // namespace depesche::cli
