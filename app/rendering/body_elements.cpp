// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of names.
#include "rendering/body_elements.h"

#include <algorithm>
#include <array>

namespace depesche::rendering
{
namespace
{

template <std::size_t N>
bool isOneOf(std::string_view name, const std::array<std::string_view, N> &names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

bool isKeptElement(std::string_view name)
{
    static constexpr auto kNames = std::to_array<std::string_view>(
        {"a",     "abbr",      "address", "article", "aside",   "b",        "bdi",   "bdo",   "blockquote",
         "br",    "caption",   "cite",    "code",    "col",     "colgroup", "dd",    "del",   "details",
         "dfn",   "div",       "dl",      "dt",      "em",      "figure",   "h2",    "h3",    "h4",
         "h5",    "h6",        "hr",      "i",       "ins",     "kbd",      "li",    "mark",  "ol",
         "p",     "pre",       "q",       "rp",      "rt",      "ruby",     "s",     "samp",  "section",
         "small", "span",      "strong",  "sub",     "summary", "sup",      "table", "tbody", "td",
         "tfoot", "th",        "thead",   "tr",      "u",       "ul",       "var",   "wbr",   "time",
         "tt",    "figcaption"});
    return isOneOf(name, kNames);
}

bool isKeptInCaption(std::string_view name)
{
    static constexpr auto kNames =
        std::to_array<std::string_view>({"a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "em", "i",
                                         "small", "span", "strong", "sub", "sup", "q"});
    return isOneOf(name, kNames);
}

bool isKeptAttribute(std::string_view name)
{
    static constexpr auto kNames =
        std::to_array<std::string_view>({"id", "title", "lang", "dir", "colspan", "rowspan", "scope", "start",
                                         "reversed", "value", "datetime"});
    return isOneOf(name, kNames);
}

bool isSkipped(const html::Node &node)
{
    static constexpr auto kNames = std::to_array<std::string_view>(
        {"script", "style", "noscript", "iframe",   "frame",  "frameset", "object", "embed",
         "applet", "form",  "input",    "button",   "select", "option",   "canvas", "map",
         "title",  "link",  "meta",     "textarea", "base",   "template"});
    return node.foreign || isOneOf(node.name, kNames);
}

bool isVoid(std::string_view name)
{
    return name == "br" || name == "hr" || name == "wbr" || name == "col";
}

bool keepsWordsWhole(std::string_view name)
{
    static constexpr auto kNames =
        std::to_array<std::string_view>({"h2", "h3", "h4", "h5", "h6", "pre", "code", "kbd", "samp", "tt",
                                         "var", "table", "summary", "abbr", "address", "figcaption", "ruby"});
    return isOneOf(name, kNames);
}

bool isBox(std::string_view name)
{
    static constexpr auto kNames =
        std::to_array<std::string_view>({"p", "div", "a", "center", "section", "span"});
    return isOneOf(name, kNames);
}

int headingLevel(std::string_view name)
{
    const bool isHeading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
    return isHeading ? std::max(2, name[1] - '0') : 0;
}

} // namespace depesche::rendering
