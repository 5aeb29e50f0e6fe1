// SPDX-License-Identifier: GPL-3.0-or-later
// The tables. No element that changes how a parser reads what follows (svg, math, style, title, plaintext
// ...) may ever be kept.
#include "html/element_policy.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace depesche::html
{

namespace
{

using Rules = std::unordered_map<std::string_view, ElementRule>;

Rules makeRules()
{
    constexpr ElementRule kKeepInline{ElementPolicy::Keep, false, false};
    constexpr ElementRule kKeepBlock{ElementPolicy::Keep, true, false};
    constexpr ElementRule kUnwrapBlock{ElementPolicy::Unwrap, true, false};
    constexpr ElementRule kDrop{ElementPolicy::Drop, false, false};
    Rules rules;
    for (const char *name :
         {"a",     "abbr", "b",      "bdi",    "bdo", "big", "cite", "code", "del",  "dfn", "em",
          "i",     "ins",  "kbd",    "mark",   "q",   "rb",  "rp",   "rt",   "ruby", "s",   "samp",
          "small", "span", "strike", "strong", "sub", "sup", "time", "tt",   "u",    "var"})
        rules.emplace(name, kKeepInline);
    for (const char *name :
         {"address", "article", "aside", "audio",   "blockquote", "caption", "center", "colgroup", "dd",
          "details", "div",     "dl",    "dt",      "figcaption", "figure",  "footer", "h1",       "h2",
          "h3",      "h4",      "h5",    "h6",      "header",     "hgroup",  "li",     "main",     "nav",
          "ol",      "p",       "pre",   "section", "summary",    "table",   "tbody",  "td",       "tfoot",
          "th",      "thead",   "tr",    "ul",      "video"})
        rules.emplace(name, kKeepBlock);
    for (const char *name : {"body", "button", "dialog", "dir", "fieldset", "form", "html", "legend", "menu",
                             "optgroup", "search"})
        rules.emplace(name, kUnwrapBlock);
    for (const char *name : {"applet",   "datalist", "embed",  "frame",  "frameset", "head",     "iframe",
                             "input",    "isindex",  "keygen", "layer",  "link",     "meta",     "noembed",
                             "noframes", "option",   "param",  "script", "select",   "style",    "svg",
                             "template", "textarea", "title",  "track",  "base",     "basefont", "bgsound"})
        rules.emplace(name, kDrop);
    for (const char *name : {"br", "hr"})
        rules.emplace(name, ElementRule{ElementPolicy::Keep, true, true});
    for (const char *name : {"col", "source", "wbr"})
        rules.emplace(name, ElementRule{ElementPolicy::Keep, false, true});
    return rules;
}

struct AttributeRule {
    std::string_view element; ///< empty: all
    std::string_view attribute;
    AttributeKind kind;
};

constexpr std::array kAttributes = {
    AttributeRule{"", "dir", AttributeKind::Keyword},
    AttributeRule{"", "lang", AttributeKind::Keyword},
    AttributeRule{"", "title", AttributeKind::Text},
    AttributeRule{"", "style", AttributeKind::Style},
    AttributeRule{"a", "href", AttributeKind::Link},
    AttributeRule{"a", "hreflang", AttributeKind::Keyword},
    AttributeRule{"audio", "src", AttributeKind::Media},
    AttributeRule{"blockquote", "cite", AttributeKind::Link},
    AttributeRule{"col", "span", AttributeKind::Number},
    AttributeRule{"colgroup", "span", AttributeKind::Number},
    AttributeRule{"del", "cite", AttributeKind::Link},
    AttributeRule{"del", "datetime", AttributeKind::Text},
    AttributeRule{"details", "open", AttributeKind::Boolean},
    AttributeRule{"ins", "cite", AttributeKind::Link},
    AttributeRule{"ins", "datetime", AttributeKind::Text},
    AttributeRule{"li", "value", AttributeKind::Number},
    AttributeRule{"ol", "reversed", AttributeKind::Boolean},
    AttributeRule{"ol", "start", AttributeKind::Number},
    AttributeRule{"ol", "type", AttributeKind::Keyword},
    AttributeRule{"q", "cite", AttributeKind::Link},
    AttributeRule{"source", "src", AttributeKind::Media},
    AttributeRule{"source", "type", AttributeKind::Text},
    AttributeRule{"td", "align", AttributeKind::Keyword},
    AttributeRule{"td", "colspan", AttributeKind::Number},
    AttributeRule{"td", "rowspan", AttributeKind::Number},
    AttributeRule{"th", "align", AttributeKind::Keyword},
    AttributeRule{"th", "colspan", AttributeKind::Number},
    AttributeRule{"th", "rowspan", AttributeKind::Number},
    AttributeRule{"th", "scope", AttributeKind::Keyword},
    AttributeRule{"time", "datetime", AttributeKind::Text},
    AttributeRule{"video", "height", AttributeKind::Number},
    AttributeRule{"video", "poster", AttributeKind::Media},
    AttributeRule{"video", "src", AttributeKind::Media},
    AttributeRule{"video", "width", AttributeKind::Number},
};

} // namespace

ElementRule ruleFor(std::string_view name)
{
    static const Rules kRules = makeRules();
    const auto found = kRules.find(name);
    return found == kRules.end() ? ElementRule() : found->second;
}

AttributeKind attributeKind(std::string_view element, std::string_view attribute)
{
    const auto *found = std::find_if(kAttributes.begin(), kAttributes.end(), [&](const AttributeRule &rule) {
        return rule.attribute == attribute && (rule.element.empty() || rule.element == element);
    });
    return found == kAttributes.end() ? AttributeKind::Refused : found->kind;
}

} // namespace depesche::html
