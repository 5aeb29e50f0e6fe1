// SPDX-License-Identifier: GPL-3.0-or-later
// Folding: one pass for plain ASCII, Unicode decomposition for everything else.
#include "base/text_folding.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace depesche
{
namespace
{

qsizetype asciiLength(QStringView text)
{
    constexpr char16_t kAsciiEnd = 0x80;
    const auto end = std::find_if(text.begin(), text.end(), [](QChar c) { return c.unicode() >= kAsciiEnd; });
    return std::distance(text.begin(), end);
}

bool isAscii(QStringView text)
{
    return asciiLength(text) == text.size();
}

/// Letters that Unicode does not decompose but people type for one another; empty for all others.
QStringView replacement(char16_t c)
{
    switch (c) {
    case u'ß':
        return u"ss";
    case u'æ':
        return u"ae";
    case u'œ':
        return u"oe";
    case u'ø':
        return u"o";
    case u'đ':
        return u"d";
    case u'ł':
        return u"l";
    case u'þ':
        return u"th";
    case u'ё':
        return u"е";
    case u'й':
        return u"й";
    case u'ı':
        return u"i";
    default:
        return {};
    }
}

void appendDecomposed(QString &out, QStringView letter)
{
    const QString decomposed = letter.toString().normalized(QString::NormalizationForm_KD);
    for (const QChar part : decomposed) {
        if (part.category() == QChar::Mark_NonSpacing)
            continue;
        const QStringView other = replacement(part.unicode());
        if (other.isEmpty())
            out += part;
        else
            out += other;
    }
}

/// Latin, Greek and Cyrillic letters are decomposed once.
constexpr char16_t kFirstUncommon = 0x530;

const QString &commonLetter(char16_t c)
{
    static const std::array<QString, kFirstUncommon> folded = [] {
        std::array<QString, kFirstUncommon> letters;
        for (char16_t letter = 0; letter < kFirstUncommon; ++letter)
            appendDecomposed(letters.at(letter), QStringView(&letter, 1));
        return letters;
    }();
    return folded.at(c);
}

QStringView umlautDigraph(char16_t c)
{
    switch (c) {
    case u'ä':
        return u"ae";
    case u'ö':
        return u"oe";
    case u'ü':
        return u"ue";
    default:
        return {};
    }
}

QString foldLetters(QStringView text, bool umlautDigraphs)
{
    const QString lower = text.toString().normalized(QString::NormalizationForm_C).toCaseFolded();
    QString out;
    out.reserve(lower.size());
    for (qsizetype i = 0; i < lower.size(); ++i) {
        const qsizetype plain = asciiLength(QStringView(lower).mid(i));
        out += QStringView(lower).mid(i, plain);
        i += plain;
        if (i == lower.size())
            break;
        const char16_t c = lower.at(i).unicode();
        if (umlautDigraphs) {
            if (const QStringView digraph = umlautDigraph(c); !digraph.isEmpty()) {
                out += digraph;
                continue;
            }
        }
        if (const QStringView other = replacement(c); !other.isEmpty()) {
            out += other;
            continue;
        }
        if (c < kFirstUncommon) {
            out += commonLetter(c);
            continue;
        }
        const bool pair = QChar::isHighSurrogate(c) && i + 1 < lower.size();
        appendDecomposed(out, QStringView(lower).mid(i, pair ? 2 : 1));
        i += pair ? 1 : 0;
    }
    return out;
}

} // namespace

QString fold(QStringView text)
{
    return isAscii(text) ? text.toString().toLower() : foldLetters(text, false);
}

QString foldWithUmlautDigraphs(QStringView text)
{
    return isAscii(text) ? text.toString().toLower() : foldLetters(text, true);
}

} // namespace depesche
