// SPDX-License-Identifier: GPL-3.0-or-later
// Lenient about separators and zones, strict about the order of year, month and day.
#include "extraction/date_text.h"

#include <QRegularExpression>
#include <QTime>

namespace depesche::extraction
{

namespace
{

QDateTime isoDate(const QString &text)
{
    static const QRegularExpression expression(
        QStringLiteral(
            "^(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ]+(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?)?\\s*"
            "(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = expression.match(text);
    if (!match.hasMatch())
        return {};
    const auto number = [&match](int group) { return match.captured(group).toInt(); };
    const QDate day(number(1), number(2), number(3));
    const QTime time(number(4), number(5), qMin(number(6), 59));
    if (!day.isValid() || !time.isValid())
        return {};
    int offset = 0;
    const QString zone = match.captured(7);
    if (zone.startsWith(QLatin1Char('+')) || zone.startsWith(QLatin1Char('-'))) {
        const int hours = QStringView(zone).mid(1, 2).toInt();
        const int minutes = zone.size() > 3 ? QStringView(zone).right(2).toInt() : 0;
        offset = (hours * 60 + minutes) * 60 * (zone.startsWith(QLatin1Char('-')) ? -1 : 1);
    }
    return QDateTime(day, time, Qt::UTC).addSecs(-offset);
}

} // namespace

QDateTime parseDateText(const QString &text)
{
    const QString trimmed = text.simplified();
    if (trimmed.isEmpty() || trimmed.size() > 80)
        return {};
    if (QDateTime date = isoDate(trimmed); date.isValid())
        return date;
    if (QDateTime date = QDateTime::fromString(trimmed, Qt::RFC2822Date); date.isValid())
        return date.toUTC();
    bool isNumber = false;
    const qint64 seconds = trimmed.toLongLong(&isNumber);
    constexpr qint64 kMilliseconds = 100'000'000'000;
    if (isNumber && seconds > 100'000'000)
        return seconds > kMilliseconds ? QDateTime::fromMSecsSinceEpoch(seconds, Qt::UTC)
                                       : QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    return {};
}

} // namespace depesche::extraction
