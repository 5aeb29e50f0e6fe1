// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text of trees and of markup.
#include "html/text_builder.h"

#include "html/ascii.h"
#include "html/element_policy.h"
#include "html/image_element.h"
#include "html/sanitizer.h"

#include <array>

namespace depesche::html
{

namespace
{

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

/// How much of a gap a byte makes: one space divides words, two or anything else ends what may be taken over.
constexpr auto kGap = [] {
    std::array<unsigned char, 256> table{};
    table[' '] = 1;
    for (const char c : {'\t', '\n', '\f', '\r', kNoBreakSpace[0]})
        table[static_cast<unsigned char>(c)] = 2;
    return table;
}();

/// From the beginning of a word over all that follows with single spaces between.
std::size_t endOfWords(std::string_view text, std::size_t at)
{
    unsigned before = 0;
    for (; at < text.size(); ++at) {
        unsigned gap = kGap[static_cast<unsigned char>(text[at])];
        if (gap + before >= 2) {
            // Other characters begin like a no-break space.
            if (text[at] != kNoBreakSpace[0] || text.substr(at, 2) == kNoBreakSpace)
                break;
            gap = 0;
        }
        before = gap;
    }
    return at - before;
}

bool isCell(std::string_view name)
{
    return name == "td" || name == "th";
}

void leave(const Tree &tree, NodeId id, TextBuilder &text)
{
    const Node &node = tree[id];
    if (node.kind == Node::Kind::Element && ruleFor(node.name).isBlock && !isCell(node.name))
        text.breakLine();
}

} // namespace

void TextBuilder::flushGap()
{
    if (!m_text.isEmpty()) {
        if (m_break)
            m_text += '\n';
        else if (m_space && !m_text.endsWith('\n'))
            m_text += ' ';
    }
    m_break = false;
    m_space = false;
}

void TextBuilder::append(std::string_view text, bool preformatted)
{
    for (std::size_t i = 0; i < text.size();) {
        const bool noBreak = text[i] == kNoBreakSpace[0] && text.substr(i, 2) == kNoBreakSpace;
        if (noBreak || isHtmlSpace(text[i])) {
            if (preformatted && text[i] == '\n')
                m_break = true;
            m_space = true;
            i += noBreak ? 2 : 1;
            continue;
        }
        flushGap();
        const std::size_t end = endOfWords(text, i);
        m_text.append(text.data() + i, qsizetype(end - i));
        i = end;
    }
}

void TextBuilder::breakLine()
{
    m_break = true;
}

QString TextBuilder::take()
{
    return QString::fromUtf8(takeUtf8());
}

std::string_view frameFallback(const Tree &tree, NodeId id)
{
    const NodeId inside = id + 1;
    if (!tree.isElement(id, "iframe") || inside >= tree.afterSubtree(id) || !tree.isText(inside))
        return {};
    const std::string_view text = tree[inside].text;
    return text.find('<') == std::string_view::npos ? text : std::string_view();
}

namespace
{

void appendPlainText(TextBuilder &text, const Tree &tree, NodeId top, const std::function<bool(NodeId)> &skip)
{
    const NodeId end = tree.afterSubtree(top);
    NodeId open = top; // the innermost element whose end is not reached
    for (NodeId at = top; at < end;) {
        while (at != top && open != tree[at].parent) {
            leave(tree, open, text);
            open = tree[open].parent;
        }
        const Node &node = tree[at];
        if (node.kind == Node::Kind::Text) {
            text.append(node.text, false);
            ++at;
            continue;
        }
        if (node.kind == Node::Kind::Element && at != top) {
            const ElementRule rule = ruleFor(node.name);
            const bool skipped = isHidden(tree, at) || (skip && skip(at));
            if (!skipped)
                text.append(frameFallback(tree, at), false);
            if (skipped || rule.policy == ElementPolicy::Drop || node.name == "noscript") {
                at = tree.afterSubtree(at);
                continue;
            }
            if (isCell(node.name))
                text.space();
            else if (rule.isBlock)
                text.breakLine();
        }
        open = at++;
    }
}

} // namespace

QString plainText(const Tree &tree, NodeId top, const std::function<bool(NodeId)> &skip)
{
    TextBuilder text;
    appendPlainText(text, tree, top, skip);
    return text.take();
}

QString plainLine(const Tree &tree, NodeId top, const std::function<bool(NodeId)> &skip)
{
    QString text = plainText(tree, top, skip);
    text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    return text;
}

QByteArray toPlainTextUtf8(const QByteArray &html)
{
    TextBuilder text;
    if (!html.contains('<') && !html.contains('&'))
        text.append(viewOf(html));
    else
        appendPlainText(text, Tree::parseFragment(html), Tree::root(), {});
    return text.takeUtf8();
}

QString toPlainText(QStringView html)
{
    return QString::fromUtf8(toPlainTextUtf8(html.toUtf8()));
}

QString toPlainLine(QStringView html)
{
    QString text = toPlainText(html);
    text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    return text;
}

QString escape(QStringView text)
{
    QString result;
    result.reserve(text.size() + text.size() / 8);
    for (const QChar c : text) {
        switch (c.unicode()) {
        case '&':
            result += QLatin1StringView("&amp;");
            break;
        case '<':
            result += QLatin1StringView("&lt;");
            break;
        case '>':
            result += QLatin1StringView("&gt;");
            break;
        case '"':
            result += QLatin1StringView("&quot;");
            break;
        case '\'':
            result += QLatin1StringView("&#39;");
            break;
        default:
            result += c;
        }
    }
    return result;
}

} // namespace depesche::html
