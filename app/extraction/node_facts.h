// SPDX-License-Identifier: GPL-3.0-or-later
// Counts for every element of a page: text, links, commas, paragraphs, pictures; and what counts for nothing.
#pragma once

#include "extraction/class_words.h"
#include "html/tree.h"

#include <string_view>
#include <vector>

namespace depesche::extraction
{

struct NodeFacts {
    int text = 0;     ///< characters, as weighText() counts them
    int linkText = 0; ///< those inside of links
    int prose = 0;    ///< those in paragraphs of some length with few links
    int ownProse = 0; ///< those that stand in it as such a paragraph, not in a block inside of it
    int commas = 0;
    int paragraphs = 0;
    int images = 0;
    int listItems = 0;
    int inputs = 0;
    int headingText = 0;
    ClassWords words;
    bool hasTitle = false;  ///< holds a heading of the first rank or what calls itself the main part
    bool excluded = false;  ///< not shown, or no part of any article; counts for nothing
    bool essential = false; ///< looks like a side matter or is hidden, but the page's text is in it

    double linkDensity() const { return text == 0 ? 0 : double(linkText) / text; }
};

/// Letters with white space collapsed, as `NodeFacts::text` counts them: one ideograph or syllable of the Far
/// East says about as much as three letters.
int weighText(std::string_view utf8);

class PageFacts
{
public:
    /// `strict` also excludes what its class or id calls a side matter.
    PageFacts(const html::Tree &tree, bool strict);
    const NodeFacts &operator[](html::NodeId id) const { return m_facts[std::size_t(id)]; }

    /// Elements that say of themselves: other articles, adverts, sharing, comments, a barrier.
    bool isSideMatter(html::NodeId id) const;

    /// A visible barrier for readers who did not pay or register.
    bool hasGate() const { return m_hasGate; }

private:
    enum class Standing { Plain, Never, Hidden, Side, Gate };
    Standing standingOf(html::NodeId id, bool strict) const;
    void measureProse(const std::vector<Standing> &standing);
    void exclude(const std::vector<Standing> &standing);
    void addUp();

    const html::Tree &m_tree;
    std::vector<NodeFacts> m_facts;
    bool m_hasGate = false;
};

} // namespace depesche::extraction
