// SPDX-License-Identifier: GPL-3.0-or-later
// doctor: checks the store and the file of secrets, and mends them.
#include "cli/commands.h"
#include "cli/failure_words.h"
#include "cli/json_values.h"
#include "secrets/sealed_file.h"
#include "services/refresh/activity_file.h"
#include "store/feed_repository.h"
#include "store/maintenance.h"
#include "store/store.h"

#include <QSet>

#include <utility>

namespace depesche::cli
{

namespace
{

QString backupLine(const QList<store::BackupFile> &backups)
{
    if (backups.isEmpty())
        return QStringLiteral("backups: none yet");
    QStringList each;
    for (const store::BackupFile &backup : backups)
        each.append(QStringLiteral("%1 (%2 articles, %3 MB)")
                        .arg(backup.day.toString(Qt::ISODate))
                        .arg(backup.articles)
                        .arg(double(backup.bytes) / 1e6, 0, 'f', 1));
    return QStringLiteral("backups: ") + each.join(QStringLiteral(", "));
}

class DoctorCommand final : public ProfileCommand
{
public:
    CommandInfo info() const override
    {
        return {
            .name = QStringLiteral("doctor"),
            .operands = {},
            .summary = QStringLiteral("check the store, and mend what can be mended"),
            .details = QStringLiteral(
                "Checks the database, the search index, stored counts, picture files, kept pages and the\n"
                "file of stored passwords with its key. Prints \"ok\" and\n"
                "ends with 0 where all is sound; else it prints the problems and ends with 1. Names the "
                "backups that\n"
                "the program makes once a day and keeps in the profile's folder backups, the newest three.\n"
                "\n"
                "With --repair a damaged database is replaced by a new one with all that can be read of it, "
                "and\n"
                "with what the newest sound backup has where it cannot be read; the damaged file is kept.\n"
                "Stored passwords that no feed uses go; a file of passwords that does not open is set "
                "aside."),
            .options = {{QStringLiteral("repair"),
                         {},
                         QStringLiteral("rescue a damaged database; make index, counts and states anew")},
                        {QStringLiteral("backup"), {}, QStringLiteral("make the backup of today now, too")}},
        };
    }

    /// Checking alone changes nothing.
    OnDamage onDamage(const Arguments &arguments) const override
    {
        return arguments.has(QStringLiteral("repair")) ? OnDamage::CheckAndRescue : OnDamage::Refuse;
    }

    /// A store that does not open is a finding, too.
    CommandResult refused(const store::StoreError &reason, const Arguments &arguments,
                          Output &output) override
    {
        store::CheckReport report;
        report.problems += words(reason);
        if (!arguments.has(QStringLiteral("json")))
            return failed(words(reason));
        output.json(checkValue(report));
        return Unexpected{CommandFailure{}};
    }

protected:
    void start() override
    {
        if (!arguments().has(QStringLiteral("backup"))) {
            check();
            return;
        }
        then(services().store.maintenance().backUpNow(), [this](bool) { check(); });
    }

private:
    void check()
    {
        store::Maintenance &maintenance = services().store.maintenance();
        then(isRepairing() ? maintenance.repair() : maintenance.check(),
             [this](const store::CheckReport &report) {
                 then(services().store.feeds().secretNames(), [this, report](const QStringList &used) {
                     checkSecrets(report, QSet<QString>(used.begin(), used.end()));
                 });
             });
    }

    void checkSecrets(store::CheckReport report, const QSet<QString> &used)
    {
        secrets::SealedFile &file = services().sealedFile;
        continueOn(this, isRepairing() ? file.repair(used) : file.check(used),
                   [this, report = std::move(report)](const secrets::SealedReport &sealed) mutable {
                       for (const secrets::SealedProblem &problem : sealed.problems) {
                           if (problem.mended)
                               m_mended.append(words(problem));
                           else
                               report.problems.append(words(problem));
                           report.ok = report.ok && problem.mended;
                       }
                       if (!isFinished())
                           print(report, sealed);
                   });
    }

    bool isRepairing() const { return arguments().has(QStringLiteral("repair")); }

    void print(const store::CheckReport &report, const secrets::SealedReport &sealed)
    {
        if (wantsJson())
            output().json(value(report, sealed));
        else if (report.ok)
            printSound(report, sealed);
        for (const QString &line : wantsJson() ? QStringList() : m_mended + report.problems)
            output().line(line);
        finish(report.ok ? CommandResult() : Unexpected{CommandFailure{}});
    }

    void printSound(const store::CheckReport &report, const secrets::SealedReport &sealed)
    {
        output().line(QStringLiteral("ok: %1 feeds, %2 articles, database %3 MB, pictures %4 MB")
                          .arg(report.feeds)
                          .arg(report.articles)
                          .arg(report.databaseBytes / 1e6, 0, 'f', 1)
                          .arg(report.pictureBytes / 1e6, 0, 'f', 1));
        if (report.keptPages > 0)
            output().line(QStringLiteral("kept pages: %1, %2 MB")
                              .arg(report.keptPages)
                              .arg(report.keptPageBytes / 1e6, 0, 'f', 1));
        output().line(backupLine(report.backups));
        if (sealed.exists)
            output().line(
                QStringLiteral("passwords: %1 in %2").arg(QString::number(sealed.secrets), sealed.path));
        output().line(QStringLiteral("log of what is fetched: ") + services().activityFile.path());
    }

    QJsonObject value(const store::CheckReport &report, const secrets::SealedReport &sealed) const
    {
        QJsonObject value = checkValue(report);
        value.insert(QStringLiteral("mended"), QJsonArray::fromStringList(m_mended));
        value.insert(QStringLiteral("stored_passwords"), sealed.secrets);
        value.insert(QStringLiteral("log"), services().activityFile.path());
        return value;
    }

    QStringList m_mended; ///< in the file of secrets
};

} // namespace

std::unique_ptr<Command> makeDoctorCommand()
{
    return std::make_unique<DoctorCommand>();
}

} // namespace depesche::cli
