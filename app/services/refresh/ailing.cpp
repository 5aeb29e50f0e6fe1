// SPDX-License-Identifier: GPL-3.0-or-later
// isAiling(): the thresholds.
#include "services/refresh/ailing.h"

namespace depesche::refresh
{
namespace
{

constexpr int kManyFailures = 5;
constexpr int kManyDays = 3;

} // namespace

bool isAiling(const FetchState &state, const QDateTime &now)
{
    if (state.gone)
        return true;
    if (!state.lastFailure.isFailure() || state.consecutiveFailures < kManyFailures)
        return false;
    return !state.lastSuccess.isValid() || state.lastSuccess.addDays(kManyDays) <= now;
}

} // namespace depesche::refresh
