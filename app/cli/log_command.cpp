// SPDX-License-Identifier: GPL-3.0-or-later
// log: what was fetched, as the log file has it.
#include "cli/commands.h"
#include "cli/json_values.h"
#include "services/refresh/activity_file.h"

namespace depesche::cli
{

namespace
{

constexpr int kDefaultLines = 50;

QJsonObject recordValue(const refresh::ActivityRecord &record)
{
    return {{QStringLiteral("time"), dateValue(record.time)},
            {QStringLiteral("kind"), record.kind},
            {QStringLiteral("failed"), record.failed},
            {QStringLiteral("status"), record.status == 0 ? QJsonValue() : QJsonValue(record.status)},
            {QStringLiteral("bytes"), record.bytes},
            {QStringLiteral("milliseconds"), qint64(record.duration.count())},
            {QStringLiteral("address"), record.address},
            {QStringLiteral("title"), record.title},
            {QStringLiteral("result"), record.result}};
}

QString recordLine(const refresh::ActivityRecord &record)
{
    const QStringList fields{
        record.time.toString(Qt::ISODate),
        record.kind,
        record.status == 0 ? QStringLiteral("-") : QString::number(record.status),
        QStringLiteral("%1 B").arg(record.bytes),
        QStringLiteral("%1 ms").arg(record.duration.count()),
        record.title.isEmpty() ? record.address : QStringLiteral("%1 <%2>").arg(record.title, record.address),
        record.result};
    return fields.join(QStringLiteral("  "));
}

class LogCommand final : public ProfileCommand
{
public:
    CommandInfo info() const override
    {
        return {
            .name = QStringLiteral("log"),
            .operands = {},
            .summary = QStringLiteral("show what was fetched, with the reason of each failure"),
            .details = QStringLiteral(
                "One line for each feed that was asked and for each search, page and failed picture: time\n"
                "(UTC), kind, HTTP status, bytes, milliseconds, what it was, what came of it. Oldest first. "
                "The\n"
                "window and the commands write it to the profile's file activity.log, which becomes\n"
                "activity.log.1 when it is full. It holds no passwords, and addresses without their keys."),
            .options = {{QStringLiteral("last"), QStringLiteral("N"),
                         QStringLiteral("the last so many lines; 50 unless told")},
                        {QStringLiteral("failed"), {}, QStringLiteral("only what failed")},
                        {QStringLiteral("path"), {}, QStringLiteral("only say where the file is")}},
        };
    }

protected:
    void start() override
    {
        if (arguments().has(QStringLiteral("path"))) {
            output().line(services().activityFile.path());
            return finish();
        }
        const auto last = arguments().number(QStringLiteral("last"), 1, kDefaultLines);
        if (!last)
            return finish(misused(last.error()));
        then(services().activityFile.records(),
             [this, most = *last](const QList<refresh::ActivityRecord> &records) {
                 print(records, most);
                 finish();
             });
    }

private:
    void print(QList<refresh::ActivityRecord> records, int most)
    {
        if (arguments().has(QStringLiteral("failed")))
            records.removeIf([](const refresh::ActivityRecord &record) { return !record.failed; });
        if (records.size() > most)
            records.remove(0, records.size() - most);
        QJsonArray values;
        for (const refresh::ActivityRecord &record : records) {
            if (wantsJson())
                values.append(recordValue(record));
            else
                output().line(recordLine(record));
        }
        if (wantsJson())
            output().json(values);
    }
};

} // namespace

std::unique_ptr<Command> makeLogCommand()
{
    return std::make_unique<LogCommand>();
}

} // namespace depesche::cli
