// SPDX-License-Identifier: GPL-3.0-or-later
// download: pictures for reading without a network.
#include "cli/commands.h"
#include "cli/failure_words.h"
#include "cli/lookup.h"
#include "services/offline/offline_service.h"

namespace depesche::cli
{

namespace
{

class DownloadCommand final : public ProfileCommand
{
public:
    CommandInfo info() const override
    {
        return {
            .name = QStringLiteral("download"),
            .operands = QStringLiteral("[ID...]"),
            .summary = QStringLiteral("fetch pictures that are missing, for reading without a network"),
            .details = QStringLiteral(
                "ID is the number that list and search print. --all takes every article. Pictures that\n"
                "cannot be fetched are counted and do not make the command fail."),
            .options = {{QStringLiteral("all"), {}, QStringLiteral("of every article")}},
            .leastOperands = 0,
            .mostOperands = -1,
        };
    }

    void stop() override
    {
        services().offline.stop();
        ProfileCommand::stop();
    }

protected:
    void start() override
    {
        const bool all = arguments().has(QStringLiteral("all"));
        if (all == !arguments().operands().isEmpty())
            return finish(misused(QStringLiteral("it wants either article numbers or --all")));
        const auto ids = readArticleIds(arguments().operands());
        if (!ids)
            return fail(ids.error());
        offline::OfflineService &service = services().offline;
        if (service.isOffline())
            return fail(
                QStringLiteral("the program works offline; switch that off in the window's menu first"));
        connect(&service, &offline::OfflineService::finished, this, &DownloadCommand::report);
        if (all)
            service.download(ArticleQuery{});
        else
            service.download(*ids);
    }

private:
    void report(const offline::DownloadProgress &result)
    {
        const int stored = result.done - result.failed;
        if (result.storeFailure) {
            fail(QStringLiteral("stopped after %1 pictures: %2")
                     .arg(QString::number(stored), words(*result.storeFailure)));
            return;
        }
        if (wantsJson())
            output().json(QJsonObject{{QStringLiteral("pictures"), stored},
                                      {QStringLiteral("failed"), result.failed},
                                      {QStringLiteral("bytes"), result.bytes}});
        else
            output().line(QStringLiteral("%1 pictures stored (%2 kB), %3 could not be fetched")
                              .arg(stored)
                              .arg(result.bytes / 1024)
                              .arg(result.failed));
        finish();
    }
};

} // namespace

std::unique_ptr<Command> makeDownloadCommand()
{
    return std::make_unique<DownloadCommand>();
}

} // namespace depesche::cli
