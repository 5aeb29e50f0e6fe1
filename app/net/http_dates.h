// SPDX-License-Identifier: GPL-3.0-or-later
// Dates and pauses in HTTP headers (RFC 9110, 5.6.7 and 10.2.3; RFC 9111, 5.2.2.1).
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace depesche::net
{

/// Any of the three forms of HTTP-date; invalid if it is none. UTC.
QDateTime parseHttpDate(const QByteArray &text);

/// Retry-After as a moment: seconds from `now`, or a date. Invalid if it is neither. Not before `now`, and at
/// most a year ahead.
QDateTime parseRetryAfter(const QByteArray &value, const QDateTime &now);

/// max-age of a Cache-Control header, at most 2^31 seconds; nothing where there is none, or where it is no
/// number.
std::optional<std::chrono::seconds> parseMaxAge(const QByteArray &cacheControl);

} // namespace depesche::net
