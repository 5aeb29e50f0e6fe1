// SPDX-License-Identifier: GPL-3.0-or-later
// full-text: the texts of articles' own pages in the place of the feeds', and back.
#include "cli/commands.h"
#include "cli/failure_words.h"
#include "cli/lookup.h"
#include "services/fulltext/full_text_service.h"
#include "services/offline/offline_service.h"
#include "store/full_text_repository.h"
#include "store/store.h"

namespace depesche::cli
{

namespace
{

class FullTextCommand final : public ProfileCommand
{
public:
    CommandInfo info() const override
    {
        return {
            .name = QStringLiteral("full-text"),
            .operands = QStringLiteral("ID..."),
            .summary =
                QStringLiteral("show the whole texts from the articles' own pages, or the feeds' again"),
            .details = QStringLiteral(
                "ID is the number that list and search print. The feed's text stays stored behind the "
                "page's. "
                "Where a page brings no text, the feed's stays in sight, the reason is printed, and the "
                "command ends with 1.\n\n"
                "With --feed-text nothing is fetched: the feed's text is shown again, and stays, whatever "
                "set-feed --text says."),
            .options = {{QStringLiteral("feed-text"), {}, QStringLiteral("bring back what the feed says")}},
            .leastOperands = 1,
            .mostOperands = -1,
        };
    }

    void stop() override
    {
        services().fullTexts.stop();
        ProfileCommand::stop();
    }

protected:
    void start() override
    {
        const auto ids = readArticleIds(arguments().operands());
        if (!ids)
            return fail(ids.error());
        if (arguments().has(QStringLiteral("feed-text")))
            return bringBack(*ids);
        if (services().offline.isOffline())
            return fail(offlineWords());
        fulltext::FullTextService &service = services().fullTexts;
        connect(&service, &fulltext::FullTextService::ended, this, &FullTextCommand::take);
        connect(&service, &fulltext::FullTextService::finished, this, &FullTextCommand::report);
        service.fetch(*ids);
    }

private:
    void bringBack(const QList<ArticleId> &ids)
    {
        then(services().store.fullTexts().showFeed(ids), [this](const QList<ArticleId> &changed) {
            if (wantsJson())
                output().json(QJsonObject{{QStringLiteral("changed"), changed.size()}});
            else
                output().line(
                    QStringLiteral("%1 articles show what their feeds say again").arg(changed.size()));
            finish();
        });
    }

    void take(ArticleId id, const PageTry &page)
    {
        if (page.outcome == PageOutcome::Article)
            return;
        const QString reason = words(page);
        output().error(
            QStringLiteral("depesche-cli full-text: article %1: %2")
                .arg(QString::number(id.value), reason.isEmpty() ? QStringLiteral("stopped") : reason));
    }

    void report(const fulltext::FullTextProgress &result)
    {
        if (isFinished())
            return;
        if (result.storeFailure)
            return fail(*result.storeFailure);
        if (result.total == 0)
            return fail(QStringLiteral("none of these articles has a page of its own"));
        if (wantsJson())
            output().json(QJsonObject{{QStringLiteral("full_texts"), result.shown},
                                      {QStringLiteral("full_texts_not_shown"), result.done - result.shown}});
        else if (result.shown > 0)
            output().line(QStringLiteral("%1 full texts stored").arg(result.shown));
        finish(result.shown == result.done ? CommandResult() : Unexpected{CommandFailure{}});
    }
};

} // namespace

std::unique_ptr<Command> makeFullTextCommand()
{
    return std::make_unique<FullTextCommand>();
}

} // namespace depesche::cli
