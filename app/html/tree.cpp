// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the tree from gumbo's, level by level without recursion.
#include "html/tree.h"

#include "html/ascii.h"
#include "html/parse_guard.h"
#include "html/straight_parser.h"
#include "html/unclosed_markup.h"

#include <gumbo.h>

#include <algorithm>

namespace depesche::html
{

namespace
{

void *allocateInArena(void *arena, std::size_t size)
{
    return static_cast<Arena *>(arena)->allocate(size);
}

void leaveToArena(void *, void *) {}

/// Cuts without splitting a character.
void truncateUtf8(QByteArray &text, qsizetype limit)
{
    if (text.size() <= limit)
        return;
    while (limit > 0 && (static_cast<unsigned char>(text.at(limit)) & 0xC0) == 0x80)
        --limit;
    text.truncate(limit);
}

} // namespace

class TreeBuilder
{
public:
    static Tree build(QByteArray source, Tree::Grammar grammar)
    {
        TreeBuilder builder;
        builder.run(std::move(source), grammar);
        return std::move(builder.m_tree);
    }

private:
    struct Level {
        const GumboVector *children;
        unsigned next;
        NodeId parent;
        NodeId lastChild;
        int depth;
    };

    void run(QByteArray source, Tree::Grammar grammar)
    {
        truncateUtf8(source, Tree::kMaxBytes);
        if (grammar == Tree::Grammar::Fragment)
            source = withoutUnclosed(std::move(source));
        m_tree.m_source = isTame(viewOf(source)) ? std::move(source) : flatten(viewOf(source));
        m_tree.m_arena = std::make_unique<Arena>();
        GumboOptions options = kGumboDefaultOptions;
        options.allocator = allocateInArena;
        options.deallocator = leaveToArena;
        options.userdata = m_tree.m_arena.get();
        options.max_errors = 0;
        if (grammar == Tree::Grammar::Fragment)
            options.fragment_context = GUMBO_TAG_BODY;
        const GumboOutput *output = gumbo_parse_with_options(&options, m_tree.m_source.constData(),
                                                             std::size_t(m_tree.m_source.size()));
        m_tree.m_nodes.emplace_back();
        m_levels.push_back({&output->root->v.element.children, 0, Tree::root(), kNoNode, 1});
        if (grammar == Tree::Grammar::Document)
            copyAttributes(m_tree.m_nodes.front(), output->root->v.element);
        while (!m_levels.empty() && m_tree.size() < Tree::kMaxNodes)
            step();
    }

    void step()
    {
        Level &level = m_levels.back();
        if (level.next >= level.children->length) {
            closeLevel();
            return;
        }
        const auto *node = static_cast<const GumboNode *>(level.children->data[level.next++]);
        switch (node->type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE:
        case GUMBO_NODE_CDATA:
            append(level).text = node->v.text.text;
            m_tree.m_nodes.back().kind = Node::Kind::Text;
            break;
        case GUMBO_NODE_ELEMENT:
            appendElement(level, node->v.element);
            break;
        case GUMBO_NODE_DOCUMENT:
        case GUMBO_NODE_COMMENT:
        case GUMBO_NODE_TEMPLATE:
            break;
        }
    }

    /// At the deepest level children follow their parent as siblings, so the next of it must go on after
    /// them.
    void closeLevel()
    {
        const NodeId last = m_levels.back().lastChild;
        const NodeId parent = m_levels.back().parent;
        m_levels.pop_back();
        if (!m_levels.empty() && m_levels.back().parent == parent)
            m_levels.back().lastChild = last;
    }

    Node &append(Level &level)
    {
        const NodeId id = m_tree.size();
        Node &node = m_tree.m_nodes.emplace_back();
        node.parent = level.parent;
        if (level.lastChild == kNoNode)
            m_tree.m_nodes[std::size_t(level.parent)].firstChild = id;
        else
            m_tree.m_nodes[std::size_t(level.lastChild)].nextSibling = id;
        level.lastChild = id;
        return node;
    }

    void appendElement(Level &level, const GumboElement &element)
    {
        const NodeId id = m_tree.size();
        const Level here = level;
        Node &node = append(level);
        node.kind = Node::Kind::Element;
        node.foreign = element.tag_namespace != GUMBO_NAMESPACE_HTML;
        node.name = nameOf(element);
        copyAttributes(node, element);
        if (element.children.length == 0)
            return;
        if (here.depth < Tree::kMaxDepth)
            m_levels.push_back({&element.children, 0, id, kNoNode, here.depth + 1});
        else
            m_levels.push_back({&element.children, 0, here.parent, id, here.depth});
    }

    std::string_view nameOf(const GumboElement &element)
    {
        if (element.tag != GUMBO_TAG_UNKNOWN)
            return gumbo_normalized_tagname(element.tag);
        GumboStringPiece piece = element.original_tag;
        gumbo_tag_from_original_text(&piece);
        if (piece.data == nullptr || piece.length == 0)
            return "unknown";
        auto *lower = static_cast<char *>(m_tree.m_arena->allocate(piece.length));
        std::transform(piece.data, piece.data + piece.length, lower, asciiLower);
        return {lower, piece.length};
    }

    void copyAttributes(Node &node, const GumboElement &element)
    {
        node.firstAttribute = int(m_tree.m_attributes.size());
        node.attributeCount = int(element.attributes.length);
        for (unsigned i = 0; i < element.attributes.length; ++i) {
            const auto *attribute = static_cast<const GumboAttribute *>(element.attributes.data[i]);
            m_tree.m_attributes.push_back({attribute->name, attribute->value});
        }
    }

    Tree m_tree;
    std::vector<Level> m_levels;
};

Tree Tree::parse(QStringView markup, Grammar grammar)
{
    QByteArray utf8 = markup.left(kMaxBytes).toUtf8();
    return grammar == Grammar::Fragment ? parseFragment(utf8) : parseUtf8(std::move(utf8), grammar);
}

Tree Tree::parseFragment(const QByteArray &utf8)
{
    if (auto tree = takeStraight(utf8))
        return std::move(*tree);
    return parseUtf8(utf8, Grammar::Fragment);
}

Tree Tree::parseByTheBook(QStringView fragment)
{
    return parseUtf8(fragment.left(kMaxBytes).toUtf8(), Grammar::Fragment);
}

std::optional<Tree> Tree::parseStraight(QStringView fragment)
{
    return takeStraight(fragment.left(kMaxBytes).toUtf8());
}

std::optional<Tree> Tree::takeStraight(const QByteArray &utf8)
{
    if (utf8.size() > kMaxBytes)
        return std::nullopt;
    Tree tree;
    tree.m_source = utf8;
    return StraightParser::run(tree) ? std::optional(std::move(tree)) : std::nullopt;
}

Tree Tree::parseUtf8(QByteArray markup, Grammar grammar)
{
    return TreeBuilder::build(std::move(markup), grammar);
}

bool Tree::isElement(NodeId id, std::string_view name) const
{
    const Node &node = (*this)[id];
    return node.kind == Node::Kind::Element && node.name == name;
}

bool Tree::hasAttribute(NodeId id, std::string_view name) const
{
    return std::any_of(begin(id), end(id), [name](const Attribute &a) { return a.name == name; });
}

std::string_view Tree::attribute(NodeId id, std::string_view name) const
{
    const auto *found =
        std::find_if(begin(id), end(id), [name](const Attribute &a) { return a.name == name; });
    return found == end(id) ? std::string_view() : found->value;
}

NodeId Tree::afterSubtree(NodeId id) const
{
    for (; id != root(); id = (*this)[id].parent) {
        if ((*this)[id].nextSibling != kNoNode)
            return (*this)[id].nextSibling;
    }
    return size();
}

NodeId Tree::ancestor(NodeId id, std::string_view name) const
{
    for (id = (*this)[id].parent; id != kNoNode; id = (*this)[id].parent) {
        if (isElement(id, name))
            return id;
    }
    return kNoNode;
}

NodeId Tree::descendant(NodeId id, std::string_view name) const
{
    const NodeId end = afterSubtree(id);
    for (NodeId at = id + 1; at < end; ++at) {
        if (isElement(at, name))
            return at;
    }
    return kNoNode;
}

QString Tree::textContent(NodeId id) const
{
    QByteArray text;
    const NodeId end = afterSubtree(id);
    for (NodeId at = id; at < end; ++at) {
        if (isText(at))
            text.append((*this)[at].text.data(), qsizetype((*this)[at].text.size()));
    }
    return QString::fromUtf8(text);
}

} // namespace depesche::html
