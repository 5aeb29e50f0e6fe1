// SPDX-License-Identifier: GPL-3.0-or-later
// The tags of markup that sanitize() wrote, one after the other, without parsing it again.
#pragma once

#include <QByteArray>

#include <cstddef>
#include <optional>
#include <string_view>

namespace depesche::html
{

/// In cleaned markup every '<' begins a tag and every value stands in double quotes, free of '<', '>' and
/// quotes. Any other markup is read without harm, but perhaps not rightly.
struct CleanTag {
    std::size_t begin = 0;   ///< where '<' stands
    std::size_t end = 0;     ///< behind '>'
    std::string_view name;   ///< without the '/' of an end tag
    std::string_view inside; ///< from the name to the '>', attributes with it
    bool isEnd = false;

    bool is(std::string_view wanted) const { return !isEnd && name == wanted; }
    /// As it stands between its quotes; nothing where there is no such attribute.
    std::optional<std::string_view> rawAttribute(std::string_view attribute) const;
    /// With its character references resolved.
    QByteArray attribute(std::string_view attribute) const;
};

/// The first tag at `from` or behind it; nothing at the end.
std::optional<CleanTag> nextTag(std::string_view markup, std::size_t from);

/// The six references that sanitize() and escape() write, resolved.
QByteArray unescaped(std::string_view text);

} // namespace depesche::html
