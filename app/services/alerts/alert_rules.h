// SPDX-License-Identifier: GPL-3.0-or-later
// What a person set for alerts.
#pragma once

#include <QStringList>
#include <QTime>

namespace depesche::alerts
{

struct AlertRules {
    bool enabled = true;
    QStringList words;    ///< each a question as in search: words, "phrase", prefix*, -not
    QTime quietFrom;      ///< local; the same as quietTo or invalid: no quiet hours
    QTime quietTo;        ///< local, the first moment that is not quiet any more
    int perHour = 6;      ///< at most this many within any hour; what is more is summed up
    bool inFront = false; ///< also while the window is in front

    friend bool operator==(const AlertRules &, const AlertRules &) = default;
};

} // namespace depesche::alerts
