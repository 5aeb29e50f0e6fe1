// SPDX-License-Identifier: GPL-3.0-or-later
// Escaping by what stands around a character, so that plain text stays readable.
#include "rendering/markdown_text.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace depesche::rendering
{
namespace
{

bool isMarkdownSpace(QChar c)
{
    return c == QLatin1Char(' ') || c == QLatin1Char('\n') || c == QLatin1Char('\t') ||
           c == QLatin1Char('\r') || c == QLatin1Char('\f');
}

bool isMarkdownPunctuation(QChar c)
{
    return c.isPunct() || c.isSymbol();
}

/// Could `&` at `at` begin a character reference? The text may go on in another piece.
bool beginsReference(QStringView text, qsizetype at)
{
    if (at + 1 == text.size() || text[at + 1] == QLatin1Char('#'))
        return true;
    qsizetype end = at + 1;
    while (end < text.size() && text[end].unicode() < 0x80 && text[end].isLetterOrNumber())
        ++end;
    return end == text.size() || (end > at + 1 && text[end] == QLatin1Char(';'));
}

bool needsEscape(QStringView text, qsizetype at, QChar before)
{
    const bool last = at + 1 == text.size();
    switch (text[at].unicode()) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']':
    case '~':
    case '|':
        return true;
    case '_': // within a word it is none
        return last || !before.isLetterOrNumber() || !text[at + 1].isLetterOrNumber();
    case '<':
        return last || !isMarkdownSpace(text[at + 1]);
    case '&':
        return beginsReference(text, at);
    default:
        return false;
    }
}

int longestRun(const QString &code, QChar of)
{
    int longest = 0;
    int run = 0;
    for (const QChar c : code) {
        run = c == of ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

QString guardedLine(const QString &line)
{
    static const QRegularExpression kNumber(QStringLiteral("^(\\d{1,9})(?=[.)](\\s|$))"));
    static const QRegularExpression kBlock(QStringLiteral("^(#{1,6}(\\s|$)|[-+](\\s|$)|[-=:][-=:\\s]*$|>)"));
    if (const auto number = kNumber.match(line); number.hasMatch())
        return number.captured() + QLatin1Char('\\') + line.mid(number.capturedLength());
    return kBlock.match(line).hasMatch() ? QLatin1Char('\\') + line : line;
}

} // namespace

QString escapeMarkdown(QStringView text, QChar before)
{
    QString out;
    out.reserve(text.size() + text.size() / 8);
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (isMarkdownSpace(c)) {
            if (!isMarkdownSpace(before) || (at == 0 && before.isNull()))
                out += QLatin1Char(' ');
            before = QLatin1Char(' ');
            continue;
        }
        if (needsEscape(text, at, before))
            out += QLatin1Char('\\');
        out += c.isNull() ? QChar(QChar::ReplacementCharacter) : c;
        before = c;
    }
    return out;
}

QString markdownParagraph(const QString &inlines)
{
    const QLatin1String lineBreak(kMarkdownBreak);
    QStringList lines;
    for (const QString &line : inlines.trimmed().split(lineBreak))
        lines.append(guardedLine(line.trimmed()));
    while (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    while (!lines.isEmpty() && lines.first().isEmpty())
        lines.removeFirst();
    return lines.join(lineBreak);
}

QString markdownLine(QString inlines, const QString &lineBreak)
{
    inlines.replace(QLatin1String(kMarkdownBreak), lineBreak);
    return inlines.replace(QLatin1Char('\n'), QLatin1Char(' ')).trimmed();
}

QString markdownAddress(const QString &address)
{
    QString out;
    for (qsizetype at = 0; at < address.size(); ++at) {
        const QChar c = address[at];
        if (c == QLatin1Char('&') && beginsReference(address, at))
            out += QStringLiteral("\\&");
        else if (c.unicode() <= 0x20 || c == QLatin1Char('(') || c == QLatin1Char(')') ||
                 c == QLatin1Char('<') || c == QLatin1Char('>') || c == QLatin1Char('\\') ||
                 c == QLatin1Char('|'))
            out += QStringLiteral("%%1").arg(int(c.unicode()), 2, 16, QLatin1Char('0')).toUpper();
        else
            out += c;
    }
    return out;
}

QString markdownCodeSpan(const QString &code)
{
    const QString line = code.simplified();
    if (line.isEmpty())
        return {};
    const QString fence(longestRun(line, QLatin1Char('`')) + 1, QLatin1Char('`'));
    const bool padded = line.startsWith(QLatin1Char('`')) || line.endsWith(QLatin1Char('`'));
    const QString pad = padded ? QStringLiteral(" ") : QString();
    return fence + pad + line + pad + fence;
}

QString markdownCodeBlock(const QString &code)
{
    QString text = code;
    if (text.startsWith(QLatin1Char('\n')))
        text.remove(0, 1);
    while (text.endsWith(QLatin1Char('\n')))
        text.chop(1);
    const QString fence(std::max(3, longestRun(text, QLatin1Char('`')) + 1), QLatin1Char('`'));
    return fence + QLatin1Char('\n') + text + QLatin1Char('\n') + fence;
}

QString markdownEmphasis(const QString &inner, const QString &mark, const QString &tag, QChar before,
                         QChar after)
{
    qsizetype from = 0;
    qsizetype to = inner.size();
    const QLatin1String lineBreak(kMarkdownBreak);
    const QStringView whole(inner);
    while (from < to && (isMarkdownSpace(inner[from]) || whole.mid(from).startsWith(lineBreak)))
        from += isMarkdownSpace(inner[from]) ? 1 : lineBreak.size();
    while (to > from && isMarkdownSpace(inner[to - 1]))
        to -= whole.mid(from, to - from).endsWith(lineBreak) ? lineBreak.size() : 1;
    const QString core = inner.mid(from, to - from);
    if (core.isEmpty())
        return inner;
    const bool spaceBefore = from > 0 || before.isNull() || before.isSpace();
    const bool spaceAfter = to < inner.size() || after.isNull() || after.isSpace();
    const bool opens = spaceBefore || isMarkdownPunctuation(before) || !isMarkdownPunctuation(core.front());
    const bool closes = spaceAfter || isMarkdownPunctuation(after) || !isMarkdownPunctuation(core.back());
    const bool apart = spaceBefore || before != mark.front();
    const bool plain =
        opens && closes && apart && !core.startsWith(mark.front()) && !core.endsWith(mark.front());
    const QString marked = plain ? mark + core + mark : QStringLiteral("<%1>%2</%1>").arg(tag, core);
    return inner.left(from) + marked + inner.mid(to);
}

} // namespace depesche::rendering
