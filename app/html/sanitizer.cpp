// SPDX-License-Identifier: GPL-3.0-or-later
// One walk over the tree that writes markup, gathers plain text and collects pictures at the same time.
#include "html/sanitizer.h"

#include "html/address.h"
#include "html/ascii.h"
#include "html/byte_set.h"
#include "html/element_policy.h"
#include "html/figure.h"
#include "html/image_element.h"
#include "html/style_filter.h"
#include "html/text_builder.h"
#include "html/tree.h"
#include "html/tree_sanitizer.h"

#include <QSet>

#include <algorithm>
#include <vector>

namespace depesche::html
{

namespace
{

constexpr qsizetype kMaxImages = 1000; // described ones; the markup keeps all

/// What stands for a character that any parser could take for markup, in text and in quoted values alike;
/// null where it stands for itself.
constexpr const char *escapeOf(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    case '`':
        return "&#96;"; // old browsers took it for a quote
    case '\0':
        return "";
    default:
        return nullptr;
    }
}

constexpr ByteSet kEscaped([](char c) { return escapeOf(c) != nullptr; });

void appendEscaped(QByteArray &out, std::string_view text)
{
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = kEscaped.find(text, begin);
        out.append(text.data() + begin, qsizetype(end - begin));
        if (end < text.size())
            out.append(escapeOf(text[end]));
        begin = end + 1;
    }
}

void appendAttribute(QByteArray &out, std::string_view name, std::string_view value)
{
    out += ' ';
    out.append(name.data(), qsizetype(name.size()));
    out += "=\"";
    appendEscaped(out, value);
    out += '"';
}

class Walk
{
public:
    Walk(const Tree &tree, const SanitizeOptions &options, const SkipPredicate &skip)
        : m_tree(tree), m_base(options.base), m_showHidden(options.showHidden), m_skip(skip)
    {
    }

    SanitizedUtf8 run(NodeId top)
    {
        if (top == Tree::root()) {
            m_html.reserve(m_tree.sourceSize() + m_tree.sourceSize() / 8);
            m_text.reserve(m_tree.sourceSize());
        }
        const NodeId end = m_tree.afterSubtree(top);
        const NodeId outside = m_tree[top].parent;
        for (NodeId at = m_tree[top].kind == Node::Kind::Root ? top + 1 : top; at < end;) {
            closeUntil(m_tree[at].parent == outside ? kNoNode : m_tree[at].parent);
            at = m_tree.isText(at) ? writeText(at) : enter(at);
        }
        closeUntil(kNoNode);
        m_result.html = std::move(m_html);
        m_result.text = m_text.takeUtf8();
        return std::move(m_result);
    }

private:
    struct Open {
        NodeId id;
        bool written; ///< its end tag is owed
        bool block;
    };

    /// Closes what does not contain the node that comes next, whose parent is `parent`.
    void closeUntil(NodeId parent)
    {
        while (!m_open.empty() && m_open.back().id != parent) {
            const Open open = m_open.back();
            m_open.pop_back();
            if (open.block)
                m_text.breakLine();
            if (!open.written)
                continue;
            const std::string_view name = m_tree[open.id].name;
            m_html += "</";
            m_html.append(name.data(), qsizetype(name.size()));
            m_html += '>';
            if (name == "pre")
                --m_preformatted;
        }
    }

    NodeId writeText(NodeId id)
    {
        const std::string_view text = m_tree[id].text;
        // A parser drops the first line break in <pre>.
        if (m_html.endsWith("<pre>") && text.starts_with('\n'))
            m_html += '\n';
        appendEscaped(m_html, text);
        m_text.append(text, m_preformatted > 0);
        return id + 1;
    }

    /// Writes the start of an element; the next node to look at.
    NodeId enter(NodeId id)
    {
        const Node &node = m_tree[id];
        if (isImageElement(m_tree, id)) {
            writeImage(id, false);
            return m_tree.afterSubtree(id);
        }
        if (node.name == "noscript")
            return writeNoscript(id);
        if (node.name == "iframe" && !node.foreign && !isHidden(m_tree, id) && !(m_skip && m_skip(id)))
            writeFrame(id);
        const ElementRule rule = ruleFor(node.name);
        const bool foreignRoot = node.foreign && node.name == "svg";
        if (rule.policy == ElementPolicy::Drop || foreignRoot || (!m_showHidden && isHidden(m_tree, id)) ||
            (m_skip && m_skip(id)))
            return m_tree.afterSubtree(id);
        const bool sourceOfPicture = node.name == "source" && m_tree.isElement(node.parent, "picture");
        if (rule.policy == ElementPolicy::Keep && !node.foreign && !sourceOfPicture)
            write(id, rule);
        else
            m_open.push_back({id, false, rule.isBlock});
        if (rule.isBlock)
            m_text.breakLine();
        return id + 1;
    }

    void write(NodeId id, const ElementRule &rule)
    {
        const std::string_view name = m_tree[id].name;
        m_html += '<';
        m_html.append(name.data(), qsizetype(name.size()));
        std::for_each(m_tree.begin(id), m_tree.end(id),
                      [this, name](const Attribute &attribute) { writeAttribute(name, attribute); });
        if (name == "video" || name == "audio")
            m_html += " controls=\"\" preload=\"none\"";
        m_html += '>';
        if (name == "pre")
            ++m_preformatted;
        if (!rule.isVoid)
            m_open.push_back({id, true, rule.isBlock});
    }

    void writeAttribute(std::string_view element, const Attribute &attribute)
    {
        const std::string_view value = attribute.value;
        const auto all = [](std::string_view text, auto allowed) {
            return !text.empty() && std::all_of(text.begin(), text.end(), allowed);
        };
        switch (attributeKind(element, attribute.name)) {
        case AttributeKind::Refused:
            return;
        case AttributeKind::Text:
            appendAttribute(m_html, attribute.name, value);
            return;
        case AttributeKind::Boolean:
            appendAttribute(m_html, attribute.name, {});
            return;
        case AttributeKind::Number:
            if (value.size() <= 5 && all(trimmed(value), isAsciiDigit))
                appendAttribute(m_html, attribute.name, trimmed(value));
            return;
        case AttributeKind::Keyword:
            if (value.size() <= 40 &&
                all(value, [](char c) { return isAsciiLetter(c) || isAsciiDigit(c) || c == '-'; }))
                appendAttribute(m_html, attribute.name, value);
            return;
        case AttributeKind::Style:
            writeUnlessEmpty(attribute.name, filterStyle(value));
            return;
        case AttributeKind::Link:
            writeUnlessEmpty(attribute.name, safeAddress(value, m_base, AddressUse::Link));
            return;
        case AttributeKind::Media:
            writeUnlessEmpty(attribute.name, safeAddress(value, m_base, AddressUse::Media));
            return;
        }
    }

    void writeUnlessEmpty(std::string_view name, const QByteArray &value)
    {
        if (!value.isEmpty())
            appendAttribute(m_html, name, viewOf(value));
    }

    void writeImage(NodeId id, bool unlessKnown)
    {
        if (m_skip && m_skip(id))
            return;
        const auto image = readImage(m_tree, id, m_base);
        if (!image || (unlessKnown && m_addresses.contains(image->address)))
            return;
        m_addresses.insert(image->address);
        m_html += "<img";
        appendAttribute(m_html, "src", viewOf(image->address));
        for (const std::string_view name : {std::string_view("alt"), std::string_view("title")}) {
            if (m_tree.hasAttribute(id, name))
                appendAttribute(m_html, name, m_tree.attribute(id, name));
        }
        if (image->width > 0)
            appendAttribute(m_html, "width", viewOf(QByteArray::number(image->width)));
        if (image->height > 0)
            appendAttribute(m_html, "height", viewOf(QByteArray::number(image->height)));
        m_html += '>';
        if (image->url.isEmpty() || image->url.scheme() == QLatin1StringView("data") ||
            m_result.images.size() >= kMaxImages)
            return;
        const FigureText figure = figureText(m_tree, id);
        m_result.images.append({image->url, toString(m_tree.attribute(id, "alt")),
                                toString(m_tree.attribute(id, "title")), figure.whole,
                                figure.credit.isEmpty() ? figure.copyright : figure.credit, image->width,
                                image->height});
    }

    /// Lazy loaders keep the real picture for readers without scripts: take it where it was not shown yet.
    NodeId writeNoscript(NodeId id)
    {
        const NodeId end = m_tree.afterSubtree(id);
        for (NodeId at = id + 1; at < end; ++at) {
            if (isImageElement(m_tree, at))
                writeImage(at, true);
        }
        return end;
    }

    /// A frame never plays here. One with a name is worth a link; for another stands what it holds for
    /// readers like us.
    void writeFrame(NodeId id)
    {
        const std::string_view title = trimmed(m_tree.attribute(id, "title"));
        const QByteArray address = safeAddress(m_tree.attribute(id, "src"), m_base, AddressUse::Media);
        if (title.empty() || address.isEmpty()) {
            const std::string_view fallback = frameFallback(m_tree, id);
            appendEscaped(m_html, fallback);
            m_text.append(fallback, m_preformatted > 0);
            return;
        }
        m_html += "<a";
        appendAttribute(m_html, "href", viewOf(address));
        m_html += '>';
        appendEscaped(m_html, title);
        m_html += "</a>";
    }

    const Tree &m_tree;
    const QUrl &m_base;
    const bool m_showHidden;
    const SkipPredicate &m_skip;
    QByteArray m_html;
    TextBuilder m_text;
    std::vector<Open> m_open;
    int m_preformatted = 0;
    QSet<QByteArray> m_addresses;
    SanitizedUtf8 m_result;
};

Sanitized inUtf16(const SanitizedUtf8 &clean)
{
    return {QString::fromUtf8(clean.html), QString::fromUtf8(clean.text), clean.images};
}

} // namespace

Sanitized sanitize(QStringView html, const SanitizeOptions &options)
{
    return inUtf16(sanitizeUtf8(html.left(Tree::kMaxBytes).toUtf8(), options));
}

SanitizedUtf8 sanitizeUtf8(const QByteArray &html, const SanitizeOptions &options)
{
    const Tree tree = Tree::parseFragment(html);
    return Walk(tree, options, {}).run(Tree::root());
}

Sanitized sanitizeTree(const Tree &tree, NodeId top, const SanitizeOptions &options,
                       const SkipPredicate &skip)
{
    return inUtf16(Walk(tree, options, skip).run(top));
}

} // namespace depesche::html
