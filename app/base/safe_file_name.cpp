// SPDX-License-Identifier: GPL-3.0-or-later
// Takes out what a file system, a shell or a person could misread.
#include "base/safe_file_name.h"

#include "base/harmful_character.h"

#include <QRegularExpression>

namespace depesche
{
namespace
{

constexpr qsizetype kMostBytes = 120;

bool isRefusedInNames(char32_t c)
{
    switch (c) {
    case '/':
    case '\\':
    case ':':
    case '*':
    case '?':
    case '"':
    case '<':
    case '>':
    case '|':
        return true;
    default:
        return isHarmfulCharacter(c) || (c >= 0x200b && c <= 0x200f) || c == 0xfeff || c == 0xfffd ||
               QChar::isSurrogate(c) || QChar::isNonCharacter(c);
    }
}

bool isTrimmed(QChar c, bool atStart)
{
    return c.isSpace() || c == QLatin1Char('.') ||
           (atStart && (c == QLatin1Char('-') || c == QLatin1Char('~')));
}

QString trimmedName(QString name)
{
    while (!name.isEmpty() && isTrimmed(name.back(), false))
        name.chop(1);
    qsizetype from = 0;
    while (from < name.size() && isTrimmed(name[from], true))
        ++from;
    return name.mid(from);
}

/// Cut between whole characters, at a word's end where that costs little.
QString shortened(const QString &name)
{
    qsizetype bytes = 0;
    qsizetype end = 0;
    while (end < name.size()) {
        const qsizetype units = name[end].isHighSurrogate() && end + 1 < name.size() ? 2 : 1;
        bytes += QStringView(name).mid(end, units).toUtf8().size();
        if (bytes > kMostBytes)
            break;
        end += units;
    }
    if (end == name.size())
        return name;
    const qsizetype space = name.lastIndexOf(QLatin1Char(' '), end);
    return name.left(space > end / 2 ? space : end);
}

} // namespace

QString safeFileName(const QString &words, const QString &fallback)
{
    static const QRegularExpression kDevice(
        QStringLiteral("^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\.|\\s*$)"),
        QRegularExpression::CaseInsensitiveOption);
    QString name;
    // More than this is cut off in any case, and a title may be endless.
    const QList<uint> characters =
        words.left(4 * kMostBytes).normalized(QString::NormalizationForm_C).toUcs4();
    for (const uint c : characters) {
        const char32_t character = c;
        name += isRefusedInNames(character) ? QStringLiteral(" ") : QString::fromUcs4(&character, 1);
    }
    name = trimmedName(shortened(trimmedName(name.simplified())));
    if (name.isEmpty())
        return fallback;
    return kDevice.match(name).hasMatch() ? fallback + QLatin1Char(' ') + name : name;
}

} // namespace depesche
