// SPDX-License-Identifier: GPL-3.0-or-later
// The few ASCII rules that the HTML standard is written in.
#pragma once

#include <string_view>

namespace depesche::html
{

constexpr char asciiLower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

constexpr bool isAsciiLetter(char c)
{
    return asciiLower(c) >= 'a' && asciiLower(c) <= 'z';
}

constexpr bool isAsciiDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Space, tab, line feed, form feed, carriage return.
constexpr bool isHtmlSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

constexpr std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isHtmlSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isHtmlSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

constexpr bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (asciiLower(a[i]) != asciiLower(b[i]))
            return false;
    }
    return true;
}

constexpr bool containsIgnoringCase(std::string_view text, std::string_view part)
{
    for (std::size_t i = 0; i + part.size() <= text.size(); ++i) {
        if (equalsIgnoringCase(text.substr(i, part.size()), part))
            return true;
    }
    return false;
}

/// FNV-1a of a name in lower case; lets a switch tell names apart.
constexpr unsigned long long nameHash(std::string_view name)
{
    unsigned long long hash = 14695981039346656037ULL;
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(asciiLower(c))) * 1099511628211ULL;
    return hash;
}

constexpr unsigned long long operator""_name(const char *name, std::size_t size)
{
    return nameHash({name, size});
}

} // namespace depesche::html
