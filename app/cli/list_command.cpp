// SPDX-License-Identifier: GPL-3.0-or-later
// list: articles, newest first, page by page.
#include "cli/article_rows.h"
#include "cli/commands.h"
#include "cli/json_values.h"
#include "cli/lookup.h"
#include "services/library/library_service.h"
#include "store/feed_repository.h"
#include "store/store.h"

#include <algorithm>
#include <limits>

namespace depesche::cli
{

namespace
{

constexpr int kPage = 1000;

class ListCommand final : public ProfileCommand
{
public:
    CommandInfo info() const override
    {
        return {
            .name = QStringLiteral("list"),
            .operands = {},
            .summary = QStringLiteral("list articles, newest first"),
            .details = QStringLiteral(
                "Number, time (UTC), unread (*), saved (S), feed and title. All articles that fit,\n"
                "unless --limit says how many. Options can be joined: --unread --folder News."),
            .options = {{QStringLiteral("unread"), {}, QStringLiteral("unread ones")},
                        {QStringLiteral("saved"), {}, QStringLiteral("saved ones")},
                        {QStringLiteral("today"), {}, QStringLiteral("of today, in your time zone")},
                        {QStringLiteral("feed"), QStringLiteral("FEED"),
                         QStringLiteral("of one feed: number, address or title")},
                        {QStringLiteral("folder"), QStringLiteral("A/B"),
                         QStringLiteral("of a folder and the folders in it")},
                        {QStringLiteral("limit"), QStringLiteral("N"), QStringLiteral("at most so many")}},
        };
    }

protected:
    void start() override
    {
        const auto limit = arguments().number(QStringLiteral("limit"), 0, std::numeric_limits<int>::max());
        if (!limit) {
            finish(misused(limit.error()));
            return;
        }
        m_left = *limit;
        then(services().store.feeds().subscriptions(), [this](const Subscriptions &subscriptions) {
            m_feedUrls = feedUrls(subscriptions);
            if (const auto query = readQuery(subscriptions)) {
                if (wantsJson())
                    output().beginArray();
                ask(*query, {});
            } else {
                finish(Unexpected{query.error()});
            }
        });
    }

private:
    Expected<ArticleQuery, CommandFailure> readQuery(const Subscriptions &subscriptions) const
    {
        const auto given = [this](const char *name) { return arguments().has(QLatin1String(name)); };
        if (given("feed") + given("folder") + given("today") > 1)
            return misused(QStringLiteral("of --feed, --folder and --today only one fits"));
        ArticleQuery query;
        query.unreadOnly = given("unread");
        query.savedOnly = given("saved");
        if (given("feed")) {
            const auto feed = findFeed(subscriptions, arguments().value(QStringLiteral("feed")));
            if (!feed)
                return failed(feed.error());
            query.scope = ArticleScope::Feed;
            query.feed = *feed;
        } else if (given("folder")) {
            const auto folder = findFolder(subscriptions, arguments().value(QStringLiteral("folder")));
            if (!folder)
                return failed(folder.error());
            query.scope = ArticleScope::Folder;
            query.folder = *folder;
        } else if (given("today")) {
            query.scope = ArticleScope::Today;
            query.since = services().library.startOfToday();
        } else if (query.unreadOnly) {
            query.scope = ArticleScope::Unread;
        } else if (query.savedOnly) {
            query.scope = ArticleScope::Saved;
        }
        return query;
    }

    void ask(const ArticleQuery &query, const std::optional<ArticlePosition> &after)
    {
        if (m_left == 0) {
            end();
            return;
        }
        then(services().library.page(query, after, std::min(kPage, m_left)),
             [this, query](const ArticlePage &page) {
                 for (const ArticleSummary &article : page.articles)
                     print(article);
                 m_left -= int(page.articles.size());
                 if (!page.more || page.articles.isEmpty() || output().isBroken()) {
                     end();
                     return;
                 }
                 const ArticleSummary &last = page.articles.last();
                 ask(query, ArticlePosition{last.sortedAt, last.id});
             });
    }

    void print(const ArticleSummary &article)
    {
        if (wantsJson())
            output().item(summaryValue(article, m_feedUrls.value(article.feed)));
        else
            output().line(articleRow(article));
    }

    void end()
    {
        if (wantsJson())
            output().endArray();
        finish();
    }

    QHash<FeedId, QUrl> m_feedUrls;
    int m_left = 0;
};

} // namespace

std::unique_ptr<Command> makeListCommand()
{
    return std::make_unique<ListCommand>();
}

} // namespace depesche::cli
