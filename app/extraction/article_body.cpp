// SPDX-License-Identifier: GPL-3.0-or-later
// Scores elements by the paragraphs they hold, as Readability does: long sentences with commas speak for an
// element, links against it. Then leaves out what stands in the text but does not belong to it.
#include "extraction/article_body.h"

#include "extraction/node_facts.h"
#include "html/ascii.h"
#include "html/element_policy.h"
#include "html/image_element.h"
#include "html/text_builder.h"
#include "html/tree_sanitizer.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace depesche::extraction
{

namespace
{

using html::kNoNode;
using html::NodeId;
using html::Tree;

constexpr int kLeastParagraph = 25; // characters
constexpr int kLeastArticle = 250;  // with less the search is repeated less strictly
constexpr int kAncestorsScored = 5;

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

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
        if (isOneOf(node.name, {"p", "pre", "td", "h2", "h3", "h4", "h5", "h6", "section"}))
            return true;
        return node.name == "div" && !hasBlockChild(id);
    }

    void prepare(NodeId id)
    {
        if (m_seen[std::size_t(id)])
            return;
        m_seen[std::size_t(id)] = true;
        const std::string_view name = m_tree[id].name;
        double score = PageFacts::classWeight(m_tree, id);
        if (name == "div" || name == "article" || name == "main")
            score += 5;
        else if (isOneOf(name, {"pre", "td", "blockquote"}))
            score += 3;
        else if (isOneOf(name, {"address", "ol", "ul", "dl", "dd", "dt", "li", "form"}))
            score -= 3;
        else if (isOneOf(name, {"h1", "h2", "h3", "h4", "h5", "h6", "th"}))
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
        for (NodeId at = m_tree[id].parent; at > 0 && level < kAncestorsScored;
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
        return climb(commonAncestor(top));
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
        if (m_seen[std::size_t(sibling)] && m_scores[std::size_t(sibling)] + bonus >= threshold)
            return true;
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

/// Decides for each element of the found parts whether it belongs to the text.
class Cleaner
{
public:
    Cleaner(const Tree &tree, const PageFacts &facts, const QString &title)
        : m_tree(tree), m_facts(facts), m_title(title)
    {
    }

    bool leavesOut(NodeId id) const
    {
        const NodeFacts &facts = m_facts[id];
        const std::string_view name = m_tree[id].name;
        if (facts.excluded && name != "noscript")
            return true;
        if (isOneOf(name, {"h1", "footer", "aside", "fieldset", "select", "textarea"}))
            return true;
        if (name == "h2" && !m_title.isEmpty() && html::plainLine(m_tree, id) == m_title)
            return true;
        if (isSideMatter(m_tree, id) && facts.text < 2000 && name != "figure" && name != "p" &&
            !isEssential(facts))
            return true;
        if (isOneOf(name, {"h2", "h3", "h4", "h5", "h6"}))
            return PageFacts::classWeight(m_tree, id) < 0 && facts.linkDensity() > 0.3;
        if (name == "p")
            return isReferral(id);
        return isOneOf(name, {"div", "section", "ul", "ol", "table", "form", "header"}) &&
               failsTests(id, facts);
    }

private:
    static bool isEssential(const NodeFacts &facts)
    {
        return facts.paragraphs > 3 && facts.linkDensity() < 0.2;
    }

    /// "Lesen Sie auch: …": a short paragraph that is hardly more than a link.
    bool isReferral(NodeId id) const
    {
        const NodeFacts &facts = m_facts[id];
        return facts.text > 0 && facts.text < 200 && facts.linkDensity() > 0.6 &&
               facts.text - facts.linkText > 5 && facts.text - facts.linkText < 25 && facts.images == 0 &&
               endsWithLink(id);
    }

    bool endsWithLink(NodeId id) const
    {
        NodeId last = m_tree.afterSubtree(id) - 1;
        return m_tree.ancestor(last, "a") > id && html::plainLine(m_tree, id).contains(QLatin1Char(':'));
    }

    bool failsTests(NodeId id, const NodeFacts &facts) const
    {
        const std::string_view name = m_tree[id].name;
        if (facts.text == 0)
            return false;
        const bool isList =
            name == "ul" || name == "ol" || facts.listItems > 0.9 * (facts.paragraphs + facts.listItems);
        const int weight = PageFacts::classWeight(m_tree, id);
        if (weight < 0 && facts.text < 25 && facts.images == 0)
            return true;
        if (facts.commas >= 10 || m_tree.ancestor(id, "table") != kNoNode ||
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
        if (weight < 25 && density > (isList ? 0.5 : 0.2) && facts.linkText > 20 && headingDensity < 0.9)
            return true;
        return weight >= 25 && density > 0.5;
    }

    const Tree &m_tree;
    const PageFacts &m_facts;
    const QString &m_title;
};

/// The smallest element that holds most of the text which the structured data gives.
NodeId containerOf(const Tree &tree, const PageFacts &facts, const QString &articleBody)
{
    const int wanted = int(articleBody.size());
    // Two samples from within the text, long enough to occur once.
    const QString begin = articleBody.mid(wanted / 10, 40);
    const QString end = articleBody.mid(wanted - wanted / 10 - 40, 40);
    NodeId result = kNoNode;
    for (NodeId at = 1; at < tree.size(); ++at) {
        const NodeFacts &here = facts[at];
        if (tree[at].kind != html::Node::Kind::Element || here.excluded || here.text < wanted * 8 / 10 ||
            here.text > wanted * 3 || (result != kNoNode && !tree.contains(result, at)))
            continue;
        const QString text = html::plainLine(tree, at);
        if (text.contains(begin) && text.contains(end))
            result = at;
    }
    return result;
}

void render(const Tree &tree, const PageFacts &facts, const QUrl &base, const QString &title,
            ArticleBody &body)
{
    const Cleaner cleaner(tree, facts, title);
    body.html.clear();
    body.text.clear();
    for (const NodeId part : body.parts) {
        const html::Sanitized clean = html::sanitizeTree(
            tree, part, {base}, [&](NodeId id) { return id != part && cleaner.leavesOut(id); });
        body.html += clean.html;
        if (!body.text.isEmpty() && !clean.text.isEmpty())
            body.text += QLatin1Char('\n');
        body.text += clean.text;
    }
}

} // namespace

ArticleBody findArticleBody(const Tree &tree, const QUrl &base, const QString &articleBody,
                            const QString &title)
{
    ArticleBody best;
    for (const bool strict : {true, false}) {
        const PageFacts facts(tree, strict);
        ArticleBody body;
        constexpr int kLeastSample = 400;
        if (articleBody.size() >= kLeastSample) {
            if (const NodeId container = containerOf(tree, facts, articleBody); container != kNoNode)
                body.parts = {container};
        }
        if (body.parts.empty())
            body.parts = Scorer(tree, facts).find();
        render(tree, facts, base, title, body);
        if (body.text.size() > best.text.size())
            best = std::move(body);
        if (best.text.size() >= kLeastArticle)
            break;
    }
    return best;
}

} // namespace depesche::extraction
