// SPDX-License-Identifier: GPL-3.0-or-later
// Decides for each element inside of an article's text whether it belongs to it.
#pragma once

#include "extraction/node_facts.h"
#include "extraction/site_rules.h"
#include "html/tree.h"

#include <QString>

namespace depesche::extraction
{

class ArticleCleaner
{
public:
    /// `part`: the element that holds the text. `title` is left out where it stands at the beginning of the
    /// text. All but `part` must outlive this.
    /// `rule`: the site's, or null.
    ArticleCleaner(const html::Tree &tree, const PageFacts &facts, html::NodeId part, const QString &title,
                   const SiteRule *rule);

    /// With all that the element holds.
    bool leavesOut(html::NodeId id) const;

private:
    /// "Lesen Sie auch: …": a short paragraph that is hardly more than a link.
    bool isReferral(html::NodeId id) const;
    bool endsWithLink(html::NodeId id) const;
    bool failsTests(html::NodeId id, const NodeFacts &facts) const;

    bool isSentence(html::NodeId id) const;
    bool isSideMatter(html::NodeId id, const NodeFacts &facts) const;
    /// Names, dates, labels and tools before the first paragraph and after the last one.
    bool isAroundText(html::NodeId id, const NodeFacts &facts) const;

    const html::Tree &m_tree;
    const PageFacts &m_facts;
    const QString &m_title;
    const SiteRule *m_rule;
    const int m_prose;                         ///< characters of prose in the part
    html::NodeId m_firstProse = html::kNoNode; ///< paragraphs that are prose
    html::NodeId m_afterProse = html::kNoNode; ///< what follows the last of them
};

} // namespace depesche::extraction
