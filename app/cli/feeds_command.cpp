// SPDX-License-Identifier: GPL-3.0-or-later
// feeds: the subscriptions and how their last fetches went.
#include "cli/commands.h"
#include "cli/failure_words.h"
#include "cli/json_values.h"
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
            .options = {},
        };
    }

protected:
    void start() override
    {
        then(services().store.feeds().subscriptions(), [this](const Subscriptions &subscriptions) {
            if (wantsJson())
                output().beginArray();
            for (const Feed &feed : subscriptions.feeds) {
                if (wantsJson())
                    output().item(feedValue(feed, subscriptions));
                else
                    output().line(row(feed, subscriptions));
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
