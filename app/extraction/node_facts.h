// SPDX-License-Identifier: GPL-3.0-or-later
// Counts for every element of a page, gathered in one pass: text, links, commas, paragraphs, pictures.
#pragma once

#include "html/tree.h"

#include <vector>

namespace depesche::extraction
{

struct NodeFacts {
    int text = 0;     ///< characters, white space collapsed
    int linkText = 0; ///< those inside of links
    int commas = 0;
    int paragraphs = 0;
    int images = 0;
    int listItems = 0;
    int inputs = 0;
    int headingText = 0;
    bool excluded = false; ///< not shown, or no part of any article; counts for nothing

    double linkDensity() const { return text == 0 ? 0 : double(linkText) / text; }
};

class PageFacts
{
public:
    /// `strict` also excludes what its class or id calls a side matter.
    PageFacts(const html::Tree &tree, bool strict);
    const NodeFacts &operator[](html::NodeId id) const { return m_facts[std::size_t(id)]; }
    /// +25 or -25 for each of class and id that speaks for or against an article's text.
    static int classWeight(const html::Tree &tree, html::NodeId id);

private:
    std::vector<NodeFacts> m_facts;
};

/// Elements whose class or id says: other articles, adverts, sharing, comments.
bool isSideMatter(const html::Tree &tree, html::NodeId id);

} // namespace depesche::extraction
