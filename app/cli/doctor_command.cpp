// SPDX-License-Identifier: GPL-3.0-or-later
// doctor: checks the store and mends it.
#include "cli/commands.h"
#include "cli/failure_words.h"
#include "cli/json_values.h"
#include "services/refresh/activity_file.h"
#include "store/maintenance.h"
#include "store/store.h"

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
                "Checks the database, the search index, stored counts and picture files. Prints \"ok\" and\n"
                "ends with 0 where all is sound; else it prints the problems and ends with 1. Names the "
                "backups that\n"
                "the program makes once a day and keeps in the profile's folder backups, the newest three.\n"
                "\n"
                "With --repair a damaged database is replaced by a new one with all that can be read of it, "
                "and\n"
                "with what the newest sound backup has where it cannot be read; the damaged file is kept."),
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
        then(arguments().has(QStringLiteral("repair")) ? maintenance.repair() : maintenance.check(),
             [this](const store::CheckReport &report) { print(report); });
    }

    void print(const store::CheckReport &report)
    {
        if (wantsJson()) {
            QJsonObject value = checkValue(report);
            value.insert(QStringLiteral("log"), services().activityFile.path());
            output().json(value);
        } else if (report.ok) {
            output().line(QStringLiteral("ok: %1 feeds, %2 articles, database %3 MB, pictures %4 MB")
                              .arg(report.feeds)
                              .arg(report.articles)
                              .arg(report.databaseBytes / 1e6, 0, 'f', 1)
                              .arg(report.pictureBytes / 1e6, 0, 'f', 1));
            output().line(backupLine(report.backups));
            output().line(QStringLiteral("log of what is fetched: ") + services().activityFile.path());
        } else {
            for (const QString &problem : report.problems)
                output().line(problem);
        }
        finish(report.ok ? CommandResult() : Unexpected{CommandFailure{}});
    }
};

} // namespace

std::unique_ptr<Command> makeDoctorCommand()
{
    return std::make_unique<DoctorCommand>();
}

} // namespace depesche::cli
