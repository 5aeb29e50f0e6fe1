// SPDX-License-Identifier: GPL-3.0-or-later
// Logging categories, one per module that logs. Messages are English, without secrets and without article
// text.
#pragma once

#include <QLoggingCategory>

namespace depesche
{

Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logNet)
Q_DECLARE_LOGGING_CATEGORY(logRefresh)
Q_DECLARE_LOGGING_CATEGORY(logOffline)
Q_DECLARE_LOGGING_CATEGORY(logFullText)
Q_DECLARE_LOGGING_CATEGORY(logReader)
Q_DECLARE_LOGGING_CATEGORY(logShell)

} // namespace depesche
