// SPDX-License-Identifier: GPL-3.0-or-later
// Parsing of HTTP dates without the help of the machine's locale.
#include "net/http_dates.h"

#include <QList>

#include <algorithm>
#include <array>

namespace depesche::net
{
namespace
{

constexpr qint64 kLongestPauseSeconds = 366 * 24 * 3600;

int monthNumber(const QByteArray &name)
{
    static constexpr std::array kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                        "jul", "aug", "sep", "oct", "nov", "dec"};
    const QByteArray lower = name.left(3).toLower();
    const auto found =
        std::find_if(kMonths.begin(), kMonths.end(), [&](const char *month) { return lower == month; });
    return found == kMonths.end() ? 0 : int(found - kMonths.begin()) + 1;
}

QDateTime makeDate(int year, const QByteArray &month, int day, const QByteArray &time)
{
    const QTime clock = QTime::fromString(QString::fromLatin1(time), QStringLiteral("H:mm:ss"));
    const QDate date(year, monthNumber(month), day);
    return date.isValid() && clock.isValid() ? QDateTime(date, clock, Qt::UTC) : QDateTime();
}

} // namespace

QDateTime parseHttpDate(const QByteArray &text)
{
    QByteArray clean = text.simplified();
    clean.replace('-', ' ').replace(',', ' ');
    const QList<QByteArray> parts = clean.simplified().split(' ');
    if (parts.size() < 5)
        return {};
    // asctime: "Sun Nov  6 08:49:37 1994"; the others: "Sun 06 Nov 1994 08:49:37 GMT" and "Sunday 06 Nov 94
    // ...".
    if (monthNumber(parts.at(1)) > 0)
        return makeDate(parts.at(4).toInt(), parts.at(1), parts.at(2).toInt(), parts.at(3));
    int year = parts.at(3).toInt();
    if (year < 100)
        year += year < 70 ? 2000 : 1900;
    return makeDate(year, parts.at(2), parts.at(1).toInt(), parts.at(4));
}

QDateTime parseRetryAfter(const QByteArray &value, const QDateTime &now)
{
    const QByteArray text = value.trimmed();
    if (text.isEmpty())
        return {};
    const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    QDateTime moment;
    if (digits) {
        bool ok = false;
        const qint64 seconds = text.toLongLong(&ok);
        moment = now.addSecs(ok ? std::min(seconds, kLongestPauseSeconds) : kLongestPauseSeconds);
    } else {
        moment = parseHttpDate(text);
    }
    if (!moment.isValid())
        return {};
    return std::clamp(moment, now, now.addSecs(kLongestPauseSeconds));
}

std::optional<std::chrono::seconds> parseMaxAge(const QByteArray &cacheControl)
{
    for (const QByteArray &part : cacheControl.toLower().split(',')) {
        const QByteArray directive = part.trimmed();
        if (!directive.startsWith("max-age="))
            continue;
        bool isNumber = false;
        const qint64 value = directive.mid(8).replace('"', "").toLongLong(&isNumber);
        // The standard lets a cache take anything longer for 2^31 seconds.
        if (isNumber && value >= 0)
            return std::chrono::seconds(std::min<qint64>(value, 2'147'483'648));
    }
    return std::nullopt;
}

} // namespace depesche::net
