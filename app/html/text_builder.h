// SPDX-License-Identifier: GPL-3.0-or-later
// Gathers plain text: white space collapsed, blocks on lines of their own.
#pragma once

#include "html/tree.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <string_view>
#include <utility>

namespace depesche::html
{

class TextBuilder
{
public:
    /// UTF-8. White space is collapsed unless `preformatted`.
    void append(std::string_view text, bool preformatted = false);
    /// What follows begins a new line; several in a row make one.
    void breakLine();
    /// A gap between words, as between table cells.
    void space() { m_space = true; }
    void reserve(qsizetype bytes) { m_text.reserve(bytes); }
    QString take();
    QByteArray takeUtf8() { return std::exchange(m_text, {}); }

private:
    void flushGap();

    QByteArray m_text;
    bool m_space = false;
    bool m_break = false;
};

/// What an iframe holds for readers without frames, as far as that is words: it was not parsed, and markup
/// would show as such. Empty for any other element.
std::string_view frameFallback(const Tree &tree, NodeId id);

/// Plain text of everything below `top` that is shown: no scripts, no styles, nothing hidden. `skip` may
/// leave out more, with all it holds.
QString plainText(const Tree &tree, NodeId top, const std::function<bool(NodeId)> &skip = {});

/// The same on one line.
QString plainLine(const Tree &tree, NodeId top, const std::function<bool(NodeId)> &skip = {});

} // namespace depesche::html
