// SPDX-License-Identifier: GPL-3.0-or-later
// refresh: fetches feeds and says how each one went.
#include "base/clock.h"
#include "cli/commands.h"
#include "cli/failure_words.h"
#include "cli/json_values.h"
#include "cli/lookup.h"
#include "services/refresh/refresh_service.h"
#include "store/feed_repository.h"
#include "store/kept_page_repository.h"
#include "store/maintenance.h"
#include "store/store.h"

namespace depesche::cli
{

namespace
{

using refresh::FeedOutcome;
using refresh::FeedStatus;

/// How long running requests and writes may take to end after a stop.
constexpr std::chrono::milliseconds kStopWithin{3000};

QString outcomeLine(const FeedOutcome &outcome)
{
    switch (outcome.status) {
    case FeedStatus::Updated:
        return QStringLiteral("%1: %2 new, %3 changed%4")
            .arg(outcome.title, QString::number(outcome.added), QString::number(outcome.updated),
                 outcome.malformed ? QStringLiteral(" (the document had to be repaired)") : QString());
    case FeedStatus::NotModified:
        return QStringLiteral("%1: nothing new").arg(outcome.title);
    case FeedStatus::Failed:
        return QStringLiteral("%1: failed: %2").arg(outcome.title, words(outcome.failure));
    case FeedStatus::Postponed:
        return outcome.failure.isFailure()
                   ? QStringLiteral("%1: not asked: %2").arg(outcome.title, words(outcome.failure))
                   : QStringLiteral("%1: not asked: the server wants to be asked after %2")
                         .arg(outcome.title, dateColumn(outcome.nextRefresh));
    case FeedStatus::Stopped:
        break;
    }
    return QStringLiteral("%1: stopped").arg(outcome.title);
}

class RefreshCommand final : public ProfileCommand
{
public:
    CommandInfo info() const override
    {
        return {
            .name = QStringLiteral("refresh"),
            .operands = QStringLiteral("[FEED...]"),
            .summary = QStringLiteral("fetch feeds and store what is new"),
            .details = QStringLiteral(
                "FEED is a number, an address, or a title that only one feed has; without any, all\n"
                "feeds are asked. A server that named a later time is not asked before it. Each feed is\n"
                "stored as it arrives. Feeds that failed are in the report and do not make the command\n"
                "fail. SIGTERM and SIGINT end it early; what was stored stays."),
            .options = {{QStringLiteral("due"), {}, QStringLiteral("only feeds whose time has come")}},
            .leastOperands = 0,
            .mostOperands = -1,
        };
    }

    void stop() override
    {
        m_stopped = true;
        services().refresh.stop();
        if (services().refresh.isRunning())
            services().clock.callAfter(kStopWithin, this, [this] { endStopped(); });
        else
            endStopped();
    }

protected:
    void start() override
    {
        if (arguments().has(QStringLiteral("due")) && !arguments().operands().isEmpty()) {
            finish(misused(QStringLiteral("--due asks the feeds whose time has come; leave out the names")));
            return;
        }
        then(services().store.feeds().subscriptions(),
             [this](const Subscriptions &subscriptions) { refresh(subscriptions); });
    }

private:
    void refresh(const Subscriptions &subscriptions)
    {
        const auto feeds = findFeeds(subscriptions, arguments().operands());
        if (!feeds) {
            fail(feeds.error());
            return;
        }
        if (subscriptions.feeds.isEmpty()) {
            report({});
            return;
        }
        m_backup = services().store.maintenance().backUpIfDue();
        refresh::RefreshService &service = services().refresh;
        connect(&service, &refresh::RefreshService::feedFinished, this, &RefreshCommand::tell);
        connect(&service, &refresh::RefreshService::finished, this, &RefreshCommand::report);
        if (arguments().has(QStringLiteral("due")))
            service.refreshDue();
        else
            service.refresh(*feeds);
    }

    /// Each line leaves at once: whoever reads it may rely on what it says being on disk.
    void tell(const FeedOutcome &outcome)
    {
        if (wantsJson() || isFinished())
            return;
        output().line(outcomeLine(outcome));
        output().flush();
    }

    void report(const refresh::RefreshReport &report)
    {
        if (isFinished())
            return;
        if (report.stopped || m_stopped) {
            endStopped();
            return;
        }
        if (wantsJson()) {
            QJsonArray feeds;
            for (const FeedOutcome &outcome : report.feeds)
                feeds.append(outcomeValue(outcome));
            output().json(QJsonObject{{QStringLiteral("feeds"), feeds},
                                      {QStringLiteral("added"), report.added},
                                      {QStringLiteral("updated"), report.updated},
                                      {QStringLiteral("failed"), report.failed}});
        } else {
            output().line(QStringLiteral("%1 feeds asked: %2 new articles, %3 changed, %4 feeds failed")
                              .arg(report.feeds.size())
                              .arg(report.added)
                              .arg(report.updated)
                              .arg(report.failed));
        }
        finishWithBackup();
    }

    /// What was refreshed is stored all the same.
    void finishWithBackup()
    {
        if (!m_backup.isValid()) {
            finish();
            return;
        }
        output().flush();
        continueOn(this, m_backup, [this](const store::Result<bool> &made) {
            if (!made)
                output().error(QStringLiteral("depesche-cli refresh: no backup could be made: ") +
                               words(made.error()));
            removeLeftFiles();
        });
    }

    /// Articles that retention took may have had kept pages.
    void removeLeftFiles()
    {
        continueOn(this, services().store.keptPages().sweep(),
                   [this](const store::Result<int> &) { finish(); }); // what stays goes the next time
    }

    void endStopped()
    {
        const refresh::RefreshProgress progress = services().refresh.progress();
        fail(QStringLiteral("stopped after %1 of %2 feeds; what came is stored")
                 .arg(QString::number(progress.done), QString::number(progress.total)));
    }

    bool m_stopped = false;
    store::Future<bool> m_backup; ///< of the day, made beside the refresh
};

} // namespace

std::unique_ptr<Command> makeRefreshCommand()
{
    return std::make_unique<RefreshCommand>();
}

} // namespace depesche::cli
