// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as pages write them into their metadata.
#pragma once

#include <QDateTime>
#include <QString>

namespace depesche::extraction
{

/// ISO 8601 with or without zone (then UTC), RFC 2822, "2024-03-05 14:07:09", seconds since 1970. UTC;
/// invalid for what is none of these.
QDateTime parseDateText(const QString &text);

} // namespace depesche::extraction
