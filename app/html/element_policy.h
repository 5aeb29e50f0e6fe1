// SPDX-License-Identifier: GPL-3.0-or-later
// The allow list: which elements and attributes cleaned markup may have.
#pragma once

#include <string_view>

namespace depesche::html
{

enum class ElementPolicy {
    Keep,   ///< with its allowed attributes
    Unwrap, ///< its content stays
    Drop,   ///< with all its content
};

struct ElementRule {
    ElementPolicy policy = ElementPolicy::Unwrap;
    bool isBlock = false; ///< begins and ends a line of plain text
    bool isVoid = false;  ///< has no content and no end tag
};

/// `name` in lower case. What is not listed is unwrapped: the text of unknown elements stays.
ElementRule ruleFor(std::string_view name);

enum class AttributeKind {
    Refused,
    Text,    ///< any text
    Number,  ///< up to five digits
    Keyword, ///< letters, digits, hyphens
    Link,    ///< an address a person may open
    Media,   ///< an address the program may fetch
    Boolean, ///< present or not
    Style,   ///< see filterStyle()
};

AttributeKind attributeKind(std::string_view element, std::string_view attribute);

} // namespace depesche::html
