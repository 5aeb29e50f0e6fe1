// SPDX-License-Identifier: GPL-3.0-or-later
// keep and unkeep: the newsrooms' pages of articles, each as one file.
#include "cli/commands.h"
#include "cli/kept_page_words.h"
#include "cli/lookup.h"
#include "services/keeping/page_keeper.h"
#include "store/kept_page_repository.h"
#include "store/store.h"

#include <QLocale>
#include <QTimeZone>

namespace depesche::cli
{

namespace
{

class KeepCommand final : public ProfileCommand
{
public:
    CommandInfo info() const override
    {
        return {
            .name = QStringLiteral("keep"),
            .operands = QStringLiteral("ID..."),
            .summary = QStringLiteral("keep the newsrooms' pages of articles, with their pictures"),
            .details = QStringLiteral(
                "ID is the number that list and search print. The page is fetched, cleaned of everything "
                "that "
                "acts and stored as one file with its pictures; a page that was kept before is replaced. At "
                "most 300 pictures of 64 MB together within a minute; what is left out is named at the end "
                "of "
                "the page. export --kept-page writes the file elsewhere, unkeep takes it away.\n\n"
                "Where one of the pages cannot be kept, the command ends with 1."),
            .options = {},
            .leastOperands = 1,
            .mostOperands = -1,
        };
    }

    void stop() override
    {
        services().pageKeeper.stop();
        ProfileCommand::stop();
    }

protected:
    void start() override
    {
        const auto ids = readArticleIds(arguments().operands());
        if (!ids)
            return fail(ids.error());
        keeping::PageKeeper &keeper = services().pageKeeper;
        connect(&keeper, &keeping::PageKeeper::ended, this, &KeepCommand::take);
        connect(&keeper, &keeping::PageKeeper::finished, this, &KeepCommand::report);
        connect(&keeper, &keeping::PageKeeper::progressChanged, this,
                [this](const keeping::KeepProgress &page) {
                    if (!wantsJson())
                        output().progress(QStringLiteral("article %1: picture %2 of %3")
                                              .arg(page.article.value)
                                              .arg(page.pictures)
                                              .arg(page.picturesTotal));
                });
        keeper.keep(*ids, {keptPageWords(), QLocale(QLocale::English, QLocale::UnitedKingdom),
                           QTimeZone::systemTimeZone()});
    }

private:
    void take(ArticleId id, const keeping::KeepOutcome &outcome)
    {
        if (!outcome) {
            m_failed = true;
            output().error(QStringLiteral("depesche-cli keep: article %1 is not kept: %2")
                               .arg(QString::number(id.value), words(outcome.error())));
        } else if (wantsJson()) {
            m_values.append(QJsonObject{{QStringLiteral("id"), id.value},
                                        {QStringLiteral("url"), outcome->url.toString(QUrl::FullyEncoded)},
                                        {QStringLiteral("bytes"), outcome->bytes},
                                        {QStringLiteral("pictures"), outcome->pictures},
                                        {QStringLiteral("left_out"), outcome->leftOut}});
        } else {
            output().line(QStringLiteral("article %1: kept with %2 pictures (%3 kB), %4 left out")
                              .arg(id.value)
                              .arg(outcome->pictures)
                              .arg(outcome->bytes / 1024)
                              .arg(outcome->leftOut));
        }
    }

    void report()
    {
        if (isFinished())
            return;
        if (wantsJson() && (!m_values.isEmpty() || !m_failed))
            output().json(m_values);
        finish(m_failed ? Unexpected{CommandFailure{}} : CommandResult());
    }

    bool m_failed = false;
    QJsonArray m_values;
};

class UnkeepCommand final : public ProfileCommand
{
public:
    CommandInfo info() const override
    {
        return {
            .name = QStringLiteral("unkeep"),
            .operands = QStringLiteral("ID..."),
            .summary = QStringLiteral("take kept pages away"),
            .details = QStringLiteral("ID is the number that list and search print. The articles stay."),
            .options = {{QStringLiteral("undo"),
                         {},
                         QStringLiteral("bring back pages that were taken away less than a day ago")}},
            .leastOperands = 1,
            .mostOperands = -1,
        };
    }

protected:
    void start() override
    {
        const auto ids = readArticleIds(arguments().operands());
        if (!ids)
            return fail(ids.error());
        store::KeptPageRepository &pages = services().store.keptPages();
        const bool undo = arguments().has(QStringLiteral("undo"));
        then(undo ? pages.restore(*ids) : pages.remove(*ids), [this](const QList<ArticleId> &changed) {
            then(services().store.keptPages().sweep(), [this, changed](int) { report(changed); });
        });
    }

private:
    void report(const QList<ArticleId> &changed)
    {
        QJsonArray values;
        for (const ArticleId id : changed)
            values.append(id.value);
        if (wantsJson())
            output().json(QJsonObject{{QStringLiteral("changed"), values}});
        else
            output().line(arguments().has(QStringLiteral("undo"))
                              ? QStringLiteral("%1 kept pages are back").arg(changed.size())
                              : QStringLiteral("%1 kept pages taken away").arg(changed.size()));
        finish();
    }
};

} // namespace

std::unique_ptr<Command> makeKeepCommand()
{
    return std::make_unique<KeepCommand>();
}

std::unique_ptr<Command> makeUnkeepCommand()
{
    return std::make_unique<UnkeepCommand>();
}

} // namespace depesche::cli
