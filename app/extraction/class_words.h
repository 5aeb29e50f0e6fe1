// SPDX-License-Identifier: GPL-3.0-or-later
// What class names and ids say of an element: the words that newsrooms' systems have in common.
#pragma once

#include "html/tree.h"

#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace depesche::extraction
{

struct ClassWords {
    bool side = false;      ///< other articles, adverts, sharing, comments
    bool talk = false;      ///< of these: comments and lists of other articles, however long they are
    bool notes = false;     ///< names, dates, tags and tools that stand around a text
    bool gate = false;      ///< a barrier for readers who did not pay or register; also the text behind it
    bool text = false;      ///< the article's text by a well-known name, which outweighs `side` and `gate`
    std::int8_t weight = 0; ///< +25 or -25 for each of class and id that speaks for or against a text
};

/// Each value is looked at once: pages repeat their class names thousands of times. Keeps views into the
/// tree, so it lives no longer than the tree does.
class ClassWordReader
{
public:
    explicit ClassWordReader(const html::Tree &tree) : m_tree(tree) {}
    ClassWords of(html::NodeId id);

private:
    const html::Tree &m_tree;
    std::unordered_map<std::string_view, ClassWords> m_known;
};

} // namespace depesche::extraction
