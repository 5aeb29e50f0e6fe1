// SPDX-License-Identifier: GPL-3.0-or-later
// The short way from simple, properly nested markup to a tree; everything else is left to the standard's
// parser.
#pragma once

#include "html/tree.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace depesche::html
{

/// Most bodies of feeds are plain text or a few well-known elements that are closed where they should be. For
/// these the tree of the HTML standard follows from the markup alone: no element is moved, split or invented.
/// This parser builds that tree and gives up at the first thing it is not sure of.
class StraightParser
{
public:
    static constexpr std::size_t kMaxDepth = 64;
    // So few that isTame() holds whatever they are.
    static constexpr int kMaxTags = 4000;
    static constexpr std::size_t kMaxAttributes = 64; ///< of one tag

    /// Fills `tree`, whose source is set and is valid UTF-8. False: what is in the tree then is of no use.
    static bool run(Tree &tree);

private:
    enum class Kind {
        Anchor,
        Block,
        DefinitionList,
        DefinitionPart,
        Formatting,
        Heading,
        List,
        ListItem,
        Paragraph,
        Phrase,
        Preformatted,
        Rule,
        Void,
    };
    struct Element {
        std::string_view name;
        Kind kind;
    };
    struct Open {
        NodeId id = Tree::root();
        NodeId lastChild = kNoNode;
        const Element *element = nullptr; ///< null for the root
    };

    explicit StraightParser(Tree &tree);

    static const Element *elementOf(std::string_view name);

    bool readAll();
    bool readText();
    bool readComment();
    bool readStartTag();
    bool readEndTag();
    bool readName();
    bool readAttributes(bool *selfClosing);
    bool readAttribute(std::size_t first);
    bool readQuotedValue(std::string_view *value);
    bool readBareValue(std::string_view *value);
    bool skipText(char end, bool *hasReference);
    std::optional<std::string_view> decoded(std::string_view text, bool inAttribute);

    bool makeRoomFor(const Element &element);
    bool closeParagraph();
    bool enterList(Kind list, Kind part);
    Node &append();
    void push(const Element &element);
    void pop();

    Open &top() { return m_open[m_depth]; }
    bool topIs(Kind kind) const
    {
        return m_open[m_depth].element != nullptr && m_open[m_depth].element->kind == kind;
    }
    char at(std::size_t position) const { return position < m_source.size() ? m_source[position] : '\0'; }

    Tree &m_tree;
    std::string_view m_source;
    std::size_t m_at = 0;
    std::array<Open, kMaxDepth + 1> m_open;
    std::size_t m_depth = 0;
    int m_tags = 0;
    int m_openParagraphs = 0;
    int m_openAnchors = 0;
    std::array<char, 16> m_nameBuffer{};
    std::string_view m_name; ///< of the tag that is being read, in lower case
};

} // namespace depesche::html
