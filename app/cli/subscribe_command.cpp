// SPDX-License-Identifier: GPL-3.0-or-later
// subscribe: from an address to a subscription.
#include "base/cancellation.h"
#include "cli/access_options.h"
#include "cli/commands.h"
#include "cli/failure_words.h"
#include "cli/feed_choices.h"
#include "cli/json_values.h"
#include "cli/lookup.h"
#include "feeds/discovery.h"
#include "html/url_resolver.h"
#include "services/library/library_service.h"
#include "services/refresh/feed_discovery_service.h"
#include "store/feed_repository.h"
#include "store/store.h"

namespace depesche::cli
{

namespace
{

class SubscribeCommand final : public ProfileCommand
{
public:
    CommandInfo info() const override
    {
        return {
            .name = QStringLiteral("subscribe"),
            .operands = QStringLiteral("URL"),
            .summary = QStringLiteral("subscribe to a feed, or to the feed that a web page names"),
            .details = QStringLiteral(
                "Asks the address. A page that names several feeds is not enough: they are listed\n"
                "in the error, and --first takes the first of them. --list only shows what is there.\n"
                "Articles come with the next refresh. An address that is subscribed already stays\n"
                "where it is.\n"
                "User and password of an address (http://USER:PASSWORD@HOST/) are taken out of it and\n"
                "kept in the keyring, or encrypted where there is none; --user reads the password\n"
                "from standard input instead, so that it is in no list of processes. The address is\n"
                "asked with these options; user, header lines and certificate go to its own host and\n"
                "to feeds there, never to another one."),
            .options =
                QList<OptionSpec>{
                    {QStringLiteral("folder"), QStringLiteral("A/B"),
                     QStringLiteral("where it goes; folders are made as needed")},
                    {QStringLiteral("first"), {}, QStringLiteral("of several feeds, take the first")},
                    {QStringLiteral("list"),
                     {},
                     QStringLiteral("subscribe to nothing: list the feeds with format, newest article\n"
                                    "and rhythm")},
                    {QStringLiteral("usual-places"),
                     {},
                     QStringLiteral("ask about ten addresses where sites often keep a feed that their\n"
                                    "pages do not name, and the news sitemap")},
                    {QStringLiteral("no-check"),
                     {},
                     QStringLiteral("do not ask the address: subscribe to it as it is")}} +
                accessOptions(),
            .leastOperands = 1,
            .mostOperands = 1,
        };
    }

    void stop() override
    {
        m_cancellation.cancel();
        ProfileCommand::stop();
    }

protected:
    void start() override
    {
        const QString typed = arguments().operands().first();
        m_address = feeds::addressFromInput(typed);
        if (!html::isFetchable(m_address)) {
            fail(QStringLiteral("\"%1\" is not an http or https address").arg(typed));
            return;
        }
        auto change = readAccessOptions(arguments());
        if (!change) {
            finish(misused(change.error()));
            return;
        }
        m_change = std::move(change).value();
        Feed settings;
        m_change.applyTo(settings);
        m_access.settings = settings.access;
        m_change.applyTo(m_access.secrets);
        connect(&services().library, &library::LibraryService::secretKept, this,
                [this](const secrets::KeptSecret &kept) { m_kept = kept; });
        if (arguments().has(QStringLiteral("no-check"))) {
            subscribe({m_address, {}, {}});
        } else {
            // As it was typed, an address without a scheme may be asked by http as well.
            continueOn(this, found(typed),
                       [this](const Expected<refresh::DiscoveryResult, FeedFailure> &result) {
                           if (!isFinished())
                               choose(result);
                       });
        }
    }

private:
    struct Choice {
        QUrl url;
        QString title;
        QString description;
    };

    QFuture<refresh::FeedDiscoveryService::Result> found(const QString &typed)
    {
        if (arguments().has(QStringLiteral("usual-places")))
            return services().discovery.searchUsualPlaces(typed, m_access, m_cancellation);
        return services().discovery.discover(typed, m_access, m_cancellation);
    }

    void list(const refresh::DiscoveryResult &result)
    {
        then(services().store.feeds().subscriptions(), [this, result](const Subscriptions &subscriptions) {
            if (wantsJson())
                output().beginArray();
            for (const refresh::FoundFeed &feed : result.feeds) {
                const bool subscribed = isSubscribed(feed.url, subscriptions);
                if (wantsJson())
                    output().item(choiceValue(feed, subscribed));
                else
                    output().line(choiceRow(feed, subscribed));
            }
            if (wantsJson())
                output().endArray();
            finish();
        });
    }

    void choose(const Expected<refresh::DiscoveryResult, FeedFailure> &result)
    {
        const QString typed = shown(m_address);
        if (!result) {
            fail(QStringLiteral("%1: %2").arg(typed, words(result.error())));
            return;
        }
        if (arguments().has(QStringLiteral("list"))) {
            list(*result);
            return;
        }
        QList<refresh::FoundFeed> readable;
        for (const refresh::FoundFeed &feed : result->feeds) {
            if (!feed.failure.isFailure())
                readable.append(feed);
        }
        if (readable.isEmpty()) {
            const QString reason = result->feeds.isEmpty() ? QStringLiteral("no feed was found there")
                                                           : words(result->feeds.first().failure);
            fail(QStringLiteral("%1: %2").arg(typed, reason));
        } else if (readable.size() > 1 && !arguments().has(QStringLiteral("first"))) {
            QStringList addresses;
            for (const refresh::FoundFeed &feed : readable)
                addresses += shown(feed.url);
            fail(QStringLiteral("%1 names %2 feeds; subscribe to one of them, or use --first: %3")
                     .arg(typed, QString::number(readable.size()), addresses.join(u' ')));
        } else {
            const refresh::FoundFeed &feed = readable.first();
            subscribe({feed.url, feed.title, feed.description});
        }
    }

    void subscribe(const Choice &choice)
    {
        Feed feed;
        feed.url = choice.url;
        feed.title = choice.title;
        feed.description = choice.description;
        m_change.applyTo(feed);
        const secrets::FeedSecrets secrets = m_access.takeOver(m_address, feed);
        m_leftOut = m_access.hasSecrets() && !m_access.isFor(m_address, feed.url);
        const QStringList folder = splitFolder(arguments().value(QStringLiteral("folder")));
        then(services().library.subscribe(feed, folder, secrets),
             [this, feed](const store::AddedFeed &added) { report(feed, added); });
    }

    void report(const Feed &feed, const store::AddedFeed &added)
    {
        if (m_kept && m_kept->place == secrets::SecretPlace::Memory) {
            fail(QStringLiteral("subscribed to %1, but %2").arg(shown(feed.url), words(*m_kept)));
            return;
        }
        if (wantsJson()) {
            QJsonObject value{{QStringLiteral("id"), added.id.value},
                              {QStringLiteral("url"), shown(feed.url)},
                              {QStringLiteral("title"), feed.displayTitle()},
                              {QStringLiteral("new"), added.isNew}};
            if (m_kept)
                value.insert(QStringLiteral("secrets"), nameOf(m_kept->place));
            else if (m_leftOut)
                value.insert(QStringLiteral("secrets"), QStringLiteral("left-out"));
            output().json(value);
        } else {
            const QString verb =
                added.isNew ? QStringLiteral("subscribed to") : QStringLiteral("already subscribed to");
            output().line(
                QStringLiteral("%1 %2 (feed %3, %4)")
                    .arg(verb, feed.displayTitle(), QString::number(added.id.value), shown(feed.url)));
            if (m_kept)
                output().line(words(*m_kept));
            if (m_leftOut)
                output().line(
                    QStringLiteral("user, header lines and certificate were given for %1 and are not "
                                   "kept for the feed's host")
                        .arg(m_address.host()));
        }
        finish();
    }

    Cancellation m_cancellation = Cancellation::make();
    QUrl m_address; ///< what was typed, with user and password
    AccessChange m_change;
    refresh::DiscoveryAccess m_access;
    bool m_leftOut = false; ///< what is secret is not for the feed that was found
    std::optional<secrets::KeptSecret> m_kept;
};

} // namespace

std::unique_ptr<Command> makeSubscribeCommand()
{
    return std::make_unique<SubscribeCommand>();
}

} // namespace depesche::cli
