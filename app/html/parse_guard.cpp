// SPDX-License-Identifier: GPL-3.0-or-later
// A pessimistic simulation of the parser's stack of open elements, and the way out for hopeless markup.
#include "html/parse_guard.h"

#include "html/ascii.h"
#include "html/tag_scanner.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace depesche::html
{

namespace
{

constexpr int kMaxAttributesPerTag = 256;
constexpr int kMaxDepth = 4000;
constexpr std::int64_t kMaxTags = 200'000;
constexpr std::int64_t kMaxWork = 100'000'000; // steps of the parser over its lists; well under a second

using Name = unsigned long long;

bool isVoid(Name name)
{
    switch (name) {
    case "area"_name:
    case "base"_name:
    case "basefont"_name:
    case "bgsound"_name:
    case "br"_name:
    case "col"_name:
    case "command"_name:
    case "embed"_name:
    case "frame"_name:
    case "hr"_name:
    case "image"_name:
    case "img"_name:
    case "input"_name:
    case "keygen"_name:
    case "link"_name:
    case "meta"_name:
    case "param"_name:
    case "source"_name:
    case "track"_name:
    case "wbr"_name:
        return true;
    default:
        return false;
    }
}

bool isRawText(Name name)
{
    switch (name) {
    case "iframe"_name:
    case "noembed"_name:
    case "noframes"_name:
    case "script"_name:
    case "style"_name:
    case "textarea"_name:
    case "title"_name:
    case "xmp"_name:
        return true;
    default:
        return false;
    }
}

bool isFormatting(Name name)
{
    switch (name) {
    case "a"_name:
    case "b"_name:
    case "big"_name:
    case "code"_name:
    case "em"_name:
    case "font"_name:
    case "i"_name:
    case "nobr"_name:
    case "s"_name:
    case "small"_name:
    case "strike"_name:
    case "strong"_name:
    case "tt"_name:
    case "u"_name:
        return true;
    default:
        return false;
    }
}

bool isForeignRoot(Name name)
{
    return name == "svg"_name || name == "math"_name;
}

/// Elements whose end tag authors leave out; each belongs to the group of those that close it.
int optionalEndGroup(Name name)
{
    switch (name) {
    case "p"_name:
        return 1;
    case "li"_name:
        return 2;
    case "dt"_name:
    case "dd"_name:
        return 3;
    case "td"_name:
    case "th"_name:
        return 4;
    case "tr"_name:
        return 5;
    case "tbody"_name:
    case "thead"_name:
    case "tfoot"_name:
        return 6;
    case "option"_name:
        return 7;
    default:
        return 0;
    }
}

class Simulation
{
public:
    bool take(const ScannedToken &token)
    {
        const Name name = nameHash(token.text);
        if (token.kind == ScannedToken::Kind::StartTag)
            start(name, token);
        else
            end(name);
        m_work += 1 + depth() + 4 * m_formatting;
        ++m_tags;
        return m_work <= kMaxWork && m_tags <= kMaxTags && depth() <= kMaxDepth &&
               token.attributes <= kMaxAttributesPerTag;
    }

    bool inForeignContent() const { return m_foreign > 0; }

private:
    /// What was popped by an end tag that did not fit may still be open in the parser, so it counts on.
    std::int64_t depth() const { return std::int64_t(m_open.size()) + m_misfits; }

    void start(Name name, const ScannedToken &token)
    {
        if (name == "html"_name || name == "body"_name) {
            m_rootAttributes += token.attributes;
            m_work += m_rootAttributes; // they are merged into the element that is there
        }
        if (isVoid(name) ||
            (token.selfClosing && inForeignContent() && optionalEndGroup(name) == 0 && !isFormatting(name)))
            return;
        closeByStart(name);
        if (isFormatting(name))
            ++m_formatting;
        push(name);
    }

    void closeByStart(Name name)
    {
        const int group = optionalEndGroup(name);
        if (group == 0)
            return;
        if (!m_open.empty() && m_open.back() == "p"_name)
            pop();
        const bool tablePart = group >= 4 && group <= 6;
        while (!m_open.empty()) {
            const int top = optionalEndGroup(m_open.back());
            if (top != group && !(tablePart && top >= 4 && top < group))
                break;
            pop();
        }
    }

    void end(Name name)
    {
        if (isVoid(name))
            return;
        std::size_t at = m_open.size();
        if (!isFormatting(name)) {
            while (at > 0 && m_open[at - 1] != name && optionalEndGroup(m_open[at - 1]) != 0)
                --at;
        }
        if (at > 0 && m_open[at - 1] == name) {
            m_open.resize(at);
            pop();
            forgetFormatting(name);
            return;
        }
        const auto found = std::find(m_open.rbegin(), m_open.rend(), name);
        m_work += std::int64_t(m_open.size());
        if (found == m_open.rend())
            return;
        const auto keep = std::size_t(std::distance(found, m_open.rend())) - 1;
        m_misfits += std::int64_t(m_open.size() - keep);
        while (m_open.size() > keep)
            pop();
        forgetFormatting(name);
    }

    void push(Name name)
    {
        m_open.push_back(name);
        if (isForeignRoot(name))
            ++m_foreign;
    }

    void pop()
    {
        if (isForeignRoot(m_open.back()))
            --m_foreign;
        m_open.pop_back();
    }

    void forgetFormatting(Name name)
    {
        if (isFormatting(name) && m_formatting > 0)
            --m_formatting;
    }

    std::vector<Name> m_open;
    std::int64_t m_misfits = 0;
    std::int64_t m_formatting = 0; // elements that the parser opens again in every block
    std::int64_t m_rootAttributes = 0;
    std::int64_t m_work = 0;
    std::int64_t m_tags = 0;
    int m_foreign = 0;
};

bool isInline(Name name)
{
    switch (name) {
    case "abbr"_name:
    case "cite"_name:
    case "del"_name:
    case "ins"_name:
    case "q"_name:
    case "span"_name:
    case "sub"_name:
    case "sup"_name:
    case "time"_name:
    case "wbr"_name:
        return true;
    default:
        return isFormatting(name);
    }
}

void appendFlatText(QByteArray &out, std::string_view text)
{
    for (const char c : text) {
        if (c == '<')
            out += "&lt;";
        else
            out += c;
    }
}

} // namespace

bool isTame(std::string_view markup)
{
    TagScanner scanner(markup);
    Simulation simulation;
    for (;;) {
        const ScannedToken token = scanner.next();
        if (token.kind == ScannedToken::Kind::EndOfInput)
            return true;
        if (token.kind == ScannedToken::Kind::Text)
            continue;
        const Name name = nameHash(token.text);
        if (token.kind == ScannedToken::Kind::StartTag && name == "plaintext"_name)
            return true;
        if (isRawText(name) && !simulation.inForeignContent()) {
            if (token.attributes > kMaxAttributesPerTag)
                return false;
            if (token.kind == ScannedToken::Kind::StartTag)
                scanner.skipRawText(token.text);
            continue;
        }
        if (!simulation.take(token))
            return false;
    }
}

QByteArray flatten(std::string_view markup)
{
    QByteArray out;
    out.reserve(qsizetype(markup.size() / 2));
    TagScanner scanner(markup);
    for (;;) {
        const ScannedToken token = scanner.next();
        if (token.kind == ScannedToken::Kind::EndOfInput)
            return out;
        if (token.kind == ScannedToken::Kind::Text) {
            appendFlatText(out, token.text);
            continue;
        }
        const Name name = nameHash(token.text);
        if (token.kind == ScannedToken::Kind::StartTag && isRawText(name))
            scanner.skipRawText(token.text);
        else if (!isInline(name) && !out.endsWith("<p>"))
            out += "<p>";
    }
}

} // namespace depesche::html
