// SPDX-License-Identifier: GPL-3.0-or-later
// unsubscribe: takes feeds out of the profile.
#include "cli/commands.h"
#include "cli/json_values.h"
#include "cli/lookup.h"
#include "store/feed_repository.h"
#include "store/store.h"

namespace depesche::cli
{

namespace
{

class UnsubscribeCommand final : public ProfileCommand
{
public:
    CommandInfo info() const override
    {
        return {
            .name = QStringLiteral("unsubscribe"),
            .operands = QStringLiteral("FEED..."),
            .summary = QStringLiteral("end subscriptions"),
            .details = QStringLiteral("FEED is a number, an address, or a title that only one feed has.\n"
                                      "Nothing is changed where one of them is not known."),
            .options = {},
            .leastOperands = 1,
            .mostOperands = -1,
        };
    }

protected:
    void start() override
    {
        then(services().store.feeds().subscriptions(), [this](const Subscriptions &subscriptions) {
            const auto feeds = findFeeds(subscriptions, arguments().operands());
            if (!feeds) {
                fail(feeds.error());
                return;
            }
            then(services().store.feeds().remove(*feeds),
                 [this, subscriptions, feeds = *feeds] { report(subscriptions, feeds); });
        });
    }

private:
    void report(const Subscriptions &subscriptions, const QList<FeedId> &removed)
    {
        QJsonArray array;
        for (const Feed &feed : subscriptions.feeds) {
            if (!removed.contains(feed.id))
                continue;
            if (wantsJson())
                array.append(QJsonObject{{QStringLiteral("id"), feed.id.value},
                                         {QStringLiteral("url"), shown(feed.url)},
                                         {QStringLiteral("title"), feed.displayTitle()}});
            else
                output().line(
                    QStringLiteral("unsubscribed from %1 (%2)").arg(feed.displayTitle(), shown(feed.url)));
        }
        if (wantsJson())
            output().json(array);
        finish();
    }
};

} // namespace

std::unique_ptr<Command> makeUnsubscribeCommand()
{
    return std::make_unique<UnsubscribeCommand>();
}

} // namespace depesche::cli
