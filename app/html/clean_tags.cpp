// SPDX-License-Identifier: GPL-3.0-or-later
// Linear: each byte is looked at once for tags, and once more for the attributes that are asked for.
#include "html/clean_tags.h"

#include "html/ascii.h"

#include <algorithm>
#include <array>
#include <utility>

namespace depesche::html
{

std::optional<std::string_view> CleanTag::rawAttribute(std::string_view attribute) const
{
    for (std::size_t at = inside.find('='); at != std::string_view::npos;) {
        if (at + 1 >= inside.size() || inside[at + 1] != '"')
            return std::nullopt;
        const std::size_t close = inside.find('"', at + 2);
        if (close == std::string_view::npos)
            return std::nullopt;
        const std::size_t space = inside.rfind(' ', at);
        const std::size_t start = space == std::string_view::npos ? 0 : space + 1;
        if (inside.substr(start, at - start) == attribute)
            return inside.substr(at + 2, close - at - 2);
        at = inside.find('=', close + 1);
    }
    return std::nullopt;
}

QByteArray CleanTag::attribute(std::string_view attribute) const
{
    const auto raw = rawAttribute(attribute);
    return raw ? unescaped(*raw) : QByteArray();
}

std::optional<CleanTag> nextTag(std::string_view markup, std::size_t from)
{
    CleanTag tag;
    tag.begin = markup.find('<', from);
    if (tag.begin == std::string_view::npos)
        return std::nullopt;
    const std::size_t close = markup.find('>', tag.begin);
    if (close == std::string_view::npos)
        return std::nullopt;
    tag.end = close + 1;
    tag.inside = markup.substr(tag.begin + 1, close - tag.begin - 1);
    tag.isEnd = tag.inside.starts_with('/');
    if (tag.isEnd)
        tag.inside.remove_prefix(1);
    const auto *space = std::find_if(tag.inside.begin(), tag.inside.end(), isHtmlSpace);
    tag.name = tag.inside.substr(0, std::size_t(space - tag.inside.begin()));
    return tag;
}

QByteArray unescaped(std::string_view text)
{
    static constexpr std::array<std::pair<std::string_view, char>, 6> kReferences{
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}, {"&#96;", '`'}}};
    QByteArray result;
    while (!text.empty()) {
        const std::size_t plain = std::min(text.find('&'), text.size());
        result.append(text.data(), qsizetype(plain));
        text.remove_prefix(plain);
        if (text.empty())
            break;
        const auto *found = std::find_if(kReferences.begin(), kReferences.end(),
                                         [text](const auto &one) { return text.starts_with(one.first); });
        const bool known = found != kReferences.end();
        result += known ? found->second : text.front();
        text.remove_prefix(known ? found->first.size() : 1);
    }
    return result;
}

} // namespace depesche::html
