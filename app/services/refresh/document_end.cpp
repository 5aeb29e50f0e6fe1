// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for the end that the beginning announces; reading between them is the parser's.
#include "services/refresh/document_end.h"

#include <algorithm>
#include <array>

namespace depesche::refresh
{
namespace
{

/// The root element comes after a declaration, comments and perhaps a document type.
constexpr qsizetype kMostProlog = 64 * 1024;

bool isNameEnd(char c)
{
    return c == '>' || c == '/' || c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// Position behind the comment, declaration or instruction that begins at `at`; -1 where it has no end.
qsizetype behindMarkup(const QByteArray &text, qsizetype at)
{
    const bool isComment = text.mid(at, 4) == "<!--";
    const QByteArray end = isComment ? "-->" : text.mid(at, 2) == "<?" ? "?>" : ">";
    const qsizetype found = text.indexOf(end, at + 2);
    return found < 0 ? -1 : found + end.size();
}

/// Name of the first element; empty where none is found.
QByteArray rootName(const QByteArray &text)
{
    qsizetype at = text.indexOf('<');
    while (at >= 0 && at + 1 < text.size()) {
        const char next = text.at(at + 1);
        if (next != '!' && next != '?') {
            const auto *end = std::find_if(text.begin() + at + 1, text.end(), isNameEnd);
            return text.mid(at + 1, end - text.begin() - at - 1);
        }
        const qsizetype behind = behindMarkup(text, at);
        at = behind < 0 ? -1 : text.indexOf('<', behind);
    }
    return {};
}

/// Web pages may leave out their last tags.
bool isFeedRoot(const QByteArray &name)
{
    static const std::array kRoots{"rss", "feed", "rdf", "channel", "urlset"};
    const QByteArray local = name.mid(name.indexOf(':') + 1).toLower();
    return std::find(kRoots.begin(), kRoots.end(), local) != kRoots.end();
}

bool startsAsJson(const QByteArray &text)
{
    const QByteArray head = text.left(64);
    const bool hasMark = head.startsWith("\xef\xbb\xbf");
    return head.mid(hasMark ? 3 : 0).trimmed().startsWith('{');
}

/// UTF-16 and UTF-32 become the ASCII that names of elements and brackets are made of.
QByteArray withoutZeros(QByteArray bytes)
{
    bytes.replace('\0', QByteArray());
    return bytes;
}

} // namespace

bool endsEarly(const QByteArray &body)
{
    const bool isWide = body.left(64).contains('\0');
    const QByteArray text = isWide ? withoutZeros(body) : body;
    if (startsAsJson(text))
        return !text.trimmed().endsWith('}');
    const QByteArray root = rootName(text.left(kMostProlog));
    return isFeedRoot(root) && !text.contains("</" + root);
}

} // namespace depesche::refresh
