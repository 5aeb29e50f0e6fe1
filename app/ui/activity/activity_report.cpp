// SPDX-License-Identifier: GPL-3.0-or-later
// activityReport(): what helps whoever looks for the fault.
#include "ui/activity/activity_report.h"

#include "ui/activity/activity_words.h"

#include <QStringList>
#include <QSysInfo>

namespace depesche::ui
{
namespace
{

QString line(const refresh::ActivityEntry &entry)
{
    const QStringList fields{entry.started.toString(Qt::ISODateWithMs),
                             kindWords(entry.kind),
                             entry.status > 0 ? QString::number(entry.status) : QStringLiteral("-"),
                             QStringLiteral("%1 B").arg(entry.bytes),
                             QStringLiteral("%1 ms").arg(entry.duration.count()),
                             addressWords(entry),
                             resultWords(entry)};
    return fields.join(QStringLiteral("  "));
}

} // namespace

QString activityReport(const QList<refresh::ActivityEntry> &entries, const QString &version)
{
    QStringList lines{QStringLiteral("Depesche %1, Qt %2, %3, %4")
                          .arg(version, QLatin1String(qVersion()), QSysInfo::prettyProductName(),
                               QSysInfo::currentCpuArchitecture())};
    for (const refresh::ActivityEntry &entry : entries)
        lines.append(line(entry));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace depesche::ui
