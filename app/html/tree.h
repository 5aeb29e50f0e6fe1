// SPDX-License-Identifier: GPL-3.0-or-later
// A parsed HTML document: nodes in one vector, linked by number, walked without recursion.
#pragma once

#include "html/arena.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace depesche::html
{

inline std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

/// A node's number in its tree; numbers grow in document order.
using NodeId = int;
inline constexpr NodeId kNoNode = -1;

struct Attribute {
    std::string_view name; ///< lower case
    std::string_view value;
};

/// All text is UTF-8 and lives as long as the tree.
struct Node {
    enum class Kind { Root, Element, Text };
    Kind kind = Kind::Root;
    bool foreign = false;  ///< of SVG or MathML
    std::string_view name; ///< of an element, lower case, with its prefix if it has one
    std::string_view text; ///< of a text node
    NodeId parent = kNoNode;
    NodeId firstChild = kNoNode;
    NodeId nextSibling = kNoNode;
    int firstAttribute = 0;
    int attributeCount = 0;
};

/// Parsed by gumbo after the HTML standard. Markup that nests or repeats beyond reason loses its elements and
/// keeps its text (see parse_guard.h). Comments are left out; the content of <template> is left out.
class Tree
{
public:
    enum class Grammar {
        Fragment, ///< what may stand in a body
        Document, ///< a whole page with its head
    };
    static constexpr qsizetype kMaxBytes = 16 * 1024 * 1024; ///< what follows is cut off
    static constexpr int kMaxDepth = 256;                    ///< deeper elements move up to this level
    static constexpr int kMaxNodes = 500'000;                ///< what follows is left out

    static Tree parse(QStringView markup, Grammar grammar);
    static Tree parseUtf8(QByteArray markup, Grammar grammar);
    /// What parse() gives for a fragment that is valid UTF-8 already.
    static Tree parseFragment(const QByteArray &utf8);
    /// What parse() gives for a fragment, without the short way that it takes for simple markup.
    static Tree parseByTheBook(QStringView fragment);
    /// By the short way alone (see straight_parser.h); nothing where the markup is not that simple.
    static std::optional<Tree> parseStraight(QStringView fragment);

    static constexpr NodeId root() { return 0; }
    const Node &operator[](NodeId id) const { return m_nodes[std::size_t(id)]; }
    int size() const { return int(m_nodes.size()); }
    qsizetype sourceSize() const { return m_source.size(); } ///< of the markup, bytes of UTF-8

    bool isElement(NodeId id, std::string_view name) const;
    bool isText(NodeId id) const { return (*this)[id].kind == Node::Kind::Text; }

    const Attribute *begin(NodeId id) const { return m_attributes.data() + (*this)[id].firstAttribute; }
    const Attribute *end(NodeId id) const { return begin(id) + (*this)[id].attributeCount; }
    bool hasAttribute(NodeId id, std::string_view name) const;
    /// Empty where there is none.
    std::string_view attribute(NodeId id, std::string_view name) const;

    /// The first node after all descendants of `id`; size() at the end.
    NodeId afterSubtree(NodeId id) const;
    /// The nearest ancestor of that name, `id` itself excluded.
    NodeId ancestor(NodeId id, std::string_view name) const;
    /// First descendant element of that name in document order.
    NodeId descendant(NodeId id, std::string_view name) const;
    bool contains(NodeId ancestor, NodeId id) const { return id >= ancestor && id < afterSubtree(ancestor); }
    /// Concatenated text of all descendants, scripts and styles included, as it stands.
    QString textContent(NodeId id) const;

private:
    friend class TreeBuilder;
    friend class StraightParser;
    Tree() = default;
    static std::optional<Tree> takeStraight(const QByteArray &utf8);

    QByteArray m_source;
    std::unique_ptr<Arena> m_arena;
    std::vector<Node> m_nodes;
    std::vector<Attribute> m_attributes;
};

inline QString toString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

} // namespace depesche::html
