// SPDX-License-Identifier: GPL-3.0-or-later
// A linear scan over markup that finds tags as the HTML standard's tokenizer does, without building anything.
#pragma once

#include <cstddef>
#include <string_view>

namespace depesche::html
{

struct ScannedToken {
    enum class Kind { Text, StartTag, EndTag, EndOfInput };
    Kind kind = Kind::EndOfInput;
    std::string_view text; ///< the text, or the tag's name as written
    int attributes = 0;
    bool selfClosing = false;
};

/// Views point into the markup, which must outlive the scanner.
class TagScanner
{
public:
    explicit TagScanner(std::string_view markup) : m_markup(markup) {}

    /// The next tag or run of text. Comments, declarations and processing instructions are passed over.
    ScannedToken next();
    /// Behind what next() gave last.
    std::size_t position() const { return m_position; }

    /// After the start tag of an element whose content is no markup: goes on behind its end tag.
    void skipRawText(std::string_view name);

private:
    ScannedToken readTag(ScannedToken::Kind kind, std::size_t nameBegin);
    bool readAttributes(ScannedToken &token);
    bool readValue();
    void skipComment();
    void skipSpace();
    std::size_t find(char c, std::size_t from) const;

    std::string_view m_markup;
    std::size_t m_position = 0;
};

} // namespace depesche::html
