// SPDX-License-Identifier: GPL-3.0-or-later
// choiceRow() and choiceValue(): title, format, newest article, rhythm.
#include "cli/feed_choices.h"

#include "cli/failure_words.h"
#include "cli/json_values.h"
#include "store/url_key.h"

#include <QJsonValue>

#include <algorithm>

namespace depesche::cli
{
namespace
{

constexpr double kDaysPerWeek = 7;
constexpr double kOftenPerDay = 1.5;

QString rhythm(double perWeek)
{
    const double perDay = perWeek / kDaysPerWeek;
    if (perDay >= kOftenPerDay)
        return QStringLiteral("about %1 a day").arg(qRound(perDay));
    if (perWeek >= 1)
        return QStringLiteral("about %1 a week").arg(qRound(perWeek));
    return perWeek > 0 ? QStringLiteral("less than one a week") : QStringLiteral("rhythm unknown");
}

} // namespace

bool isSubscribed(const QUrl &url, const Subscriptions &subscriptions)
{
    const QString address = store::feedAddress(url);
    return std::any_of(subscriptions.feeds.begin(), subscriptions.feeds.end(),
                       [&](const Feed &feed) { return store::feedAddress(feed.url) == address; });
}

QString choiceRow(const refresh::FoundFeed &feed, bool subscribed)
{
    if (feed.failure.isFailure())
        return QStringLiteral("%1  [%2]").arg(shown(feed.url), words(feed.failure));
    const QString newest =
        feed.newest.isValid() ? feed.newest.toString(Qt::ISODate) : QStringLiteral("unknown");
    QString row = QStringLiteral("%1  %2  %3  newest %4, %5")
                      .arg(feed.format, feed.title, shown(feed.url), newest, rhythm(feed.articlesPerWeek));
    if (subscribed)
        row += QStringLiteral("  [subscribed]");
    return row;
}

QJsonObject choiceValue(const refresh::FoundFeed &feed, bool subscribed)
{
    QJsonObject value{
        {QStringLiteral("url"), shown(feed.url)},
        {QStringLiteral("title"), feed.title},
        {QStringLiteral("format"), feed.format},
        {QStringLiteral("articles"), feed.articles},
        {QStringLiteral("newest"), dateValue(feed.newest)},
        {QStringLiteral("articles_per_week"), feed.articlesPerWeek},
        {QStringLiteral("subscribed"), subscribed},
    };
    if (feed.failure.isFailure())
        value.insert(QStringLiteral("error"), words(feed.failure));
    return value;
}

} // namespace depesche::cli
