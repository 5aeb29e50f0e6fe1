// SPDX-License-Identifier: GPL-3.0-or-later
// Arithmetic of pauses.
#include "services/refresh/next_refresh.h"

#include <algorithm>
#include <vector>

namespace depesche::refresh
{
namespace
{

using std::chrono::seconds;

/// How many of the newest articles show the habit.
constexpr size_t kHabitArticles = 12;
/// A feed that has been quiet for a week is asked every 21 hours.
constexpr int kQuietShare = 8;

seconds bounded(seconds pause)
{
    return std::clamp(pause, seconds(kShortestPause), seconds(kLongestPause));
}

/// What the publisher asks for, as far as a reader can go along with it.
seconds publishersLeast(const RefreshHints &hints)
{
    const seconds least = std::max(hints.timeToLive.value_or(seconds(0)), hints.maxAge.value_or(seconds(0)));
    return std::min(least, seconds(kLongestPause));
}

std::optional<seconds> habit(const QList<QDateTime> &published, const QDateTime &now)
{
    std::vector<qint64> moments;
    for (const QDateTime &moment : published) {
        if (moment.isValid() && moment <= now)
            moments.push_back(moment.toSecsSinceEpoch());
    }
    if (moments.empty())
        return std::nullopt;
    std::sort(moments.begin(), moments.end(), std::greater<>());
    const seconds quiet((now.toSecsSinceEpoch() - moments.front()) / kQuietShare);
    moments.resize(std::min(moments.size(), kHabitArticles));
    std::vector<qint64> gaps;
    for (size_t i = 1; i < moments.size(); ++i)
        gaps.push_back(moments[i - 1] - moments[i]);
    if (gaps.empty())
        return std::max(quiet, seconds(kUsualPause));
    const auto middle = gaps.begin() + std::ptrdiff_t(gaps.size() / 2);
    std::nth_element(gaps.begin(), middle, gaps.end());
    return std::max(quiet, seconds(*middle / 2));
}

} // namespace

seconds pauseAfterNews(const RefreshHints &hints, const QDateTime &now)
{
    if (hints.wish.count() > 0)
        return bounded(hints.wish);
    const seconds usual = habit(hints.published, now).value_or(seconds(kUsualPause));
    return bounded(std::max(usual, publishersLeast(hints)));
}

seconds pauseAfterNothing(std::optional<seconds> last, const RefreshHints &hints)
{
    if (hints.wish.count() > 0)
        return bounded(hints.wish);
    const seconds before = last ? bounded(*last) : seconds(kUsualPause);
    return bounded(std::max(before + before / 4, publishersLeast(hints)));
}

seconds pauseAfterFailure(int failuresInARow)
{
    // Beyond ten doublings the bound holds anyway.
    const int doublings = std::clamp(failuresInARow - 1, 0, 10);
    return bounded(seconds(kShortestPause) * (1 << doublings));
}

seconds withJitter(seconds pause, double chance)
{
    return pause + seconds(qint64(double(pause.count()) * 0.1 * std::clamp(chance, 0.0, 1.0)));
}

std::optional<seconds> maxAgeOf(const QByteArray &cacheControl)
{
    for (const QByteArray &part : cacheControl.toLower().split(',')) {
        const QByteArray directive = part.trimmed();
        if (!directive.startsWith("max-age="))
            continue;
        bool isNumber = false;
        const qint64 value = directive.mid(8).replace('"', "").toLongLong(&isNumber);
        // The standard lets a cache take anything longer for 2^31 seconds.
        if (isNumber && value >= 0)
            return seconds(std::min<qint64>(value, 2'147'483'648));
    }
    return std::nullopt;
}

} // namespace depesche::refresh
