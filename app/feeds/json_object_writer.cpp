// SPDX-License-Identifier: GPL-3.0-or-later
// Texts are turned into UTF-8 as a whole, which is fast, and looked through byte by byte for what to escape.
#include "feeds/json_object_writer.h"

#include "base/harmful_character.h"
#include "html/byte_set.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace depesche::feeds
{

namespace
{

// 0xc2 begins U+0080 to U+00BF, 0xe2 U+2000 to U+2FFF.
constexpr html::ByteSet kNeedsCare([](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\' || c == '\x7f' || c == '\xc2' ||
           c == '\xe2';
});

struct CodePoint {
    unsigned value;
    std::size_t bytes;
};

/// Of valid UTF-8; only those are told apart that begin with a byte that needs care.
CodePoint codePointAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? unsigned(static_cast<unsigned char>(text[i])) : 0U;
    };
    const std::size_t left = text.size() - at;
    if (byte(at) == 0xc2)
        return {byte(at + 1), std::min<std::size_t>(left, 2)};
    if (byte(at) == 0xe2)
        return {0x2000U | (byte(at + 1) & 0x3fU) << 6U | (byte(at + 2) & 0x3fU),
                std::min<std::size_t>(left, 3)};
    return {byte(at), 1};
}

/// `number` is not negative; zeros fill it up.
void appendDigits(QByteArray &out, int number, int digits)
{
    std::array<char, 10> text{};
    for (auto at = std::size_t(digits); at-- > 0; number /= 10)
        text[at] = char('0' + number % 10);
    out.append(text.data(), digits);
}

void appendEscape(QByteArray &out, unsigned c)
{
    switch (c) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        out += "\\u" + QByteArray::number(c, 16).rightJustified(4, '0');
    }
}

} // namespace

void JsonObjectWriter::begin(const char *key)
{
    if (!m_empty)
        m_out += ',';
    m_empty = false;
    m_out += '"';
    m_out += key;
    m_out += "\":";
}

void JsonObjectWriter::takeBack(qsizetype size, bool wasEmpty)
{
    m_out.truncate(size);
    m_empty = wasEmpty;
}

void JsonObjectWriter::appendText(const QByteArray &utf8)
{
    const std::string_view view(utf8.constData(), std::size_t(utf8.size()));
    m_out += '"';
    std::size_t begin = 0;
    for (std::size_t at = 0; (at = kNeedsCare.find(view, at)) < view.size();) {
        const CodePoint c = codePointAt(view, at);
        if (c.value == '"' || c.value == '\\' || isHarmfulCharacter(c.value)) {
            m_out.append(view.data() + begin, qsizetype(at - begin));
            appendEscape(m_out, c.value);
            begin = at + c.bytes;
        }
        at += c.bytes;
    }
    m_out.append(view.data() + begin, qsizetype(view.size() - begin));
    m_out += '"';
}

void JsonObjectWriter::always(const char *key, const QString &text)
{
    begin(key);
    appendText(text.toUtf8());
}

void JsonObjectWriter::always(const char *key, bool value)
{
    begin(key);
    m_out += value ? "true" : "false";
}

void JsonObjectWriter::add(const char *key, const QString &text)
{
    if (!text.isEmpty())
        always(key, text);
}

void JsonObjectWriter::add(const char *key, const QByteArray &utf8)
{
    if (utf8.isEmpty())
        return;
    begin(key);
    appendText(utf8);
}

void JsonObjectWriter::add(const char *key, const QUrl &url)
{
    if (!url.isEmpty())
        always(key, url.toString(QUrl::FullyEncoded));
}

void JsonObjectWriter::add(const char *key, const QDateTime &date)
{
    if (!date.isValid())
        return;
    const QDateTime utc = date.toUTC();
    const QDate day = utc.date();
    const QTime time = utc.time();
    begin(key);
    m_out += '"';
    appendDigits(m_out, day.year(), 4);
    appendDigits(m_out += '-', day.month(), 2);
    appendDigits(m_out += '-', day.day(), 2);
    appendDigits(m_out += 'T', time.hour(), 2);
    appendDigits(m_out += ':', time.minute(), 2);
    appendDigits(m_out += ':', time.second(), 2);
    if (time.msec() != 0)
        appendDigits(m_out += '.', time.msec(), 3);
    m_out += "Z\"";
}

void JsonObjectWriter::add(const char *key, const std::optional<int> &number)
{
    if (!number)
        return;
    begin(key);
    m_out += QByteArray::number(*number);
}

void JsonObjectWriter::addPositive(const char *key, qint64 number)
{
    if (number <= 0)
        return;
    begin(key);
    m_out += QByteArray::number(number);
}

void JsonObjectWriter::add(const char *key, const QStringList &texts)
{
    if (texts.isEmpty())
        return;
    begin(key);
    char separator = '[';
    for (const QString &text : texts) {
        m_out += separator;
        appendText(text.toUtf8());
        separator = ',';
    }
    m_out += ']';
}

void JsonObjectWriter::add(const char *key, const QList<int> &numbers)
{
    if (numbers.isEmpty())
        return;
    begin(key);
    char separator = '[';
    for (const int number : numbers) {
        m_out += separator;
        m_out += QByteArray::number(number);
        separator = ',';
    }
    m_out += ']';
}

} // namespace depesche::feeds
