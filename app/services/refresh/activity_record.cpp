// SPDX-License-Identifier: GPL-3.0-or-later
// lineOf() and recordOf(): fields in a fixed order.
#include "services/refresh/activity_record.h"

#include "base/harmful_character.h"

#include <QList>

#include <algorithm>
#include <array>

namespace depesche::refresh
{
namespace
{

constexpr qsizetype kFields = 9;
constexpr qsizetype kLongestField = 2000;

QByteArray field(const QString &text)
{
    QString one = text.left(kLongestField);
    std::replace_if(
        one.begin(), one.end(), [](QChar c) { return isHarmfulCharacter(c.unicode()); }, u' ');
    return one.toUtf8();
}

} // namespace

QByteArray lineOf(const ActivityRecord &record)
{
    const std::array<QByteArray, kFields> fields{record.time.toUTC().toString(Qt::ISODateWithMs).toLatin1(),
                                                 field(record.kind),
                                                 QByteArray::number(record.status),
                                                 QByteArray::number(record.bytes),
                                                 QByteArray::number(qint64(record.duration.count())),
                                                 record.failed ? "failed" : "ok",
                                                 field(record.address),
                                                 field(record.title),
                                                 field(record.result)};
    QByteArray line;
    for (const QByteArray &one : fields)
        line += one + '\t';
    line.back() = '\n';
    return line;
}

std::optional<ActivityRecord> recordOf(const QByteArray &line)
{
    const QList<QByteArray> fields = (line.endsWith('\n') ? line.chopped(1) : line).split('\t');
    if (fields.size() != kFields)
        return std::nullopt;
    ActivityRecord record;
    record.time = QDateTime::fromString(QString::fromLatin1(fields[0]), Qt::ISODateWithMs);
    if (!record.time.isValid())
        return std::nullopt;
    record.kind = QString::fromUtf8(fields[1]);
    record.status = fields[2].toInt();
    record.bytes = fields[3].toLongLong();
    record.duration = std::chrono::milliseconds(fields[4].toLongLong());
    record.failed = fields[5] == "failed";
    record.address = QString::fromUtf8(fields[6]);
    record.title = QString::fromUtf8(fields[7]);
    record.result = QString::fromUtf8(fields[8]);
    return record;
}

} // namespace depesche::refresh
