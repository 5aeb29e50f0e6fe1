// SPDX-License-Identifier: GPL-3.0-or-later
// Scores elements by the paragraphs they hold, as Readability does: long sentences with commas speak for an
// element, links against it.
#include "extraction/article_finder.h"

#include "html/ascii.h"
#include "html/element_names.h"
#include "html/element_policy.h"
#include "html/text_builder.h"

#include <algorithm>
#include <string_view>

namespace depesche::extraction
{

namespace
{

using html::kNoNode;
using html::NodeId;
using html::Tree;

constexpr int kLeastParagraph = 25; // characters
constexpr int kAncestorsScored = 5;
constexpr double kProseWorthAnAncestor = 0.15; // of the prose found so far
constexpr qsizetype kSampleLength = 40;
constexpr int kLeastSample = 400; // characters of structured data that show where to look

class Scorer
{
public:
    Scorer(const Tree &tree, const PageFacts &facts)
        : m_tree(tree),
          m_facts(facts),
          m_scores(std::size_t(tree.size()), 0.0),
          m_seen(std::size_t(tree.size()), false)
    {
    }

    std::vector<NodeId> find()
    {
        for (NodeId at = 1; at < m_tree.size(); ++at) {
            if (!m_facts[at].excluded && m_facts[at].text >= kLeastParagraph && isParagraph(at))
                scoreParagraph(at);
        }
        const NodeId top = best();
        return top == kNoNode ? std::vector<NodeId>() : withSiblings(top);
    }

private:
    bool hasBlockChild(NodeId id) const
    {
        for (NodeId child = m_tree[id].firstChild; child != kNoNode; child = m_tree[child].nextSibling) {
            if (m_tree[child].kind == html::Node::Kind::Element && m_tree[child].name != "br" &&
                html::ruleFor(m_tree[child].name).isBlock)
                return true;
        }
        return false;
    }

    bool isParagraph(NodeId id) const
    {
        const html::Node &node = m_tree[id];
        if (node.kind != html::Node::Kind::Element)
            return false;
        if (html::isOneOf(node.name, {"p", "pre", "td", "h2", "h3", "h4", "h5", "h6", "section"}))
            return true;
        return node.name == "div" && (m_facts[id].ownProse > 0 || !hasBlockChild(id));
    }

    void prepare(NodeId id)
    {
        if (m_seen[std::size_t(id)])
            return;
        m_seen[std::size_t(id)] = true;
        const std::string_view name = m_tree[id].name;
        double score = m_facts[id].words.weight;
        if (name == "div" || name == "article" || name == "main")
            score += 5;
        else if (html::isOneOf(name, {"pre", "td", "blockquote"}))
            score += 3;
        else if (html::isOneOf(name, {"address", "ol", "ul", "dl", "dd", "dt", "li", "form"}))
            score -= 3;
        else if (html::isOneOf(name, {"h1", "h2", "h3", "h4", "h5", "h6", "th"}))
            score -= 5;
        if (html::containsIgnoringCase(m_tree.attribute(id, "itemprop"), "articleBody"))
            score += 50;
        m_scores[std::size_t(id)] = score;
    }

    void scoreParagraph(NodeId id)
    {
        const NodeFacts &facts = m_facts[id];
        const double score = 1 + facts.commas + 1 + std::min(facts.text / 100, 3);
        int level = 0;
        // Text between blocks makes a paragraph of an element that is the paragraphs' box at the same time.
        const bool isBox = facts.ownProse > 0 && hasBlockChild(id);
        for (NodeId at = isBox ? id : m_tree[id].parent; at > 0 && level < kAncestorsScored;
             at = m_tree[at].parent, ++level) {
            prepare(at);
            m_scores[std::size_t(at)] += score / (level == 0 ? 1 : level == 1 ? 2 : level * 3);
        }
    }

    double scaled(NodeId id) const { return m_scores[std::size_t(id)] * (1 - m_facts[id].linkDensity()); }

    NodeId best()
    {
        NodeId top = kNoNode;
        for (NodeId at = 1; at < m_tree.size(); ++at) {
            if (!m_seen[std::size_t(at)] || m_tree[at].name == "body" || m_facts[at].excluded)
                continue;
            if (top == kNoNode || scaled(at) > scaled(top))
                top = at;
        }
        if (top == kNoNode)
            return m_tree.descendant(Tree::root(), "body");
        return widen(climb(commonAncestor(top)));
    }

    /// Systems that box each paragraph on its own spread a text over boxes that score little each: an
    /// ancestor is taken where boxes of the same kind as the one found stand beside it.
    NodeId widen(NodeId top) const
    {
        NodeId result = top;
        for (NodeId at = top;
             m_tree[at].parent > 0 && !html::isOneOf(m_tree[at].name, {"body", "article", "main"});
             at = m_tree[at].parent) {
            const int beside = proseBeside(at);
            if (beside > m_facts[result].prose * kProseWorthAnAncestor)
                result = m_tree[at].parent;
        }
        return m_tree[result].name == "body" ? top : result;
    }

    /// Prose of the siblings that have the same name and class.
    int proseBeside(NodeId id) const
    {
        const std::string_view className = m_tree.attribute(id, "class");
        if (className.empty() && m_tree[id].name != "section")
            return 0;
        int prose = 0;
        for (NodeId at = m_tree[m_tree[id].parent].firstChild; at != kNoNode; at = m_tree[at].nextSibling) {
            if (at != id && m_tree[at].name == m_tree[id].name && m_tree.attribute(at, "class") == className)
                prose += m_facts[at].prose;
        }
        return prose;
    }

    /// Where several good candidates share an ancestor, the text is spread over them: take the ancestor.
    NodeId commonAncestor(NodeId top) const
    {
        std::vector<NodeId> rivals;
        for (NodeId at = 1; at < m_tree.size(); ++at) {
            if (at != top && m_seen[std::size_t(at)] && !m_facts[at].excluded &&
                scaled(at) >= scaled(top) * 0.75)
                rivals.push_back(at);
        }
        if (rivals.size() < 3)
            return top;
        for (NodeId at = m_tree[top].parent; at > 0 && m_tree[at].name != "body"; at = m_tree[at].parent) {
            const auto inside = std::count_if(rivals.begin(), rivals.end(),
                                              [&](NodeId rival) { return m_tree.contains(at, rival); });
            if (inside >= 3)
                return at;
        }
        return top;
    }

    NodeId climb(NodeId top)
    {
        prepare(top);
        double last = m_scores[std::size_t(top)];
        const double threshold = last / 3;
        for (NodeId at = m_tree[top].parent; at > 0 && m_tree[at].name != "body"; at = m_tree[at].parent) {
            if (!m_seen[std::size_t(at)])
                continue;
            const double score = m_scores[std::size_t(at)];
            if (score < threshold)
                break;
            if (score > last) {
                top = at;
                break;
            }
            last = score;
        }
        // An only child says no more than its parent.
        for (NodeId at = m_tree[top].parent; at > 0 && m_tree[at].name != "body"; at = m_tree[at].parent) {
            if (m_facts[at].text > m_facts[top].text + 2)
                break;
            top = at;
        }
        return top;
    }

    bool joins(NodeId sibling, NodeId top, double threshold) const
    {
        const NodeFacts &facts = m_facts[sibling];
        if (m_tree[sibling].kind != html::Node::Kind::Element || facts.excluded)
            return false;
        const std::string_view className = m_tree.attribute(top, "class");
        const bool sameClass = !className.empty() && m_tree.attribute(sibling, "class") == className;
        const double bonus = sameClass ? m_scores[std::size_t(top)] * 0.2 : 0;
        constexpr double kMostLinks = 0.5; // above it, a sibling is a list of other articles
        if (m_seen[std::size_t(sibling)] && m_scores[std::size_t(sibling)] + bonus >= threshold)
            return facts.linkDensity() < kMostLinks;
        if (m_tree[sibling].name != "p")
            return false;
        const double density = facts.linkDensity();
        return (facts.text > 80 && density < 0.25) || (facts.text > 40 && facts.text <= 80 && density == 0);
    }

    std::vector<NodeId> withSiblings(NodeId top) const
    {
        const double threshold = std::max(10.0, m_scores[std::size_t(top)] * 0.2);
        std::vector<NodeId> parts;
        const NodeId parent = m_tree[top].parent;
        for (NodeId at = m_tree[parent].firstChild; at != kNoNode; at = m_tree[at].nextSibling) {
            if (at == top || joins(at, top, threshold))
                parts.push_back(at);
        }
        return parts;
    }

    const Tree &m_tree;
    const PageFacts &m_facts;
    std::vector<double> m_scores;
    std::vector<bool> m_seen;
};

/// The smallest element that holds most of the text which the structured data gives.
NodeId containerOf(const Tree &tree, const PageFacts &facts, const QString &articleBody)
{
    constexpr int kMostLooks = 30; // each costs the element's text
    const QByteArray utf8 = articleBody.toUtf8();
    const int wanted = weighText({utf8.constData(), std::size_t(utf8.size())});
    // Two samples from within the text, long enough to occur once.
    const qsizetype margin = articleBody.size() / 10;
    const QString begin = articleBody.mid(margin, kSampleLength);
    const QString end = articleBody.mid(articleBody.size() - margin - kSampleLength, kSampleLength);
    NodeId result = kNoNode;
    int looks = 0;
    for (NodeId at = 1; at < tree.size() && looks < kMostLooks; ++at) {
        const NodeFacts &here = facts[at];
        if (tree[at].kind != html::Node::Kind::Element || here.excluded || here.text < wanted * 8 / 10 ||
            here.text > wanted * 3 || (result != kNoNode && !tree.contains(result, at)))
            continue;
        ++looks;
        const QString text = html::plainLine(tree, at);
        if (text.contains(begin) && text.contains(end))
            result = at;
    }
    return result;
}

} // namespace

std::vector<NodeId> findArticle(const Tree &tree, const PageFacts &facts, const QString &articleBody)
{
    if (articleBody.size() >= kLeastSample) {
        if (const NodeId container = containerOf(tree, facts, articleBody); container != kNoNode)
            return {container};
    }
    return Scorer(tree, facts).find();
}

} // namespace depesche::extraction
