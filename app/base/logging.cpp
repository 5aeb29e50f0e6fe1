// SPDX-License-Identifier: GPL-3.0-or-later
// The names under which QT_LOGGING_RULES switches the program's messages.
#include "base/logging.h"

namespace depesche
{

Q_LOGGING_CATEGORY(logStore, "depesche.store", QtWarningMsg)
Q_LOGGING_CATEGORY(logNet, "depesche.net", QtWarningMsg)
Q_LOGGING_CATEGORY(logRefresh, "depesche.refresh", QtWarningMsg)
Q_LOGGING_CATEGORY(logOffline, "depesche.offline", QtWarningMsg)
Q_LOGGING_CATEGORY(logFullText, "depesche.fulltext", QtWarningMsg)
Q_LOGGING_CATEGORY(logReader, "depesche.reader", QtWarningMsg)
Q_LOGGING_CATEGORY(logShell, "depesche.shell", QtWarningMsg)

} // namespace depesche
