// SPDX-License-Identifier: GPL-3.0-or-later
// The scanner's states; each names the state of the HTML standard's tokenizer that it stands for.
#include "html/tag_scanner.h"

#include "html/ascii.h"

#include <algorithm>

namespace depesche::html
{

std::size_t TagScanner::find(char c, std::size_t from) const
{
    return std::min(m_markup.find(c, from), m_markup.size());
}

ScannedToken TagScanner::next()
{
    while (m_position < m_markup.size()) {
        const std::size_t begin = m_position;
        if (m_markup[begin] != '<') {
            m_position = find('<', begin);
            return {ScannedToken::Kind::Text, m_markup.substr(begin, m_position - begin)};
        }
        const char after = begin + 1 < m_markup.size() ? m_markup[begin + 1] : '\0';
        const char afterSlash = begin + 2 < m_markup.size() ? m_markup[begin + 2] : '\0';
        if (isAsciiLetter(after))
            return readTag(ScannedToken::Kind::StartTag, begin + 1);
        if (after == '/' && isAsciiLetter(afterSlash))
            return readTag(ScannedToken::Kind::EndTag, begin + 2);
        if (after == '!' || after == '?' || (after == '/' && afterSlash != '\0')) {
            skipComment();
            continue;
        }
        m_position = find('<', begin + 1);
        return {ScannedToken::Kind::Text, m_markup.substr(begin, m_position - begin)};
    }
    return {};
}

/// Tag name state and what follows. A tag that the end of input cuts off is no tag.
ScannedToken TagScanner::readTag(ScannedToken::Kind kind, std::size_t nameBegin)
{
    m_position = nameBegin;
    while (m_position < m_markup.size() && !isHtmlSpace(m_markup[m_position]) &&
           m_markup[m_position] != '/' && m_markup[m_position] != '>')
        ++m_position;
    ScannedToken token{kind, m_markup.substr(nameBegin, m_position - nameBegin)};
    if (!readAttributes(token))
        return {};
    return token;
}

void TagScanner::skipSpace()
{
    while (m_position < m_markup.size() && isHtmlSpace(m_markup[m_position]))
        ++m_position;
}

/// Before, after and in attribute names, up to the closing '>'. False at the end of input.
bool TagScanner::readAttributes(ScannedToken &token)
{
    for (;;) {
        skipSpace();
        if (m_position >= m_markup.size())
            return false;
        const char c = m_markup[m_position];
        if (c == '>') {
            ++m_position;
            return true;
        }
        if (c == '/') {
            ++m_position;
            token.selfClosing = m_position < m_markup.size() && m_markup[m_position] == '>';
            continue;
        }
        ++token.attributes;
        ++m_position; // a name may begin with '='
        while (m_position < m_markup.size() && !isHtmlSpace(m_markup[m_position]) &&
               m_markup[m_position] != '/' && m_markup[m_position] != '>' && m_markup[m_position] != '=')
            ++m_position;
        skipSpace();
        if (m_position < m_markup.size() && m_markup[m_position] == '=') {
            ++m_position;
            if (!readValue())
                return false;
        }
    }
}

bool TagScanner::readValue()
{
    skipSpace();
    if (m_position >= m_markup.size())
        return false;
    const char c = m_markup[m_position];
    if (c == '"' || c == '\'') {
        m_position = find(c, m_position + 1);
        if (m_position >= m_markup.size())
            return false;
        ++m_position;
        return true;
    }
    while (m_position < m_markup.size() && !isHtmlSpace(m_markup[m_position]) && m_markup[m_position] != '>')
        ++m_position;
    return true;
}

/// Markup declaration open and bogus comment states.
void TagScanner::skipComment()
{
    const std::string_view rest = m_markup.substr(m_position);
    if (!rest.starts_with("<!--")) {
        m_position = std::min(find('>', m_position) + 1, m_markup.size());
        return;
    }
    if (rest.starts_with("<!-->") || rest.starts_with("<!--->")) {
        m_position = find('>', m_position) + 1;
        return;
    }
    std::size_t end = m_position + 4;
    while ((end = m_markup.find("--", end)) != std::string_view::npos) {
        std::size_t after = end + 2;
        if (after < m_markup.size() && m_markup[after] == '!')
            ++after;
        if (after < m_markup.size() && m_markup[after] == '>') {
            m_position = after + 1;
            return;
        }
        ++end;
    }
    m_position = m_markup.size();
}

void TagScanner::skipRawText(std::string_view name)
{
    while ((m_position = m_markup.find("</", m_position)) != std::string_view::npos) {
        const std::size_t end = m_position + 2 + name.size();
        if (end < m_markup.size() && equalsIgnoringCase(m_markup.substr(m_position + 2, name.size()), name) &&
            (isHtmlSpace(m_markup[end]) || m_markup[end] == '/' || m_markup[end] == '>')) {
            next();
            return;
        }
        m_position += 2;
    }
    m_position = m_markup.size();
}

} // namespace depesche::html
