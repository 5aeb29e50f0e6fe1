// SPDX-License-Identifier: GPL-3.0-or-later
// Entries of the activity as plain text for a report of a fault.
#pragma once

#include "services/refresh/activity_log.h"

#include <QList>
#include <QString>

namespace depesche::ui
{

/// One line per entry after a line about program and system. Times in UTC, numbers without grouping; reasons
/// in the language of the interface. Holds no headers, and addresses only as the log has them: without
/// secrets.
QString activityReport(const QList<refresh::ActivityEntry> &entries, const QString &version);

} // namespace depesche::ui
