// SPDX-License-Identifier: GPL-3.0-or-later
// alertDecision(): what is wanted, what is news, what disturbs, in this order.
#include "services/alerts/alert_decision.h"

namespace depesche::alerts
{
namespace
{

bool isWanted(const AlertCandidate &candidate)
{
    switch (candidate.choice) {
    case AlertChoice::None:
        return false;
    case AlertChoice::KeyEvents:
        return candidate.keyEvent;
    case AlertChoice::WordsToo:
        return candidate.keyEvent || candidate.hasOwnWord;
    case AlertChoice::All:
        break;
    }
    return true;
}

bool isNews(const AlertCandidate &candidate)
{
    if (candidate.published.isValid())
        return candidate.published >= candidate.followedSince;
    return candidate.arrived >= candidate.followedSince.addSecs(kFirstFill.count());
}

} // namespace

AlertVerdict alertDecision(const AlertCandidate &candidate, const AlertRules &rules,
                           const AlertSituation &situation)
{
    if (!rules.enabled || !isWanted(candidate) || !isNews(candidate))
        return AlertVerdict::PassOver;
    if (situation.isInFront && !rules.inFront)
        return AlertVerdict::PassOver;
    if (isQuiet(rules, situation.localNow.time()) || situation.shownInLastHour >= rules.perHour)
        return AlertVerdict::Hold;
    return AlertVerdict::Show;
}

bool isQuiet(const AlertRules &rules, const QTime &local)
{
    return quietFor(rules, local).count() > 0;
}

std::chrono::milliseconds quietFor(const AlertRules &rules, const QTime &local)
{
    constexpr int kDay = 24 * 3600 * 1000;
    if (!rules.quietFrom.isValid() || !rules.quietTo.isValid() || rules.quietFrom == rules.quietTo)
        return std::chrono::milliseconds(0);
    const int from = rules.quietFrom.msecsSinceStartOfDay();
    const int gone = (local.msecsSinceStartOfDay() - from + kDay) % kDay;
    const int whole = (rules.quietTo.msecsSinceStartOfDay() - from + kDay) % kDay;
    return std::chrono::milliseconds(gone < whole ? whole - gone : 0);
}

} // namespace depesche::alerts
