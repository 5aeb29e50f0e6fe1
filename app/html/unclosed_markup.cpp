// SPDX-License-Identifier: GPL-3.0-or-later
// One scan from the front; once an end is known to be missing it is not looked for again.
#include "html/unclosed_markup.h"

#include "html/ascii.h"
#include "html/tag_scanner.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace depesche::html
{

namespace
{

constexpr std::string_view kComment = "<!--";
constexpr std::string_view kFrame = "<iframe";
constexpr std::string_view kFrameEnd = "</iframe";

class UnclosedMarkup
{
public:
    explicit UnclosedMarkup(std::string_view markup) : m_markup(markup) {}

    QByteArray run()
    {
        std::size_t at = 0;
        while ((at = m_markup.find('<', at)) != std::string_view::npos) {
            if (m_markup.substr(at).starts_with(kComment))
                at = passComment(at);
            else if (beginsFrame(at))
                at = passFrame(at);
            else
                at = passTag(at);
        }
        m_out.append(m_markup.data() + m_copied, qsizetype(m_markup.size() - m_copied));
        return m_out;
    }

private:
    bool beginsFrame(std::size_t at) const
    {
        const std::size_t end = at + kFrame.size();
        return end < m_markup.size() && equalsIgnoringCase(m_markup.substr(at, kFrame.size()), kFrame) &&
               (isHtmlSpace(m_markup[end]) || m_markup[end] == '/' || m_markup[end] == '>');
    }

    /// Behind the comment that begins at `at`.
    std::size_t passComment(std::size_t at)
    {
        const std::size_t inside = at + 2; // "<!-->" is a whole comment
        const std::size_t end = m_commentsEnd ? m_markup.find("-->", inside) : std::string_view::npos;
        if (end != std::string_view::npos)
            return end + 1;
        m_commentsEnd = false;
        const std::size_t dashes = m_markup.find("--", at + kComment.size());
        const std::size_t close = dashes == std::string_view::npos ? dashes : m_markup.find('>', dashes);
        if (close == std::string_view::npos)
            return m_markup.size();
        return cut(at, close + 1);
    }

    std::size_t passFrame(std::size_t at)
    {
        const std::size_t tagEnd = m_markup.find('>', at);
        if (tagEnd == std::string_view::npos)
            return m_markup.size();
        const std::size_t end = m_framesEnd ? findFrameEnd(tagEnd) : std::string_view::npos;
        if (end != std::string_view::npos)
            return end + kFrameEnd.size();
        m_framesEnd = false;
        return cut(at, tagEnd + 1);
    }

    /// Behind the tag that begins at `at`, for what stands in its attributes is no markup; behind the bracket
    /// where it begins none. A tag without an end leaves none for those behind it.
    std::size_t passTag(std::size_t at)
    {
        if (!m_tagsEnd || at + 1 >= m_markup.size() || !isAsciiLetter(m_markup[at + 1]))
            return at + 1;
        TagScanner scanner(m_markup.substr(at));
        m_tagsEnd = scanner.next().kind == ScannedToken::Kind::StartTag;
        return m_tagsEnd ? at + scanner.position() : at + 1;
    }

    std::size_t findFrameEnd(std::size_t at) const
    {
        while ((at = m_markup.find("</", at)) != std::string_view::npos) {
            if (equalsIgnoringCase(m_markup.substr(at, kFrameEnd.size()), kFrameEnd))
                return at;
            ++at;
        }
        return at;
    }

    std::size_t cut(std::size_t begin, std::size_t end)
    {
        m_out.append(m_markup.data() + m_copied, qsizetype(begin - m_copied));
        m_copied = end;
        return end;
    }

    std::string_view m_markup;
    QByteArray m_out;
    std::size_t m_copied = 0;
    bool m_commentsEnd = true;
    bool m_framesEnd = true;
    bool m_tagsEnd = true;
};

} // namespace

QByteArray withoutUnclosed(QByteArray markup)
{
    const std::string_view view(markup.constData(), std::size_t(markup.size()));
    const auto isFrame = [](char a, char b) { return asciiLower(a) == b; };
    const bool mayMatter =
        view.find(kComment) != std::string_view::npos ||
        std::search(view.begin(), view.end(), kFrame.begin(), kFrame.end(), isFrame) != view.end();
    return mayMatter ? UnclosedMarkup(view).run() : std::move(markup);
}

} // namespace depesche::html
