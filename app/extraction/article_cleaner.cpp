// SPDX-License-Identifier: GPL-3.0-or-later
// The tests that an element of the text has to pass.
#include "extraction/article_cleaner.h"

#include "html/ascii.h"
#include "html/element_names.h"
#include "html/text_builder.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace depesche::extraction
{

using html::kNoNode;
using html::NodeId;

namespace
{

constexpr double kProseToKeep = 0.3;     // share of the part's prose that no test on links can outweigh
constexpr int kProseWithReferrals = 500; // a text of this length is no list of links
constexpr int kMostInNotes = 300;        // characters
constexpr int kMostInSideMatter = 2000;
constexpr int kMostAroundText = 200;

bool isEssential(const NodeFacts &facts)
{
    return facts.essential || (facts.paragraphs > 3 && facts.linkDensity() < 0.2);
}

} // namespace

ArticleCleaner::ArticleCleaner(const html::Tree &tree, const PageFacts &facts, NodeId part,
                               const QString &title, const SiteRule *rule)
    : m_tree(tree), m_facts(facts), m_title(title), m_rule(rule), m_prose(facts[part].prose)
{
    const NodeId end = tree.afterSubtree(part);
    for (NodeId at = part + 1; at < end; ++at) {
        if (facts[at].excluded || (facts[at].ownProse == 0 && !isSentence(at)))
            continue;
        if (m_firstProse == kNoNode)
            m_firstProse = at;
        m_afterProse = tree.afterSubtree(at);
    }
}

/// A short paragraph that ends as sentences do.
bool ArticleCleaner::isSentence(NodeId id) const
{
    constexpr int kLeastSentence = 20;
    const NodeFacts &facts = m_facts[id];
    if (m_tree[id].name != "p" || facts.text < kLeastSentence || facts.linkDensity() > 0.3 ||
        facts.words.notes)
        return false;
    NodeId last = m_tree.afterSubtree(id) - 1;
    while (last > id && (!m_tree.isText(last) || html::trimmed(m_tree[last].text).empty()))
        --last;
    const std::string_view text = html::trimmed(m_tree[last].text);
    static constexpr std::array<std::string_view, 15> kStops = {
        ".",      "!",      "?",      "\"",     "\u2026", "\u201D", "\u201C", "\u00BB",
        "\u3002", "\uFF01", "\uFF1F", "\u300D", "\u0964", "\u061F", "\u06D4"};
    return std::any_of(kStops.begin(), kStops.end(),
                       [text](std::string_view stop) { return text.ends_with(stop); });
}

bool ArticleCleaner::leavesOut(NodeId id) const
{
    const NodeFacts &facts = m_facts[id];
    const std::string_view name = m_tree[id].name;
    if (facts.excluded && name != "noscript")
        return true;
    if (m_rule != nullptr && m_rule->drop && m_rule->drop->matches(m_tree, id))
        return true;
    if (html::isOneOf(name, {"h1", "footer", "aside", "fieldset", "select", "textarea"}))
        return true;
    // An article inside of an article is another one, or a comment.
    if (name == "article" && m_tree.ancestor(id, "article") != kNoNode &&
        facts.prose < m_prose * kProseToKeep)
        return true;
    if (name == "h2" && !m_title.isEmpty() && html::plainLine(m_tree, id) == m_title)
        return true;
    if (isSideMatter(id, facts) || isAroundText(id, facts))
        return true;
    if (html::isHeading(name))
        return facts.words.weight < 0 && facts.linkDensity() > 0.3;
    if (name == "p")
        return isReferral(id);
    return html::isOneOf(name, {"div", "section", "ul", "ol", "table", "form", "header"}) &&
           facts.prose < m_prose * kProseToKeep && failsTests(id, facts);
}

bool ArticleCleaner::isSideMatter(NodeId id, const NodeFacts &facts) const
{
    const std::string_view name = m_tree[id].name;
    if (isEssential(facts) || html::isOneOf(name, {"figure", "figcaption", "blockquote", "cite"}))
        return false;
    if (facts.words.notes && facts.text < kMostInNotes && facts.prose < m_prose * kProseToKeep)
        return true;
    return m_facts.isSideMatter(id) && facts.text < kMostInSideMatter && name != "p";
}

bool ArticleCleaner::isAroundText(NodeId id, const NodeFacts &facts) const
{
    if (m_firstProse == kNoNode || facts.prose > 0 || facts.images > 0 || facts.text > kMostAroundText)
        return false;
    const std::string_view name = m_tree[id].name;
    if (m_tree.afterSubtree(id) <= m_firstProse)
        return html::isOneOf(name, {"div", "section", "header", "span", "p", "ul", "time", "a"}) ||
               html::isHeading(name);
    return id >= m_afterProse && facts.text > 0 && (html::isHeading(name) || facts.linkDensity() > 0.5) &&
           html::isOneOf(name, {"div", "section", "ul", "h2", "h3", "h4", "h5", "h6"});
}

/// "Lesen Sie auch: …": a short paragraph that is hardly more than a link.
bool ArticleCleaner::isReferral(NodeId id) const
{
    const NodeFacts &facts = m_facts[id];
    constexpr int kLeastTitle = 20;
    constexpr int kMostTitle = 200;
    if (facts.text >= kLeastTitle && facts.text <= kMostTitle && facts.linkDensity() > 0.95 &&
        facts.images == 0 && m_prose > kProseWithReferrals)
        return true;
    return facts.text > 0 && facts.text < 200 && facts.linkDensity() > 0.6 &&
           facts.text - facts.linkText > 5 && facts.text - facts.linkText < 25 && facts.images == 0 &&
           endsWithLink(id);
}

bool ArticleCleaner::endsWithLink(NodeId id) const
{
    NodeId last = m_tree.afterSubtree(id) - 1;
    return m_tree.ancestor(last, "a") > id && html::plainLine(m_tree, id).contains(QLatin1Char(':'));
}

bool ArticleCleaner::failsTests(NodeId id, const NodeFacts &facts) const
{
    const std::string_view name = m_tree[id].name;
    if (facts.text == 0)
        return false;
    const bool isList =
        name == "ul" || name == "ol" || facts.listItems > 0.9 * (facts.paragraphs + facts.listItems);
    const ClassWords &words = m_facts[id].words;
    if (words.weight < 0 && facts.text < 25 && facts.images == 0)
        return true;
    if ((facts.commas >= 10 && facts.linkDensity() < 0.5) || m_tree.ancestor(id, "table") != kNoNode ||
        m_tree.ancestor(id, "figure") != kNoNode)
        return false;
    if (name == "table" && m_tree.descendant(id, "th") != kNoNode)
        return false;
    const double density = facts.linkDensity();
    const double headingDensity = double(facts.headingText) / facts.text;
    if (!isList && facts.listItems - 100 > facts.paragraphs)
        return true;
    if (facts.inputs > facts.paragraphs / 3)
        return true;
    if (!isList && headingDensity < 0.9 && facts.text < 25 && facts.images == 0 && density > 0)
        return true;
    if (words.weight < 25 && density > (isList ? 0.5 : 0.2) && facts.linkText > 20 && headingDensity < 0.9)
        return true;
    return words.weight >= 25 && density > 0.5;
}

} // namespace depesche::extraction
