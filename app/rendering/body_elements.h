// SPDX-License-Identifier: GPL-3.0-or-later
// Which elements and attributes of a cleaned body stay in the page, and how they are treated.
#pragma once

#include "html/tree.h"

#include <string_view>

namespace depesche::rendering
{

bool isKeptElement(std::string_view name);
bool isKeptInCaption(std::string_view name);
bool isKeptAttribute(std::string_view name);
/// Elements whose content is no text of the article.
bool isSkipped(const html::Node &node);
/// Elements without content and end tag.
bool isVoid(std::string_view name);
/// Elements whose words are not parted at the end of a line.
bool keepsWordsWhole(std::string_view name);
/// An element that is nothing but a box, where it holds one picture alone.
bool isBox(std::string_view name);
/// 2 to 6 for a heading, 0 for anything else. The headline of the page is its only first heading.
int headingLevel(std::string_view name);

} // namespace depesche::rendering
