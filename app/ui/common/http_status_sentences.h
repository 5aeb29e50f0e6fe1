// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences for HTTP statuses that are no success.
#pragma once

#include <QString>

namespace depesche::ui
{

/// What the status means for somebody who reads a feed (RFC 9110 and the registry of statuses), with its
/// number. `reason` is the server's own phrase, used only where the number has no sentence of its own.
QString httpStatusSentence(int status, const QString &reason);

} // namespace depesche::ui
