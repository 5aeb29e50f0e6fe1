// SPDX-License-Identifier: GPL-3.0-or-later
// download: pictures and full texts for reading without a network.
#include "cli/commands.h"
#include "cli/failure_words.h"
#include "cli/lookup.h"
#include "services/fulltext/full_text_service.h"
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
                "ID is the number that list and search print. --all takes every article; with --full-text,\n"
                "texts of recent unread and saved ones whose feeds are set so by set-feed --text. What "
                "cannot\n"
                "be fetched is counted and does not make the command fail."),
            .options = {{QStringLiteral("all"), {}, QStringLiteral("of every article")},
                        {QStringLiteral("full-text"),
                         {},
                         QStringLiteral("first fetch the whole texts from the articles' own pages")}},
            .leastOperands = 0,
            .mostOperands = -1,
        };
    }

    void stop() override
    {
        services().fullTexts.stop();
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
        if (services().offline.isOffline())
            return fail(offlineWords());
        m_articles = *ids;
        if (arguments().has(QStringLiteral("full-text")))
            downloadTexts();
        else
            downloadPictures();
    }

private:
    void downloadTexts()
    {
        fulltext::FullTextService &service = services().fullTexts;
        connect(&service, &fulltext::FullTextService::finished, this, &DownloadCommand::takeTexts);
        connect(&service, &fulltext::FullTextService::ended, this,
                [this](ArticleId article, const PageTry &page) {
                    if (const QString reason = words(page); !reason.isEmpty())
                        output().error(
                            QStringLiteral("article %1: %2").arg(QString::number(article.value), reason));
                });
        if (m_articles.isEmpty())
            service.fetchWanted();
        else
            service.fetch(m_articles);
    }

    void takeTexts(const fulltext::FullTextProgress &result)
    {
        if (isFinished())
            return;
        m_texts = result;
        if (result.storeFailure)
            fail(*result.storeFailure);
        else
            downloadPictures();
    }

    void downloadPictures()
    {
        offline::OfflineService &service = services().offline;
        connect(&service, &offline::OfflineService::finished, this, &DownloadCommand::report);
        if (m_articles.isEmpty())
            service.download(ArticleQuery{});
        else
            service.download(m_articles);
    }

    void report(const offline::DownloadProgress &result)
    {
        const int stored = result.done - result.failed;
        if (result.storeFailure) {
            fail(QStringLiteral("stopped after %1 pictures: %2")
                     .arg(QString::number(stored), words(*result.storeFailure)));
            return;
        }
        if (wantsJson())
            reportAsJson(result);
        else
            reportAsText(result);
        finish();
    }

    void reportAsJson(const offline::DownloadProgress &result)
    {
        QJsonObject value{{QStringLiteral("pictures"), result.done - result.failed},
                          {QStringLiteral("failed"), result.failed},
                          {QStringLiteral("bytes"), result.bytes}};
        if (m_texts) {
            value.insert(QStringLiteral("full_texts"), m_texts->shown);
            value.insert(QStringLiteral("full_texts_not_shown"), m_texts->done - m_texts->shown);
        }
        output().json(value);
    }

    void reportAsText(const offline::DownloadProgress &result)
    {
        if (m_texts)
            output().line(QStringLiteral("%1 full texts stored, %2 pages brought none")
                              .arg(m_texts->shown)
                              .arg(m_texts->done - m_texts->shown));
        output().line(QStringLiteral("%1 pictures stored (%2 kB), %3 could not be fetched")
                          .arg(result.done - result.failed)
                          .arg(result.bytes / 1024)
                          .arg(result.failed));
    }

    QList<ArticleId> m_articles; ///< empty: all
    std::optional<fulltext::FullTextProgress> m_texts;
};

} // namespace

std::unique_ptr<Command> makeDownloadCommand()
{
    return std::make_unique<DownloadCommand>();
}

} // namespace depesche::cli
