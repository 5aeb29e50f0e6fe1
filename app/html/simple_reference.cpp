// SPDX-License-Identifier: GPL-3.0-or-later
// After the HTML standard's character reference states.
#include "html/simple_reference.h"

#include "html/ascii.h"

#include <QChar>

#include <algorithm>
#include <charconv>

namespace depesche::html
{

namespace
{

struct Named {
    std::string_view name;
    char32_t character;
};

constexpr std::array kNamed = {
    Named{"amp", U'&'},         Named{"lt", U'<'},          Named{"gt", U'>'},
    Named{"quot", U'"'},        Named{"apos", U'\''},       Named{"nbsp", U'\u00a0'},
    Named{"auml", U'\u00e4'},   Named{"ouml", U'\u00f6'},   Named{"uuml", U'\u00fc'},
    Named{"Auml", U'\u00c4'},   Named{"Ouml", U'\u00d6'},   Named{"Uuml", U'\u00dc'},
    Named{"szlig", U'\u00df'},  Named{"hellip", U'\u2026'}, Named{"ndash", U'\u2013'},
    Named{"mdash", U'\u2014'},  Named{"lsquo", U'\u2018'},  Named{"rsquo", U'\u2019'},
    Named{"sbquo", U'\u201a'},  Named{"ldquo", U'\u201c'},  Named{"rdquo", U'\u201d'},
    Named{"bdquo", U'\u201e'},  Named{"laquo", U'\u00ab'},  Named{"raquo", U'\u00bb'},
    Named{"eacute", U'\u00e9'}, Named{"egrave", U'\u00e8'}, Named{"agrave", U'\u00e0'},
    Named{"copy", U'\u00a9'},   Named{"bull", U'\u2022'},   Named{"euro", U'\u20ac'},
    Named{"middot", U'\u00b7'}, Named{"shy", U'\u00ad'},
};

SimpleReference referenceTo(char32_t character, std::size_t length)
{
    SimpleReference reference;
    reference.length = length;
    const auto put = [&reference](char32_t byte) { reference.utf8[reference.size++] = char(byte); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xc0 | character >> 6);
        put(0x80 | (character & 0x3f));
    } else if (character < 0x10000) {
        put(0xe0 | character >> 12);
        put(0x80 | (character >> 6 & 0x3f));
        put(0x80 | (character & 0x3f));
    } else {
        put(0xf0 | character >> 18);
        put(0x80 | (character >> 12 & 0x3f));
        put(0x80 | (character >> 6 & 0x3f));
        put(0x80 | (character & 0x3f));
    }
    return reference;
}

/// No control, no surrogate, no noncharacter.
bool isOrdinary(char32_t character)
{
    const bool control = (character < 0x20 && character != '\t' && character != '\n') ||
                         (character >= 0x7f && character < 0xa0);
    return !control && character <= QChar::LastValidCodePoint && !QChar::isSurrogate(character) &&
           !QChar::isNonCharacter(character);
}

SimpleReference readNumber(std::string_view text)
{
    const bool hexadecimal = text.substr(2).starts_with('x') || text.substr(2).starts_with('X');
    const std::string_view digits = text.substr(hexadecimal ? 3 : 2);
    unsigned number = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), number, hexadecimal ? 16 : 10);
    const auto length = std::size_t(end - text.data());
    if (error != std::errc() || length >= text.size() || text[length] != ';' || !isOrdinary(number))
        return {};
    return referenceTo(number, length + 1);
}

} // namespace

SimpleReference readSimpleReference(std::string_view text, bool inAttribute)
{
    const char next = text.size() > 1 ? text[1] : ' ';
    if (isHtmlSpace(next) || next == '<' || next == '&')
        return referenceTo('&', 1);
    if (next == '#')
        return readNumber(text);
    const auto *nameEnd = std::find_if_not(text.begin() + 1, text.end(),
                                           [](char c) { return isAsciiLetter(c) || isAsciiDigit(c); });
    const std::string_view name(text.data() + 1, std::size_t(nameEnd - text.data()) - 1);
    if (name.empty() || nameEnd == text.end())
        return {};
    // In "?a=1&copy=2" nothing is referred to.
    if (*nameEnd == '=' && inAttribute)
        return referenceTo('&', 1);
    const auto *known =
        std::find_if(kNamed.begin(), kNamed.end(), [name](const Named &entry) { return entry.name == name; });
    return *nameEnd == ';' && known != kNamed.end() ? referenceTo(known->character, name.size() + 2)
                                                    : SimpleReference();
}

} // namespace depesche::html
