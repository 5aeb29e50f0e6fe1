// SPDX-License-Identifier: GPL-3.0-or-later
// Each function says no where the standard's parser would do more than take what stands there.
#include "html/straight_parser.h"

#include "html/ascii.h"
#include "html/byte_set.h"
#include "html/simple_reference.h"

#include <algorithm>

namespace depesche::html
{

namespace
{

/// What a byte needs of attention in text.
enum class Care : unsigned char {
    None,
    Markup,  ///< < & and quotes: ends a run or has to be decoded
    Lead,    ///< may begin a character that the standard's parser replaces
    Control, ///< the standard's parser changes it
};

constexpr auto kCare = [] {
    std::array<Care, 256> table{};
    for (std::size_t c = 0; c < 0x20; ++c)
        table[c] = c == '\t' || c == '\n' || c == '\f' ? Care::None : Care::Control;
    table[0x7f] = Care::Control;
    for (const char c : {'<', '&', '"', '\''})
        table[static_cast<unsigned char>(c)] = Care::Markup;
    table[0xc2] = Care::Lead;
    table[0xef] = Care::Lead;
    for (std::size_t c = 0xf0; c < table.size(); ++c)
        table[c] = Care::Lead;
    return table;
}();

constexpr unsigned char byteAt(std::string_view text, std::size_t position)
{
    return position < text.size() ? static_cast<unsigned char>(text[position]) : 0;
}

constexpr ByteSet kCareful([](char c) { return kCare[static_cast<unsigned char>(c)] != Care::None; });

/// C1 controls and noncharacters are replaced; U+FDC0 to U+FDFF and U+FFC0 to U+FFFF are judged as a whole.
bool isReplaced(std::string_view text, std::size_t position)
{
    const unsigned char next = byteAt(text, position + 1);
    switch (byteAt(text, position)) {
    case 0xc2:
        return next < 0xa0;
    case 0xef:
        return next == 0xb7 || next == 0xbf || next == 0xbb;
    default:
        return byteAt(text, position + 2) == 0xbf && byteAt(text, position + 3) >= 0xbe;
    }
}

constexpr bool isNameCharacter(char c)
{
    return isAsciiLetter(c) || isAsciiDigit(c) || c == '-' || c == '_' || c == ':';
}

} // namespace

const StraightParser::Element *StraightParser::elementOf(std::string_view name)
{
    // In alphabetical order; each is known to the standard's parser by this kind.
    static constexpr std::array kElements = {
        Element{"a", Kind::Anchor},          Element{"abbr", Kind::Phrase},
        Element{"address", Kind::Block},     Element{"article", Kind::Block},
        Element{"aside", Kind::Block},       Element{"b", Kind::Formatting},
        Element{"big", Kind::Formatting},    Element{"blockquote", Kind::Block},
        Element{"br", Kind::Void},           Element{"center", Kind::Block},
        Element{"cite", Kind::Phrase},       Element{"code", Kind::Formatting},
        Element{"dd", Kind::DefinitionPart}, Element{"del", Kind::Phrase},
        Element{"dfn", Kind::Phrase},        Element{"div", Kind::Block},
        Element{"dl", Kind::DefinitionList}, Element{"dt", Kind::DefinitionPart},
        Element{"em", Kind::Formatting},     Element{"figcaption", Kind::Block},
        Element{"figure", Kind::Block},      Element{"font", Kind::Formatting},
        Element{"footer", Kind::Block},      Element{"h1", Kind::Heading},
        Element{"h2", Kind::Heading},        Element{"h3", Kind::Heading},
        Element{"h4", Kind::Heading},        Element{"h5", Kind::Heading},
        Element{"h6", Kind::Heading},        Element{"header", Kind::Block},
        Element{"hr", Kind::Rule},           Element{"i", Kind::Formatting},
        Element{"img", Kind::Void},          Element{"ins", Kind::Phrase},
        Element{"kbd", Kind::Phrase},        Element{"li", Kind::ListItem},
        Element{"mark", Kind::Phrase},       Element{"nav", Kind::Block},
        Element{"ol", Kind::List},           Element{"p", Kind::Paragraph},
        Element{"pre", Kind::Preformatted},  Element{"q", Kind::Phrase},
        Element{"s", Kind::Formatting},      Element{"samp", Kind::Phrase},
        Element{"section", Kind::Block},     Element{"small", Kind::Formatting},
        Element{"span", Kind::Phrase},       Element{"strike", Kind::Formatting},
        Element{"strong", Kind::Formatting}, Element{"sub", Kind::Phrase},
        Element{"sup", Kind::Phrase},        Element{"time", Kind::Phrase},
        Element{"tt", Kind::Formatting},     Element{"u", Kind::Formatting},
        Element{"ul", Kind::List},           Element{"var", Kind::Phrase},
        Element{"wbr", Kind::Void},
    };
    static_assert(std::is_sorted(kElements.begin(), kElements.end(),
                                 [](const Element &a, const Element &b) { return a.name < b.name; }));
    const auto *found = std::lower_bound(
        kElements.begin(), kElements.end(), name,
        [](const Element &element, std::string_view wanted) { return element.name < wanted; });
    return found != kElements.end() && found->name == name ? found : nullptr;
}

StraightParser::StraightParser(Tree &tree)
    : m_tree(tree), m_source(tree.m_source.constData(), std::size_t(tree.m_source.size()))
{
}

bool StraightParser::run(Tree &tree)
{
    tree.m_arena = std::make_unique<Arena>();
    tree.m_nodes.emplace_back();
    return StraightParser(tree).readAll();
}

bool StraightParser::readAll()
{
    while (m_at < m_source.size()) {
        if (m_source[m_at] != '<') {
            if (!readText())
                return false;
            continue;
        }
        if (++m_tags > kMaxTags)
            return false;
        const char after = at(m_at + 1);
        if (!(after == '/' ? readEndTag() : (after == '!' ? readComment() : readStartTag())))
            return false;
    }
    return true;
}

/// Goes on to `end`, or to the end of input. False where a character is not left as it is.
bool StraightParser::skipText(char end, bool *hasReference)
{
    for (;; ++m_at) {
        m_at = kCareful.find(m_source, m_at);
        if (m_at == m_source.size())
            return true;
        const char c = m_source[m_at];
        switch (kCare[static_cast<unsigned char>(c)]) {
        case Care::None:
            continue;
        case Care::Markup:
            if (c == end)
                return true;
            *hasReference = *hasReference || c == '&';
            continue;
        case Care::Lead:
            if (isReplaced(m_source, m_at))
                return false;
            continue;
        case Care::Control:
            return false;
        }
    }
}

bool StraightParser::readText()
{
    const std::size_t begin = m_at;
    bool hasReference = false;
    if (!skipText('<', &hasReference))
        return false;
    std::string_view text = m_source.substr(begin, m_at - begin);
    if (hasReference) {
        const auto plain = decoded(text, false);
        if (!plain)
            return false;
        text = *plain;
    }
    Node &node = append();
    node.kind = Node::Kind::Text;
    node.text = text;
    return true;
}

std::optional<std::string_view> StraightParser::decoded(std::string_view text, bool inAttribute)
{
    auto *out = static_cast<char *>(m_tree.m_arena->allocate(text.size()));
    char *end = out;
    while (!text.empty()) {
        const std::size_t plain = std::min(text.find('&'), text.size());
        end = std::copy_n(text.data(), plain, end);
        text.remove_prefix(plain);
        if (text.empty())
            break;
        const SimpleReference reference = readSimpleReference(text, inAttribute);
        if (reference.length == 0)
            return std::nullopt;
        end = std::copy_n(reference.utf8.data(), reference.size, end);
        text.remove_prefix(reference.length);
    }
    return std::string_view(out, std::size_t(end - out));
}

/// Comments are left out of the tree, but divide the text around them.
bool StraightParser::readComment()
{
    const std::string_view rest = m_source.substr(m_at);
    if (!rest.starts_with("<!--") || rest.substr(4).starts_with('>') || rest.substr(4).starts_with("->"))
        return false;
    const std::size_t end = rest.find("--", 4);
    if (end == std::string_view::npos || at(m_at + end + 2) != '>')
        return false;
    m_at += end + 3;
    return true;
}

bool StraightParser::readName()
{
    std::size_t length = 0;
    for (; isAsciiLetter(at(m_at)) || isAsciiDigit(at(m_at)); ++m_at) {
        if (length == m_nameBuffer.size())
            return false;
        m_nameBuffer[length++] = asciiLower(m_source[m_at]);
    }
    m_name = {m_nameBuffer.data(), length};
    return length > 0;
}

bool StraightParser::readStartTag()
{
    ++m_at;
    if (!isAsciiLetter(at(m_at)) || !readName())
        return false;
    const Element *element = elementOf(m_name);
    if (element == nullptr || !makeRoomFor(*element))
        return false;
    const auto firstAttribute = int(m_tree.m_attributes.size());
    bool selfClosing = false;
    if (!readAttributes(&selfClosing))
        return false;
    Node &node = append();
    node.kind = Node::Kind::Element;
    node.name = element->name;
    node.firstAttribute = firstAttribute;
    node.attributeCount = int(m_tree.m_attributes.size()) - firstAttribute;
    if (element->kind == Kind::Void || element->kind == Kind::Rule)
        return true;
    if (selfClosing || m_depth == kMaxDepth)
        return false;
    push(*element);
    // A line break at the very beginning of preformatted text is dropped.
    return element->kind != Kind::Preformatted || (at(m_at) != '\n' && at(m_at) != '&');
}

bool StraightParser::makeRoomFor(const Element &element)
{
    switch (element.kind) {
    case Kind::Formatting:
    case Kind::Phrase:
    case Kind::Void:
        return true;
    case Kind::Anchor:
        return m_openAnchors == 0;
    case Kind::Heading:
        return closeParagraph() && !topIs(Kind::Heading);
    case Kind::ListItem:
        return enterList(Kind::List, Kind::ListItem);
    case Kind::DefinitionPart:
        return enterList(Kind::DefinitionList, Kind::DefinitionPart);
    case Kind::Block:
    case Kind::DefinitionList:
    case Kind::List:
    case Kind::Paragraph:
    case Kind::Preformatted:
    case Kind::Rule:
        return closeParagraph();
    }
    return false;
}

bool StraightParser::closeParagraph()
{
    if (m_openParagraphs > 0 && topIs(Kind::Paragraph))
        pop();
    return m_openParagraphs == 0;
}

bool StraightParser::enterList(Kind list, Kind part)
{
    if (topIs(part))
        pop();
    return topIs(list) && m_openParagraphs == 0;
}

bool StraightParser::readEndTag()
{
    m_at += 2;
    if (!isAsciiLetter(at(m_at)) || !readName() || at(m_at) != '>')
        return false;
    ++m_at;
    // Most end tags close what was opened last.
    const bool closesTop = m_depth > 0 && top().element->name == m_name;
    const Element *element = closesTop ? top().element : elementOf(m_name);
    if (element == nullptr)
        return false;
    const bool impliesOthers = element->kind == Kind::Block || element->kind == Kind::List ||
                               element->kind == Kind::DefinitionList || element->kind == Kind::ListItem ||
                               element->kind == Kind::DefinitionPart;
    while (impliesOthers && top().element != element &&
           (topIs(Kind::Paragraph) || topIs(Kind::ListItem) || topIs(Kind::DefinitionPart)))
        pop();
    if (top().element != element)
        return false;
    pop();
    return true;
}

bool StraightParser::readAttributes(bool *selfClosing)
{
    const std::size_t first = m_tree.m_attributes.size();
    for (;;) {
        const bool spaced = isHtmlSpace(at(m_at));
        while (isHtmlSpace(at(m_at)))
            ++m_at;
        if (at(m_at) == '/' && at(m_at + 1) == '>') {
            *selfClosing = true;
            ++m_at;
        }
        if (at(m_at) == '>') {
            ++m_at;
            return true;
        }
        if (!spaced || m_tree.m_attributes.size() - first >= kMaxAttributes || !readAttribute(first))
            return false;
    }
}

/// `first`: where the attributes of this tag begin.
bool StraightParser::readAttribute(std::size_t first)
{
    const std::size_t begin = m_at;
    while (isNameCharacter(at(m_at)))
        ++m_at;
    const std::string_view name = m_source.substr(begin, m_at - begin);
    const bool upperCase = std::any_of(name.begin(), name.end(), [](char c) { return asciiLower(c) != c; });
    const bool known =
        std::any_of(m_tree.m_attributes.begin() + std::ptrdiff_t(first), m_tree.m_attributes.end(),
                    [name](const Attribute &attribute) { return attribute.name == name; });
    if (name.empty() || upperCase || known)
        return false;
    std::string_view value;
    if (at(m_at) == '=') {
        ++m_at;
        const bool quoted = at(m_at) == '"' || at(m_at) == '\'';
        if (!(quoted ? readQuotedValue(&value) : readBareValue(&value)))
            return false;
    } else if (!isHtmlSpace(at(m_at)) && at(m_at) != '>') {
        return false;
    } else {
        // An equals sign may still follow.
        const std::size_t next = m_source.find_first_not_of(" \t\n\f\r", m_at);
        if (next == std::string_view::npos || m_source[next] == '=')
            return false;
    }
    m_tree.m_attributes.push_back({name, value});
    return true;
}

bool StraightParser::readQuotedValue(std::string_view *value)
{
    const char quote = m_source[m_at++];
    const std::size_t begin = m_at;
    bool hasReference = false;
    if (!skipText(quote, &hasReference) || m_at == m_source.size())
        return false;
    *value = m_source.substr(begin, m_at - begin);
    ++m_at;
    if (!hasReference)
        return true;
    const auto plain = decoded(*value, true);
    *value = plain.value_or(std::string_view());
    return plain.has_value();
}

bool StraightParser::readBareValue(std::string_view *value)
{
    const std::size_t begin = m_at;
    while (isNameCharacter(at(m_at)) || at(m_at) == '%' || at(m_at) == '.')
        ++m_at;
    *value = m_source.substr(begin, m_at - begin);
    return !value->empty() && (isHtmlSpace(at(m_at)) || at(m_at) == '>');
}

Node &StraightParser::append()
{
    const NodeId id = m_tree.size();
    Node &node = m_tree.m_nodes.emplace_back();
    node.parent = top().id;
    Node &neighbour = m_tree.m_nodes[std::size_t(top().lastChild == kNoNode ? top().id : top().lastChild)];
    (top().lastChild == kNoNode ? neighbour.firstChild : neighbour.nextSibling) = id;
    top().lastChild = id;
    return node;
}

void StraightParser::push(const Element &element)
{
    const NodeId id = top().lastChild;
    ++m_depth;
    top() = {id, kNoNode, &element};
    m_openParagraphs += element.kind == Kind::Paragraph ? 1 : 0;
    m_openAnchors += element.kind == Kind::Anchor ? 1 : 0;
}

void StraightParser::pop()
{
    m_openParagraphs -= topIs(Kind::Paragraph) ? 1 : 0;
    m_openAnchors -= topIs(Kind::Anchor) ? 1 : 0;
    --m_depth;
}

} // namespace depesche::html
