// SPDX-License-Identifier: GPL-3.0-or-later
// import-opml: subscriptions from a list of another reader.
#include "cli/access_options.h"
#include "cli/commands.h"
#include "cli/failure_words.h"
#include "cli/input.h"
#include "services/library/library_service.h"

namespace depesche::cli
{

namespace
{

constexpr qint64 kMostListBytes = 32 * 1024 * 1024;

QString plural(int count, const QString &noun)
{
    return QStringLiteral("%1 %2%3").arg(QString::number(count), noun,
                                         count == 1 ? QString() : QStringLiteral("s"));
}

class ImportOpmlCommand final : public ProfileCommand
{
public:
    CommandInfo info() const override
    {
        return {
            .name = QStringLiteral("import-opml"),
            .operands = QStringLiteral("FILE"),
            .summary = QStringLiteral("add the subscriptions of an OPML file"),
            .details =
                QStringLiteral("Nothing is fetched. Feeds that are subscribed already stay where they are;\n"
                               "addresses that are not http or https are skipped. User and password of an\n"
                               "address are kept in the keyring, or encrypted where there is none."),
            .options = {},
            .leastOperands = 1,
            .mostOperands = 1,
        };
    }

    void stop() override
    {
        // What is being stored is waited for, so that the report is true.
        if (services().library.importProgress().total > 0)
            services().library.stopImport();
        else
            ProfileCommand::stop();
    }

protected:
    void start() override
    {
        const QString file = arguments().operands().first();
        const auto document = readInput(file, kMostListBytes);
        if (!document) {
            fail(document.error());
            return;
        }
        connect(&services().library, &library::LibraryService::secretKept, this,
                [this](const secrets::KeptSecret &kept) { m_kept = kept; });
        connect(&services().library, &library::LibraryService::importProgressChanged, this,
                [this] { showProgress(); });
        continueOn(this, services().library.importOpml(*document),
                   [this, file](const Expected<library::OpmlImport, FeedFailure> &result) {
                       if (isFinished())
                           return;
                       if (result)
                           report(*result);
                       else
                           fail(QStringLiteral("%1: %2").arg(file, importWords(result.error())));
                   });
    }

private:
    /// The words for feeds, made to fit a list of feeds.
    static QString importWords(const FeedFailure &failure)
    {
        if (failure.code == FeedFailureCode::NotAFeed || failure.code == FeedFailureCode::WebPage)
            return QStringLiteral("this is not an OPML file");
        if (failure.code == FeedFailureCode::EmptyBody)
            return QStringLiteral("the file is empty");
        return words(failure);
    }

    void showProgress()
    {
        const library::ImportProgress progress = services().library.importProgress();
        if (progress.done > 0 && progress.done < progress.total && !isFinished())
            output().progress(QStringLiteral("%1 of %2 feeds").arg(progress.done).arg(progress.total));
    }

    void report(const library::OpmlImport &import)
    {
        if (import.left > 0) {
            const QString reason =
                import.failure.isFailure() ? words(import.failure) : QStringLiteral("stopped");
            fail(QStringLiteral("%1: %2 added and stored, the last %3 of the list not looked at")
                     .arg(reason, plural(import.report.added, QStringLiteral("feed")),
                          QString::number(import.left)));
            return;
        }
        const store::ImportReport &stored = import.report;
        if (m_kept && m_kept->place == secrets::SecretPlace::Memory) {
            fail(QStringLiteral("%1 added, but %2")
                     .arg(plural(stored.added, QStringLiteral("feed")), words(*m_kept)));
            return;
        }
        if (wantsJson()) {
            QJsonObject value{{QStringLiteral("added"), stored.added},
                              {QStringLiteral("already_there"), stored.alreadyThere},
                              {QStringLiteral("folders"), stored.folders},
                              {QStringLiteral("skipped"), import.skipped},
                              {QStringLiteral("repaired"), import.repaired}};
            if (m_kept)
                value.insert(QStringLiteral("secrets"), nameOf(m_kept->place));
            output().json(value);
        } else {
            QStringList parts{plural(stored.added, QStringLiteral("feed")) + QStringLiteral(" added")};
            if (stored.alreadyThere > 0)
                parts += QStringLiteral("%1 already subscribed").arg(stored.alreadyThere);
            if (stored.folders > 0)
                parts += plural(stored.folders, QStringLiteral("folder")) + QStringLiteral(" made");
            if (import.skipped > 0)
                parts += QStringLiteral("%1 skipped: no http or https address").arg(import.skipped);
            if (import.repaired)
                parts += QStringLiteral("the file was broken and read as far as possible");
            output().line(parts.join(QStringLiteral(", ")));
            if (m_kept)
                output().line(words(*m_kept));
        }
        finish();
    }

    std::optional<secrets::KeptSecret> m_kept;
};

} // namespace

std::unique_ptr<Command> makeImportOpmlCommand()
{
    return std::make_unique<ImportOpmlCommand>();
}

} // namespace depesche::cli
