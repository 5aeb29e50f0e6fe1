// SPDX-License-Identifier: GPL-3.0-or-later
// feeds: the subscriptions and how their last fetches went.
#include "base/clock.h"
#include "cli/commands.h"
#include "cli/failure_words.h"
#include "cli/json_values.h"
#include "services/refresh/ailing.h"
#include "store/feed_repository.h"
#include "store/store.h"

namespace depesche::cli
{

namespace
{

QString row(const Feed &feed, const Subscriptions &subscriptions)
{
    const QStringList path = folderPath(subscriptions, feed.folder);
    const QString place = path.isEmpty() ? QString() : path.join(u'/') + QStringLiteral(": ");
    QString text = QStringLiteral("%1 %2 unread  %3%4  %5")
                       .arg(QString::number(feed.id.value), QString::number(feed.unread), place,
                            feed.displayTitle(), shown(feed.url));
    if (feed.fetch.lastFailure.isFailure())
        text += QStringLiteral("  [%1]").arg(words(feed.fetch.lastFailure));
    return text;
}

QString moment(const QDateTime &utc, const QString &otherwise)
{
    return utc.isValid() ? utc.toString(Qt::ISODate) : otherwise;
}

/// When it was read last, and when it is asked again.
QString times(const FetchState &fetch)
{
    const QString next = fetch.gone ? QStringLiteral("never")
                                    : moment(fetch.nextRefresh, QStringLiteral("at the next occasion"));
    return QStringLiteral("  last read %1, failed %2 times, next try %3")
        .arg(moment(fetch.lastSuccess, QStringLiteral("never")), QString::number(fetch.consecutiveFailures),
             next);
}

class FeedsCommand final : public ProfileCommand
{
public:
    CommandInfo info() const override
    {
        return {
            .name = QStringLiteral("feeds"),
            .operands = {},
            .summary = QStringLiteral("list the subscriptions"),
            .details = QStringLiteral(
                "Number, unread articles, folder and title, address, and what went wrong last."),
            .options = {{QStringLiteral("failing"),
                         {},
                         QStringLiteral("only what is gone (410), or failed five times and was not read for\n"
                                        "three days; with the last time it was read and the next try")}},
        };
    }

protected:
    void start() override
    {
        then(services().store.feeds().subscriptions(), [this](const Subscriptions &subscriptions) {
            if (wantsJson())
                output().beginArray();
            const bool failing = arguments().has(QStringLiteral("failing"));
            for (const Feed &feed : subscriptions.feeds) {
                if (failing && !refresh::isAiling(feed.fetch, services().clock.now()))
                    continue;
                if (wantsJson())
                    output().item(feedValue(feed, subscriptions));
                else
                    output().line(row(feed, subscriptions) + (failing ? times(feed.fetch) : QString()));
            }
            if (wantsJson())
                output().endArray();
            finish();
        });
    }
};

} // namespace

std::unique_ptr<Command> makeFeedsCommand()
{
    return std::make_unique<FeedsCommand>();
}

} // namespace depesche::cli
