// SPDX-License-Identifier: GPL-3.0-or-later
// processAge: boot-based start time of the process against the boot-based clock.
#include "base/process_age.h"

#include <QByteArray>
#include <QFile>

#include <ctime>
#include <unistd.h>

namespace depesche
{

std::optional<std::chrono::milliseconds> processAge()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return std::nullopt;
    // The second field is the program's name in brackets and may hold blanks: count from behind it.
    const QByteArray line = stat.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    constexpr int kStartTime = 19;
    const long ticksPerSecond = sysconf(_SC_CLK_TCK);
    timespec sinceBoot{};
    if (fields.size() <= kStartTime || ticksPerSecond <= 0 || clock_gettime(CLOCK_BOOTTIME, &sinceBoot) != 0)
        return std::nullopt;
    const qint64 begun = fields.at(kStartTime).toLongLong() * 1000 / ticksPerSecond;
    const qint64 now = qint64(sinceBoot.tv_sec) * 1000 + sinceBoot.tv_nsec / 1'000'000;
    return std::chrono::milliseconds(now - begun);
}

} // namespace depesche
