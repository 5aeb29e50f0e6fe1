// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a person is told of something now, later or not at all.
#pragma once

#include "domain/alert_choice.h"
#include "services/alerts/alert_rules.h"

#include <QDateTime>

#include <chrono>

namespace depesche::alerts
{

/// Something that arrived, whatever it belongs to.
struct AlertCandidate {
    AlertChoice choice = AlertChoice::None; ///< of what it belongs to
    bool keyEvent = false;
    bool hasOwnWord = false;
    QDateTime published;     ///< UTC; invalid where its source said nothing
    QDateTime arrived;       ///< UTC
    QDateTime followedSince; ///< UTC: the program's start, or later where it is followed since then
};

struct AlertSituation {
    QDateTime now;           ///< UTC
    QDateTime localNow;      ///< the same in the person's time zone
    int shownInLastHour = 0; ///< notifications
    bool isInFront = false;  ///< the program's window is what the person looks at
};

enum class AlertVerdict {
    PassOver,
    Show,
    Hold, ///< to be summed up
};

/// Undated things are part of a first fill for so long.
inline constexpr std::chrono::seconds kFirstFill{60};

/// Pure.
AlertVerdict alertDecision(const AlertCandidate &candidate, const AlertRules &rules,
                           const AlertSituation &situation);

/// The rules' quiet hours, which may go over midnight. Pure.
bool isQuiet(const AlertRules &rules, const QTime &local);
/// How long it stays quiet; 0 where it is not. By the clock on the wall: a change to summer time within is
/// not seen. Pure.
std::chrono::milliseconds quietFor(const AlertRules &rules, const QTime &local);

} // namespace depesche::alerts
