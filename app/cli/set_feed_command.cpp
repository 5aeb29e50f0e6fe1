// SPDX-License-Identifier: GPL-3.0-or-later
// set-feed: what a person may set for one feed.
#include "cli/access_options.h"
#include "cli/commands.h"
#include "cli/json_values.h"
#include "cli/lookup.h"
#include "services/library/library_service.h"
#include "store/feed_repository.h"
#include "store/store.h"

#include <algorithm>

namespace depesche::cli
{

namespace
{

class SetFeedCommand final : public ProfileCommand
{
public:
    CommandInfo info() const override
    {
        return {
            .name = QStringLiteral("set-feed"),
            .operands = QStringLiteral("FEED"),
            .summary = QStringLiteral("change how a feed is fetched and kept"),
            .details = QStringLiteral(
                "FEED is a number, an address, or a title that only one feed has. What no option names\n"
                "stays as it is; an empty value (--user \"\") takes back what was set. Passwords and\n"
                "headers are kept in the keyring, or encrypted where there is none."),
            .options = accessOptions(),
            .leastOperands = 1,
            .mostOperands = 1,
        };
    }

protected:
    void start() override
    {
        auto change = readAccessOptions(arguments());
        if (!change) {
            finish(misused(change.error()));
            return;
        }
        m_change = std::move(change).value();
        connect(&services().library, &library::LibraryService::secretKept, this,
                [this](const secrets::KeptSecret &kept) { m_kept = kept; });
        then(services().store.feeds().subscriptions(),
             [this](const Subscriptions &subscriptions) { choose(subscriptions); });
    }

private:
    void choose(const Subscriptions &subscriptions)
    {
        const auto id = findFeed(subscriptions, arguments().operands().first());
        if (!id) {
            fail(id.error());
            return;
        }
        const auto found = std::find_if(subscriptions.feeds.begin(), subscriptions.feeds.end(),
                                        [&](const Feed &feed) { return feed.id == *id; });
        Feed feed = *found;
        m_change.applyTo(feed);
        if (!m_change.changesSecrets()) {
            then(services().library.updateFeed(feed), [this, feed] { report(feed); });
            return;
        }
        continueOn(this, services().library.secretsOf(feed),
                   [this, feed](const secrets::ReadFeedSecrets &known) { changeSecrets(feed, known); });
    }

    void changeSecrets(const Feed &feed, const secrets::ReadFeedSecrets &known)
    {
        if (isFinished())
            return;
        // What cannot be read is replaced as a whole.
        secrets::FeedSecrets secrets = known.valueOr({});
        m_change.applyTo(secrets);
        then(services().library.updateFeed(feed, secrets), [this, feed] { report(feed); });
    }

    void report(const Feed &feed)
    {
        if (m_kept && m_kept->place == secrets::SecretPlace::Memory) {
            fail(words(*m_kept));
            return;
        }
        if (wantsJson()) {
            QJsonObject value{{QStringLiteral("id"), feed.id.value},
                              {QStringLiteral("url"), shown(feed.url)},
                              {QStringLiteral("title"), feed.displayTitle()}};
            if (m_kept)
                value.insert(QStringLiteral("secrets"), nameOf(m_kept->place));
            output().json(value);
        } else {
            output().line(QStringLiteral("changed %1 (%2)").arg(feed.displayTitle(), shown(feed.url)));
            if (m_kept)
                output().line(words(*m_kept));
        }
        finish();
    }

    AccessChange m_change;
    std::optional<secrets::KeptSecret> m_kept;
};

} // namespace

std::unique_ptr<Command> makeSetFeedCommand()
{
    return std::make_unique<SetFeedCommand>();
}

} // namespace depesche::cli
