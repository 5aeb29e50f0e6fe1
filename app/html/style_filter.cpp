// SPDX-License-Identifier: GPL-3.0-or-later
// Declarations are matched word by word; one with a character outside of words and numbers is not understood
// and goes.
#include "html/style_filter.h"

#include "html/ascii.h"

#include <algorithm>
#include <array>

namespace depesche::html
{

namespace
{

constexpr std::size_t kLongestStyle = 4096;

constexpr std::array<std::string_view, 9> kProperties = {
    "text-align",     "font-weight", "font-style",   "text-decoration", "text-decoration-line",
    "vertical-align", "direction",   "font-variant", "list-style-type"};

struct Declaration {
    std::string_view property;
    std::string_view value;
};

/// Takes the first declaration off `style`.
Declaration takeDeclaration(std::string_view &style)
{
    const std::size_t end = std::min(style.find(';'), style.size());
    const std::string_view declaration = style.substr(0, end);
    style.remove_prefix(std::min(end + 1, style.size()));
    const std::size_t colon = declaration.find(':');
    if (colon == std::string_view::npos)
        return {};
    std::string_view value = declaration.substr(colon + 1);
    value = trimmed(value.substr(0, value.find('!')));
    return {trimmed(declaration.substr(0, colon)), value};
}

bool isWordOrNumber(char c)
{
    return isAsciiLetter(c) || isAsciiDigit(c) || c == '-' || c == ' ' || c == '.' || c == '%';
}

} // namespace

QByteArray filterStyle(std::string_view style)
{
    QByteArray result;
    if (style.size() > kLongestStyle)
        return result;
    while (!style.empty()) {
        const Declaration declaration = takeDeclaration(style);
        const bool known =
            std::any_of(kProperties.begin(), kProperties.end(), [&](std::string_view property) {
                return equalsIgnoringCase(property, declaration.property);
            });
        if (!known || declaration.value.empty() || declaration.value.size() > 40 ||
            !std::all_of(declaration.value.begin(), declaration.value.end(), isWordOrNumber))
            continue;
        if (!result.isEmpty())
            result += ';';
        for (const char c : declaration.property)
            result += asciiLower(c);
        result += ':';
        for (const char c : declaration.value)
            result += asciiLower(c);
    }
    return result;
}

std::string_view styleValue(std::string_view style, std::string_view property)
{
    std::string_view result;
    while (!style.empty()) {
        const Declaration declaration = takeDeclaration(style);
        if (equalsIgnoringCase(declaration.property, property))
            result = declaration.value;
    }
    return result;
}

} // namespace depesche::html
