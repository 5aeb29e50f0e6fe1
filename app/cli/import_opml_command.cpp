// SPDX-License-Identifier: GPL-3.0-or-later
// import-opml: subscriptions from a list of another reader.
#include "base/cancellation.h"
#include "cli/access_options.h"
#include "cli/commands.h"
#include "cli/failure_words.h"
#include "cli/input.h"
#include "cli/json_values.h"
#include "services/library/library_service.h"
#include "services/refresh/feed_discovery_service.h"

#include <QFutureWatcher>

#include <utility>

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
            .details = QStringLiteral(
                "Nothing is fetched, unless --follow-includes is given: then the further lists\n"
                "that the file names, and those that they name, three deep and at most 50.\n"
                "Feeds that are subscribed already stay where they are;\n"
                "addresses that are not http or https are skipped. User and password of an\n"
                "address are kept in the keyring, or encrypted where there is none."),
            .options = {{QStringLiteral("follow-includes"),
                         {},
                         QStringLiteral("fetch the lists that the file names, and import them below\n"
                                        "their names")}},
            .leastOperands = 1,
            .mostOperands = 1,
        };
    }

    void stop() override
    {
        m_cancellation.cancel();
        // What is being fetched or stored is waited for, so that the report is true.
        if (m_fetching)
            return;
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
        await(services().library.importOpml(*document), file);
    }

private:
    using Import = Expected<library::OpmlImport, FeedFailure>;

    void await(const QFuture<Import> &import, const QString &what)
    {
        continueOn(this, import, [this, what](const Import &result) {
            if (isFinished())
                return;
            if (!result) {
                fail(QStringLiteral("%1: %2").arg(what, importWords(result.error())));
                return;
            }
            add(*result);
            const QList<NamedList> lists = std::exchange(m_toFollow, {});
            if (lists.isEmpty() || m_import.left > 0)
                report();
            else
                follow(lists);
        });
    }

    /// What the further lists bring belongs to the same import.
    void add(const library::OpmlImport &import)
    {
        const bool follows = arguments().has(QStringLiteral("follow-includes"));
        if (follows && !m_followed)
            m_toFollow = import.lists;
        if (!m_followed)
            m_named = int(import.lists.size());
        m_import.report.added += import.report.added;
        m_import.report.alreadyThere += import.report.alreadyThere;
        m_import.report.folders += import.report.folders;
        m_import.skipped += import.skipped;
        m_import.repaired = m_import.repaired || import.repaired;
        m_import.left += import.left;
        m_import.failure = import.failure;
    }

    void follow(const QList<NamedList> &lists)
    {
        m_followed = m_fetching = true;
        auto *watcher = new QFutureWatcher<FetchedLists>(this);
        connect(watcher, &QFutureWatcherBase::progressTextChanged, this,
                [this](const QString &address) { output().progress(address); });
        connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
            watcher->deleteLater();
            m_fetching = false;
            m_lists = watcher->result();
            if (m_lists.documents.isEmpty())
                report();
            else
                await(services().library.importLists(m_lists.documents), QStringLiteral("further lists"));
        });
        watcher->setFuture(services().discovery.fetchLists(lists, m_cancellation));
    }

    /// Empty where every further list was fetched.
    QString failureOfLists() const
    {
        QStringList reasons;
        for (const FailedList &failed : m_lists.failures)
            reasons += QStringLiteral("%1: %2").arg(shown(failed.list.url), importWords(failed.failure));
        if (m_lists.leftOut > 0)
            reasons +=
                QStringLiteral("%1 left out, because there are too many, or they are too deep or too large")
                    .arg(plural(m_lists.leftOut, QStringLiteral("list")));
        return reasons.join(QStringLiteral("; "));
    }

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

    void report()
    {
        const library::OpmlImport &import = m_import;
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
        if (const QString reason = failureOfLists(); !reason.isEmpty()) {
            fail(QStringLiteral("%1 added and stored, but of the further lists not all were fetched: %2")
                     .arg(plural(stored.added, QStringLiteral("feed")), reason));
            return;
        }
        if (wantsJson())
            writeJson();
        else
            writeWords();
        finish();
    }

    void writeJson()
    {
        const store::ImportReport &stored = m_import.report;
        QJsonObject value{{QStringLiteral("added"), stored.added},
                          {QStringLiteral("already_there"), stored.alreadyThere},
                          {QStringLiteral("folders"), stored.folders},
                          {QStringLiteral("skipped"), m_import.skipped},
                          {QStringLiteral("further_lists"), m_named},
                          {QStringLiteral("fetched_lists"), int(m_lists.documents.size())},
                          {QStringLiteral("repaired"), m_import.repaired}};
        if (m_kept)
            value.insert(QStringLiteral("secrets"), nameOf(m_kept->place));
        output().json(value);
    }

    void writeWords()
    {
        const store::ImportReport &stored = m_import.report;
        QStringList parts{plural(stored.added, QStringLiteral("feed")) + QStringLiteral(" added")};
        if (stored.alreadyThere > 0)
            parts += QStringLiteral("%1 already subscribed").arg(stored.alreadyThere);
        if (stored.folders > 0)
            parts += plural(stored.folders, QStringLiteral("folder")) + QStringLiteral(" made");
        if (m_import.skipped > 0)
            parts += QStringLiteral("%1 skipped: no http or https address").arg(m_import.skipped);
        if (m_import.repaired)
            parts += QStringLiteral("the file was broken and read as far as possible");
        if (m_followed)
            parts += plural(int(m_lists.documents.size()), QStringLiteral("further list")) +
                     QStringLiteral(" fetched");
        output().line(parts.join(QStringLiteral(", ")));
        if (m_named > 0 && !m_followed)
            output().line(QStringLiteral("%1 named and not fetched; --follow-includes fetches them")
                              .arg(plural(m_named, QStringLiteral("further list"))));
        if (m_kept)
            output().line(words(*m_kept));
    }

    Cancellation m_cancellation = Cancellation::make();
    library::OpmlImport m_import; ///< of the file and of the further lists
    FetchedLists m_lists;
    QList<NamedList> m_toFollow;
    int m_named = 0; ///< further lists in the file
    bool m_followed = false;
    bool m_fetching = false;
    std::optional<secrets::KeptSecret> m_kept;
};

} // namespace

std::unique_ptr<Command> makeImportOpmlCommand()
{
    return std::make_unique<ImportOpmlCommand>();
}

} // namespace depesche::cli
