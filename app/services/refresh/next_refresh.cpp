// SPDX-License-Identifier: GPL-3.0-or-later
// Arithmetic of pauses.
#include "services/refresh/next_refresh.h"

#include "net/http_client.h"
#include "net/http_dates.h"

#include <algorithm>
#include <array>
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

constexpr quint32 kAllHours = (1U << 24) - 1;
constexpr quint32 kAllDays = (1U << 7) - 1;
constexpr int kHoursOfWeek = 7 * 24;

seconds bounded(seconds pause)
{
    return std::clamp(pause, seconds(kShortestPause), seconds(kLongestPause));
}

/// What the publisher asks for, as far as a reader can go along with it.
seconds publishersLeast(const RefreshHints &hints)
{
    const seconds unconditional = hints.hasValidators ? seconds(0) : seconds(kUsualPause);
    const seconds least =
        std::max({hints.document.least, hints.freshFor.value_or(seconds(0)), unconditional});
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

RefreshPlan wishedPlan(const RefreshHints &hints)
{
    RefreshPlan plan;
    plan.pause = bounded(hints.wish);
    return plan;
}

RefreshPlan planFrom(seconds pause, const RefreshHints &hints)
{
    RefreshPlan result;
    result.least = publishersLeast(hints);
    result.pause = bounded(std::max(pause, result.least));
    result.skipHours = hints.document.skipHours;
    result.skipDays = hints.document.skipDays;
    return result;
}

/// The first full hour that is not to be skipped; the moment itself where it is none of those.
QDateTime outsideSkipped(const RefreshPlan &plan, const QDateTime &moment)
{
    if (!isToSkip(plan.skipHours, plan.skipDays, moment))
        return moment;
    QDateTime hour(moment.date(), QTime(moment.time().hour(), 0), Qt::UTC);
    for (int i = 0; i < kHoursOfWeek && isToSkip(plan.skipHours, plan.skipDays, hour); ++i)
        hour = hour.addSecs(3600);
    return hour;
}

} // namespace

bool isToSkip(quint32 hours, quint32 days, const QDateTime &moment)
{
    const bool skipsEverything = (hours & kAllHours) == kAllHours || (days & kAllDays) == kAllDays;
    const quint32 hour = 1U << unsigned(moment.time().hour());
    const quint32 day = 1U << unsigned(moment.date().dayOfWeek() - 1);
    return !skipsEverything && ((hours & hour) != 0 || (days & day) != 0);
}

RefreshPlan planAfterNews(const RefreshHints &hints, const QDateTime &now)
{
    if (hints.wish.count() > 0)
        return wishedPlan(hints);
    return planFrom(habit(hints.published, now).value_or(seconds(kUsualPause)), hints);
}

RefreshPlan planAfterNothing(std::optional<seconds> last, const RefreshHints &hints)
{
    if (hints.wish.count() > 0)
        return wishedPlan(hints);
    const seconds before = last ? bounded(*last) : seconds(kUsualPause);
    return planFrom(before + before / 4, hints);
}

RefreshPlan planAfterFailure(int failuresInARow, bool isRefused)
{
    // Beyond ten doublings the bound holds anyway.
    const int doublings = std::clamp(failuresInARow - 1, 0, 10);
    RefreshPlan result;
    result.least = isRefused ? seconds(kRefusedPause) : seconds(0);
    const seconds first = isRefused ? seconds(kRefusedPause) : seconds(kShortestPause);
    result.pause = bounded(first * (1 << doublings));
    return result;
}

QDateTime momentOf(const RefreshPlan &plan, const QDateTime &now, double chance)
{
    const auto pause = double(plan.pause.count());
    const double low =
        std::max({0.9 * pause, double(plan.least.count()), double(seconds(kShortestPause).count())});
    const double high = std::max(1.1 * pause, 1.1 * low);
    const double share = std::clamp(chance, 0.0, 1.0);
    const QDateTime moment = now.addSecs(qint64(low + share * (high - low)));
    const QDateTime allowed = outsideSkipped(plan, moment);
    // Everybody who skips the same hours would come back at the same full hour.
    return allowed == moment ? moment : allowed.addSecs(qint64(share * 600));
}

std::optional<seconds> freshnessOf(const net::Response &response)
{
    QDateTime expires;
    QDateTime date;
    std::optional<seconds> maxAge;
    for (const auto &[name, value] : response.headers) {
        if (name.compare("cache-control", Qt::CaseInsensitive) == 0 && !maxAge)
            maxAge = net::parseMaxAge(value);
        else if (name.compare("expires", Qt::CaseInsensitive) == 0)
            expires = net::parseHttpDate(value);
        else if (name.compare("date", Qt::CaseInsensitive) == 0)
            date = net::parseHttpDate(value);
    }
    if (maxAge)
        return maxAge;
    if (!expires.isValid() || !date.isValid())
        return std::nullopt;
    return seconds(std::max<qint64>(0, date.secsTo(expires)));
}

DocumentWishes wishesOf(std::optional<int> ttlMinutes, const QList<int> &hours, const QStringList &days)
{
    static const std::array kDays{"monday", "tuesday",  "wednesday", "thursday",
                                  "friday", "saturday", "sunday"};
    DocumentWishes wishes;
    wishes.least =
        std::min(seconds(std::chrono::minutes(std::max(0, ttlMinutes.value_or(0)))), seconds(kLongestPause));
    for (const int hour : hours) {
        if (hour >= 0 && hour < 24)
            wishes.skipHours |= 1U << unsigned(hour);
    }
    for (size_t i = 0; i < kDays.size(); ++i) {
        if (days.contains(QLatin1String(kDays.at(i)), Qt::CaseInsensitive))
            wishes.skipDays |= 1U << unsigned(i);
    }
    return wishes;
}

} // namespace depesche::refresh
