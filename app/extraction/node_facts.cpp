// SPDX-License-Identifier: GPL-3.0-or-later
// Children follow their parents in the tree, so one pass backwards adds everything up.
#include "extraction/node_facts.h"

#include "html/ascii.h"
#include "html/element_names.h"
#include "html/element_policy.h"
#include "html/image_element.h"

#include <algorithm>
#include <string_view>

namespace depesche::extraction
{

namespace
{

using html::NodeId;
using html::Tree;

constexpr int kLeastProse = 60; // characters of a paragraph that is more than a caption or a label
constexpr double kMostLinksInProse = 0.3;
constexpr double kTextBehindGate = 0.25; // shares of the page's prose
constexpr double kTextInSideMatter = 0.6;
constexpr double kTextInTalk = 0.9;
constexpr double kTextBesideTitle = 0.25;
constexpr double kTextInHiding = 0.7;

bool isPlainWrapper(std::string_view name)
{
    return html::isOneOf(name, {"body", "a", "article", "main", "html", "head"});
}

/// Commas, and those of Chinese, Japanese and Arabic.
bool isComma(std::string_view text, std::size_t at)
{
    const char c = text[at];
    if (c == ',')
        return true;
    if (c == '\xD8')
        return text.substr(at, 2) == "\xD8\x8C";
    return (c == '\xE3' && text.substr(at, 3) == "\xE3\x80\x81") ||
           (c == '\xEF' && text.substr(at, 3) == "\xEF\xBC\x8C");
}

/// Ideographs and syllables of the Far East: one of them says about as much as three letters.
bool isDense(unsigned char lead)
{
    return lead >= 0xE3 && lead <= 0xED;
}

void countText(std::string_view text, NodeFacts &facts)
{
    bool gap = true;
    int dense = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (html::isHtmlSpace(c)) {
            facts.text += gap ? 0 : 1;
            gap = true;
            continue;
        }
        gap = false;
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0) != 0x80)
            ++facts.text;
        if (isDense(byte))
            ++dense;
        if ((c == ',' || byte >= 0x80) && isComma(text, i))
            ++facts.commas;
    }
    facts.text += 2 * dense;
}

bool isBlockElement(const html::Node &node)
{
    return node.kind == html::Node::Kind::Element && node.name != "br" && html::ruleFor(node.name).isBlock;
}

bool isParagraphElement(std::string_view name)
{
    return html::isOneOf(name, {"p", "blockquote", "li", "pre", "td", "dd", "div", "section", "article"});
}

void addTo(NodeFacts &parent, const NodeFacts &facts)
{
    parent.text += facts.text;
    parent.linkText += facts.linkText;
    parent.prose += facts.prose;
    parent.commas += facts.commas;
    parent.paragraphs += facts.paragraphs;
    parent.images += facts.images;
    parent.listItems += facts.listItems;
    parent.inputs += facts.inputs;
    parent.headingText += facts.headingText;
}

bool hasSideRole(const Tree &tree, NodeId id)
{
    const std::string_view role = tree.attribute(id, "role");
    return html::isOneOf(
        role, {"menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog"});
}

} // namespace

int weighText(std::string_view utf8)
{
    NodeFacts facts;
    countText(utf8, facts);
    return facts.text;
}

bool PageFacts::isSideMatter(NodeId id) const
{
    const html::Node &node = m_tree[id];
    if (node.attributeCount == 0 || isPlainWrapper(node.name))
        return false;
    const ClassWords &words = m_facts[std::size_t(id)].words;
    if (words.side || words.gate)
        return true;
    const std::string_view type = m_tree.attribute(id, "data-type");
    return type == "article" || type == "banner";
}

PageFacts::Standing PageFacts::standingOf(NodeId id, bool strict) const
{
    const html::Node &node = m_tree[id];
    if (node.kind != html::Node::Kind::Element)
        return Standing::Plain;
    const std::string_view name = node.name;
    if (node.foreign || html::ruleFor(name).policy == html::ElementPolicy::Drop ||
        html::isOneOf(name, {"noscript", "nav", "button", "dialog"}))
        return Standing::Never;
    if (name == "form" || isPlainWrapper(name))
        return Standing::Plain;
    if (node.attributeCount > 0) {
        if (m_tree.attribute(id, "aria-modal") == "true" || hasSideRole(m_tree, id))
            return Standing::Never;
        if (html::isHidden(m_tree, id) || m_tree.attribute(id, "aria-hidden") == "true")
            return Standing::Hidden;
    }
    if (!strict)
        return Standing::Plain;
    if (m_facts[std::size_t(id)].words.gate && !m_facts[std::size_t(id)].words.side)
        return Standing::Gate;
    return name == "footer" || isSideMatter(id) ? Standing::Side : Standing::Plain;
}

/// Adds up text and prose of everything but what never counts, hidden and side matters included, to see
/// what these hold.
void PageFacts::measureProse(const std::vector<Standing> &standing)
{
    struct Inline { // text that stands in an element itself, not in a block inside of it
        int text = 0;
        int linkText = 0;
        bool hasBlocks = false;
    };
    std::vector<Inline> own(m_facts.size());
    for (NodeId at = m_tree.size() - 1; at > 0; --at) {
        NodeFacts &facts = m_facts[std::size_t(at)];
        const html::Node &node = m_tree[at];
        NodeFacts &parent = m_facts[std::size_t(node.parent)];
        facts.inputs += html::isOneOf(node.name, {"input", "button"}) ? 1 : 0;
        parent.inputs += facts.inputs;
        if (standing[std::size_t(at)] == Standing::Never)
            continue;
        const Inline &here = own[std::size_t(at)];
        if (node.kind == html::Node::Kind::Text)
            countText(node.text, facts);
        else if (node.name == "a" && !m_tree.attribute(at, "href").starts_with('#'))
            facts.linkText = facts.text;
        else if (here.text >= kLeastProse && here.linkText < here.text * kMostLinksInProse &&
                 isParagraphElement(node.name))
            facts.ownProse = here.text;
        facts.prose += facts.ownProse;
        Inline &outer = own[std::size_t(node.parent)];
        if (here.hasBlocks || isBlockElement(node)) {
            outer.hasBlocks = true;
        } else {
            outer.text += facts.text;
            outer.linkText += facts.linkText;
        }
        facts.hasTitle = facts.hasTitle || html::isOneOf(node.name, {"h1", "main"});
        parent.hasTitle = parent.hasTitle || facts.hasTitle;
        parent.text += facts.text;
        parent.linkText += facts.linkText;
        parent.prose += facts.prose;
    }
}

void PageFacts::exclude(const std::vector<Standing> &standing)
{
    const int all = m_facts.front().prose;
    int gated = 0;
    for (NodeId at = 1; at < m_tree.size();) {
        const bool gate = standing[std::size_t(at)] == Standing::Gate;
        gated += gate ? m_facts[std::size_t(at)].prose : 0;
        at = gate ? m_tree.afterSubtree(at) : at + 1;
    }
    const bool textIsGated = gated > all * kTextBehindGate;
    const auto holds = [all](const NodeFacts &facts, double share) {
        return facts.prose > 0 && facts.prose >= all * share;
    };
    for (NodeId at = 1; at < m_tree.size(); ++at) {
        NodeFacts &facts = m_facts[std::size_t(at)];
        switch (standing[std::size_t(at)]) {
        case Standing::Plain:
            break;
        case Standing::Never:
            facts.excluded = true;
            break;
        case Standing::Hidden:
            facts.essential = holds(facts, kTextInHiding);
            facts.excluded = !facts.essential;
            break;
        case Standing::Side:
            facts.essential = holds(facts, facts.words.talk ? kTextInTalk
                                           : facts.hasTitle ? kTextBesideTitle
                                                            : kTextInSideMatter);
            facts.excluded = !facts.essential;
            break;
        case Standing::Gate:
            facts.essential = (textIsGated && facts.prose > 0) || (facts.linkText == 0 && facts.inputs == 0);
            facts.excluded = !facts.essential;
            m_hasGate = m_hasGate || (facts.excluded && facts.text >= kLeastProse);
            break;
        }
        facts.excluded = facts.excluded || m_facts[std::size_t(m_tree[at].parent)].excluded;
    }
}

/// Once more, without what counts for nothing.
void PageFacts::addUp()
{
    for (NodeId at = m_tree.size() - 1; at >= 0; --at) {
        NodeFacts &facts = m_facts[std::size_t(at)];
        if (!m_tree.isText(at))
            facts.text = facts.linkText = 0;
        facts.prose = facts.inputs = 0;
    }
    for (NodeId at = m_tree.size() - 1; at > 0; --at) {
        NodeFacts &facts = m_facts[std::size_t(at)];
        if (facts.excluded)
            continue;
        const html::Node &node = m_tree[at];
        facts.prose += facts.ownProse;
        if (node.name == "a" && !m_tree.attribute(at, "href").starts_with('#'))
            facts.linkText = facts.text;
        else if (node.name == "p")
            ++facts.paragraphs;
        else if (node.name == "li")
            ++facts.listItems;
        else if (node.name == "input")
            ++facts.inputs;
        else if (html::isImageElement(m_tree, at))
            ++facts.images;
        else if (html::isHeading(node.name))
            facts.headingText = facts.text;
        addTo(m_facts[std::size_t(node.parent)], facts);
    }
}

PageFacts::PageFacts(const Tree &tree, bool strict) : m_tree(tree), m_facts(std::size_t(tree.size()))
{
    ClassWordReader words(tree);
    std::vector<Standing> standing(m_facts.size(), Standing::Plain);
    for (NodeId at = 1; at < tree.size(); ++at) {
        if (tree[at].attributeCount > 0)
            m_facts[std::size_t(at)].words = words.of(at);
        standing[std::size_t(at)] = standingOf(at, strict);
    }
    measureProse(standing);
    exclude(standing);
    addUp();
}

} // namespace depesche::extraction
