// SPDX-License-Identifier: GPL-3.0-or-later
// parseFeedDate: ISO forms by position, all others by what their words and numbers can only be.
#include "feeds/feed_dates.h"

#include <QList>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <optional>

namespace depesche::feeds
{
namespace
{

struct NamedNumber {
    QStringView prefix;
    int value;
};

// Longest first where one begins like another. Compared with the beginning of a lower-case word.
constexpr std::array kMonths{
    NamedNumber{u"jan", 1},  NamedNumber{u"jän", 1},  NamedNumber{u"янв", 1},  NamedNumber{u"feb", 2},
    NamedNumber{u"fév", 2},  NamedNumber{u"fev", 2},  NamedNumber{u"фев", 2},  NamedNumber{u"mar", 3},
    NamedNumber{u"mär", 3},  NamedNumber{u"mrz", 3},  NamedNumber{u"мар", 3},  NamedNumber{u"apr", 4},
    NamedNumber{u"avr", 4},  NamedNumber{u"апр", 4},  NamedNumber{u"may", 5},  NamedNumber{u"mai", 5},
    NamedNumber{u"мая", 5},  NamedNumber{u"май", 5},  NamedNumber{u"jun", 6},  NamedNumber{u"juin", 6},
    NamedNumber{u"июн", 6},  NamedNumber{u"jul", 7},  NamedNumber{u"juil", 7}, NamedNumber{u"июл", 7},
    NamedNumber{u"aug", 8},  NamedNumber{u"aoû", 8},  NamedNumber{u"aou", 8},  NamedNumber{u"авг", 8},
    NamedNumber{u"sep", 9},  NamedNumber{u"сен", 9},  NamedNumber{u"oct", 10}, NamedNumber{u"okt", 10},
    NamedNumber{u"окт", 10}, NamedNumber{u"nov", 11}, NamedNumber{u"ноя", 11}, NamedNumber{u"dec", 12},
    NamedNumber{u"dez", 12}, NamedNumber{u"déc", 12}, NamedNumber{u"дек", 12}};

// Hours times 60 plus minutes east of Greenwich.
constexpr std::array kZones{NamedNumber{u"gmt", 0},     NamedNumber{u"utc", 0},     NamedNumber{u"ut", 0},
                            NamedNumber{u"z", 0},       NamedNumber{u"wet", 0},     NamedNumber{u"west", 60},
                            NamedNumber{u"bst", 60},    NamedNumber{u"ist", 330},   NamedNumber{u"cet", 60},
                            NamedNumber{u"mez", 60},    NamedNumber{u"cest", 120},  NamedNumber{u"mesz", 120},
                            NamedNumber{u"eet", 120},   NamedNumber{u"eest", 180},  NamedNumber{u"msk", 180},
                            NamedNumber{u"мск", 180},   NamedNumber{u"msd", 240},   NamedNumber{u"est", -300},
                            NamedNumber{u"edt", -240},  NamedNumber{u"et", -300},   NamedNumber{u"cst", -360},
                            NamedNumber{u"cdt", -300},  NamedNumber{u"mst", -420},  NamedNumber{u"mdt", -360},
                            NamedNumber{u"pst", -480},  NamedNumber{u"pdt", -420},  NamedNumber{u"pt", -480},
                            NamedNumber{u"akst", -540}, NamedNumber{u"akdt", -480}, NamedNumber{u"hst", -600},
                            NamedNumber{u"jst", 540},   NamedNumber{u"kst", 540},   NamedNumber{u"hkt", 480},
                            NamedNumber{u"sgt", 480},   NamedNumber{u"aest", 600},  NamedNumber{u"aedt", 660},
                            NamedNumber{u"acst", 570},  NamedNumber{u"awst", 480},  NamedNumber{u"nzst", 720},
                            NamedNumber{u"nzdt", 780},  NamedNumber{u"ast", -240},  NamedNumber{u"adt", -180},
                            NamedNumber{u"nst", -210},  NamedNumber{u"ndt", -150},  NamedNumber{u"brt", -180},
                            NamedNumber{u"art", -180},  NamedNumber{u"sast", 120}};

std::optional<int> month(QStringView word)
{
    for (const NamedNumber &name : kMonths) {
        if (word.startsWith(name.prefix))
            return name.value;
    }
    return std::nullopt;
}

std::optional<int> zone(QStringView word)
{
    for (const NamedNumber &name : kZones) {
        if (word == name.prefix)
            return name.value;
    }
    return std::nullopt;
}

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

/// Reads numbers and signs one after another.
class Scanner
{
public:
    explicit Scanner(QStringView text) : m_text(text) {}

    bool atEnd() const { return m_at >= m_text.size(); }
    QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text.at(m_at + ahead) : QChar();
    }
    void skip(qsizetype count = 1) { m_at += count; }
    bool take(char16_t c)
    {
        if (peek() != QChar(c))
            return false;
        skip();
        return true;
    }
    std::optional<int> digits(int least, int most)
    {
        qsizetype end = m_at;
        while (end < m_text.size() && end - m_at < most && isDigit(m_text.at(end)))
            ++end;
        if (end - m_at < least)
            return std::nullopt;
        const int value = m_text.mid(m_at, end - m_at).toInt();
        m_at = end;
        return value;
    }
    QStringView word()
    {
        const qsizetype begin = m_at;
        while (!atEnd() && m_text.at(m_at).isLetter())
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }
    QStringView rest() const { return m_text.mid(std::min(m_at, m_text.size())); }

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

struct Parts {
    int year = 0;
    int month = 1;
    int day = 1;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int millisecond = 0;
    int zoneMinutes = 0;
};

bool isWritableYear(int year)
{
    return year >= 1 && year <= 9999;
}

QDateTime make(const Parts &parts)
{
    const QDate date(parts.year, parts.month, parts.day);
    if (!date.isValid() || !isWritableYear(parts.year))
        return {};
    // 24:00 and leap seconds are legal.
    const int hour = parts.hour;
    if (hour > 24 || (hour == 24 && (parts.minute || parts.second)) || parts.minute > 59 || parts.second > 60)
        return {};
    const QDateTime day(date, QTime(0, 0), Qt::UTC);
    const QDateTime moment = day.addSecs(qint64(hour) * 3600 + parts.minute * 60 +
                                         std::min(parts.second, 59) - qint64(parts.zoneMinutes) * 60)
                                 .addMSecs(parts.millisecond);
    // Its zone may have moved it over the edge.
    return isWritableYear(moment.date().year()) ? moment : QDateTime();
}

/// "+01:00", "-0500", "+1", "Z", " UTC", "GMT+2"; nothing at all means UTC. False for what is no zone.
bool readZone(Scanner &scanner, Parts &parts)
{
    while (scanner.take(u' ')) {
    }
    if (scanner.atEnd())
        return true;
    if (scanner.peek().isLetter()) {
        const std::optional<int> named = zone(scanner.word());
        if (!named)
            return true; // a zone nobody knows: UTC is the best guess
        parts.zoneMinutes = *named;
        if (*named != 0)
            return true;
    }
    const bool minus = scanner.peek() == QLatin1Char('-') || scanner.peek() == QChar(0x2212);
    if (!minus && scanner.peek() != QLatin1Char('+'))
        return true;
    scanner.skip();
    const std::optional<int> hours = scanner.digits(1, 2);
    if (!hours)
        return true;
    scanner.take(u':');
    const int minutes = scanner.digits(2, 2).value_or(0);
    if (*hours > 15 || minutes > 59)
        return true;
    parts.zoneMinutes = (*hours * 60 + minutes) * (minus ? -1 : 1);
    return true;
}

/// "10:04", "10:04:31.5", "9.30", "10h04", "1004"; 12-hour marks after it.
bool readTime(Scanner &scanner, Parts &parts)
{
    const std::optional<int> hour = scanner.digits(1, 2);
    if (!hour)
        return false;
    parts.hour = *hour;
    const bool divided = scanner.take(u':') || scanner.take(u'.') || scanner.take(u'h');
    if (const std::optional<int> minute = scanner.digits(divided ? 1 : 2, 2))
        parts.minute = *minute;
    else if (!divided)
        return true;
    if ((scanner.peek() == QLatin1Char(':') || scanner.peek() == QLatin1Char('.')) &&
        isDigit(scanner.peek(1))) {
        scanner.skip();
        parts.second = scanner.digits(1, 2).value_or(0);
    } else if (!divided) {
        parts.second = scanner.digits(2, 2).value_or(0);
    }
    if ((scanner.peek() == QLatin1Char('.') || scanner.peek() == QLatin1Char(',')) &&
        isDigit(scanner.peek(1))) {
        scanner.skip();
        int factor = 100;
        while (isDigit(scanner.peek())) {
            parts.millisecond += scanner.peek().digitValue() * factor;
            factor /= 10;
            scanner.skip();
        }
    }
    return true;
}

/// 2026-11-24T14:20:00Z and its relatives: 20261124, 2026-328, 2026-W48-2, 2026-11, 2026.
std::optional<QDateTime> parseIso(QStringView text)
{
    Scanner scanner(text);
    Parts parts;
    const bool minus = scanner.take(u'-'); // ISO 8601:1988 allowed to leave the century out: -26-11-24
    const std::optional<int> year = scanner.digits(minus ? 2 : 4, minus ? 2 : 4);
    if (!year)
        return std::nullopt;
    parts.year = minus ? 2000 + *year : *year;
    const bool dashed = scanner.take(u'-') || scanner.take(u'/') || scanner.take(u'.');
    if (scanner.peek() == QLatin1Char('w')) {
        scanner.skip();
        const int week = scanner.digits(2, 2).value_or(1);
        scanner.take(u'-');
        const int day = scanner.digits(1, 1).value_or(1);
        const QDate fourth(parts.year, 1, 4); // always in week 1
        const QDate date = fourth.addDays(1 - fourth.dayOfWeek() + (week - 1) * 7 + day - 1);
        parts.year = date.year();
        parts.month = date.month();
        parts.day = date.day();
    } else if (isDigit(scanner.peek()) && isDigit(scanner.peek(1)) && isDigit(scanner.peek(2)) &&
               !isDigit(scanner.peek(3))) {
        const QDate date = QDate(parts.year, 1, 1).addDays(scanner.digits(3, 3).value_or(1) - 1);
        parts.month = date.month();
        parts.day = date.day();
    } else if (const std::optional<int> m = scanner.digits(1, 2)) {
        parts.month = *m;
        if (dashed && !scanner.take(u'-') && !scanner.take(u'/'))
            scanner.take(u'.');
        parts.day = scanner.digits(1, 2).value_or(1);
    } else if (!scanner.atEnd() && scanner.peek() != QLatin1Char('t')) {
        return std::nullopt;
    }
    const bool time =
        scanner.take(u't') || scanner.peek() == QLatin1Char(' ') || scanner.peek() == QLatin1Char('-');
    while (scanner.take(u' ')) {
    }
    if (time && isDigit(scanner.peek()))
        readTime(scanner, parts);
    readZone(scanner, parts);
    return make(parts);
}

int fullYear(int year, int digits)
{
    return digits > 2 ? year : (year < 70 ? 2000 + year : 1900 + year);
}

/// Everything with words in it: the parts are told by their form, in any order.
QDateTime parseWords(QStringView text)
{
    Parts parts;
    bool hasMonth = false;
    bool hasDay = false;
    bool hasYear = false;
    bool hasTime = false;
    bool afternoon = false;
    bool morning = false;
    Scanner scanner(text);
    while (!scanner.atEnd()) {
        const QChar c = scanner.peek();
        if (c.isLetter()) {
            const QStringView word = scanner.word();
            const std::optional<int> named = month(word);
            if (named && !hasMonth) {
                parts.month = *named;
                hasMonth = true;
            } else if (word == u"pm" || word == u"p") {
                afternoon = true;
            } else if (word == u"am" || word == u"a") {
                morning = true;
            } else if (const std::optional<int> minutes = zone(word); minutes && hasTime) {
                parts.zoneMinutes = *minutes;
            }
        } else if (isDigit(c)) {
            Scanner look(scanner.rest());
            int length = 0;
            while (isDigit(look.peek(length)))
                ++length;
            const QChar after = look.peek(length);
            if (!hasTime && length <= 2 &&
                (after == QLatin1Char(':') ||
                 (hasYear && after == QLatin1Char('.') && isDigit(look.peek(length + 1))))) {
                hasTime = readTime(scanner, parts);
            } else if (!hasDay && length <= 2 && !(hasMonth && hasDay)) {
                parts.day = *scanner.digits(1, 2);
                hasDay = true;
                if (after == QLatin1Char('.') || after == QLatin1Char('/') || after == QLatin1Char('-')) {
                    scanner.skip();
                    // 24.11.2026: a number stands where the month's name may stand.
                    if (isDigit(scanner.peek()) && !hasMonth) {
                        if (const std::optional<int> number = scanner.digits(1, 2)) {
                            parts.month = *number;
                            hasMonth = true;
                            scanner.skip();
                        }
                    }
                }
            } else if (!hasYear && (length == 4 || length == 2)) {
                parts.year = fullYear(*scanner.digits(2, 4), length);
                hasYear = true;
            } else {
                scanner.digits(1, 9);
            }
        } else if ((c == QLatin1Char('+') || c == QLatin1Char('-')) && hasTime && isDigit(scanner.peek(1))) {
            readZone(scanner, parts);
        } else {
            scanner.skip();
        }
    }
    if (!hasMonth || !hasYear)
        return {};
    if (afternoon && parts.hour < 12)
        parts.hour += 12;
    if (morning && parts.hour == 12)
        parts.hour = 0;
    // Written 11/24/2026 by those who put the month first.
    if (parts.month > 12 && parts.day <= 12)
        std::swap(parts.month, parts.day);
    return make(parts);
}

QDateTime parseEpoch(QStringView text)
{
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    if (!ok)
        return {};
    if (text.size() == 13)
        return QDateTime::fromMSecsSinceEpoch(number, Qt::UTC);
    return QDateTime::fromSecsSinceEpoch(number, Qt::UTC);
}

} // namespace

QDateTime parseFeedDate(QStringView text)
{
    constexpr qsizetype kLongest = 100;
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > kLongest)
        return {};
    const QString clean = trimmed.toString().simplified().toLower();
    const bool digitsOnly = std::all_of(clean.begin(), clean.end(), [](QChar c) { return isDigit(c); });
    if (digitsOnly && (clean.size() == 10 || clean.size() == 13 || clean.size() == 9))
        return parseEpoch(clean);
    if (isDigit(clean.at(0)) || clean.at(0) == QLatin1Char('-')) {
        const std::optional<QDateTime> iso = parseIso(clean);
        if (iso && iso->isValid())
            return *iso;
        // Year and dash are clear enough: what is wrong in them is not to be read in another way.
        if (digitsOnly || (clean.size() > 4 && clean.at(4) == QLatin1Char('-')))
            return {};
    }
    return parseWords(clean);
}

} // namespace depesche::feeds
