// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the words of a text that may be parted.
#include "rendering/hyphenation.h"

#include <algorithm>

namespace depesche::rendering
{
namespace
{

// Shorter words stay whole and no fewer letters stand alone, whatever a language allows: a page has wide
// lines. Nothing that is longer is a word.
constexpr qsizetype kShortestParted = 7;
constexpr qsizetype kLongestParted = 80;
constexpr qsizetype kFewestLetters = 3;

bool isPartOfWord(QChar c)
{
    return c.isLetter() || c.isMark();
}

/// What stands between two spaces and is no plain text: an address, a name of a file, a number with its unit.
bool isTechnical(QStringView token)
{
    for (qsizetype at = 0; at < token.size(); ++at) {
        const QChar c = token[at];
        if (c.isDigit() || c == QChar::SoftHyphen || QStringView(u"@/\\_=<>").contains(c))
            return true;
        const bool inside = at > 0 && at + 1 < token.size();
        if (inside && (c == u'.' || c == u':') && token[at - 1].isLetter() && token[at + 1].isLetter())
            return true;
    }
    return false;
}

bool isParted(QStringView word)
{
    return word.size() >= kShortestParted && word.size() <= kLongestParted &&
           std::any_of(word.begin() + 1, word.end(), [](QChar c) { return !c.isUpper(); });
}

void addWord(QStringView word, const Hyphenator &hyphenator, QString &out)
{
    qsizetype written = 0;
    if (isParted(word)) {
        for (const int place : hyphenator.breaks(word)) {
            if (place < kFewestLetters || word.size() - place < kFewestLetters)
                continue;
            out += word.mid(written, place - written);
            out += QChar(QChar::SoftHyphen);
            written = place;
        }
    }
    out += word.mid(written);
}

void addToken(QStringView token, const Hyphenator &hyphenator, QString &out)
{
    if (token.size() < kShortestParted || isTechnical(token)) {
        out += token;
        return;
    }
    for (qsizetype at = 0; at < token.size();) {
        const qsizetype start = at;
        const bool word = isPartOfWord(token[at]);
        while (at < token.size() && isPartOfWord(token[at]) == word)
            ++at;
        const QStringView piece = token.mid(start, at - start);
        if (word)
            addWord(piece, hyphenator, out);
        else
            out += piece;
    }
}

} // namespace

QString withSoftHyphens(const QString &text, const Hyphenator &hyphenator)
{
    QString out;
    out.reserve(text.size() + text.size() / 4);
    const QStringView all(text);
    for (qsizetype at = 0; at < all.size();) {
        const qsizetype start = at;
        const bool space = all[at].isSpace();
        while (at < all.size() && all[at].isSpace() == space)
            ++at;
        const QStringView piece = all.mid(start, at - start);
        if (space)
            out += piece;
        else
            addToken(piece, hyphenator, out);
    }
    return out;
}

} // namespace depesche::rendering
