// SPDX-License-Identifier: GPL-3.0-or-later
// Dates and pauses in HTTP headers (RFC 9110, 5.6.7 and 10.2.3).
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace depesche::net
{

/// Any of the three forms of HTTP-date; invalid if it is none. UTC.
QDateTime parseHttpDate(const QByteArray &text);

/// Retry-After as a moment: seconds from `now`, or a date. Invalid if it is neither. Not before `now`, and at
/// most a year ahead.
QDateTime parseRetryAfter(const QByteArray &value, const QDateTime &now);

} // namespace depesche::net
