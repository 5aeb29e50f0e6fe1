// SPDX-License-Identifier: GPL-3.0-or-later
// Dates of every form that feeds are met with.
#pragma once

#include <QDateTime>
#include <QStringView>

namespace depesche::feeds
{

/// ISO 8601 and RFC 3339 with their liberties, RFC 822 and its, asctime, month names in English, German,
/// French and Russian, named zones, seconds since 1970. UTC; invalid for what can not be read. A date without
/// a zone is taken as UTC.
QDateTime parseFeedDate(QStringView text);

} // namespace depesche::feeds
