// SPDX-License-Identifier: GPL-3.0-or-later
// search: ranked hits over everything stored.
#include "cli/article_rows.h"
#include "cli/commands.h"
#include "cli/json_values.h"
#include "services/library/library_service.h"
#include "store/feed_repository.h"
#include "store/store.h"

namespace depesche::cli
{

namespace
{

constexpr int kDefaultLimit = 50;

class SearchCommand final : public ProfileCommand
{
public:
    CommandInfo info() const override
    {
        return {
            .name = QStringLiteral("search"),
            .operands = QStringLiteral("WORD..."),
            .summary = QStringLiteral("find articles by their words, best hits first"),
            .details = QStringLiteral(
                "All words must occur. \"A phrase\" in quotes, the beginning of a word with * at its end,\n"
                "-word for what must not occur. Case, accents and spellings such as koeln for Köln do\n"
                "not matter."),
            .options = {{QStringLiteral("limit"), QStringLiteral("N"),
                         QStringLiteral("at most so many hits; 50 unless told")}},
            .leastOperands = 1,
            .mostOperands = -1,
            .dashOperands = true,
        };
    }

protected:
    void start() override
    {
        const auto limit = arguments().number(QStringLiteral("limit"), 1, kDefaultLimit);
        if (!limit) {
            finish(misused(limit.error()));
            return;
        }
        SearchQuery query;
        query.text = arguments().operands().join(u' ');
        query.limit = *limit;
        if (!wantsJson()) {
            search(query);
            return;
        }
        then(services().store.feeds().subscriptions(), [this, query](const Subscriptions &subscriptions) {
            m_feedUrls = feedUrls(subscriptions);
            search(query);
        });
    }

private:
    void search(const SearchQuery &query)
    {
        then(services().library.search(query), [this](const SearchPage &page) {
            if (wantsJson())
                printJson(page);
            else
                printText(page);
            finish();
        });
    }

    void printJson(const SearchPage &page)
    {
        output().beginArray();
        for (const SearchHit &hit : page.hits) {
            QJsonObject value = summaryValue(hit.article, m_feedUrls.value(hit.article.feed));
            value.insert(QStringLiteral("snippet"), hit.snippet);
            value.insert(QStringLiteral("rank"), hit.rank);
            output().item(value);
        }
        output().endArray();
    }

    void printText(const SearchPage &page)
    {
        for (const SearchHit &hit : page.hits) {
            output().line(articleRow(hit.article));
            if (!hit.snippet.isEmpty())
                output().line(hit.snippet);
        }
    }

    QHash<FeedId, QUrl> m_feedUrls;
};

} // namespace

std::unique_ptr<Command> makeSearchCommand()
{
    return std::make_unique<SearchCommand>();
}

} // namespace depesche::cli
