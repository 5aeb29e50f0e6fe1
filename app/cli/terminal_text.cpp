// SPDX-License-Identifier: GPL-3.0-or-later
// Escaping for terminals and JSON.
#include "cli/terminal_text.h"

#include "base/harmful_character.h"

#include <optional>

namespace depesche::cli
{

namespace
{

void appendVisible(QString &out, char16_t c)
{
    out += QStringLiteral("<U+%1>").arg(uint(c), 4, 16, QLatin1Char('0')).toUpper();
}

QString harmless(QStringView text, char16_t kept)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool paired = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (paired) {
            out += c;
            out += text.at(++i);
        } else if (c.isSurrogate()) {
            out += QChar(QChar::ReplacementCharacter);
        } else if (c != kept && isHarmfulCharacter(c.unicode())) {
            appendVisible(out, c.unicode());
        } else {
            out += c;
        }
    }
    return out;
}

/// The harmful code point whose UTF-8 form begins at `at`, if there is one; all of these have one to three
/// bytes.
std::optional<uint> harmfulCodePoint(const QByteArray &json, qsizetype at, qsizetype *length)
{
    const auto byte = [&](qsizetype i) { return i < json.size() ? uint(uchar(json.at(i))) : 0u; };
    uint codePoint = byte(at);
    *length = 1;
    if (codePoint == 0xc2) {
        *length = 2;
        codePoint = byte(at + 1);
    } else if (codePoint == 0xe2) {
        *length = 3;
        codePoint = 0x2000 | (byte(at + 1) & 0x3f) << 6 | (byte(at + 2) & 0x3f);
    }
    // The line feed at a document's end is JSON's own.
    if (codePoint < 0x20 || !isHarmfulCharacter(char16_t(codePoint)))
        return std::nullopt;
    return codePoint;
}

bool mayBeginHarmful(char c)
{
    return uchar(c) == 0x7f || uchar(c) == 0xc2 || uchar(c) == 0xe2;
}

} // namespace

QString harmlessLine(QStringView text)
{
    return harmless(text.toString().simplified(), u' ');
}

QString harmlessText(QStringView text)
{
    return harmless(text, u'\n');
}

QByteArray harmlessJson(const QByteArray &json)
{
    QByteArray out;
    qsizetype copied = 0;
    for (qsizetype i = 0; i < json.size(); ++i) {
        qsizetype length = 1;
        if (!mayBeginHarmful(json.at(i)))
            continue;
        if (const auto codePoint = harmfulCodePoint(json, i, &length)) {
            out.append(json.constData() + copied, i - copied);
            out += "\\u" + QByteArray::number(*codePoint, 16).rightJustified(4, '0');
            copied = i + length;
            i = copied - 1;
        }
    }
    if (copied == 0)
        return json;
    out.append(json.constData() + copied, json.size() - copied);
    return out;
}

} // namespace depesche::cli
